"""The sandbox in which a house style's templates run, and its few filters."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, meta, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from typing_extensions import override

from mediadesk.model.errors import UserError

#: What a template may speak of; the meaning of each stands in resources/styles/README.md.
VARIABLES: Final = frozenset(
    {
        "caption", "commissioned_for", "contributions", "copyright", "courtesy", "creators",
        "edits", "headline", "licence", "licence_url", "mandatory", "sources", "status",
        "supplied", "via", "words",
    }
)  # fmt: skip


def capital(text: str) -> str:
    """Return a text with its first letter a capital and the rest as it is."""
    return text[:1].upper() + text[1:]


def given(items: Sequence[str]) -> tuple[str, ...]:
    """Return those items that say something."""
    return tuple(item for item in items if item)


def series(items: Sequence[str], last: str = "and", comma: str = ", ") -> str:
    """Join items as a sentence does: "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{comma.join(items[:-1])} {last} {items[-1]}"


def surname(name: str) -> str:
    """Return the last word of a person's name."""
    return name.rsplit(maxsplit=1)[-1] if name.split() else ""


class StyleEnvironment(ImmutableSandboxedEnvironment):
    """Jinja2 with nothing in it but the facts and the filters: no loops without end, no memory."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, *, html: bool) -> None:
        super().__init__(autoescape=html, undefined=StrictUndefined)
        self.globals.clear()
        self.filters = {
            name: self.filters[name]
            for name in ("escape", "first", "join", "last", "length", "lower", "replace", "upper")
        } | {"capital": capital, "given": given, "series": series, "surname": surname}

    @override
    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse multiplication: a text times a large number fills the memory."""
        del context, left, right
        msg = f"{operator} is not allowed in a house style"
        raise SecurityError(msg)


def compiled(source: str, where: Callable[[int], str], *, html: bool) -> Template:
    """Return a template that speaks of known variables only.

    Args:
        source: The template.
        where: Says where a line of the template stands, as "file, line 12".
        html: Whether values are escaped for HTML.

    Raises:
        UserError: The template is wrong; the sentence names file and line.
    """
    environment = StyleEnvironment(html=html)
    try:
        tree = environment.parse(source)
        template = environment.from_string(source)
    except TemplateSyntaxError as error:
        msg = f"A template of the house style is wrong ({where(error.lineno)}): {error.message}."
        raise UserError(msg) from error
    unknown = meta.find_undeclared_variables(tree) - VARIABLES
    for name in tree.find_all(nodes.Name):
        if name.name in unknown:
            msg = (
                f"A template of the house style speaks of {name.name!r} ({where(name.lineno)}); "
                f"known are {', '.join(sorted(VARIABLES))}."
            )
            raise UserError(msg)
    return template


def rendered(template: Template, variables: dict[str, object], where: Callable[[int], str]) -> str:
    """Return what a template makes of the facts.

    Raises:
        UserError: The template asks for something that is not there or not allowed.
    """
    try:
        return template.render(variables)
    except (TemplateError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        msg = f"A template of the house style fails ({where(_failing_line(error))}): {error}."
        raise UserError(msg) from error


def _failing_line(error: BaseException) -> int:
    # Jinja2 rewrites tracebacks so that template lines stand in them as lines of "<template>".
    line = 1
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
