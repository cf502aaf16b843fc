"""Write every editable field into copies of picture files and read all of it back by two others.

Prints, over every file that is written into: fields that ExifTool and exiv2 read as they were
written, pictures whose pixels and whose stored bytes are the same, tags of others that were lost or
changed. ExifTool is a tool of this measurement, not of the program; its command is given.

Run: python -m tests.benchmarks.round_trip FOLDER... --exiftool "perl /path/to/exiftool"
"""

import argparse
import hashlib
import json
import re
import shlex
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import exiv2
from PIL import Image

from mediadesk.media.containers.choosing import container_of
from mediadesk.media.decoding import decode
from mediadesk.media.intake import read_fields
from mediadesk.media.metadata.field_values import xmp_value
from mediadesk.media.metadata.xmp import XmpArray, XmpStruct, XmpText, XmpValue
from mediadesk.media.writing.record_writing import write_record
from mediadesk.metadata.fields import FIELDS, FieldSpec, Member, ValueKind
from mediadesk.metadata.structures import Part, Said, structure, text_of
from mediadesk.model.intake import Failure
from mediadesk.services.ports.writing import FieldWord, WriteOrder, WriteState

#: What ExifTool calls the datasets of IIM.
_IIM_NAMES: Final = {
    5: "ObjectName",
    25: "Keywords",
    40: "SpecialInstructions",
    80: "By-line",
    85: "By-lineTitle",
    90: "City",
    92: "Sub-location",
    95: "Province-State",
    101: "Country-PrimaryLocationName",
    103: "OriginalTransmissionReference",
    105: "Headline",
    110: "Credit",
    115: "Source",
    116: "CopyrightNotice",
    120: "Caption-Abstract",
    122: "Writer-Editor",
}
#: Tags that tell where things lie in a file, how long it is, when it was looked at.
_OF_PLACE: Final = (
    "offset", "start", "length", "filesize", "date", "digest", "warning", "permissions", "inode",
    "filename", "directory", "sourcefile", "datapt", "bytecount", "applicationrecordversion",
    "imagedataposition", "hyperfocal", "codedcharacterset", "error", "xmptoolkit", "preview",
)  # fmt: skip
#: Datasets of fields that XMP tells in another form, or that are shorter than a sample text.
_WITHOUT_FIELD: Final = frozenset(
    {"timecreated", "datecreated", "category", "urgency", "country-primarylocationcode"}
    | {"supplementalcategories", "objectattributereference", "subjectreference"}
)
#: A place as Exif in XMP tells it, and as ExifTool does.
_LATITUDE: Final = ("52,30.0N", "52.5")
#: Values of the kinds that hold no free text.
_SAMPLES: Final = {
    ValueKind.DATE: "2024-05-06T07:08:09+02:00",
    ValueKind.INTEGER: "3",
    ValueKind.REAL: "0.25",
    ValueKind.BOOLEAN: "true",
}
#: Tags that ExifTool makes of written ones.
_COMPOSITE: Final = "Composite"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--exiftool", required=True, help="the command of ExifTool")
    parser.add_argument("--verbose", action="store_true", help="list every difference")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(options.folders, Path(folder), shlex.split(options.exiftool), options.verbose)


def measure(folders: Sequence[Path], into: Path, exiftool: list[str], verbose: bool) -> None:
    """Write into copies and print what came back."""
    files = tuple(_copies(folders, into))
    before = _dumps(exiftool, files)
    old = {path: path.read_bytes() for path in files}
    written = [path for path in files if _write(path)]
    after = _dumps(exiftool, written)
    tally: Counter[str] = Counter()
    for path in written:
        container = container_of(path, old[path][:16])
        assert container is not None, "a file that was written has one"
        new = path.read_bytes()
        leaves = _strings(after[path])
        for spec in _fields():
            tally["fields"] += 1
            missing = [leaf for leaf in _leaves(_value(spec)) if not _is_among(leaf, leaves)]
            tally["fields read by ExifTool"] += not missing
            if missing and verbose:
                print(f"ExifTool: {path.name} {spec.name}: {missing[:2]}")
        _count_exiv2(path, new, tally, verbose=verbose)
        _count_twins(path, after[path], tally, verbose=verbose)
        tally["files"] += 1
        tally["stored pictures the same"] += container.picture(old[path]) == container.picture(new)
        tally["pixels the same"] += _pixels(old[path], path) == _pixels(new, path)
        _count_foreign(path, before[path], after[path], tally, verbose=verbose)
        tally["files that a second writing leaves alone"] += not _write(path)
    for name, number in sorted(tally.items()):
        print(f"{name:45}{number:8,}")


def _copies(folders: Sequence[Path], into: Path) -> Iterator[Path]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and container_of(path, path.open("rb").read(16)) is not None:
                copy = into / path.name
                shutil.copyfile(path, copy)
                yield copy


def _fields() -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in FIELDS if spec.is_editable)


def _write(path: Path) -> bool:
    words = (
        *(FieldWord(spec.name, _content(spec)) for spec in _fields()),
        FieldWord("description", "Größe 東京 auf Deutsch", "de"),
    )
    try:
        base = read_fields(path)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a file is told
        print(f"not read: {path.name}: {error}")
        return False
    changed = frozenset(word.key for word in words)
    order = WriteOrder(1, path, base, words, changed, consents=True, software="MediaDesk")
    outcome = write_record(order)
    if isinstance(outcome, Failure):
        print(f"not written: {outcome.error.replace(str(path.parent), '')}")
        return False
    return outcome.state is WriteState.WRITTEN


def _content(spec: FieldSpec) -> str | tuple[str, ...]:
    if spec.is_structured:
        one = text_of(spec, structure(spec.structure, _members(spec.name, spec.structure)))
        return (one,) if spec.is_list else one
    if spec.choices:
        first = spec.choices[0][0]
        return (first,) if spec.is_list else first
    text = _text(spec.name, spec.kind)
    return (f"{text} 1", f'{text} "2"; x') if spec.kind is ValueKind.LIST else text


def _members(path: str, members: Sequence[Member]) -> Mapping[str, tuple[Part, ...]]:
    return {one.name: _parts(f"{path} {one.name}", one) for one in members}


def _parts(path: str, member: Member) -> tuple[Part, ...]:
    if member.structure:
        return (structure(member.structure, _members(path, member.structure)),)
    if member.choices:
        return (Said(member.choices[0][0]),)
    text = _text(path, member.kind)
    if member.kind is ValueKind.LANGUAGES:
        return (Said(text), Said(f"{text} auf Deutsch", "de"))
    return (Said(text),)


def _text(name: str, kind: ValueKind) -> str:
    if name.endswith(("latitude", "longitude")):
        return _LATITUDE[0]
    if kind is ValueKind.URI:
        return f"https://example.org/{name.replace(' ', '/')}"
    return _SAMPLES.get(kind, f"Größe 東京 {name}")


def _value(spec: FieldSpec) -> XmpValue:
    return xmp_value(spec, _content(spec))


def _leaves(value: XmpValue) -> Iterator[str]:
    match value:
        case XmpText(text):
            yield text
        case XmpArray(items):
            for item in items:
                yield from _leaves(item)
        case XmpStruct(members):
            for member in members.values():
                yield from _leaves(member)


def _is_among(leaf: str, said: frozenset[str]) -> bool:
    """Whether a reader says a text; ExifTool leaves addresses of vocabularies off, turns dates."""
    forms = {leaf, leaf.rsplit("/", 1)[-1], leaf.lower(), leaf.replace("-", ":", 2)}
    forms |= {leaf.replace("-", ":", 2).replace("T", " ")}
    forms |= {_LATITUDE[1]} if leaf == _LATITUDE[0] else set()
    return not forms.isdisjoint(said)


def _strings(value: Any) -> frozenset[str]:
    if isinstance(value, dict):
        return frozenset().union(*map(_strings, value.values()))
    if isinstance(value, list):
        return frozenset().union(*map(_strings, value))
    return frozenset({str(value).lower() if isinstance(value, bool) else str(value)})


def _dumps(exiftool: list[str], files: Sequence[Path]) -> dict[Path, dict[str, Any]]:
    """Return all tags of files, unknown ones and copies too."""
    asked = "\n".join(map(str, files))
    options = ["-j", "-a", "-G1:4", "-u", "-U", "-n", "-struct", "-api", "largefilesupport=1"]
    done = subprocess.run(
        [*exiftool, *options, "-charset", "filename=utf8", "-@", "-"],
        input=asked.encode(),
        capture_output=True,
        check=False,
    )
    return {Path(one["SourceFile"]): one for one in json.loads(done.stdout)}


def _count_exiv2(path: Path, data: bytes, tally: Counter[str], *, verbose: bool) -> None:
    exiv2.LogMsg.setLevel(exiv2.LogMsg.Level.mute)
    image = exiv2.ImageFactory.open(data)
    image.readMetadata()
    if image.xmpData().empty():
        tally["files whose XMP exiv2 does not read"] += 1
        if verbose:
            print(f"exiv2: {path.name} has no XMP that it reads")
        return
    leaves = frozenset(text for datum in image.xmpData() for text in _texts(datum.value()))
    for spec in _fields():
        tally["fields asked of exiv2"] += 1
        missing = [leaf for leaf in _leaves(_value(spec)) if leaf not in leaves]
        tally["fields read by exiv2"] += not missing
        if missing and verbose:
            print(f"exiv2: {path.name} {spec.name}: {missing[:2]}")


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, exiv2.LangAltValue):
        return tuple(dict(value).values())
    if isinstance(value, exiv2.XmpArrayValue):
        return tuple(value)
    return (str(value),)


def _cut_to_bytes(text: str, most_bytes: int) -> str:
    """Return the longest beginning of a text that fits, never half a character."""
    data = text.encode()
    return text if len(data) <= most_bytes else data[:most_bytes].decode(errors="ignore").rstrip()


def _count_twins(path: Path, tags: dict[str, Any], tally: Counter[str], *, verbose: bool) -> None:
    """Count IIM and Exif twins that ExifTool reads as they were to be written."""
    for spec in _fields():
        tag = f"IPTC:{_IIM_NAMES.get(spec.iim or -1)}"
        if tag not in tags:
            continue
        content = _content(spec)
        many = (content,) if isinstance(content, str) else content
        wanted = [_cut_to_bytes(text, spec.iim_bytes) for text in many]
        said = tags[tag] if isinstance(tags[tag], list) else [tags[tag]]
        tally["IIM values"] += 1
        tally["IIM values as they should be"] += list(map(str, said)) == wanted
        if list(map(str, said)) != wanted and verbose:
            print(f"IIM: {path.name} {spec.name}: {said} for {wanted}")
    for name, field in (("ImageDescription", "description"), ("Copyright", "copyright_notice")):
        if f"IFD0:{name}" in tags:
            tally["Exif twins"] += 1
            is_right = str(tags[f"IFD0:{name}"]).startswith(f"Größe 東京 {field}")
            tally["Exif twins as they should be"] += is_right


def _count_foreign(
    path: Path,
    before: dict[str, Any],
    after: dict[str, Any],
    tally: Counter[str],
    *,
    verbose: bool,
) -> None:
    ours = {spec.xmp.partition(":")[2].lower() for spec in FIELDS}
    exif = {key.rpartition(".")[2].lower() for spec in FIELDS for key in spec.exif}
    names = {name.lower() for name in _IIM_NAMES.values()} | _WITHOUT_FIELD
    now = Counter((_plain(tag), str(value)) for tag, value in after.items())
    left = Counter(_plain(tag) for tag in after)
    for tag, value in before.items():
        group, _, name = _plain(tag).rpartition(":")
        key = name.lower()
        if group.startswith(_COMPOSITE) or any(part in key for part in _OF_PLACE):
            continue
        is_ours = (
            (group.startswith("XMP") and key in ours)
            or key in {*exif, "subsectimeoriginal", "offsettimeoriginal"}
            or (group == "IPTC" and key in names)
        )
        tally["tags of others"] += not is_ours
        if is_ours or now[_plain(tag), str(value)]:
            continue
        if not left[_plain(tag)]:
            tally["tags of others lost"] += 1
            print(f"lost: {path.name} {tag}: {str(value)[:60]}")
        elif "Größe" not in str(after.get(tag, "")):
            tally["tags of others changed"] += 1
            if verbose:
                told = f"{str(value)[:60]} -> {str(after.get(tag))[:60]}"
                print(f"changed: {path.name} {tag}: {told}")


def _plain(tag: str) -> str:
    """Return a tag without the number that ExifTool gives it among those of its name."""
    return re.sub(r":Copy\d+(?=:)", "", tag)


def _pixels(data: bytes, path: Path) -> str:
    try:
        with Image.open(BytesIO(data)) as image:
            return hashlib.sha256(image.tobytes()).hexdigest()
    except (OSError, SyntaxError, ValueError):
        return hashlib.sha256(decode(BytesIO(data), path, 512).image.tobytes()).hexdigest()


if __name__ == "__main__":
    main()
