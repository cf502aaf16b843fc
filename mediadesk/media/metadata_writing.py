"""Write a derivative's metadata with exiv2: carried over, imprinted, and read back."""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import exiv2  # type: ignore[import-untyped]  # it ships no types

from mediadesk.edits.kinds import CONTRIBUTOR_ROLE, info
from mediadesk.media.damage import damage_told
from mediadesk.media.iim_writing import has_iim, write_iim
from mediadesk.media.readings import xmp_readings
from mediadesk.metadata.fields import (
    FIELDS,
    NAMESPACES,
    ArrayKind,
    EntityMembers,
    FieldSpec,
    ValueKind,
)
from mediadesk.metadata.values import Entity, cleaned, cleaned_all, entity
from mediadesk.model.credit import Contribution
from mediadesk.model.edit import Edit
from mediadesk.model.errors import OutsideError
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.ports.pictures import CutField, Imprint, RenderOrder

_SPECS: Final = {spec.name: spec for spec in FIELDS}
_DEFAULT_LANGUAGE: Final = "x-default"
_CONTRIBUTORS: Final = "contributors"
_HOUSE_SEPARATOR: Final = " / "
_ARRAY_TYPES: Final = {
    ArrayKind.SEQ: exiv2.TypeId.xmpSeq,
    ArrayKind.BAG: exiv2.TypeId.xmpBag,
}

#: Tags that say how the pixels of one file are stored, or where they lay: another file has its own.
_OWN_TAGS: Final = frozenset(
    f"Exif.Image.{tag}"
    for tag in (
        *("NewSubfileType", "SubfileType", "ImageWidth", "ImageLength", "BitsPerSample"),
        *("Compression", "PhotometricInterpretation", "FillOrder", "StripOffsets"),
        *("SamplesPerPixel", "RowsPerStrip", "StripByteCounts", "PlanarConfiguration"),
        *("Predictor", "ColorMap", "TileWidth", "TileLength", "TileOffsets", "TileByteCounts"),
        *("SubIFDs", "ExtraSamples", "SampleFormat", "JPEGTables", "JPEGProc"),
        *("JPEGInterchangeFormat", "JPEGInterchangeFormatLength", "YCbCrCoefficients"),
        *("YCbCrSubSampling", "YCbCrPositioning", "ReferenceBlackWhite", "InkSet"),
        *("XMLPacket", "IPTCNAA", "ImageResources", "InterColorProfile", "ExifTag", "GPSTag"),
        *("Orientation", "PrintImageMatching", "DNGPrivateData", "DNGVersion"),
    )
)
_KEPT_GROUPS: Final = frozenset({"Image", "Photo", "GPSInfo", "Iop"})
_MOST_TAG_BYTES: Final = 60_000  # a JPEG's Exif block ends at 64 KiB

#: XMP properties that describe another file's pixels or another document.
_OWN_XMP: Final = (
    *("Xmp.tiff.Orientation", "Xmp.tiff.ImageWidth", "Xmp.tiff.ImageLength"),
    *("Xmp.exif.PixelXDimension", "Xmp.exif.PixelYDimension", "Xmp.xmp.Thumbnails"),
    *("Xmp.xmpMM.DocumentID", "Xmp.xmpMM.InstanceID", "Xmp.xmpMM.DerivedFrom"),
    *("Xmp.xmpMM.OriginalDocumentID", "Xmp.dc.format", "Xmp.crs.HasCrop"),
)


def write_metadata(target: Path, order: RenderOrder) -> tuple[CutField, ...]:
    """Carry an original's metadata over to a derivative and write the imprint on top.

    Returns:
        The fields that IIM could not hold whole.

    Raises:
        OutsideError: The metadata were not saved, or not as they should be.
    """
    _prepare()
    original, imprint = order.original, _writable(order.imprint)
    source = _carried(original)
    image = _opened(target)
    if image is None:
        msg = f"{target.name} was rendered, but no metadata can be written into it."
        raise OutsideError(msg)
    cut: tuple[CutField, ...] = ()
    with _told(original):
        if source is not None:
            image.setExifData(_exif(source, image))
            _carry_xmp(source, image)
            if has_iim(source):
                cut = write_iim(source, image, imprint.readings)
        _write_fields(image.xmpData(), imprint)
        _write_descent(image.xmpData(), source, original, imprint.edits)
        image.writeMetadata()
    _verify(target, original, imprint)
    return cut


def _writable(imprint: Imprint) -> Imprint:
    """Return an imprint without the control characters that exiv2 drops a whole value over."""
    return replace(
        imprint,
        readings=tuple(replace(r, content=_plain(r.content)) for r in imprint.readings),
        contributions=tuple(
            replace(
                one,
                person=cleaned(one.person),
                organisation=cleaned(one.organisation),
                roles=cleaned_all(one.roles),
            )
            for one in imprint.contributions
        ),
    )


class _told:  # noqa: N801 - reads as a statement where it is used
    """Turn what exiv2 raises while it writes into a sentence."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Translate."""
        if isinstance(error, exiv2.Exiv2Error):
            msg = f"What is made of {self._path.name} cannot be given metadata: {error}."
            raise OutsideError(msg) from error


def _prepare() -> None:
    """Make known to exiv2 what it would otherwise drop without a word (reference trap T1)."""
    exiv2.LogMsg.setLevel(exiv2.LogMsg.Level.mute)
    for prefix in ("Iptc4xmpExt", "Iptc4xmpCore", "cc"):
        exiv2.XmpProperties.registerNs(NAMESPACES[prefix], prefix)


def _opened(path: Path) -> exiv2.Image | None:
    """Return a file's metadata for writing; None where exiv2 does not know the format."""
    return _metadata(path, str(path))


def _carried(original: Path) -> exiv2.Image | None:
    """Return an original's metadata, from its bytes: exiv2 takes no name that is not UTF-8."""
    with damage_told(original, "cannot be read"):
        data = original.read_bytes()
    return _metadata(original, data)


def _metadata(path: Path, source: str | bytes) -> exiv2.Image | None:
    with damage_told(path, "has metadata that cannot be read"):
        try:
            image = exiv2.ImageFactory.open(source)
            image.readMetadata()
        except exiv2.Exiv2Error:
            return None
    return image


def _exif(source: exiv2.Image, image: exiv2.Image) -> exiv2.ExifData:
    """Return the target's own structure with the original's tags, without its thumbnail."""
    exif = image.exifData()
    for tag in source.exifData():
        is_own = tag.key() in _OWN_TAGS or tag.groupName() not in _KEPT_GROUPS
        if not is_own and tag.size() <= _MOST_TAG_BYTES:
            exif[tag.key()] = tag.value()
    exif["Exif.Image.Orientation"] = exiv2.UShortValue(1)
    exif["Exif.Photo.PixelXDimension"] = exiv2.ULongValue(image.pixelWidth())
    exif["Exif.Photo.PixelYDimension"] = exiv2.ULongValue(image.pixelHeight())
    return exif


def _carry_xmp(source: exiv2.Image, image: exiv2.Image) -> None:
    xmp = image.xmpData()
    for datum in source.xmpData():
        if not datum.key().startswith(_OWN_XMP):
            xmp.add(datum)


def _write_fields(xmp: exiv2.XmpData, imprint: Imprint) -> None:
    for reading in _for_xmp(imprint):
        spec = _SPECS.get(reading.field)
        if spec is None or spec.name == _CONTRIBUTORS or not reading.content:
            continue
        _write_field(xmp, spec, reading)
    if imprint.contributions:
        entities = tuple(_contributor(one) for one in imprint.contributions)
        _write_entities(xmp, _SPECS[_CONTRIBUTORS], entities)


def _for_xmp(imprint: Imprint) -> tuple[Reading, ...]:
    return tuple(reading for reading in imprint.readings if reading.origin is not Origin.IIM)


def _write_field(xmp: exiv2.XmpData, spec: FieldSpec, reading: Reading) -> None:
    content = reading.content
    many = (content,) if isinstance(content, str) else content
    if spec.kind is ValueKind.ENTITIES:
        has_roles = spec.members is not None and bool(spec.members.roles)
        parties = tuple(entity(text, has_roles=has_roles) for text in many)
        _write_entities(xmp, spec, parties)
    elif spec.kind is ValueKind.LANGUAGES:
        language = reading.language or _DEFAULT_LANGUAGE
        kept = _alternatives(xmp, spec.exiv2_key)
        xmp[spec.exiv2_key] = exiv2.LangAltValue({**kept, language: many[0]})
    elif spec.kind is ValueKind.LIST:
        xmp[spec.exiv2_key] = exiv2.XmpArrayValue(list(many), _ARRAY_TYPES[spec.array])
    else:
        xmp[spec.exiv2_key] = many[0]


def _alternatives(xmp: exiv2.XmpData, key: str) -> dict[str, str]:
    """Return what stands in the other languages: an edit touches its own alone."""
    if key not in xmp:
        return {}
    value = xmp[key].value()
    return dict(value) if isinstance(value, exiv2.LangAltValue) else {}


def _contributor(one: Contribution) -> Entity:
    """Return a contributor as IPTC has it: the vocabulary's role first, then in words.

    The vocabulary (NewsCodes cpprole) has no cropper and no retoucher; Role is a bag of text.
    """
    name = _HOUSE_SEPARATOR.join(filter(None, (one.person, one.organisation)))
    return Entity(name, (CONTRIBUTOR_ROLE, *(r for r in one.roles if r != CONTRIBUTOR_ROLE)))


def _write_entities(xmp: exiv2.XmpData, spec: FieldSpec, entities: Iterable[Entity]) -> None:
    if spec.members is None:
        return
    _erase(xmp, spec.exiv2_key)
    xmp[spec.exiv2_key] = _container(spec.array)
    for number, one in enumerate(entities, start=1):
        at = f"{spec.exiv2_key}[{number}]/"
        for member, value in _members(spec.members, one):
            xmp[at + member] = value


def _members(members: EntityMembers, one: Entity) -> Iterator[tuple[str, exiv2.Value]]:
    # Names are language alternatives in IPTC's own structures, plain texts in those of PLUS.
    is_iptc = members.name.startswith("Iptc4xmp")
    if one.name:
        text = exiv2.LangAltValue({_DEFAULT_LANGUAGE: one.name})
        yield members.name, text if is_iptc else exiv2.XmpTextValue(one.name)
    if members.identifier and one.identifier:
        many = exiv2.XmpArrayValue([one.identifier], exiv2.TypeId.xmpBag)
        yield members.identifier, many if is_iptc else exiv2.XmpTextValue(one.identifier)
    if members.roles and one.roles:
        yield members.roles, exiv2.XmpArrayValue(list(one.roles), exiv2.TypeId.xmpBag)


def _write_descent(
    xmp: exiv2.XmpData, source: exiv2.Image | None, original: Path, edits: Iterable[Edit]
) -> None:
    """Write what the derivative comes from, its own ids, and its history (XMP part 2, xmpMM)."""
    parent = {} if source is None else _ids(source.xmpData())
    instance = f"xmp.iid:{uuid.uuid4()}"
    xmp["Xmp.xmpMM.DocumentID"] = f"xmp.did:{uuid.uuid4()}"
    xmp["Xmp.xmpMM.InstanceID"] = instance
    first = parent.get("OriginalDocumentID") or parent.get("DocumentID")
    if first:
        xmp["Xmp.xmpMM.OriginalDocumentID"] = first
    origin = exiv2.XmpTextValue("")
    origin.setXmpStruct(exiv2.XmpValue.XmpStruct.xsStruct)
    xmp["Xmp.xmpMM.DerivedFrom"] = origin
    references = {f"{name[0].lower()}{name[1:]}": said for name, said in parent.items()}
    for name, said in {**references, "filePath": cleaned(original.name)}.items():
        xmp[f"Xmp.xmpMM.DerivedFrom/stRef:{name}"] = said
    _append_history(xmp, edits, instance)


def _ids(xmp: exiv2.XmpData) -> dict[str, str]:
    names = ("DocumentID", "InstanceID", "OriginalDocumentID")
    keys = {name: f"Xmp.xmpMM.{name}" for name in names}
    return {name: str(xmp[key].value()) for name, key in keys.items() if key in xmp}


def _append_history(xmp: exiv2.XmpData, edits: Iterable[Edit], instance: str) -> None:
    key = "Xmp.xmpMM.History"
    if key not in xmp:
        xmp[key] = _container(ArrayKind.SEQ)
    before = {datum.key().partition("]")[0] for datum in xmp if datum.key().startswith(f"{key}[")}
    for number, edit in enumerate(edits, start=len(before) + 1):
        said = {
            "action": info(edit.kind).history_action,
            "when": edit.done_at.isoformat(timespec="seconds") if edit.done_at else "",
            "softwareAgent": edit.software,
            "instanceID": instance,
            "parameters": _parameters(edit),
            "changed": "/",
        }
        for name, text in said.items():
            if text:
                xmp[f"{key}[{number}]/stEvt:{name}"] = text


def _parameters(edit: Edit) -> str:
    """Return what was done, in words that read back: "crop 0.1 0.2 0.9 1"."""
    numbers: list[str] = []
    if edit.crop is not None:
        numbers = [f"{side:g}" for side in edit.crop.as_tuple()]
    elif edit.scale is not None:
        numbers = [f"{edit.scale:g}"]
    elif edit.rotation_degrees is not None:
        numbers = [f"{edit.rotation_degrees:g}"]
    numbers += [f"{name} {amount:g}" for name, amount in edit.amounts]
    return " ".join((edit.kind.value, *numbers))


def _container(array: ArrayKind) -> exiv2.XmpTextValue:
    """Return an empty array of structures; exiv2 knows none for Contributor (trap T5)."""
    kinds = exiv2.XmpValue.XmpArrayType
    value = exiv2.XmpTextValue("")
    value.setXmpArrayType(kinds.xaSeq if array is ArrayKind.SEQ else kinds.xaBag)
    return value


def _erase(xmp: exiv2.XmpData, key: str) -> None:
    for found in [d.key() for d in xmp if d.key() == key or d.key().startswith(f"{key}[")]:
        del xmp[found]


def _verify(target: Path, original: Path, imprint: Imprint) -> None:
    """Read the file again, with another reader, and compare (trap T1).

    Raises:
        OutsideError: Something is not there as it was written.
    """
    image = _opened(target)
    packet = "" if image is None else image.xmpPacket()
    found, _ = xmp_readings((packet.encode("utf-8", "surrogateescape"),))
    said = {(r.field, r.language): r.content for r in found}
    lost = [
        reading.field
        for reading in _for_xmp(imprint)
        if reading.field in _SPECS
        and reading.field != _CONTRIBUTORS
        and _plain(said.get((reading.field, reading.language), "")) != _plain(reading.content)
    ]
    contributors = said.get((_CONTRIBUTORS, ""), ())
    if len(contributors) < len({_contributor(c) for c in imprint.contributions}):
        lost.append(_CONTRIBUTORS)
    if lost:
        named = ", ".join(lost)
        msg = f"What was made of {original.name} was not kept: its metadata did not take {named}."
        raise OutsideError(msg)


def _plain(content: str | tuple[str, ...]) -> str | tuple[str, ...]:
    """Return content as a reader returns it, so that only a loss makes a difference."""
    if isinstance(content, str):
        return cleaned(content)
    return tuple(dict.fromkeys(filter(None, map(cleaned, content))))
