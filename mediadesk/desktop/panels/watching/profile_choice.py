"""Choose by which profile the documents of a watched folder are judged."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from mediadesk.i18n.translated import translated


class ProfileChoice(QComboBox):
    """Offers the desk's own profile first, then every other one.

    Signals:
        chosen: A person chose another profile (its name; "" for the desk's own).
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setToolTip(translated("The rules that what arrives in it is judged by"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._tell)

    def offer(self, titles: Mapping[str, str]) -> None:
        """Offer profiles: names with what people call them; "" is the desk's own."""
        self.clear()
        for name, title in titles.items():
            self.addItem(title, name)
        self.show_name(self._shown)

    def show_name(self, name: str) -> None:
        """Show a profile; one that is not offered is shown by its name."""
        self._shown = name
        if self.findData(name) < 0:
            self.addItem(name, name)  # a file of one's own, or one that is gone
        self.setCurrentIndex(self.findData(name))

    @Slot()
    def _tell(self) -> None:
        name = str(self.currentData() or "")
        if name != self._shown:
            self._shown = name
            self.chosen.emit(name)
