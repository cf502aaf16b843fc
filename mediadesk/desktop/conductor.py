"""Let the parts of the window play together: selection, changes, closing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.actions.board import ActionBoard
from mediadesk.desktop.closing import Closing
from mediadesk.desktop.closing_work import ClosingWork
from mediadesk.desktop.handlers.following import FollowingHandler
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.history_menu import HistoryMenu
from mediadesk.desktop.main_window import MainWindow
from mediadesk.desktop.panels.sidebar.nodes import Node, build_tree
from mediadesk.desktop.permissions import Permissions
from mediadesk.desktop.photo_menu import show_photo_menu
from mediadesk.desktop.repeated_job import RepeatedJob
from mediadesk.desktop.selection_showing import SelectionShowing
from mediadesk.desktop.unsaved_words import UnsavedWords
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.scope import Scope
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext


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
        self._permissions = Permissions(place, self._parts, board, work)
        self._history = HistoryMenu(place, self._permissions)
        self.following = FollowingHandler(place, self._parts)
        self._closing = Closing(place, window)
        self._closing_work = ClosingWork(work, window)
        self._tree = RepeatedJob(
            place.runner,
            partial(_sidebar_tree, place.desk),
            done=self._fill_sidebar,
            failed=place.reporter.report,
        )
        self._selected = SelectionShowing(self._parts, self)
        self._connect()
        window.ask_before_closing(self.may_close)

    def begin(self) -> None:
        """Show what the catalogue holds, and from now on what others do in it."""
        self.refresh_sidebar()
        self.following.begin()

    def end(self) -> None:
        """Follow nobody any more."""
        self.following.end()

    @Slot()
    def refresh_sidebar(self) -> None:
        """Show folders, collections and publications as they are now."""
        self._tree.run()
        self.refresh_history()

    @Slot()
    def refresh_permissions(self) -> None:
        """Enable what makes sense now."""
        self._permissions.refresh()

    @Slot()
    def refresh_history(self) -> None:
        """Say in the menu what would be taken back now."""
        self._history.refresh()

    def may_close(self) -> bool:
        """Have saved what was typed, and let end what changes something; ask where that fails."""
        return self._closing_work.may_close() and self._closing.may_close()

    def _connect(self) -> None:
        parts, hub = self._parts, self._place.hub
        parts.sidebar.scope_chosen.connect(self._show_scope)
        parts.pictures.scope_shown.connect(parts.sidebar.show_scope)
        parts.pictures.current_changed.connect(self._show_current)
        parts.pictures.gallery.selection_changed.connect(self._count)
        parts.pictures.listed.connect(self._count)
        parts.pictures.failed.connect(self._place.reporter.report)
        parts.pictures.gallery.grid.menu_asked.connect(
            partial(show_photo_menu, self._window, self._board)
        )
        parts.inspector.saved.connect(self._tell_saved)
        parts.inspector.batch_saved.connect(hub.tell_changed)
        UnsavedWords(parts.inspector, self._place.reporter)
        hub.changed.connect(self._show_changed)
        hub.photos_added.connect(self._show_added)
        hub.photos_left.connect(self._show_left)
        hub.collections_changed.connect(self._show_collections)
        hub.publications_changed.connect(self.refresh_sidebar)
        hub.waivers_changed.connect(self.refresh_history)

    def _fill_sidebar(self, tree: Node) -> None:
        self._parts.sidebar.show_tree(tree)
        self._permissions.refresh()

    @Slot(object)
    def _show_scope(self, scope: Scope) -> None:
        self._parts.inspector.commit()
        self._parts.pictures.show_scope(scope)

    @Slot(int)
    def _show_current(self, wanted: int) -> None:
        if wanted != self._parts.inspector.photo_id:
            self._parts.inspector.show_photo(wanted)

    @Slot(int)
    def _tell_saved(self, photo_id: int) -> None:
        self._place.hub.tell_changed((photo_id,))

    @Slot(object)
    def _show_changed(self, photo_ids: frozenset[int]) -> None:
        self._parts.pictures.refresh_photos(photo_ids)
        if self._parts.inspector.photo_id in photo_ids:
            self._parts.inspector.refresh()
        elif not photo_ids.isdisjoint(self._parts.inspector.metadata.photo_ids):
            self._parts.inspector.metadata.refresh()
        self.refresh_history()

    @Slot(object)
    def _show_added(self, _photo_ids: Sequence[int]) -> None:
        self._parts.pictures.listing.reload()
        self._parts.inspector.refresh()  # its photo's file may lie elsewhere by now
        self.refresh_sidebar()

    @Slot(object)
    def _show_left(self, photo_ids: Sequence[int]) -> None:
        """Show a photo no more that is off the shelf: who asked for its record would be refused."""
        if self._parts.inspector.photo_id in photo_ids:
            self._parts.inspector.show_photo(0)
        self._show_added(())

    @Slot()
    def _show_collections(self) -> None:
        self.refresh_sidebar()
        if self._parts.pictures.listing.scope.collection_id is not None:
            self._parts.pictures.listing.reload()

    @Slot()
    def _count(self) -> None:
        pictures = self._parts.pictures
        words = count(pictures.listing.total, translated("photo"), translated("photos"))
        number = pictures.gallery.grid.selected_count
        if number > 1:
            chosen = translated("{number:,} selected").format(number=number)
            words = f"{words}, {chosen}"
        self._window.counts.setText(words)
        self._permissions.refresh()


def _sidebar_tree(desk: Desk, _context: JobContext) -> Node:
    """Return the sidebar's tree, built here: thousands of folders take longer than a frame."""
    collections = desk.collecting.collections()
    total = int(desk.browsing.photo_ids(Scope()).size)  # folders count a copied file twice
    return build_tree(total, desk.browsing.folders(), collections, desk.checking.publications())
