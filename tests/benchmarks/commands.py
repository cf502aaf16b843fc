"""Start each command that needs no picture, and print how long it takes to answer.

    python tests/benchmarks/commands.py [ROUNDS]

Each start is a process of its own on an empty catalogue; medians. Target: 400 ms, and beside it
the floors: an empty interpreter, and one that only loads the libraries the catalogue needs.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

TARGET_MS = 400

FLOORS = {
    "python": ["-c", "pass"],
    "python with SQLAlchemy": ["-c", "import sqlalchemy"],
    "python with SQLAlchemy and numpy": ["-c", "import sqlalchemy, numpy"],
}

COMMANDS = {
    "rules": ["rules"],
    "check --help": ["check", "--help"],
    "parse-credit": ["parse-credit", "A dog. Photo: Ann Lee/Reuters"],
    "catalogue info": ["catalogue", "info"],
    "search": ["search", "dog"],
    "undo": ["undo"],
}


def main() -> None:
    """Print a line a command."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    for name, arguments in FLOORS.items():
        print(f"{name:<34} {median_ms(arguments, rounds):6.0f} ms")
    with tempfile.TemporaryDirectory() as folder:
        catalogue = str(Path(folder) / "desk.mediadesk")
        for name, words in COMMANDS.items():
            took = median_ms(["-m", "mediadesk", "--catalogue", catalogue, *words], rounds)
            print(f"mediadesk {name:<24} {took:6.0f} ms  {took / TARGET_MS:.2f} of the target")


def median_ms(arguments: Sequence[str], rounds: int) -> float:
    """Return the median time of a process, after one that warms the caches."""
    times = []
    for _ in range(rounds + 1):
        begun = time.perf_counter()
        subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times[1:])


if __name__ == "__main__":
    main()
