"""How large the derivative is: in percent of the crop's own pixels, or in pixels."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.developing.plan_group import PlanGroup
from mediadesk.desktop.widgets.field.amount_row import AmountBox
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.edits.exact_size import LEAST_SCALE, MOST_SCALE, scale_to, sized
from mediadesk.edits.framing import Framing
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import RenderPlan
from mediadesk.model.photo import Photo
from mediadesk.services.edits.derivation import completed

_LEAST_PERCENT: Final = LEAST_SCALE * 100
_MOST_PERCENT: Final = MOST_SCALE * 100
_MOST_EDGE_PX: Final = 100_000


class SizeGroup(PlanGroup):
    """Percent, width and height, each following the others; tells where pixels are made up.

    Signals:
        measured: What would result is of another size: "2400 × 1600 px".
    """

    measured = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wish: tuple[int, int] | None = None  # kept while the crop changes
        self._build()

    @override
    def show_photo(self, photo: Photo) -> None:
        super().show_photo(photo)
        self._wish = None

    def wish(self, size_px: tuple[int, int] | None) -> None:
        """Have the derivative so large whatever the crop; None for the percentage that is set.

        Args:
            size_px: Width and height; a height of 0 follows the width.
        """
        self._wish = size_px

    def held(self, plan: RenderPlan) -> RenderPlan:
        """Return a plan at the size wished for, where there is a wish."""
        if self._wish is None or self._photo is None:
            return plan
        size_px = (self._photo.width_px, self._photo.height_px)
        fitted = sized(completed(plan, *size_px), size_px, self._wish)
        return replace(fitted, crop=None) if plan.crop is None else fitted

    @override
    def refresh(self) -> None:
        width, height = self._extent(self._plan)
        scale = self._plan.scale
        boxes = (self.percent, self.width_px, self.height_px)
        blockers = [QSignalBlocker(box) for box in boxes]
        self.percent.setValue(scale * 100)
        self.width_px.setValue(max(1, round(width * scale)))
        self.height_px.setValue(max(1, round(height * scale)))
        for blocker in blockers:
            blocker.unblock()
        said = translated("{w} × {h} px").format(
            w=round(self.width_px.value()), h=round(self.height_px.value())
        )
        if scale > 1:
            said += translated(" · enlarged to {percent:.0f} %").format(percent=scale * 100)
        self.measured.emit(said)
        self.note.setVisible(scale > 1)
        self.note.setText(
            translated(
                "Enlarged beyond its pixels to {percent:.0f} %: {own} px are there, the rest is"
                " calculated."
            ).format(percent=scale * 100, own=f"{width} × {height}")
        )

    def _build(self) -> None:
        self.percent = AmountBox(signed=False, parent=self)
        self.percent.setRange(_LEAST_PERCENT, _MOST_PERCENT)
        self.percent.setDecimals(1)
        self.percent.setSingleStep(10.0)
        self.percent.setSuffix(" %")
        self.percent.setAccessibleName(translated("Size in percent of the original pixels"))
        self.percent.valueChanged.connect(self._take_percent)
        self.width_px = self._edge(translated("Width in pixels"))
        self.width_px.valueChanged.connect(self._take_width)
        self.height_px = self._edge(translated("Height in pixels"))
        self.height_px.valueChanged.connect(self._take_height)
        self.note = PlainLabel(self)
        self.note.setObjectName("warningNote")
        self.note.setWordWrap(True)
        across, up = (self._with(self.width_px, "×"), self._with(self.height_px, translated("px")))
        pixels = WrappingRow((across, up), self)  # they go to the next line together
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(WrappingRow((self.percent, pixels), self))
        column.addWidget(self.note)

    def _with(self, box: AmountBox, sign: str) -> QWidget:
        """Return a number with the sign behind it, which goes wherever the number goes."""
        pair = QWidget(self)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(box)
        row.addWidget(PlainLabel(sign, pair))
        return pair

    def _edge(self, name: str) -> AmountBox:
        box = AmountBox(signed=False, parent=self)
        box.setDecimals(0)
        box.setRange(1, _MOST_EDGE_PX)
        box.setSingleStep(10)
        box.setAccessibleName(name)
        return box

    def _extent(self, plan: RenderPlan) -> tuple[int, int]:
        """Return width and height of what is kept, in pixels of the photo, as it will stand."""
        if self._photo is None:
            return 1, 1
        size = (self._photo.width_px, self._photo.height_px)
        return Framing(completed(plan, *size), *size).size

    @Slot(float)
    def _take_percent(self, percent: float) -> None:
        self._wish = None
        self._take(percent / 100)

    @Slot(float)
    def _take_width(self, width_px: float) -> None:
        self._wish = (round(width_px), 0)
        self._take(scale_to(self._wish, self._extent(self._plan)))

    @Slot(float)
    def _take_height(self, height_px: float) -> None:
        self._wish = (0, round(height_px))
        self._take(scale_to(self._wish, self._extent(self._plan)))

    def _take(self, scale: float) -> None:
        self._change(replace(self._plan, scale=scale), translated("size"))
