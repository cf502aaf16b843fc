"""Make a site with faults on real photos, check it, and count which faults were found.

    python -m tests.benchmarks.seeded_site OUT --photos FOLDER... --book FOLDER
        [--seed N] [--articles N]

Photos are taken into a catalogue of their own, with records made up for them; captions and running
text come from the CNXML chapters of the book. Half of the articles carry one fault each (see
`seeded_faults`), the others none. Each picture is published smaller, as JPEG, in one of several
wordings and structures of HTML. A fault is found where one of its rules speaks at its picture.
Whatever error is told of another picture is false.
"""

import argparse
import random
import re
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageOps

from mediadesk.bootstrap.desk import open_desk
from mediadesk.edits.supplied import answered_for
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.services.desk import Desk
from mediadesk.services.edits.editing import EditRequest
from mediadesk.services.jobs import JobContext
from tests.benchmarks.seeded_faults import FAULTS, Fault
from tests.benchmarks.seeded_pages import STRUCTURES, WORDINGS, Shown, article, credit_text
from tests.benchmarks.seeded_records import (
    EDITOR,
    HOUSE,
    LICENCES,
    SORTS,
    Book,
    Known,
    Words,
    read_book,
    words_for,
)
from tests.benchmarks.seeded_score import Seeded, outcome, score

PROFILE = "founding-magazine"
#: Of so many photos one is kept out of the catalogue, to be a stranger.
STRANGERS = 12
#: Prints that differ in no more bits of 256 are of one photo.
ALIKE = 40
#: A picture of which one colour covers more is a chart or a drawing.
FLAT = 0.2
SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
PLANS = {
    "cropped": RenderPlan(crop=Box(0.08, 0.1, 0.86, 0.9)),
    "mirrored": RenderPlan(flipped=True),
    "converted": RenderPlan(grayscale=True),
}
ROLES = {
    "cropped": "cropping",
    "mirrored": "mirroring",
    "converted": "conversion to black and white",
}


def pictures_below(folders: Sequence[Path]) -> list[Path]:
    """Return photographs large enough to be published, each once; charts are left out."""
    found: dict[Path, int] = {}
    for path in (p for folder in folders for p in sorted(folder.iterdir())):
        print_ = _print_of(path)
        if print_ is not None and all(
            (print_ ^ other).bit_count() > ALIKE for other in found.values()
        ):
            found[path] = print_
    return list(found)


def _print_of(path: Path) -> int | None:
    """Return a print of 256 bits, by which the same photo in another file is known."""
    if path.suffix.lower() not in {".jpg", ".jpeg"}:
        return None
    try:
        with Image.open(path) as opened:
            image = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, SyntaxError, ValueError):
        return None
    colours = image.resize((128, 128), Image.Resampling.NEAREST).getcolors(128 * 128) or []
    if min(image.size) < 450 or max(count for count, _ in colours) > FLAT * 128 * 128:
        return None
    grey = image.convert("L").resize((17, 16), Image.Resampling.BOX).tobytes()
    bits = (grey[17 * y + x] > grey[17 * y + x + 1] for y in range(16) for x in range(16))
    return sum(bit << at for at, bit in enumerate(bits))


class Site:
    """Makes the site, article by article.

    Args:
        out: Where to.
        known: Photos with records.
        strangers: Photos without.
        book: Captions and text.
        chance: Decides.
    """

    def __init__(
        self,
        out: Path,
        known: list[Known],
        strangers: list[Path],
        book: Book,
        chance: random.Random,
    ) -> None:
        self.seeded: list[Seeded] = []
        self._out, self._chance, self._book = out, chance, book
        self._known, self._strangers = known, strangers
        (out / "img").mkdir(parents=True, exist_ok=True)
        for name, size in (
            ("logo.png", (120, 40)),
            ("footer-logo.png", (60, 20)),
            ("teaser.jpg", (150, 100)),
        ):
            Image.new("RGB", size, "grey").save(out / "img" / name)

    def make(self, number: int, fault: Fault | None) -> None:
        """Write one article; its first picture carries the fault."""
        chance = self._chance
        fitting = [k for k in self._known if fault is None or _fits(fault, k)]
        if not fitting:
            return
        chosen = [chance.choice(fitting)]
        count = 2 if fault is not None and fault.kind == "swap" else chance.randrange(1, 4)
        others = [
            k for k in self._known if fault is None or fault.kind != "swap" or _fits(fault, k)
        ]
        while len(chosen) < count:
            more = chance.choice(others)
            if more not in chosen and more.words.makers != chosen[0].words.makers:
                chosen.append(more)
        page = f"article-{number:03}.html"
        shown = [
            self._shown(page, at, one, fault if at == 0 else None) for at, one in enumerate(chosen)
        ]
        if fault is not None and fault.kind == "swap":
            first, second = shown[0].words, shown[1].words
            shown[0] = replace(shown[0], words=_credit_of(first, second))
            shown[1] = replace(shown[1], words=_credit_of(second, first))
            self.seeded[-1] = replace(self.seeded[-1], fault=fault)
        paragraphs = chance.sample(self._book.paragraphs, 8)
        day = f"2026-0{chance.randrange(1, 9)}-1{chance.randrange(10)}"
        title = " ".join(paragraphs[0].split()[:8])
        (self._out / page).write_text(
            article(title, day, shown, paragraphs, chance), encoding="utf-8"
        )

    def _shown(self, page: str, at: int, known: Known, fault: Fault | None) -> Shown:
        chance, words, path = self._chance, known.words, known.path
        wording = chance.randrange(len(WORDINGS))
        if chance.random() < 0.3:
            line = re.sub(r"<[^>]+>", "", credit_text(words, wording))
            words = replace(words, markup_credit=line)
        if fault is not None:
            words = fault.words(words, chance)
            path = self._other_file(known, fault) or path
            if fault.kind == "caption":
                others = [k.words.caption for k in self._known if k.words.caption != words.caption]
                words = replace(words, caption=chance.choice(others))
        source = f"img/{page[:-5]}-{at + 1}.jpg"
        width, height = self._publish(path, source, fault)
        self.seeded.append(Seeded(page, source, fault))
        return Shown(source, width, height, words, wording, chance.randrange(len(STRUCTURES)))

    def _other_file(self, known: Known, fault: Fault) -> Path | None:
        if fault.kind == "stranger":
            return self._chance.choice(self._strangers)
        if fault.kind == "other":
            others = [
                k for k in self._known if k.sort == "plain" and k.words.makers != known.words.makers
            ]
            return self._chance.choice(others).path
        return None

    def _publish(self, path: Path, source: str, fault: Fault | None) -> tuple[int, int]:
        with Image.open(path) as opened:
            image = ImageOps.exif_transpose(opened).convert("RGB")
        if fault is not None:
            image = fault.pixels(image, self._chance)
        edge = self._chance.choice((640, 800, 1000))
        image.thumbnail((edge, edge))
        profile = opened.info.get("icc_profile")
        quality = self._chance.choice((75, 82, 88))
        image.save(self._out / source, quality=quality, icc_profile=profile)
        return image.size


def _fits(fault: Fault, known: Known) -> bool:
    return (
        (not fault.sorts or known.sort in fault.sorts)
        and fault.fits(known.words)
        and fault.shows(known.path)
    )


def _credit_of(own: Words, other: Words) -> Words:
    return replace(other, caption=own.caption, alt=own.alt, markup_credit="")


def take_in(
    desk: Desk, photos: list[Path], book: Book, out: Path, chance: random.Random
) -> list[Known]:
    """Take photos into a catalogue, each with a record; return what is true of them."""
    desk.settings.put_all({"person.name": EDITOR, "person.organisation": HOUSE})
    desk.importing.job(photos)(JobContext())
    captions = iter(chance.sample(book.loose, len(book.loose)) * 5)
    sorts = [sort for sort, share in SORTS.items() for _ in range(share)]
    known: list[Known] = []
    for number, path in enumerate(photos):
        sort = (
            chance.choice(sorts) if number >= len(SORTS) * 2 else list(SORTS)[number % len(SORTS)]
        )
        caption = book.captions.get(path.name) or f"{next(captions)}"
        photo_id = desk.browsing.resolve(str(path))
        if photo_id in {k.photo_id for k in known}:
            continue  # the same bytes under two names
        if answered_for(desk.browsing.dossier(photo_id).edits):
            continue  # its own metadata tell of an edit that a house has to print
        one = Known(path, sort, words_for(sort, caption, chance), photo_id)
        _record(desk, one)
        known.append(_edited(desk, one, out) if sort == "edited" else one)
    return known


def _record(desk: Desk, known: Known) -> None:
    words, photo_id = known.words, known.photo_id
    names = {name: licence for licence, name, _ in LICENCES}
    kinds = {"generated": "ai-generated", "montage": "composite"}
    desk.captioning.save(Caption(photo_id, text=words.caption, alt_text=words.alt))
    desk.crediting.save(
        Credit(
            photo_id,
            creators=words.makers,
            sources=(words.agency,) if words.agency else (),
            via=(words.via,) if words.via else (),
            licence=names.get(words.licence, ""),
            licence_url=words.licence_url,
            work_url=words.work_url,
            copyright=words.copyright,
            mandatory=words.mandatory,
            changes=(words.notice,) if words.notice else (),
            status="file" if known.sort == "file" else "",
            kind=kinds.get(known.sort, ""),
        )
    )
    if known.sort == "generated":
        desk.recording.set([photo_id], {"digital_source_type": SOURCE_TYPE})


def _edited(desk: Desk, known: Known, out: Path) -> Known:
    """Return the derivative that the desk makes of a photo."""
    edit = known.words.edits[0]
    path = out / f"edited-{known.photo_id}.jpg"
    request = EditRequest(known.photo_id, PLANS[edit], path, EDITOR, HOUSE, (ROLES[edit],))
    made = desk.editing.job(request)(JobContext())
    return replace(known, path=made.path, photo_id=made.photo_id)


def main() -> None:
    """Make the site, check it, print the score; exit 1 for a fault missed or an error false."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("--photos", type=Path, nargs="+", required=True)
    parser.add_argument("--book", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=200)
    options = parser.parse_args()
    chance, out = random.Random(options.seed), options.out  # noqa: S311 - a made site
    shutil.rmtree(out, ignore_errors=True)
    (out / "site").mkdir(parents=True)
    book = read_book(options.book)
    photos = pictures_below(options.photos)
    chance.shuffle(photos)
    kept_out = len(photos) // STRANGERS
    strangers, catalogued = photos[:kept_out], photos[kept_out:]
    desk = open_desk(str(out / "desk.mediadesk"), settings_file=out / "settings.json")
    known = take_in(desk, catalogued, book, out, chance)
    site = Site(out / "site", known, strangers, book, chance)
    for number in range(options.articles):
        site.make(number, FAULTS[number // 2 % len(FAULTS)] if number % 2 else None)
    began = time.perf_counter()
    report = desk.checking.job([out / "site"], PROFILE)(JobContext())
    seconds = time.perf_counter() - began
    print(f"{len(known)} photos, {len(report.documents)} articles, {seconds:.1f} s")
    desk.close()
    sys.exit(0 if score(list(outcome(report, site.seeded))) else 1)


if __name__ == "__main__":
    main()
