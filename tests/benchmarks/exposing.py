"""Fit the weights by which media/comparison/confidence.py doubts pairs that agree, and check them.

    python -m tests.benchmarks.exposing FIT.jsonl[,FIT.jsonl...] CHECK.jsonl[,CHECK.jsonl...]

Truth files are those of deriving.py, whose twins of the groups "twin-still" and "twin-refocused"
are meant, and others of the same form: real focus brackets, exposure brackets and bursts, native
and through the web, with pictures derived from their frames, belong among them. The pictures of
the check should show other scenes. Only pairs that nothing else tells apart are fitted; posterised
pictures, whose own detail is gone, are not. Derived pairs are repeated until there are about three
and a half of them for each twin: on a desk they are the rule. Of the pairs checked it prints how
many of each group are doubted too much to be called derived, and how often a confidence was right.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.comparing import (
    LEAST_AGREEMENT,
    LEAST_CONFIDENCE,
    registered,
    signs_of,
)
from mediadesk.media.comparison.confidence import confidence_of, doubt_of, doubts
from mediadesk.media.comparison.working_picture import loaded_pair
from mediadesk.model.errors import OutsideError
from tests.benchmarks.calibrating import fitted

_DERIVED_TO_TWINS: Final = 3.5
_UNFITTED: Final = frozenset({"posterized", "palette"})
_BINS: Final = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A pair that agrees: what speaks for two exposures, and the confidence stated now."""

    group: str
    is_twin: bool
    seen: NDArray[np.float64]
    stated: float


def _pairs(files: str) -> Iterator[_Pair]:
    for file in files.split(","):
        for line in Path(file).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            try:
                original, derived = loaded_pair(Path(row["original"]), Path(row["derived"]))
            except OutsideError:
                continue
            best = registered(original, derived)
            if best is None or not best[1].is_proof:
                continue
            confidence = confidence_of(best[1])
            if confidence >= LEAST_AGREEMENT:
                signs = signs_of(original, derived, best[0])
                stated = confidence * (1 - doubt_of(best[1], signs))
                seen = doubts(best[1], signs)
                yield _Pair(row["group"], row["verdict"] != "derived", seen, stated)


def _weights(pairs: Sequence[_Pair]) -> NDArray[np.float64]:
    twins = [pair for pair in pairs if pair.is_twin]
    derived = [pair for pair in pairs if not pair.is_twin and pair.group not in _UNFITTED]
    counted = [*twins, *derived * max(1, round(_DERIVED_TO_TWINS * len(twins) / len(derived)))]
    rows = np.array([[*pair.seen, 1.0] for pair in counted])
    return fitted(rows, np.array([float(pair.is_twin) for pair in counted]))


def main() -> None:
    """Fit on the first files; on the second, print what the weights in the code come to."""
    cv2.setNumThreads(1)
    weights = _weights(list(_pairs(sys.argv[1])))
    print("weights:", ", ".join(f"{weight:.2f}" for weight in weights))
    checked = list(_pairs(sys.argv[2]))
    for group in sorted({pair.group for pair in checked}):
        stated = [pair.stated for pair in checked if pair.group == group]
        doubted = sum(confidence < LEAST_CONFIDENCE for confidence in stated)
        print(f"{group:24} doubted {doubted} of {len(stated)} that agree")
    for low, high in pairwise(_BINS):
        within = [pair for pair in checked if low <= pair.stated < high]
        if within:
            told = sum(pair.stated for pair in within) / len(within)
            right = sum(not pair.is_twin for pair in within) / len(within)
            print(f"stated {told:.3f}: derived {right:.3f} of {len(within)}")


if __name__ == "__main__":
    main()
