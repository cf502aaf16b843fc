"""Start each command that needs no picture, and print how long it takes to answer.

    python -m tests.benchmarks.commands [ROUNDS] [PHOTOS]

Each start is a process of its own, on a catalogue of so many photos (2,000); the rounds go over
all commands in turn, so that whatever else the machine does falls on each alike; medians, and the
fastest. Target: 400 ms. Beside it the floors: an empty interpreter, and one that only loads the
libraries the catalogue needs, with what each command takes above its floor. Processor time is told
too: on a machine with much to do it says more than the clock.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.benchmarks import catalogue as made_up

TARGET_MS: Final = 400

#: What a started interpreter loads of itself: it notes its own processor time when it ends, since
#: not every system tells of ended children.
TELL_PROCESSOR: Final = """
import atexit, os, time

def tell(path=os.environ["TOLD_PROCESSOR_S"]):
    with open(path, "w") as file:
        file.write(str(time.process_time()))

atexit.register(tell)
"""

PYTHON: Final = "python"
SQLALCHEMY: Final = "python with SQLAlchemy"

FLOORS: Final = {
    PYTHON: ["-c", "pass"],
    SQLALCHEMY: ["-c", "import sqlalchemy.dialects.sqlite"],
    "python with SQLAlchemy and numpy": ["-c", "import sqlalchemy.dialects.sqlite, numpy"],
}

#: These need no catalogue.
PLAIN: Final = (
    ["--help"],
    ["check", "--help"],
    ["edit", "--help"],
    ["deliver", "--help"],
    ["rules"],
    ["fields"],
    ["parse-credit", "A dog. Photo: Ann Lee/Reuters"],
    ["spelling", "words"],
    ["codes", "list"],
    ["template", "list"],
    ["vocabulary", "list"],
)

#: These open one.
CATALOGUED: Final = (
    ["catalogue", "info"],
    ["search", "ba"],
    ["search", "ba", "--limit", "1"],
    ["set", "5", "headline=Noon"],
    ["undo"],
    ["redo"],
    ["credit", "5"],
    ["history", "5"],
    ["publications"],
    ["lint", "5"],
    ["deliver", "5", "--as", "csv", "--out", "table.csv", "--overwrite"],
)


@dataclass(slots=True)
class Figures:
    """What starting one process took, round by round, in milliseconds."""

    clock_ms: list[float] = field(default_factory=list)
    processor_ms: list[float] = field(default_factory=list)

    def start(self, arguments: Sequence[str], folder: Path) -> None:
        """Start it once."""
        told = folder / "processor.txt"
        own = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME")
        environment = os.environ | {name: str(folder) for name in own}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # who installs the program has bytecode
        paths = (str(folder), *filter(None, [os.environ.get("PYTHONPATH")]))
        environment |= {"TOLD_PROCESSOR_S": str(told), "PYTHONPATH": os.pathsep.join(paths)}
        command, begun = [sys.executable, *arguments], time.perf_counter()
        subprocess.run(command, capture_output=True, check=False, cwd=folder, env=environment)
        self.clock_ms.append((time.perf_counter() - begun) * 1000)
        self.processor_ms.append(float(told.read_text(encoding="ascii")) * 1000)

    @property
    def median_ms(self) -> float:
        """How long it took by the clock, but for the first start, which warmed the caches."""
        return statistics.median(self.clock_ms[1:])

    def told(self) -> str:
        """Return the figures as a piece of a line."""
        clock, processor = self.clock_ms[1:], self.processor_ms[1:]
        return f"{statistics.median(clock):6.0f} {min(clock):6.0f} {min(processor):7.0f}"


def main() -> None:
    """Print a line a command."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    photos = int(sys.argv[2]) if len(sys.argv) > 2 else 2_000
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        desk = folder / "desk.mediadesk"
        made_up.build(str(desk), photos)
        (folder / "sitecustomize.py").write_text(TELL_PROCESSOR, encoding="ascii")
        run = ["-m", "mediadesk", "--catalogue", str(desk)]
        starts = FLOORS | {_name(words): [*run, *words] for words in (*PLAIN, *CATALOGUED)}
        figures = {name: Figures() for name in starts}
        for _ in range(rounds + 1):
            for name, arguments in starts.items():
                figures[name].start(arguments, folder)
    print(f"{'milliseconds':<36} median    min  cpu min")
    for name in FLOORS:
        print(f"{name:<36} {figures[name].told()}")
    for commands, floor in ((PLAIN, PYTHON), (CATALOGUED, SQLALCHEMY)):
        floor_ms = figures[floor].median_ms
        for name in map(_name, commands):
            took_ms = figures[name].median_ms
            above = f"{took_ms - floor_ms:5.0f} above the floor, {took_ms / floor_ms:.2f} times it"
            target = f"{took_ms / TARGET_MS:.2f} of the target"
            print(f"{name:<36} {figures[name].told()}  {target}, {above}")


def _name(words: Sequence[str]) -> str:
    return f"mediadesk {' '.join(words)}"[:36]


if __name__ == "__main__":
    main()
