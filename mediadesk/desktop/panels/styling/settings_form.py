"""What a style is called, what it is like, which edits it tells of and how its parts are joined."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import EditKind

_KINDS: Final[Mapping[EditKind, str]] = {
    EditKind.CROP: "Cropped",
    EditKind.ENLARGE: "Enlarged",
    EditKind.RESIZE: "Resized",
    EditKind.ROTATE: "Rotated",
    EditKind.FLIP: "Mirrored",
    EditKind.GRAYSCALE: "Made black and white",
    EditKind.TONE: "Tone changed",
    EditKind.RETOUCH: "Retouched",
    EditKind.COMPOSITE: "Composited",
    EditKind.AI_ENLARGE: "Enlarged with AI",
    EditKind.SHARPEN: "Sharpened",
    EditKind.DENOISE: "Noise reduced",
    EditKind.DUST: "Dust covered",
    EditKind.COLORIZE: "Colourised",
    EditKind.TEXT: "Text laid over it",
    EditKind.BLUR: "Blurred",
    EditKind.REMOVE: "Content removed",
    EditKind.AI_EDIT: "Edited with AI",
    EditKind.OTHER: "Edited otherwise",
}
_KINDS_A_ROW: Final = 4


class SettingsForm(QWidget):
    """Fields for the keys of a style's file that stand beside its tables.

    Signals:
        changed: A person changed one: its key, its value.
    """

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = self._line("name", translated("Name of the style"))
        self.description = self._line("description", translated("When to use the style"))
        self.joint = self._line("joint", translated("What joins the parts of a line"))
        self.joint.setMaximumWidth(80)
        self.like = self._choice("like", translated("Style that this one is like"))
        self.language = self._choice("language", translated("Language of the house"))
        self.names_editors = self._check("names_editors", translated("Names who edited a picture"))
        self.closes = self._check("closes", translated("Ends with a full stop"))
        self.kinds = {kind: QCheckBox(translated(words), self) for kind, words in _KINDS.items()}
        for box in self.kinds.values():
            box.clicked.connect(self._tell_kinds)
        self._arrange()

    def offer(
        self, styles: Sequence[tuple[str, str]], languages: Sequence[tuple[str, str]]
    ) -> None:
        """Offer styles to be like and languages, each as what is kept and what is shown."""
        _fill(self.like, [("", translated("none")), *styles])
        _fill(self.language, [("", translated("none of its own")), *languages])

    def show_settings(self, settings: Mapping[str, object], *, is_writable: bool) -> None:
        """Show a style's settings, with those it has from the one it is like."""
        for key, field in (
            ("name", self.name),
            ("description", self.description),
            ("joint", self.joint),
        ):
            text = str(settings.get(key, " " if key == "joint" else ""))
            if field.text() != text:  # setting it anew would lose cursor and undo
                field.setText(text)
                field.setCursorPosition(0)
            field.setReadOnly(not is_writable)
        for key, choice in (("like", self.like), ("language", self.language)):
            kept = str(settings.get(key, ""))
            if choice.findData(kept) < 0:
                choice.addItem(kept, kept)
            choice.setCurrentIndex(choice.findData(kept))
            choice.setEnabled(is_writable)
        self.names_editors.setChecked(bool(settings.get("names_editors", True)))
        self.closes.setChecked(bool(settings.get("closes", False)))
        told = settings.get("discloses", [])
        for kind, box in self.kinds.items():
            box.setChecked(isinstance(told, list) and kind.value in told)
        for box in (self.names_editors, self.closes, *self.kinds.values()):
            box.setEnabled(is_writable)

    def _line(self, key: str, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.textEdited.connect(partial(self._tell, key))
        return field

    def _choice(self, key: str, name: str) -> QComboBox:
        field = QComboBox(self)
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.setMinimumContentsLength(10)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.activated.connect(partial(self._tell_choice, key, field))
        return field

    def _check(self, key: str, words: str) -> QCheckBox:
        box = QCheckBox(words, self)
        box.clicked.connect(partial(self._tell_switch, key, box))
        return box

    def _arrange(self) -> None:
        told = QGroupBox(translated("Edits that readers are told of"), self)
        kinds = QGridLayout(told)
        kinds.setVerticalSpacing(2)
        kinds.setContentsMargins(8, 4, 8, 0)
        for number, box in enumerate(self.kinds.values()):
            kinds.addWidget(box, number // _KINDS_A_ROW, number % _KINDS_A_ROW)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for words, field, row, column in (
            (translated("&Name"), self.name, 0, 0),
            (translated("&Like"), self.like, 0, 2),
            (translated("When to &use it"), self.description, 1, 0),
            (translated("Lan&guage"), self.language, 1, 2),
        ):
            label = PlainLabel(words, self)
            label.setBuddy(field)
            grid.addWidget(label, row, column)
            grid.addWidget(field, row, column + 1)
        label = PlainLabel(translated("&Joint"), self)
        label.setBuddy(self.joint)
        grid.addWidget(label, 2, 0)
        joined = QHBoxLayout()
        joined.setSpacing(16)
        for widget in (self.joint, self.closes, self.names_editors):
            joined.addWidget(widget)
        joined.addStretch()
        grid.addLayout(joined, 2, 1, 1, 3)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 1)
        grid.addWidget(told, 3, 0, 1, 4)

    def _tell(self, key: str, value: object) -> None:
        self.changed.emit(key, value)

    def _tell_switch(self, key: str, box: QCheckBox) -> None:
        self.changed.emit(key, box.isChecked())

    def _tell_choice(self, key: str, field: QComboBox, _row: int) -> None:
        self.changed.emit(key, str(field.currentData() or ""))

    @Slot()
    def _tell_kinds(self) -> None:
        told = [kind.value for kind, box in self.kinds.items() if box.isChecked()]
        self.changed.emit("discloses", told)


def _fill(choice: QComboBox, offered: Sequence[tuple[str, str]]) -> None:
    kept = choice.currentData()
    with QSignalBlocker(choice):
        choice.clear()
        for data, words in offered:
            choice.addItem(words, data)
        choice.setCurrentIndex(max(0, choice.findData(kept)))
