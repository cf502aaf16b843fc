"""Markup as it may be shown: emphasis and links stay, nothing that would be fetched does.

A house style may come from anywhere, and its text for the web is HTML; Qt opens whatever picture,
background or style sheet such a text names, on Windows from other machines too.
"""

import html
from html.parser import HTMLParser
from typing import Final

from typing_extensions import override

#: What a credit line is set in. Everything else is left out, its text stays.
_KEPT: Final = frozenset(
    (
        "a", "b", "br", "cite", "code", "em", "i", "p", "q", "s", "small", "span", "strong", "sub",
        "sup", "u",
    )
)  # fmt: skip
_WITHOUT_END: Final = frozenset({"br"})
#: Not even their text is meant to be read.
_UNREAD: Final = frozenset({"script", "style", "title"})


def safe_markup(markup: str) -> str:
    """Return markup with the elements alone that set a line of text, and links their address."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return "".join(reader.shown)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self._unread = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD:
            self._unread += 1
        elif tag == "a":
            address = html.escape(dict(attrs).get("href") or "")
            self.shown.append(f'<a href="{address}">')
        elif tag in _KEPT:
            self.shown.append(f"<{tag}>")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(0, self._unread - 1)
        elif tag in _KEPT - _WITHOUT_END:
            self.shown.append(f"</{tag}>")

    @override
    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.shown.append(html.escape(data, quote=False))
