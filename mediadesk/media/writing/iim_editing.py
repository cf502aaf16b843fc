"""Datasets replaced in an IIM block (IIM 4.2), every other one left byte for byte."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mediadesk.media.containers.blocks import ContainerFaultError
from mediadesk.media.metadata.iim import IimCharsets, charsets_of

_TAG_MARKER: Final = 0x1C
_APPLICATION: Final = 2
_CHARSET: Final = (1, 90)
_UTF8: Final = b"\x1b%G"
_EXTENDED: Final = 0x8000
#: The declared sets whose bytes this program can write (ISO 2022).
_LATIN1: Final = (b"\x1b.A", b"\x1b/A", b"\x1b-A")
#: Datasets of record 2 that hold no text: the version, a rasterised caption, previews.
_NO_TEXT: Final = frozenset({0, 125, 200, 201, 202})


@dataclass(frozen=True, slots=True)
class IimValue:
    """What a dataset is to hold.

    Attributes:
        texts: Its values; none takes it out.
        most_bytes: The most each may have; 0 for no limit.
    """

    texts: tuple[str, ...]
    most_bytes: int = 0


@dataclass(frozen=True, slots=True)
class _Dataset:
    """A dataset: record and number, its data, and all of it as it stands."""

    key: tuple[int, int]
    data: bytes
    raw: bytes


def with_datasets(block: bytes, values: Mapping[int, IimValue]) -> tuple[bytes, frozenset[int]]:
    """Return a block with datasets of record 2 replaced, and the numbers of those that were cut.

    The character set stays where the new texts fit into it; else every text of the record goes
    over to UTF-8, and 1:90 says so. A text that is too long ends on a whole character.

    Raises:
        ContainerFaultError: A length leads out of the block.
    """
    found, rest = _taken_apart(block)
    codec, declared = _codec(found)
    texts = "".join(text for value in values.values() for text in value.texts)
    if not _fits(texts, codec):
        charsets = _charsets(found)
        found = [_recoded(one, charsets) for one in found]
        codec = "utf-8"
    is_told = declared == _UTF8 and found[0].key[0] < _APPLICATION
    if codec == "utf-8" and not is_told and not texts.isascii():
        found = _with_charset(found)
    cut: set[int] = set()
    for number, value in values.items():
        new = [_encoded(text, codec, value.most_bytes) for text in value.texts]
        if any(
            one.decode(codec or "ascii") != text for one, text in zip(new, value.texts, strict=True)
        ):
            cut.add(number)
        found = _with(found, (_APPLICATION, number), [one for one in new if one])
    return b"".join(one.raw for one in found) + rest, frozenset(cut)


def _taken_apart(block: bytes) -> tuple[list[_Dataset], bytes]:
    """Return the datasets, padding before one counted to it, and what follows the last."""
    found: list[_Dataset] = []
    start = at = 0
    while (at := block.find(_TAG_MARKER, at)) >= 0 and at + 5 <= len(block):
        size = int.from_bytes(block[at + 3 : at + 5], "big")
        begin = at + 5
        if size & _EXTENDED:
            width = size & ~_EXTENDED
            size = int.from_bytes(block[begin : begin + width], "big") if width <= 4 else -1
            begin += width
        end = begin + size
        if size < 0 or end > len(block):
            msg = "its IIM block is damaged"
            raise ContainerFaultError(msg)
        key = (block[at + 1], block[at + 2])
        found.append(_Dataset(key, block[begin:end], block[start:end]))
        start = at = end
    return found, block[start:]


def _codec(found: Sequence[_Dataset]) -> tuple[str, bytes]:
    """Return the codec that the record's texts are in, "" where no single one, and 1:90."""
    declared = next((one.data for one in found if one.key == _CHARSET), b"")
    charsets = _charsets(found)
    raw = [one.data for one in found if _is_text(one) and not one.data.isascii()]
    if not raw:
        return ("cp1252" if declared.startswith(_LATIN1) else "utf-8"), declared
    said = {charsets.of(data.rstrip(b"\0")) for data in raw}
    # What says UTF-8 and is not all of it has texts cut within a character; they stay as they are.
    return (said.pop() if len(said) == 1 else "utf-8" if declared == _UTF8 else ""), declared


def _charsets(found: Sequence[_Dataset]) -> IimCharsets:
    return charsets_of((one.key, one.data.rstrip(b"\0")) for one in found)


def _is_text(one: _Dataset) -> bool:
    return one.key[0] == _APPLICATION and one.key[1] not in _NO_TEXT


def _fits(text: str, codec: str) -> bool:
    if not codec:
        return text.isascii()
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def _recoded(one: _Dataset, charsets: IimCharsets) -> _Dataset:
    """Return a dataset with its text in UTF-8; of a block in several sets, each by its bytes."""
    if not _is_text(one) or one.data.isascii():
        return one
    return _dataset(one.key, charsets.text(one.data.rstrip(b"\0")).encode())


def _with_charset(found: Sequence[_Dataset]) -> list[_Dataset]:
    """Return datasets that declare UTF-8 (1:90), before all that it speaks of."""
    left = [one for one in found if one.key != _CHARSET]
    at = next((n for n, one in enumerate(left) if one.key > _CHARSET), len(left))
    return [*left[:at], _dataset(_CHARSET, _UTF8), *left[at:]]


def _with(found: Sequence[_Dataset], key: tuple[int, int], new: Sequence[bytes]) -> list[_Dataset]:
    """Return datasets with those of one key replaced, in their place or in their order."""
    old = [one for one in found if one.key == key]
    if [one.data for one in old] == list(new):
        return list(found)
    at = next((n for n, one in enumerate(found) if one.key == key), None)
    if at is None:
        same = [n for n, one in enumerate(found) if one.key[0] == key[0] and one.key < key]
        later = next((n for n, one in enumerate(found) if one.key[0] > key[0]), len(found))
        at = same[-1] + 1 if same else later
        first = next((n for n, one in enumerate(found) if one.key[0] == key[0]), later)
        at = at if same else first
    made = [_dataset(key, data) for data in new]
    before = [one for one in found[:at] if one.key != key]
    return [*before, *made, *(one for one in found[at:] if one.key != key)]


def _encoded(text: str, codec: str, most_bytes: int) -> bytes:
    data = text.encode(codec or "utf-8")
    if not most_bytes or len(data) <= most_bytes:
        return data
    return data[:most_bytes].decode(codec or "utf-8", "ignore").rstrip().encode(codec or "utf-8")


def _dataset(key: tuple[int, int], data: bytes) -> _Dataset:
    size = len(data).to_bytes(2, "big")
    if len(data) >= _EXTENDED:
        size = (_EXTENDED | 4).to_bytes(2, "big") + len(data).to_bytes(4, "big")
    return _Dataset(key, data, bytes((_TAG_MARKER, *key)) + size + data)


def date_texts(iso: str) -> tuple[str, str]:
    """Return a date of ISO 8601 as IIM writes it, the day and the time of day.

    A zone that is not known is not invented; a day or month that is not known is 00 (IIM 4.2).
    """
    day, _, clock = iso.partition("T")
    parts = [*day.split("-"), "00", "00"]
    digits = clock.replace(":", "")
    time, zone = digits[:6].partition(".")[0], ""
    for sign in "+-":
        if sign in digits:
            time, _, zone = digits.partition(sign)
            zone = sign + zone[:4].ljust(4, "0")
    if digits.endswith("Z"):
        time, zone = digits[:-1], "+0000"
    said = time.partition(".")[0].ljust(6, "0")[:6] + zone if clock else ""
    return ("".join(parts[:3]) if day else ""), said
