"""What the weights of a credit's signs are learned from, and how much each line counts.

Four sources: the labelled lines of `tests/credits/lines`; the shapes of drawn lines
(`drawn/README.md`); the labelled lines of the shared material, where MEDIADESK_CORPUS points to it;
and lines made of parts or composed by the house styles.
"""

import hashlib
import json
import os
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.credits.parsing.names.name_words import Names
from tests.credits.fitting.composed_lines import composed_lines
from tests.credits.fitting.printed_forms import Line, printed_lines
from tests.credits.fitting.shapes import DRAWN, Shape, crossed, drawn

LINES: Final = Path(__file__).parents[1] / "lines"
#: How much a line counts: printed by somebody; written by us; crossed; made of parts; composed.
PRINTED: Final = 2.0
WRITTEN, CROSSED, MADE, COMPOSED = 1.0, 0.3, 0.3, 0.8
#: How much more a line without a credit counts: a credit found where none is does most harm.
NEGATIVE: Final = 2.0
_SEED: Final = 1
_PRINTED_FORMS, _COMPOSED_ROUNDS = 900, 4


@dataclass(frozen=True, slots=True)
class Counted:
    """A line, and how much it counts."""

    shape: Shape
    counts: float


def counted_lines(shared: Sequence[Line]) -> list[Counted]:
    """Return everything that is learned from, always the same for the same files.

    Args:
        shared: The lines of the shared material; none where it is not at hand.
    """
    reader, chance = LateParser(), random.Random(_SEED)  # noqa: S311
    names = Names(reader.lexicon)

    def shaped(lines: Iterable[Line]) -> list[Shape]:
        return [Shape.of(line, reader, names) for line in lines]

    written = shaped(written_lines())
    printed = [*drawn(), *shaped(shared)]
    parted = [shape for shape in (*written, *printed) if shape.parted()]
    others = chance.sample(parted, len(parted))
    made = shaped(printed_lines(_PRINTED_FORMS, chance))
    composed = shaped(composed_lines(_COMPOSED_ROUNDS, chance))
    weighed = (
        (written, WRITTEN), (printed, PRINTED), (crossed(parted, others), CROSSED),
        (made, MADE), (composed, COMPOSED),
    )  # fmt: skip
    return [
        Counted(shape, counts if shape.end else counts * NEGATIVE)
        for shapes, counts in weighed
        for shape in shapes
    ]


def written_lines() -> list[Line]:
    """Return the labelled lines of our own."""
    files = sorted(LINES.glob("*.jsonl"))
    return [line for file in files for line in _labelled(file)]


def shared_lines() -> list[Line]:
    """Return the labelled lines of the shared material, an eighth kept back for measuring."""
    corpus = os.environ.get("MEDIADESK_CORPUS")
    return list(_labelled(Path(corpus, "credits", "dev.jsonl"))) if corpus else []


@dataclass(frozen=True, slots=True)
class Source:
    """A file that is learned from.

    Attributes:
        name: Its name below `tests/credits`; "shared" for the shared material.
        rows: How many lines it has.
        digest: SHA-256 of them.
    """

    name: str
    rows: int
    digest: str

    @classmethod
    def of(cls, name: str, rows: Sequence[str]) -> "Source":
        """Return what is to be kept of a file's rows."""
        return cls(name, len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest())


def sources(shared: Sequence[Line]) -> list[Source]:
    """Return every file that is learned from; the shared lines too where there are some."""
    files = [*sorted(LINES.glob("*.jsonl")), *sorted(DRAWN.glob("*.txt"))]
    own = [
        Source.of(file.relative_to(LINES.parent).as_posix(), file.read_text("utf-8").splitlines())
        for file in files
    ]
    rows = [f"{line.text}\t{line.credit}" for line in shared]
    return [*own, Source.of("shared", rows)] if rows else own


def _labelled(file: Path) -> Iterable[Line]:
    for row in map(json.loads, file.read_text("utf-8").splitlines()):
        if not _is_sealed(row["id"]):
            yield Line(row["text"], row["credit_part"])


def _is_sealed(row_id: str) -> bool:
    digest = hashlib.md5(row_id.encode(), usedforsecurity=False).digest()
    return row_id.startswith("cr-") and bool(digest[-1] % 2 and digest[0] % 2 and digest[1] % 2)
