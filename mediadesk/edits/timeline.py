"""One timeline of everything that is known of a picture's editing, and what does not fit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from mediadesk.edits.conflicts import conflicts
from mediadesk.edits.evidence import Disagreement
from mediadesk.edits.supplied import FROM_FILE
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence

#: Steps of one sitting, in the order in which they are carried out.
_STEPS: Final = (
    EditKind.DUST, EditKind.FLIP, EditKind.ROTATE, EditKind.CROP, EditKind.ENLARGE,
    EditKind.RESIZE, EditKind.AI_ENLARGE, EditKind.DENOISE, EditKind.GRAYSCALE, EditKind.TONE,
    EditKind.COLORIZE, EditKind.RETOUCH, EditKind.REMOVE, EditKind.BLUR, EditKind.AI_EDIT,
    EditKind.COMPOSITE, EditKind.TEXT, EditKind.SHARPEN,
)  # fmt: skip
_PLACES: Final = {kind: place for place, kind in enumerate(_STEPS)}


@dataclass(frozen=True, slots=True)
class Timeline:
    """What was done to a picture, by all that is known.

    Attributes:
        edits: Oldest first, its ancestors' steps before its own.
        conflicts: Where the sources do not agree.
        planned: What a program keeps beside the pixels and has not done.
        seen: What the pixels say of original and picture, where they were looked at now.
    """

    edits: tuple[Edit, ...]
    conflicts: tuple[Disagreement, ...] = ()
    planned: tuple[Edit, ...] = field(default=())
    seen: Comparison | None = None


def timeline(
    own: Sequence[Edit],
    inherited: Sequence[Edit] = (),
    *,
    is_derivative: bool = False,
    seen: Comparison | None = None,
    planned: Sequence[Edit] = (),
) -> Timeline:
    """Merge all evidence on one timeline and say what disagrees.

    Args:
        own: Entries of what was done since the original.
        inherited: Entries of what was done to the original before.
        is_derivative: Whether the picture's original is known.
        seen: What the pixels of both say, where they were compared now.
        planned: Edits that nobody carried out.
    """
    entries = (*in_time(inherited), *in_time(own))
    found = conflicts(in_time(own), is_derivative=is_derivative, seen=seen)
    return Timeline(entries, found, tuple(planned), seen)


def in_time(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return entries oldest first, those without a time where they most likely belong.

    What a file brought with it was done before anybody here touched it: it comes before all that
    was made or declared here, behind what else the file dates. What the pixels alone tell comes
    next. Entries of a sitting come in the order in which such steps are carried out.
    """
    log = tuple(edits)
    here = [e.done_at for e in log if e.done_at is not None and e.evidence not in FROM_FILE]
    came = min(here) if here else None
    return tuple(sorted(log, key=lambda edit: _place(edit, came)))


def _place(edit: Edit, came: datetime | None) -> tuple[int, float, int, int]:
    """Return where an entry belongs: its part of the timeline, its time, its step.

    Args:
        edit: The entry.
        came: When the first thing was done here; None where nothing dated was.
    """
    step = _PLACES.get(edit.kind, len(_STEPS))
    if edit.done_at is not None:
        is_later = came is not None and edit.done_at >= came
        return (2 if is_later else 0, edit.done_at.timestamp(), 0, step)
    if edit.evidence in FROM_FILE:
        return (1, 0.0, 0, step)
    if edit.evidence is Evidence.RECOVERED:
        return (1, 0.0, 1, step)
    return (3, 0.0, 0, step)
