"""Fit the weights by which media/comparison/confidence.py doubts pairs that agree, and check them.

    python -m tests.benchmarks.exposing see TRUTH.jsonl SEEN.jsonl
    python -m tests.benchmarks.exposing fit SEEN.jsonl[,...] SEEN_TO_CHECK.jsonl[,...] [--near PULL]

The first writes what is seen of each pair that nothing else tells apart, the second fits. Truth
files are those of deriving.py, whose twins of the groups "twin-still" and "twin-refocused" are
meant, and others of the same form: real focus brackets, exposure brackets and bursts, native and
through the web, with pictures derived from their frames, belong among them. The pictures of the
check should show other scenes. Derived pairs are repeated until there are four or five of them for
each twin: on a desk they are the rule. Of the pairs checked it prints how many of each group are
doubted too much to be called derived, by the weights in the code and by those just fitted, and how
often a confidence was right. With `--near`, weights are held near those in the code, by so strong a
pull: so a sign is weighed that was added to others, on fewer pairs than those were fitted on.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.capture_facts import SameMoment, same_moment
from mediadesk.media.comparison.comparing import (
    LEAST_AGREEMENT,
    LEAST_CONFIDENCE,
    has_moved_on,
    registered,
    signs_of,
)
from mediadesk.media.comparison.confidence import (
    DOUBTS,
    confidence_of,
    doubt_by,
    doubts,
    shows_more,
)
from mediadesk.media.comparison.working_picture import loaded_pair
from mediadesk.model.errors import OutsideError
from tests.benchmarks.calibrating import fitted

_DERIVED_TO_TWINS: Final = 4.5
#: Which way each of the signs speaks, in the order of `doubts`: 1 where more raises doubt.
_WAYS: Final = np.array((-1, -1, 1, 1, 1, 1, -1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0))
_BINS: Final = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)


@dataclass(frozen=True, slots=True)
class _Pair:
    """What was seen of a pair that agrees.

    Attributes:
        group: Of the truth file.
        is_twin: Whether they are two exposures.
        agreement: Confidence that they agree.
        seen: What speaks for two exposures.
        moment: What the files say.
        shows_more: Whether the one shows more of the scene than the other.
    """

    group: str
    is_twin: bool
    agreement: float
    seen: NDArray[np.float64]
    moment: SameMoment
    shows_more: bool


def _see(truth: Path, out: Path) -> None:
    with out.open("w", encoding="utf-8") as stream:
        for line in truth.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            told = _told(Path(row["original"]), Path(row["derived"]))
            if told is not None:
                is_twin = row["verdict"] != "derived"
                named = {"id": row["id"], "group": row["group"], "is_twin": is_twin}
                stream.write(json.dumps({**named, **told}) + "\n")
                stream.flush()  # what was seen so far can be fitted


def _told(original: Path, derived: Path) -> dict[str, object] | None:
    """Return what is seen of a pair; None where something else tells it apart."""
    try:
        pictures = loaded_pair(original, derived)
    except OutsideError:
        return None
    best = registered(*pictures)
    if best is None or not best[1].is_proof or confidence_of(best[1]) < LEAST_AGREEMENT:
        return None
    signs = signs_of(*pictures, best[0])
    if not signs.has_few_tones and has_moved_on(*best):
        return None
    return {
        "agreement": confidence_of(best[1]),
        "seen": doubts(best[1], signs).tolist(),
        "moment": same_moment(*(picture.facts for picture in pictures)).value,
        "shows_more": shows_more(best[1], signs),
    }


def _pairs(files: str) -> Iterator[_Pair]:
    for file in files.split(","):
        for line in Path(file).read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            seen, moment = np.array(told["seen"]), SameMoment(told["moment"])
            pair = (told["group"], told["is_twin"], told["agreement"])
            yield _Pair(*pair, seen, moment, told["shows_more"])


def _weights(pairs: Sequence[_Pair], near: float) -> NDArray[np.float64]:
    twins = [pair for pair in pairs if pair.is_twin]
    derived = [pair for pair in pairs if not pair.is_twin]
    counted = [*twins, *derived * max(1, round(_for_each_derived([*twins, *derived])))]
    rows = np.array([[*pair.seen, 1.0] for pair in counted])
    is_twin = np.array([float(pair.is_twin) for pair in counted])
    if near:
        return fitted(rows, is_twin, np.array(DOUBTS), near)
    weights, used = np.zeros(rows.shape[1]), np.ones(rows.shape[1], bool)
    while True:
        weights[used] = fitted(rows[:, used], is_twin)
        is_turned = weights * _WAYS < 0  # by the others; alone it speaks its own way
        if not is_turned.any():
            return weights
        weights[is_turned] = 0
        used &= ~is_turned


def _checked(pairs: Sequence[_Pair], weights: Sequence[float]) -> Iterator[str]:
    """Yield how many of each group some weights doubt too much, and how often they are right."""
    stated = [
        pair.agreement * (1 - doubt_by(pair.seen, pair.moment, weights, shows_more=pair.shows_more))
        for pair in pairs
    ]
    for group in sorted({pair.group for pair in pairs}):
        of_group = [c for pair, c in zip(pairs, stated, strict=True) if pair.group == group]
        doubted = sum(confidence < LEAST_CONFIDENCE for confidence in of_group)
        yield f"  {group:24} doubted {doubted} of {len(of_group)} that agree"
    counts = [1.0 if pair.is_twin else _for_each_derived(pairs) for pair in pairs]
    for low, high in pairwise(_BINS):
        within = [n for n, confidence in enumerate(stated) if low <= confidence < high]
        if within:
            count = sum(counts[n] for n in within)
            told = sum(stated[n] * counts[n] for n in within) / count
            right = sum(counts[n] for n in within if not pairs[n].is_twin) / count
            yield f"  stated {told:.3f}: derived {right:.3f} of {len(within)}"


def _for_each_derived(pairs: Sequence[_Pair]) -> float:
    """Return how often a derived pair counts, so that they are to twins as on a desk."""
    twins = sum(pair.is_twin for pair in pairs)
    return _DERIVED_TO_TWINS * twins / max(1, len(pairs) - twins)


def main() -> None:
    """See the pairs of a truth file, or fit on what was seen and check."""
    cv2.setNumThreads(1)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=("see", "fit"))
    parser.add_argument("files", nargs=2)
    parser.add_argument("--near", type=float, default=0.0)
    given = parser.parse_args()
    if given.step == "see":
        _see(*(Path(file) for file in given.files))
        return
    weights = _weights(list(_pairs(given.files[0])), given.near)
    print("weights:", ", ".join(f"{weight:.2f}" for weight in weights))
    checked = list(_pairs(given.files[1]))
    print("in the code", *_checked(checked, DOUBTS), sep="\n")
    print("fitted", *_checked(checked, weights.tolist()), sep="\n")


if __name__ == "__main__":
    main()
