"""The panel beside the picture in which a photo is developed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.panels.developing.bench import Bench, View
from mediadesk.desktop.panels.developing.form import DevelopForm
from mediadesk.desktop.panels.developing.plan_history import PlanHistory
from mediadesk.desktop.widgets.look import Look
from mediadesk.edits.amounts import faults
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import RenderPlan
from mediadesk.model.photo import Photo
from mediadesk.model.version import Version
from mediadesk.services.derivation import completed, default_roles, edits_of
from mediadesk.services.editing import EditRequest

_NOTHING: Final = RenderPlan()


class DevelopPanel(DevelopForm):
    """Holds the plan while it is worked on: every part of the form changes it, all show it.

    Attributes:
        bench: The tools on the picture.

    Signals:
        plan_changed: The plan is another.
        view_changed: Another view of the work is wanted, or another tool.
    """

    plan_changed = Signal()
    view_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.bench = Bench(self)
        self._photo: Photo | None = None
        self._version: Version | None = None
        self._history = PlanHistory()
        self._view = View.RESULT
        self._is_before = False
        self._connect()

    @property
    def photo(self) -> Photo | None:
        """The photo that is developed; None outside of developing."""
        return self._photo

    @property
    def plan(self) -> RenderPlan:
        """The plan as it stands."""
        return self._history.plan

    @property
    def version(self) -> Version | None:
        """The version that is worked on, as it was kept; None where it is kept in none yet."""
        return self._version

    @property
    def is_draft(self) -> bool:
        """Whether something of the plan is kept nowhere yet."""
        return self.plan != (self._version.plan if self._version else _NOTHING)

    @property
    def view(self) -> View:
        """What of the work is shown."""
        return self._view

    @property
    def shows_before(self) -> bool:
        """Whether the photo is shown as it was taken."""
        return self._is_before

    @property
    def next_undo(self) -> str:
        """What would be taken back; "" for nothing."""
        return self._history.next_undo

    @property
    def next_redo(self) -> str:
        """What would be done again; "" for nothing."""
        return self._history.next_redo

    def begin(self, photo: Photo, suggestion: Path) -> None:
        """Start with a photo, and the file suggested for what is made of it."""
        self._photo = photo
        self._is_before = False
        self.before.setDown(False)
        for group in self.groups:
            group.show_photo(photo)
        self.bench.show_photo(photo)
        self.file.target.setText(str(suggestion))
        self.choose_view(View.RESULT)

    def end(self) -> None:
        """Let go of the photo."""
        self._photo = None
        self._version = None
        self._history = PlanHistory()
        self.bench.choose(View.RESULT)

    def show_versions(self, versions: Sequence[Version], chosen: Version | None) -> None:
        """List the versions of the photo and work on one; on a new one for None."""
        self._version = chosen
        self.version_bar.show_versions(versions, chosen.id if chosen else "")

    def start_from(self, plan: RenderPlan) -> None:
        """Show a plan that nothing was changed in yet."""
        self._history = PlanHistory(plan)
        self._show()

    def change(self, plan: RenderPlan, what: str) -> None:
        """Take a plan over as one change that can be taken back."""
        self._history.settle()
        self._take(plan, what)
        self._history.settle()

    def undo(self) -> None:
        """Take the last change back."""
        self._history.undo()
        self._show()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._history.redo()
        self._show()

    @Slot(str)
    def choose_view(self, view: str) -> None:
        """Show the result, or take up a tool."""
        self._view = View(view)
        self._is_before = False
        self.bench.choose(self._view)
        self.show_view(self._view)
        self.view_changed.emit()

    @property
    def is_doable(self) -> bool:
        """Whether the plan can be carried out; where not, it is said why."""
        return not any(faults(self.plan))

    def show_before(self, *, shown: bool) -> None:
        """Show the photo as it was taken, or the work again."""
        if shown != self._is_before:
            self._is_before = shown
            self.view_changed.emit()

    def request(self) -> EditRequest | None:
        """Return what is asked for; None where no photo is developed."""
        if self._photo is None:
            return None
        return EditRequest(
            photo_id=self._photo.id,
            plan=self.plan,
            out=self.file.target_path,
            by=self.file.by.text().strip(),
            organisation=self.file.organisation.text().strip(),
            roles=self.file.said_roles,
        )

    def _connect(self) -> None:
        for group in self.groups:
            group.changed.connect(self._take)
            group.settled.connect(self._settle)
        self.bench.drawn.connect(self._take)
        self.bench.settled.connect(self._settle)
        self.bench.accepted.connect(self._leave_tool)
        self.bench.ratio_lost.connect(self.frame.forget_shape)
        self.bench.radius_changed.connect(self.spots.show_radius)
        self.frame.straightening.connect(self._straighten)
        self.frame.shape_chosen.connect(self._choose_shape)
        self.spots.radius_chosen.connect(self.bench.set_radius)
        self.spots.tool_asked.connect(self._set_spots)
        self.view_chosen.connect(self.choose_view)
        self.before.pressed.connect(self._look_back)
        self.before.released.connect(self._look_again)
        self.reset.clicked.connect(self._reset)

    @Slot(object, str)
    def _take(self, plan: RenderPlan, what: str) -> None:
        self._history.change(self.sizing.held(plan), what)
        self._show()

    def _show(self) -> None:
        plan = self.plan
        for group in self.groups:
            group.show_plan(plan)
        self.bench.show_plan(plan)
        edits = tuple(edits_of(self._completed()))
        self.file.suggest_roles(default_roles(edits))
        self.allow(makes=bool(edits) and self.is_doable, resets=plan != _NOTHING)
        self.plan_changed.emit()

    def _completed(self) -> RenderPlan:
        """Return the plan with the crop that a turned picture is given where it has none."""
        photo = self._photo
        return completed(self.plan, photo.width_px, photo.height_px) if photo else self.plan

    @Slot()
    def _straighten(self) -> None:
        if self._view is not View.CROP:
            self.choose_view(View.CROP)
        self.bench.show_fine_lines(shown=True)

    @Slot()
    def _settle(self) -> None:
        self.bench.show_fine_lines(shown=False)
        self._history.settle()

    @Slot(float, int)
    def _choose_shape(self, ratio: float, width_px: int) -> None:
        if self._view is not View.CROP:
            self.choose_view(View.CROP)
        self.sizing.wish_width(width_px)
        self._history.settle()
        self.bench.keep_ratio(ratio)
        self._take(self.plan, translated("size"))
        self._history.settle()

    @Slot()
    def _set_spots(self) -> None:
        self.choose_view(View.SPOTS)

    @Slot()
    def _leave_tool(self) -> None:
        self.choose_view(View.RESULT)

    @Slot()
    def _look_back(self) -> None:
        self.show_before(shown=True)

    @Slot()
    def _look_again(self) -> None:
        self.show_before(shown=False)

    @Slot()
    def _reset(self) -> None:
        self.change(_NOTHING, translated("everything"))
