"""Make one derivative: its records drafted, its file rendered, both kept or neither."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Protocol

from mediadesk import __version__
from mediadesk.credits.composing.facts import CreditFacts, has_credit
from mediadesk.metadata.values import cleaned
from mediadesk.model.caption import DEFAULT_LANGUAGE, Caption
from mediadesk.model.changes import Step
from mediadesk.model.credit import ComposedCredit, Contribution, Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Edit, RenderPlan
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.intake import Intake, NewPhoto
from mediadesk.model.output import Output
from mediadesk.model.photo import FieldValue, Origin, Photo, Reading
from mediadesk.paths import is_file
from mediadesk.services.credits.crediting import facts_of
from mediadesk.services.edits.derivation import (
    CREDIT_LINE,
    NEW,
    child_photo,
    credited_roles,
    edits_of,
    inherited_contributions,
    inherited_edits,
    inherited_fields,
    told_readings,
)
from mediadesk.services.jobs import JobContext
from mediadesk.services.known_photos import known_dossier
from mediadesk.services.ports.catalogue import Clock, PhotoIntake, PhotoShelf
from mediadesk.services.ports.credentials import Signing
from mediadesk.services.ports.pictures import (
    CutField,
    Imprint,
    PictureFiles,
    Renderer,
    RenderOrder,
)
from mediadesk.services.settings import Settings

_STEPS: Final = 3

#: What makes files here, as their metadata name it.
SOFTWARE: Final = f"MediaDesk {__version__}"


class DerivingCatalogue(PhotoShelf, PhotoIntake, Protocol):
    """What making derivatives needs of the catalogue."""


class ComposesLine(Protocol):
    """Words the credit line of facts that are in no catalogue yet."""

    def __call__(self, facts: CreditFacts, *, form: str = "long") -> ComposedCredit:
        """Return it in a form: `Crediting.line_of`."""
        ...


@dataclass(frozen=True, slots=True)
class DerivativeOrder:
    """A derivative to be made.

    Attributes:
        parent: Everything on record of the photo it is made from.
        plan: What is done to its pixels; nothing, where only its size or its format is another.
        out: The file to write.
        output: How the file is written.
        by: Who does it; the person at the desk where it is "".
        organisation: For whom.
        roles: What it is called in the credit; what the edits are called where there are none.
        signing: What Content Credentials are signed with; None for none.
    """

    parent: Dossier
    plan: RenderPlan
    out: Path
    output: Output = field(default_factory=Output)
    by: str = ""
    organisation: str = ""
    roles: tuple[str, ...] = ()
    signing: Signing | None = None


@dataclass(frozen=True, slots=True)
class Derived:
    """A derivative made.

    Attributes:
        photo_id: Its number in the catalogue.
        path: Its file.
        edits: What was done now, in order.
        cut: Fields that IIM could not hold whole.
        is_signed: Whether it carries Content Credentials made here.
    """

    photo_id: int
    path: Path
    edits: tuple[Edit, ...]
    cut: tuple[CutField, ...] = ()
    is_signed: bool = False


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


class Deriving:
    """Makes derivatives; the original is never touched."""

    def __init__(
        self,
        *,
        catalogue: DerivingCatalogue,
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

    def parent(self, photo_id: int) -> Dossier:
        """Return everything on record of a photo that derivatives are made from.

        Raises:
            UserError: There is no such photo.
        """
        return known_dossier(self._catalogue, photo_id)

    def derive(self, order: DerivativeOrder, context: JobContext) -> Derived:
        """Render a derivative and record it, as one step; both are there afterwards or neither.

        Raises:
            UserError: The plan cannot be carried out, or the target cannot be written.
            OutsideError: The original is gone or damaged, or the disk failed.
            StoppedError: It was stopped.
        """
        context.step(0, _STEPS, order.out.name)
        parent = order.parent
        draft = self._drafted(order)
        rendered = self._renderer.render(
            RenderOrder(
                original=parent.photo.path,
                plan=order.plan,
                out=order.out,
                imprint=self._imprint(draft, parent),
                output=order.output,
                signing=order.signing,
            )
        )
        recorded = False
        try:
            context.step(1, _STEPS, order.out.name)
            intake = self._files.read(rendered.path)
            context.step(2, _STEPS, order.out.name)
            photo_id = self._record(draft, intake, parent)
            recorded = True
        finally:
            if not recorded:
                rendered.path.unlink(missing_ok=True)
        edits = tuple(replace(edit, photo_id=photo_id) for edit in draft.own_edits)
        return Derived(photo_id, rendered.path, edits, rendered.cut, rendered.is_signed)

    def _drafted(self, order: DerivativeOrder) -> _Draft:
        """Return the derivative's records; its file, number and hash are still to come."""
        parent, now = order.parent, self._clock.now()
        organisation = cleaned(order.organisation)
        by = cleaned(order.by) or self._settings.person
        own = tuple(
            replace(edit, by=by, organisation=organisation, done_at=now, software=SOFTWARE)
            for edit in edits_of(order.plan, (parent.photo.width_px, parent.photo.height_px))
        )
        edits = (*inherited_edits(parent), *own)
        captions = tuple(replace(caption, photo_id=NEW) for caption in parent.captions)
        return _Draft(
            caption=replace(parent.caption_in(), photo_id=NEW),
            other_captions=tuple(c for c in captions if c.language != DEFAULT_LANGUAGE),
            credit=replace(parent.credit_or_empty, photo_id=NEW),
            fields=inherited_fields(parent, edits),
            contributions=(
                *inherited_contributions(parent),
                *_named(order, own, cleaned(order.by) or self._settings.byline),
            ),
            edits=edits,
            own_edits=own,
        )

    def _imprint(self, draft: _Draft, parent: Dossier) -> Imprint:
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
        # A picture that nobody is named for is exported without a credit, and told of.
        line = self._compose_line(facts).text if has_credit(facts) else ""
        readings = told_readings(draft.caption, draft.credit, draft.fields, line)
        short = Reading(Origin.IIM, CREDIT_LINE, self._iim_credit(facts))
        return Imprint(
            readings=(*readings, short),
            contributions=draft.contributions,
            edits=draft.own_edits,
            made_at=self._clock.now(),
            software=SOFTWARE,
        )

    def _iim_credit(self, facts: CreditFacts) -> str:
        """Return the credit for IIM's 32 bytes; none is better than one cut in a name."""
        try:
            return self._compose_line(facts, form="iim").text
        except UserError:
            return ""

    def _record(self, draft: _Draft, intake: Intake, parent: Dossier) -> int:
        photo = child_photo(intake, parent.photo, self._clock.now())
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
        return self._catalogue.bring_photo(new, step)


def require_there(photo: Photo) -> None:
    """Refuse to work on a photo whose file is gone.

    Raises:
        OutsideError: With what to do.
    """
    if not is_file(photo.path):
        msg = f"{photo.path} is not there any more; reconnect its disk or import it again."
        raise OutsideError(msg)


def _named(order: DerivativeOrder, own: Iterable[Edit], by: str) -> tuple[Contribution, ...]:
    """Return who is named for the edits that are credited; () where nobody says who it is."""
    organisation = cleaned(order.organisation)
    if not (by or organisation):
        return ()
    roles = tuple(filter(None, map(cleaned, order.roles))) or credited_roles(own)
    return (Contribution(uuid.uuid4().hex, NEW, roles, by, organisation),) if roles else ()
