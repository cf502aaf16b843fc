"""The shape of a printed line: what sort of word each token is, and where the credit stands.

The weights of `sign_weights.py` look at nothing else, so that lines of papers, agencies and museums
can be learned from without their words and names. Run this file with a name and a file of
labelled lines to keep their shapes in `drawn/`: `shapes.py draw-20 LABELLED.jsonl`.
"""

import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[3]))

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.credits.normalise import cleaned
from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.separating.marked_text import MarkedText, Marks
from mediadesk.credits.parsing.separating.text_view import TextView
from mediadesk.credits.parsing.tokens import tokens_of
from tests.credits.fitting.printed_forms import Line

DRAWN: Final = Path(__file__).parent / "drawn"
#: Marks that may stand at either end of a credit without being of it.
_ENDS: Final = frozenset({"stop", "comma", "semicolon"})
#: A token written down: "label-colon^=90", "slash~", "prose+".
_WRITTEN: Final = re.compile(r"([a-z-]+)(~?)(\^?)(\+?)(?:=(\d\d))?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A token without its word.

    Attributes:
        sort: What sort of word or mark it is (`word_sorts.py`).
        is_spaced: Whether a space stands before it.
        is_boundary: Whether a sentence ends before it, or the text begins with it.
        is_prose: Whether only a sentence has such a word.
        anchor: How surely a credit begins at it by a label.
    """

    sort: str
    is_spaced: bool
    is_boundary: bool
    is_prose: bool
    anchor: float

    def __str__(self) -> str:
        anchor = f"={round(self.anchor * 100)}" if self.anchor else ""
        said = (("~", not self.is_spaced), ("^", self.is_boundary), ("+", self.is_prose))
        return self.sort + "".join(sign for sign, is_so in said if is_so) + anchor


@dataclass(frozen=True, slots=True)
class Shape:
    """The tokens of a line, and which of them are its credit: none where start is end."""

    marks: tuple[Mark, ...]
    start: int
    end: int

    @classmethod
    def of(cls, line: Line, reader: LateParser, names: Names) -> "Shape":
        """Return the shape of a labelled line; the credit is lost where it cuts through a word."""
        printed, credit = cleaned(line.text), cleaned(line.credit)
        tokens = tokens_of(printed, reader.lexicon)
        text = MarkedText(TextView(tokens, names))
        marks = tuple(
            Mark(
                sort,
                tokens[at].spaced,
                text.boundaries[at],
                text.prose_between(at, at + 1) > 0,
                text.anchors[at],
            )
            for at, sort in enumerate(text.sorts)
        )
        first = printed.find(credit) if credit else -1
        inside = [
            at for at, t in enumerate(tokens) if first <= t.start and t.end <= first + len(credit)
        ]
        return cls(marks, inside[0], inside[-1] + 1) if first >= 0 and inside else cls(marks, 0, 0)

    @classmethod
    def read(cls, written: str) -> "Shape":
        """Return the shape that a line of a file of shapes says."""
        words = written.split()
        start = words.index("[") if "[" in words else 0
        end = words.index("]") - 1 if "[" in words else 0
        found = [_WRITTEN.fullmatch(word) for word in words if word not in "[]"]
        return cls(
            tuple(
                Mark(m[1], not m[2], bool(m[3]), bool(m[4]), int(m[5] or 0) / 100)
                for m in found
                if m
            ),
            start,
            end,
        )

    def __str__(self) -> str:
        words = [str(mark) for mark in self.marks]
        if self.end:
            words[self.start : self.end] = ["[", *words[self.start : self.end], "]"]
        return " ".join(words)

    def text(self) -> Marks:
        """Return what the signs of a credit are read from."""
        return Marks(
            [mark.sort for mark in self.marks],
            prose=[mark.is_prose for mark in self.marks],
            boundaries=[mark.is_boundary for mark in self.marks],
            spaced=[mark.is_spaced for mark in self.marks],
            anchors=[mark.anchor for mark in self.marks],
        )

    def core(self, start: int, end: int) -> tuple[int, int]:
        """Return a stretch without the stops and commas at its ends."""
        while start < end and self.marks[start].sort in _ENDS:
            start += 1
        while end > start and self.marks[end - 1].sort in _ENDS:
            end -= 1
        return start, end

    def parted(self) -> tuple[Sequence[Mark], Sequence[Mark]] | None:
        """Return caption and credit, where the caption stands first and nothing last."""
        if not 0 < self.start < self.end == len(self.marks):
            return None
        return self.marks[: self.start], self.marks[self.start :]


def crossed(shapes: Sequence[Shape], others: Sequence[Shape]) -> Iterable[Shape]:
    """Yield the captions of shapes with the credits of others, and each caption alone."""
    for one, other in zip(shapes, others, strict=True):
        caption, credit = one.parted(), other.parted()
        if caption and credit:
            ends = caption[0][-1].sort == "stop"
            first = replace(credit[1][0], is_boundary=ends)
            marks = (*caption[0], first, *credit[1][1:])
            yield Shape(marks, len(caption[0]), len(marks))
            yield Shape(tuple(caption[0]), 0, 0)


def drawn() -> list[Shape]:
    """Return the shapes of all lines that were drawn."""
    files = sorted(DRAWN.glob("*.txt"))
    return [Shape.read(row) for file in files for row in file.read_text("utf-8").splitlines()]


def main(name: str, labelled: Path) -> None:
    """Write the shapes of labelled lines."""
    reader = LateParser()
    names = Names(reader.lexicon)
    rows = [json.loads(row) for row in labelled.read_text("utf-8").splitlines()]
    shapes = [Shape.of(Line(row["text"], row["credit_part"]), reader, names) for row in rows]
    (DRAWN / f"{name}.txt").write_text("".join(f"{shape}\n" for shape in shapes), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
