"""Forms as JSON Schema (2020-12), from the fields that ``shape`` reads, for editors that complete.

A schema accepts what the reader accepts, as far as JSON Schema can say it: what may be null, which
keys there are, a number where a text goes. Ids of the vocabulary become lists of choices.
"""

import ast
import inspect
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, is_dataclass
from functools import cache
from itertools import pairwise
from textwrap import dedent
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from generator.forms import shape
from generator.forms.formats import SCHEMAS

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_SCALARS: dict[type, Schema] = {
    str: {"type": ["string", "number"]},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
}


@dataclass(frozen=True, slots=True)
class Making:
    """What schemas are made with, and the shared parts made so far.

    ``known`` gives for a kind of the vocabulary its ids and their names; ``rules`` gives for a form
    what its types don't say, as schemas that hold besides.
    """

    known: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rules: Mapping[type, tuple[Schema, ...]] = field(default_factory=dict)
    parts: dict[str, Schema] = field(default_factory=dict)

    def value(self, hint: Any) -> Schema:
        """Return the schema of a value of some type; forms in it are put among the parts."""
        origin, inner = get_origin(hint), get_args(hint)
        if origin is None:
            return self._plain(hint)
        if origin is Annotated:
            return self._part(inner[1].replace(" ", "-or-"), lambda: self._marked(inner[1]))
        if origin is Literal:
            return {"enum": [*inner]}
        if origin is tuple:
            return {"type": "array", "items": self.value(inner[0])}
        if origin in {Union, types.UnionType}:
            return or_null(self.value(next(a for a in inner if a is not type(None))))
        return {"type": "object", "additionalProperties": self.value(inner[1])}

    def _plain(self, hint: type) -> Schema:
        if is_dataclass(hint):
            return self._part(hint.__name__, lambda: self._form(hint))
        return _SCALARS[hint]

    def whole(self, title: str, schema: Schema) -> Schema:
        """Return a schema as a file of its own, with all its parts."""
        return {
            "$schema": DRAFT,
            "title": title,
            **schema,
            "$defs": dict(sorted(self.parts.items())),
        }

    def _part(self, name: str, make: Callable[[], Schema]) -> Schema:
        if name not in self.parts:
            self.parts[name] = {}  # the name is taken while the part is made
            self.parts[name] = make()
        return {"$ref": f"#/$defs/{name}"}

    def _marked(self, mark: str) -> Schema:
        if mark in SCHEMAS:
            return SCHEMAS[mark]
        names: dict[Any, str] = {}
        for kind in mark.split():
            for id_, name in self.known.get(kind, {}).items():
                names.setdefault(id_, name)
                if id_.isdecimal() and str(int(id_)) == id_:
                    names[int(id_)] = name
        return {"enum": [*names], "enumDescriptions": [*names.values()]}

    def _form(self, form: type) -> Schema:
        hints, texts = get_type_hints(form, include_extras=True), descriptions(form)
        specs = shape.keys(form)
        made: Schema = {
            "type": "object",
            "description": _in_a_line((form.__doc__ or "").partition("\n")[0]),
            "properties": {
                key: {**self._key(hints[spec.name], spec), **_described(texts.get(key))}
                for key, spec in specs.items()
            },
            "required": [key for key, spec in specs.items() if shape.must(spec)],
            "additionalProperties": False,
        }
        return {**made, "allOf": [*self.rules[form]]} if form in self.rules else made

    def _key(self, hint: Any, spec: Field[Any]) -> Schema:
        schema = self.value(hint)
        if shape.must(spec):
            return {**schema, "minLength": 1} if hint is str else schema
        if spec.default is MISSING:
            return schema
        given = spec.default
        shown = {"default": given} if isinstance(given, str | int | float) and given != "" else {}
        return {**or_null(schema), **shown}


def or_null(schema: Schema) -> Schema:
    """Let a value be null as well."""
    if "enum" in schema:
        return {**schema, "enum": [*dict.fromkeys([*schema["enum"], None])]}
    if "type" in schema:
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        return {**schema, "type": [*dict.fromkeys([*kinds, "null"])]}
    return schema if "anyOf" in schema else {"anyOf": [schema, {"type": "null"}]}


@cache
def descriptions(form: type) -> Mapping[str, str]:
    """Return what is written below each field of a form, its own and those it inherits, by key."""
    texts: dict[str, str] = {}
    for base in reversed(form.__mro__):
        if is_dataclass(base):
            texts |= _below(ast.parse(dedent(inspect.getsource(base))).body[0])
    return types.MappingProxyType(texts)


def _below(node: ast.stmt) -> dict[str, str]:
    body = getattr(node, "body", [])
    return {
        one.target.id.rstrip("_"): _in_a_line(other.value.value)
        for one, other in pairwise(body)
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
        if isinstance(other, ast.Expr) and isinstance(other.value, ast.Constant)
    }


def _in_a_line(text: Any) -> str:
    return " ".join(str(text).replace("``", "`").split())


def _described(text: str | None) -> Schema:
    return {"description": text} if text else {}
