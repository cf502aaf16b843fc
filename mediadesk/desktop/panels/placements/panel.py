"""Where used: every placement of the current photo that a check found."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from mediadesk.desktop.panels.placements.usage_model import UsageModel
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.wrapped_lines import WrappedLines
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.dossier import Dossier
from mediadesk.model.finding import Status
from mediadesk.model.placement import Usage


class PlacementsPanel(QWidget):
    """Lists placements; a click leads to the check of the document.

    Signals:
        publication_asked: A document is to be shown (path as text, picture).
    """

    publication_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = UsageModel(self)
        self.said = PlainLabel(self)
        self.said.setObjectName("quietNote")
        self.said.setWordWrap(True)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setWordWrap(True)
        self.list.setItemDelegate(WrappedLines(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setAccessibleName(translated("Where the photo was published"))
        self.list.clicked.connect(self._ask)
        self.list.activated.connect(self._ask)
        column = QVBoxLayout(self)
        column.addWidget(self.said)
        column.addWidget(self.list, stretch=1)
        column.addStretch()  # where the list is empty, the sentence stays at the top
        self.show_dossier(None)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Show where a photo was published; nothing for None."""
        self.show_usages(dossier.usages if dossier is not None else ())

    def show_usages(self, usages: Sequence[Usage]) -> None:
        """Show where the photo was published by now."""
        self._model.show_usages(usages)
        self.list.setVisible(bool(usages))
        documents = len({usage.publication.path for usage in usages})
        if usages:
            told = translated("Published {times} in {documents}, by the checks on record.")
            self.said.setText(
                told.format(
                    times=count(len(usages), translated("time")),
                    documents=count(documents, translated("document")),
                )
            )
        else:
            self.said.setText(
                translated(
                    "No document that was checked shows this photo. Each that does is listed here."
                )
            )

    def show_icons(self, icons: dict[Status, QIcon]) -> None:
        """Show icons by status: each has its own shape beside its colour."""
        self._model.show_icons(icons)

    @Slot(QModelIndex)
    def _ask(self, index: QModelIndex) -> None:
        usage = self._model.usage(index.row())
        if usage is not None:
            self.publication_asked.emit(str(usage.publication.path), usage.placement.image)
