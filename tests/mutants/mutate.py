"""Every small change of a module that mutmut's operators make, and two of our own for tuned values.

mutmut itself changes only what stands inside functions; here, whole modules are walked, since the
weights, limits and tables that were tuned stand outside. Left out is what no reader of a site can
notice: docstrings, types, imports, what makes a dataclass frozen, and how a message is worded.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from functools import cache
from typing import NamedTuple

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

_UNSEEN = (cst.Annotation, cst.Decorator, cst.Import, cst.ImportFrom)
_SENTENCE = 2
"""Spaces from which on a string that ends in a full stop is the wording of a message."""


@dataclass(frozen=True)
class Mutant:
    """A module with one change, and the lines of the module that it changes."""

    path: str
    first: int
    last: int
    before: str
    after: str

    @property
    def diff(self) -> str:
        """Return the changed lines, as ``diff`` shows them."""
        lines = unified_diff(
            self.before.splitlines(),
            self.after.splitlines(),
            self.path,
            self.path,
            n=0,
            lineterm="",
        )
        return "\n".join([*lines][2:])


def operator_tuned(node: cst.BaseNumber) -> Iterator[cst.BaseNumber]:
    """Yield a whole number less one, and a fraction a quarter smaller or larger."""
    if isinstance(node, cst.Integer):
        yield node.with_changes(value=repr(max(0, node.evaluated_value - 1)))
    elif isinstance(node, cst.Float):
        yield from (
            node.with_changes(value=repr(round(node.evaluated_value * by, 6)))
            for by in (0.75, 1.25)
        )


def operator_element(node: cst.Set | cst.List | cst.Tuple | cst.Dict) -> Iterator[cst.CSTNode]:
    """Yield a table without one of its elements."""
    if len(node.elements) > 1:
        for i in range(len(node.elements)):
            yield node.with_changes(elements=[*node.elements[:i], *node.elements[i + 1 :]])


OPERATORS = (
    *mutation_operators,
    (cst.BaseNumber, operator_tuned),
    (cst.Set | cst.List | cst.Tuple | cst.Dict, operator_element),
)


class Place(NamedTuple):
    """A change of a module: a node, what takes its place, its lines, the first one and the way."""

    module: cst.Module
    node: cst.CSTNode
    new: cst.CSTNode
    first: int
    last: int
    told: str


def places(text: str) -> Iterator[Place]:
    """Yield all changes of a module."""
    wrapper = MetadataWrapper(cst.parse_module(text))
    where, lines = wrapper.resolve(PositionProvider), text.splitlines()
    todo: list[tuple[cst.CSTNode, int, int]] = [(wrapper.module, 1, 1)]
    while todo:
        node, first, last = todo.pop()
        if place := where.get(node):
            first, last = place.start.line, place.end.line
        for kind, operator in OPERATORS:
            if isinstance(node, kind):
                for new in operator(node):
                    told = f"{operator.__name__} {lines[first - 1]}"
                    yield Place(wrapper.module, node, new, first, last, told)
        todo += [(child, first, last) for child in node.children if not _is_unseen(child)]


def _is_unseen(node: cst.CSTNode) -> bool:
    if isinstance(node, cst.Expr) and isinstance(node.value, cst.BaseString):
        return True
    if isinstance(node, cst.SimpleString) and "r" not in node.prefix:
        text = node.raw_value.strip()
        return text.endswith(".") and text.count(" ") >= _SENTENCE
    return isinstance(node, _UNSEEN)


def mutant(path: str, text: str, place: Place) -> Mutant | None:
    """Return the module with one change; None where that is no program, or the same program."""
    after = place.module.deep_replace(place.node, place.new).code  # type: ignore[arg-type, union-attr]
    try:
        same = ast.dump(ast.parse(after)) == _meaning(text)
        compile(after, path, "exec")
    except SyntaxError:
        return None
    return None if same else Mutant(path, place.first, place.last, text, after)


@cache
def _meaning(text: str) -> str:
    return ast.dump(ast.parse(text))
