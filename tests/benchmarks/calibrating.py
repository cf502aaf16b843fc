"""Fit the weights of mediadesk/media/comparison/confidence.py, and check them on other pairs.

    python -m tests.benchmarks.calibrating FIT.jsonl[,FIT.jsonl...] CHECK.jsonl[,CHECK.jsonl...]

Truth files are those of deriving.py (with its twins) and others of the same form. A pair counts
as right where the one picture comes from the other and the crop found is within 0.5 % on every
edge. Only pairs whose frames agree are fitted: the others are never called derived. The fit is
logistic with a small ridge, so that evidence which never failed is not believed without end.
"""

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.comparing import registered
from mediadesk.media.comparison.confidence import confidence_of, evidence
from mediadesk.media.comparison.registration import crop_of
from mediadesk.media.comparison.working_picture import loaded_pair
from mediadesk.model.errors import OutsideError

_RIDGE: Final = 0.05
_WITHIN: Final = 0.005
_BINS: Final = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 1.0)


def _seen(files: str) -> Iterator[tuple[NDArray[np.float64], bool, float]]:
    """Yield evidence, whether it was right, and the confidence stated now."""
    for file in files.split(","):
        for line in Path(file).read_text(encoding="utf-8").splitlines():
            pair = json.loads(line)
            try:
                original, derived = loaded_pair(Path(pair["original"]), Path(pair["derived"]))
            except OutsideError:
                continue
            best = registered(original, derived)
            if best is None or not best[1].agrees:
                continue
            right = pair["verdict"] == "derived"
            if right and pair.get("altered") is not None:
                crop = crop_of(best[0].laying, original.grey, derived.grey).as_tuple()
                right = max(abs(a - b) for a, b in zip(crop, pair["crop"], strict=True)) <= _WITHIN
            yield evidence(best[1]), right, confidence_of(best[1])


def fitted(
    rows: NDArray[np.float64],
    right: NDArray[np.float64],
    near: NDArray[np.float64] | None = None,
    pull: float = _RIDGE,
) -> NDArray[np.float64]:
    """Return the weights by Newton's method, pulled a little towards some, or towards nought."""
    goal = np.zeros(rows.shape[1]) if near is None else near
    weights = goal.copy()
    ridge = pull * np.eye(rows.shape[1])
    if near is None:
        ridge[-1, -1] = 1e-6
    for _ in range(50):
        stated = 1 / (1 + np.exp(-rows @ weights))
        gradient = rows.T @ (right - stated) - ridge @ (weights - goal)
        curvature = (rows * (stated * (1 - stated))[:, None]).T @ rows + ridge
        weights = weights + np.linalg.solve(curvature, gradient)
    return weights


def main() -> None:
    """Fit on the first files, check on the second."""
    cv2.setNumThreads(1)
    seen = list(_seen(sys.argv[1]))
    rows = np.array([[*row, 1.0] for row, _, _ in seen])
    right = np.array([float(is_right) for _, is_right, _ in seen])
    weights = fitted(rows, right)
    print(f"{len(rows)} pairs agree, {int(right.sum())} of them right")
    print("weights:", ", ".join(f"{weight:.2f}" for weight in weights))
    checked = list(_seen(sys.argv[2]))
    rows = np.array([[*row, 1.0] for row, _, _ in checked])
    right = np.array([float(is_right) for _, is_right, _ in checked])
    now = np.array([stated for _, _, stated in checked])
    for name, stated in (("fitted", 1 / (1 + np.exp(-rows @ weights))), ("in the code", now)):
        print(name)
        for low, high in pairwise(_BINS):
            within = (stated >= low) & ((stated < high) | (high == 1.0))
            if within.any():
                told, is_right = stated[within].mean(), right[within].mean()
                print(f"  stated {told:.3f}: right {is_right:.3f} of {within.sum()}")


if __name__ == "__main__":
    main()
