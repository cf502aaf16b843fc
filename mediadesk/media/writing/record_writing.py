"""Write one photo's record into its file or its sidecar, and tell what came of it."""

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from mediadesk.media.containers.blocks import Container, ContainerFaultError
from mediadesk.media.containers.choosing import container_of, is_raw
from mediadesk.media.intake import fields_and_xmp_in, fields_in, read_fields
from mediadesk.media.metadata.credentials import has_credentials, read_credentials
from mediadesk.media.metadata.readings import taken_at
from mediadesk.media.metadata.sidecar_reading import read_sidecar
from mediadesk.media.metadata.sidecars import sidecar_beside, sidecar_place
from mediadesk.media.picture_bytes import MOST_BYTES, read_file
from mediadesk.media.writing import replacing
from mediadesk.media.writing.block_editing import SPECS, put_words, with_fields
from mediadesk.media.writing.replacing import Held
from mediadesk.media.writing.write_checking import changed_besides, faults, lost_words
from mediadesk.media.writing.xmp_editing import XmpFaultError, XmpPackets
from mediadesk.metadata.reconcile import reconcile
from mediadesk.model.errors import MediaDeskError, OutsideError, UserError
from mediadesk.model.field_content import as_values
from mediadesk.model.intake import Failure
from mediadesk.model.photo import FieldContent, Reading
from mediadesk.services.ports.pictures import CutField
from mediadesk.services.ports.writing import (
    FieldDispute,
    FieldWord,
    FileNow,
    WriteOrder,
    WriteOutcome,
    WriteState,
    WriteTarget,
)

#: A field and a language of it.
Key: TypeAlias = tuple[str, str]

#: The first bytes tell what a file is.
_START_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class _Agreement:
    """What of an order is to be written, and what file and record do not agree on."""

    wanted: tuple[FieldWord, ...]
    conflicts: tuple[FieldDispute, ...]
    news: tuple[FieldDispute, ...]


@dataclass(frozen=True, slots=True)
class _Embedded:
    """A file as it is now: its bytes, what the system says of it, what it says itself."""

    data: bytes
    status: os.stat_result
    readings: tuple[Reading, ...]
    cut: tuple[CutField, ...] = ()


def write_record(order: WriteOrder) -> WriteOutcome | Failure:
    """Write one record; whatever stands in the way is a result, with the file as it was."""
    try:
        return _written(order)
    except (ContainerFaultError, XmpFaultError) as error:
        reason = f"{error}; it was left as it is. Write a sidecar instead."
        return Failure(order.path, f"{order.path.name} cannot be written into: {reason}")
    except MediaDeskError as error:
        return Failure(order.path, str(error))


def _written(order: WriteOrder) -> WriteOutcome:
    if order.target in {WriteTarget.EMBED, WriteTarget.BOTH}:
        with replacing.held(order.path) as old:
            return _carried_out(order, old)
    return _carried_out(order, None)


def _carried_out(order: WriteOrder, old: Held | None) -> WriteOutcome:
    """Carry an order out: into the file where it was handed over, into the sidecar, or both."""
    before = _said_now(order.path, old)
    agreed = _agreement(order, before)
    outcome = WriteOutcome(
        order.photo_id,
        order.path,
        WriteState.CONFLICT if agreed.conflicts else WriteState.UNCHANGED,
        fields=tuple(dict.fromkeys(word.field for word in agreed.wanted)),
        conflicts=agreed.conflicts,
        news=agreed.news,
    )
    targets: list[Path] = []
    file = None
    if old is not None and agreed.wanted:
        signer = "" if order.consents else _signer(old.data)
        if signer:
            return replace(outcome, state=WriteState.CONSENT, signer=signer)
        _write_beside(replace(order, is_trial=True), agreed)  # refuses before anything is written
        file = _embed(order, old, agreed.wanted, before)
        outcome = replace(outcome, cut=file.cut)
        targets.append(order.path)
    sidecar = _write_beside(order, agreed)
    if sidecar is not None:
        targets.append(sidecar)
    if targets:
        outcome = replace(outcome, state=WriteState.WRITTEN, targets=tuple(targets))
    return outcome if order.is_trial else replace(outcome, now=_now(order, agreed, file))


def _said_now(path: Path, old: Held | None) -> tuple[Reading, ...]:
    """Return what a file and its sidecar say; of one that is held, the bytes that are held.

    That they are still those of the file is made sure before the move.
    """
    if old is None or not 0 < len(old.data) <= MOST_BYTES:  # which the reader has a sentence for
        return read_fields(path)
    return (*read_sidecar(path).readings, *fields_in(old.data, path))


def _agreement(order: WriteOrder, before: Sequence[Reading]) -> _Agreement:
    """Return what is to be written: what the record changed, unless the file changed it too."""
    now = said_by(before)
    base = now if order.base == before else said_by(order.base)
    moved = {key for key in base.keys() | now.keys() if base.get(key, "") != now.get(key, "")}
    wanted: list[FieldWord] = []
    conflicts: list[FieldDispute] = []
    for word in order.words:
        is_held = word.field in order.wins and word.key in moved
        if (word.key not in order.changed and not is_held) or _same(
            word.content, now.get(word.key, "")
        ):
            continue
        if word.key in moved and word.field not in order.wins:
            conflicts.append(_dispute(word, base, now))
        else:
            wanted.append(word)
    words = {word.key: word for word in order.words}
    news = tuple(
        _dispute(words.get(key, FieldWord(key[0], "", key[1])), base, now)
        for key in sorted(moved - order.changed)
        if key[0] in SPECS and key[0] not in order.wins
    )
    return _Agreement(tuple(wanted), tuple(conflicts), news)


def said_by(readings: Sequence[Reading]) -> Mapping[Key, FieldContent]:
    """Return what readings come to, by field and language."""
    reconciled = reconcile(readings)
    said: dict[Key, FieldContent] = {(name, ""): c for name, c in reconciled.values.items()}
    for name, languages in reconciled.languages.items():
        said.update({(name, tag): text for tag, text in languages.items() if tag})
    return said


def _dispute(
    word: FieldWord, base: Mapping[Key, FieldContent], now: Mapping[Key, FieldContent]
) -> FieldDispute:
    was, is_now = base.get(word.key, ""), now.get(word.key, "")
    return FieldDispute(word.field, word.content, is_now, was, word.language)


def _same(one: FieldContent, other: FieldContent) -> bool:
    """Whether two contents are the same; a list with one item is that item."""
    first, second = (as_values(c) for c in (one, other))
    return tuple(filter(None, first)) == tuple(filter(None, second))


def _signer(data: bytes) -> str:
    """Return who signed a file's Content Credentials; "" where it has none."""
    if not has_credentials(data):
        return ""
    read = read_credentials(data)
    return (read.signer or read.issuer if read is not None else "") or "an unnamed signer"


def _embed(
    order: WriteOrder, old: Held, words: Sequence[FieldWord], before: Sequence[Reading]
) -> _Embedded:
    """Write fields into the file itself."""
    container = _container(order.path, old.data)
    replacing.require_writable(old)
    edited = with_fields(old.data, container, words, order.software)
    after, properties = fields_and_xmp_in(edited.data, order.path)
    wrong = (
        *faults((old.data, edited.data), container, words, properties),
        *changed_besides(before, after, words),
    )
    if wrong:
        msg = f"{order.path} was not written and is as it was: {'; '.join(wrong)}."
        raise OutsideError(msg)
    status = old.status
    if not order.is_trial and edited.data != old.data:
        status = replacing.replace(old, edited.data, keeps_dates=order.keeps_dates)
    return _Embedded(edited.data, status, after, edited.cut)


def _container(path: Path, data: bytes) -> Container:
    container = container_of(path, data[:_START_BYTES])
    if container is None:
        what = "camera RAW" if is_raw(path) else "a format that is not written into"
        msg = f"{path.name} is {what}; its record goes into a sidecar (mediadesk write --sidecar)."
        raise UserError(msg)
    return container


def _whole(order: WriteOrder, agreed: _Agreement) -> tuple[FieldWord, ...]:
    """Return what a new sidecar says: all that is on record, but for what is in dispute."""
    disputed = {(one.field, one.language) for one in (*agreed.conflicts, *agreed.news)}
    return tuple(word for word in order.words if word.content and word.key not in disputed)


def _write_beside(order: WriteOrder, agreed: _Agreement) -> Path | None:
    """Write fields into the sidecar; return it where it was written.

    One that is there already is kept in step whatever the order says: readers take its word
    before the file's.
    """
    path = sidecar_beside(order.path)
    if path is None:
        is_beside = order.target in {WriteTarget.SIDECAR, WriteTarget.BOTH}
        if not is_beside or not (agreed.wanted or order.is_asked):
            return None
        path = sidecar_place(order.path)
        new = _sidecar(b"", _whole(order, agreed), path)
        if not order.is_trial:
            replacing.create(path, new)
        return path
    if not agreed.wanted:
        return None
    with replacing.held(path) as old:
        new = _sidecar(old.data, agreed.wanted, path)
        if new == old.data:
            return None
        if not order.is_trial:
            replacing.require_writable(old)
            replacing.replace(old, new, keeps_dates=False)
    return path


def _sidecar(old: bytes, words: Sequence[FieldWord], path: Path) -> bytes:
    try:
        packets = XmpPackets(old, is_padded=not old)
        put_words(packets, words)
        new, _ = packets.serialised()
    except XmpFaultError as error:
        msg = f"The sidecar {path} is damaged and was left as it is ({error}); mend it or move it."
        raise OutsideError(msg) from error
    if lost := lost_words(new, words):
        msg = f"The sidecar {path} was not written: it did not take {', '.join(lost)}."
        raise OutsideError(msg)
    return new


def _now(order: WriteOrder, agreed: _Agreement, file: _Embedded | None) -> FileNow:
    """Return the file as it is now, and what file and record agree on."""
    file = file or _read(order.path)
    beside = read_sidecar(order.path)
    readings = (*beside.readings, *file.readings)
    return FileNow(
        hashlib.sha256(file.data).hexdigest(),
        file.status.st_size,
        file.status.st_mtime_ns,
        taken_at(readings),
        readings,
        tuple(_base(order, agreed, readings)),
        beside.modified_ns,
    )


def _read(path: Path) -> _Embedded:
    file = read_file(path)
    return _Embedded(file.data, file.status, fields_in(file.data, path))


def _base(order: WriteOrder, agreed: _Agreement, readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield the file's readings, those of fields in dispute as they were before."""
    disputed = {one.field for one in (*agreed.conflicts, *agreed.news)}
    yield from (reading for reading in readings if reading.field not in disputed)
    yield from (reading for reading in order.base if reading.field in disputed)
