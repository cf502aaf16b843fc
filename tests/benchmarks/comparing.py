"""Answer the pairs of truth files and print every figure the comparison is measured by.

    OPENBLAS_NUM_THREADS=1 python -m tests.benchmarks.comparing TRUTH.jsonl... [--every 4]
        [--answers FILE]

Truth files are JSON lines with "id", "original", "derived", "group" and "verdict"; derived pairs
also with "crop", "scale", "rotation", "flipped", "grayscale" and "altered", which is null where it
is not to be scored. `deriving.py` makes them from any folder of photos, twins included. The
answers written are those of `mediadesk compare --pairs`, which sets that variable itself: threads
that share a small matrix wait for each other by spinning. One core is used.
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

import cv2

from mediadesk.media.comparison.comparing import PixelComparer
from mediadesk.model.edit import Comparison, Verdict
from mediadesk.services.checks import check_shapes

_PROVEN: Final = {Verdict.DERIVED, Verdict.IDENTICAL}
_BINS: Final = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 1.0)
_Row = dict[str, Any]  # Any: a line of JSON


class _Tally:
    """Counts of what was right, by name, in the order first counted."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])

    def count(self, right: bool, *names: str) -> None:
        """Count one answer under each name."""
        for name in names:
            self._counts[name][0] += right
            self._counts[name][1] += 1

    def lines(self) -> Iterable[str]:
        """Yield a line for each name."""
        for name, (right, of) in sorted(self._counts.items()):
            yield f"{right / of:7.1%}  {right:5d}/{of:<5d} {name}"


def _overlap(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the intersection of two boxes over their union."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    both = max(0.0, wide) * max(0.0, high)
    areas = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return both / (areas - both) if areas > both else 1.0


def _is_placed(truth: _Row, found: Comparison, within: float) -> bool:
    sides = zip(truth["crop"], found.crop.as_tuple(), strict=True)
    return bool(max(abs(a - b) for a, b in sides) <= within)


def _score(truth: _Row, found: Comparison, tally: _Tally) -> None:
    group, is_proven = truth["group"], found.verdict in _PROVEN
    if truth["verdict"] != "derived":
        kind = "twins" if "twin" in group else "unrelated"
        tally.count(is_proven, f"WRONGLY called derived | {kind}", f"WRONGLY derived | {group}")
        return
    tally.count(is_proven, "called derived | all", f"called derived | {group}")
    if not is_proven:
        return
    tally.count(_is_placed(truth, found, 0.005), "crop within 0.5 %", f"crop 0.5 % | {group}")
    tally.count(_is_placed(truth, found, 0.002), "crop within 0.2 %")
    tally.count(abs(found.scale / truth["scale"] - 1) <= 0.005, "scale within 0.5 %")
    turned = (found.rotation_degrees - truth["rotation"] + 180) % 360 - 180
    tally.count(abs(turned) <= 0.3, "rotation within 0.3 degrees")
    tally.count(found.flipped == truth["flipped"], "flip right")
    tally.count(found.grayscale == truth["grayscale"], "greyscale right")
    _score_altered(truth, found, tally)


def _score_altered(truth: _Row, found: Comparison, tally: _Tally) -> None:
    altered = truth["altered"]
    if altered == []:
        tally.count(bool(found.altered), "FALSE altered regions on untouched pictures")
    for box in altered or ():
        best = max((_overlap(box, other.as_tuple()) for other in found.altered), default=0.0)
        tally.count(best >= 0.5, "altered regions found", f"altered found | {truth['group']}")


def _is_right(truth: _Row, found: Comparison) -> bool:
    if truth["verdict"] != "derived":
        return found.verdict not in _PROVEN
    within = 1.0 if truth["altered"] is None else 0.005  # a frame is a matter of taste
    return found.verdict in _PROVEN and _is_placed(truth, found, within)


def _calibration(answers: Sequence[tuple[_Row, Comparison]]) -> Iterable[str]:
    """Yield stated confidence against the share that was right, for each verdict."""
    for verdicts in ((Verdict.DERIVED, Verdict.IDENTICAL), (Verdict.UNRELATED,)):
        stated = [(f.confidence, _is_right(t, f)) for t, f in answers if f.verdict in verdicts]
        for low, high in pairwise(_BINS):
            part = [(c, r) for c, r in stated if low <= c < high or c == high == 1.0]
            if part:
                told, right = (sum(x) / len(part) for x in zip(*part, strict=True))
                yield f"{verdicts[0]}: stated {told:.3f}, right {right:.3f} of {len(part)}"


def main() -> None:
    """Compare every pair on one core and print the figures."""
    cv2.setNumThreads(1)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("truth", type=Path, nargs="+")
    parser.add_argument("--every", type=int, default=1, help="only every so many pairs")
    parser.add_argument("--answers", type=Path, help="where to write the answers")
    given = parser.parse_args()
    texts = [path.read_text(encoding="utf-8").splitlines() for path in given.truth]
    truth = [json.loads(line) for lines in texts for line in lines][:: given.every]
    comparer, tally = PixelComparer(), _Tally()
    times: dict[str, list[float]] = defaultdict(list)
    answers: list[tuple[_Row, Comparison]] = []
    for row in truth:
        began = time.process_time()
        found = comparer.compare(Path(row["original"]), Path(row["derived"]))
        times[row["verdict"]].append((time.process_time() - began) * 1000)
        answers.append((row, found))
        _score(row, found, tally)
    print(*tally.lines(), *_calibration(answers), sep="\n")
    for verdict, spent in times.items():
        ninth = quantiles(spent, n=10)[-1] if len(spent) > 1 else spent[0]
        print(f"{verdict}: {len(spent)} pairs, median {median(spent):.0f} ms, 90 % in {ninth:.0f}")
    if given.answers:
        told = (
            {"id": row["id"], "comparison": check_shapes.comparison(found)}
            for row, found in answers
        )
        given.answers.write_text("".join(f"{json.dumps(line)}\n" for line in told))


if __name__ == "__main__":
    main()
