"""Start the window on an empty catalogue and on a large one, and print how long each takes.

    python -m tests.benchmarks.starting [PHOTOS] [ROUNDS]

Each start is a process of its own, measured from just before it is made: until the window is
painted, and until the grid is painted with its photos. Targets: 700 ms at 10,000 photos; an empty
catalogue under a second, and no slower with 100,000. Offscreen unless QT_QPA_PLATFORM says else.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import catalogue as made_up

START = "from tests.benchmarks.started_once import start_once; start_once()"


def measured(address: Path, rounds: int, *, has_photos: bool) -> list[tuple[float, float]]:
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    figures = []
    for _ in range(rounds + 1):
        begun = repr(time.time())
        command = [sys.executable, "-c", START, str(address), begun, str(int(has_photos))]
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        window_ms, grid_ms = map(float, run.stdout.split())
        figures.append((window_ms, grid_ms))
    return figures[1:]  # the first one warms the disk's cache


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with tempfile.TemporaryDirectory() as folder:
        home = {"HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder}
        os.environ.update(home)
        empty, large = Path(folder) / "empty.mediadesk", Path(folder) / "large.mediadesk"
        made_up.build(str(large), count)
        bare = [window for window, _ in measured(empty, rounds, has_photos=False)]
        full = measured(large, rounds, has_photos=True)
        with_photos = [window for window, _ in full]
        first, second = statistics.median(bare), statistics.median(with_photos)
        print(f"window painted, empty catalogue        median {first:7.0f} ms   (1000)")
        print(f"window painted, {count:>9,} photos      median {second:7.0f} ms   (as above)")
        painted = statistics.median(grid for _, grid in full)
        print(f"grid painted with them                 median {painted:7.0f} ms")
        print(f"ratio, full to empty                          {second / first:7.2f}")


if __name__ == "__main__":
    main()
