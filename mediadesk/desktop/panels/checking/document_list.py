"""The list of documents checked in this sitting; there where there is more than one."""

from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.checking.document_model import DocumentModel
from mediadesk.i18n.translated import translated

_LEAST_ROWS: Final = 2
_MOST_ROWS: Final = 5
_ROW_PX: Final = 24
_ICON_PX: Final = 16


class DocumentList(QListView):
    """Shows documents; choosing one shows what its check came to.

    Signals:
        document_chosen: A document was chosen (its path).
    """

    document_chosen = Signal(object)

    def __init__(self, model: DocumentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = model
        self._is_telling = True
        self.setModel(model)
        self.setAccessibleName(translated("Checked documents"))
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVisible(False)
        self.selectionModel().currentChanged.connect(self._tell)
        self.clicked.connect(self._tell)  # the document that is shown, checked anew meanwhile
        model.rowsInserted.connect(self._appear)

    def show_row(self, row: int) -> None:
        """Mark a row without telling that it was chosen."""
        self._is_telling = False
        try:
            self.setCurrentIndex(self._documents.index(row))
        finally:
            self._is_telling = True
        self._documents.mark_seen(row)
        self._appear()

    def choose(self, row: int) -> None:
        """Go to a row, and tell."""
        self.setCurrentIndex(self._documents.index(row))

    @Slot(QModelIndex)
    @Slot(QModelIndex, QModelIndex)
    def _tell(self, current: QModelIndex, _previous: QModelIndex | None = None) -> None:
        document = self._documents.document(current.row())
        if self._is_telling and document is not None:
            self._documents.mark_seen(current.row())
            self.document_chosen.emit(document.path)

    @Slot()
    def _appear(self) -> None:
        is_alone = self._documents.rowCount() < _LEAST_ROWS and self.currentIndex().isValid()
        self.setVisible(self._documents.rowCount() > 0 and not is_alone)

    # Qt overrides

    @override
    def sizeHint(self) -> QSize:
        rows = min(max(self._documents.rowCount(), _LEAST_ROWS), _MOST_ROWS)
        return QSize(super().sizeHint().width(), rows * _ROW_PX + 2 * self.frameWidth())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, 2 * _ROW_PX)
