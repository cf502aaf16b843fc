"""A credit line as HTML: in an element that says its language, names of other directions apart."""

import html
import re
from typing import Final

from mediadesk.credits.composing.directions import foreign_runs, runs_against
from mediadesk.credits.composing.wording import Wording
from mediadesk.model.errors import UserError

_TAG: Final = re.compile(r"(<[^<>]*>)")

#: What may stand in a credit line. Values are escaped, so that a tag is the style's own; but styles
#: come from other desks too, and none may bring a script onto this one's pages.
_ALLOWED: Final = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|em|i|small|span|strong|sub|sup)"
    r"(?:\s+(?:class|dir|lang|rel|title)=\"[^\"<>]*\"|\s+href=\"https?://[^\"<>\s]*\")*\s*>",
    re.IGNORECASE,
)


def in_element(text: str, wording: Wording) -> str:
    """Return a line of HTML in a span that carries its language and direction."""
    language, direction = html.escape(wording.language), html.escape(wording.direction)
    return f'<span class="credit" lang="{language}" dir="{direction}">{text}</span>'


def isolated(text: str, direction: str) -> str:
    """Return HTML in which a name whose letters run against the line stands in <bdi>.

    Whatever page the line is put into, the browser then shows names and what stands between them
    in the order in which they are read (HTML, 4.5.24 "The bdi element").

    Args:
        text: HTML whose values are escaped.
        direction: Of the line: "ltr" or "rtl".

    Raises:
        UserError: The style writes HTML that does not belong into a credit line.
    """
    pieces = _TAG.split(text)
    for tag in pieces[1::2]:
        if not _ALLOWED.fullmatch(tag):
            msg = f"The house style writes {tag} into its web line, which may not stand there."
            raise UserError(msg)
    return "".join(p if n % 2 else _words(p, direction) for n, p in enumerate(pieces))


def _words(piece: str, direction: str) -> str:
    plain, made, end = html.unescape(piece), "", 0
    if runs_against(plain, direction):
        for start, stop in foreign_runs(plain, direction):
            made += html.escape(plain[end:start], quote=False)
            made += f"<bdi>{html.escape(plain[start:stop], quote=False)}</bdi>"
            end = stop
    return made + html.escape(plain[end:], quote=False)
