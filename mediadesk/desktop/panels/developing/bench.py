"""The tools on the picture: what is drawn with them becomes a plan, and the other way round."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.panels.developing.crop_shapes import (
    UNSHAPED,
    ShapedCrop,
    is_in_ratio,
    on_its_side,
)
from mediadesk.desktop.panels.developing.spots_group import USUAL_RADIUS
from mediadesk.desktop.panels.developing.view_bar import View
from mediadesk.desktop.widgets.picture.canvas_tool import CanvasTool
from mediadesk.desktop.widgets.picture.crop_box import CropRules
from mediadesk.desktop.widgets.picture.crop_tool import CropTool
from mediadesk.desktop.widgets.picture.pick_tool import PickTool
from mediadesk.desktop.widgets.picture.spot_tool import SpotTool
from mediadesk.edits.turned_frame import TurnedFrame
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import RenderPlan, Spot
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Photo


class Bench(QObject):
    """Holds the tool for the view that is chosen.

    Signals:
        drawn: The plan was changed on the picture (the plan, what was changed).
        settled: The change is complete.
        accepted: The crop is as it should be.
        ratio_lost: The crop is held to no ratio any more.
        ratio_turned: The crop was turned by a quarter, and its ratio with it (the new one).
        radius_changed: The current dust spot has another radius.
        grey_picked: A point was picked that is to be grey, in fractions of the picture.
    """

    drawn = Signal(object, str)
    settled = Signal()
    accepted = Signal()
    ratio_lost = Signal()
    ratio_turned = Signal(float)
    radius_changed = Signal(float)
    grey_picked = Signal(float, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photo: Photo | None = None
        self._plan = RenderPlan()
        self._ratio: float | None = None
        self._shaped = UNSHAPED
        self._radius = USUAL_RADIUS
        self._crop: CropTool | None = None
        self._spots: SpotTool | None = None
        self._pick: PickTool | None = None

    @property
    def tool(self) -> CanvasTool | None:
        """The tool of the view that is chosen; None where the result is only looked at."""
        return self._crop or self._spots or self._pick

    def show_photo(self, photo: Photo) -> None:
        """Begin with another photo."""
        self._photo = photo
        self._ratio = None
        self._shaped = UNSHAPED
        self.choose(View.RESULT)

    def choose(self, view: View) -> None:
        """Take up the tool of a view."""
        self._drop()
        if view is View.CROP:
            self._crop = CropTool(Box.whole(), self._rules(), self)
            self._crop.changed.connect(self._take_crop)
            self._crop.settled.connect(self.settled)
            self._crop.accepted.connect(self.accepted)
        elif view is View.SPOTS:
            self._spots = SpotTool(self._plan.spots, self._radius, self)
            self._spots.changed.connect(self._take_spots)
            self._spots.settled.connect(self.settled)
            self._spots.radius_changed.connect(self._take_radius)
        elif view is View.GREY:
            self._pick = PickTool(self)
            self._pick.picked.connect(self.grey_picked)
        self.show_plan(self._plan)

    def show_plan(self, plan: RenderPlan) -> None:
        """Show a plan in the tools, without telling of it."""
        self._plan = plan
        drawn = self.frame.on_frame(plan.crop)
        if self._ratio is not None and not is_in_ratio(drawn, self._ratio, self.frame.size):
            self._follow(drawn, 1 / self._ratio)
        if self._crop is not None and self._crop.box != drawn:
            self._crop.show_box(drawn, self._rules())
        if self._spots is not None and self._spots.spots != plan.spots:
            self._spots.show_spots(plan.spots)

    def keep_ratio(self, ratio: float) -> None:
        """Hold the crop to a ratio of width to height; 0 sets it free.

        Whoever tries one ratio after another has each fitted into the crop as it was drawn.
        """
        self._ratio = ratio or None
        if self._crop is None:
            return
        drawn = self._shaped.drawn_before(self._crop.box)
        self._crop.show_box(self._crop.box, self._rules())
        if self._ratio is not None:
            self._crop.set_box(drawn)
        self._shaped = ShapedCrop(drawn, self._crop.box)

    def turn_ratio(self) -> None:
        """Put the crop on its side: as wide as it was high, as far as the picture allows."""
        if self._crop is None:
            return
        width, height = self.frame.size
        turned = on_its_side(self._crop.box, width / height)
        if self._ratio is not None:
            self._ratio = 1 / self._ratio
            self.ratio_turned.emit(self._ratio)
        self._crop.show_box(self._crop.box, self._rules())
        self._crop.set_box(turned)

    def show_fine_lines(self, *, shown: bool) -> None:
        """Show many lines on the crop to straighten by, or the thirds again."""
        if self._crop is not None:
            self._crop.show_fine_lines(shown=shown)

    def set_radius(self, radius: float) -> None:
        """Give the current dust spot, and those to come, a radius."""
        self._radius = radius
        if self._spots is not None:
            self._spots.set_radius(radius)

    @property
    def frame(self) -> TurnedFrame:
        """The frame that the plan's turn makes of the photo."""
        size = (self._photo.width_px, self._photo.height_px) if self._photo else (1, 1)
        return TurnedFrame.of(self._plan, *size)

    def _rules(self) -> CropRules:
        width, height = self.frame.size
        ground = self.frame if self.frame.slant_degrees else None
        return CropRules(max(1, round(width)), max(1, round(height)), self._ratio, ground=ground)

    def _follow(self, drawn: Box, turned: float) -> None:
        """Hold a crop that was turned by a quarter to the turned ratio, any other one to none."""
        if is_in_ratio(drawn, turned, self.frame.size):
            self._ratio = turned
            self.ratio_turned.emit(turned)
        else:
            self._ratio = None
            self.ratio_lost.emit()

    def _drop(self) -> None:
        if self.tool is not None:
            self.tool.deleteLater()
        self._crop = self._spots = self._pick = None

    @Slot(object)
    def _take_crop(self, box: Box) -> None:
        self.drawn.emit(replace(self._plan, crop=self.frame.crop_of(box)), translated("crop"))

    @Slot(object)
    def _take_spots(self, spots: tuple[Spot, ...]) -> None:
        self.drawn.emit(replace(self._plan, spots=spots), translated("dust spots"))

    @Slot(float)
    def _take_radius(self, radius: float) -> None:
        self._radius = radius
        self.radius_changed.emit(radius)
