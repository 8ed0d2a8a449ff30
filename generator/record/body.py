"""A record's body: the editor's Markdown, an anchor on every paragraph, and what is refused."""

import re
from collections.abc import Collection, Iterator
from itertools import islice

from markupsafe import Markup

from generator.model.settings import EXTENSIONS, Extensions
from generator.problems import Problem
from generator.text.line_ends import LINE_END, breaks
from generator.text.tidy import tidy

_OTHER = re.compile(r"^(?:#{1,6} |[-*+] |\d+[.)] |> |\||```|~~~| {4}| {0,3}\[[^\[\]]*\]:)")
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)

_PLAIN = "Write plain Markdown: text, emphasis, lists, links."
_LINES = (
    (re.compile(r"\{"), "a brace, which opens an attribute list"),
    (re.compile(r"^\s*(?:```|~~~)"), "a block of code"),
    (re.compile(r"^\s*(?:=+|(?:[-*_]\s*){2,})$"), "a line drawn with marks"),
)
"""What would take the anchor of a paragraph away, or another's place, and its name."""

_DEEP = re.compile(r"^[ >*+\-\d.)]{60}")
"""Fifteen lists within each other; a few hundred break the engine off."""

_TEXT = re.compile(r"(?:[^\W\d_](?:[^\W_]|[ ,.;:!?'\"()/%«»„“”‘’–—…-])*+)?")
"""A line of which no engine makes anything but text: letters, digits and marks of sentences."""

_COSTLY = re.compile(r"[\[<&]|^ {0,3}(?:#|:|=+ *$|-+ *$)", re.MULTILINE)
"""Marks for each of which Python-Markdown looks at all the others."""

MOST_MARKS = 1_000
"""A few hundred are a long account with many links; ten thousand take the engine ten seconds."""

_SIGNS = re.compile(r"[\\*_`]")
"""Marks within a line, each of which Python-Markdown cuts out of all of the text."""

MOST_SIGNS = 10_000
"""A word in italics has two of them; a hundred thousand take the engine twenty seconds."""

_MANY = (
    (_COSTLY, MOST_MARKS, "brackets, headings and other marks"),
    (_SIGNS, MOST_SIGNS, "stars, low lines and other marks of emphasis"),
)

Wrong = dict[tuple[int, str], str]
"""What is wrong by the number of its line, counted from 0; and how to mend it."""


def anchored(text: str) -> Markup:
    """Return paragraphs the anchors ``p1``, ``p2`` …; headings step down below the page's own.

    The intake has refused markup that could run or reach outside, so the rest is printed as it is.
    """
    from markdown.blockprocessors import ReferenceProcessor  # noqa: PLC0415 - where no page is made

    number = 0
    blocks = []
    for block in re.split(r"\n\s*\n", ReferenceProcessor.RE.sub(r"\n\n\g<0>\n\n", text)):
        if block.strip() and not _OTHER.match(block):
            number += 1
            blocks.append(f"{block}\n{{: #p{number} }}")
        else:
            blocks.append(_HEADING.sub(_below, block))
    return Markup("\n\n".join(blocks))  # noqa: S704 - the editor's own Markdown


def _below(heading: re.Match[str]) -> str:
    """Set a heading below the page's own second level."""
    return "#" * min(max(len(heading[0]), 3), 6) + " "


def problems(body: str, path: str, first_line: int, extensions: Extensions) -> tuple[Problem, ...]:
    """Return what a body holds that a page can't show safely, or that takes the engine for ever."""
    wrong = dict.fromkeys(_in_lines(body), _PLAIN)
    wrong |= _endless(body) or _made(body, extensions, {number for number, _ in wrong})
    return tuple(
        Problem(path, first_line + number, "markup", f"The body holds {what}.", mend)
        for (number, what), mend in wrong.items()
    )


def _endless(body: str) -> Wrong:
    """Name the place from which a body would take the engine for ever, or break it off."""
    for marks, most, named in _MANY:
        costly = next(islice(marks.finditer(body), most, None), None)
        if costly:
            what = f"more than {most:,} {named}"
            return {(breaks(body, 0, costly.start()), what): "Take out what is no text."}
    lines = enumerate(LINE_END.split(body.expandtabs(4)))
    deep = next((number for number, line in lines if _DEEP.match(line)), None)
    if deep is None:
        return {}
    from generator.record.rendered import DEEP  # noqa: PLC0415 - the engine, only where it is asked

    return {(deep, DEEP): _PLAIN}


def _in_lines(body: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(LINE_END.split(body)):
        yield from ((number, what) for form, what in _LINES if form.search(line))


def is_text(body: str, extensions: Extensions) -> bool:
    """Return whether a body is nothing but text, in which no engine finds a fault.

    That is known of the extensions for which pages are written; of others nothing is.
    """
    is_known = extensions.keys() <= EXTENSIONS.keys()
    return is_known and all(map(_TEXT.fullmatch, body.split("\n")))


def _made(body: str, extensions: Extensions, wrong: Collection[int]) -> Wrong:
    """Return what an engine makes of a body and should not, but for lines that are wrong anyway.

    What stands in no line as it was written is given with the first, if no line is wrong.
    """
    if is_text(body, extensions):
        return {}
    from generator.record import rendered  # noqa: PLC0415 - the engine, where no body is read

    faults = rendered.faults(tidy(anchored(body.strip())), extensions)
    lines = [rendered.bare(line) for line in LINE_END.split(body)] if faults else []
    first = next((n for n, line in enumerate(lines) if line), 0)
    at = [next((n for n, ln in enumerate(lines) if f.text and f.text in ln), None) for f in faults]
    is_placed = bool(wrong) or any(number is not None for number in at)
    return {
        (first if number is None else number, fault.what): fault.mend or _PLAIN
        for number, fault in zip(at, faults, strict=True)
        if number not in wrong and not (number is None and is_placed)
    }
