"""The window in which a derivative is held against its original.

A window of its own, not a mode of the main one: three pictures side by side need the whole width
(in the middle of the main window, at 1280 px, 220 px would be left for each), and on a second
screen it stays open beside the records and follows the current photo.
"""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.fitting import bounded
from mediadesk.desktop.panels.comparing.deeds import CompareDeeds
from mediadesk.desktop.panels.comparing.head import CompareHead
from mediadesk.desktop.panels.comparing.panes import ComparePanes
from mediadesk.desktop.panels.comparing.shown_pair import ShownPair
from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.message_bar import Message, MessageBar
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.i18n.translated import translated

_USUAL_SIZE: Final = QSize(1480, 760)


class CompareWindow(QMainWindow):
    """Says what pixels and log say, and shows the pictures.

    Signals:
        log_asked: The log of a photo is wanted (photo id).
        closer_asked: The pair that is shown is wanted at full size.
        closed: The window was closed.
    """

    log_asked = Signal(int)
    closer_asked = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translated("Compare"))
        self.messages = MessageBar(look, self)
        self.head = CompareHead(look, self)
        self.panes = ComparePanes(look, self)
        self.deeds = CompareDeeds(self.panes, self)
        self._arrange()
        self.head.log_asked.connect(self._ask_log)
        self.panes.closer_asked.connect(self.closer_asked)
        self.resize(bounded(_USUAL_SIZE, self.screen().availableGeometry()))

    @property
    def shown(self) -> ShownPair | None:
        """The pair that is shown."""
        return self.panes.shown

    def wait(self, name: str) -> None:
        """Say that a picture is being compared; what was shown before goes."""
        self.panes.show_pair(None)
        self.head.wait(translated("Comparing {name} with its original…").format(name=name))

    def show_pair(self, shown: ShownPair) -> None:
        """Show a pair that was compared."""
        self.panes.show_pair(shown)
        self.head.show_pair(shown.pair)
        self.setWindowTitle(
            translated("Compare {derived} with {original}").format(
                derived=shown.pair.derived.path.name, original=shown.pair.original.path.name
            )
        )

    def warn(self, sentence: str) -> None:
        """Say that the pictures could not be compared."""
        self.head.show_pair(None)
        self.messages.say(Message(sentence, Tone.ERROR))

    def show_look(self, look: Look) -> None:
        """Take over the colours and icons of a theme."""
        self.messages.show_look(look)
        self.head.show_look(look)
        self.panes.show_look(look)

    def _arrange(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.head)
        column.addWidget(self.panes, stretch=1)
        hold = PlainLabel(translated("Hold Space: the original in the derivative’s place"), self)
        hold.setObjectName("quietNote")
        hold.setMargin(4)
        # No tool bar: where it is too narrow for its buttons, it hides the last of them.
        column.addWidget(WrappingRow((hold, *map(self._button, self.deeds.actions)), self))
        self.setCentralWidget(middle)
        close = QAction(translated("Close"), self)
        close.setShortcuts(
            [QKeySequence(Qt.Key.Key_Escape), QKeySequence(QKeySequence.StandardKey.Close)]
        )
        close.triggered.connect(self.close)
        self.addAction(close)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each has a key, and Space is the window's
        return button

    @Slot()
    def _ask_log(self) -> None:
        if self.shown is not None:
            self.log_asked.emit(self.shown.pair.derived.photo_id)

    # Qt overrides

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.panes.cover.hold(held=True)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self.panes.cover.hold(held=False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.panes.cover.hold(held=False)  # the key is let go of elsewhere

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.deeds.stop_blinking()
        self.closed.emit()
        event.accept()
