"""The filters of house styles: names joined, phrased, labelled and bracketed as a language does."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from mediadesk.credits.composing.web_addresses import is_web_address
from mediadesk.credits.composing.wording import SLOT, and_before, phrase_for

#: What is not text in a piece of HTML.
_CODE: Final = re.compile(r"(<[^<>]*>|&[#\w]+;)")


def capital(text: str) -> str:
    """Return a text with its first letter a capital and the rest as it is."""
    return text[:1].upper() + text[1:]


def upper(text: str) -> str:
    """Return a text in capitals; in HTML its tags and character references stay as they are."""
    return _cased(text, str.upper)


def lower(text: str) -> str:
    """Return a text in small letters; in HTML its tags and references stay as they are."""
    return _cased(text, str.lower)


def given(items: Iterable[str]) -> tuple[str, ...]:
    """Return those items that say something."""
    return tuple(item for item in items if item)


@pass_context
def series(
    context: Context, items: Sequence[str], last: str | None = None, comma: str | None = None
) -> str:
    """Join items as a sentence does: "a", "a and b", "a, b and c"; in the line's language.

    Args:
        context: What the template knows; holds the language's marks.
        items: The items.
        last: Stands before the last one instead of the language's "and".
        comma: Stands between the others instead of the language's own mark.
    """
    listed = [_fit(context, item) for item in items]
    if len(listed) < 2:
        return _fit(context, "").join(listed)
    marks: Mapping[str, str] = context["marks"]
    joined = and_before(marks, str(items[-1])) if last is None else f" {last} "
    between = _fit(context, marks["list"] if comma is None else comma)
    return between.join(listed[:-1]) + _fit(context, joined) + listed[-1]


@pass_context
def phrase(context: Context, text: str, key: str) -> str:
    """Put a text into a phrase of the language, as "Kremlin" into "courtesy of {}"."""
    return worded(context, text, phrase_for(context["words"], key, str(text)))


@pass_context
def worded(context: Context, text: str, pattern: str) -> str:
    """Put a text into a pattern with {}; "" where there is no text."""
    if not text:
        return ""
    shape = _fit(context, pattern)
    return shape.replace(SLOT, text) if SLOT in pattern else shape + " " + text


@pass_context
def labelled(context: Context, text: str, label: str) -> str:
    """Put a label and the language's colon before a text; "" where there is no text."""
    if not text or not label:
        return text
    return _fit(context, label) + _fit(context, context["marks"]["colon"]) + text


@pass_context
def bracketed(context: Context, text: str) -> str:
    """Put a text into the language's brackets; "" where there is no text."""
    marks = context["marks"]
    return _fit(context, marks["open"]) + text + _fit(context, marks["close"]) if text else ""


@pass_context
def quoted(context: Context, text: str) -> str:
    """Put a text into the language's quotation marks; "" where there is no text."""
    marks = context["marks"]
    if not text:
        return ""
    return _fit(context, marks["quote_open"]) + text + _fit(context, marks["quote_close"])


@pass_context
def linked(context: Context, text: str, address: str, rel: str = "") -> str:
    """Make a text a link in HTML; elsewhere, or without a web address, it stays as it is."""
    if not context.eval_ctx.autoescape or not text or not is_web_address(address):
        return text
    kind = Markup(' rel="{}"').format(rel) if rel else Markup("")
    return Markup('<a{} href="{}">{}</a>').format(kind, address, text)


def surname(name: str) -> str:
    """Return the last word of a person's name."""
    return name.rsplit(maxsplit=1)[-1] if name.split() else ""


def initials(name: str) -> str:
    """Return a person's name with all but the last word cut to an initial: "W. Smith"."""
    *fore, last = name.split() or [""]
    return " ".join([*(f"{word[0]}." for word in fore), last])


def _cased(text: str, case: Callable[[str], str]) -> str:
    if not isinstance(text, Markup):
        return case(text)
    pieces = _CODE.split(text)
    cased = "".join(piece if n % 2 else case(piece) for n, piece in enumerate(pieces))
    return Markup(cased)  # noqa: S704  (was Markup before; only letters have changed)


def _fit(context: Context, text: str) -> str:
    """Return a text that may be put beside others: escaped where the line is HTML."""
    return escape(text) if context.eval_ctx.autoescape else text


#: By the names that templates call them.
FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "bracketed": bracketed,
    "capital": capital,
    "given": given,
    "initials": initials,
    "labelled": labelled,
    "linked": linked,
    "lower": lower,
    "phrase": phrase,
    "quoted": quoted,
    "series": series,
    "surname": surname,
    "upper": upper,
    "worded": worded,
}
