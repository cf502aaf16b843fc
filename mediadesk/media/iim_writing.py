"""Write IIM where the original has it: UTF-8, each value cut to its limit, the cut told."""

from collections.abc import Sequence
from typing import Final

import exiv2  # type: ignore[import-untyped]  # it ships no types

from mediadesk.metadata.fields import FIELDS, FieldSpec, ValueKind
from mediadesk.model.photo import Reading
from mediadesk.services.ports.pictures import CutField

#: ISO 2022 announcer of UTF-8, as 1:90 has it.
_UTF8: Final = "\x1b%G"
_CHARSET_KEY: Final = "Iptc.Envelope.CharacterSet"
_RECORD: Final = 2
_SPECS: Final = {spec.name: spec for spec in FIELDS if spec.iim is not None}
_BY_NUMBER: Final = {spec.iim: spec for spec in _SPECS.values()}


def has_iim(image: exiv2.Image) -> bool:
    """Whether a file carries IIM; only then a derivative of it gets some (MWG practice)."""
    return not image.iptcData().empty()


def write_iim(
    source: exiv2.Image | None, image: exiv2.Image, readings: Sequence[Reading]
) -> tuple[CutField, ...]:
    """Write the original's IIM, or none of it, with readings over it; return what had to be cut.

    Where two readings are of one field the later one holds, such as a credit of IIM's length.
    Dates stay as the original has them: readings say them in another form.
    """
    wanted = _wanted(readings)
    target = image.iptcData()
    target.clear()
    target[_CHARSET_KEY] = _UTF8
    cut: dict[str, CutField] = {}
    for datum in () if source is None else source.iptcData():
        if datum.record() != _RECORD or datum.tag() in wanted:
            continue
        if datum.typeId() == exiv2.TypeId.string:
            _add(target, datum.tag(), _text(bytes(datum.value().data())), cut)
        else:
            target.add(datum)  # numbers and dates, which no character set touches
    for number, texts in wanted.items():
        spec = _BY_NUMBER[number]
        if not texts:  # left out on purpose: nothing of it fits whole
            cut[spec.name] = CutField(spec.name, spec.iim_bytes)
        for text in texts:
            _add(target, number, text, cut)
    return tuple(cut.values())


def _wanted(readings: Sequence[Reading]) -> dict[int, tuple[str, ...]]:
    wanted: dict[int, tuple[str, ...]] = {}
    for reading in readings:
        spec = _SPECS.get(reading.field)
        if spec is not None and spec.iim is not None and _is_written(spec, reading):
            said = reading.content
            wanted[spec.iim] = (said,) if isinstance(said, str) and said else tuple(said)
    return wanted


def cut_to_bytes(text: str, most_bytes: int) -> str:
    """Return the longest beginning of a text that fits, never half a character."""
    data = text.encode()
    return text if len(data) <= most_bytes else data[:most_bytes].decode(errors="ignore").rstrip()


def _is_written(spec: FieldSpec, reading: Reading) -> bool:
    return spec.kind is not ValueKind.DATE and not reading.language


def _add(target: exiv2.IptcData, number: int, text: str, cut: dict[str, CutField]) -> None:
    spec = _BY_NUMBER.get(number)
    fitting = cut_to_bytes(text, spec.iim_bytes) if spec and spec.iim_bytes else text
    if spec is not None and fitting != text:
        cut[spec.name] = CutField(spec.name, spec.iim_bytes)
    key = exiv2.IptcKey(number, _RECORD)
    target.add(exiv2.Iptcdatum(key, exiv2.StringValue(fitting)))


def _text(data: bytes) -> str:
    """Return a text whose character set was not told: UTF-8 where it is that."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
