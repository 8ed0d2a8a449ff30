"""Templates run quickly, and reach nothing of Python’s."""

import marshal
from typing import Any

import pytest
from jinja2 import DictLoader, StrictUndefined
from jinja2.exceptions import SecurityError, TemplateAssertionError, UndefinedError
from markupsafe import Markup, escape

from generator import kept
from generator.pages.templates import Templates

READ = [
    "{{ name.__class__ }}",
    "{{ name._private }}",
    "{{ [].__class__.__base__.__subclasses__() }}",
    "{{ name.upper.__self__ }}",
    "{{ name.format(name) }}",
    "{{ '{0.__class__}'.format(name) }}",
    "{{ name.format_map({}) }}",
    "{{ kind.mro() }}",
    "{% for one in list %}{% if one.__doc__ %}{% endif %}{% endfor %}",
    "{% set more = name.__len__ %}",
    "{% macro m(one=name.__len__) %}{% endmacro %}",
    "{{ name|default(name.__dict__) }}",
]
"""Templates that name what leads into Python."""

RUN = [
    "{{ name['__class__'] }}",
    "{{ name['__cl' ~ 'ass__'] }}",
    "{{ name|attr('__class__') }}",
    "{{ [name]|map(attribute='__class__')|first }}",
    "{{ [name]|map('attr', '__class__')|first }}",
    "{{ [name]|selectattr('__class__')|list }}",
    "{{ kind['mro']() }}",
    "{{ ('{0.__class__}'|attr('format'))(name) }}",
    "{{ '{0.__class__}'['format'](name) }}",
]
"""Templates that come by such a name only when they run."""


def made() -> Templates:
    """Return an environment that prints as pages do."""
    return Templates(autoescape=True, finalize=escape, undefined=StrictUndefined)


def printed(template: str, **values: Any) -> str:
    """Return what a template prints."""
    return made().from_string(template).render(**values)


@pytest.mark.parametrize("template", READ)
def test_a_template_that_names_what_leads_into_python_is_not_read(template: str) -> None:
    with pytest.raises(TemplateAssertionError, match="may not read"):
        made().from_string(template)


@pytest.mark.parametrize("template", RUN)
def test_what_leads_into_python_is_not_reached_by_a_name_that_is_made(template: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        printed(template, name="Skerria", kind=str)


def test_the_range_of_numbers_is_limited() -> None:
    with pytest.raises(OverflowError):
        printed("{{ range(10000000)|list }}")


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ name }}", "A &amp; B"),
        ("{{ '' ~ name }}", "A &amp; B"),
        ("{{ mark }}", "<b>"),
        ("{{ '<' }}", "&lt;"),
        ("{% macro m(a, b='<') %}{{ a }}{{ b }}{% endmacro %}{{ m(name) }}", "A &amp; B&lt;"),
        ("{% macro m(a, b='<') %}{{ b }}{% endmacro %}{{ m(name, b=mark) }}", "<b>"),
        ("{% macro m() %}({{ caller() }}){% endmacro %}{% call m() %}{{ name }}{% endcall %}",
         "(A &amp; B)"),
        ("{{ put('x', *two) }}", "(&#39;x&#39;, 1, 2)"),
        ("{{ put('x', y, *two) }}", "(&#39;x&#39;, 3, 1, 2)"),
        ("{% for one in two %}{{ loop.cycle('a', 'b') }}{{ put() }}{% endfor %}", "a()b()"),
        ("{% set words %}{{ name }}{% endset %}{{ words }}", "A &amp; B"),
        ("{{ of.key }}{{ of['key'] }}", "vv"),
    ],
)  # fmt: skip
def test_what_is_printed_is_escaped_once(template: str, expected: str) -> None:
    def put(*values: object) -> str:
        return str(values)

    values = {"mark": Markup("<b>"), "two": (1, 2), "y": 3, "of": {"key": "v"}, "put": put}
    assert printed(template, name="A & B", **values) == expected


@pytest.mark.parametrize("template", ["{{ nothing }}", "{{ nothing() }}", "{{ name.nothing }}"])
def test_what_is_not_there_is_never_printed(template: str) -> None:
    with pytest.raises(UndefinedError):
        printed(template, name="Skerria")


def test_templates_import_others_once() -> None:
    with pytest.raises(TemplateAssertionError, match="without its context"):
        made().from_string('{% import "a.md" as a with context %}')


def test_a_template_is_compiled_once_for_all_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled, compile_ = [], Templates.compile

    def compiling(self: Templates, source: str, name: str, *rest: Any) -> Any:
        compiled.append(name)
        return compile_(self, source, name, *rest)

    monkeypatch.setattr(Templates, "compile", compiling)
    texts = {"ferry.md": "{{ name }}", "boat.md": "{{ name }}!"}
    for _ in range(2):
        again = Templates(loader=DictLoader(texts), finalize=escape)
        assert [again.get_template(n).render(name="<") for n in texts] == ["&lt;", "&lt;!"]
    assert compiled == ["ferry.md", "boat.md"]
    texts["ferry.md"] = "({{ name }})"
    assert Templates(loader=DictLoader(texts), finalize=escape).get_template("ferry.md")
    assert compiled == ["ferry.md", "boat.md", "ferry.md"]


@pytest.mark.parametrize("planted", [b"", b"anything", marshal.dumps(compile("1/0", "", "exec"))])
def test_what_the_generator_did_not_keep_is_not_run(planted: bytes) -> None:
    texts = {"planted.md": "{{ name }}"}
    Templates(loader=DictLoader(texts), finalize=escape).get_template("planted.md")
    for path in kept.shared().iterdir():
        path.write_bytes(planted)
    again = Templates(loader=DictLoader(texts), finalize=escape).get_template("planted.md")
    assert again.render(name="<") == "&lt;"
