"""Small changes to YAML that people wrote: at the place of a value, all else as it stands.

Comments, order, quotation marks and line ends stay byte for byte. Each function takes a whole text
without its byte order mark, and gives the whole text changed. What is added is written in one line.
"""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from generator.forms import yaml_text
from generator.forms.yaml_text import Path

_BREAKS = "\r\n\x85\u2028\u2029"
_REST_OF_LINE = re.compile(f"[^{_BREAKS}]*")
_BREAK = re.compile(f"\r\n|[{_BREAKS}]")
_COMMA = re.compile(rf"(?:\s|#[^{_BREAKS}]*)*?,")

Nodes = dict[Path, yaml.Node]


def nodes(text: str) -> Nodes:
    """Return the node of every value by its path of keys."""
    root = yaml_text.compose(text)
    return dict(_walk(root, ())) if root else {}


def _walk(node: yaml.Node, path: Path) -> list[tuple[Path, yaml.Node]]:
    pairs = [(path, node)]
    below: list[tuple[str | int, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        below += [(str(key.value), value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        below += enumerate(node.value)
    return pairs + [pair for key, child in below for pair in _walk(child, (*path, key))]


def put(text: str, path: Path, value: str | None) -> str:
    """Set a text that is there, in the quotation marks that it has, or to null."""
    node = nodes(text)[path]
    start, end = node.start_mark.index, _end(text, node)
    gap = " " if start == end else ""
    written = "null" if value is None else _in_place_of(node, text[start:end], value)
    return text[:start] + gap + written + text[end:]


def append_entry(text: str, entry: Mapping[str, str]) -> str:
    """Put a mapping of written values at the end of the list that a whole text is.

    Each key has a line of its own, but where the list stands between brackets.
    """
    node = nodes(text).get(())
    if _is_flow(node) and node.value:  # type: ignore[union-attr]  # a list is a node
        return append(text, (), f"{{{', '.join(f'{k}: {v}' for k, v in entry.items())}}}")
    breaks = _BREAK.search(text)
    end = breaks[0] if breaks else "\n"
    lines = [f"{'  ' if i else '- '}{key}: {value}" for i, (key, value) in enumerate(entry.items())]
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        before = text[: node.start_mark.index] + text[_end(text, node) :] if node else text
        return end.join([*([before.rstrip()] if before.strip() else []), *lines, ""])
    margin = " " * node.start_mark.column
    whole = _line_after(text, _end(text, node), margin + f"{end}{margin}".join(lines))
    return whole if _BREAK.search(whole[-1]) else whole + end


def append(text: str, path: Path, item: str) -> str:
    """Put a written item at the end of a list; make the list where there is none."""
    node = nodes(text).get(path)
    if node is None:
        return insert(text, path[:-1], str(path[-1]), f"[{item}]")
    if not isinstance(node, yaml.SequenceNode):
        start, end = node.start_mark.index, _end(text, node)
        return f"{text[:start]}{' ' if start == end else ''}[{item}]{text[end:]}"
    if _is_flow(node):
        return _into_flow(text, node, node.value, item)
    indent = " " * node.start_mark.column
    return _line_after(text, _end(text, node), f"{indent}- {item}")


def insert(text: str, path: Path, key: str, value: str) -> str:
    """Put a key with a written value at the end of a mapping."""
    node = nodes(text)[path]
    if _is_flow(node):
        return _into_flow(text, node, [v for _, v in node.value], f"{key}: {value}")
    indent = " " * node.value[0][0].start_mark.column
    return _line_after(text, _end(text, node), f"{indent}{key}: {value}")


def remove(text: str, path: Path) -> str:
    """Take an item out of a list that has others."""
    every = nodes(text)
    above = every[path[:-1]]
    index = int(path[-1])
    if not _is_flow(above):
        return _out_of_lines(text, above, index)
    return _out_of_flow(text, [(n.start_mark.index, _end(text, n)) for n in above.value], index)


def remove_key(text: str, path: Path) -> str:
    """Take a key with its value, and a comment behind it, out of a mapping that has others."""
    above = nodes(text)[path[:-1]]
    spans = [(int(k.start_mark.index), _end(text, v)) for k, v in above.value]
    index = [k.value for k, _ in above.value].index(path[-1])
    if _is_flow(above):
        return _out_of_flow(text, spans, index)
    start, end = spans[index]
    if index == 0:
        return text[:start] + text[spans[1][0] :]
    rest = _REST_OF_LINE.match(text, end)
    return text[: start - above.start_mark.column] + text[_past_break(text, rest.end()) :]  # type: ignore[union-attr]


def _into_flow(text: str, node: yaml.Node, items: list[yaml.Node], written: str) -> str:
    at = _end(text, items[-1]) if items else node.start_mark.index + 1
    return f"{text[:at]}{', ' if items else ''}{written}{text[at:]}"


def _out_of_flow(text: str, spans: list[tuple[int, int]], index: int) -> str:
    """Take the item at one of the spans, and one comma; a comment between the two stays."""
    start, end = spans[index]
    if index == 0:
        after = spans[1][0]
        comma = _COMMA.match(text, end)
        stop = comma.end() if comma else after
        if not (text[end : stop - 1] + text[stop:after]).strip():
            return text[:start] + text[after:]
        return text[:start] + text[end : stop - 1] + text[stop:]
    before = spans[index - 1][1]
    if "#" not in text[before:start]:
        return text[:before] + text[end:]
    comma = _COMMA.match(text, before)
    at = comma.end() - 1 if comma else before
    return text[:at] + text[at + 1 : start] + text[end:]


def _out_of_lines(text: str, node: yaml.Node, index: int) -> str:
    """Take the item's lines, and one of two blank lines that would then meet."""
    start = _dash(text, node, index) - node.start_mark.column
    line_end = _REST_OF_LINE.match(text, _end(text, node.value[index]))
    end = _past_break(text, line_end.end() if line_end else len(text))
    blank = _past_break(text, end)
    if blank > end and (not text[:start].strip() or _BREAK.split(text[:start])[-2:] == ["", ""]):
        end = blank
    return text[:start] + text[end:]


def _dash(text: str, node: yaml.Node, index: int) -> int:
    """Return the place of the hyphen before an item of a list in lines."""
    if index == 0:
        return int(node.start_mark.index)
    after = _end(text, node.value[index - 1])
    line = re.compile(f"[{_BREAKS}] {{{node.start_mark.column}}}-")
    hyphen = line.search(text, after)
    return hyphen.end() - 1 if hyphen else int(node.value[index].start_mark.index)


def _end(text: str, node: yaml.Node) -> int:
    """Return the place after a value's last character, blank lines and comments not counted."""
    if isinstance(node, yaml.ScalarNode):
        start = int(node.start_mark.index)
        return start + len(text[start : node.end_mark.index].rstrip())
    if _is_flow(node):
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(text, last[1] if isinstance(last, tuple) else last)


def _is_flow(node: yaml.Node | None) -> bool:
    """Return whether a list or mapping stands between brackets or braces."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _past_break(text: str, at: int) -> int:
    match = _BREAK.match(text, at)
    return match.end() if match else at


def _line_after(text: str, at: int, line: str) -> str:
    """Put a line below the one in which a place stands."""
    rest = _REST_OF_LINE.match(text, at)
    end = rest.end() if rest else len(text)
    breaks = _BREAK.search(text, end) or _BREAK.search(text)
    return f"{text[:end]}{breaks[0] if breaks else chr(10)}{line}{text[end:]}"


# Writing values


def scalar(value: str) -> str:
    """Write a text so that it is read back as it is, anywhere; plain where that will do."""
    single = "'" + value.replace("'", "''") + "'"
    double = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return next((written for written in (value, single) if _is_read(written, value)), double)


def again(text: str, node: yaml.Node) -> str:
    """Write a value that stands somewhere once more, in one line."""
    if isinstance(node, yaml.MappingNode):
        pairs = (f"{scalar(str(k.value))}: {again(text, v)}" for k, v in node.value)
        return f"{{{', '.join(pairs)}}}"
    if isinstance(node, yaml.SequenceNode):
        return f"[{', '.join(again(text, item) for item in node.value)}]"
    raw = text[node.start_mark.index : node.end_mark.index]
    if node.tag.endswith(":str"):
        return scalar(" ".join(str(node.value).split()))
    return raw or "null"


def _in_place_of(node: yaml.Node, raw: str, value: str) -> str:
    """Write a text as another was written, if it can be."""
    old = str(node.value).strip()
    written = raw.replace(old, value) if old else value
    in_lines = raw[:1] in {"|", ">"}
    return written if _is_read(written, value, in_lines=in_lines) else scalar(value)


def _is_read(written: str, value: str, *, in_lines: bool = False) -> bool:
    """Return whether something written is read as a text; digits are where a text goes."""
    read: Any = yaml_text.load(f"- {written}\n" if in_lines else f"[{written}]").value
    item = read[0] if isinstance(read, list) and len(read) == 1 else None
    is_text = isinstance(item, str | int) and not isinstance(item, bool)
    return is_text and str(item).strip() == value
