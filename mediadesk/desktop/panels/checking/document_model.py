"""The documents checked in this sitting, the youngest first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QIcon
from typing_extensions import override

from mediadesk.desktop.panels.checking.wording import document_name, totals, worst
from mediadesk.desktop.told_apart import told_apart
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.desktop.widgets.status_dot import status_word
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport, Status

_Index = QModelIndex | QPersistentModelIndex

#: Older ones are found in the sidebar; a list that nobody reads to its end need not hold more.
MOST_ROWS: Final = 500


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """A document and what its last check came to.

    Attributes:
        path: The document.
        name: What it is called.
        said: What the check came to, in a line.
        status: The worst status of its pictures; None where it could not be read, or has none.
        at: When it was checked, as the machine's clock shows it.
        is_open: Whether something is left to be done.
        is_arrival: Whether it came by a watched folder.
        is_seen: Whether it was looked at since.
    """

    path: Path
    name: str
    said: str
    status: Status | None
    at: datetime
    is_open: bool
    is_arrival: bool = False
    is_seen: bool = False


def checked_document(
    report: DocumentReport, at: datetime, *, is_arrival: bool = False
) -> CheckedDocument:
    """Return the line of a report."""
    said = translated("cannot be read") if report.error else totals(report)
    return CheckedDocument(
        path=report.path,
        name=document_name(report.path, report.title),
        said=said,
        status=worst(report),
        at=at,
        is_open=not report.is_clean,
        is_arrival=is_arrival,
    )


class DocumentModel(QAbstractListModel):
    """Shows documents; one that is checked again moves to the top."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[Status, QIcon] = {}
        self._documents: list[CheckedDocument] = []
        self._names: Counter[str] = Counter()
        self._older: dict[Path, None] = {}

    @property
    def paths(self) -> tuple[Path, ...]:
        """The documents of the sitting, the youngest first, those too old to be listed last."""
        listed = dict.fromkeys(one.path for one in self._documents)
        return tuple(listed | dict.fromkeys(reversed(self._older)))

    @property
    def listed(self) -> tuple[Path, ...]:
        """The documents that are listed, the youngest first."""
        return tuple(one.path for one in self._documents)

    def put(self, documents: Iterable[CheckedDocument], below: Path | None = None) -> None:
        """Put documents on top, or below one that is listed; the last one given uppermost."""
        news = list({one.path: one for one in documents}.values())[::-1]
        if not news:
            return
        paths = {one.path for one in news}
        for row in reversed(range(len(self._documents))):
            if self._documents[row].path in paths:
                self._remove(row, row)
        first = self.row_of(below) + 1
        self.beginInsertRows(QModelIndex(), first, first + len(news) - 1)
        self._documents[first:first] = news
        self._names.update(one.name for one in news)
        self.endInsertRows()
        if any(self._names[one.name] > 1 for one in news):  # those have a longer name now
            self.dataChanged.emit(self.index(0), self.index(len(self._documents) - 1))
        if len(self._documents) > MOST_ROWS:
            for one in reversed(self._documents[MOST_ROWS:]):
                self._older.pop(one.path, None)
                self._older[one.path] = None
            self._remove(MOST_ROWS, len(self._documents) - 1)

    def refresh(self, document: CheckedDocument) -> None:
        """Show a document that is listed as it is now, in its place; add one that is not."""
        row = self.row_of(document.path)
        if row < 0:
            self.put((document,))
            return
        before = self._documents[row]
        self._documents[row] = replace(document, is_arrival=before.is_arrival, is_seen=True)
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def retell(self, documents: Iterable[CheckedDocument]) -> None:
        """Say otherwise what checks came to that are listed; nothing of them was checked anew."""
        told = {one.path: one for one in documents}
        for row, before in enumerate(self._documents):
            now = told.get(before.path)
            if now is not None:
                said = replace(before, said=now.said, status=now.status, is_open=now.is_open)
                self._documents[row] = said
        if self._documents:
            self.dataChanged.emit(self.index(0), self.index(len(self._documents) - 1))

    def mark_seen(self, row: int) -> None:
        """Note that a document was looked at."""
        if 0 <= row < len(self._documents) and not self._documents[row].is_seen:
            self._documents[row] = replace(self._documents[row], is_seen=True)
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def show_icons(self, icons: dict[Status, QIcon]) -> None:
        """Show other icons, as after a change of theme."""
        self._icons = icons
        self.layoutChanged.emit()

    def document(self, row: int) -> CheckedDocument | None:
        """Return the document of a row; None where there is none."""
        return self._documents[row] if 0 <= row < len(self._documents) else None

    def row_of(self, path: Path | None) -> int:
        """Return the row of a document; -1 where it is not listed."""
        return next((row for row, one in enumerate(self._documents) if one.path == path), -1)

    def next_open(self, row: int, by: int) -> int:
        """Return the row of the next (1) or previous (-1) document with something to do; else -1.

        After the last comes the first again.
        """
        count = len(self._documents)
        rows = ((row + by * step) % count for step in range(1, count + 1)) if count else ()
        return next((at for at in rows if self._documents[at].is_open), -1)

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        self._names.subtract(one.name for one in self._documents[first : last + 1])
        del self._documents[first : last + 1]
        self.endRemoveRows()

    # Qt overrides

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._documents)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        document = self._documents[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icons.get(document.status or Status.NOT_EDITORIAL)  # names stand in line
        return _said(document, self._name(document), role)

    def _name(self, document: CheckedDocument) -> str:
        """Return what a document is called; where several are called so, with a folder."""
        if not self._names[document.name] > 1:
            return document.name
        alike = [one.path for one in self._documents if one.name == document.name]
        file = told_apart(alike)[document.path]
        return file if document.name == document.path.name else f"{file}: {document.name}"


def _said(document: CheckedDocument, name: str, role: int) -> str | QFont | None:
    is_new = document.is_arrival and not document.is_seen
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return f"{name} · {document.said}"
        case Qt.ItemDataRole.FontRole if is_new:
            font = QFont()
            font.setBold(True)
            return font
        case Qt.ItemDataRole.ToolTipRole:
            return as_written(f"{document.path}\n{document.at:%H:%M} · {document.said}")
        case Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(document, name)
        case _:
            return None


def _spoken(document: CheckedDocument, name: str) -> str:
    said = [name, document.said, f"{document.at:%H:%M}"]
    if document.status is not None:
        said.insert(1, status_word(document.status))
    if document.is_arrival and not document.is_seen:
        said.insert(0, translated("new"))
    return ", ".join(said)
