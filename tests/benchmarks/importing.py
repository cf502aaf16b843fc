"""Import against its floor: read, hash and a 1/8-scaled decode of the same files in the same run.

Run: python -m tests.benchmarks.importing [number of files]
"""

import hashlib
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import cv2
import numpy as np
from PIL import Image

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.media.features import WORKING_EDGE_PX
from mediadesk.media.files import DiskPictures
from mediadesk.media.index.fingerprint import fingerprint_of
from mediadesk.media.intake import decode_file, read_intake
from mediadesk.media.previews import PreviewCache
from mediadesk.media.workers import IntakePool
from mediadesk.services.jobs import JobContext
from mediadesk.services.records.importing import FileReading, Importing
from mediadesk.services.settings import Settings
from mediadesk.storage.catalogue import open_catalogue

WIDTH, HEIGHT = 6000, 4000
QUALITY = 83
PROCESSES = 2
REPEATS = 3

_XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 photoshop:Credit="Agency {number}" photoshop:City="Pyeongchang"><dc:description><rdf:Alt>
 <rdf:li xml:lang="x-default">Picture {number} of a made series.</rdf:li></rdf:Alt>
 </dc:description><dc:creator><rdf:Seq><rdf:li>Some Body</rdf:li></rdf:Seq></dc:creator>
 </rdf:Description></rdf:RDF></x:xmpmeta>"""


def camera_like_picture(seed: int) -> Image.Image:
    """Return structured noise that compresses about as a camera's picture does."""
    chance = np.random.default_rng(seed)
    picture = np.zeros((HEIGHT, WIDTH, 3), np.float32)
    for edge, weight in ((8, 90), (40, 50), (200, 30), (1000, 16)):
        coarse = chance.standard_normal((edge * 2 // 3, edge, 3)).astype(np.float32)
        picture += weight * cv2.resize(coarse, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    picture += chance.standard_normal((HEIGHT, WIDTH, 1)).astype(np.float32) * 5
    return Image.fromarray(np.clip(picture + 128, 0, 255).astype(np.uint8))


def write_series(folder: Path, number: int) -> list[Path]:
    """Write pictures of four contents, no two of the same bytes."""
    exif = Image.Exif()
    exif[0x0132] = "2026:05:04 12:00:00"
    pixels = []
    for seed in range(min(4, number)):
        stream = BytesIO()
        camera_like_picture(seed).save(
            stream, "JPEG", quality=QUALITY, subsampling=1, exif=exif.tobytes()
        )
        pixels.append(stream.getvalue())
    paths = []
    for at in range(number):
        packet = b"http://ns.adobe.com/xap/1.0/\0" + _XMP.format(number=at).encode()
        segment = b"\xff\xe1" + (len(packet) + 2).to_bytes(2, "big") + packet
        path = folder / f"picture-{at:03}.jpg"
        path.write_bytes(pixels[at % 4][:2] + segment + pixels[at % 4][2:])
        paths.append(path)
    return paths


def floor(path: Path) -> str:
    """Do the least that an import can do with a file."""
    data = path.read_bytes()
    with Image.open(BytesIO(data)) as image:
        image.draft("RGB", (WIDTH // 8, HEIGHT // 8))
        image.load()
    return hashlib.sha256(data).hexdigest()


def whole(path: Path, cache: PreviewCache) -> None:
    """Do all that an import does with a file, but for writing the catalogue."""
    intake, small = read_intake(path)
    cache.keep(small, intake.sha256)


def cpu_ms(one: Callable[[Path], object], paths: Sequence[Path]) -> float:
    """Return the median CPU time a file takes."""
    times = []
    for path in paths:
        began = process_time()
        one(path)
        times.append((process_time() - began) * 1000)
    return median(times)


def fingerprint_ms(paths: Sequence[Path]) -> float:
    """Return the median CPU time that the fingerprint of a file takes, once it is decoded."""
    times = []
    for path in paths:
        grey = np.asarray(decode_file(path, WORKING_EDGE_PX).image.convert("L"))
        began = process_time()
        fingerprint_of(grey)
        times.append((process_time() - began) * 1000)
    return median(times)


def floor_wall_s(paths: Sequence[Path]) -> float:
    """Return how long the floor takes on two processes, their start left out."""
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("forkserver")) as pool:
        list(pool.map(floor, paths[:PROCESSES]))
        began = perf_counter()
        list(pool.map(floor, paths))
        return perf_counter() - began


class UtcClock:
    """Tells the time."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class NoSettings:
    """Keeps nothing."""

    def load(self) -> Mapping[str, str]:
        return {}

    def update(self, values: Mapping[str, str], otherwise: Mapping[str, str]) -> Mapping[str, str]:
        return {**otherwise, **values}


def importing(folder: Path) -> Importing:
    """Return the whole use case on a fresh catalogue."""
    clock = UtcClock()
    return Importing(
        catalogue=open_catalogue(folder / "catalogue.mediadesk", clock),
        reading=FileReading(
            DiskPictures(),
            IntakePool(folder / "previews", workers=PROCESSES),
            LateParser().parse,
        ),
        clock=clock,
        settings=Settings(store=NoSettings()),
    )


def whole_wall_s(paths: Sequence[Path], folder: Path) -> tuple[float, float, float]:
    """Return how long an import takes: whole, until its first file, and when done again."""
    folder.mkdir()
    firsts: list[float] = []
    job = importing(folder).job([paths[0].parent])

    def note(done: int, _of: int, _name: str) -> None:
        if done:
            firsts.append(perf_counter())

    began = perf_counter()
    summary = job(JobContext(note))
    whole_s = perf_counter() - began
    if len(summary.added) != len(paths):
        sys.exit(f"only {len(summary.added)} of {len(paths)} files became photos")
    again = perf_counter()
    job(JobContext())
    return whole_s, firsts[0] - began, perf_counter() - again


def main() -> None:
    """Measure, print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        series = folder / "series"
        series.mkdir()
        paths = write_series(series, number)
        size = median(path.stat().st_size for path in paths) / 1e6
        print(f"{number} files of {WIDTH} x {HEIGHT}, {size:.1f} MB")
        cache = PreviewCache(folder / "warm")
        whole(paths[0], cache)
        least = min(cpu_ms(floor, paths) for _ in range(REPEATS))
        most = min(cpu_ms(lambda path: whole(path, cache), paths) for _ in range(REPEATS))
        prints = min(fingerprint_ms(paths) for _ in range(REPEATS))
        print(
            f"CPU ms a file: floor {least:.1f}, import {most:.1f}: ratio {most / least:.2f};"
            f" of it the fingerprint {prints:.1f}: {prints / most:.1%}"
        )
        walls, runs = [], []
        for run in range(REPEATS):
            walls.append(floor_wall_s(paths))
            runs.append(whole_wall_s(paths, folder / str(run)))
        wall, (run_s, first_s, again_s) = min(walls), min(runs)
        steady = run_s - first_s
        print(
            f"wall on {PROCESSES} processes: floor {number / wall:.1f} photos/s, whole import with"
            f" catalogue {number / run_s:.1f} photos/s: ratio {run_s / wall:.2f}"
        )
        print(
            f"without the workers' start ({first_s:.2f} s to the first photo):"
            f" ratio {steady / wall:.2f}; importing the same again {again_s * 1000:.0f} ms"
        )


if __name__ == "__main__":
    main()
