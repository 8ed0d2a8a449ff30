"""What ``mkdocs.yml`` leaves unsaid: the settings that no editor needs to change.

The plugin sets them where a project's file is silent; an engine without plugins is given the whole.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.forms import yaml_text
from generator.wording import gettext, script

SOURCE = "defaults.yml"
"""The file beside this module that holds them."""

THEME = Path(__file__).with_name("theme")
"""What a briefing adds to Material: templates, style sheets, mark and the search from a disk."""

_UNSPACED = frozenset({"Hans", "Hant", "Jpan"})
"""Scripts that set no spaces between words."""

_EACH_SIGN = r"|[\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]+|(?!^)(?=[\u3040-\u30ff\u3400-\u9fff])"
"""Where the search parts such a text: at its own marks, and before every sign."""

_NAMED = {"plugins": False, "markdown_extensions": True, "extra_css": True, "polyfills": True}
"""Lists of names, each with its settings if it has any; and whether a missing one goes before."""


def _text() -> str:
    return Path(__file__).with_name(SOURCE).read_text("utf-8")


@cache
def values() -> dict[str, Any]:
    """Return the settings as plain values; nobody may change them."""
    made: dict[str, Any] = yaml_text.load(_text()).value
    return made


def words() -> Iterator[str]:
    """Return the words that a page shows of what is left unsaid: sections, headings, switches."""
    unsaid = values()
    yield from (name for item in unsaid["nav"] for name in item)
    yield from (scheme["toggle"]["name"] for scheme in unsaid["theme"]["palette"])
    yield from (item["toc"]["title"] for item in unsaid["markdown_extensions"] if "toc" in item)


def spoken() -> dict[str, Any]:
    """Return the settings with their words in the language that is set."""
    known = {*words()}

    def translated(value: Any) -> Any:
        if isinstance(value, dict):
            return {gettext(k) if k in known else k: translated(v) for k, v in value.items()}
        if isinstance(value, list):
            return [translated(item) for item in value]
        return gettext(value) if isinstance(value, str) and value in known else value

    made: dict[str, Any] = translated(values())
    if script() in _UNSPACED:
        [search] = (item["search"] for item in made["plugins"] if "search" in item)
        search["separator"] += _EACH_SIGN
    return made


def whole(text: str) -> str:
    """Return a project's ``mkdocs.yml`` with all that it leaves unsaid written out.

    What the file says wins. Tags such as ``!ENV`` stay; remarks do not. The package's theme is
    named too, which an engine that runs no plugins needs.
    """
    node = yaml_text.compose(text) or yaml.MappingNode("tag:yaml.org,2002:map", [])
    theme = f"theme: {{custom_dir: {json.dumps(str(THEME))}}}"
    for other in filter(None, map(yaml_text.compose, (theme, _text()))):
        node = _joined(node, other)
    made: str = yaml.serialize(node, Dumper=yaml.SafeDumper, allow_unicode=True, width=100)
    return made


def _joined(own: yaml.Node, other: yaml.Node, key: str = "") -> yaml.Node:
    """Return a value with what another has and it lacks; of two lists or texts, its own.

    A name alone, where the other has a name with settings, gets those.
    """
    if key in _NAMED and isinstance(own, yaml.SequenceNode):
        return _listed(own, other, adds=_NAMED[key])
    if not isinstance(other, yaml.MappingNode):
        return own
    if not isinstance(own, yaml.MappingNode):
        return other
    theirs = {name.value: value for name, value in other.value}
    pairs = [
        (name, _joined(value, theirs[name.value], name.value) if name.value in theirs else value)
        for name, value in own.value
    ]
    given = {name.value for name, _ in pairs}
    pairs += [(name, value) for name, value in other.value if name.value not in given]
    return yaml.MappingNode(own.tag, pairs, flow_style=False)


def _listed(own: yaml.SequenceNode, other: yaml.Node, *, adds: bool) -> yaml.Node:
    theirs = {_name(item): item for item in other.value}
    items = [_joined(item, theirs.pop(_name(item), item)) for item in own.value]
    return yaml.SequenceNode(own.tag, [*(theirs.values() if adds else ()), *items])


def _name(item: yaml.Node) -> str:
    """Return the name in an item of a list: a text, or the only key of a mapping."""
    return str(item.value[0][0].value if isinstance(item, yaml.MappingNode) else item.value)
