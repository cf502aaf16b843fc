"""The lines of one template under work: chosen, written, added, taken out."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.captions.templates import CaptionTemplate, TemplateLine
from mediadesk.desktop.panels.templates.view import TemplateView
from mediadesk.desktop.questions import Question
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.services.captions.templating import LinePreview, Templating
from mediadesk.services.jobs import JobContext


class TemplateDesk(TemplateView):
    """Keeps table and editor in step and tries the template on a photo; keeps no file."""

    def __init__(
        self, templating: Templating, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(templating.variables(), parent)
        self._templating = templating
        self._question = question
        self._template = CaptionTemplate("")
        self._kept = self._template
        self._photo_ids: tuple[int, ...] = ()
        self.lines.dataChanged.connect(self._try)
        self.lines.rowsRemoved.connect(self._try)
        self.table.selectionModel().currentRowChanged.connect(self._show_line)
        self.editor.edited.connect(self._take_line)
        self.editor.remove_asked.connect(self._remove_line)
        self.add.activated.connect(self._add_line)

    @property
    def template(self) -> CaptionTemplate:
        """The template as it stands in the window."""
        return replace(
            self._template,
            title=self.title.text().strip(),
            description=self.description.text().strip(),
            lines=self.lines.lines,
        )

    def show_photos(self, photo_ids: Sequence[int]) -> None:
        """Try the template on the first of these photos, and offer to apply it to all."""
        self._photo_ids = tuple(photo_ids)
        photos = count(len(self._photo_ids), translated("photo"), translated("photos"))
        self.apply.setText(translated("Apply to {photos}").format(photos=photos))
        self.snapshot.setEnabled(bool(self._photo_ids))
        self._try()

    def _show(self, template: CaptionTemplate, *, is_kept: bool) -> None:
        self._template = template
        self._kept = template if is_kept else CaptionTemplate("")
        self.title.setText(template.title)
        self.description.setText(template.description)
        self.lines.show_lines(template.lines)
        if template.lines:
            self.table.selectRow(0)
        else:
            self.editor.show_line(None)
        self._try()

    @Slot()
    def _try(self) -> None:
        """Show what the template would make of the photo."""
        if self._photo_ids and self.lines.lines:
            preview = partial(_preview, self._templating, self.template, self._photo_ids[0])
            self._question.ask(preview, self._show_previews)
        self.apply.setEnabled(bool(self._photo_ids) and bool(self.lines.lines))
        self._show_line_preview()

    def _show_previews(self, previews: tuple[LinePreview, ...]) -> None:
        if previews != self.lines.previews():
            self.lines.show_previews(previews)
        self._show_line_preview()

    @Slot(QModelIndex)
    def _show_line(self, index: QModelIndex) -> None:
        self.editor.show_line(self.lines.lines[index.row()] if index.isValid() else None)
        self._show_line_preview()

    @Slot()
    def _take_line(self) -> None:
        row, line = self.table.currentIndex().row(), self.editor.line
        if line is not None and row >= 0:
            self.lines.change(row, replace(line, is_applied=self.lines.lines[row].is_applied))

    @Slot()
    def _add_line(self) -> None:
        name = self.add.currentData()
        self.add.setCurrentIndex(0)
        if not name:
            return
        known = [line.field for line in self.lines.lines]
        at = known.index(name) if name in known else self.lines.add(TemplateLine(name, ""))
        self.table.selectRow(at)
        self.editor.text.setFocus()

    @Slot()
    def _remove_line(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.lines.remove(row)
            self._show_line(self.table.currentIndex())

    def _show_line_preview(self) -> None:
        row = self.table.currentIndex().row()
        shown = 0 <= row < self.lines.rowCount()
        self.editor.show_preview(self.lines.preview(row) if shown else None)


def _preview(
    templating: Templating, template: CaptionTemplate, photo_id: int, _context: JobContext
) -> tuple[LinePreview, ...]:
    return templating.preview(template, photo_id)
