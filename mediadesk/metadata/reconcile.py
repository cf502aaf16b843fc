"""Make one value of what XMP, IIM and Exif say of a field, and show where they disagree."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from mediadesk.metadata.camera_junk import is_junk
from mediadesk.metadata.fields import FIELDS, FieldSpec, ValueKind
from mediadesk.model.field_content import as_values
from mediadesk.model.photo import FieldContent, Origin, Reading

#: XMP is the record, IIM its older copy, Exif what the camera set (reference order of the house). A
#: sidecar is written where the file itself is not to be touched, so it is the later word.
PRECEDENCE: Final = (Origin.SIDECAR, Origin.XMP, Origin.IIM, Origin.EXIF)

_CAPTION: Final = "description"

#: The reading that carries whether the IIM block is the one that was last in step with the XMP.
DIGEST_FIELD: Final = "iptc_digest"


class DigestState(StrEnum):
    """What Photoshop's IPTC digest (resource 0x0425) says of the IIM block."""

    ABSENT = "absent"
    IN_SYNC = "in-sync"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field of which the families say different things.

    Attributes:
        field: Name of the field.
        values: What each family says that says anything.
        newer: The family that an old tool seems to have edited later, where the digest tells.
    """

    field: str
    values: Mapping[Origin, FieldContent]
    newer: Origin | None = None


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What the metadata of a file come to.

    Attributes:
        values: The value of each field that has one, by field name, in the table's order.
        languages: For language alternatives, every variant by language; "" is the default.
        conflicts: Fields the families disagree about.
    """

    values: Mapping[str, FieldContent]
    languages: Mapping[str, Mapping[str, str]]
    conflicts: tuple[Conflict, ...]


def digest_state(readings: Iterable[Reading]) -> DigestState:
    """Return what the file's IPTC digest said when it was read."""
    for reading in readings:
        if reading.field == DIGEST_FIELD and isinstance(reading.content, str):
            return DigestState(reading.content)
    return DigestState.ABSENT


def reconcile(readings: Sequence[Reading]) -> Reconciled:
    """Choose each field's value, XMP before IIM before Exif, and keep what disagrees.

    Exif's description, artist and copyright speak only where the others are silent. A camera's
    default text speaks in no family that it was copied into, and is a caption in none. Values are
    never merged: a conflict shows them all.
    """
    state = digest_state(readings)
    values: dict[str, FieldContent] = {}
    languages: dict[str, Mapping[str, str]] = {}
    conflicts: list[Conflict] = []
    by_field: dict[str, list[Reading]] = {}
    defaults = _defaults(readings)
    for reading in readings:
        if _speaks(reading, defaults):
            by_field.setdefault(reading.field, []).append(reading)
    for spec in FIELDS:
        own = by_field.get(spec.name)
        if own is None:
            continue
        said = {o: _default(own, o) for o in PRECEDENCE if any(r.origin is o for r in own)}
        best = next(iter(said))
        values[spec.name] = said[best]
        if spec.kind is ValueKind.LANGUAGES:
            languages[spec.name] = _variants(own, best)
        if _disagree(spec, said):
            newer = Origin.IIM if _iim_was_edited(spec, said, state) else None
            conflicts.append(Conflict(spec.name, MappingProxyType(said), newer))
    return Reconciled(MappingProxyType(values), MappingProxyType(languages), tuple(conflicts))


def _defaults(readings: Sequence[Reading]) -> frozenset[tuple[str, str]]:
    """Return what a camera wrote by default, each text with its field."""
    return frozenset(
        (reading.field, text.strip())
        for reading in readings
        if reading.origin is Origin.EXIF
        for text in as_values(reading.content)
        if is_junk(text)
    )


def _speaks(reading: Reading, defaults: frozenset[tuple[str, str]]) -> bool:
    if reading.origin not in PRECEDENCE:
        return False
    texts = as_values(reading.content)
    if not any(text.strip() for text in texts):
        return False
    # Programs copy what the camera wrote by default on into the other families.
    if all((reading.field, text.strip()) in defaults for text in texts):
        return False
    return reading.field != _CAPTION or not all(is_junk(text) for text in texts)


def _default(readings: Sequence[Reading], origin: Origin) -> FieldContent:
    """Return a family's value: the one without a language, else the first."""
    own = [r for r in readings if r.origin is origin]
    return next((r for r in own if not r.language), own[0]).content


def _variants(readings: Sequence[Reading], origin: Origin) -> Mapping[str, str]:
    return MappingProxyType(
        {
            r.language: r.content
            for r in readings
            if r.origin is origin and isinstance(r.content, str)
        }
    )


def _disagree(spec: FieldSpec, said: Mapping[Origin, FieldContent]) -> bool:
    best, *others = said.items()
    return any(not _same(spec, best[1], other, origin) for origin, other in others)


def _iim_was_edited(
    spec: FieldSpec, said: Mapping[Origin, FieldContent], state: DigestState
) -> bool:
    if state is not DigestState.DIFFERENT or not {Origin.XMP, Origin.IIM} <= said.keys():
        return False
    return not _same(spec, said[Origin.XMP], said[Origin.IIM], Origin.IIM)


def _same(spec: FieldSpec, best: FieldContent, other: FieldContent, origin: Origin) -> bool:
    """Return whether two families mean the same, allowing for what the lesser one cannot hold."""
    ours, theirs = _texts(best), _texts(other)
    if spec.kind is ValueKind.DATE:
        return _same_date(ours[0], theirs[0])
    if spec.name == "keywords":  # an XMP bag has no order
        ours, theirs = tuple(sorted(ours)), tuple(sorted(theirs))
    if origin is Origin.EXIF and len(ours) != len(theirs):
        ours, theirs = ("; ".join(ours),), ("; ".join(theirs),)
    limit = spec.iim_bytes if origin is Origin.IIM else 0
    return len(ours) == len(theirs) and all(
        a == b or _is_cut(a, b, limit) for a, b in zip(ours, theirs, strict=True)
    )


def _same_date(ours: str, theirs: str) -> bool:
    """Return whether one date is the other, said less exactly (no time, no zone, no fraction)."""
    seconds = len("2019-05-17T10:11:12")
    ours, theirs = ours[:seconds], theirs[:seconds]
    return ours.startswith(theirs) or theirs.startswith(ours)


def _is_cut(whole: str, part: str, limit: int) -> bool:
    """Return whether a text is what IIM can hold of a whole one, counted in bytes.

    It is cut at the limit, up to three bytes short of it, on a character's boundary; or it is said
    in fewer words, since the whole does not fit: "Kremlin" of "Photo credit: Kremlin. ...".
    """
    if limit <= 0:
        return False
    is_cut = whole.startswith(part) and len(part.encode()) > limit - 4
    is_too_long = len(whole.encode()) > limit
    return is_cut or (is_too_long and _says_within(whole, part))


def _says_within(whole: str, part: str) -> bool:
    """Return whether a text's words stand in another, capitals aside."""
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", whole, re.IGNORECASE) is not None


def _texts(content: FieldContent) -> tuple[str, ...]:
    texts = as_values(content)
    return tuple(" ".join(text.split()) for text in texts)
