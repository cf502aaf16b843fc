"""What can be done about a field that the families of a file's metadata disagree about."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.i18n.translated import translated

_LONGEST_SHOWN: Final = 40


class ConflictOffer(QWidget):
    """Two buttons below a field: take what another family says, or keep what stands there.

    Signals:
        taken: The other reading is to be taken over.
        kept: What stands there holds.
    """

    taken = Signal()
    kept = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.take = QPushButton(self)
        # A long value must not make the whole form as wide as itself.
        self.take.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.take.clicked.connect(self.taken)
        self.keep = QPushButton(translated("Keep this"), self)
        self.keep.clicked.connect(self.kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.take, stretch=1)
        row.addWidget(self.keep)

    def show_other(self, origin: str, text: str, *, can_keep: bool) -> None:
        """Offer what another family says.

        Args:
            origin: What the family is called.
            text: What it says.
            can_keep: Whether a family says what stands in the field, so that it can be kept.
        """
        shown = " ".join(text.split())
        cut = shown if len(shown) <= _LONGEST_SHOWN else f"{shown[: _LONGEST_SHOWN - 1]}…"
        words = translated("Take from {origin}: {text}")
        self.take.setText(words.format(origin=origin, text=cut).replace("&", "&&"))
        self.take.setToolTip(as_written(text))
        self.keep.setVisible(can_keep)
