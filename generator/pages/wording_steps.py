"""A set phrase step by step: when it was said, by whom, in which words, and what was new."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from markupsafe import Markup

from generator.collection.by_year import NEWEST
from generator.model.briefing import Briefing, Use
from generator.pages import views
from generator.pages.evidence import Mark, mark_of
from generator.text import normal
from generator.text.escape import markdown
from generator.text.letters import UNSPACED

_PIECE = re.compile(rf"(?:[{UNSPACED}]|[^\W{UNSPACED}]+(?:[-'’][^\W{UNSPACED}]+)*|[^\w\s]|\w)\s*")
"""A word or a mark with the space behind it; of what is written without spaces, a letter."""


@dataclass(frozen=True, slots=True)
class Step:
    """One wording of a phrase in an article, and who says it; ``dropped`` is what went.

    In ``words`` what the wording before did not have is emphasized.
    """

    line: views.Line
    speaker: views.Ref | None
    words: Markup
    dropped: tuple[str, ...]
    mark: Mark | None


def steps(uses: Iterable[Use], briefing: Briefing) -> tuple[Step, ...]:
    """Return the wordings of a phrase in the order of time, of many articles the newest.

    None where every one is the same, as there is nothing to compare.
    """
    by_article = [
        (article, _once(group)) for article, group in groupby(uses, key=lambda use: use.article)
    ]
    worded = [(article, group) for article, group in by_article if group][-NEWEST:]
    if len({normal.fold(use.form or "") for _, group in worded for use in group}) < 2:  # noqa: PLR2004 - two are needed to differ
        return ()
    before = [(), *(tuple(use.form or "" for use in group) for _, group in worded)]
    return tuple(
        _step(use, earlier, briefing)
        for (_, group), earlier in zip(worded, before, strict=False)
        for use in group
    )


def _once(uses: Iterable[Use]) -> list[Use]:
    """Return the uses whose words are known, one of each wording and speaker."""
    return [*{(use.form, use.speaker): use for use in reversed([*uses]) if use.form}.values()][::-1]


def _step(use: Use, earlier: tuple[str, ...], briefing: Briefing) -> Step:
    words, dropped = compared(use.form or "", earlier)
    return Step(
        views.line(briefing, use.article),
        views.speaker(briefing, use.speaker) if use.speaker else None,
        words,
        dropped,
        mark_of(briefing, use.article, use) if use.evidence else None,
    )


def compared(form: str, earlier: tuple[str, ...]) -> tuple[Markup, tuple[str, ...]]:
    """Return a wording with what is new in it emphasized, and what went without another for it.

    It is held against the nearest of the earlier ones.
    """
    now = _PIECE.findall(form)
    if not earlier:
        return markdown(form), ()
    matches = [(_matched(_PIECE.findall(one), now), _PIECE.findall(one)) for one in earlier]
    match, old = max(matches, key=lambda pair: pair[0].ratio())
    changes = match.get_opcodes()
    words = [
        _shown("".join(now[a:b]), is_new=kind != "equal") for kind, _, _, a, b in changes if a < b
    ]
    gone = ("".join(old[a:b]).strip() for kind, a, b, _, _ in changes if kind == "delete")
    return Markup().join(words), tuple(words for words in gone if words)


def _matched(old: list[str], new: list[str]) -> SequenceMatcher[str]:
    before, now = ([normal.fold(piece.strip()) for piece in pieces] for pieces in (old, new))
    return SequenceMatcher(None, before, now, autojunk=False)


def _shown(words: str, *, is_new: bool) -> Markup:
    """Return words escaped, in bold where they are new; spaces at their ends stay outside."""
    inner = words.strip()
    around = "<strong>{}</strong>{}" if is_new else "{}{}"
    return Markup(around).format(markdown(inner), " " * words[-1].isspace())  # noqa: S704 - escaped
