"""Mark word by word where a printed line and the expected one differ."""

import html
import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

#: Longer texts are compared by their beginning; a caption of a published picture is far shorter.
_LONGEST: Final = 4_000

#: A word with what stands before it. Stops and brackets are no difference a reader acts on.
_WORDS: Final = re.compile(r"(\W*)(\w+)")


def marked(
    printed: str, expected: str, label: str = "", printed_label: str = ""
) -> tuple[str, str]:
    """Return both lines as HTML: what only one of them says is struck out or underlined.

    Marks are lines and weight, not only colour, so that nobody needs to tell red from green.

    Args:
        printed: What is printed.
        expected: What the record says.
        label: The label of the credit in the expected line. Labels are never marked: a house may
            print "Foto" for "Photo credit", and readers of some documents take them off.
        printed_label: The label in the printed line; "" where there is none.
    """
    ours, our_rest = _words(printed[:_LONGEST])
    theirs, their_rest = _words(expected[:_LONGEST])
    if printed_label:
        ours = _with_label_aside(ours, printed.rfind(printed_label), len(printed_label))
    if label:
        theirs = _with_label_aside(theirs, expected.rfind(label), len(label))
    matcher = SequenceMatcher(None, _folded(ours), _folded(theirs), autojunk=False)
    left: list[str] = []
    right: list[str] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        is_same = tag == "equal"
        left.append(_worded(ours[i:j], "" if is_same else "line-through"))
        right.append(_worded(theirs[k:m], "" if is_same else "underline"))
    return "".join(left) + _escaped(our_rest), "".join(right) + _escaped(their_rest)


def _words(text: str) -> tuple[list[tuple[str, str]], str]:
    """Return each word with what stands before it, and what stands behind the last one."""
    words = [(found[1], found[2]) for found in _WORDS.finditer(text)]
    return words, text[sum(len(gap) + len(word) for gap, word in words) :]


def _with_label_aside(
    words: Sequence[tuple[str, str]], start: int, length: int
) -> list[tuple[str, str]]:
    """Return words with those of a label counted to the gap before the next one."""
    aside: list[tuple[str, str]] = []
    held, at = "", 0
    for gap, word in words:
        at += len(gap)
        if start <= at < start + length:
            held += gap + word
        else:
            aside.append((held + gap, word))
            held = ""
        at += len(word)
    return [*aside, (held, "")] if held else aside


def _folded(words: Sequence[tuple[str, str]]) -> list[str]:
    return [word.casefold() for _, word in words]


def _worded(words: Sequence[tuple[str, str]], decoration: str) -> str:
    if not words:
        return ""
    text = _escaped("".join(gap + word for gap, word in words)[len(words[0][0]) :])
    if decoration:
        text = f'<span style="font-weight:600; text-decoration:{decoration}">{text}</span>'
    return _escaped(words[0][0]) + text


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
