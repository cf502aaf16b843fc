"""Let the parts of the window play together: selection, changes, conditions, closing."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu, QMessageBox

from mediadesk.desktop.action_board import ActionBoard
from mediadesk.desktop.action_spec import Condition
from mediadesk.desktop.handlers.checking import CheckingHandler
from mediadesk.desktop.handlers.intake import IntakeHandler
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.main_window import MainWindow
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.collection import Collection, FolderCount
from mediadesk.model.dossier import Dossier
from mediadesk.model.placement import Publication
from mediadesk.model.scope import Scope
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext

#: Dropped on the window these are checked; everything else is imported.
_DOCUMENTS: Final = frozenset(
    (".html", ".htm", ".xhtml", ".epub", ".md", ".idml", ".docx", ".odt", ".pdf", ".json")
)


#: What is offered right at a photo.
_PHOTO_MENU: Final = (
    "view.viewer",
    "photo.crop",
    "photo.copy-credit",
    "photo.copy-caption-credit",
    "collection.add",
    "collection.take-out",
    "photo.original",
    "photo.reveal",
)

_Contents: TypeAlias = tuple[
    int, tuple[FolderCount, ...], tuple[tuple[Collection, int], ...], tuple[Publication, ...]
]


class Conductor(QObject):
    """Connects what happens in one part with what is shown in the others."""

    def __init__(
        self, place: Workplace, window: MainWindow, board: ActionBoard, work: Work
    ) -> None:
        super().__init__(window)
        self._place = place
        self._window = window
        self._parts = window.parts
        self._board = board
        self._work = work
        self._dossier: Dossier | None = None
        self._undo = self._redo = ""
        self._asked = 0
        self._connect()
        window.ask_before_closing(self.may_close)

    def take_drops(self, intake: IntakeHandler, checking: CheckingHandler) -> None:
        """Have dropped documents checked and everything else imported."""
        self._intake = intake
        self._checking = checking
        self._window.dropped.connect(self._take)

    @Slot()
    def refresh_sidebar(self) -> None:
        """Show folders, collections and publications as they are now."""
        self._asked += 1
        self._place.runner.run(
            partial(_sidebar_contents, self._place.desk),
            done=partial(self._fill_sidebar, self._asked),
            failed=self._place.reporter.report,
        )
        self.refresh_history()

    @Slot()
    def refresh_history(self) -> None:
        """Say in the menu what would be taken back now."""
        history = self._place.desk.history
        self._undo, self._redo = history.next_undo(), history.next_redo()
        self._board.say_undo(self._undo, self._redo)
        self._refresh_actions()

    def may_close(self) -> bool:
        """Save what was typed; ask where that fails."""
        inspector = self._parts.inspector
        inspector.commit()
        if not inspector.has_drafts:
            return True
        answer = QMessageBox.warning(
            self._window,
            translated("Not everything is saved"),
            translated("Something you typed could not be saved. Close and lose it?"),
            QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Close

    def _connect(self) -> None:
        parts, hub = self._parts, self._place.hub
        parts.sidebar.scope_chosen.connect(self._show_scope)
        parts.pictures.scope_shown.connect(parts.sidebar.show_scope)
        parts.pictures.current_changed.connect(self._show_current)
        parts.pictures.selection_changed.connect(self._count)
        parts.pictures.listed.connect(self._count)
        parts.pictures.mode_changed.connect(self._refresh_actions)
        parts.pictures.failed.connect(self._place.reporter.report)
        parts.pictures.menu_asked.connect(self._show_menu)
        parts.inspector.saved.connect(self._tell_saved)
        parts.inspector.failed.connect(self._place.reporter.report)
        parts.check.moved.connect(self._refresh_actions)
        for dock in (parts.sidebar_dock, parts.inspector_dock, parts.check_dock):
            dock.visibilityChanged.connect(self._refresh_actions)
        self._work.busy_changed.connect(self._refresh_actions)
        hub.changed.connect(self._show_changed)
        hub.photos_added.connect(self._show_added)
        hub.collections_changed.connect(self._show_collections)
        hub.publications_changed.connect(self.refresh_sidebar)

    def _fill_sidebar(self, asked: int, contents: _Contents) -> None:
        if asked == self._asked:  # a later question is on its way otherwise
            self._parts.sidebar.show_contents(*contents)
            self._refresh_actions()

    @Slot(object)
    def _show_scope(self, scope: Scope) -> None:
        self._parts.inspector.commit()
        self._parts.pictures.show_scope(scope)

    @Slot(int)
    def _show_current(self, wanted: int) -> None:
        # At once, never later: what is typed next must not go into the record of another photo.
        if wanted != self._parts.inspector.photo_id:
            self._dossier = self._parts.inspector.show_photo(wanted)
            self._refresh_actions()

    @Slot(int)
    def _tell_saved(self, photo_id: int) -> None:
        self._place.hub.tell_changed((photo_id,))

    @Slot(object)
    def _show_changed(self, photo_ids: frozenset[int]) -> None:
        self._parts.pictures.refresh_photos(photo_ids)
        if self._parts.inspector.photo_id in photo_ids:
            self._dossier = self._parts.inspector.refresh()
        self.refresh_history()

    @Slot(object)
    def _show_added(self, _photo_ids: Sequence[int]) -> None:
        self._parts.pictures.reload()
        self.refresh_sidebar()

    @Slot()
    def _show_collections(self) -> None:
        self.refresh_sidebar()
        if self._parts.pictures.scope.collection_id is not None:
            self._parts.pictures.reload()

    @Slot()
    def _count(self) -> None:
        pictures = self._parts.pictures
        words = count(pictures.total, translated("photo"), translated("photos"))
        if pictures.selected_count > 1:
            chosen = translated("{number:,} selected").format(number=pictures.selected_count)
            words = f"{words}, {chosen}"
        self._window.counts.setText(words)
        self._refresh_actions()

    @Slot()
    def _refresh_actions(self) -> None:
        self._board.allow(self._holding())
        parts = self._parts
        self._board.action("view.sidebar").setChecked(not parts.sidebar_dock.isHidden())
        self._board.action("view.inspector").setChecked(not parts.inspector_dock.isHidden())
        self._board.action("view.check").setChecked(not parts.check_dock.isHidden())

    def _holding(self) -> frozenset[Condition]:
        parts = self._parts
        is_derivative = self._dossier is not None and self._dossier.photo.original_id is not None
        conditions = {
            Condition.ALWAYS: True,
            Condition.PHOTO: bool(parts.pictures.current_id),
            Condition.SELECTION: parts.pictures.selected_count > 0,
            Condition.DERIVATIVE: is_derivative,
            Condition.CROPPING: parts.pictures.is_cropping,
            Condition.UNDO: bool(self._undo),
            Condition.REDO: bool(self._redo),
            Condition.COLLECTION: parts.sidebar.collection is not None,
            Condition.REPORT: parts.check.document is not None,
            Condition.FINDING: parts.check.finding is not None,
            Condition.JOB: self._work.is_busy,
        }
        return frozenset(condition for condition, holds in conditions.items() if holds)

    @Slot(QPoint)
    def _show_menu(self, point: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._board.action(action_id) for action_id in _PHOTO_MENU])
        menu.popup(point)

    @Slot(object)
    def _take(self, paths: Sequence[Path]) -> None:
        documents = tuple(path for path in paths if path.suffix.lower() in _DOCUMENTS)
        pictures = tuple(path for path in paths if path not in documents)
        if documents:
            self._checking.check_paths(documents)
        if pictures:
            self._intake.import_paths(pictures)


def _sidebar_contents(desk: Desk, _context: JobContext) -> _Contents:
    collections = desk.collecting.collections()
    total = int(desk.browsing.photo_ids(Scope()).size)  # folders count a copied file twice
    return total, desk.browsing.folders(), collections, desk.checking.publications()
