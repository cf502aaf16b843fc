"""The histogram of what is made, and how much of it is lost in black and in white."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.histogram import Histogram
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.i18n.translated import translated
from mediadesk.model.tones import Tones

_GAP_PX: Final = 4


class TonesView(QWidget):
    """Shows tones as they are counted.

    Attributes:
        lost: The button by which lost tones are marked on the picture.

    Signals:
        marking_changed: Lost tones are to be marked on the picture, or no longer.
    """

    marking_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.histogram = Histogram(look, self)
        self.histogram.setToolTip(
            translated("Pixels by tone, from black to white: the line for light, areas for colours")
        )
        self.black, self.white = PlainLabel(self), PlainLabel(self)
        for label in (self.black, self.white):
            label.setObjectName("quietNote")
        self.lost = QToolButton(self)
        self.lost.setText(translated("Show lost tones"))
        self.lost.setCheckable(True)
        self.lost.setToolTip(
            translated("Mark on the picture what is wholly black in blue, wholly white in red (J)")
        )
        self.lost.toggled.connect(self.marking_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP_PX)
        column.addWidget(self.histogram)
        column.addWidget(WrappingRow((self.black, self.white, self.lost), self))
        self.show_tones(Tones())

    def show_tones(self, tones: Tones) -> None:
        """Show the tones of a picture."""
        self.histogram.show_counts(tones.light, tones.colours)
        for label, said, share in (
            (self.black, translated("Black {share}"), tones.black_share),
            (self.white, translated("White {share}"), tones.white_share),
        ):
            label.setText(said.format(share=_per_cent(share)))
            # The row must not wrap and unwrap while somebody pulls at a slider.
            widest = said.format(share=_per_cent(1.0))
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance(widest))
        self.histogram.setAccessibleDescription(f"{self.black.text()}, {self.white.text()}")

    def show_look(self, look: Look) -> None:
        """Paint in another theme's colours from now on."""
        self.histogram.show_look(look)


def _per_cent(share: float) -> str:
    """Return a share as people read it; the least there is says that there is some."""
    if 0 < share < 0.0005:
        return "< 0.1 %"
    return f"{100 * share:.1f} %"
