"""Where a paragraph may be broken into lines, in scripts with spaces between words and without."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

ELLIPSIS: Final = "…"

#: Chinese characters, kana, and the marks of their scripts: a line may end after each of them.
_IDEOGRAPHIC: Final = re.compile(
    r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]"
)
#: JIS X 4051 and GB/T 15834: marks that begin no line, and marks that end none.
_BEGINS_NO_LINE: Final = frozenset(
    "、。，．・：；？！」』）】〉》］｝〕’”ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々‐…,.:;?!)]}%"
)
_ENDS_NO_LINE: Final = frozenset("「『（【〈《［｛〔‘“([{")
#: A line may end after these inside a word, as long addresses and names of agencies have them.
_SOFT_BREAKS: Final = re.compile(r"(?<=[-/–—_.?&=])(?=\w)")


@dataclass(frozen=True, slots=True)
class Lines:
    """A text broken into lines.

    Attributes:
        lines: The lines, without line ends and spaces at their ends.
        is_shortened: Whether the end is missing; the last line then closes with an ellipsis.
    """

    lines: tuple[str, ...]
    is_shortened: bool = False


def broken(
    text: str, measure: Callable[[str], float], width: float, most_lines: int | None = None
) -> Lines:
    """Break a text into lines no wider than `width`, in the unit of `measure`.

    Args:
        text: Paragraphs, with plain line ends; empty ones are dropped.
        measure: Returns how wide a text is.
        width: The most a line may have; a single character may be wider.
        most_lines: How many lines there may be; the text is shortened to fit. None for any.
    """
    lines: list[str] = []
    for paragraph in filter(None, (" ".join(line.split()) for line in text.split("\n"))):
        lines.extend(_filled(paragraph, measure, width))
        if most_lines is not None and len(lines) > most_lines:
            break
    if most_lines is None or len(lines) <= most_lines:
        return Lines(tuple(lines))
    kept = lines[:most_lines]
    kept[-1:] = [_with_ellipsis(line, measure, width) for line in kept[-1:]]
    return Lines(tuple(kept), is_shortened=True)


def middle_left_out(name: str, measure: Callable[[str], float], width: float) -> str:
    """Return a name no wider than `width`: its begin and its end stay, as file names need them."""
    kept = len(name)
    while kept > 1 and measure(_around_gap(name, kept)) > width:
        kept -= 1
    return _around_gap(name, kept)


def _around_gap(name: str, kept: int) -> str:
    if kept >= len(name):
        return name
    behind = kept // 2
    return name[: kept - behind] + ELLIPSIS + name[len(name) - behind :]


def _filled(paragraph: str, measure: Callable[[str], float], width: float) -> Iterator[str]:
    line, used = "", 0.0
    for unit in _units(paragraph):
        size = measure(unit.rstrip())
        if line and used + size > width:
            yield line.rstrip()
            line, used = "", 0.0
        if size > width:
            *whole, unit = _cut(unit, measure, width)  # noqa: PLW2901 - the rest goes on
            yield from whole
        line += unit
        used += measure(unit)
    if line.strip():
        yield line.rstrip()


def _units(paragraph: str) -> Iterator[str]:
    """Yield the pieces between which a line may end; spaces stand at their ends."""
    for word in re.findall(r"\S+\s*", paragraph):
        for piece in _SOFT_BREAKS.split(word):
            yield from _ideographs_apart(piece)


def _ideographs_apart(word: str) -> Iterator[str]:
    unit = ""
    for character in word:
        if unit and _may_part(unit[-1], character):
            yield unit
            unit = ""
        unit += character
    if unit:
        yield unit


def _may_part(before: str, after: str) -> bool:
    if after.isspace() or after in _BEGINS_NO_LINE or before in _ENDS_NO_LINE:
        return False
    if unicodedata.combining(after):
        return False
    return bool(_IDEOGRAPHIC.match(before) or _IDEOGRAPHIC.match(after))


def _cut(unit: str, measure: Callable[[str], float], width: float) -> list[str]:
    """Cut what is wider than a line between its characters, none of its marks torn off."""
    pieces, piece, used = [], "", 0.0
    for character in unit:
        size = measure(character)
        if piece and used + size > width and not unicodedata.combining(character):
            pieces.append(piece)
            piece, used = "", 0.0
        piece += character
        used += size
    return [*pieces, piece]


def _with_ellipsis(line: str, measure: Callable[[str], float], width: float) -> str:
    kept = line.rstrip()
    while kept and measure(kept + ELLIPSIS) > width:
        shorter = kept.rpartition(" ")[0] if " " in kept else kept[:-1]
        kept = shorter.rstrip()
    return kept.rstrip(" ,;:-–—") + ELLIPSIS
