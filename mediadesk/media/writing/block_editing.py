"""Write fields into a file's metadata blocks: XMP always, Exif and IIM where the file has them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import md5
from typing import Final

from mediadesk.media.containers.blocks import Blocks, Container, ContainerFaultError
from mediadesk.media.metadata.field_values import content_of, xmp_value
from mediadesk.media.metadata.iim import is_in_step
from mediadesk.media.metadata.xmp import XmpArray, XmpValue
from mediadesk.media.writing import iim_editing
from mediadesk.media.writing.exif_editing import date_texts, joined, with_texts, written_keys
from mediadesk.media.writing.iim_editing import IimValue, with_datasets
from mediadesk.media.writing.xmp_editing import XmpPacket, XmpPackets
from mediadesk.metadata.fields import FIELDS, FieldSpec, ValueKind
from mediadesk.metadata.iim_forms import to_iim
from mediadesk.metadata.structures import party
from mediadesk.model.field_content import as_values, first_value
from mediadesk.model.photo import FieldContent
from mediadesk.services.ports.pictures import CutField
from mediadesk.services.ports.writing import FieldWord

SPECS: Final[Mapping[str, FieldSpec]] = {spec.name: spec for spec in FIELDS}
#: The record that keeps parties without their identifiers.
_WITHOUT_IDS: Final = "contributions"
_SOFTWARE: Final = "Exif.Photo.MetadataEditingSoftware"


@dataclass(frozen=True, slots=True)
class Edited:
    """A file with fields written, and what of them did not fit where."""

    data: bytes
    cut: tuple[CutField, ...] = ()


def with_fields(
    data: bytes, container: Container, words: Sequence[FieldWord], software: str = ""
) -> Edited:
    """Return a file in which fields say what they are to say; every other byte is as it was.

    Args:
        data: The file.
        container: What it is.
        words: The fields.
        software: Who writes, for the Exif tag that tells so; "" leaves it as it is.

    Raises:
        ContainerFaultError: The file, its Exif or its IIM is damaged.
        XmpFaultError: Its XMP cannot be changed without losing something.
    """
    blocks = container.blocks(data)
    packets = XmpPackets(blocks.xmp, blocks.extended)
    put_words(packets, words)
    main, extended = packets.serialised(container.most_xmp_bytes)
    wanted = replace(blocks, xmp=main, extended=extended)
    wanted, cut = _with_iim(wanted, words, holds_digest=container.holds_digest)
    texts = _exif_texts(words)
    if software:
        texts[_SOFTWARE] = software
    if container.is_tiff:
        return Edited(container.with_blocks(with_texts(data, texts), wanted), cut)
    if blocks.exif:
        exif, lost = _fitting(blocks.exif, texts, container.most_exif_bytes)
        wanted = replace(wanted, exif=exif)
        cut = (*cut, *(CutField(name, 0) for name in _named(words, lost)))
    return Edited(container.with_blocks(data, wanted), cut)


def put_words(packets: XmpPackets | XmpPacket, words: Iterable[FieldWord]) -> None:
    """Set fields in XMP."""
    for word in words:
        spec = SPECS[word.field]
        if spec.kind is ValueKind.LANGUAGES:
            packets.put_language(spec.xmp_name, word.language, first_value(word.content))
        elif word.content:
            packets.put(spec.xmp_name, xmp_value(spec, word.content), _Sameness(spec))
        else:
            packets.put(spec.xmp_name, None)


@dataclass(frozen=True, slots=True)
class _Sameness:
    """Whether two items of a field's list mean the same to this program."""

    spec: FieldSpec

    def __call__(self, one: XmpValue, other: XmpValue) -> bool:
        kind = self.spec.array
        said, wanted = (content_of(self.spec, XmpArray((v,), kind)) for v in (one, other))
        return said == wanted or (self.spec.record == _WITHOUT_IDS and self._is_party(said, wanted))

    def _is_party(self, said: FieldContent, wanted: FieldContent) -> bool:
        """Whether both name the same party with the same roles; the record keeps no more of it."""
        one, other = (party(self.spec, text) for text in (first_value(said), first_value(wanted)))
        return (one.name, set(one.roles)) == (other.name, set(other.roles))


def _with_iim(
    blocks: Blocks, words: Sequence[FieldWord], *, holds_digest: bool
) -> tuple[Blocks, tuple[CutField, ...]]:
    """Return blocks with IIM brought up to date where there is some, and its digest with it."""
    values = iim_values(words)
    if not blocks.iim or not values:
        return blocks, ()
    was_in_step = not blocks.digest or is_in_step(blocks.iim, blocks.digest)
    iim, numbers = with_datasets(blocks.iim, values)
    digest = blocks.digest
    # An IIM block that another program changed keeps its old digest: it tells that for the fields
    # that were not written now (Metadata Working Group 2.0, 3.3).
    if was_in_step and holds_digest and iim != blocks.iim:
        digest = md5(iim, usedforsecurity=False).digest()
    cut = (CutField(s.name, s.iim_bytes) for s in SPECS.values() if s.iim in numbers)
    return replace(blocks, iim=iim, digest=digest), tuple(cut)


def iim_values(words: Iterable[FieldWord]) -> dict[int, IimValue]:
    """Return the datasets of IIM's record 2 that fields go to, by number."""
    values: dict[int, IimValue] = {}
    for word in words:
        spec = SPECS[word.field]
        if spec.iim is None or word.language:
            continue
        if spec.kind is ValueKind.DATE:
            day_and_time = iim_editing.date_texts(first_value(word.content))
            for number, text in zip((spec.iim, spec.iim_time), day_and_time, strict=True):
                if number is not None:
                    values[number] = IimValue((text,) if text else ())
        else:
            texts = as_values(word.content)
            said = tuple(to_iim(spec.name, text) for text in texts if text)
            values[spec.iim] = IimValue(said, spec.iim_bytes)
    return values


def _exif_texts(words: Iterable[FieldWord]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for word in words:
        spec = SPECS[word.field]
        keys = () if word.language else written_keys(spec.exif)
        if keys and spec.kind is ValueKind.DATE:
            texts.update(date_texts(first_value(word.content)))
        else:
            texts.update(dict.fromkeys(keys, joined(word.content)))
    return texts


def _fitting(exif: bytes, texts: Mapping[str, str], most_bytes: int) -> tuple[bytes, list[str]]:
    """Return an Exif block with as many texts as it has room for, and the keys that were left out.

    A twin that cannot say what the field says is taken out: it would contradict it.
    """
    whole = with_texts(exif, texts)
    if not most_bytes or len(whole) <= most_bytes:
        return whole, []
    lost: list[str] = []
    for key, text in texts.items():
        longer = with_texts(exif, {key: text})
        if len(longer) <= most_bytes:
            exif = longer
        else:
            exif = with_texts(exif, {key: ""}) if key != _SOFTWARE else exif
            lost.append(key)
    if len(exif) > most_bytes:
        msg = "its Exif block is longer than a JPEG can hold"
        raise ContainerFaultError(msg)
    return exif, lost


def _named(words: Iterable[FieldWord], keys: Sequence[str]) -> tuple[str, ...]:
    named = (word.field for word in words if set(SPECS[word.field].exif) & set(keys))
    return tuple(dict.fromkeys(named))
