"""How templates run: quickly, and with no way to Python’s own functions and files.

Jinja’s sandbox looks at every attribute and every call while a page is printed. The templates stand
in this package and are whole before they run, so that is looked at once, where they are read: a
name that leads into Python is refused. Names that a template has only when it runs, in brackets or
given to a filter, the sandbox goes on looking at.
"""

from collections.abc import Callable, MutableMapping
from types import FunctionType
from typing import Any

from jinja2 import BytecodeCache, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import Environment
from jinja2.exceptions import TemplateAssertionError
from jinja2.runtime import Macro
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing

from generator import kept
from generator.text.escape import safe

_INTO_PYTHON = frozenset(
    ("ag_code", "ag_frame", "cr_code", "cr_frame", "format", "format_map", "gi_code", "gi_frame")
) | {"mro"}
"""Attributes without an underscore in front that lead to types and code, or to any attribute."""


class _Quick(CodeGenerator):
    """Writes code that prints what ``finalize`` returns, and calls what it calls, without more."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja’s
        """Refuse a template that names what leads into Python."""
        for part in node.find_all(nodes.Getattr):
            if part.attr.startswith("_") or part.attr in _INTO_PYTHON:
                what = f"A template may not read {part.attr!r}."
                raise TemplateAssertionError(what, part.lineno, self.name, self.filename)
        for other in node.find_all(nodes.Import):
            if other.with_context:
                what = "A template imports another without its context, so that this is done once."
                raise TemplateAssertionError(what, other.lineno, self.name, self.filename)
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja’s
        """Read an attribute that was looked at."""
        self.write("environment.attribute(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 - Jinja’s
        """Call a function as it is; none of ours asks for Jinja’s context."""
        if forward_caller:
            super().visit_Call(node, frame, forward_caller=True)
            return
        self.visit(node.node, frame)
        self.write("(")
        for value in (*node.args, *node.kwargs):
            self.visit(value, frame)
            self.write(", ")
        for stars, values in (("*", node.dyn_args), ("**", node.dyn_kwargs)):
            if values:
                self.write(stars)
                self.visit(values, frame)
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Make a macro a plain function, where it takes no more than is named."""
        self.write("environment.macro(")
        super().macro_def(macro_ref, frame)
        self.write(", macro)")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        del node, frame
        self.write(finalize.src)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        del node, frame, finalize
        self.write(")")


class Compiled(BytecodeCache):
    """Keeps what templates were compiled to, which is code, where only the user writes."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept of the same template, under the same generator, Python and Jinja."""
        code = kept.load(kept.shared(), bucket.key)
        if isinstance(code, bytes):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        kept.save(kept.shared(), bucket.key, bucket.bytecode_to_string())


class Templates(SandboxedEnvironment):
    """The templates of pages; whatever they print goes through ``finalize``, which makes markup."""

    code_generator_class = _Quick
    attribute = Environment.getattr

    def __init__(self, **settings: Any) -> None:
        """Make an environment that compiles a template once, and not once a run."""
        super().__init__(bytecode_cache=Compiled(), **settings)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what every template may use: the same mapping, where it adds nothing to it."""
        return super().make_globals(d) if d else self.globals

    @staticmethod
    def macro(made: Macro, write: FunctionType) -> Callable[..., str]:
        """Return a macro as a function that hands its values to the code that writes it."""
        if made.caller or made.catch_kwargs or made.catch_varargs:
            return made
        write.__defaults__ = (missing,) * len(made.arguments)

        def called(*args: Any, **kwargs: Any) -> str:
            return made(*args, **kwargs) if kwargs else safe(write(*args))

        return called
