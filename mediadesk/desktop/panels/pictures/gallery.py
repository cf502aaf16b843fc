"""The grid of thumbnails, and what stands there instead while there is nothing to show."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from mediadesk.desktop.dragging import DraggedPhotos, PackPhotos
from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.pictures.cards import Cards
from mediadesk.desktop.widgets.empty_state import EmptyState
from mediadesk.desktop.widgets.grid.cell_painter import CellPainter
from mediadesk.desktop.widgets.grid.grid_view import GridView
from mediadesk.desktop.widgets.grid.thumbnail_store import ThumbnailStore
from mediadesk.desktop.widgets.look import Look
from mediadesk.i18n.translated import translated
from mediadesk.model.scope import Scope
from mediadesk.services.browsing import Browsing

#: The sentence of an empty page wraps; its layout does not ask how high that makes it.
_SENTENCE_LINES: Final = 3
_INVITATION_LINES: Final = 4


class ThemedPainter(CellPainter):
    """Paints cells in the colours of whatever theme is on."""

    def dress(self, look: Look) -> None:
        """Paint in another look from now on."""
        self._look = look


class Gallery(QStackedWidget):
    """Shows photos as a grid; invites to import where the catalogue is empty.

    Signals:
        current_changed: Another photo is current (photo id, 0 for none).
        selection_changed: Other photos are selected.
        activated: A photo is to be shown large.
        import_asked: A folder is to be imported.
        article_asked: A published document is to be chosen and checked.
        sample_asked: The sample desk is to be opened.
        all_asked: All photos are to be listed.
        failed: Something of the grid could not be looked up (the error).
    """

    current_changed = Signal(int)
    selection_changed = Signal()
    activated = Signal()
    import_asked = Signal()
    article_asked = Signal()
    sample_asked = Signal()
    all_asked = Signal()
    failed = Signal(object)

    def __init__(
        self,
        browsing: Browsing,
        runner: JobRunner,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cards = Cards(browsing, runner, self)
        self._thumbnails = ThumbnailStore(self._cards.thumbnail, parent=self)
        self._painter = ThemedPainter(look, self.font())
        self.grid = GridView(self._cards, self._thumbnails, self._painter, self)
        self._pack: PackPhotos = DraggedPhotos
        self.grid.set_mime_maker(self._drag)
        self.grid.current_changed.connect(self.current_changed)
        self.grid.selection_changed.connect(self.selection_changed)
        self.grid.activated.connect(self._activate)
        self._cards.arrived.connect(self.grid.viewport().update)
        self._cards.failed.connect(self.failed)
        self.empty = self._build_empty(look)
        self.nothing_found = self._build_nothing_found(look)
        for page in (self.grid, self.empty, self.nothing_found):
            self.addWidget(page)

    def show_ids(self, ids: NDArray[np.int64], scope: Scope) -> None:
        """Show photos; where there are none, say why and what to do."""
        self.grid.set_ids(ids)
        if ids.size:
            is_first = self.currentWidget() is self.empty
            self.setCurrentWidget(self.grid)
            if is_first:  # the keyboard was where there was something to press
                self.grid.setFocus()
        elif scope == Scope(order=scope.order):
            self.setCurrentWidget(self.empty)
        else:
            self.setCurrentWidget(self.nothing_found)

    def refresh(self, photo_ids: frozenset[int]) -> None:
        """Look up anew what stands in the cells of photos, and their thumbnails."""
        self._cards.forget(photo_ids)
        self.grid.refresh()

    def show_look(self, look: Look) -> None:
        """Take over the colours and icons of a theme."""
        self._painter.dress(look)
        self.grid.viewport().update()

    def pack_drags(self, pack: PackPhotos) -> None:
        """Have what is dragged out of the grid packed by somebody who knows its texts."""
        self._pack = pack

    def close_jobs(self) -> None:
        """Stop loading thumbnails."""
        self._thumbnails.close()

    def _build_empty(self, look: Look) -> EmptyState:
        page = EmptyState(look.icons.icon("picture", look.colours.text_muted), self)
        page.say(
            translated("No photos yet"),
            translated(
                "Import the pictures of your desk, or drop their folder here: the files stay "
                "where they are. Then open a published page or layout, or drop it, to have its "
                "captions and credits checked."
            ),
            translated("Import a folder…"),
        )
        page.sentence.setMinimumHeight(_INVITATION_LINES * self.fontMetrics().lineSpacing())
        page.asked.connect(self.import_asked)
        page.offer(translated("Check an article…")).clicked.connect(self.article_asked)
        page.offer(translated("Open the sample desk")).clicked.connect(self.sample_asked)
        return page

    def _build_nothing_found(self, look: Look) -> EmptyState:
        page = EmptyState(look.icons.icon("search", look.colours.text_muted), self)
        page.say(
            translated("No photo found"),
            translated("No photo here answers the search, or none is in this place any more."),
            translated("Show all photos"),
        )
        page.sentence.setMinimumHeight(_SENTENCE_LINES * self.fontMetrics().lineSpacing())
        page.asked.connect(self.all_asked)
        return page

    def _drag(self) -> QMimeData | None:
        chosen = self.grid.selected_ids
        return self._pack([int(photo_id) for photo_id in chosen]) if chosen.size else None

    @Slot(int)
    def _activate(self, _photo_id: int) -> None:
        self.activated.emit()
