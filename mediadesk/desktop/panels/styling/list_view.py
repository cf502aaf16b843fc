"""The list of house styles, out of which a style is dragged as a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.styling.list_delegate import StyleDelegate
from mediadesk.desktop.panels.styling.list_model import NAME_ROLE
from mediadesk.i18n.translated import translated


class StyleListView(QListView):
    """Two lines a style; drags take a copy of its file along.

    Args:
        file_of: Writes a style, by its name, to a file that others may read.
        parent: Qt's parent.
    """

    def __init__(self, file_of: Callable[[str], Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file_of = file_of
        self.setAccessibleName(translated("House styles"))
        self.setItemDelegate(StyleDelegate(self))
        self.setDragEnabled(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def packed(self, name: str) -> QMimeData:
        """Return a style as it travels: its file, and its text for an editor of texts."""
        path = self._file_of(name)
        packed = QMimeData()
        packed.setUrls([QUrl.fromLocalFile(str(path))])
        packed.setText(path.read_text(encoding="utf-8"))
        return packed

    # Qt overrides

    @override
    def startDrag(self, _actions: Qt.DropAction) -> None:
        name = str(self.currentIndex().data(NAME_ROLE) or "")
        if name:
            drag = QDrag(self)
            drag.setMimeData(self.packed(name))
            drag.exec(Qt.DropAction.CopyAction)
