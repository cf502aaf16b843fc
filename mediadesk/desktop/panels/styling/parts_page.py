"""The named parts of a style, one at a time."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.styling.template_page import TemplatePage
from mediadesk.i18n.translated import translated


class PartsPage(QWidget):
    """Lets a part be chosen, written, and made.

    Signals:
        edited: A person changed a part: its name, its text.
        reset_asked: A part is to be as in the style that this one is like (its name).
    """

    edited = Signal(str, str)
    reset_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: Mapping[str, str] = {}
        self._other: Mapping[str, str] = {}
        self._like = ""
        self._is_writable = False
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(translated("Part of the line"))
        self.choice.activated.connect(self._show)
        self.add = QPushButton(translated("New part…"), self)
        self.add.clicked.connect(self._ask_name)
        self.page = TemplatePage(translated("Template of the part"), self)
        self.page.edited.connect(self._tell)
        self.page.reset_asked.connect(self._ask_reset)
        above = QHBoxLayout()
        above.addWidget(self.choice, stretch=1)
        above.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(above)
        layout.addWidget(self.page, stretch=1)

    @property
    def part(self) -> str:
        """The part that is shown; "" for none."""
        return str(self.choice.currentData() or "")

    def show_parts(
        self, own: Mapping[str, str], other: Mapping[str, str], like: str, *, is_writable: bool
    ) -> None:
        """Show a style's parts: its own, and those of the style that it is like."""
        self._own, self._other, self._like = own, other, like
        self._is_writable = is_writable
        self.add.setEnabled(is_writable)
        kept = self.part
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for name in {**other, **own}:
                words = name.replace("_", " ")
                if name not in own:
                    words = translated("{part} (as in {like})").format(part=words, like=like)
                self.choice.addItem(words, name)
            self.choice.setCurrentIndex(max(0, self.choice.findData(kept)))
        self._show()

    def show_part(self, name: str) -> None:
        """Show a part of the style."""
        self.choice.setCurrentIndex(max(0, self.choice.findData(name)))
        self._show()

    @Slot()
    def _show(self) -> None:
        name = self.part
        self.page.show_template(
            self._own.get(name),
            self._other.get(name),
            self._like,
            is_writable=self._is_writable and bool(name),
        )

    @Slot()
    def _ask_name(self) -> None:
        words = translated("Name of the part, in small letters")
        typed, is_given = QInputDialog.getText(self, translated("New part"), words)
        name = "_".join(typed.casefold().split())
        if is_given and name.isidentifier():
            if name not in self._own and name not in self._other:
                self.edited.emit(name, "{{ creators | join(marks.list) }}")
            self.show_part(name)

    @Slot(str)
    def _tell(self, text: str) -> None:
        if self.part:
            self.edited.emit(self.part, text)

    @Slot()
    def _ask_reset(self) -> None:
        self.reset_asked.emit(self.part)
