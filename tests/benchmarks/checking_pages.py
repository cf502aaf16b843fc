"""Check a made page of N pictures from the command line; print wall and processor time.

    python -m tests.benchmarks.checking_pages PHOTOS_FOLDER... [--pictures 20] [--rounds 5]
        [--catalogue FILE]

All photos are taken into a catalogue of their own, but for STRANGERS; with --catalogue it is kept
and used again. Of the pictures some are whole, some cropped, one in ten is none of the catalogue's,
and one in ten hangs on the page twice. Cold is a process that finds none of the files in the
system's memory, warm the same command again; both from the command being typed to its end.
Target: 5 s for 20 pictures, cold. Beside it stands what a check of an empty page takes.
"""

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

from mediadesk.bootstrap.desk import open_desk
from mediadesk.services.jobs import JobContext

TARGET_S = 5.0
PAGE_OF_TARGET = 20
#: One photo in so many stays out of the catalogue.
STRANGERS = 10
EDGES_PX = (480, 640, 800, 1024, 1600)
LEAST_EDGE_PX = 400
SUFFIXES = frozenset({".jpg", ".jpeg", ".png"})


@dataclass(frozen=True, slots=True)
class Took:
    """What a process took, in seconds."""

    wall_s: float
    processor_s: float


def photos_below(folders: Sequence[Path]) -> list[Path]:
    """Return the photos large enough for a page."""
    files = (path for folder in folders for path in sorted(folder.rglob("*")))
    return [p for p in files if p.suffix.lower() in SUFFIXES and _is_large(p)]


def _is_large(path: Path) -> bool:
    try:
        with Image.open(path) as image:
            return min(image.size) >= LEAST_EDGE_PX
    except (OSError, SyntaxError, ValueError):
        return False


def publish(photo: Path, target: Path, chance: random.Random) -> None:
    """Write a photo as pages show it: smaller, as JPEG, every other one cropped."""
    with Image.open(photo) as opened:
        image = ImageOps.exif_transpose(opened).convert("RGB")
    if chance.random() < 0.5:
        wide, high = chance.uniform(0.5, 0.95), chance.uniform(0.5, 0.95)
        left, top = chance.uniform(0, 1 - wide), chance.uniform(0, 1 - high)
        sides = (left, top, left + wide, top + high)
        box = [round(side * edge) for side, edge in zip(sides, image.size * 2, strict=True)]
        image = image.crop((box[0], box[1], box[2], box[3]))
    edge = chance.choice(EDGES_PX)
    image.thumbnail((edge, edge))
    image.save(target, quality=chance.choice((75, 82, 88)))


def make_page(
    folder: Path, known: Sequence[Path], strangers: Sequence[Path], many: int, chance: random.Random
) -> Path:
    """Write a page and its pictures; return it."""
    folder.mkdir(parents=True, exist_ok=True)
    figures = []
    chosen = chance.sample(known, min(many, len(known)))
    for number in range(many):
        name = f"{number:04}.jpg"
        if number % 10 == 8:
            name = f"{number - 1:04}.jpg"
        else:
            source = strangers if number % 10 == 9 and strangers else chosen
            publish(source[number % len(source)], folder / name, chance)
        figures.append(
            f'<figure><img src="{name}" alt="What picture {number} shows">'
            f"<figcaption>A caption of picture {number}, with what it shows and where. "
            f"Photo: Ann Maker {number}/Some Agency</figcaption></figure>"
        )
    words = "<p>" + "A paragraph of running text between the pictures. " * 12 + "</p>"
    page = folder / "page.html"
    body = f"<article><h1>A page</h1>{words.join(figures)}</article>"
    page.write_text(f"<html><title>A page</title><body>{body}</body></html>", encoding="utf-8")
    return page


def forget(folders: Sequence[Path]) -> None:
    """Ask the system to forget what it holds of files."""
    for path in (p for folder in folders for p in folder.rglob("*") if p.is_file()):
        handle = os.open(path, os.O_RDONLY)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(handle)


def checked(catalogue: Path, page: Path) -> Took:
    """Return what the command takes."""
    command = (sys.executable, "-m", "mediadesk", "--catalogue", str(catalogue), "check")
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([*command, "--no-keep", str(page)], capture_output=True, check=False)
    wall_s = time.perf_counter() - began
    if done.returncode not in {0, 1}:
        sys.exit(done.stderr.decode())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Took(wall_s, used)


def told(name: str, runs: Sequence[Took], goal_s: float | None = None) -> None:
    """Print a line of medians."""
    wall_s = statistics.median(run.wall_s for run in runs)
    used_s = statistics.median(run.processor_s for run in runs)
    share = f"  {wall_s / goal_s:.2f} of the target" if goal_s else ""
    print(f"{name:<24} {wall_s:7.2f} s  {used_s:7.2f} s of processor time{share}")


def main() -> None:
    """Take photos in, make a page, check it cold and warm."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("photos", type=Path, nargs="+")
    parser.add_argument("--pictures", type=int, default=PAGE_OF_TARGET)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--catalogue", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - a made page
    photos = photos_below(options.photos)
    known = [p for n, p in enumerate(photos) if n % STRANGERS]
    strangers = photos[::STRANGERS]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        catalogue = options.catalogue or folder / "desk.mediadesk"
        desk = open_desk(str(catalogue), settings_file=folder / "settings.json")
        desk.importing.job(known)(JobContext())
        desk.close()
        page = make_page(folder / "page", known, strangers, options.pictures, chance)
        empty = make_page(folder / "empty", known, (), 0, chance)
        checked(catalogue, page)  # the index is made once, by the first that asks
        goal_s = TARGET_S * options.pictures / PAGE_OF_TARGET
        print(f"{len(known)} photos, {options.pictures} pictures")
        told("an empty page", [checked(catalogue, empty) for _ in range(options.rounds)])
        cold = []
        for _ in range(options.rounds):
            forget([folder, *options.photos, *(p.parent for p in [catalogue] if options.catalogue)])
            cold.append(checked(catalogue, page))
        told("cold", cold, goal_s)
        told("warm", [checked(catalogue, page) for _ in range(options.rounds)], goal_s)


if __name__ == "__main__":
    main()
