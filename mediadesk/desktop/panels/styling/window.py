"""The window in which house styles are written: list, editor, preview, examples."""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QMainWindow,
    QMessageBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mediadesk.desktop.dragging import accept_copy
from mediadesk.desktop.fitting import bounded
from mediadesk.desktop.panels.styling.bench import StyleBench
from mediadesk.desktop.panels.styling.editor import StyleEditor
from mediadesk.desktop.panels.styling.examples_view import ExamplesView
from mediadesk.desktop.panels.styling.keeper import StyleKeeper
from mediadesk.desktop.panels.styling.menu import StyleMenu
from mediadesk.desktop.panels.styling.preview import PreviewPanel
from mediadesk.desktop.panels.styling.shelf import StyleShelf
from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.message_bar import Message, MessageBar
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.desktop.widgets.scrolled import Scrolled
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.credits.style_trials import told_in
from mediadesk.services.settings import STATE_PREFIX, Settings

_USUAL_SIZE: Final = QSize(1560, 960)
_WIDTHS_PX: Final = (270, 820, 430)
_HEIGHTS_PX: Final = (600, 300)
#: With less room than its parts need, the window scrolls.
_LEAST_SIZE: Final = QSize(480, 320)
_SUFFIX: Final = ".toml"
#: What stands in buttons below the list too.
_AT_THE_LIST: Final = ("create", "duplicate", "remove", "ask_import", "ask_export", "use")

_GEOMETRY: Final = f"{STATE_PREFIX}styles-window"


class StyleWindow(QMainWindow):
    """Arranges the parts; asks before anything typed is lost.

    Signals:
        styles_changed: A style was saved, made, removed or chosen.
    """

    styles_changed = Signal()

    def __init__(self, place: Workplace, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._styling = place.desk.styling
        self.setWindowTitle(translated("House styles") + "[*]")
        self.setAcceptDrops(True)
        self.messages = MessageBar(look, self)
        self.editor = StyleEditor(self)
        self.preview = PreviewPanel(self)
        self.examples = ExamplesView(self)
        self.bench = StyleBench(
            place.desk, place.runner, (self.editor, self.preview, self.examples), self
        )
        self.keeper = StyleKeeper(self._styling, self.bench, self)
        self.shelf = StyleShelf(self.keeper.give_out, self)
        self._arrange()
        self._add_actions()
        self._connect()
        self.bench.offer_languages()
        self.show_look(look)
        self._show_shelf(place.desk.settings.get("credit.style"))
        self.resize(bounded(_USUAL_SIZE, self.screen().availableGeometry()))
        self.restoreGeometry(_kept_geometry(place.desk.settings))
        self.shelf.view.setFocus()

    def show_photo(self, photo_id: int) -> None:
        """Show the lines of a photo in the preview."""
        self.bench.show_photo(photo_id)

    def show_look(self, look: Look) -> None:
        """Colour in a theme's colours."""
        self.editor.show_look(look)
        self.examples.show_look(look)
        self.messages.show_look(look)

    def may_close(self) -> bool:
        """Ask what becomes of what is not saved; return whether the window may close."""
        drafts = self.bench.drafts.names
        if not drafts:
            return True
        titles = [told_in(self.bench.drafts.text(name), "name") or name for name in drafts]
        answer = _asked_about(titles, self)
        if answer == QMessageBox.StandardButton.Discard:
            self.bench.give_up()
            return True
        return answer == QMessageBox.StandardButton.Save and self.keeper.save_all()

    def _arrange(self) -> None:
        across = _split(Qt.Orientation.Horizontal, (self.shelf, self.editor, self.preview))
        across.setSizes(list(_WIDTHS_PX))
        down = _split(Qt.Orientation.Vertical, (across, self.examples))
        down.setSizes(list(_HEIGHTS_PX))
        middle = QWidget(self)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.messages)
        layout.addWidget(down, stretch=1)
        self.setCentralWidget(Scrolled(middle, _LEAST_SIZE))

    def _add_actions(self) -> None:
        self.menu = StyleMenu(self.keeper, self)
        self.menuBar().addMenu(self.menu)
        close = self.menu.addAction(translated("Close"))
        close.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        close.triggered.connect(self.close)
        self.shelf.offer([self.menu.button(name, self.shelf) for name in _AT_THE_LIST])
        for name in ("revert", "save"):
            button = self.menu.button(name, self.editor)
            self.editor.below.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.shelf.chosen.connect(self._show_style)
        self.keeper.changed.connect(self._take_change)
        self.keeper.failed.connect(self._tell_error)
        self.keeper.informed.connect(self._inform)
        self.bench.drafts.changed.connect(self._show_state)
        self.bench.failed.connect(self._tell_error)

    def _show_shelf(self, name: str) -> None:
        entries = self._styling.entries()
        offered = [(entry.name, entry.title) for entry in entries]
        self.editor.settings.offer(offered, self._place.desk.styling.languages())
        self.shelf.show_entries(entries, name)
        if self.shelf.entry is not None:
            self._show_style(self.shelf.entry.name)

    @Slot(str)
    def _show_style(self, name: str) -> None:
        self.keeper.attempt(partial(self.bench.show_style, name))
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        for name in ("save", "revert"):
            self.menu.action(name).setEnabled(self.bench.is_changed)
        self.menu.action("remove").setEnabled(self._styling.is_own(self.bench.name))
        drafts = self.bench.drafts.names
        self.shelf.model.mark_unsaved(drafts)
        self.setWindowModified(bool(drafts))

    @Slot(str)
    def _take_change(self, name: str) -> None:
        self._show_shelf(name)
        self.styles_changed.emit()

    @Slot(object)
    def _tell_error(self, error: BaseException) -> None:
        if isinstance(error, MediaDeskError):
            self.messages.say(Message(str(error), Tone.ERROR))
        else:
            self._place.reporter.report(error)

    @Slot(str)
    def _inform(self, sentence: str) -> None:
        self.messages.say(Message(sentence, Tone.OK))

    # Qt overrides

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.bench.stop()
        kept = b64encode(self.saveGeometry().data()).decode("ascii")
        self._place.desk.settings.put(_GEOMETRY, kept)
        event.accept()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _style_files(event.mimeData()):
            accept_copy(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        for path in _style_files(event.mimeData()):
            self.keeper.bring_in(path)
        accept_copy(event)


def _kept_geometry(settings: Settings) -> QByteArray:
    try:
        return QByteArray(b64decode(settings.get(_GEOMETRY).encode("ascii", "ignore")))
    except ValueError:  # a damaged settings file: the usual size does
        return QByteArray()


def _asked_about(names: Sequence[str], window: QWidget) -> QMessageBox.StandardButton:
    buttons = QMessageBox.StandardButton
    return QMessageBox.question(
        window,
        translated("House styles"),
        translated("Save the changes of {names}?").format(names=as_written(", ".join(names))),
        buttons.Save | buttons.Discard | buttons.Cancel,
        buttons.Save,
    )


def _split(orientation: Qt.Orientation, widgets: Sequence[QWidget]) -> QSplitter:
    splitter = QSplitter(orientation)
    for widget in widgets:
        splitter.addWidget(widget)
    splitter.setChildrenCollapsible(False)
    return splitter


def _style_files(dropped: QMimeData) -> tuple[Path, ...]:
    paths = (Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.suffix.lower() == _SUFFIX)
