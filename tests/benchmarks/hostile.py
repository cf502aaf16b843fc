"""Check documents that lie, loop or burst, each alone: print time, memory and what is said of it.

python -m tests.benchmarks.hostile [--size N] [--only WORD] [--all-at-once]

Every case is one run of `mediadesk check` on one file, in a home of its own. Time is told by the
clock, and as the processor's, which other work does not lengthen; the memory is that of the largest
process of the run. A case is marked "!" where the run died, told of a bug, or said
nothing; with --all-at-once a folder of them all, with a sound page among them, is checked too.
"""

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.hostile.all_makers import MAKERS
from tests.fakes.hostile.making import FIGURE, page

_LIMIT_S = 600


@dataclass(frozen=True, slots=True)
class Run:
    """What one check came to."""

    status: int
    seconds: float
    cpu_s: float
    peak_mb: float
    said: str

    @property
    def is_sound(self) -> bool:
        """Whether it ended as a check does: done, or done with findings."""
        return self.status in (0, 1)


def checked(path: Path, home: Path) -> Run:
    """Return what a check of a path comes to."""
    environment = {
        **os.environ, "HOME": str(home), "MEDIADESK_CATALOGUE": str(home / "desk.mediadesk"),
        "XDG_CACHE_HOME": str(home / "cache"),
    }  # fmt: skip
    out = home / "report.json"
    command = [sys.executable, "-m", "mediadesk", "check", str(path), "--format", "json"]
    began = time.monotonic()
    with out.open("wb") as stream, (home / "errors").open("wb") as errors:
        child = subprocess.Popen(command, stdout=stream, stderr=errors, env=environment)
        _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    cpu_s = usage.ru_utime + usage.ru_stime
    said = _said(out, home / "errors")
    return Run(child.returncode, seconds, cpu_s, usage.ru_maxrss / 1024, said)


def _made(name: str, folder: Path, size: int) -> Path:
    """Make a case in a process of its own, whose memory is not inherited by those measured."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_make, (name, folder, size))


def _make(name: str, folder: Path, size: int) -> Path:
    return MAKERS[name](folder, size)


def _said(out: Path, errors: Path) -> str:
    try:
        report = json.loads(out.read_bytes())
    except ValueError:
        return errors.read_text("utf-8", "replace")[-300:]
    told = [
        str(document.get("error") or f"{len(document['placements'])} pictures")
        for document in report["documents"]
    ]
    return " | ".join(told)


def main() -> None:
    """Make every case, check it, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--only", default="")
    parser.add_argument("--all-at-once", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "documents"
        whole.mkdir()
        (whole / "a.jpg").write_bytes(b"")
        os.mkfifo(whole / "pipe.jpg")
        runs: list[Run] = []
        for name in MAKERS:
            if options.only not in name:
                continue
            path = _made(name, whole, options.size)
            home = Path(folder) / f"home{len(runs)}"
            home.mkdir()
            run = checked(path, home)
            runs.append(run)
            mark = " " if run.is_sound else "!"
            print(
                f"{mark} {run.seconds:6.1f} s {run.cpu_s:6.1f} s CPU {run.peak_mb:6.0f} MB  {name} "
                f"({path.stat().st_size / 1e6:.1f} MB): {run.said[:160]}",
                flush=True,
            )
            if not options.all_at_once:
                path.unlink()
        print(
            f"{len(runs)} cases, {sum(not r.is_sound for r in runs)} unsound, "
            f"longest {max(r.seconds for r in runs):.1f} s, "
            f"most {max(r.peak_mb for r in runs):.0f} MB"
        )
        if options.all_at_once:
            (whole / "sound.html").write_text(page(FIGURE.format("missing.jpg")))
            home = Path(folder) / "home"
            home.mkdir()
            run = checked(whole, home)
            print(f"all at once: {run.status}, {run.seconds:.1f} s, {run.peak_mb:.0f} MB")


if __name__ == "__main__":
    main()
