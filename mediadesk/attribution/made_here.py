"""Which edits of a photo the house made, and not whoever supplied it."""

from typing import Final

from mediadesk.attribution.case import Case
from mediadesk.model.edit import Edit, Evidence

#: Evidence that came with the file.
_FROM_FILE: Final = frozenset({Evidence.METADATA, Evidence.CREDENTIALS})


def edits_made_here(case: Case) -> tuple[Edit, ...]:
    """Return the edits that came after the picture: what an original brought along is left out."""
    is_original = case.dossier is None or case.dossier.photo.original_id is None
    return tuple(e for e in case.edits if not (is_original and e.evidence in _FROM_FILE))
