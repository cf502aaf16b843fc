"""The centre of the window: search field, grid of thumbnails, viewer."""

from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.pictures.gallery import Gallery
from mediadesk.desktop.panels.pictures.search_bar import SearchBar
from mediadesk.desktop.panels.pictures.viewer import Viewer
from mediadesk.desktop.widgets.look import Look
from mediadesk.model.errors import MediaDeskError
from mediadesk.model.geometry import Box
from mediadesk.model.scope import Scope
from mediadesk.services.browsing import Browsing
from mediadesk.services.jobs import JobContext


class PicturesPanel(QWidget):
    """Lists the photos of a scope; one of them is current, and may be shown large.

    Signals:
        current_changed: Another photo is current (photo id, 0 for none).
        selection_changed: Other photos are selected.
        menu_asked: The context menu is asked for, at a global point.
        listed: Another list of photos is shown.
        scope_shown: The scope was changed from in here (Scope).
        mode_changed: Grid, viewer, or cropping began or ended.
        box_changed: The crop was drawn otherwise (Box).
        crop_accepted: The crop as it is drawn is to be made.
        crop_ended: Cropping is over.
        import_asked: The catalogue is empty and a folder is to be imported.
        sample_asked: The catalogue is empty and the sample desk is to be opened.
        failed: The photos could not be listed (the error).
    """

    current_changed = Signal(int)
    selection_changed = Signal()
    listed = Signal()
    menu_asked = Signal(QPoint)
    scope_shown = Signal(object)
    mode_changed = Signal()
    box_changed = Signal(object)
    crop_accepted = Signal()
    crop_ended = Signal()
    import_asked = Signal()
    sample_asked = Signal()
    failed = Signal(object)

    def __init__(
        self,
        browsing: Browsing,
        runner: JobRunner,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._runner = runner
        self._scope = Scope()
        self._ids: NDArray[np.int64] = np.empty(0, np.int64)
        self._asked = 0
        self._wanted = 0
        self._enlarges = False
        self.search = SearchBar(self)
        self.gallery = Gallery(browsing, runner, look, self)
        self.viewer = Viewer(browsing, runner, look, self)
        self.stack = QStackedWidget(self)
        self._build()

    @property
    def scope(self) -> Scope:
        """The photos that are listed."""
        return self._scope

    @property
    def total(self) -> int:
        """How many photos are listed."""
        return int(self._ids.size)

    @property
    def current_id(self) -> int:
        """The current photo; 0 for none."""
        return self.gallery.grid.current_id

    @property
    def selected_count(self) -> int:
        """How many photos are selected."""
        return self.gallery.grid.selected_count

    @property
    def is_enlarged(self) -> bool:
        """Whether the viewer is shown."""
        return self.stack.currentWidget() is self.viewer

    @property
    def is_cropping(self) -> bool:
        """Whether a crop is being drawn."""
        return self.viewer.is_cropping

    @property
    def holds_pictures_focus(self) -> bool:
        """Whether the keyboard is among the pictures, not in a text field."""
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self.stack.isAncestorOf(focused)

    @property
    def cell_px(self) -> int:
        """The edge of the thumbnails."""
        return self.gallery.grid.edge_px

    def set_cell_px(self, edge_px: int) -> None:
        """Show thumbnails of another size."""
        self.gallery.grid.set_edge(edge_px)

    def zoom(self, steps: int) -> None:
        """Show larger thumbnails by some steps, smaller ones where negative."""
        self.gallery.grid.zoom(steps)

    def select_all(self) -> None:
        """Select every photo that is listed."""
        self.gallery.grid.select_all()

    def selected_ids(self) -> tuple[int, ...]:
        """Return the selected photos in the order of the list."""
        return tuple(int(photo_id) for photo_id in self.gallery.grid.selected_ids)

    def show_scope(self, scope: Scope, photo_id: int = 0) -> None:
        """List the photos of a scope, without a query; a photo of it becomes current."""
        self.search.clear()
        self.search.show_order(scope.order if photo_id else self._scope.order)
        self._wanted = photo_id
        self._scope = replace(scope, query="", order=self.search.order)
        self.reload()

    def enlarge_when_listed(self) -> None:
        """Show the current photo large as soon as the list is there."""
        self._enlarges = True

    @Slot()
    def reload(self) -> None:
        """List the scope's photos as they are now; current and selected ones stay so."""
        self._asked += 1
        self._runner.run(
            partial(_look_up, self._browsing, self._scope),
            done=partial(self._show_ids, self._asked),
            failed=partial(self._show_fault, self._asked),
        )

    def go_to(self, photo_id: int) -> None:
        """Make a photo current, in all photos where the list does not hold it."""
        if np.any(self._ids == photo_id):
            self.gallery.grid.set_current(photo_id)
            return
        self._wanted = photo_id
        self._scope = Scope(order=self._scope.order)
        self.search.clear()
        self.scope_shown.emit(self._scope)
        self.reload()

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) photo; return whether there is one."""
        at = self._position(self.current_id) + by
        if self.is_cropping or not 0 <= at < self._ids.size:
            return False
        self.gallery.grid.set_current(int(self._ids[at]))
        return True

    def refresh_photos(self, photo_ids: frozenset[int]) -> None:
        """Show what the catalogue now says of photos."""
        self.gallery.refresh(photo_ids)

    def enlarge(self) -> None:
        """Show the current photo large."""
        if self.current_id:
            self.stack.setCurrentWidget(self.viewer)
            self._show_large()
            self.viewer.setFocus()
            self.mode_changed.emit()

    @Slot()
    def show_grid(self) -> None:
        """Go back to the grid."""
        self.end_crop()
        self.stack.setCurrentWidget(self.gallery)
        self.gallery.grid.setFocus()
        self.mode_changed.emit()

    def mark_published(self, photo_id: int, box: Box | None) -> None:
        """Make a photo current where it is listed; mark on it the part that was published."""
        self.viewer.mark_published(photo_id, box)
        if np.any(self._ids == photo_id) and not self.is_cropping:
            self.gallery.grid.set_current(photo_id)

    def begin_crop(self) -> None:
        """Let a crop be drawn on the current photo."""
        self.enlarge()
        self.viewer.begin_crop()
        self.mode_changed.emit()

    def end_crop(self) -> None:
        """Stop drawing a crop."""
        if self.is_cropping:
            self.viewer.end_crop()
            self.crop_ended.emit()
            self.mode_changed.emit()

    @Slot(float)
    def keep_ratio(self, ratio: float) -> None:
        """Keep the crop at a ratio of width to height; 0 sets it free."""
        self.viewer.keep_ratio(ratio)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.field.setFocus()
        self.search.field.selectAll()

    @Slot()
    def focus_pictures(self) -> None:
        """Put the keyboard among the pictures."""
        if self.is_enlarged:
            self.viewer.setFocus()
        else:
            self.gallery.grid.setFocus()

    def show_look(self, look: Look) -> None:
        """Take over the colours and icons of a theme."""
        self.gallery.show_look(look)
        self.viewer.show_look(look)

    def close_jobs(self) -> None:
        """Stop loading thumbnails."""
        self.gallery.close_jobs()

    def _build(self) -> None:
        self.stack.addWidget(self.gallery)
        self.stack.addWidget(self.viewer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.search)
        layout.addWidget(self.stack, stretch=1)
        self.search.asked.connect(self._search)
        self.search.left.connect(self.focus_pictures)
        self.gallery.current_changed.connect(self._show_current)
        self.gallery.selection_changed.connect(self.selection_changed)
        self.gallery.activated.connect(self.enlarge)
        self.gallery.failed.connect(self.failed)
        self.gallery.grid.menu_asked.connect(self.menu_asked)
        self.gallery.import_asked.connect(self.import_asked)
        self.gallery.sample_asked.connect(self.sample_asked)
        self.gallery.all_asked.connect(self._show_all)
        self.viewer.step_asked.connect(self.step)
        self.viewer.failed.connect(self.failed)
        self.viewer.grid_asked.connect(self.show_grid)
        self.viewer.box_changed.connect(self.box_changed)
        self.viewer.crop_accepted.connect(self.crop_accepted)

    def _position(self, photo_id: int) -> int:
        found = np.flatnonzero(self._ids == photo_id)
        return int(found[0]) if found.size else -1

    def _show_ids(self, asked: int, ids: NDArray[np.int64]) -> None:
        if asked != self._asked:
            return  # the answer to an older question
        self.search.show_fault("")
        self._ids = ids
        self.gallery.show_ids(ids, self._scope)
        wanted, self._wanted = self._wanted, 0
        if wanted and np.any(ids == wanted):
            self.gallery.grid.set_current(wanted)
        elif not self.current_id and ids.size:
            self.gallery.grid.set_current(int(ids[0]))
        if self._enlarges:
            self._enlarges = False
            self.enlarge()
        if self.is_enlarged and not ids.size:
            self.show_grid()
        self.listed.emit()

    def _show_fault(self, asked: int, error: BaseException) -> None:
        if asked != self._asked:
            return
        if isinstance(error, MediaDeskError) and self._scope.query:
            self.search.show_fault(str(error))
        else:
            self.failed.emit(error)

    def _show_large(self) -> None:
        at = self._position(self.current_id)
        near = [int(self._ids[i]) for i in (at + 1, at - 1) if 0 <= i < self._ids.size]
        self.viewer.show_photo(self.current_id, near)

    @Slot()
    def _search(self) -> None:
        wanted = replace(self._scope, query=self.search.query, order=self.search.order)
        if wanted != self._scope:
            self._scope = wanted
            self.reload()

    @Slot()
    def _show_all(self) -> None:
        self.show_scope(Scope())
        self.scope_shown.emit(self._scope)

    @Slot(int)
    def _show_current(self, photo_id: int) -> None:
        self.end_crop()
        if self.is_enlarged:
            self._show_large()
        self.current_changed.emit(photo_id)


def _look_up(browsing: Browsing, scope: Scope, _context: JobContext) -> NDArray[np.int64]:
    return browsing.photo_ids(scope)
