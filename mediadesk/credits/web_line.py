"""A credit line as HTML: in an element that says its language, names of other directions apart."""

import html
import re
from typing import Final

from mediadesk.credits.directions import foreign_runs, runs_against
from mediadesk.credits.wording import Wording

_TAG: Final = re.compile(r"(<[^<>]*>)")


def web_line(text: str, wording: Wording) -> str:
    """Return a line of HTML in a span that carries language and direction.

    A name whose letters run against the line stands in <bdi>: whatever page the line is put into,
    the browser shows the names in the order in which they are read (HTML, 4.5.24).

    Args:
        text: HTML whose values are escaped.
        wording: Words, language and direction of the line.
    """
    if runs_against(html.unescape(_TAG.sub("", text)), wording.direction):
        pieces = _TAG.split(text)
        text = "".join(p if p.startswith("<") else _isolated(p, wording.direction) for p in pieces)
    return (
        f'<span class="credit" lang="{html.escape(wording.language)}" '
        f'dir="{html.escape(wording.direction)}">{text}</span>'
    )


def _isolated(piece: str, direction: str) -> str:
    plain, made, end = html.unescape(piece), "", 0
    for found in foreign_runs(direction).finditer(plain):
        made += html.escape(plain[end : found.start()])
        made += f"<bdi>{html.escape(found.group())}</bdi>"
        end = found.end()
    return made + html.escape(plain[end:])
