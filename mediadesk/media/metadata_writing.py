"""Write a derivative's metadata with exiv2: carried over, imprinted, and read back."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

import exiv2  # type: ignore[import-untyped]  # it ships no types

from mediadesk.edits.kinds import CONTRIBUTOR_ROLE
from mediadesk.media.carried_regions import Frames, carry_regions, tell_crop
from mediadesk.media.carrying import carry_exif, carry_xmp, is_told
from mediadesk.media.damage import damage_told
from mediadesk.media.descent import write_descent
from mediadesk.media.exiv2_images import opened_image
from mediadesk.media.field_values import content_of, xmp_value
from mediadesk.media.foreign_prefixes import prefixes_known
from mediadesk.media.iim_writing import has_iim, write_iim
from mediadesk.media.readings import xmp_readings
from mediadesk.media.xmp import XmpArray, XmpStruct, XmpText, XmpValue
from mediadesk.metadata.fields import (
    FIELDS,
    NAMESPACES,
    ArrayKind,
    FieldSpec,
    ValueKind,
)
from mediadesk.metadata.structures import party_text
from mediadesk.metadata.values import Entity, cleaned, cleaned_all
from mediadesk.model.credit import Contribution
from mediadesk.model.errors import OutsideError
from mediadesk.model.output import MetadataPolicy
from mediadesk.model.photo import FieldContent, Origin, Reading
from mediadesk.services.ports.pictures import CutField, Imprint, RenderOrder

_SPECS: Final = {spec.name: spec for spec in FIELDS}
_DEFAULT_LANGUAGE: Final = "x-default"
_CONTRIBUTORS: Final = "contributors"
_HOUSE_SEPARATOR: Final = " / "
_PREFIXED: Final = {uri: prefix for prefix, uri in NAMESPACES.items()}
_ARRAY_TYPES: Final = {
    ArrayKind.SEQ: exiv2.TypeId.xmpSeq,
    ArrayKind.BAG: exiv2.TypeId.xmpBag,
}


def write_metadata(
    target: Path, order: RenderOrder, native_px: tuple[int, int]
) -> tuple[CutField, ...]:
    """Carry an original's metadata over to a derivative and write the imprint on top.

    Args:
        target: The file, its pixels written.
        order: What it was made of, and what is to be said of it.
        native_px: Width and height of the original as displayed.

    Returns:
        The fields that IIM could not hold whole.

    Raises:
        OutsideError: The metadata were not saved, or not as they should be.
    """
    _prepare()
    order = replace(order, imprint=_writable(order))
    source = _carried(order.original)
    image = _opened(target)
    if image is None:
        msg = f"{target.name} was rendered, but no metadata can be written into it."
        raise OutsideError(msg)
    foreign = "" if source is None else source.xmpPacket()
    with _told(order.original), prefixes_known(foreign):
        carry_exif(source, image, order.output)
        _tell_maker(image.exifData(), order.imprint)
        _refresh_exif(image.exifData(), order.imprint)
        cut = () if source is None else _carry_texts(source, image, order, native_px)
        xmp = image.xmpData()
        _write_fields(xmp, order.imprint)
        if order.output.metadata is not MetadataPolicy.CREDIT:
            tell_crop(xmp, order.plan, cleaned(order.original.name))
        told = write_descent(xmp, source, order)
        image.writeMetadata()
    _verify(target, order, told)
    return cut


def _carry_texts(
    source: exiv2.Image, image: exiv2.Image, order: RenderOrder, native_px: tuple[int, int]
) -> tuple[CutField, ...]:
    """Carry XMP and IIM over; return what IIM could not hold whole."""
    carry_xmp(source, image, order.output)
    size_px = (image.pixelWidth(), image.pixelHeight())
    frames = Frames(order.plan, native_px, _orientation(source), size_px)
    carry_regions(image.xmpData(), frames)
    if not has_iim(source):
        return ()
    is_all = order.output.metadata is MetadataPolicy.ALL
    return write_iim(source if is_all else None, image, order.imprint.readings)


def _orientation(source: exiv2.Image) -> int:
    exif = source.exifData()
    key = "Exif.Image.Orientation"
    said = str(exif[key].value()) if key in exif else ""
    return int(said) if said.isdecimal() else 1


def _tell_maker(exif: exiv2.ExifData, imprint: Imprint) -> None:
    """Name the program and the moment (Exif 3.0: ImageEditingSoftware says what edited)."""
    if imprint.software:
        exif["Exif.Image.Software"] = imprint.software
        exif["Exif.Photo.ImageEditingSoftware"] = imprint.software
    if imprint.made_at is not None:
        exif["Exif.Image.DateTime"] = imprint.made_at.strftime("%Y:%m:%d %H:%M:%S")
        exif["Exif.Photo.OffsetTime"] = imprint.made_at.strftime("%z")[:3] + ":00"


def _refresh_exif(exif: exiv2.ExifData, imprint: Imprint) -> None:
    """Bring caption, makers and copyright up to date where the original's Exif told them.

    Makers stand in one tag, joined by "; " (Metadata Working Group 2.0, section 5.3).
    """
    for reading in _for_xmp(imprint):
        spec = _SPECS.get(reading.field)
        if spec is None or spec.kind is ValueKind.DATE or reading.language or not reading.content:
            continue
        content = reading.content
        for key in spec.exif:
            if key in exif:
                exif[key] = content if isinstance(content, str) else "; ".join(content)


def _writable(order: RenderOrder) -> Imprint:
    """Return what the policy tells, without the characters that exiv2 drops a whole value over."""
    imprint, policy = order.imprint, order.output.metadata
    told = (reading for reading in imprint.readings if is_told(reading.field, policy))
    return replace(
        imprint,
        readings=tuple(replace(reading, content=_plain(reading.content)) for reading in told),
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
    for prefix in ("Iptc4xmpExt", "Iptc4xmpCore", "cc", "pur"):
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
        return opened_image(source)


def _write_fields(xmp: exiv2.XmpData, imprint: Imprint) -> None:
    for reading in _for_xmp(imprint):
        spec = _SPECS.get(reading.field)
        if spec is None or spec.name == _CONTRIBUTORS or not reading.content:
            continue
        _write_field(xmp, spec, reading)
    if imprint.contributions:
        spec = _SPECS[_CONTRIBUTORS]
        told = tuple(party_text(spec, _contributor(one)) for one in imprint.contributions)
        _write_structures(xmp, spec, xmp_value(spec, told))


def _for_xmp(imprint: Imprint) -> tuple[Reading, ...]:
    return tuple(reading for reading in imprint.readings if reading.origin is not Origin.IIM)


def _write_field(xmp: exiv2.XmpData, spec: FieldSpec, reading: Reading) -> None:
    content = reading.content
    many = (content,) if isinstance(content, str) else content
    if spec.is_structured:
        _write_structures(xmp, spec, xmp_value(spec, content))
    elif spec.kind is ValueKind.LANGUAGES:
        language = reading.language or _DEFAULT_LANGUAGE
        kept = _alternatives(xmp, spec.exiv2_key)
        _erase(xmp, spec.exiv2_key)  # some programs wrote a plain text, which takes no languages
        xmp[spec.exiv2_key] = exiv2.LangAltValue({**kept, language: many[0]})
    elif spec.array is not ArrayKind.NONE:
        _erase(xmp, spec.exiv2_key)
        xmp[spec.exiv2_key] = exiv2.XmpArrayValue(list(many), _ARRAY_TYPES[spec.array])
    else:
        _erase(xmp, spec.exiv2_key)
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


def _write_structures(xmp: exiv2.XmpData, spec: FieldSpec, value: XmpValue) -> None:
    """Write an array of structures, or one, member by member."""
    _erase(xmp, spec.exiv2_key)
    _put(xmp, spec.exiv2_key, value)


def _put(xmp: exiv2.XmpData, key: str, value: XmpValue) -> None:
    match value:
        case XmpText(text):
            xmp[key] = exiv2.XmpTextValue(text)
        case XmpStruct(members):
            xmp[key] = _structure()
            for name, held in members.items():
                if (prefix := _PREFIXED.get(name.partition("}")[0][1:])) is not None:
                    _put(xmp, f"{key}/{prefix}:{name.partition('}')[2]}", held)
        case XmpArray(items, kind):
            _put_array(xmp, key, items, kind)


def _put_array(xmp: exiv2.XmpData, key: str, items: tuple[XmpValue, ...], kind: ArrayKind) -> None:
    plain = [item for item in items if isinstance(item, XmpText)]
    if kind is ArrayKind.ALT:
        xmp[key] = exiv2.LangAltValue({item.language: item.text for item in plain})
    elif len(plain) == len(items):
        xmp[key] = exiv2.XmpArrayValue([item.text for item in plain], _ARRAY_TYPES[kind])
    else:
        xmp[key] = _container(kind)
        for number, item in enumerate(items, start=1):
            _put(xmp, f"{key}[{number}]", item)


def _structure() -> exiv2.XmpTextValue:
    """Return an empty structure."""
    value = exiv2.XmpTextValue("")
    value.setXmpStruct(exiv2.XmpValue.XmpStruct.xsStruct)
    return value


def _container(array: ArrayKind) -> exiv2.XmpTextValue:
    """Return an empty array of structures; exiv2 knows none for Contributor (trap T5)."""
    kinds = exiv2.XmpValue.XmpArrayType
    value = exiv2.XmpTextValue("")
    value.setXmpArrayType(kinds.xaSeq if array is ArrayKind.SEQ else kinds.xaBag)
    return value


def _erase(xmp: exiv2.XmpData, key: str) -> None:
    """Take a property out with its items and members; exiv2 clears members set before it."""
    below = (f"{key}[", f"{key}/")
    for found in [d.key() for d in xmp if d.key() == key or d.key().startswith(below)]:
        del xmp[found]


def _verify(target: Path, order: RenderOrder, told: Iterable[str]) -> None:
    """Read the file again, with another reader, and compare (trap T1).

    Args:
        target: The file.
        order: What it should say.
        told: Texts of ids and history that its XMP must hold.

    Raises:
        OutsideError: Something is not there as it was written.
    """
    imprint = order.imprint
    image = _opened(target)
    packet = "" if image is None else image.xmpPacket()
    found, _ = xmp_readings((packet.encode("utf-8", "surrogateescape"),))
    said = {(r.field, r.language): r.content for r in found}
    lost = [
        reading.field
        for reading in _for_xmp(imprint)
        if reading.field in _SPECS
        and reading.field != _CONTRIBUTORS
        and _plain(said.get((reading.field, reading.language), "")) != _plain(_as_read(reading))
    ]
    contributors = said.get((_CONTRIBUTORS, ""), ())
    if len(contributors) < len({_contributor(c) for c in imprint.contributions}):
        lost.append(_CONTRIBUTORS)
    if any(text not in packet for text in told):
        lost.append("edit history")
    if lost:
        named = ", ".join(lost)
        name = order.original.name
        msg = f"What was made of {name} was not kept: its metadata did not take {named}."
        raise OutsideError(msg)


def _as_read(reading: Reading) -> FieldContent:
    """Return content in the form in which it is read: a structure may be typed in several."""
    spec = _SPECS[reading.field]
    if not spec.is_structured:
        return reading.content
    return content_of(spec, xmp_value(spec, reading.content))


def _plain(content: str | tuple[str, ...]) -> str | tuple[str, ...]:
    """Return content as a reader returns it, so that only a loss makes a difference."""
    if isinstance(content, str):
        return cleaned(content)
    return tuple(dict.fromkeys(filter(None, map(cleaned, content))))
