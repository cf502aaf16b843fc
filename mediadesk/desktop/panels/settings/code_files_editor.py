"""The files of codes of the desk: which, in what order, what is odd about them, tried at once."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from mediadesk.desktop.code_typing import CodeTyping
from mediadesk.desktop.panels.settings.code_files_model import CodeFilesModel
from mediadesk.desktop.panels.settings.code_files_view import CodeFilesView
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError

_MOST_SHOWN: Final = 200


class CodeFilesEditor(CodeFilesView):
    """Lists files of codes; every change counts at once.

    Signals:
        chosen: The files in use changed: the setting's name.
    """

    SETTING: Final = "codes.files"
    chosen = Signal(str)

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = place.desk.codes
        self.table.selectionModel().currentRowChanged.connect(self._show_source)
        self._connect_buttons()
        self.typing = CodeTyping(self._codes, self._bench, _no_photo)
        self.typing.unknown.connect(self._tell_unknown)
        self.typing.failed.connect(self._tell_error)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the files as they are now."""
        kept = self.model.source(self.table.currentIndex().row())
        files = self._codes.files
        self.model.show_sources(files.sources(), files.warnings())
        self._mark(kept.path if kept is not None else None)

    @Slot()
    def add(self) -> None:
        """Ask for files of codes, and use them."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self, translated("Files of codes"), "", translated("Texts (*.txt *.tsv);;All files (*)")
        )
        self.use([Path(name) for name in chosen])

    def use(self, paths: Sequence[Path]) -> None:
        """Use files of codes from now on; the first that cannot be used is told of."""
        for path in paths:
            try:
                used = self._codes.files.use(path)
            except MediaDeskError as error:
                self._tell_error(error)
                break
            codes = count(used.codes, translated("code"), translated("codes"))
            self.said.setText(translated("{file}: {codes}.").format(file=path.name, codes=codes))
        self._take_change(paths[-1] if paths else None)

    def _connect_buttons(self) -> None:
        self.buttons["add"].clicked.connect(self.add)
        self.buttons["remove"].clicked.connect(self._remove)
        self.buttons["up"].clicked.connect(self._move_up)
        self.buttons["down"].clicked.connect(self._move_down)
        self.buttons["refresh"].clicked.connect(self.refresh)
        self.new.wanted.connect(self._add_code)

    @Slot(str, str)
    def _add_code(self, code: str, words: str) -> None:
        """Keep a code in the desk's own file, which decides before all others."""
        try:
            self._codes.files.add(code, (words,))
        except MediaDeskError as error:
            self._tell_error(error)
            return
        self._take_change(None)
        self.said.setText(translated("{code} stands for {words}.").format(code=code, words=words))
        self.new.clear()

    @Slot()
    def _remove(self) -> None:
        source = self.model.source(self.table.currentIndex().row())
        if source is not None and not source.is_own:
            self._codes.files.drop(source.path)
            self.said.setText(translated("{file} is used no more.").format(file=source.path.name))
            self._take_change(None)

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, places: int) -> None:
        source = self.model.source(self.table.currentIndex().row())
        if source is not None and not source.is_own:
            self._codes.files.move(source.path, places)
            self._take_change(source.path)

    def _take_change(self, shown: Path | None) -> None:
        self.refresh()
        if shown is not None:
            self._mark(shown)
        self.chosen.emit(self.SETTING)

    def _mark(self, path: Path | None) -> None:
        rows = range(self.model.rowCount())
        at = next((row for row in rows if _has(self.model, row, path)), 0)
        self.table.selectRow(at)
        self._show_source(self.model.index(at, 0))

    @Slot(QModelIndex)
    def _show_source(self, index: QModelIndex) -> None:
        row, last = index.row(), self.model.rowCount() - 1
        source = self.model.source(row)
        is_movable = source is not None and not source.is_own
        above = self.model.source(row - 1)
        self.buttons["remove"].setEnabled(is_movable)
        self.buttons["up"].setEnabled(is_movable and above is not None and not above.is_own)
        self.buttons["down"].setEnabled(is_movable and row < last)
        lines = [
            translated("Line {line}: {message}").format(line=one.line, message=one.message)
            if one.line
            else one.message
            for one in self.model.warnings(row)[:_MOST_SHOWN]
        ]
        self.remarks.setPlainText("\n".join(lines))
        self.remarks.setVisible(bool(lines))

    @Slot(str)
    def _tell_unknown(self, code: str) -> None:
        self.said.setText(translated("No file of codes has {code}.").format(code=code))

    @Slot(object)
    def _tell_error(self, error: BaseException) -> None:
        self.said.setText(str(error))


def _has(model: CodeFilesModel, row: int, path: Path | None) -> bool:
    source = model.source(row)
    return source is not None and source.path == path


def _no_photo() -> int:
    return 0
