"""The sandbox in which a house style's templates run: what they may speak of, and how they fail."""

from collections.abc import Callable, Collection, Mapping, Sized
from functools import cached_property, wraps
from typing import Any, Final, TypeVar

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, meta, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from typing_extensions import override

from mediadesk.credits.composing.template_filters import FILTERS
from mediadesk.model.errors import UserError

T = TypeVar("T")

#: What a template may speak of; the meaning of each stands in resources/styles/README.md.
VARIABLES: Final = frozenset(
    {
        "artists", "caption", "changes", "commissioned_for", "contributions", "copyright",
        "courtesy", "creators", "edit_kinds", "edited", "editors", "edits", "form", "headline",
        "kind", "label", "language", "licence", "licence_url", "mandatory", "marks", "parts",
        "positions", "sources", "status", "status_word", "supplied", "title", "via", "words",
        "work_url",
    }
)  # fmt: skip

#: Filters of Jinja2 that a template may use; they make nothing larger than what they are given.
_BUILT_IN: Final = (
    "escape", "first", "join", "last", "length", "list", "replace", "title", "trim",
)  # fmt: skip


#: A credit line is some hundred letters. What grows beyond this is a mistake, or means harm: a text
#: doubled in forty lines would fill the memory.
_MOST_LETTERS: Final = 20_000

#: What a template does without, because it could grow or go round without end; names for people.
_REFUSED: Final = {
    nodes.Call: "a call",
    nodes.Concat: "the sign ~ (use join)",
    nodes.AssignBlock: "a set with a body",
    nodes.FilterBlock: "a filter with a body",
    nodes.Macro: "a macro (use [parts])",
    nodes.CallBlock: "a call with a body",
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "import",
    nodes.Extends: "extends (use like)",
    nodes.Block: "a block",
}

#: Loops within loops: people of a picture, and their roles.
_DEEPEST_LOOP: Final = 2


class StyleEnvironment(ImmutableSandboxedEnvironment):
    """Jinja2 with nothing in it but the facts and the filters: no loops without end, no memory."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, *, html: bool) -> None:
        super().__init__(autoescape=html, undefined=StrictUndefined)
        self.globals.clear()
        known = {name: self.filters[name] for name in _BUILT_IN} | FILTERS
        self.filters = {name: _bounded(made) for name, made in known.items()}
        self.tests = {}

    @override
    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse multiplication: a text times a large number fills the memory."""
        if operator == "+":
            return _of_bearable_size(super().call_binop(context, operator, left, right))
        msg = f"{operator} is not allowed in a house style"
        raise SecurityError(msg)


class StyleTemplate:
    """One template of a style: read when it is checked or used, and compiled when it is used.

    Attributes:
        source: Its text.
        where: Says where a line of it stands, as "file, line 12".
    """

    def __init__(self, source: str, where: Callable[[int], str]) -> None:
        self.source = source
        self.where = where
        self._compiled: dict[bool, Template] = {}

    def check(self, known: Mapping[str, Collection[str]]) -> None:
        """Refuse what the template speaks of and nobody knows.

        Args:
            known: The members of those variables that have some: {"parts": ..., "words": ...}.

        Raises:
            UserError: It does, or is no template; the sentence names file and line.
        """
        self._check_growth(self._tree, 0)
        try:
            unknown = meta.find_undeclared_variables(self._tree) - VARIABLES
        except TemplateSyntaxError as error:
            raise self._wrong(error) from error
        for name in self._tree.find_all(nodes.Name):
            if name.name in unknown:
                self._refuse(name.name, VARIABLES, name.lineno)
        for member in self._tree.find_all(nodes.Getattr):
            owner = member.node.name if isinstance(member.node, nodes.Name) else ""
            if owner in known and member.attr not in known[owner]:
                self._refuse(f"{owner}.{member.attr}", known[owner], member.lineno)

    def render(self, variables: Mapping[str, object], *, html: bool) -> str:
        """Return what the template makes of the facts; Markup where that is HTML.

        Raises:
            UserError: It asks for something that is not there or not allowed.
        """
        try:
            if html not in self._compiled:
                self._compiled[html] = StyleEnvironment(html=html).from_string(self.source)
            text = _of_bearable_size(self._compiled[html].render(variables))
        except (TemplateError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
            line = self.where(_failing_line(error))
            msg = f"A template of the house style fails ({line}): {error}."
            raise UserError(msg) from error
        except RecursionError as error:
            msg = f"A template of the house style is nested too deeply ({self.where(1)})."
            raise UserError(msg) from error
        return Markup(text) if html else text  # noqa: S704  (escaped by the template itself)

    @cached_property
    def _tree(self) -> nodes.Template:
        try:
            return StyleEnvironment(html=False).parse(self.source)
        except TemplateSyntaxError as error:
            raise self._wrong(error) from error
        except RecursionError as error:
            msg = f"A template of the house style is nested too deeply ({self.where(1)})."
            raise UserError(msg) from error

    def _check_growth(self, node: nodes.Node, loops: int) -> None:
        """Refuse what could grow or go round without end."""
        refused = _REFUSED.get(type(node))
        loops += isinstance(node, nodes.For)
        if loops > _DEEPEST_LOOP:
            refused = "a loop in a loop in a loop"
        if refused:
            line = self.where(node.lineno)
            msg = f"A template of the house style has {refused} ({line}), which is not allowed."
            raise UserError(msg)
        for child in node.iter_child_nodes():
            self._check_growth(child, loops)

    def _wrong(self, error: TemplateSyntaxError) -> UserError:
        line = self.where(error.lineno)
        return UserError(f"A template of the house style is wrong ({line}): {error.message}.")

    def _refuse(self, name: str, known: Collection[str], line: int) -> None:
        msg = (
            f"A template of the house style speaks of {name!r} ({self.where(line)}); "
            f"known are {', '.join(sorted(known))}."
        )
        raise UserError(msg)


def _bounded(made: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that refuses to make more than a credit line could hold."""

    @wraps(made)
    def bounded(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401  (of any filter)
        return _of_bearable_size(made(*arguments, **named))

    return bounded


def _of_bearable_size(made: T) -> T:
    if isinstance(made, Sized) and len(made) > _MOST_LETTERS:
        msg = f"what it makes is longer than {_MOST_LETTERS:,}"
        raise SecurityError(msg)
    return made


def _failing_line(error: BaseException) -> int:
    # Jinja2 rewrites tracebacks so that template lines stand in them as lines of "<template>".
    line = 1
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
