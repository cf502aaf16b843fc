"""The window of watched folders: how each stands; added, paused, judged and removed by key."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mediadesk.desktop.dragging import accept_copy, local_paths
from mediadesk.desktop.fitting import bounded
from mediadesk.desktop.panels.watching.profile_choice import ProfileChoice
from mediadesk.desktop.panels.watching.table import WatchedTable
from mediadesk.desktop.panels.watching.table_model import WatchedModel
from mediadesk.desktop.panels.watching.wording import Standing, WatchedState
from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.i18n.translated import translated
from mediadesk.paths import is_folder

_USUAL_SIZE: Final = QSize(820, 340)

_ICONS: Final = {
    Standing.FAILED: ("error", Tone.ERROR),
    Standing.ABSENT: ("warning", Tone.WARNING),
    Standing.CHECKING: ("refresh", Tone.NEUTRAL),
    Standing.ARRIVING: ("import", Tone.NEUTRAL),
    Standing.LOOKING: ("eye", Tone.NEUTRAL),
    Standing.EMPTY: ("ok", Tone.NEUTRAL),
    Standing.QUIET: ("ok", Tone.OK),
    Standing.PAUSED: ("stop", Tone.NEUTRAL),
}


class WatchedWindow(QWidget):
    """Lists watched folders; a folder dropped on it is watched as well.

    Signals:
        add_asked: A folder is to be chosen and watched.
        folders_dropped: Folders are to be watched (tuple of paths).
        pause_asked: A folder is to be paused, or taken up again (path, whether paused).
        remove_asked: A folder is to be watched no more (path).
        profile_asked: A folder is to be judged by a profile (path, name; "" for the desk's own).
        open_asked: A folder is to be opened in the system's file manager (path).
    """

    add_asked = Signal()
    folders_dropped = Signal(object)
    pause_asked = Signal(object, bool)
    remove_asked = Signal(object)
    profile_asked = Signal(object, str)
    open_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translated("Watched folders"))
        self.setAcceptDrops(True)
        self.resize(bounded(_USUAL_SIZE, self.screen().availableGeometry()))
        self._model = WatchedModel(self)
        self.table = WatchedTable(self._model, self)
        self.table.activated.connect(self._ask_open)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.note = PlainLabel(self)
        self.note.setObjectName("quietNote")
        self.note.setWordWrap(True)
        self.add = _button(translated("&Add folder…"), translated("Watch another folder"), "Ins")
        self.add.clicked.connect(self.add_asked)
        self.pause = _button(translated("&Pause"), "", "")
        self.pause.clicked.connect(self._ask_pause)
        self.remove = _button(
            translated("&Remove"),
            translated("Stop watching it; what was checked in it stays known"),
            "Del",
        )
        self.remove.clicked.connect(self._ask_remove)
        self.open = _button(
            translated("&Open folder"), translated("Show it in the file manager"), "Return"
        )
        self.open.clicked.connect(self._ask_open)
        self.profile = ProfileChoice(self)
        self.profile.chosen.connect(self._ask_profile)
        self._lay_out()
        _take_keys(self)
        self.show_look(look)
        self.show_states(())

    def show_states(self, states: Sequence[WatchedState]) -> None:
        """Show folders as they stand; the line that was current stays so."""
        row = self.table.currentIndex().row()
        self._model.show_states(states)
        if self.table.currentIndex().row() < 0 and states:
            self.table.selectRow(max(0, min(row, len(states) - 1)))
        self._show_current()

    def show_look(self, look: Look) -> None:
        """Take over the colours of a theme."""
        icons = {one: look.icons.icon(n, look.colours.tone(t)) for one, (n, t) in _ICONS.items()}
        self._model.show_icons(icons)

    def offer_profiles(self, titles: Mapping[str, str], own: str) -> None:
        """Offer profiles by name with their titles; the desk's own is called by its title."""
        offered = {"": translated("{profile} (the desk’s)").format(profile=own), **titles}
        self.profile.offer(offered)
        self._model.name_profiles(offered)

    @property
    def current(self) -> WatchedState | None:
        """The folder whose line is current."""
        return self._model.state(self.table.currentIndex().row())

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        buttons = WrappingRow((self.add, self.pause, self.remove, self.open), self)
        below.addWidget(buttons, stretch=1)
        label = PlainLabel(translated("&Judged by"), self)
        label.setBuddy(self.profile)
        below.addWidget(label)
        below.addWidget(self.profile)
        column = QVBoxLayout(self)
        column.addWidget(self.table, stretch=1)
        column.addWidget(self.note)
        column.addLayout(below)

    @Slot()
    @Slot(QModelIndex, QModelIndex)
    def _show_current(self) -> None:
        current = self.current
        for asked in (self.pause, self.remove, self.open, self.profile):
            asked.setEnabled(current is not None)
        self.profile.show_name(current.profile if current is not None else "")
        is_paused = current is not None and current.is_paused
        self.pause.setText(translated("Look a&gain") if is_paused else translated("&Pause"))
        told = translated("Watch it again") if is_paused else translated("Look into it no longer")
        self.pause.setToolTip(_with_key(told, "Space"))
        if current is None:
            note = translated(
                "No folder is watched. Add one, or drop it here: whatever arrives in it is checked "
                "once it is whole, now and after the next start."
            )
        else:
            note = current.details
        self.note.setText(note)
        self.note.setVisible(bool(note))

    @Slot(str)
    def _ask_profile(self, name: str) -> None:
        current = self.current
        if current is not None:
            self.profile_asked.emit(current.folder, name)

    @Slot()
    def _ask_pause(self) -> None:
        current = self.current
        if current is not None:
            self.pause_asked.emit(current.folder, not current.is_paused)

    @Slot()
    def _ask_remove(self) -> None:
        self._ask(self.remove_asked)

    @Slot()
    @Slot(QModelIndex)
    def _ask_open(self) -> None:
        self._ask(self.open_asked)

    def _ask(self, signal: SignalInstance) -> None:
        current = self.current
        if current is not None:
            signal.emit(current.folder)

    # Qt overrides

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _folders(local_paths(event.mimeData())):
            accept_copy(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        accept_copy(event)
        self.folders_dropped.emit(_folders(local_paths(event.mimeData())))


def _take_keys(window: WatchedWindow) -> None:
    close = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
    close.activated.connect(window.close)
    for keys, told in (("Ins", window.add.click), ("Del", window.remove.click)):
        QShortcut(QKeySequence(keys), window).activated.connect(told)
    pausing = QShortcut(QKeySequence(Qt.Key.Key_Space), window.table)
    pausing.setContext(Qt.ShortcutContext.WidgetShortcut)  # buttons have a use for it, too
    pausing.activated.connect(window.pause.click)


def _folders(paths: Sequence[Path]) -> tuple[Path, ...]:
    return tuple(path for path in paths if is_folder(path))


def _button(text: str, tip: str, keys: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(_with_key(tip, keys))
    return button


def _with_key(tip: str, keys: str) -> str:
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tip} ({shown})" if keys else tip
