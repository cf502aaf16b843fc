"""Turn raw metadata blocks into readings of the field table, family by family."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from mediadesk.media.metadata.field_values import (
    MOST_CHARACTERS,
    MOST_ITEMS,
    content_of,
    languages_of,
)
from mediadesk.media.metadata.iim import datasets, is_in_step
from mediadesk.media.metadata.packets import Packets
from mediadesk.media.metadata.xmp import XmpValue, parse_xmp, structs, texts
from mediadesk.metadata.fields import FIELDS, FieldSpec, ValueKind, qualified
from mediadesk.metadata.identity import (
    IDS_FIELD,
    SOURCE_IDS_FIELD,
    comparable_ids,
    credential_ids,
    parent_ids,
)
from mediadesk.metadata.iim_forms import from_iim
from mediadesk.metadata.reconcile import DIGEST_FIELD, DigestState
from mediadesk.metadata.values import (
    cleaned,
    cleaned_all,
    date_from_exif,
    date_from_iim,
    moment,
)
from mediadesk.model.edit_traces import EditTraces
from mediadesk.model.photo import FieldContent, Origin, Reading

_TAKEN_BY: Final = (Origin.EXIF, Origin.SIDECAR, Origin.XMP, Origin.IIM)

#: Properties that no standard has, or had once, under which programs wrote a field. Mirrors of Exif
#: (tiff:ImageDescription, exif:DateTimeOriginal) are none: they bring the camera's junk along, and
#: a time zone that is the computer's.
_LOOKALIKES: Final[Mapping[str, tuple[str, ...]]] = {
    "copyright_notice": ("Iptc4xmpCore:CopyrightNotice",),
    "licensors": ("plus:LicensorURL",),
    "digital_source_type": ("Iptc4xmpExt:DigitalSourcefileType",),
    "release_date": ("prism:embargoDate",),  # PRISM 2.0; 3.0 moved both to Usage Rights
    "expiration_date": ("prism:expirationDate",),
}
#: Fields with the names under which XMP has their values, and those names folded: looked up for
#: every file, so made once.
_XMP_NAMES: Final = tuple(
    (
        spec,
        (spec.xmp_name, *(qualified(name) for name in _LOOKALIKES.get(spec.name, ()))),
        spec.xmp_name.casefold(),
    )
    for spec in FIELDS
)
_IN_EXIF: Final = tuple(spec for spec in FIELDS if spec.exif or spec.weak_exif)
_IN_IIM: Final = tuple(spec for spec in FIELDS if spec.iim is not None)
_QUOTED: Final = re.compile(r'\s*(?:"((?:[^"]|"")*)"|([^;]*))\s*(?:;|$)')

#: What a file calls itself, and what it was made from (XMP part 2, Media Management; IPTC PMD).
_DOCUMENT_IDS: Final = (
    "xmpMM:DocumentID",
    "xmpMM:InstanceID",
    "xmpMM:OriginalDocumentID",
    "Iptc4xmpExt:DigImageGUID",
)
_SOURCE_IDS: Final = ("stRef:documentID", "stRef:instanceID")
#: Of the first of all in the line: a file shares it with its kin.
_FIRST_ID: Final = "stRef:originalDocumentID"
_DERIVED_FROM: Final = "xmpMM:DerivedFrom"
_SUPPLIER_NUMBERS: Final = ("plus:ImageSupplierImageID", "dc:identifier")


def readings_of(
    properties: Mapping[str, XmpValue], origin: Origin = Origin.XMP
) -> tuple[Reading, ...]:
    """Return what XMP properties say of the field table's fields, and the ids among them."""
    found = (*_of_xmp(properties), *_ids(properties))
    return found if origin is Origin.XMP else tuple(replace(one, origin=origin) for one in found)


def xmp_properties(
    packets: Sequence[bytes],
) -> tuple[Mapping[str, XmpValue], tuple[str, ...]]:
    """Return the properties of XMP packets, those of the first before all, and a warning for each.

    A packet that cannot be read is left out.
    """
    properties: dict[str, XmpValue] = {}
    warnings: list[str] = []
    for packet in packets:
        try:
            found = parse_xmp(packet)
        except ValueError as error:
            warnings.append(f"Its XMP was not read: {error}.")
            continue
        properties = {**found, **properties}
    return properties, tuple(warnings)


def iim_readings(packets: Packets) -> tuple[Reading, ...]:
    """Return what the IIM block says, and how it stands to Photoshop's digest."""
    if not packets.iim:
        return ()
    found = datasets(packets.iim)
    readings = [r for spec in _IN_IIM if (r := _of_iim(spec, found)) is not None]
    if readings and packets.digest:
        in_step = is_in_step(packets.iim, packets.digest)
        state = DigestState.IN_SYNC if in_step else DigestState.DIFFERENT
        readings.append(Reading(Origin.IIM, DIGEST_FIELD, state.value))
    return tuple(readings)


def exif_readings(tags: Mapping[str, str], said: Collection[str] = ()) -> tuple[Reading, ...]:
    """Return what Exif tags, by exiv2 key, say.

    Args:
        tags: The tags' texts.
        said: Fields of which the other families say something: tags that Windows keeps for itself
            are not asked about them.
    """
    found = (_of_exif(spec, tags, is_said=spec.name in said) for spec in _IN_EXIF)
    return tuple(reading for reading in found if reading is not None)


def credential_readings(traces: EditTraces) -> tuple[Reading, ...]:
    """Return the ids that a file's Content Credentials give it; none where it has none."""
    said = traces.credentials
    if said is None:
        return ()
    found = ((IDS_FIELD, credential_ids(said)), (SOURCE_IDS_FIELD, parent_ids(said)))
    return tuple(Reading(Origin.CREDENTIALS, field, ids) for field, ids in found if ids)


def taken_at(readings: Sequence[Reading]) -> datetime | None:
    """Return when the picture was taken: the camera's word, else a sidecar's, XMP's, IIM's."""
    said = {r.origin: r.content for r in readings if r.field == "date_created"}
    dates = (said.get(origin) for origin in _TAKEN_BY)
    moments = (moment(date) for date in dates if isinstance(date, str))
    return next((m for m in moments if m is not None), None)


def _of_xmp(properties: Mapping[str, XmpValue]) -> Iterator[Reading]:
    folded = {name.casefold(): value for name, value in properties.items()}
    for spec, names, folded_name in _XMP_NAMES:
        # A field's property goes before those that were meant for it (trap T10).
        named = next((name for name in names if name in properties), None)
        value = folded.get(folded_name) if named is None else properties[named]
        if value is None:
            continue
        if spec.kind is ValueKind.LANGUAGES:
            for language, text in languages_of(value).items():
                yield Reading(Origin.XMP, spec.name, text, language)
        elif content := content_of(spec, value):
            yield Reading(Origin.XMP, spec.name, content)


def _ids(properties: Mapping[str, XmpValue]) -> Iterator[Reading]:
    """Yield the reading of the ids, where a file has any, and of those of what it was made from."""
    source = tuple(s.members for s in structs(properties.get(qualified(_DERIVED_FROM)))[:1])
    document_ids = (
        *_said(properties, _DOCUMENT_IDS),
        *(said for members in source for said in _said(members, (*_SOURCE_IDS, _FIRST_ID))),
    )
    found = comparable_ids(document_ids, _said(properties, _SUPPLIER_NUMBERS))
    if found:
        yield Reading(Origin.XMP, IDS_FIELD, found)
    named = comparable_ids(said for members in source for said in _said(members, _SOURCE_IDS))
    if named:
        yield Reading(Origin.XMP, SOURCE_IDS_FIELD, named)


def _said(members: Mapping[str, XmpValue], names: Sequence[str]) -> tuple[str, ...]:
    """Return the first text of each property of some names."""
    values = (texts(members.get(qualified(name)))[:1] for name in names)
    return tuple(cleaned(text.text[:MOST_CHARACTERS]) for said in values for text in said)


def _of_iim(spec: FieldSpec, found: Mapping[tuple[int, int], tuple[str, ...]]) -> Reading | None:
    if spec.iim is None:  # dataset 0 is the record's version, no field
        return None
    raw = cleaned_all(found.get((2, spec.iim), ()))[:MOST_ITEMS]
    said = tuple(dict.fromkeys(from_iim(spec.name, text) for text in raw))
    if not said:
        return None
    content: FieldContent = said if spec.is_list else said[0]
    if spec.kind is ValueKind.DATE:
        clocks = found.get((2, spec.iim_time), ()) if spec.iim_time is not None else ()
        content = date_from_iim(said[0], next(iter(clocks), ""))
    return Reading(Origin.IIM, spec.name, content) if content else None


def _of_exif(spec: FieldSpec, tags: Mapping[str, str], *, is_said: bool) -> Reading | None:
    keys = spec.exif if is_said else (*spec.exif, *spec.weak_exif)
    text = next((cleaned(tags[key]) for key in keys if tags.get(key, "").strip()), "")
    content: FieldContent = text[:MOST_CHARACTERS]
    if spec.kind is ValueKind.DATE:
        fraction = tags.get("Exif.Photo.SubSecTimeOriginal", "")
        zone = tags.get("Exif.Photo.OffsetTimeOriginal", "")
        content = date_from_exif(text, fraction, zone)
    elif spec.is_list:
        content = _split_artists(text)
    return Reading(Origin.EXIF, spec.name, content) if content else None


def _split_artists(text: str) -> tuple[str, ...]:
    """Return the names in an Artist tag: "; " between them, some quoted (MWG 2.0, 5.5)."""
    found = _QUOTED.findall(text)
    return cleaned_all(quoted.replace('""', '"') or plain for quoted, plain in found)
