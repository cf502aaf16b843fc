"""The window of vocabularies: which one is shown, files in and out, kept in step with its file."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from typing_extensions import override

from mediadesk.captions.term_editing import how_many
from mediadesk.desktop.panels.vocabularies.term_desk import TermDesk
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.captions.vocabulary_files import KINDS, VocabularyFiles

_TEXTS: Final = "Texts (*.txt);;All files (*)"
_BUTTONS: Final = QMessageBox.StandardButton


class VocabularyWindow(TermDesk):
    """Shows a vocabulary at a time; what is changed is kept at once."""

    def __init__(self, files: VocabularyFiles, parent: QWidget | None = None) -> None:
        super().__init__(files, parent)
        self._files = files
        self.kinds.currentRowChanged.connect(self._show_kind)
        self.bring_in.clicked.connect(self._ask_import)
        self.bring_out.clicked.connect(self._ask_export)
        for keys, slot in (
            (QKeySequence(Qt.Key.Key_Escape), self.close),
            (QKeySequence(QKeySequence.StandardKey.Find), self.search.setFocus),
            (QKeySequence(QKeySequence.StandardKey.Undo), self.take_back),
            (QKeySequence("Ctrl+Shift+Z"), self.do_again),
        ):
            QShortcut(keys, self, slot)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.tree)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_term)
        self.kinds.setCurrentRow(0)

    def refresh(self) -> None:
        """Show the file as it is now, if it was changed elsewhere."""
        try:
            is_outdated = self.bench.is_outdated()
        except MediaDeskError as error:
            self.said.setText(str(error))
            return
        if is_outdated:
            self._show_kind()

    def import_file(self, path: Path, *, replaces: bool) -> None:
        """Take a file of terms in, beside what is there or instead of it; Undo takes it back."""
        number = self._attempt(partial(self.bench.bring_in, path, replaces=replaces))
        if number is not None:
            self.show_terms()
            self.said.setText(translated("Now {terms}.").format(terms=_terms(number)))

    def export_file(self, path: Path) -> None:
        """Write the vocabulary to a file."""
        number = self._attempt(partial(self.bench.bring_out, path))
        if number is not None:
            told = translated("{terms} written to {file}.")
            self.said.setText(told.format(terms=_terms(number), file=path.name))

    @Slot()
    def _show_kind(self) -> None:
        self.commit()
        self.search.clear()
        self._attempt(partial(self.bench.show, KINDS[self.kinds.currentRow()].name))
        self.show_terms((0,) if self.bench.terms else ())
        if not self.said.text():
            self.said.setText(self._summary())

    def _summary(self) -> str:
        """Return how many terms there are, and what is odd about the file."""
        if not self.bench.terms:
            return translated("There are no terms yet: add one, or import a file of terms.")
        told = f"{_terms(how_many(self.bench.terms))}."
        warnings = self._files.warnings(self.bench.kind)
        if not warnings:
            return told
        lines = count(len(warnings), translated("odd line"), translated("odd lines"))
        line, sentence = warnings[0]
        odd = translated("{lines} in the file; line {line}: {sentence}")
        return f"{told} {odd.format(lines=lines, line=line, sentence=sentence)}"

    @Slot()
    def _ask_import(self) -> None:
        title = translated("Import terms")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", translated(_TEXTS))
        if not chosen:
            return
        asked = QMessageBox(self)
        asked.setWindowTitle(title)
        asked.setText(translated("Add the terms of the file to those that are there?"))
        add = asked.addButton(translated("Add"), QMessageBox.ButtonRole.AcceptRole)
        instead = asked.addButton(translated("Replace all"), QMessageBox.ButtonRole.DestructiveRole)
        asked.addButton(_BUTTONS.Cancel)
        asked.setDefaultButton(add)
        asked.exec()
        if asked.clickedButton() in (add, instead):
            self.import_file(Path(chosen), replaces=asked.clickedButton() is instead)

    @Slot()
    def _ask_export(self) -> None:
        name = f"{self.bench.kind}.txt"
        chosen, _ = QFileDialog.getSaveFileName(
            self, translated("Export terms"), name, translated(_TEXTS)
        )
        if chosen:
            self.export_file(Path(chosen))

    def _may_lose(self) -> bool:
        answer = QMessageBox.question(
            self,
            self.windowTitle(),
            translated("{fault} Close all the same?").format(
                fault=as_written(self.form.fault.text())
            ),
            _BUTTONS.Close | _BUTTONS.Cancel,
            _BUTTONS.Cancel,
        )
        return answer == _BUTTONS.Close

    # Qt overrides

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.commit() or self._may_lose())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh()  # another program may have written the file
        super().changeEvent(event)


def _terms(number: int) -> str:
    return count(number, translated("term"), translated("terms"))
