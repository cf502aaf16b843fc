"""Edit a photo: a plan asked for, checked, made a derivative of, and the log told."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.edits.amounts import faults
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Edit, RenderPlan
from mediadesk.model.errors import UserError
from mediadesk.model.photo import Photo
from mediadesk.services.edits.derivation import completed, edits_of, oldest_first
from mediadesk.services.edits.deriving import DerivativeOrder, Deriving, require_there
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.pictures import CutField

_MOST_SCALE: Final = 16.0
#: Originals in formats that are not written come out as JPEG.
_KEPT_SUFFIXES: Final = frozenset({".jpg", ".jpeg", ".tif", ".tiff", ".png", ".webp"})


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


class Editing:
    """Makes derivatives and tells their history; the original is never touched."""

    def __init__(self, *, deriving: Deriving) -> None:
        self._deriving = deriving

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
        return oldest_first(self._deriving.parent(photo_id).edits)

    def suggested_path(self, photo: Photo) -> Path:
        """Return a free path beside the original: name-edited.jpg, name-edited-2.jpg, ..."""
        path = photo.path
        suffix = path.suffix if path.suffix.lower() in _KEPT_SUFFIXES else ".jpg"
        found, number = path.with_name(f"{path.stem}-edited{suffix}"), 1
        while found.exists():
            number += 1
            found = path.with_name(f"{path.stem}-edited-{number}{suffix}")
        return found

    def _derive(self, request: EditRequest, context: JobContext) -> EditResult:
        parent = self._deriving.parent(request.photo_id)
        _require_doable(request, parent)
        order = DerivativeOrder(
            parent=parent,
            plan=completed(request.plan, parent.photo.width_px, parent.photo.height_px),
            out=request.out,
            by=request.by,
            organisation=request.organisation,
            roles=request.roles,
        )
        made = self._deriving.derive(order, context)
        return EditResult(made.photo_id, made.path, made.edits, made.cut)


def _require_doable(request: EditRequest, parent: Dossier) -> None:
    plan = request.plan
    require_measurable(plan)
    if not any(edits_of(plan)):
        msg = f"Nothing is to be done to {parent.photo.path.name}: choose a crop, scale or tone."
        raise UserError(msg)
    if not 0 < plan.scale <= _MOST_SCALE:
        msg = f"A scale of {plan.scale:g} cannot be rendered: it must lie between 0 and 16."
        raise UserError(msg)
    require_there(parent.photo)


def require_measurable(plan: RenderPlan) -> None:
    """Refuse a plan with numbers that cannot be carried out.

    Raises:
        UserError: With the number and what would do.
    """
    if not math.isfinite(plan.rotation_degrees):
        msg = f"A picture cannot be turned by {plan.rotation_degrees} degrees; give a number."
        raise UserError(msg)
    for msg in faults(plan):
        raise UserError(msg)
