"""What the form of every field shows of photos, read as one beside the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mediadesk.metadata.fields import FIELDS
from mediadesk.metadata.reconcile import Conflict
from mediadesk.services.jobs import JobContext
from mediadesk.services.records.reconciling import Reconciling
from mediadesk.services.records.recording import Recording, SharedValue


@dataclass(frozen=True, slots=True)
class FieldsPage:
    """Everything that stands in the form.

    Attributes:
        values: What photos say, by field.
        conflicts: Where the families of one photo's metadata disagree.
    """

    values: Mapping[str, SharedValue] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()


def read_fields(
    recording: Recording,
    reconciling: Reconciling,
    photo_ids: Sequence[int],
    language: str,
    _context: JobContext,
) -> FieldsPage:
    """Return the page of photos; of one alone, with what only its file can tell."""
    shared = recording.shared(photo_ids, language)
    if len(photo_ids) != 1:
        return FieldsPage(shared)
    photo_id = photo_ids[0]
    told = _told_by_file(recording, photo_id)
    return FieldsPage({**shared, **told}, reconciling.open_conflicts(photo_id))


def _told_by_file(recording: Recording, photo_id: int) -> Mapping[str, SharedValue]:
    """Return what only a photo's file can tell, which nobody sets."""
    told = recording.fields(photo_id)
    names = (spec.name for spec in FIELDS if not spec.is_editable and spec.name in told)
    return {name: SharedValue(told[name], 1, 1) for name in names}
