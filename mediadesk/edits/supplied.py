"""Which entries of a log a house answers for, and which are the supplier's own making.

A photographer develops, trims and tones before a picture is handed over; its metadata tell of it.
No house names that in print, and nobody at the desk did it. What changes content is told whoever
did it, and so is anything that a person at the desk has put their name to.
"""

from collections.abc import Iterable
from typing import Final

from mediadesk.model.edit import Edit, EditKind, Evidence

#: Evidence that came with the file.
FROM_FILE: Final = frozenset({Evidence.METADATA, Evidence.CREDENTIALS})

#: What any supplier does to any picture; OTHER is a save or a filter that says no more.
ROUTINE: Final = frozenset({
    EditKind.CROP, EditKind.RESIZE, EditKind.ROTATE, EditKind.TONE, EditKind.GRAYSCALE,
    EditKind.SHARPEN, EditKind.DENOISE, EditKind.DUST, EditKind.OTHER,
})  # fmt: skip

#: Settings that heal spots: photographers cover dust with them, and no setting says how much more.
_SPOTS: Final = ("crs:Retouch", "crs:RedEye")


def answered_for(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the entries that a credit line may have to tell of."""
    return tuple(edit for edit in edits if not is_suppliers_own(edit))


def is_suppliers_own(edit: Edit) -> bool:
    """Return whether an entry tells of a supplier's routine work that nobody here stands for."""
    is_named = bool(edit.by.strip() or edit.organisation.strip())
    is_routine = edit.kind in ROUTINE or edit.source.startswith(_SPOTS)
    return edit.evidence in FROM_FILE and is_routine and not is_named
