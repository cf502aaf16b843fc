"""What the head of the check panel says of the baseline, and the button that offers the rest."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from mediadesk.desktop.widgets.elided_label import ElidedLabel
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.i18n.translated import translated


class BaselineNote(ElidedLabel):
    """Says which baseline is open, and how much it holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quietNote")
        self.tell("")

    def tell(self, sentence: str, details: str = "") -> None:
        """Say something; nothing is shown for ""."""
        self.setText(sentence)
        self.setToolTip(as_written(f"{sentence}\n{details}".strip()))
        self.setVisible(bool(sentence))


class BaselineButton(QPushButton):
    """Opens a menu of what can be done with baselines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translated("Baseline"), parent)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Offer actions."""
        menu = QMenu(self)
        menu.addActions(actions)
        self.setMenu(menu)
