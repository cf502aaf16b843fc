"""Find the originals of crops among many photos; print how often, how fast, and at what cost.

    python -m tests.benchmarks.identifying ORIGINALS OTHERS STRANGERS [entries] [n-th] [folder]
        [seed]

ORIGINALS is a folder of photographs to be looked for, OTHERS one of those of other things,
STRANGERS one of photographs that are not in the index. Of the originals derived pictures are made
(see derived_pictures.py) and looked for in an index of so many entries:

- every original, with the fingerprint an import makes of it;
- RENDERED pictures made from the others' pixels: crops of a tenth to the whole, half of them
  mirrored, all in another tone and a little warped, a third of them mosaics of two or four such;
- for the rest, entries drawn from those (see made_entries.py): the features of one to three
  rendered pictures mixed, each word moved to one near it, one bit in eight of a code turned, places
  moved and mirrored. Such entries crowd the index as that many real photos would, word by word;
  they cannot show that no two real photos are alike.

Photographs and drawings are told apart: of a chart or a diagram a tenth is often a line on white,
which hundreds of others show. Files of the same photograph among the originals, which the
comparison proves, count as one. The index lies in a folder of its own and is used again where it is
there already.
"""

import json
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import cv2
import numpy as np
from PIL import Image, ImageOps

from mediadesk.media.comparison.comparing import PixelComparer
from mediadesk.media.confined_traces import ConfinedTraces
from mediadesk.media.files import DiskPictures
from mediadesk.media.index.fingerprint import fingerprint_of
from mediadesk.media.photo_index import SegmentedIndex
from mediadesk.model.edit import Fingerprint, KeptPrint, Verdict
from mediadesk.model.photo import Photo
from mediadesk.services.identity.identifying import Identifying
from mediadesk.services.identity.indexing import Indexing
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.pictures import Candidate, Previews, PrintsOf
from tests.benchmarks.derived_pictures import KINDS, derived
from tests.benchmarks.made_entries import Drawing, Pixels, rendered
from tests.benchmarks.print_file import PrintFile

RENDERED = 5000
BATCH = 20_000
#: So many pictures of each kind are identified from the file on, registration and all.
WHOLE = 50
#: Of a drawing so much has one and the same grey; of hardly a photograph.
DRAWN = 0.25


def opened(path: Path) -> Image.Image | None:
    """Return a picture as displayed, unless it is small, flat or damaged."""
    try:
        with Image.open(path) as image:
            picture = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, ValueError, SyntaxError):
        return None
    if min(picture.size) < 250 or np.asarray(picture.convert("L").resize((64, 64))).std() < 12:
        return None
    picture.thumbnail((2400, 2400))
    return picture


def pictures(folder: Path) -> Iterator[tuple[Path, Image.Image]]:
    """Yield the usable photographs of a folder."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in {".jpg", ".jpeg", ".png", ".webp"}:
            picture = opened(path)
            if picture is not None:
                yield path, picture


class Originals:
    """The photographs that are looked for, each opened when it is asked for."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = paths

    def __len__(self) -> int:
        return len(self.paths)

    def __getitem__(self, at: int) -> Image.Image:
        """Return one of them."""
        picture = opened(self.paths[at])
        if picture is None:
            raise IndexError(at)  # it was usable a moment ago
        return picture


def reduced(picture: Image.Image) -> Pixels:
    """Return a picture in grey as an import hands it to the fingerprint."""
    small = picture.copy()
    small.thumbnail((512, 512), Image.Resampling.BILINEAR, reducing_gap=2.0)
    return np.asarray(small.convert("L"))


def is_drawn(grey: Pixels) -> bool:
    """Return whether a picture is a drawing: a chart, a diagram, letters on white."""
    return bool(np.bincount(grey.ravel()).max() > DRAWN * grey.size)


def fill(
    index: SegmentedIndex,
    shelf: PrintFile,
    originals: Sequence[Pixels],
    others: Sequence[Pixels],
    entries: int,
) -> float:
    """Take everything in; return the CPU milliseconds that a real fingerprint took."""
    chance = np.random.default_rng(5)
    began = time.process_time()
    prints = [fingerprint_of(grey) for grey in originals]
    spent = (time.process_time() - began) / len(originals) * 1000
    made = [fingerprint_of(rendered(others, chance)) for _ in range(min(RENDERED, entries))]
    print(f"{len(prints)} originals, {len(made)} rendered others", flush=True)
    drawing = Drawing(made, chance)
    prints, number = prints + made, 0
    while number < entries:
        if not prints:
            prints = drawing.entries(min(BATCH, entries - number))
        kept = [KeptPrint(number + at, number + at, one) for at, one in enumerate(prints, start=1)]
        index.take_in(kept)
        shelf.add(kept)
        number, prints = number + len(prints), []
    began = time.perf_counter()
    index.tidy()
    print(f"{number} entries; put in order in {time.perf_counter() - began:.0f} s", flush=True)
    return spent


def twins(
    paths: Sequence[Path], index: SegmentedIndex, kept: PrintsOf, greys: Sequence[Pixels]
) -> dict[int, set[int]]:
    """Return for each original the numbers of the files that show the same photograph."""
    comparer, same = PixelComparer(), {number: {number} for number in range(1, len(paths) + 1)}
    for number, grey in enumerate(greys, start=1):
        for other in index.look_up(grey, 4, kept):
            if other.photo_id in same and other.photo_id != number and other.score > 0.8:
                found = comparer.compare(paths[number - 1], paths[other.photo_id - 1])
                if found.verdict in {Verdict.DERIVED, Verdict.IDENTICAL}:
                    same[number].add(other.photo_id)
                    same[other.photo_id].add(number)
    return same


def place_of(found: Sequence[Candidate], right: set[int]) -> int:
    """Return the place of the first right candidate, counted from 0; 99 where there is none."""
    return next((at for at, one in enumerate(found) if one.photo_id in right), 99)


def percent(values: Sequence[int], below: int) -> str:
    """Return how many of the places are below, in percent."""
    return f"{100 * sum(value < below for value in values) / max(1, len(values)):5.1f}"


def main() -> None:
    """Fill, look up, print."""
    cv2.setNumThreads(1)
    entries = int(sys.argv[4]) if len(sys.argv) > 4 else 20_000
    step = int(sys.argv[5]) if len(sys.argv) > 5 else 1
    folder = Path(sys.argv[6]) if len(sys.argv) > 6 else Path(tempfile.mkdtemp())
    loaded = [(path, reduced(picture)) for path, picture in pictures(Path(sys.argv[1]))]
    paths, greys = [path for path, _ in loaded], [grey for _, grey in loaded]
    originals = Originals(paths)
    if not (folder / "segments.json").exists():
        others = [reduced(picture) for _, picture in pictures(Path(sys.argv[2]))]
        spent = fill(SegmentedIndex(folder), PrintFile(folder), greys, others, entries)
        print(f"fingerprint: {spent:.1f} ms CPU a photo")
    before = resident_mb()
    began = time.perf_counter()
    index, kept = SegmentedIndex(folder), PrintFile(folder).of
    held = [len(segment) for segment in index.segments()]
    opened_ms = (time.perf_counter() - began) * 1000
    listed = json.loads((folder / "segments.json").read_text())["segments"]
    size = sum((folder / name).stat().st_size for name in listed)
    print(f"{sum(held)} entries in {len(held)} segments opened in {opened_ms:.1f} ms", end="; ")
    print(f"{size / sum(held):.0f} bytes a photo")
    same = known_twins(folder / "same.json", index, kept, (paths, greys))
    seed = int(sys.argv[7]) if len(sys.argv) > 7 else 7
    drawn = [is_drawn(grey) for grey in greys]
    print(f"{drawn.count(False)} photographs, {drawn.count(True)} drawings; seed {seed}")
    found, times, scores = look(index, kept, originals, same, (drawn, step, seed))
    for kind, ranks in sorted(found.items(), key=lambda told: told[0].endswith("drawing")):
        tell(kind, ranks, scores[kind])
    strangers = [(path, reduced(picture)) for path, picture in pictures(Path(sys.argv[3]))]
    unknown(index, kept, [grey for _, grey in strangers[::step]])
    photographs = [at for at, is_drawing in enumerate(drawn) if not is_drawing]
    whole(Indexed(index, kept), (originals, photographs), [path for path, _ in strangers], same)
    for name, spent_ms in times.items():
        slow_ms = np.percentile(spent_ms, 95)
        print(f"{name}: median {np.median(spent_ms):.0f} ms, 95 % in {slow_ms:.0f} ms")
    print(f"resident: {before} MB before, {resident_mb()} MB at most, mapped pages included")


def tell(kind: str, ranks: Sequence[int], scores: Sequence[tuple[float, float]]) -> None:
    """Print what came of one kind of query."""
    right, wrong = zip(*scores, strict=True)
    print(
        f"{kind:23} {len(ranks):4}  first {percent(ranks, 1)} %  of 8 {percent(ranks, 8)} %  score"
        f" {np.percentile(right, 2):.2f} {np.median(right):.2f},"
        f" of others {np.median(wrong):.2f} {np.percentile(wrong, 95):.2f}",
        flush=True,
    )


class Shelf:
    """Knows the files of originals; every other entry has the file of some stranger."""

    def __init__(self, paths: Sequence[Path], strangers: Sequence[Path]) -> None:
        self._paths, self._strangers = paths, strangers
        opening = ((path, opened(path)) for path in {*paths, *strangers})
        self._prints = {path: fingerprint_of(reduced(x)) for path, x in opening if x is not None}

    def photo(self, number: int) -> Photo:
        """Return a photo by its number."""
        path = self._path(number)
        return Photo(number, "0", path, "JPEG", 1200, 800, None, datetime.now(UTC))

    def fingerprint(self, number: int) -> Fingerprint | None:
        """Return what was kept of a photo, as a catalogue has it at hand."""
        return self._prints.get(self._path(number))

    def dossier(self, number: int) -> None:
        """Return nothing: no photo has a log."""

    def _path(self, number: int) -> Path:
        known = number <= len(self._paths)
        return self._paths[number - 1] if known else self._strangers[number % len(self._strangers)]

    def photo_with_hash(self, sha256: str) -> None:
        """Return nothing: no query has the bytes of an original."""

    def photos_with_id(self, document_id: str, at_most: int) -> tuple[Photo, ...]:
        """Return nothing: queries carry no ids."""
        return ()


class NoPreviews:
    """Has no preview."""

    def thumbnail_file(self, sha256: str) -> None:
        """Return nothing."""


class Indexed:
    """An index with the fingerprints it was made of."""

    def __init__(self, index: SegmentedIndex, kept: PrintsOf) -> None:
        self._index, self._kept = index, kept

    def candidates(
        self, image: Path, at_most: int, *, turned: bool = False
    ) -> tuple[Candidate, ...]:
        """Return the photos that a picture may show."""
        return self._index.candidates(image, at_most, self._kept, turned=turned)


def whole(
    indexed: Indexed,
    looked_for: tuple[Originals, Sequence[int]],
    strangers: Sequence[Path],
    same: dict[int, set[int]],
) -> None:
    """Print what the use case comes to: shortlist, decoding, and registration of candidates.

    Args:
        indexed: The index.
        looked_for: The originals, and which of them are photographs: of these crops are made.
        strangers: Photographs that are not in it.
        same: Which photos show the same.
    """
    originals, photographs = looked_for
    identifying = Identifying(  # which asks no more of them than what is answered here
        catalogue=cast("PhotoShelf", Shelf(originals.paths, strangers[1::2])),
        files=DiskPictures(),
        traces=ConfinedTraces(),
        previews=cast("Previews", NoPreviews()),
        comparer=PixelComparer(),
        indexing=cast("Indexing", indexed),
    )
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "query.jpg"
        for kind in ("30 %", "10 %"):
            chance = random.Random(11)  # noqa: S311 - the same pictures every time
            told: Counter[str] = Counter()
            times: list[float] = []
            for at in photographs[:: max(1, len(photographs) // WHOLE)]:
                crop = derived(originals[at], KINDS[kind], originals[at - 1], chance)
                crop.save(file, quality=85)
                found, spent_ms = identified(identifying, file)
                is_right = found in same.get(at + 1, {at + 1})
                told["right" if is_right else "none" if found is None else "wrong"] += 1
                times.append(spent_ms)
            tell_whole(f"{kind} crops", told, times)
        answers = [identified(identifying, one) for one in strangers[: 2 * WHOLE : 2]]
        known = Counter("none" if found is None else "wrong" for found, _ in answers)
        tell_whole("strangers", known, [spent_ms for _, spent_ms in answers])


def identified(identifying: Identifying, file: Path) -> tuple[int | None, float]:
    """Return the photo that a picture is taken for, if any, and the CPU milliseconds it took."""
    began = time.process_time()
    found = identifying.look_up(file).match
    spent_ms = (time.process_time() - began) * 1000
    return (found.photo_id if found is not None else None), spent_ms


def tell_whole(kind: str, told: Counter[str], times: Sequence[float]) -> None:
    """Print what came of identifying one kind of picture, and what it took."""
    answers = ", ".join(f"{told[answer]} {answer}" for answer in ("right", "wrong", "none"))
    median, slow = np.percentile(times, (50, 95))
    print(f"identify {len(times)} {kind}: {answers};", end=" ")
    print(f"median {median:.0f} ms CPU, 95 % in {slow:.0f} ms", flush=True)


def resident_mb() -> int:
    """Return the most memory that this process had; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def known_twins(
    file: Path,
    index: SegmentedIndex,
    kept: PrintsOf,
    originals: tuple[Sequence[Path], Sequence[Pixels]],
) -> dict[int, set[int]]:
    """Return the files that show the same photograph, as they were found once."""
    if file.exists():
        return {int(n): set(v) for n, v in json.loads(file.read_text()).items()}
    paths, greys = originals
    same = twins(paths, index, kept, greys)
    file.write_text(json.dumps({n: sorted(v) for n, v in same.items()}))
    return same


def look(
    index: SegmentedIndex,
    kept: PrintsOf,
    originals: Originals,
    same: dict[int, set[int]],
    drawing: tuple[Sequence[bool], int, int],
) -> tuple[dict[str, list[int]], dict[str, list[float]], dict[str, list[tuple[float, float]]]]:
    """Look derived pictures up; return places, times, scores of the right and best wrong one.

    Args:
        index: Where they are looked up.
        kept: The fingerprints it was made of.
        originals: Of what they are made.
        same: Which photos show the same.
        drawing: Which originals are drawings, of how many one is taken, and the seed of chance.
    """
    drawn, step, seed = drawing
    chance = random.Random(seed)  # noqa: S311 - the same pictures every time
    found: dict[str, list[int]] = defaultdict(list)
    times: dict[str, list[float]] = defaultdict(list)
    scores: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for at in range(0, len(originals), step):
        picture, donor = originals[at], originals[chance.randrange(len(originals))]
        for kind_name, kind in KINDS.items():
            name = f"{kind_name}, {'drawing' if drawn[at] else 'photo'}"
            for _ in range(kind.many):
                grey = reduced(derived(picture, kind, donor, chance))
                wall, cpu = time.perf_counter(), time.process_time()
                candidates = index.look_up(grey, 8, kept)
                times["shortlist, wall"].append((time.perf_counter() - wall) * 1000)
                times["shortlist, CPU"].append((time.process_time() - cpu) * 1000)
                right = same.get(at + 1, {at + 1})
                found[name].append(place_of(candidates, right))
                of_right = max((c.score for c in candidates if c.photo_id in right), default=0)
                of_wrong = max((c.score for c in candidates if c.photo_id not in right), default=0)
                scores[name].append((of_right, of_wrong))
    return found, times, scores


def unknown(index: SegmentedIndex, kept: PrintsOf, strangers: Sequence[Pixels]) -> None:
    """Print how likely the index holds it that strangers are photos in it."""
    best = [max((c.score for c in index.look_up(grey, 8, kept)), default=0) for grey in strangers]
    levels = ", ".join(f"{np.percentile(best, share):.2f}" for share in (50, 90, 95, 99))
    print(f"{len(best)} strangers: best score of half, 90, 95, 99 % below {levels}")


if __name__ == "__main__":
    main()
