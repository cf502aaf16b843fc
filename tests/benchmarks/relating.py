"""Do derivatives find their originals after an import? Print how many, what of, and at what cost.

    python -m tests.benchmarks.relating TRUTH.jsonl [n-th]

TRUTH lists derived pictures and their originals, a pair a line: {"original", "derived", "group",
"verdict"}, paths as they are or beside the list. Originals come into an empty catalogue first,
derived pictures afterwards, every n-th of them; then relatives are looked for as after any import.
A link to another file of the same photograph counts as wrong here, since the list knows of none.
"""

import json
import os
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

import cv2
from typing_extensions import override

from mediadesk import paths
from mediadesk.bootstrap.desk import open_desk
from mediadesk.bootstrap.workbench import SystemClock
from mediadesk.media.comparison.comparing import PixelComparer
from mediadesk.media.late import LateFingerprinter, LatePreviews
from mediadesk.media.photo_index import SegmentedIndex
from mediadesk.model.edit import Comparison
from mediadesk.services.edits.relating import Relating
from mediadesk.services.identity.indexing import Indexing
from mediadesk.services.identity.kinship import Relation
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.pictures import Comparer
from mediadesk.services.settings import Settings
from mediadesk.storage.catalogue import open_catalogue
from mediadesk.storage.files.settings_file import SettingsFile


@dataclass(frozen=True, slots=True)
class Pair:
    """A derived picture of the list, and what it was made from."""

    group: str
    original: Path
    derived: Path


class CountingComparer(Comparer):
    """Compares, and counts the comparisons and the processor time they take."""

    def __init__(self) -> None:
        self._comparer = PixelComparer()
        self.many = 0
        self.spent_s = 0.0

    @override
    def compare(self, original: Path, derived: Path, *, thorough: bool = True) -> Comparison:
        began = process_time()
        try:
            return self._comparer.compare(original, derived, thorough=thorough)
        finally:
            self.many += 1
            self.spent_s += process_time() - began


def pairs_of(truth: Path, step: int) -> list[Pair]:
    """Return every n-th derived pair of a list whose files are there."""
    listed = [json.loads(line) for line in truth.read_text().splitlines() if line.strip()]
    pairs = [
        Pair(one["group"], truth.parent / one["original"], truth.parent / one["derived"])
        for one in listed
        if one["verdict"] == "derived"
    ]
    return [one for one in pairs if one.original.is_file() and one.derived.is_file()][::step]


def related(pairs: Sequence[Pair], folder: Path) -> tuple[Relation, ...]:
    """Import originals, then what was made of them, and return what is related."""
    address, settings_file, context = folder / "desk.mediadesk", folder / "settings", JobContext()
    desk = open_desk(str(address), settings_file=settings_file)
    desk.importing.job(sorted({one.original for one in pairs}))(context)
    added = desk.importing.job([one.derived for one in pairs])(context).added
    desk.close()
    catalogue, comparer = open_catalogue(str(address), SystemClock()), CountingComparer()
    previews = LatePreviews(paths.preview_cache())
    indexing = Indexing(
        catalogue=catalogue,
        index=SegmentedIndex(folder / "index"),
        previews=previews,
        fingerprinter=LateFingerprinter(),
    )
    relating = Relating(
        catalogue=catalogue,
        likely=indexing.likely,
        pixels=PixelEvidence(comparer, previews),
        settings=Settings(store=SettingsFile(settings_file)),
    )
    indexing.catch_up(context)
    wall, cpu = perf_counter(), process_time()
    found = relating.job(added)(context)
    wall, cpu = perf_counter() - wall, process_time() - cpu
    catalogue.close()
    each = len(added) / 1000
    print(f"{len(added)} photos related: {cpu / each:.0f} ms CPU, {wall / each:.0f} ms wall each;")
    print(f"{comparer.many / len(added):.2f} comparisons each", end=", ")
    print(f"{1000 * comparer.spent_s / max(1, comparer.many):.0f} ms CPU a comparison")
    return found


def main() -> None:
    """Import, relate, print."""
    cv2.setNumThreads(1)
    step = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    pairs = pairs_of(Path(sys.argv[1]).resolve(), step)
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CACHE_HOME"] = name
        found = related(pairs, Path(name))
    linked = {one.derived.path: one.original.path for one in found}
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for one in pairs:
        origin = linked.get(one.derived)
        said = "missed" if origin is None else "right" if origin == one.original else "wrong"
        told[one.group][said] += 1
        if said != "right":
            print(f"{said}: {one.derived.name}, of {one.original.name}", end="")
            print(f", linked to {origin.name}" if origin is not None else "")
    for group, counts in sorted(told.items()):
        print(f"{group:12} {counts['right']:3} of {counts.total()}, {counts['wrong']} wrong")
    everything = sum(told.values(), Counter())
    print(f"all          {everything['right']:3} of {len(pairs)}, {everything['wrong']} wrong")


if __name__ == "__main__":
    main()
