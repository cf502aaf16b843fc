"""The right end of the status line: what is under way, how far it is, and a Stop button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated


class ProgressPanel(QWidget):
    """Shows one job; invisible while there is none.

    Signals:
        stop_asked: The work is to stop.
    """

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = PlainLabel(self)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.bar = QProgressBar(self)
        self.bar.setFixedWidth(180)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translated("Progress"))
        self.stop = QPushButton(translated("Stop"), self)
        self.stop.setToolTip(translated("Stop; what is done stays done (Ctrl+.)"))
        self.stop.clicked.connect(self.stop_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.note, self.bar, self.stop):
            layout.addWidget(widget)
        self.hide()

    def begin(self, what: str) -> None:
        """Show that something has begun."""
        self.note.setText(what)
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self.stop.show()
        self.show()

    def show_saving(self) -> None:
        """Show that what was typed is being saved, which is not stopped."""
        self.note.setText(translated("Saving…"))
        self.bar.setRange(0, 0)
        self.stop.hide()
        self.show()

    def show_step(self, what: str, done: int, total: int) -> None:
        """Show how far it is; a total of 0 means nobody knows."""
        counted = translated("{what}: {done:,} of {total:,}") if total else "{what}"
        self.note.setText(counted.format(what=what, done=done, total=total))
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_stopping(self) -> None:
        """Show that the work was told to stop."""
        self.stop.setEnabled(False)
        self.note.setText(translated("Stopping…"))

    def end(self) -> None:
        """Show that nothing is under way."""
        self.hide()
