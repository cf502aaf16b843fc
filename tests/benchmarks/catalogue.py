"""Build a catalogue of many photos and print what looking, searching and changing costs.

    python -m tests.benchmarks.catalogue [PHOTOS] [FILE|URL]

A catalogue with photos in it is measured as it is; a URL is that of an empty database on a server.
Targets stand beside the figures; they are for a million.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from mediadesk.model.caption import Caption
from mediadesk.model.changes import Step
from mediadesk.model.credit import Credit
from mediadesk.model.edit import Fingerprint
from mediadesk.model.intake import NewPhoto
from mediadesk.model.photo import FieldValue, Origin, Photo, Reading
from mediadesk.model.scope import Order, Scope
from mediadesk.search.parse import parse_query
from mediadesk.services.jobs import JobContext
from mediadesk.storage.catalogue import SqlCatalogue, open_catalogue

BATCH = 500
FIRST = datetime(2020, 1, 1, tzinfo=UTC)
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "in")]


class RealClock:
    """The system's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True)
class Words:
    """Made-up words, few of them common and most of them rare, as in a language."""

    words: list[str]
    weights: list[float]

    @classmethod
    def made(cls, dice: random.Random, count: int = 40_000) -> "Words":
        words = ["".join(dice.choices(SYLLABLES, k=dice.randint(1, 4))) for _ in range(count)]
        weights = [1 / (rank + 1) for rank in range(count)]
        total = 0.0
        cumulated = []
        for weight in weights:
            total += weight
            cumulated.append(total)
        return cls(words, cumulated)

    def some(self, dice: random.Random, count: int) -> list[str]:
        return dice.choices(self.words, cum_weights=self.weights, k=count)


def dice_of(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  (made-up photos are no secret)


def photos(count: int, dice: random.Random, words: Words) -> Iterator[NewPhoto]:
    names = [" ".join(words.some(dice, 2)).title() for _ in range(400)]
    for number in range(count):
        taken = FIRST + timedelta(seconds=dice.randrange(6 * 365 * 86_400))
        path = Path(f"/pictures/{taken:%Y}/{taken:%m-%d}/IMG_{number:07d}.jpg")
        text = " ".join(words.some(dice, 24))
        photo = Photo(0, f"{number:064x}", path, "JPEG", 6000, 4000, taken, FIRST)
        yield NewPhoto(
            photo,
            5_600_000,
            number,
            Fingerprint(dice.getrandbits(64), b"\0" * 64),
            (Reading(Origin.XMP, "description", text),),
            Caption(0, headline=" ".join(words.some(dice, 5)), text=text),
            Credit(0, creators=(dice.choice(names),), sources=(dice.choice(names),)),
            (
                FieldValue(0, "city", dice.choice(names)),
                FieldValue(0, "keywords", tuple(words.some(dice, 4))),
            ),
        )


def build(address: str, count: int) -> None:
    dice = dice_of(7)
    words = Words.made(dice)
    catalogue = open_catalogue(address, RealClock())
    source = photos(count, dice, words)
    made = 0
    spent = 0.0
    while made < count:
        batch = list(islice(source, BATCH))
        start = time.perf_counter()
        catalogue.note_related(catalogue.add_photos(batch, "bench", "import"))
        spent += time.perf_counter() - start
        made += len(batch)
    catalogue.close()
    print(f"added {count:,} photos: {count / spent:,.0f} a second, {spent:.0f} s")


def held(address: str) -> int:
    """Return how many photos are there already."""
    catalogue = open_catalogue(address, RealClock())
    there = catalogue.photo_ids(Scope(), None).size
    catalogue.close()
    return there


def measure(what: str, action: Callable[[], object], target: str = "", rounds: int = 7) -> None:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        times.append((time.perf_counter() - start) * 1000)
    first, median = times[0], statistics.median(times)
    print(f"{what:<44} first {first:9.2f} ms   median {median:9.2f} ms   {target}")


def look(address: str) -> None:
    start = time.perf_counter()
    catalogue = open_catalogue(address, RealClock())
    print(f"{'open':<44} first {(time.perf_counter() - start) * 1000:9.2f} ms   (300)")
    for order in Order:
        measure(
            f"all numbers by {order}",
            lambda order=order: catalogue.photo_ids(Scope(order=order), None),
        )
    numbers = [int(n) for n in catalogue.photo_ids(Scope(), None)]
    dice = dice_of(1)
    measure("200 cards from all over", lambda: catalogue.cards(dice.sample(numbers, 200)))
    start = dice.randrange(len(numbers) - 200)
    measure("200 cards side by side", lambda: catalogue.cards(numbers[start : start + 200]), "(3)")
    measure("one dossier", lambda: catalogue.dossier(dice.choice(numbers)))
    measure("folders", catalogue.folders)
    measure(
        "one folder's numbers", lambda: catalogue.photo_ids(Scope(folder="/pictures/2021"), None)
    )
    measure(
        "sightings below the root",
        lambda: catalogue.sightings(Path("/pictures")),
        "(5000 with the scan)",
        3,
    )
    search(catalogue)
    change(catalogue, numbers, dice)
    measure("information", catalogue.information, rounds=3)
    catalogue.close()


def search(catalogue: SqlCatalogue) -> None:
    words = Words.made(dice_of(7)).words
    queries = {
        "rare word": words[30_000],
        "commonest word": words[0],
        "prefix of 3": words[5][:3],
        "prefix of 2": words[5][:2],
        "two words": f"{words[10]} {words[40]}",
        "in a field": f"city:{words[3]}",
        "not": f"-{words[0]}",
        "no:credit": "no:credit",
        "has:caption and a word": f"has:caption {words[20]}",
    }
    for what, text in queries.items():
        query = parse_query(text)
        found = catalogue.photo_ids(Scope(), query)
        measure(
            f"search: {what} ({found.size:,})",
            lambda query=query: catalogue.photo_ids(Scope(order=Order.TAKEN), query),
            "(200)",
        )


def change(catalogue: SqlCatalogue, numbers: list[int], dice: random.Random) -> None:
    counter = iter(range(10_000))
    sample = dice.sample(numbers, min(1000, len(numbers)))

    def caption(chosen: list[int]) -> None:
        text = f"caption number {next(counter)}"
        catalogue.apply(Step("caption", "bench", tuple(Caption(n, text=text) for n in chosen)))

    measure("one caption applied", lambda: caption([dice.choice(numbers)]), "(10)", 30)
    measure("undo", lambda: catalogue.undo("bench"), "(10)", 15)
    measure("redo", lambda: catalogue.redo("bench"), "(10)", 15)
    measure("one caption for 1,000 photos", lambda: caption(sample), rounds=3)
    measure("undo of that", lambda: catalogue.undo("bench"), rounds=3)
    measure("journal of one photo", lambda: catalogue.journal(sample[0], 200))
    measure("newest 200 of the journal", lambda: catalogue.journal(None, 200), rounds=3)


def copy(address: str, target: Path) -> None:
    catalogue = open_catalogue(address, RealClock())
    start = time.perf_counter()
    catalogue.copy_to(str(target), JobContext())
    seconds = time.perf_counter() - start
    photos_per_s = int(catalogue.information()["photos"]) / seconds
    print(f"{'copied whole into a new file':<44} {photos_per_s:,.0f} photos/s")
    catalogue.close()


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        address = sys.argv[2] if len(sys.argv) > 2 else str(Path(folder, "bench.mediadesk"))
        if not held(address):
            build(address, count)
        look(address)
        copy(address, Path(folder, "copy.mediadesk"))


if __name__ == "__main__":
    main()
