"""What a file's metadata tell of its editing, as entries of a log with their evidence.

The signals, by strength, and what each proves: signed actions that somebody asserted them; develop
settings that they are in the pixels; a history that a program saved the picture; a program's name
that it wrote the file last. Nothing at all proves nothing: metadata are stripped everywhere.
"""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from mediadesk.edits.credential_traces import credential_edits
from mediadesk.edits.develop_crop import oriented
from mediadesk.edits.develop_traces import developed
from mediadesk.edits.history_traces import SAVED, history_edits, photoshop_edits
from mediadesk.edits.programs import is_picture_editor
from mediadesk.edits.told import Told
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.edit_traces import EditTraces
from mediadesk.model.geometry import Box

#: A program's name alone: it wrote the file last, and may have changed the picture.
SOFTWARE: Final = "Software"
_PHOTO_MECHANIC: Final = "Photo Mechanic crop"
_ANCESTORS: Final = "photoshop:DocumentAncestors"
#: One ancestor is the document a picture was opened from; several were pasted in.
_FEWEST_PASTED: Final = 2


@dataclass(frozen=True, slots=True)
class TracedEdits:
    """What a file tells of its editing.

    Attributes:
        done: What the file's pixels have behind them.
        planned: What a program keeps beside the pixels and would do to them: no fact yet.
    """

    done: tuple[Edit, ...] = ()
    planned: tuple[Edit, ...] = ()


def traced_edits(traces: EditTraces, photo_id: int) -> TracedEdits:
    """Return the entries that a file's metadata make, oldest first as far as they are dated.

    Args:
        traces: What the file says.
        photo_id: The photo the entries are of.
    """
    settled = developed(traces)
    rendered_at = _rendered_at(traces)
    told = (
        *(replace(one, done_at=rendered_at, software=_developer(traces)) for one in settled.done),
        *photoshop_edits(traces.photoshop_history),
        *history_edits(traces.history),
        *_pasted(traces),
        *(credential_edits(traces.credentials) if traces.credentials else ()),
    )
    told = (*told, *_last_writer(traces, told))
    planned = (*settled.planned, *_soft_crop(traces))
    return TracedEdits(
        tuple(_entries(told, photo_id, traces.image_editor)), tuple(_entries(planned, photo_id, ""))
    )


def is_mere_save(edit: Edit) -> bool:
    """Return whether an entry says only that a program saved the picture, not what it changed."""
    return edit.kind is EditKind.OTHER and edit.source in {SAVED, SOFTWARE}


def _entries(told: Iterable[Told], photo_id: int, editor: str) -> Iterator[Edit]:
    """Yield entries of a log; who edited, Exif 3.0 says of the file as a whole."""
    for one in told:
        yield Edit(
            id=uuid.uuid4().hex,
            photo_id=photo_id,
            kind=one.kind,
            evidence=Evidence.CREDENTIALS if one.is_signed else Evidence.METADATA,
            by=one.by or editor,
            done_at=_utc(one.done_at),
            software=one.software,
            crop=one.crop,
            scale=one.scale,
            rotation_degrees=one.rotation_degrees,
            amounts=one.amounts,
            note=one.note,
            source=one.source,
            regions=one.regions,
        )


def _utc(when: datetime | None) -> datetime | None:
    """Return a moment in UTC; one without a zone is taken for it, as the log keeps no other."""
    if when is None:
        return None
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)


def _rendered_at(traces: EditTraces) -> datetime | None:
    """Return when develop settings went into the pixels: at the first conversion, else a save."""
    converted = [e for e in traces.history if e.action in {"derived", "converted", "saved"}]
    return next((event.at for event in converted if event.at is not None), traces.modified_at)


def _developer(traces: EditTraces) -> str:
    named = (e.software for e in traces.history if "lightroom" in e.software.casefold())
    raw = (name for _, name in traces.software if "lightroom" in name.casefold())
    return next(iter((*named, *raw)), "Adobe Camera Raw")


def _pasted(traces: EditTraces) -> Iterator[Told]:
    if traces.ancestors >= _FEWEST_PASTED:
        note = f"layers of {traces.ancestors} documents were pasted in"
        yield Told(EditKind.OTHER, _ANCESTORS, note, software="Adobe Photoshop")


def _last_writer(traces: EditTraces, told: Iterable[Told]) -> Iterator[Told]:
    """Yield a program that wrote the file last, where nothing else tells of that program."""
    known = {_family(one.software) for one in told if one.software}
    for place, name in traces.software:
        if is_picture_editor(name) and _family(name) not in known:
            known.add(_family(name))
            yield Told(EditKind.OTHER, SOFTWARE, place, done_at=traces.modified_at, software=name)


def _family(software: str) -> str:
    """Return what tells one program from another whatever its version: "adobe photoshop"."""
    words = software.casefold().split()
    return " ".join(words[:2] if words[:1] == ["adobe"] else words[:1])


def _soft_crop(traces: EditTraces) -> Iterator[Told]:
    """Yield what Photo Mechanic keeps: it leaves a file's pixels as they are until it exports."""
    soft = traces.soft_crop
    if soft is None:
        return
    if soft.box is not None and soft.box != Box.whole():
        box = oriented(soft.box, traces.orientation)
        yield Told(EditKind.CROP, _PHOTO_MECHANIC, crop=box, software="Photo Mechanic")
    if soft.quarter_turns % 4:
        turn = -90.0 * (soft.quarter_turns % 4)
        yield Told(
            EditKind.ROTATE, _PHOTO_MECHANIC, rotation_degrees=turn, software="Photo Mechanic"
        )
