"""Hold crop and resolution, as readers tell them, against what other programs show of the files.

python -m tests.benchmarks.geometry OUT_FOLDER [--seed N] [--of N] [--only FORMAT]

Documents with coded pictures (`coded_pictures`) are made by script; LibreOffice converts some of
them and prints them all as PDF, poppler's pdftoppm renders, and the colours of the render say what
is shown of each picture. Needs `soffice` and `pdftoppm`; for books `chromium`, for layouts
`scribus`. Prints a line a format: pictures, those missed, the error of the worst crop edge (median,
p95, worst, share within 0.5 % and 0.2 %), of the resolution, and how many turns, captions and
credits are right. Of texts that LibreOffice saves for Word, mirrored pictures that are cut at one
side are off by that cut: the file says another thing to Word, which the reader follows.
"""

import argparse
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from mediadesk.model.placement import Placement
from tests.benchmarks.coded_pictures import Shown, held_by, largest_error, seen_on
from tests.benchmarks.geometry_books import book, screens
from tests.benchmarks.geometry_documents import LOSSLESS_PDF, MAKERS, Made
from tests.benchmarks.geometry_layouts import indesign, printed, scribus
from tests.fakes.document_reading import read

_RENDER_PPI: Final = 300
#: Layouts show their pictures small, and their edges slanted: a pixel more or less is much there.
_LAYOUT_PPI: Final = 600
_LAYOUT_MAKERS: Final = ("scribus", "indesign")
#: What Scribus prints; LibreOffice prints the rest.
_LAYOUTS: Final = (".sla", ".sla.gz", ".idml")


@dataclass(frozen=True, slots=True)
class Score:
    """What came of one picture: errors of crop and resolution, None where it was missed."""

    kind: str
    crop_error: float | None
    ppi_error: float | None = None
    is_turn_right: bool = False
    is_caption_right: bool = False
    is_credit_right: bool = False
    note: str = ""

    @property
    def is_off(self) -> bool:
        """Whether anything of it is wrong, or far from what is shown."""
        if self.crop_error is None or self.crop_error > 0.005 or (self.ppi_error or 0) > 0.01:
            return True
        return not (self.is_turn_right and self.is_caption_right and self.is_credit_right)


def rendered(path: Path, folder: Path, ppi: int) -> Iterator[Image.Image]:
    """Yield the pages of a document as a program prints them."""
    if path.suffix == ".epub":
        yield from screens(path, folder)
        return
    pdf = path if path.suffix == ".pdf" else _printed(path, folder)
    out = folder / f"{path.name}.pages"
    out.mkdir(exist_ok=True)
    command = ["pdftoppm", "-r", str(ppi), "-png", str(pdf), str(out / "p")]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    for page in sorted(out.iterdir()):
        with Image.open(page) as image:
            yield image.convert("RGB")
    shutil.rmtree(out)


def _printed(path: Path, folder: Path) -> Path:
    if path.name.endswith(_LAYOUTS):
        return printed(path, folder)
    return converted(path, LOSSLESS_PDF, folder / "printed", ".pdf")


def converted(path: Path, kind: str, out: Path, suffix: str) -> Path:
    """Return a document as LibreOffice converts it; what was converted already is taken."""
    if (out / f"{path.stem}{suffix}").exists():
        return out / f"{path.stem}{suffix}"
    profile = f"-env:UserInstallation={(out.parent / 'office').absolute().as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind]
    command += ["--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return out / f"{path.stem}{suffix}"


def scored(
    kind: str, path: Path, made: Made, shown: Mapping[int, Shown], render_ppi: int
) -> Iterator[Score]:
    """Yield the score of every picture that is seen in the render."""
    told: dict[int, tuple[Placement, Shown, tuple[int, int]]] = {}
    for placement in read(path, path.parent / "read").placements:
        held = held_by(placement.file) if placement.file is not None else None
        if held is not None:
            told[held[0].number] = (placement, *held)
    for number, seen in shown.items():
        if number not in made.words:
            continue  # letters that happen to have the colours
        if number not in told:
            yield Score(kind, None, note=f"{path.name} {number}: not found")
            continue
        placement, file, size_px = told[number]
        inner = placement.crop.as_tuple() if placement.crop is not None else (0, 0, 1, 1)
        part = file.part(inner, size_px)
        true_ppi = render_ppi * min(s / f for s, f in zip(seen.steps, file.steps, strict=True))
        ppi = placement.effective_ppi
        words = made.words[number]
        yield Score(
            kind,
            largest_error(part, seen.crop),
            abs(ppi / true_ppi - 1) if ppi else None,
            (placement.mirrored != file.is_mirrored) == seen.is_mirrored,
            placement.caption == words[0],
            placement.credit == words[1],
            f"{path.name} {number}: {part} for {seen.crop}, {ppi} for {true_ppi:.0f}, "
            f"{placement.caption!r} {placement.credit!r} for {words}",
        )


def table(scores: Sequence[Score]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield (
        f"{'format':22} {'n':>5} {'missed':>6} {'median':>8} {'p95':>8} {'worst':>8} {'<.5%':>6} "
        f"{'<.2%':>6} {'ppi p95':>8} {'worst':>8} {'mirror':>6} {'capt.':>6} {'credit':>6}"
    )
    for kind in dict.fromkeys(score.kind for score in scores):
        own = [score for score in scores if score.kind == kind]
        found = [s for s in own if s.crop_error is not None]
        errors = np.array([s.crop_error for s in found] or [np.nan], float) * 100
        ppi = np.array([s.ppi_error for s in found if s.ppi_error is not None] or [np.nan]) * 100
        shares = [np.mean(errors < 0.5), np.mean(errors < 0.2)]
        rights = [
            np.mean([getattr(s, name) for s in found] or [0])
            for name in ("is_turn_right", "is_caption_right", "is_credit_right")
        ]
        yield (
            f"{kind:22} {len(own):5} {len(own) - len(found):6} {np.median(errors):7.3f}% "
            f"{np.percentile(errors, 95):7.3f}% {errors.max():7.3f}% {shares[0]:6.3f} "
            f"{shares[1]:6.3f} "
            f"{np.percentile(ppi, 95):7.2f}% {ppi.max():7.2f}% "
            f"{rights[0]:6.3f} {rights[1]:6.3f} {rights[2]:6.3f}"
        )


def main() -> None:
    """Make the documents, have them rendered, read them, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--of", type=int, default=3, help="documents a format")
    parser.add_argument("--only", default="")
    parser.add_argument("--verbose", action="store_true", help="tell every picture that is off")
    options = parser.parse_args()
    if options.out.exists() and any(options.out.iterdir()):
        parser.error(f"{options.out} holds an older run, whose files would be taken for this one's")
    options.out.mkdir(parents=True, exist_ok=True)
    scores: list[Score] = []
    makers = {**MAKERS, "book": book, "scribus": scribus, "indesign": indesign}
    wanted = {name: make for name, make in makers.items() if options.only in name}
    if not wanted:
        parser.error(f"nothing is called {options.only!r}; there are {', '.join(makers)}")
    for name, make in wanted.items():
        for at in range(options.of):
            folder = options.out / name / str(at)
            folder.mkdir(parents=True, exist_ok=True)
            seed = f"{options.seed} {name} {at}"
            made = make(folder, random.Random(seed))  # noqa: S311 - a repeatable one
            ppi = _LAYOUT_PPI if name in _LAYOUT_MAKERS else _RENDER_PPI
            for kind, path in made.documents(converted).items():
                pages = rendered(path, folder, ppi)
                shown = {s.number: s for image in pages for s in seen_on(image)}
                scores += scored(kind, path, made, shown, ppi)
                print(f"{path}: {len(shown)} pictures shown", file=sys.stderr, flush=True)
    print("\n".join(table(scores)))
    if options.verbose:
        print("\n".join(f"{score.kind} {score.note}" for score in scores if score.is_off))


if __name__ == "__main__":
    main()
