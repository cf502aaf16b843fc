"""Fit the weights by which mediadesk/media/confidence.py tells two exposures, and check them.

    python -m tests.benchmarks.exposing FIT.jsonl[,FIT.jsonl...] CHECK.jsonl[,CHECK.jsonl...]

Truth files are those of deriving.py, whose twins of the groups "twin-still" and "twin-refocused"
are meant, and others of the same form: real focus brackets and bursts, native and through the web,
belong among them. Only pairs that nothing else tells apart are fitted. The last weight is set such
that of the derived pairs one in five hundred is doubted too much to be called derived; posterised
pictures, whose own detail is gone, are left out of that count.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparing import registered, signs_of
from mediadesk.media.confidence import confidence_of, doubt_of
from mediadesk.media.exposures import ExposureSigns
from mediadesk.media.working_picture import loaded_pair
from mediadesk.model.errors import OutsideError
from tests.benchmarks.calibrating import fitted

#: Doubt from which on a pair is not called derived, and the share of derived pairs above it.
_DOUBTED: Final = 0.4
_DOUBTED_DERIVED: Final = 0.002
_LEAST_CONFIDENCE: Final = 0.6


@dataclass(frozen=True, slots=True)
class _Pair:
    group: str
    is_twin: bool
    signs: ExposureSigns


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
            if confidence_of(best[1]) >= _LEAST_CONFIDENCE:
                signs = signs_of(original, derived, best[0].laying)
                yield _Pair(row["group"], row["verdict"] != "derived", signs)


def _weights(pairs: Sequence[_Pair], sign: str) -> NDArray[np.float64]:
    seen = [(pair, getattr(pair.signs, sign)) for pair in pairs]
    seen = [(pair, row) for pair, row in seen if row is not None]
    rows = np.array([[*row, 1.0] for _, row in seen])
    spread = rows.std(axis=0) + (rows.std(axis=0) == 0)
    is_twin = np.array([float(pair.is_twin) for pair, _ in seen])
    weights = fitted(rows / spread, is_twin) / spread
    counted = [not pair.is_twin and pair.group != "posterized" for pair, _ in seen]
    highest = np.quantile(rows[counted] @ weights, 1 - _DOUBTED_DERIVED)
    weights[-1] += np.log(_DOUBTED / (1 - _DOUBTED)) - highest
    return weights


def main() -> None:
    """Fit on the first files; on the second, print what the weights in the code come to."""
    cv2.setNumThreads(1)
    pairs = list(_pairs(sys.argv[1]))
    for sign in ("focus", "noise"):
        print(sign, ", ".join(f"{weight:.2f}" for weight in _weights(pairs, sign)))
    checked = list(_pairs(sys.argv[2]))
    for group in sorted({pair.group for pair in checked}):
        doubts = [doubt_of(pair.signs) for pair in checked if pair.group == group]
        print(f"{group:24} doubted {sum(d > _DOUBTED for d in doubts)} of {len(doubts)}")


if __name__ == "__main__":
    main()
