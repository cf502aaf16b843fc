"""Answer the pairs of a truth file and say how long a pair takes.

    python tests/benchmarks/comparing.py truth.jsonl answers.jsonl [how many]

The truth is JSON lines with "id", "original" and "derived"; the answers are those of
`mediadesk compare --pairs`, written without the command line around it.
"""

import json
import sys
import time
from pathlib import Path
from statistics import median, quantiles

import cv2

from mediadesk.media.comparing import PixelComparer
from mediadesk.model.edit import Comparison


def as_json(found: Comparison) -> dict[str, object]:
    """Return a comparison with the keys of the command line."""
    return {
        "verdict": found.verdict.value,
        "crop": found.crop.as_tuple(),
        "scale": found.scale,
        "rotation": found.rotation_degrees,
        "flipped": found.flipped,
        "grayscale": found.grayscale,
        "tone": dict(found.tone),
        "altered": [box.as_tuple() for box in found.altered],
        "confidence": found.confidence,
    }


def main() -> None:
    """Compare every pair on one core and print the times."""
    cv2.setNumThreads(1)
    truth = [json.loads(line) for line in Path(sys.argv[1]).read_text().splitlines()]
    step = max(1, len(truth) // int(sys.argv[3])) if len(sys.argv) > 3 else 1
    comparer = PixelComparer()
    times: dict[str, list[float]] = {}
    with Path(sys.argv[2]).open("w") as answers:
        for pair in truth[::step]:
            began = time.process_time()
            found = comparer.compare(Path(pair["original"]), Path(pair["derived"]))
            related = "unrelated" if pair.get("verdict") == "unrelated" else "derived"
            times.setdefault(related, []).append((time.process_time() - began) * 1000)
            answers.write(json.dumps({"id": pair["id"], "comparison": as_json(found)}) + "\n")
    for related, spent in times.items():
        ninth = quantiles(spent, n=10)[-1]
        print(
            f"{related}: {len(spent)} pairs, median {median(spent):.0f} ms, 90 % in {ninth:.0f} ms"
        )


if __name__ == "__main__":
    main()
