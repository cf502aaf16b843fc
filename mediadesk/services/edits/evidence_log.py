"""The timeline of a photo's editing: all evidence merged, looked at anew, confirmed by people."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from mediadesk.edits.against_pixels import remarks
from mediadesk.edits.conflicts import as_declared
from mediadesk.edits.evidence import Disagreement
from mediadesk.edits.timeline import Timeline, in_time, timeline
from mediadesk.edits.traces import traced_edits
from mediadesk.i18n.counting import count
from mediadesk.model.changes import JournalEntry, Step
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Comparison, Edit, Evidence
from mediadesk.model.edit_traces import ContentCredentials
from mediadesk.paths import is_file
from mediadesk.services.edits.homecoming import missing_edits, recovered
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.known_photos import known_dossier
from mediadesk.services.ports.catalogue import PhotoShelf, Records
from mediadesk.services.ports.traces import TraceReader
from mediadesk.services.settings import Settings


class EvidenceCatalogue(PhotoShelf, Records, Protocol):
    """What the evidence log needs of the catalogue."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What looking at a photo's file and pixels came to.

    Attributes:
        timeline: Everything known, what was found now among it.
        proposals: What was found now and no log holds; nothing of it is recorded yet.
        credentials: The file's Content Credentials; None where it has none.
        unconfirmed: Entries on record that only the pixels tell, and nobody stands for yet.
    """

    timeline: Timeline
    proposals: tuple[Edit, ...] = ()
    credentials: ContentCredentials | None = None
    unconfirmed: tuple[Edit, ...] = ()

    @property
    def comparison(self) -> Comparison | None:
        """What the pixels say of the photo and its original; None where neither was compared."""
        return self.timeline.seen


class EvidenceLog:
    """Tells what was done to photos, on what evidence, and where the evidence disagrees."""

    def __init__(
        self,
        *,
        catalogue: EvidenceCatalogue,
        traces: TraceReader,
        pixels: PixelEvidence,
        settings: Settings,
    ) -> None:
        self._catalogue = catalogue
        self._traces = traces
        self._pixels = pixels
        self._settings = settings

    def timeline(self, photo_id: int) -> Timeline:
        """Return what is on record of a photo's editing, without looking at any file.

        Raises:
            UserError: There is no such photo.
        """
        return self.timeline_of(known_dossier(self._catalogue, photo_id))

    def timeline_of(self, dossier: Dossier) -> Timeline:
        """Return what a photo's records tell of its editing, without looking at any file."""
        own, inherited = self._parted(dossier)
        return timeline(own, inherited, is_derivative=dossier.photo.original_id is not None)

    def conflicts(self, photo_id: int) -> tuple[Disagreement, ...]:
        """Return where the evidence on record disagrees.

        Raises:
            UserError: There is no such photo.
        """
        return self.timeline(photo_id).conflicts

    def look(self, photo_id: int) -> Job[Looked]:
        """Return the job that reads a photo's file and compares it with its original now.

        It records nothing: what it finds are proposals for `confirm`. What cannot be looked at,
        because a file is gone, is left out.

        Raises (when run):
            UserError: There is no such photo.
            OutsideError: The photo's file is there and cannot be read.
        """

        def look_at(context: JobContext) -> Looked:
            dossier = known_dossier(self._catalogue, photo_id)
            path = dossier.photo.path
            context.step(0, 2, path.name)
            if not is_file(path):
                return Looked(self.timeline(photo_id))
            traces = self._traces.traces(path)
            traced = traced_edits(traces, photo_id)
            context.step(1, 2, path.name)
            seen = self._compared(dossier)
            shown = self._untold(dossier, seen) if seen is not None else ()
            proposals = tuple(missing_edits((*traced.done, *shown), dossier.edits))
            own, inherited = self._parted(replace(dossier, edits=(*dossier.edits, *proposals)))
            found = timeline(
                own,
                inherited,
                is_derivative=dossier.photo.original_id is not None,
                seen=seen,
                planned=traced.planned,
            )
            recorded = {edit.id for edit in dossier.edits}
            waiting = tuple(e for e in own if e.id in recorded and _is_unconfirmed(e))
            return Looked(found, in_time(proposals), traces.credentials, waiting)

        return look_at

    def confirm(self, photo_id: int, edits: Sequence[Edit]) -> JournalEntry | None:
        """Record edits that a person stands for, new ones and corrected ones, as one step.

        Their evidence stays what it was; who did it and for whom are filled in where they are
        open. None where nothing changes.

        Raises:
            UserError: There is no such photo.
        """
        dossier = known_dossier(self._catalogue, photo_id)
        named = tuple(self._confirmed(edit, photo_id) for edit in edits)
        what = f"{count(len(named), 'edit')} of {dossier.photo.path.name}"
        entry = self._catalogue.apply(Step(what, self._settings.person, named))
        return entry if entry.changes else None

    def reject(self, photo_id: int, edits: Sequence[Edit]) -> JournalEntry | None:
        """Take entries out of the log that are wrong, as one step; None where none was there.

        Raises:
            UserError: There is no such photo.
        """
        dossier = known_dossier(self._catalogue, photo_id)
        held = {edit.id for edit in dossier.edits}
        wrong = tuple(edit for edit in edits if edit.id in held)
        what = f"{count(len(wrong), 'edit')} taken out of {dossier.photo.path.name}"
        entry = self._catalogue.apply(Step(what, self._settings.person, removals=wrong))
        return entry if entry.changes else None

    def _confirmed(self, edit: Edit, photo_id: int) -> Edit:
        return replace(
            edit,
            id=edit.id or uuid.uuid4().hex,
            photo_id=photo_id,
            by=edit.by or self._settings.person,
            organisation=edit.organisation or self._settings.organisation,
        )

    def _untold(self, dossier: Dossier, seen: Comparison) -> tuple[Edit, ...]:
        """Return what the pixels say and the log does not say as well."""
        if not seen.is_proof:
            return ()
        own, _ = self._parted(dossier)
        held = remarks(map(as_declared, own), seen)
        new = {r.seen.kind for r in held if r.seen is not None and not r.agrees}
        return tuple(e for e in recovered(seen, dossier.photo.id) if e.kind in new)

    def _compared(self, dossier: Dossier) -> Comparison | None:
        original_id = dossier.photo.original_id
        original = self._catalogue.photo(original_id) if original_id is not None else None
        if original is None:
            return None
        return self._pixels.of(original, dossier.photo.path, thorough=True)

    def _parted(self, dossier: Dossier) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
        """Return a photo's own entries, and those that came with its original's log."""
        original_id = dossier.photo.original_id
        original = self._catalogue.dossier(original_id) if original_id is not None else None
        if original is None:
            return dossier.edits, ()
        own = tuple(missing_edits(dossier.edits, original.edits))
        kept = {edit.id for edit in own}
        return own, tuple(edit for edit in dossier.edits if edit.id not in kept)


def _is_unconfirmed(edit: Edit) -> bool:
    return edit.evidence is Evidence.RECOVERED and not (edit.by or edit.organisation)
