"""Compare what is read of files with what ExifTool reads: print agreement and every difference.

python -m tests.benchmarks.agreement FOLDER... --exiftool COMMAND [--json DIFFERENCES.json]

Compared are the fields of which scripts rely on the names, each family for itself and reconciled:
of ExifTool's values by the rule of the house (the sidecar before XMP before IIM before Exif, junk
left out). ExifTool
13 is asked for bare values (-n) and structures. An IIM block that declares no character set is
compared with what ExifTool reads of it as Latin and as UTF-8.
"""

import argparse
import json
import shlex
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from mediadesk.media.intake import read_fields
from mediadesk.media.metadata.readings import readings_of, xmp_properties
from mediadesk.media.metadata.sidecars import sidecar_beside
from mediadesk.metadata.camera_junk import is_junk
from mediadesk.metadata.choices import chosen
from mediadesk.metadata.fields import FieldSpec, ValueKind, field
from mediadesk.metadata.reconcile import reconcile
from mediadesk.metadata.structures import party
from mediadesk.metadata.values import cleaned, cleaned_all, date_from_exif, date_from_iim
from mediadesk.model.errors import OutsideError
from mediadesk.model.photo import FieldContent, Origin, Reading

Json: TypeAlias = "str | list[Json] | dict[str, Json] | None"
Tags: TypeAlias = Mapping[str, Json]

#: The fields of the command line's contract: tags of XMP, of IIM, and of Exif, as ExifTool says.
TAGS: Final[Mapping[str, tuple[str, str, str]]] = {
    "description": ("XMP-dc:Description", "Caption-Abstract", "IFD0:ImageDescription"),
    "headline": ("XMP-photoshop:Headline", "Headline", ""),
    "title": ("XMP-dc:Title", "ObjectName", "ExifIFD:ImageTitle"),
    "creators": ("XMP-dc:Creator", "By-line", "IFD0:Artist"),
    "creator_jobtitle": ("XMP-photoshop:AuthorsPosition", "By-lineTitle", ""),
    "credit_line": ("XMP-photoshop:Credit", "Credit", ""),
    "source": ("XMP-photoshop:Source", "Source", ""),
    "copyright_notice": ("XMP-dc:Rights", "CopyrightNotice", "IFD0:Copyright"),
    "usage_terms": ("XMP-xmpRights:UsageTerms", "", ""),
    "web_statement": ("XMP-xmpRights:WebStatement", "", ""),
    "instructions": ("XMP-photoshop:Instructions", "SpecialInstructions", ""),
    "caption_writer": ("XMP-photoshop:CaptionWriter", "Writer-Editor", ""),
    "keywords": ("XMP-dc:Subject", "Keywords", ""),
    "date_created": ("XMP-photoshop:DateCreated", "DateCreated", "ExifIFD:DateTimeOriginal"),
    "city": ("XMP-photoshop:City", "City", ""),
    "state": ("XMP-photoshop:State", "Province-State", ""),
    "country": ("XMP-photoshop:Country", "Country-PrimaryLocationName", ""),
    "country_code": ("XMP-iptcCore:CountryCode", "Country-PrimaryLocationCode", ""),
    "sublocation": ("XMP-iptcCore:Location", "Sub-location", ""),
    "job_id": ("XMP-photoshop:TransmissionReference", "OriginalTransmissionReference", ""),
    "persons_shown": ("XMP-iptcExt:PersonInImage", "", ""),
    "event": ("XMP-iptcExt:Event", "", ""),
    "digital_source_type": ("XMP-iptcExt:DigitalSourceType", "", ""),
    "alt_text": ("XMP-iptcCore:AltTextAccessibility", "", ""),
    "extended_description": ("XMP-iptcCore:ExtDescrAccessibility", "", ""),
    "contributors": ("XMP-iptcExt:Contributor", "", ""),
    "data_mining": ("XMP-plus:DataMining", "", ""),
    "licensors": ("XMP-plus:Licensor", "", ""),
    "image_suppliers": ("XMP-plus:ImageSupplier", "", ""),
    "copyright_owners": ("XMP-plus:CopyrightOwner", "", ""),
}
_ORIGINS: Final = (Origin.SIDECAR, Origin.XMP, Origin.IIM, Origin.EXIF)
_RECONCILED: Final = "reconciled"


@dataclass(frozen=True, slots=True)
class Difference:
    """Where one value is not the other: the file, the field, the family, and both values."""

    file: str
    field: str
    origin: str
    ours: FieldContent
    theirs: FieldContent


def exiftool_tags(command: str, paths: Sequence[Path], charset: str) -> dict[Path, Tags]:
    """Return every file's tags, numbers as they are written."""
    options = ["-j", "-struct", "-G1", "-n", "-charset", f"iptc={charset}", "-m", "-q"]
    asked = subprocess.run(
        [*shlex.split(command), *options, *map(str, paths)], capture_output=True, check=False
    )
    answers = json.loads(asked.stdout or b"[]", parse_float=str, parse_int=str, parse_constant=str)
    return {Path(answer["SourceFile"]): answer for answer in answers}


def our_readings(path: Path) -> tuple[Reading, ...]:
    """Return what is read of a picture, or of a sidecar by itself."""
    if path.suffix.lower() != ".xmp":
        return read_fields(path)
    data = path.read_bytes()
    return readings_of(xmp_properties((data,))[0]) if data else ()


def theirs(spec: FieldSpec, origin: Origin, tags: Tags) -> FieldContent:
    """Return what ExifTool says of a field in one family, in the form of the field table."""
    xmp, iim, exif = TAGS[spec.name]
    if origin in {Origin.SIDECAR, Origin.XMP}:
        return _xmp(spec, xmp, tags)
    name = f"IPTC:{iim}" if origin is Origin.IIM else exif
    said = _texts(tags.get(name))
    if spec.kind is ValueKind.DATE:
        return _date(origin, next(iter(said), ""), tags)
    if not spec.is_list:
        return next(iter(said), "")
    return said if origin is Origin.IIM else cleaned_all(next(iter(said), "").split("; "))


def _xmp(spec: FieldSpec, name: str, tags: Tags) -> FieldContent:
    value = tags.get(name)
    if spec.kind is ValueKind.ENTITIES:
        return tuple(filter(None, (_party(spec, one) for one in _items(value))))
    said = _texts(value)
    if spec.kind is ValueKind.LANGUAGES and not said:
        others = (key for key in tags if key.startswith(f"{name}-"))
        said = _texts(tags.get(next(others, "")))
    if spec.is_list:
        return said
    text = next(iter(said), "")
    if spec.kind is ValueKind.DATE:
        return _iso(text)
    return chosen(spec.choices, text) if spec.kind is ValueKind.URI else text


def _iso(text: str) -> str:
    """Return an XMP date as it stands there: ExifTool tells it with colons and a blank."""
    date, blank, time = text.partition(" ")
    return f"{date.replace(':', '-')}T{time}" if blank else text.replace(":", "-")


def _date(origin: Origin, text: str, tags: Tags) -> str:
    if origin is Origin.IIM:
        time = next(iter(_texts(tags.get("IPTC:TimeCreated"))), "")
        return date_from_iim(text.replace(":", ""), time)
    fraction = next(iter(_texts(tags.get("ExifIFD:SubSecTimeOriginal"))), "")
    zone = next(iter(_texts(tags.get("ExifIFD:OffsetTimeOriginal"))), "")
    return date_from_exif(text, fraction, zone)


def _party(spec: FieldSpec, said: Json) -> str:
    if not isinstance(said, dict) or spec.members is None:
        return next(iter(_texts(said)), "")
    local = spec.members.name.partition(":")[2]
    return next(iter(_texts(said.get(local))), "")


def _items(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _texts(value: Json) -> tuple[str, ...]:
    said = (str(item) for item in _items(value) if not isinstance(item, dict))
    return cleaned_all(said)


def ours(spec: FieldSpec, content: FieldContent) -> FieldContent:
    """Return a value of ours in the form that is compared: of parties the names."""
    if spec.kind is ValueKind.ENTITIES:
        many = (content,) if isinstance(content, str) else content
        return tuple(filter(None, (party(spec, text).name for text in many)))
    return cleaned(content) if isinstance(content, str) else content


def differences(
    path: Path,
    readings: Sequence[Reading],
    tags: Sequence[Mapping[Path, Tags]],
    counts: Counter[str],
) -> Iterator[Difference]:
    """Yield where a file's values differ; count those that are compared, and those that agree."""
    beside = sidecar_beside(path) if path.suffix.lower() != ".xmp" else None
    values = reconcile(readings).values
    for name in TAGS:
        spec = field(name)
        by_origin: dict[Origin, FieldContent] = {}
        for origin in _ORIGINS:
            read = [r for r in readings if r.field == name and r.origin is origin]
            default = next((r for r in read if not r.language), next(iter(read), None))
            said = ours(spec, default.content) if default is not None else ""
            place = path if origin is not Origin.SIDECAR else beside
            found = [one.get(place, {}) if place is not None else {} for one in tags]
            wanted = _nearest(said, [theirs(spec, origin, one) for one in found])
            by_origin[origin] = wanted
            yield from _told(path, name, origin.value, said, wanted, counts)
        said = ours(spec, values.get(name, ""))
        yield from _told(path, name, _RECONCILED, said, _chosen(spec, by_origin), counts)


def _nearest(said: FieldContent, wanted: Sequence[FieldContent]) -> FieldContent:
    return said if said in wanted else wanted[0]


def _chosen(spec: FieldSpec, by_origin: Mapping[Origin, FieldContent]) -> FieldContent:
    """Return the value that the documented rule takes of ExifTool's."""
    for origin in _ORIGINS:
        content = by_origin[origin]
        texts = (content,) if isinstance(content, str) else content
        may_be_junk = origin is Origin.EXIF or spec.name == "description"
        if any(texts) and not (may_be_junk and all(map(is_junk, texts))):
            return content
    return ""


def _told(
    path: Path,
    name: str,
    origin: str,
    said: FieldContent,
    wanted: FieldContent,
    counts: Counter[str],
) -> Iterator[Difference]:
    if not said and not wanted:
        return
    counts[f"{name} {origin} compared"] += 1
    if said == wanted:
        counts[f"{name} {origin} equal"] += 1
    else:
        yield Difference(path.name, name, origin, said, wanted)


def main() -> None:
    """Compare the files of folders and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--exiftool", default="exiftool")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    paths = sorted(p for folder in options.folder for p in folder.iterdir() if p.is_file())
    tags = [exiftool_tags(options.exiftool, paths, charset) for charset in ("Latin", "UTF8")]
    counts: Counter[str] = Counter()
    found: list[Difference] = []
    for path in paths:
        try:
            readings = our_readings(path)
        except OutsideError as error:
            print(f"not read: {path.name}: {error}", file=sys.stderr)
            continue
        found += differences(path, readings, tags, counts)
    _print(counts, found)
    if options.json:
        told = [[d.file, d.field, d.origin, d.ours, d.theirs] for d in found]
        options.json.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def _print(counts: Mapping[str, int], found: Sequence[Difference]) -> None:
    columns = (*(origin.value for origin in _ORIGINS), _RECONCILED)
    print(f"{'field':<22}" + "".join(f"{column:>14}" for column in columns))
    for name in TAGS:
        cells = (
            f"{counts.get(f'{name} {c} equal', 0)}/{counts.get(f'{name} {c} compared', 0)}"
            for c in columns
        )
        print(f"{name:<22}" + "".join(f"{cell:>14}" for cell in cells))
    equal = sum(count for name, count in counts.items() if name.endswith(" equal"))
    compared = sum(count for name, count in counts.items() if name.endswith(" compared"))
    print(f"{equal} of {compared} values equal, {100 * equal / max(compared, 1):.2f} %")
    for one in found:
        print(f"{one.file} {one.field} {one.origin}:\n  ours   {str(one.ours)[:200]!r}")
        print(f"  theirs {str(one.theirs)[:200]!r}")


if __name__ == "__main__":
    main()
