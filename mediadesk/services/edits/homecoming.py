"""Take derivatives made elsewhere in: compare, propose what was done, record what is confirmed."""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from mediadesk.edits.against_pixels import edits_seen
from mediadesk.edits.history_traces import OWN_NAME
from mediadesk.edits.traces import is_mere_save, traced_edits
from mediadesk.metadata.values import cleaned
from mediadesk.model.caption import DEFAULT_LANGUAGE, Caption
from mediadesk.model.changes import Record, Step
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence
from mediadesk.model.errors import UserError
from mediadesk.model.intake import Intake, NewPhoto
from mediadesk.model.photo import Descent, FieldValue, Photo
from mediadesk.services.edits.derivation import (
    NEW,
    child_photo,
    default_roles,
    inherited_contributions,
    inherited_edits,
    inherited_fields,
)
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.known_photos import known_dossier
from mediadesk.services.ports.catalogue import Clock, PhotoIntake, PhotoShelf, Records
from mediadesk.services.ports.pictures import PictureFiles
from mediadesk.services.settings import Settings

#: What a recovered entry says of its source.
FROM_PIXELS: Final = "pixels"
#: A longer chain of originals is a circle.
_MOST_STEPS: Final = 64


class HomeCatalogue(PhotoShelf, PhotoIntake, Records, Protocol):
    """What taking a derivative in needs of the catalogue."""


@dataclass(frozen=True, slots=True)
class Homecoming:
    """A derivative made elsewhere, and what was found out about it.

    Attributes:
        original_id: The photo it was made from, as far as anybody says.
        intake: Its file, read.
        comparison: What the pixels say; None where the original could not be looked at.
        edits: What was done, as pixels and metadata tell it; proposals, not yet in any log.
    """

    original_id: int
    intake: Intake
    comparison: Comparison | None
    edits: tuple[Edit, ...]

    @property
    def is_related(self) -> bool:
        """Whether the pixels say that it comes from the original."""
        return self.comparison is not None and self.comparison.is_proof


@dataclass(frozen=True, slots=True)
class Credited:
    """Who made the edits that a person accepts.

    Attributes:
        by: Who did it; the person at the desk where it is "".
        organisation: For whom.
        roles: What it is called in the credit; what the edits are called where there are none.
    """

    by: str = ""
    organisation: str = ""
    roles: tuple[str, ...] = ()


class Receiving:
    """Looks at what comes back, and makes it a derivative in the catalogue."""

    def __init__(
        self,
        *,
        catalogue: HomeCatalogue,
        files: PictureFiles,
        pixels: PixelEvidence,
        clock: Clock,
        settings: Settings,
    ) -> None:
        self._catalogue = catalogue
        self._files = files
        self._pixels = pixels
        self._clock = clock
        self._settings = settings

    def look(self, original_id: int, path: Path) -> Homecoming:
        """Return what pixels and metadata tell of a file that was made from a photo.

        Raises:
            UserError: There is no such photo.
            OutsideError: The file cannot be read as a picture.
        """
        original = known_dossier(self._catalogue, original_id)
        intake = self._files.read(path)
        if intake.sha256 == original.photo.sha256:
            msg = f"{path.name} is {original.photo.path.name} itself: nothing was changed in it."
            raise UserError(msg)
        seen = self._pixels.of(original.photo, path, thorough=True)
        return Homecoming(original_id, intake, seen, tuple(_proposed(original, intake, seen)))

    def accept(
        self, homecoming: Homecoming, edits: Sequence[Edit], credited: Credited | None
    ) -> int:
        """Record a derivative with the edits that a person stands for; return its number.

        Where nobody is credited, the edits are logged as found, and stay to be confirmed.
        Caption, credit, fields and who worked on the original come with it; what is already on
        record of a derivative that the catalogue knows stays. It is one step, and can be undone.

        Raises:
            UserError: The original is gone, or is itself made from the derivative.
            OutsideError: The disk failed.
        """
        original = known_dossier(self._catalogue, homecoming.original_id)
        known = self._catalogue.photo_with_hash(homecoming.intake.sha256)
        fresh = tuple(replace(e, id=uuid.uuid4().hex, photo_id=NEW) for e in edits)
        own = tuple(self._named(fresh, credited)) if credited is not None else fresh
        contributions = self._contributions(own, credited)
        if known is None:
            return self._add(homecoming.intake, original, own, contributions)
        self._require_no_circle(known.id, original.photo)
        self._link(known_dossier(self._catalogue, known.id), original, own, contributions)
        return known.id

    def _named(self, edits: Iterable[Edit], credited: Credited) -> Iterator[Edit]:
        """Yield edits with who made them; that a program saved the file names nobody."""
        by = cleaned(credited.by) or self._settings.person
        organisation = cleaned(credited.organisation)
        for edit in edits:
            if is_mere_save(edit):
                yield edit
            else:
                yield replace(
                    edit, by=edit.by or by, organisation=edit.organisation or organisation
                )

    def _contributions(
        self, own: tuple[Edit, ...], credited: Credited | None
    ) -> tuple[Contribution, ...]:
        if credited is None or not own:
            return ()
        roles = tuple(filter(None, map(cleaned, credited.roles))) or default_roles(own)
        by = cleaned(credited.by) or self._settings.byline
        organisation = cleaned(credited.organisation)
        if not (by or organisation):
            return ()
        return (Contribution(uuid.uuid4().hex, NEW, roles, by, organisation),)

    def _add(
        self,
        intake: Intake,
        original: Dossier,
        own: tuple[Edit, ...],
        contributions: tuple[Contribution, ...],
    ) -> int:
        edits = (*inherited_edits(original), *own)
        captions = tuple(replace(caption, photo_id=NEW) for caption in original.captions)
        new = NewPhoto(
            photo=child_photo(intake, original.photo, self._clock.now()),
            size_bytes=intake.size_bytes,
            modified_ns=intake.modified_ns,
            fingerprint=intake.fingerprint,
            readings=intake.readings,
            caption=replace(original.caption_in(), photo_id=NEW),
            credit=replace(original.credit_or_empty, photo_id=NEW),
            fields=inherited_fields(original, edits),
            contributions=(*inherited_contributions(original), *contributions),
            edits=edits,
        )
        others = tuple(c for c in captions if c.language != DEFAULT_LANGUAGE)
        what = f"derivative {intake.path.name} of {original.photo.path.name}"
        return self._catalogue.bring_photo(new, Step(what, self._settings.person, others))

    def _link(
        self,
        derived: Dossier,
        original: Dossier,
        own: tuple[Edit, ...],
        contributions: tuple[Contribution, ...],
    ) -> None:
        number = derived.photo.id
        edits = tuple(missing_edits((*inherited_edits(original), *own), derived.edits))
        named = {_party(one) for one in derived.contributions}
        carried = (*inherited_contributions(original), *contributions)
        puts: tuple[Record, ...] = (
            Descent(number, original.photo.id),
            *_missing_captions(original, derived),
            *_missing_credit(original, derived),
            *_missing_fields(original, derived, edits),
            *(replace(c, photo_id=number) for c in carried if _party(c) not in named),
            *(replace(edit, photo_id=number) for edit in edits),
        )
        what = f"{derived.photo.path.name} linked to {original.photo.path.name}"
        self._catalogue.apply(Step(what, self._settings.person, puts))

    def _require_no_circle(self, derived_id: int, original: Photo) -> None:
        at: Photo | None = original
        for _ in range(_MOST_STEPS):
            if at is None:
                return
            if at.id == derived_id:
                msg = f"{original.path.name} is itself made from that picture; nothing was linked."
                raise UserError(msg)
            at = self._catalogue.photo(at.original_id) if at.original_id is not None else None


def recovered(comparison: Comparison, photo_id: int) -> tuple[Edit, ...]:
    """Return what the pixels say was done, as entries of a log."""
    return tuple(
        replace(edit, id=uuid.uuid4().hex, photo_id=photo_id, source=FROM_PIXELS)
        for edit in edits_seen(comparison)
    )


def missing_edits(told: Iterable[Edit], log: Iterable[Edit]) -> Iterator[Edit]:
    """Yield the entries that a log does not hold, whoever's they are and by whatever name."""
    held = {content(edit) for edit in log}
    written = {key for edit in held if (key := _written_here(edit)) is not None}
    for edit in told:
        bare, key = content(edit), _written_here(edit)
        if bare not in held and (edit.evidence is not Evidence.METADATA or key not in written):
            held.add(bare)
            yield edit


def content(edit: Edit) -> Edit:
    """Return an entry without what a copy, or a person who stands for it, changes in it."""
    return replace(edit, id="", photo_id=0, by="", organisation="", note="")


def _written_here(edit: Edit) -> tuple[EditKind, datetime] | None:
    """Return what tells a step of this program, in its log and in the history it wrote."""
    if edit.done_at is None or not edit.software.startswith(OWN_NAME):
        return None
    return edit.kind, edit.done_at.replace(microsecond=0)


def _proposed(original: Dossier, intake: Intake, seen: Comparison | None) -> Iterator[Edit]:
    """Yield what the pixels tell, then what only the metadata of the result tell."""
    if seen is not None and seen.is_proof:
        yield from recovered(seen, NEW)
    yield from missing_edits(traced_edits(intake.traces, NEW).done, original.edits)


def _party(one: Contribution) -> tuple[str, str, tuple[str, ...]]:
    return one.person.casefold(), one.organisation.casefold(), one.roles


def _missing_captions(original: Dossier, derived: Dossier) -> Iterator[Caption]:
    written = {c.language for c in derived.captions if c.text.strip() or c.headline.strip()}
    for caption in original.captions:
        if caption.language not in written:
            yield replace(caption, photo_id=derived.photo.id)


def _missing_credit(original: Dossier, derived: Dossier) -> Iterator[Credit]:
    if original.credit is not None and not derived.credit_or_empty.names_somebody:
        yield replace(original.credit, photo_id=derived.photo.id)


def _missing_fields(
    original: Dossier, derived: Dossier, edits: Iterable[Edit]
) -> Iterator[FieldValue]:
    filled = {value.field for value in derived.fields}
    for value in inherited_fields(original, edits):
        if value.field not in filled:
            yield replace(value, photo_id=derived.photo.id)
