"""Export photos and versions by a recipe into a folder; each file joins the catalogue."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from mediadesk.edits.naming import NameFacts, named
from mediadesk.edits.recipes import Recipes
from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.photo import Photo
from mediadesk.model.recipe import Recipe
from mediadesk.model.region import PersonRegion
from mediadesk.paths import is_folder
from mediadesk.services.edits.deriving import DerivativeOrder, Derived, Deriving, require_there
from mediadesk.services.edits.editing import require_measurable
from mediadesk.services.edits.recipe_following import SizedPlan, cut_off_by, free_path, sized
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.credentials import Signing, SigningChecker
from mediadesk.services.settings import Settings


@dataclass(frozen=True, slots=True)
class ExportItem:
    """One picture to be exported.

    Attributes:
        photo_id: The photo.
        plan: How it is developed: a version's plan, or nothing.
        version: The version's name; "" for the photo as it is.
    """

    photo_id: int
    plan: RenderPlan = field(default_factory=RenderPlan)
    version: str = ""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Files that somebody asks for.

    Attributes:
        items: The pictures, in order.
        recipe: Name of the recipe.
        folder: Where the files go; made where it is missing.
        by: Who does it; the person at the desk where it is "".
        organisation: For whom.
        roles: What it is called in the credit; what the edits are called where there are none.
        signs: Whether to sign; None as the recipe says.
    """

    items: tuple[ExportItem, ...]
    recipe: str
    folder: Path
    by: str = ""
    organisation: str = ""
    roles: tuple[str, ...] = ()
    signs: bool | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """A file made.

    Attributes:
        original_id: The photo it was made from.
        derived: The file, its number in the catalogue, and what was done.
        remark: What whoever uses it has to know, such as who is cut off; "" for nothing.
    """

    original_id: int
    derived: Derived
    remark: str = ""


@dataclass(frozen=True, slots=True)
class NotExported:
    """A picture that could not be exported, and why.

    Attributes:
        original_id: The photo.
        path: Its file; None where the catalogue knows none.
        message: The reason, as a sentence.
    """

    original_id: int
    path: Path | None
    message: str


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    """What an export came to.

    Attributes:
        exported: The files made, in order.
        failed: What could not be exported, in order.
    """

    exported: tuple[Exported, ...]
    failed: tuple[NotExported, ...] = ()


@dataclass(frozen=True, slots=True)
class _Batch:
    """What all pictures of one export share."""

    request: ExportRequest
    recipe: Recipe
    signing: Signing | None


@dataclass(frozen=True, slots=True)
class _Fitted:
    """What a recipe makes of a picture's plan, and the persons its shape was cut about."""

    sized: SizedPlan
    persons: tuple[PersonRegion, ...]


class Exporting:
    """Makes files by recipe; the originals are never touched, no file is ever written over."""

    def __init__(
        self,
        *,
        deriving: Deriving,
        recipes: Recipes,
        credentials: SigningChecker,
        persons: Callable[[int], Sequence[PersonRegion]],
        settings: Settings,
    ) -> None:
        self._persons = persons
        self._deriving = deriving
        self._recipes = recipes
        self._credentials = credentials
        self._settings = settings

    def recipes(self) -> tuple[Recipe, ...]:
        """Return the recipes that can be used, by title."""
        return self._recipes.all()

    def faulty_recipes(self) -> tuple[str, ...]:
        """Return what is wrong with recipes that cannot be used, a sentence each."""
        return self._recipes.faults()

    @property
    def can_sign(self) -> bool:
        """Whether the settings name a certificate to sign with."""
        return bool(self._settings.get("credentials.certificate"))

    def job(self, request: ExportRequest) -> Job[ExportOutcome]:
        """Return the job that makes the files, one after the other.

        A picture that cannot be exported is a result; the others are made all the same. What was
        made before a stop stays, in the folder and in the catalogue.

        Raises (when run):
            UserError: No such recipe, nothing to export, the folder cannot be made, or what is
                signed with cannot sign.
            StoppedError: It was stopped.
        """

        def export(context: JobContext) -> ExportOutcome:
            batch = self._batch(request)
            exported: list[Exported] = []
            failed: list[NotExported] = []
            for position, item in enumerate(request.items):
                context.step(position, len(request.items), request.folder.name)
                made = self._attempt(batch, item, position + 1, context)
                if isinstance(made, Exported):
                    exported.append(made)
                else:
                    failed.append(made)
            return ExportOutcome(tuple(exported), tuple(failed))

        return export

    def names(self, request: ExportRequest) -> tuple[str, ...]:
        """Return the names the files would get now, for a look before anything is made.

        Raises:
            UserError: No such recipe or photo.
        """
        recipe = self._recipes.named(request.recipe)
        names: list[Path] = []
        for position, item in enumerate(request.items, start=1):
            parent = self._deriving.parent(item.photo_id)
            fitted = sized(item.plan, recipe, parent.photo)
            facts = _facts(item, recipe, parent.photo, fitted, position)
            name = named(recipe.naming, facts, recipe.suffix)
            names.append(free_path(request.folder, name, names))
        return tuple(path.name for path in names)

    def single_job(self, request: ExportRequest, out: Path) -> Job[Derived]:
        """Return the job that makes one picture by a recipe into a file that somebody named.

        Args:
            request: The recipe and one picture; its folder is not used.
            out: The file to write; its suffix names the format.

        Raises (when run):
            UserError: No such recipe or photo, the plan cannot be carried out, the file is there
                already, or what is signed with cannot sign.
            OutsideError: The photo's file is gone or damaged, or the disk failed.
        """

        def export(context: JobContext) -> Derived:
            batch, item = self._batch_of(request), request.items[0]
            photo = self._deriving.parent(item.photo_id).photo
            fitted = self._fit(batch, item, photo)
            return self._deriving.derive(self._order(batch, item, fitted.sized, out), context)

        return export

    def _batch(self, request: ExportRequest) -> _Batch:
        if not request.items:
            raise UserError("There is nothing to export: choose at least one photo.")
        batch = self._batch_of(request)
        _make_folder(request.folder)
        return batch

    def _batch_of(self, request: ExportRequest) -> _Batch:
        recipe = self._recipes.named(request.recipe)
        signing = _signing(self._settings, recipe, asked=request.signs)
        if signing is not None:
            self._credentials.require_usable(signing)
        return _Batch(request, recipe, signing)

    def _attempt(
        self, batch: _Batch, item: ExportItem, position: int, context: JobContext
    ) -> Exported | NotExported:
        path: Path | None = None
        try:
            parent = self._deriving.parent(item.photo_id)
            path = parent.photo.path
            fitted = self._fit(batch, item, parent.photo)
            facts = _facts(item, batch.recipe, parent.photo, fitted.sized, position)
            name = named(batch.recipe.naming, facts, batch.recipe.suffix)
            order = self._order(batch, item, fitted.sized, free_path(batch.request.folder, name))
            derived = self._deriving.derive(order, JobContext(stop=context.stop))
        except (UserError, OutsideError) as error:
            return NotExported(item.photo_id, path, str(error))
        remark = cut_off_by(batch.recipe, item.plan, fitted.sized, parent.photo, fitted.persons)
        return Exported(item.photo_id, derived, remark)

    def _order(
        self, batch: _Batch, item: ExportItem, fitted: SizedPlan, out: Path
    ) -> DerivativeOrder:
        parent = self._deriving.parent(item.photo_id)
        return DerivativeOrder(
            parent=parent,
            plan=fitted.plan,
            out=out,
            output=replace(batch.recipe.output, size_px=fitted.size_px),
            by=batch.request.by,
            organisation=batch.request.organisation or self._settings.organisation,
            roles=batch.request.roles,
            signing=batch.signing,
        )

    def _fit(self, batch: _Batch, item: ExportItem, photo: Photo) -> _Fitted:
        require_there(photo)
        require_measurable(item.plan)
        persons = tuple(self._persons(photo.id)) if batch.recipe.ratio else ()
        return _Fitted(sized(item.plan, batch.recipe, photo, persons), persons)


def _signing(settings: Settings, recipe: Recipe, *, asked: bool | None) -> Signing | None:
    """Return what to sign with; None where nothing is to be signed, or cannot be.

    Raises:
        UserError: Signing was asked for and no certificate is named, or one without its key.
    """
    certificate, key = settings.get("credentials.certificate"), settings.get("credentials.key")
    if asked and not certificate:
        msg = (
            "There is nothing to sign with: name a certificate and its key in the settings"
            " credentials.certificate and credentials.key."
        )
        raise UserError(msg)
    if not certificate or not (recipe.signs if asked is None else asked):
        return None
    if not key:
        msg = (
            "The setting credentials.certificate names a certificate, but credentials.key"
            " names no key: name both, or neither."
        )
        raise UserError(msg)
    authority = settings.get("credentials.time_authority")
    return Signing(Path(certificate).expanduser(), Path(key).expanduser(), authority)


def _make_folder(folder: Path) -> None:
    if is_folder(folder):
        return
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        msg = f"The folder {folder} cannot be made: {error.strerror}. Choose another one."
        raise UserError(msg) from error


def _facts(
    item: ExportItem, recipe: Recipe, photo: Photo, fitted: SizedPlan, position: int
) -> NameFacts:
    return NameFacts(
        stem=photo.path.stem,
        recipe=recipe.name,
        version=item.version,
        sequence=position,
        width_px=fitted.size_px[0],
        height_px=fitted.size_px[1],
        date_taken=photo.taken_at,
        photo_id=item.photo_id,
    )
