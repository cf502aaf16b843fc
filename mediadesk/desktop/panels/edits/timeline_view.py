"""The list that shows a timeline: wrapped rows, proposals ticked with mouse or space bar."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.edits.timeline_delegate import TimelineDelegate
from mediadesk.desktop.panels.edits.timeline_model import TimelineModel
from mediadesk.desktop.panels.edits.timeline_rows import RowKind
from mediadesk.desktop.widgets.look import Look
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Edit


class TimelineView(QListView):
    """Shows a timeline.

    Signals:
        entry_chosen: Another entry of the log is current (Edit, None for none).
        accept_asked: What is ticked is to be taken over.
    """

    entry_chosen = Signal(object)
    accept_asked = Signal()

    def __init__(self, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self._delegate = TimelineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setObjectName("timeline")
        self.setAccessibleName(translated("What was done to the picture"))
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        model.modelReset.connect(self._tell_chosen)

    @property
    def entry(self) -> Edit | None:
        """The entry of the log that is current; None where it is something else."""
        row = self._model.row_at(self.currentIndex().row())
        return row.edit if row is not None and row.kind is RowKind.ENTRY else None

    def choose(self, edit_id: str) -> None:
        """Make an entry current again where it is still there."""
        place = self._model.place_of(edit_id)
        if place >= 0:
            self.setCurrentIndex(self._model.index(place))

    def show_look(self, look: Look) -> None:
        """Draw in a theme's colours from now on."""
        self._delegate.show_look(look)
        self.viewport().update()

    @Slot()
    def _tell_chosen(self) -> None:
        self.entry_chosen.emit(self.entry)

    def _toggle(self, index: QModelIndex) -> None:
        role = Qt.ItemDataRole.CheckStateRole
        is_on = Qt.CheckState(index.data(role)) == Qt.CheckState.Checked
        self._model.setData(
            index, Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked, role
        )

    def _is_proposal(self, index: QModelIndex) -> bool:
        row = self._model.row_at(index.row())
        return row is not None and row.kind is RowKind.PROPOSAL

    # Qt overrides

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point: QPoint = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() == Qt.MouseButton.LeftButton and self._is_proposal(index):
            self._toggle(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._is_proposal(self.currentIndex()):
            self._toggle(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # rows wrap anew
