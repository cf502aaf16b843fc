"""A strip below a field that says what may be wrong with it, each with a way to mend it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated

#: So many faults are shown; more would push the form out of sight.
_SHOWN: Final = 4
_NAMES: Final = {Tone.ERROR: "fault", Tone.WARNING: "warningNote"}


@dataclass(frozen=True, slots=True)
class StripLine:
    """One fault as it is shown.

    Attributes:
        sentence: What is wrong.
        tone: How bad it is.
        explanation: More, for those who hover.
        mend: What the button says; "" where there is none.
    """

    sentence: str
    tone: Tone = Tone.WARNING
    explanation: str = ""
    mend: str = ""


class FaultStrip(QWidget):
    """Shows lines one below another; nothing is shown where nothing is wrong.

    Signals:
        chosen: A line was clicked (its number, from 0).
        mend_asked: A line is to be mended (its number).
    """

    chosen = Signal(int)
    mend_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[StripLine, ...] = ()
        self._rows: list[_Row] = []
        self._more = PlainLabel(self)
        self._more.setObjectName("quietNote")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._more)
        self.hide()

    def show_lines(self, lines: Sequence[StripLine]) -> None:
        """Show other lines."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        while len(self._rows) < min(len(lines), _SHOWN):
            self._add_row()
        for number, row in enumerate(self._rows):
            row.show_line(lines[number] if number < len(lines) else None)
        beyond = len(lines) - _SHOWN
        self._more.setText(translated("and {number:,} more").format(number=beyond))
        self._more.setVisible(beyond > 0)
        self.setVisible(bool(lines))

    def sentences(self) -> tuple[str, ...]:
        """Return what is shown."""
        return tuple(row.words.text() for row in self._rows if not row.isHidden())

    def _add_row(self) -> None:
        """Make one row more: at most fields there is never a fault."""
        row = _Row(len(self._rows), self)
        row.clicked.connect(self.chosen)
        row.mend_clicked.connect(self.mend_asked)
        self._column.insertWidget(len(self._rows), row)
        self._rows.append(row)


class _Row(QWidget):
    """One line: its words, and the button that mends it."""

    clicked = Signal(int)
    mend_clicked = Signal(int)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self.words = PlainLabel(self)
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.mend = QPushButton(self)
        self.mend.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the text
        self.mend.clicked.connect(self._tell_mend)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, stretch=1)
        row.addWidget(self.mend, alignment=Qt.AlignmentFlag.AlignTop)

    def show_line(self, line: StripLine | None) -> None:
        """Show a line; nothing for None."""
        self.setVisible(line is not None)
        if line is None:
            return
        self.words.setText(line.sentence)
        self.words.setToolTip(line.explanation)
        name = _NAMES.get(line.tone, "quietNote")
        if self.words.objectName() != name:
            self.words.setObjectName(name)
            self.words.style().unpolish(self.words)
            self.words.style().polish(self.words)
        self.mend.setText(line.mend.replace("&", "&&"))
        self.mend.setVisible(bool(line.mend))

    @Slot()
    def _tell_mend(self) -> None:
        self.mend_clicked.emit(self._number)

    # Qt overrides

    @override
    def mousePressEvent(self, event: object) -> None:
        self.clicked.emit(self._number)
