"""Mark word by word where a printed line and the expected one differ."""

import html
import re
from difflib import SequenceMatcher
from typing import Final

#: Longer texts are compared by their beginning; a caption of a published picture is far shorter.
_LONGEST: Final = 4_000

_PIECES: Final = re.compile(r"\w+|[^\w\s]|\s+")


def marked(printed: str, expected: str) -> tuple[str, str]:
    """Return both lines as HTML: what only one of them says is struck out or underlined.

    Marks are lines and weight, not only colour, so that nobody needs to tell red from green.
    """
    ours, theirs = _pieces(printed), _pieces(expected)
    matcher = SequenceMatcher(None, [p.casefold() for p in ours], [p.casefold() for p in theirs])
    left: list[str] = []
    right: list[str] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        is_same = tag == "equal"
        left.append(_worded("".join(ours[i:j]), "" if is_same else "line-through"))
        right.append(_worded("".join(theirs[k:m]), "" if is_same else "underline"))
    return "".join(left), "".join(right)


def _pieces(text: str) -> list[str]:
    return _PIECES.findall(text[:_LONGEST])


def _worded(text: str, decoration: str) -> str:
    escaped = html.escape(text).replace("\n", "<br>")
    if not decoration or not text.strip():
        return escaped
    return f'<span style="font-weight:600; text-decoration:{decoration}">{escaped}</span>'
