"""Make a derivative of every picture in every format, and have ExifTool and exiv2 read it.

    python -m tests.benchmarks.derived_tags FOLDER... --exiftool "perl /path/to/exiftool"

Prints, format by format: derivatives made, values of the desk that both readers find, files that
ExifTool warns of and did not before, tags that were left behind (with how many files each), and
tags that would be untrue. ExifTool is a tool of this measurement, not of the program.
"""

import argparse
import json
import shlex
import subprocess
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import exiv2

from mediadesk.media.derivatives.rendering import PictureRenderer
from mediadesk.media.files import DiskPictures
from mediadesk.model.credit import Contribution
from mediadesk.model.edit import Edit, EditKind, Evidence, RenderPlan
from mediadesk.model.errors import MediaDeskError
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.ports.pictures import Imprint, RenderOrder

_SUFFIXES: Final = (".jpg", ".tif", ".png", ".webp")
_CROP: Final = Box(0.1, 0.05, 0.9, 0.95)
_WHEN: Final = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
_SOFTWARE: Final = "MediaDesk 1"
_CREDIT: Final = "Ann Lindqvist/Reuters (cropped)"
_CAPTION: Final = "Größe: the park at noon."
_SOURCE_TYPE: Final = "http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits"
_IMPRINT: Final = Imprint(
    readings=(
        Reading(Origin.XMP, "credit_line", _CREDIT),
        Reading(Origin.XMP, "creators", ("Ann Lindqvist", "Two, B.")),
        Reading(Origin.XMP, "description", _CAPTION),
        Reading(Origin.XMP, "digital_source_type", _SOURCE_TYPE),
        Reading(Origin.IIM, "credit_line", "Ann Lindqvist/Reuters"),
    ),
    contributions=(Contribution("c", 0, ("art", "cropping"), "Rosa Yamamoto", "F-P-M"),),
    edits=(
        Edit(
            "e", 0, EditKind.CROP, Evidence.MADE_HERE, done_at=_WHEN, software=_SOFTWARE, crop=_CROP
        ),
    ),
    made_at=_WHEN,
    software=_SOFTWARE,
)  # fmt: skip
#: What ExifTool is to find, and where.
_TOLD: Final[Mapping[str, object]] = {
    "XMP-photoshop:Credit": _CREDIT,
    "XMP-dc:Creator": ["Ann Lindqvist", "Two, B."],
    "XMP-dc:Description": _CAPTION,
    "XMP-iptcExt:DigitalSourceType": _SOURCE_TYPE,
    "XMP-xmp:CreatorTool": _SOFTWARE,
    "IFD0:Software": _SOFTWARE,
    "IFD0:ModifyDate": "2026:05:04 12:00:00",
}
#: Texts that the same file must show somewhere: roles, region, history, origin.
_WITHIN: Final = {
    "XMP-iptcExt:Contributor": "Rosa Yamamoto / F-P-M",
    "XMP-iptcExt:ImageRegion": "imageregionrole/cropping",
    "XMP-xmpMM:History": "crop 0.1 0.05 0.9 0.95",
    "XMP-xmpMM:DerivedFrom": "FilePath",
}
#: The same for exiv2.
_EXIV2: Final = (
    *("Xmp.photoshop.Credit", "Xmp.dc.creator", "Xmp.iptcExt.DigitalSourceType"),
    *("Xmp.iptcExt.Contributor", "Xmp.xmpMM.History", "Xmp.xmpMM.DerivedFrom"),
)
#: What would be untrue of another picture.
_UNTRUE: Final = ("IFD1:", "JUMBF:", "C2PA", "XMP-dcterms:Provenance", "XMP-xmp:Thumbnails")
_OF_FILE: Final = ("File:", "System:", "Composite:", "ICC", "ExifTool:", "JFIF", "SourceFile")
_MOST_LISTED: Final = 25


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--exiftool", required=True, help="the command of ExifTool")
    parser.add_argument("--every", type=int, default=1, help="take every n-th file alone")
    options = parser.parse_args()
    found = DiskPictures().find(options.folders)
    files = sorted(path for path in found if isinstance(path, Path))[:: options.every]
    exiftool = shlex.split(options.exiftool)
    before = _dumps(exiftool, files)
    for suffix in _SUFFIXES:
        with tempfile.TemporaryDirectory() as folder:
            _measure(exiftool, _made(files, Path(folder), suffix), before)


def _made(files: Sequence[Path], folder: Path, suffix: str) -> Mapping[Path, Path]:
    """Return derivatives with the files they were made of; files that are no pictures left out."""
    plan, made = RenderPlan(crop=_CROP, scale=0.5), {}
    for number, path in enumerate(files):
        out = folder / f"{number}{suffix}"
        try:
            PictureRenderer().render(RenderOrder(path, plan, out, _IMPRINT))
        except MediaDeskError:
            continue
        made[out] = path
    return made


def _measure(
    exiftool: list[str], made: Mapping[Path, Path], before: Mapping[Path, Mapping[str, Any]]
) -> None:
    tally: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for out, tags in _dumps(exiftool, tuple(made)).items():
        old = before.get(made[out], {})
        said = [tags.get(name) == value for name, value in _TOLD.items()]
        said += [text in str(tags.get(name)) for name, text in _WITHIN.items()]
        tally["derivatives"] += 1
        tally["values"] += len(said)
        tally["values read by ExifTool"] += sum(said)
        found = _exiv2_keys(out)
        tally["keys"] += len(_EXIV2)
        tally["keys read by exiv2"] += sum(any(k.startswith(key) for k in found) for key in _EXIV2)
        warnings = {tags.get(f"ExifTool:{kind}") for kind in ("Warning", "Error")} - {None}
        tally["warned of"] += bool(warnings)
        tally["untrue tags"] += sum(name.startswith(_UNTRUE) for name in tags)
        size = (tags.get("File:ImageWidth"), tags.get("File:ImageHeight"))
        told = (tags.get("ExifIFD:ExifImageWidth"), tags.get("ExifIFD:ExifImageHeight"))
        tally["sizes told wrong"] += None not in size and size != told
        left.update(n for n in old if n not in tags and not n.startswith(_OF_FILE))
    name = next((out.suffix for out in made), "")
    print(f"{name}: " + ", ".join(f"{what} {number:,}" for what, number in tally.items()))
    listed = ", ".join(f"{tag} {number}" for tag, number in left.most_common(_MOST_LISTED))
    print(f"  left behind: {listed}")


def _exiv2_keys(path: Path) -> list[str]:
    image = exiv2.ImageFactory.open(path.read_bytes())
    image.readMetadata()
    return [datum.key() for datum in image.xmpData()]


def _dumps(exiftool: list[str], files: Sequence[Path]) -> Mapping[Path, Mapping[str, Any]]:
    command = [*exiftool, "-j", "-G1", "-a", "-n", "-struct", "-m", *map(str, files)]
    done = subprocess.run(command, capture_output=True, check=False)
    dumps = json.loads(done.stdout.decode("utf-8", "replace") or "[]")
    return {Path(one["SourceFile"]): one for one in dumps}


if __name__ == "__main__":
    main()
