"""The panel beside the picture in which a photo is developed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.panels.developing.bench import Bench
from mediadesk.desktop.panels.developing.draft import Draft
from mediadesk.desktop.panels.developing.form import DevelopForm
from mediadesk.desktop.panels.developing.view_bar import View
from mediadesk.desktop.widgets.look import Look
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import RenderPlan
from mediadesk.model.photo import Photo
from mediadesk.model.version import Version
from mediadesk.services.edits.derivation import completed, credited_roles, edits_of

_NOTHING: Final = RenderPlan()


class DevelopPanel(DevelopForm):
    """Every part of the form changes the one draft, and all of them show it.

    Attributes:
        draft: The plan that is worked on.
        bench: The tools on the picture.

    Signals:
        plan_changed: The plan is another, and every part shows it.
        view_changed: Another view of the work is wanted, or another tool.
    """

    plan_changed = Signal()
    view_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.draft = Draft(self)
        self.bench = Bench(self)
        self._photo: Photo | None = None
        self._changes_something = False
        self._connect()

    @property
    def photo(self) -> Photo | None:
        """The photo that is developed; None outside of developing."""
        return self._photo

    @property
    def makes(self) -> bool:
        """Whether there is something to make: something is changed, or a recipe is chosen."""
        is_wished = self._changes_something or bool(self.file.recipe_name)
        return is_wished and self.draft.is_doable

    def begin(self, photo: Photo, suggestion: Path) -> None:
        """Start with a photo, and the file suggested for what is made of it."""
        self._photo = photo
        for group in self.groups:
            group.show_photo(photo)
        self.bench.show_photo(photo)
        self.file.target.setText(str(suggestion))
        self.choose_view(View.RESULT)

    def end(self) -> None:
        """Let go of the photo."""
        self._photo = None
        self.draft.belong_to(None)
        self.draft.start_from(_NOTHING)
        self.bench.choose(View.RESULT)

    def show_versions(self, versions: Sequence[Version], chosen: Version | None) -> None:
        """List the versions of the photo and work on one; on a new one for None."""
        self.draft.belong_to(chosen)
        self.version_bar.show_versions(versions, chosen.id if chosen else "")

    def change(self, plan: RenderPlan, what: str) -> None:
        """Take a plan over as one change that can be taken back."""
        self.draft.settle()
        self._take(plan, what)
        self.draft.settle()

    @Slot(str)
    def choose_view(self, view: str) -> None:
        """Show the result, or take up a tool."""
        self.bench.choose(View(view))
        self.views.show_view(View(view))
        self.colour.show_picking(picks=self.views.view is View.GREY)
        self.view_changed.emit()

    def _connect(self) -> None:
        for group in self.groups:
            group.changed.connect(self._take)
            group.settled.connect(self._settle)
        self.draft.changed.connect(self._show)
        self.bench.drawn.connect(self._take)
        self.bench.settled.connect(self._settle)
        self.bench.accepted.connect(self._leave_tool)
        self.bench.ratio_lost.connect(self.frame.shape.forget)
        self.bench.ratio_turned.connect(self._turn_shape)
        self.bench.radius_changed.connect(self.spots.show_radius)
        self.frame.straightening.connect(self._straighten)
        self.frame.shape_chosen.connect(self._choose_shape)
        self.spots.radius_chosen.connect(self.bench.set_radius)
        self.spots.tool_asked.connect(self._set_spots)
        self.views.chosen.connect(self.choose_view)
        self.file.recipe_chosen.connect(self._allow)
        self.views.before_changed.connect(self.view_changed)
        self.reset.clicked.connect(self._reset)

    @Slot(object, str)
    def _take(self, plan: RenderPlan, what: str) -> None:
        self.draft.take(self.sizing.held(plan), what)

    @Slot()
    def _show(self) -> None:
        plan, photo = self.draft.plan, self._photo
        for group in self.groups:
            group.show_plan(plan)
        self.bench.show_plan(plan)
        whole = completed(plan, photo.width_px, photo.height_px) if photo else plan
        edits = tuple(edits_of(whole))
        self.file.suggest_roles(credited_roles(edits))
        self._changes_something = bool(edits)
        self._allow()
        self.plan_changed.emit()

    @Slot()
    def _allow(self) -> None:
        self.allow(makes=self.makes, resets=not self.draft.plan.is_empty)

    @Slot()
    def _straighten(self) -> None:
        if self.views.view is not View.CROP:
            self.choose_view(View.CROP)
        self.bench.show_fine_lines(shown=True)

    @Slot()
    def _settle(self) -> None:
        self.bench.show_fine_lines(shown=False)
        self.draft.settle()

    @Slot(float, object)
    def _choose_shape(self, ratio: float, size_px: tuple[int, int] | None) -> None:
        if self.views.view is not View.CROP:
            self.choose_view(View.CROP)
        self.sizing.wish(size_px)
        self.draft.settle()
        self.bench.keep_ratio(ratio)
        self._take(self.draft.plan, translated("size"))
        self.draft.settle()

    @Slot(float)
    def _turn_shape(self, ratio: float) -> None:
        if not self.frame.shape.show_turned(ratio):
            self.bench.keep_ratio(0.0)

    @Slot()
    def _set_spots(self) -> None:
        self.choose_view(View.SPOTS)

    @Slot()
    def _leave_tool(self) -> None:
        self.choose_view(View.RESULT)

    @Slot()
    def _reset(self) -> None:
        self.change(_NOTHING, translated("everything"))
