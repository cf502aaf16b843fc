"""The controls of settings, a kind each; all hold one text and tell when a person changed it."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from mediadesk.desktop.panels.settings.offers import Choice, told
from mediadesk.desktop.widgets.field.steady_box import SteadyBox
from mediadesk.i18n.translated import translated
from mediadesk.services.setting_table import NO, YES


class Control(Protocol):
    """What a row of the settings needs of its control, which is a widget."""

    @property
    def edited(self) -> SignalInstance:
        """Emitted when a person is done with a change."""
        ...

    @property
    def focus(self) -> QWidget:
        """The widget that takes the keys."""
        ...

    def typed(self) -> str:
        """Return the value as it stands there."""
        ...

    def show_value(self, value: str) -> None:
        """Show a value; nothing is told."""
        ...


class LineControl(QLineEdit):
    """A line of text; done when it is left, or with Return.

    Signals:
        edited: A person is done.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self.edited)

    @property
    def focus(self) -> QWidget:
        """The widget that takes the keys."""
        return self

    def typed(self) -> str:
        """Return the text."""
        return self.text().strip()

    def show_value(self, value: str) -> None:
        """Show a text."""
        if value != self.typed():
            self.setText(value)
            self.setCursorPosition(0)


class SwitchControl(QCheckBox):
    """Yes or no.

    Signals:
        edited: A person said the other one.
    """

    edited = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.clicked.connect(self.edited)

    @property
    def focus(self) -> QWidget:
        """The widget that takes the keys."""
        return self

    def typed(self) -> str:
        """Return yes or no."""
        return YES if self.isChecked() else NO

    def show_value(self, value: str) -> None:
        """Show yes or no."""
        self.setChecked(value == YES)


class PathControl(QWidget):
    """A file or a folder, typed or chosen.

    Signals:
        edited: A person is done.
    """

    edited = Signal()

    def __init__(self, title: str, parent: QWidget | None = None, *, is_folder: bool) -> None:
        super().__init__(parent)
        self._title = title
        self._is_folder = is_folder
        self.line = LineControl(self)
        self.line.edited.connect(self.edited)
        self.browse = QPushButton(translated("Choose…"), self)
        self.browse.setAccessibleName(f"{translated('Choose…')} {title}")
        self.browse.clicked.connect(self._choose)
        _in_a_row(self, self.line, self.browse)

    @property
    def focus(self) -> QWidget:
        """The widget that takes the keys."""
        return self.line

    def typed(self) -> str:
        """Return the path as it stands there."""
        return self.line.typed()

    def show_value(self, value: str) -> None:
        """Show a path."""
        self.line.show_value(value)

    @Slot()
    def _choose(self) -> None:
        if self._is_folder:
            chosen = QFileDialog.getExistingDirectory(self, self._title, self.typed())
        else:
            chosen, _ = QFileDialog.getOpenFileName(self, self._title, self.typed())
        if chosen:
            self.line.show_value(chosen)
            self.edited.emit()


class ChoiceControl(QWidget):
    """One of several values, each told by its label, or a file where that may be chosen.

    Signals:
        edited: A person chose.
    """

    edited = Signal()

    def __init__(self, title: str, parent: QWidget | None = None, *, takes_file: bool) -> None:
        super().__init__(parent)
        self._title = title
        self.box = _LongBox(self)
        self.box.activated.connect(self.edited)
        self.browse = QPushButton(translated("File…"), self)
        self.browse.setAccessibleName(f"{translated('File…')} {title}")
        self.browse.clicked.connect(self._choose_file)
        self.browse.setVisible(takes_file)
        _in_a_row(self, self.box, self.browse)

    @property
    def focus(self) -> QWidget:
        """The widget that takes the keys."""
        return self.box

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer values; the one that stands there stays."""
        kept = self.typed()
        self.box.clear()
        for value, label in choices:
            self.box.addItem(label, value)
        self.show_value(kept)

    def typed(self) -> str:
        """Return the value that is chosen."""
        return str(self.box.currentData() or "")

    def show_value(self, value: str) -> None:
        """Show a value, also one that nobody offers."""
        if self.box.findData(value) < 0 and value:
            self.box.addItem(told(value), value)
        self.box.setCurrentIndex(self.box.findData(value))

    @Slot()
    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self._title)
        if chosen:
            self.show_value(chosen)
            self.edited.emit()


class _LongBox(SteadyBox):
    """A choice as wide as the longest usual value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(28)


def _in_a_row(holder: QWidget, first: QWidget, second: QWidget) -> None:
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(first, stretch=1)
    row.addWidget(second)
