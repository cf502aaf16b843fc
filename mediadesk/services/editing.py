"""Make derivatives: render, log every edit, name who did it, keep the chain to the original."""

import math
import uuid
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from mediadesk import __version__
from mediadesk.credits.compose import CreditFacts
from mediadesk.edits.amounts import faults
from mediadesk.metadata.values import cleaned
from mediadesk.model.caption import DEFAULT_LANGUAGE, Caption
from mediadesk.model.changes import Step
from mediadesk.model.credit import ComposedCredit, Contribution, Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Edit, RenderPlan
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.intake import Intake, NewPhoto
from mediadesk.model.photo import FieldValue, Origin, Photo, Reading
from mediadesk.paths import is_file
from mediadesk.services.crediting import facts_of
from mediadesk.services.derivation import (
    CREDIT_LINE,
    NEW,
    completed,
    default_roles,
    edits_of,
    inherited_contributions,
    inherited_edits,
    inherited_fields,
    oldest_first,
    told_readings,
)
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.catalogue import Clock, PhotoIntake, PhotoShelf
from mediadesk.services.ports.pictures import (
    CutField,
    Imprint,
    PictureFiles,
    Renderer,
    RenderOrder,
)
from mediadesk.services.settings import Settings

_STEPS: Final = 3
_MOST_SCALE: Final = 16.0
#: Originals in formats that are not written come out as JPEG.
_KEPT_SUFFIXES: Final = frozenset({".jpg", ".jpeg", ".tif", ".tiff", ".png", ".webp"})


class EditingCatalogue(PhotoShelf, PhotoIntake, Protocol):
    """What editing needs of the catalogue."""


@dataclass(frozen=True, slots=True)
class EditRequest:
    """A derivative that somebody asks for.

    Attributes:
        photo_id: The photo to make it from.
        plan: What to do to its pixels.
        out: The file to write; it must not be there yet.
        by: Who does it; the person at the desk where it is "".
        organisation: For whom.
        roles: What it is called in the credit; what the edits are called where there are none.
    """

    photo_id: int
    plan: RenderPlan
    out: Path
    by: str = ""
    organisation: str = ""
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EditResult:
    """A derivative made.

    Attributes:
        photo_id: Its number in the catalogue.
        path: Its file.
        edits: What was done now, in order.
        cut: Fields that IIM could not hold whole.
    """

    photo_id: int
    path: Path
    edits: tuple[Edit, ...]
    cut: tuple[CutField, ...] = ()


@dataclass(frozen=True, slots=True)
class _Draft:
    """The records of a derivative before its file exists; their photo number is 0."""

    caption: Caption
    other_captions: tuple[Caption, ...]
    credit: Credit
    fields: tuple[FieldValue, ...]
    contributions: tuple[Contribution, ...]
    edits: tuple[Edit, ...]
    own_edits: tuple[Edit, ...]


class ComposesLine(Protocol):
    """Words the credit line of facts that are in no catalogue yet."""

    def __call__(self, facts: CreditFacts, *, form: str = "long") -> ComposedCredit:
        """Return it in a form: `Crediting.line_of`."""
        ...


class Editing:
    """Makes derivatives and tells their history; the original is never touched."""

    def __init__(
        self,
        *,
        catalogue: EditingCatalogue,
        files: PictureFiles,
        renderer: Renderer,
        compose_line: ComposesLine,
        clock: Clock,
        settings: Settings,
    ) -> None:
        self._catalogue = catalogue
        self._files = files
        self._renderer = renderer
        self._compose_line = compose_line
        self._clock = clock
        self._settings = settings

    def job(self, request: EditRequest) -> Job[EditResult]:
        """Return the job that renders a derivative and records it, as one step that writes.

        Where anything fails, neither file nor record is left behind.

        Raises (when run):
            UserError: No such photo, nothing to do, or the target cannot be written.
            OutsideError: The original is gone or damaged, or the disk failed.
        """

        def derive(context: JobContext) -> EditResult:
            return self._derive(request, context)

        return derive

    def timeline(self, photo_id: int) -> tuple[Edit, ...]:
        """Return the edit log of a photo, its ancestors' included, oldest first.

        Raises:
            UserError: There is no such photo.
        """
        return oldest_first(self._dossier(photo_id).edits)

    def suggested_path(self, photo_id: int) -> Path:
        """Return a free path beside the original: name-edited.jpg, name-edited-2.jpg, ...

        Raises:
            UserError: There is no such photo.
        """
        path = self._dossier(photo_id).photo.path
        suffix = path.suffix if path.suffix.lower() in _KEPT_SUFFIXES else ".jpg"
        found, number = path.with_name(f"{path.stem}-edited{suffix}"), 1
        while found.exists():
            number += 1
            found = path.with_name(f"{path.stem}-edited-{number}{suffix}")
        return found

    def _derive(self, request: EditRequest, context: JobContext) -> EditResult:
        context.step(0, _STEPS, request.out.name)
        parent = self._dossier(request.photo_id)
        _require_doable(request, parent)
        plan = completed(request.plan, parent.photo.width_px, parent.photo.height_px)
        draft = self._drafted(replace(request, plan=plan), parent)
        imprint = _imprint(draft, parent, self._compose_line)
        order = RenderOrder(parent.photo.path, plan, request.out, imprint)
        rendered = self._renderer.render(order)
        recorded = False
        try:
            context.step(1, _STEPS, request.out.name)
            intake = self._files.read(rendered.path)
            context.step(2, _STEPS, request.out.name)
            photo_id = self._record(draft, intake, parent)
            recorded = True
        finally:
            if not recorded:
                rendered.path.unlink(missing_ok=True)
        edits = tuple(replace(edit, photo_id=photo_id) for edit in draft.own_edits)
        return EditResult(photo_id, rendered.path, edits, rendered.cut)

    def _drafted(self, request: EditRequest, parent: Dossier) -> _Draft:
        """Return the derivative's records; its file, number and hash are still to come."""
        now = self._clock.now()
        organisation = cleaned(request.organisation)
        by = cleaned(request.by) or self._settings.person
        own = tuple(
            replace(
                edit,
                by=by,
                organisation=organisation,
                done_at=now,
                software=f"MediaDesk {__version__}",
            )
            for edit in edits_of(request.plan, (parent.photo.width_px, parent.photo.height_px))
        )
        roles = tuple(filter(None, map(cleaned, request.roles))) or default_roles(own)
        edits = (*inherited_edits(parent), *own)
        named = Contribution(uuid.uuid4().hex, NEW, roles, by, organisation)
        captions = tuple(replace(caption, photo_id=NEW) for caption in parent.captions)
        return _Draft(
            caption=replace(parent.caption_in(), photo_id=NEW),
            other_captions=tuple(c for c in captions if c.language != DEFAULT_LANGUAGE),
            credit=replace(parent.credit_or_empty, photo_id=NEW),
            fields=inherited_fields(parent, edits),
            contributions=(*inherited_contributions(parent), named),
            edits=edits,
            own_edits=own,
        )

    def _record(self, draft: _Draft, intake: Intake, parent: Dossier) -> int:
        photo = Photo(
            id=NEW,
            sha256=intake.sha256,
            path=intake.path,
            format=intake.format,
            width_px=intake.width_px,
            height_px=intake.height_px,
            taken_at=intake.taken_at or parent.photo.taken_at,
            added_at=self._clock.now(),
            original_id=parent.photo.id,
        )
        new = NewPhoto(
            photo=photo,
            size_bytes=intake.size_bytes,
            modified_ns=intake.modified_ns,
            fingerprint=intake.fingerprint,
            readings=intake.readings,
            caption=draft.caption,
            credit=draft.credit,
            fields=draft.fields,
            contributions=draft.contributions,
            edits=draft.edits,
        )
        what = f"derivative {intake.path.name} of {parent.photo.path.name}"
        step = Step(what, self._settings.person, draft.other_captions)
        return self._catalogue.derive_photo(new, step)

    def _dossier(self, photo_id: int) -> Dossier:
        dossier = self._catalogue.dossier(photo_id)
        if dossier is None:
            msg = f"There is no photo {photo_id} in the catalogue."
            raise UserError(msg)
        return dossier


def _require_doable(request: EditRequest, parent: Dossier) -> None:
    plan = request.plan
    _require_measurable(plan)
    if not any(edits_of(plan)):
        msg = f"Nothing is to be done to {parent.photo.path.name}: choose a crop, scale or tone."
        raise UserError(msg)
    if not 0 < plan.scale <= _MOST_SCALE:
        msg = f"A scale of {plan.scale:g} cannot be rendered: it must lie between 0 and 16."
        raise UserError(msg)
    if not is_file(parent.photo.path):
        msg = f"{parent.photo.path} is not there any more; reconnect its disk or import it again."
        raise OutsideError(msg)


def _require_measurable(plan: RenderPlan) -> None:
    if not math.isfinite(plan.rotation_degrees):
        msg = f"A picture cannot be turned by {plan.rotation_degrees} degrees; give a number."
        raise UserError(msg)
    for msg in faults(plan):
        raise UserError(msg)


def _imprint(draft: _Draft, parent: Dossier, compose_line: ComposesLine) -> Imprint:
    """Return what the derivative's file will say of itself, its credit line composed."""
    facts = facts_of(
        Dossier(
            photo=parent.photo,
            captions=(draft.caption, *draft.other_captions),
            credit=draft.credit,
            contributions=draft.contributions,
            edits=draft.edits,
            fields=draft.fields,
        )
    )
    line = compose_line(facts).text
    readings = told_readings(draft.caption, draft.credit, draft.fields, line)
    short = Reading(Origin.IIM, CREDIT_LINE, _iim_credit(facts, compose_line))
    return Imprint((*readings, short), draft.contributions, draft.own_edits)


def _iim_credit(facts: CreditFacts, compose_line: ComposesLine) -> str:
    """Return the credit for IIM's 32 bytes; none is better than one cut in a name."""
    try:
        return compose_line(facts, form="iim").text
    except UserError:
        return ""
