"""YAML text to plain values, remembering the line of every key.

Scalars are read as YAML 1.2 reads them: a date stays text, ``no`` is a word, ``10:46`` no number.
Letters are composed (NFC).
Anchors, aliases and tags are refused: records don't need them, and nested aliases grow without
bound.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.text import normal

try:
    from yaml import CSafeLoader as _Base
except ImportError:  # PyYAML without its C part is slower, nothing else
    from yaml import SafeLoader as _Base  # type: ignore[assignment]

Path = tuple[str | int, ...]


_TAG = "tag:yaml.org,2002:"
_TEXT, _LIST, _MAPPING = (_TAG + kind for kind in ("str", "seq", "map"))


class _Loader(_Base):
    """A loader with the scalars of YAML 1.2's core schema."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - the base's name and type

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        """Return the tag of a node; most are texts that begin like nothing else."""
        if kind is yaml.ScalarNode and value[:1] not in self.yaml_implicit_resolvers:
            return _TEXT
        tag: str = super().resolve(kind, value, implicit)  # type: ignore[no-untyped-call]
        return tag


for _tag, _form, _starts in (
    ("null", r"(?:~|null|Null|NULL|)", ["~", "n", "N", ""]),
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    _Loader.add_implicit_resolver(_TAG + _tag, re.compile(f"^{_form}$"), _starts)


@dataclass(frozen=True, slots=True)
class Mistake:
    """A place that is no YAML we read: the line, counted from 1, and what is wrong."""

    line: int
    what: str


@dataclass(frozen=True, slots=True)
class Text:
    """Plain values, and for the path of keys to each value the line where it stands.

    ``written`` keeps the form of numbers, for places that take a text.
    """

    value: Any = None
    lines: Mapping[Path, int] = field(default_factory=dict)
    written: Mapping[Path, str] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()


DEEPEST = 12
"""Levels of nesting that are read; a record needs five."""

MANY = 200
"""Signs that open a list or mapping, in a text that is read without a look at how deep it goes."""

_OPENERS = re.compile(r"[\[{]|[-?][ \t](?=[ \t]*[-?]\s)")

TOO_DEEP = "values are nested too deep"

_KINDS = ("map", "seq", "str", "int", "float", "bool", "null")


def compose(text: str | bytes) -> yaml.Node | None:
    """Return the nodes of a text, which know where they stand; raises what PyYAML raises."""
    _refuse_depth(text)
    loader = _Loader(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
    finally:
        loader.dispose()
    return node


def _refuse_depth(text: str | bytes) -> None:
    """Raise where values are nested too deep for libyaml to make nodes of them.

    It calls itself for each level, and some twenty thousand end the process without a word. Events
    are made without that.
    """
    plain = text if isinstance(text, str) else text.replace(b"\0", b"").decode("latin-1")
    if sum(1 for _ in _OPENERS.finditer(plain)) <= MANY:
        return
    depth = 0
    for event in yaml.parse(text, _Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MANY:
            mark: Any = event.start_mark  # the C loader has a class of its own for it
            raise yaml.MarkedYAMLError(problem=TOO_DEEP, problem_mark=mark)


def quoted(text: str) -> str:
    """Return a text in quotation marks, on one line."""
    made: str = yaml.dump(text, default_style='"', allow_unicode=True, width=10**9)
    return made.rstrip("\n")


def load(text: str, first_line: int = 1, *, tags: bool = False) -> Text:
    """Read YAML that begins on a file's ``first_line``.

    With ``tags``, values under a tag such as ``!ENV`` or ``!!python/name`` are read as null instead
    of refused.
    """
    try:
        root = compose(normal.composed(text))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + (mark.line if mark else 0)
        what = getattr(error, "problem", None) or "the text is not YAML"
        return Text(mistakes=(Mistake(line, what),))
    except RecursionError:
        return Text(mistakes=(Mistake(first_line, TOO_DEEP),))
    walk = _Walk(first_line, {}, {}, [], set(), tags)
    value = _value(root, (), walk) if root else None
    return Text(value, walk.lines, walk.written, tuple(walk.mistakes))


@dataclass(frozen=True, slots=True)
class _Walk:
    """What the walk over one text's nodes gathers."""

    first_line: int
    lines: dict[Path, int]
    written: dict[Path, str]
    mistakes: list[Mistake]
    ids: set[int]
    tags: bool


def _value(node: yaml.Node, path: Path, walk: _Walk) -> Any:
    line = walk.first_line + node.start_mark.line
    walk.lines.setdefault(path, line)
    if id(node) in walk.ids or len(path) > DEEPEST:
        what = "an alias repeats a value" if id(node) in walk.ids else TOO_DEEP
        walk.mistakes.append(Mistake(line, what))
        return None
    walk.ids.add(id(node))
    if walk.tags and node.tag.removeprefix("tag:yaml.org,2002:") not in _KINDS:
        return None
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, path, line, walk)
    if node.tag not in {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}:
        walk.mistakes.append(Mistake(line, f"the tag “{node.tag}” is not used here"))
        return None
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, walk)
    return [_value(child, (*path, i), walk) for i, child in enumerate(node.value)]


def _mapping(node: yaml.MappingNode, path: Path, walk: _Walk) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key, line = str(key_node.value), walk.first_line + key_node.start_mark.line
        if not isinstance(key_node, yaml.ScalarNode) or key in values:
            walk.mistakes.append(Mistake(line, f"the key “{key}” stands twice or is not a word"))
            continue
        walk.lines[(*path, key)] = line
        values[key] = _value(value_node, (*path, key), walk)
    return values


def _scalar(node: yaml.Node, path: Path, line: int, walk: _Walk) -> Any:
    text, kind = str(node.value), node.tag.rpartition(":")[2]
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() == "true"
    if kind in {"int", "float"}:
        walk.written[path] = text
    if kind == "int":
        return int(text) if len(text) < 20 and not re.match(r"0\d", text) else text  # noqa: PLR2004 - beyond 64 bits it is no count
    if kind == "float":
        return float(text)
    if kind != "str" and not walk.tags:
        walk.mistakes.append(Mistake(line, f"the tag “{node.tag}” is not used here"))
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
