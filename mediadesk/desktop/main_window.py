"""The main window: sidebar, pictures, inspector, check panel, status line."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget
from typing_extensions import override

from mediadesk.desktop.dragging import Carried, accept_copy, carried
from mediadesk.desktop.fitting import centred, fitted
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.inspector import Inspector
from mediadesk.desktop.middle import Middle
from mediadesk.desktop.panels.checking.panel import CheckPanel
from mediadesk.desktop.panels.developing.panel import DevelopPanel
from mediadesk.desktop.panels.pictures.panel import PicturesPanel
from mediadesk.desktop.panels.progress.panel import ProgressPanel
from mediadesk.desktop.panels.sidebar.panel import SidebarPanel
from mediadesk.desktop.widgets.drop_hint import DropHint
from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.message_bar import Message, MessageBar
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated

_USUAL_SIZE = QSize(1480, 920)

#: The check panel: how high at least, and which share of the window.
_CHECK_PX, _CHECK_SHARE = 380, 0.48

#: Sidebar and inspector: how wide at most, and which share of the window at most.
_SIDES = ((230, 0.19), (384, 0.37))

_LEAST_SIDEBAR_PX = 120

#: Narrower, the check panel takes the room below the sidebar as well.
_NARROW_PX = 1200

#: Raised where docks are renamed or moved for good: an older state is then left alone.
_STATE_VERSION = 1


class MainWindow(QMainWindow):
    """Builds the parts and arranges them; what happens in them is decided by the handlers.

    Signals:
        dragged: Files, folders or pages are held over the window (`Carried`; empty: no more).
        dropped: Files, folders or pages were dropped (`Carried`).
        closing: The window is about to close, everything is saved.
    """

    dragged = Signal(object)
    dropped = Signal(object)
    closing = Signal()

    def __init__(self, place: Workplace, look: Look) -> None:
        super().__init__()
        self._may_close: Callable[[], bool] = _always
        self.setObjectName("mainWindow")
        self.setWindowTitle("MediaDesk")
        self.setAcceptDrops(True)
        self.setGeometry(centred(_USUAL_SIZE, _free_screens()))
        self.parts = self._build(place, look)
        self.counts = PlainLabel(self)
        self.counts.setContentsMargins(8, 0, 8, 0)
        self.statusBar().addWidget(self.counts)
        self.statusBar().addPermanentWidget(self.parts.progress)
        self._arrange()
        self.drop_hint = DropHint(self)

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Have somebody decide whether the window may close."""
        self._may_close = may_close

    @Slot(str, str)
    def tell(self, sentence: str, details: str) -> None:
        """Tell that something is done."""
        self.parts.messages.say(Message(sentence, Tone.OK, details))

    @Slot(str, str)
    def warn(self, sentence: str, details: str) -> None:
        """Tell that something could not be done."""
        self.parts.messages.say(Message(sentence, Tone.ERROR, details))

    def parts_state(self) -> dict[str, bytes]:
        """Return geometry, docks and splitters."""
        return {
            "geometry": bytes(self.saveGeometry().data()),
            "docks": bytes(self.saveState(_STATE_VERSION).data()),
            "check": bytes(self.parts.check.splitter.saveState().data()),
        }

    def restore_parts(self, kept: dict[str, bytes]) -> None:
        """Take up geometry, docks and splitters; what Qt cannot read changes nothing.

        A window that was left on a screen that is gone, or is smaller now, comes back where all of
        it is seen.
        """
        self.restoreGeometry(QByteArray(kept.get("geometry", b"")))
        if not self.isMaximized() and not self.isFullScreen():
            self.setGeometry(fitted(self.geometry(), _free_screens()))
        self.restoreState(QByteArray(kept.get("docks", b"")), _STATE_VERSION)
        self.parts.check.restore_split(QByteArray(kept.get("check", b"")))

    def share_room(self) -> None:
        """Give the side panels their usual widths, less where the window is narrow."""
        parts = self.parts
        sides = [parts.sidebar_dock, parts.inspector_dock]
        widths = [min(most, round(self.width() * share)) for most, share in _SIDES]
        self.resizeDocks(sides, widths, Qt.Orientation.Horizontal)
        check_px = max(_CHECK_PX, round(self.height() * _CHECK_SHARE))
        self.resizeDocks([parts.check_dock], [check_px], Qt.Orientation.Vertical)

    def _build(self, place: Workplace, look: Look) -> Parts:
        sidebar = SidebarPanel(self)
        # As high as is left above a check that has the room of the pictures; never so narrow that
        # no name can be read, as after a session on a small screen.
        sidebar.setMinimumSize(_LEAST_SIDEBAR_PX, 1)
        # Tab goes through the parts in the order in which they are made: across, then down.
        messages = MessageBar(look, self)
        pictures = PicturesPanel(place.desk.browsing, place.runner, look, self)
        check = CheckPanel(look, self)
        inspector = Inspector(place, self)
        develop = DevelopPanel(look, self)
        return Parts(
            window=self,
            middle=Middle(messages, pictures, self),
            messages=messages,
            sidebar=sidebar,
            pictures=pictures,
            develop=develop,
            inspector=inspector,
            check=check,
            progress=ProgressPanel(self),
            sidebar_dock=_dock(self, "sidebarDock", translated("Sidebar"), sidebar),
            inspector_dock=_dock(self, "inspectorDock", translated("Inspector"), inspector),
            develop_dock=_dock(self, "developDock", translated("Develop"), develop),
            check_dock=_dock(self, "checkDock", translated("Check"), check),
        )

    def _arrange(self) -> None:
        self.setCentralWidget(self.parts.middle)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        docks = (self.parts.sidebar_dock, self.parts.inspector_dock, self.parts.check_dock)
        left, right, bottom = docks
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, left)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, right)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.parts.develop_dock)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, bottom)
        self.share_room()
        bottom.hide()
        self.parts.develop_dock.hide()

    # Qt overrides

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        area = Qt.DockWidgetArea
        is_narrow = event.size().width() < _NARROW_PX
        wanted = area.BottomDockWidgetArea if is_narrow else area.LeftDockWidgetArea
        if self.corner(Qt.Corner.BottomLeftCorner) is not wanted:
            self.setCorner(Qt.Corner.BottomLeftCorner, wanted)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self.closing.emit()
        event.accept()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        held = carried(event.mimeData())
        if held:
            accept_copy(event)
            self.dragged.emit(held)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.dragged.emit(Carried())

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        accept_copy(event)
        self.dragged.emit(Carried())
        self.dropped.emit(carried(event.mimeData()))


def _dock(window: QMainWindow, name: str, title: str, content: QWidget) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    dock.setTitleBarWidget(QWidget(dock))  # the menu and its keys show and hide it
    dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
    dock.setWidget(content)
    return dock


def _free_screens() -> tuple[QRect, ...]:
    """Return what is free on each screen; the main one comes first."""
    return tuple(screen.availableGeometry() for screen in QGuiApplication.screens())


def _always() -> bool:
    return True
