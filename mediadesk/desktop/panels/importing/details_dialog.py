"""Name every file an import could not read, with the reason; the list can be copied."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.fitting import bounded
from mediadesk.desktop.panels.importing.table_model import FailureModel
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.intake import Failure

_USUAL_SIZE: Final = QSize(860, 460)

#: Names of files are elided where they are longer; the reasons are what is read here.
_FILE_PX: Final = 300

#: Of more files each has one row of text, for thousands would be measured one by one.
_MOST_WRAPPED: Final = 300


class ImportDetailsDialog(QDialog):
    """Shows failures; everything else of the import is in the catalogue."""

    def __init__(self, failures: Sequence[Failure], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failures = tuple(sorted(failures, key=_path))
        self.setWindowTitle(translated("Files that could not be read"))
        files = count(len(self._failures), translated("file"), translated("files"))
        words = PlainLabel(
            translated("{files} could not be read. The others are in the catalogue.").format(
                files=files
            ),
            self,
        )
        self.table = QTableView(self)
        self.table.setModel(FailureModel(self._failures, self))
        self.table.setAccessibleName(self.windowTitle())
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(0, _FILE_PX)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setTabKeyNavigation(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        if len(self._failures) <= _MOST_WRAPPED:
            rows = self.table.verticalHeader()
            rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(translated("Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        self.resize(bounded(_USUAL_SIZE, self.screen().availableGeometry()))
        layout = QVBoxLayout(self)
        for widget in (words, self.table, buttons):
            layout.addWidget(widget)

    @Slot()
    def _copy(self) -> None:
        lines = (f"{failure.path}\t{failure.error}" for failure in self._failures)
        QGuiApplication.clipboard().setText("\n".join(lines))


def _path(failure: Failure) -> str:
    return str(failure.path)
