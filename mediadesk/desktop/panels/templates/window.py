"""Choose a caption template, see at once what it would make of a photo, change it, apply it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QListWidgetItem, QMessageBox, QWidget
from typing_extensions import override

from mediadesk.captions.templates import CaptionTemplate, TemplateLine
from mediadesk.desktop.panels.templates.view import TemplateView
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.template_files import TemplateFiles
from mediadesk.services.templating import Templating


class TemplateWindow(TemplateView):
    """Shows the templates; one of them is shown with its lines.

    Signals:
        apply_asked: The template as it stands is to be applied (CaptionTemplate).
    """

    apply_asked = Signal(object)

    def __init__(
        self, files: TemplateFiles, templating: Templating, parent: QWidget | None = None
    ) -> None:
        super().__init__(templating.variables(), parent)
        self._files = files
        self._templating = templating
        self._template = CaptionTemplate("")
        self._kept = self._template
        self._photo_ids: tuple[int, ...] = ()
        self._connect()
        self.refresh()

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

    def refresh(self, name: str = "") -> None:
        """List the templates as they are kept, and show one."""
        self.list.blockSignals(True)  # noqa: FBT003  (Qt's own)
        self.list.clear()
        for entry in self._files.entries():
            item = QListWidgetItem(entry.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, entry.name)
            item.setToolTip(entry.fault or entry.description)
            if entry.name == name:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)  # noqa: FBT003
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self._show_chosen()

    def may_leave(self) -> bool:
        """Save what was changed in the template, or ask where that fails."""
        if self.template == self._kept or not self.template.lines:
            return True
        if self._save():
            return True
        answer = QMessageBox.question(
            self,
            translated("The template is not saved"),
            translated("Leave it and lose what was changed?"),
        )
        return answer == QMessageBox.StandardButton.Yes

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._go_to)
        self.list.itemActivated.connect(self._ask_apply)
        self.table.selectionModel().currentRowChanged.connect(self._show_line)
        self.lines.dataChanged.connect(self._try)
        self.editor.edited.connect(self._take_line)
        self.editor.remove_asked.connect(self._remove_line)
        self.add.activated.connect(self._add_line)
        self.new.clicked.connect(self._create)
        self.snapshot.clicked.connect(self._take_snapshot)
        self.delete.clicked.connect(self._delete)
        self.save.clicked.connect(self._save)
        self.apply.clicked.connect(self._ask_apply)

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
    def _show_chosen(self) -> None:
        if self.list.currentRow() < 0:
            self._show(CaptionTemplate(""), is_kept=True)
            return
        name = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        try:
            self._show(self._files.template(name), is_kept=True)
        except MediaDeskError as error:
            self._show(CaptionTemplate(""), is_kept=True)
            self._warn(str(error))

    @Slot(QListWidgetItem, QListWidgetItem)
    def _go_to(self, _item: QListWidgetItem, before: QListWidgetItem | None) -> None:
        if before is not None and self.template != self._kept and self.template.lines:
            self._save(shows_again=False)
        self._show_chosen()

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
            self._try()

    @Slot()
    def _try(self) -> None:
        """Show what the template would make of the photo."""
        if self._photo_ids and self.lines.lines:
            previews = self._templating.preview(self.template, self._photo_ids[0])
            if previews != self.lines.previews():
                self.lines.show_previews(previews)
        self.apply.setEnabled(bool(self._photo_ids) and bool(self.lines.lines))
        self._show_line_preview()

    def _show_line_preview(self) -> None:
        row = self.table.currentIndex().row()
        shown = 0 <= row < self.lines.rowCount()
        self.editor.show_preview(self.lines.preview(row) if shown else None)

    @Slot()
    def _create(self) -> None:
        if self.may_leave():
            self._show(self._files.create(translated("New template")), is_kept=False)
            self.title.setFocus()
            self.title.selectAll()

    @Slot()
    def _take_snapshot(self) -> None:
        if self._photo_ids and self.may_leave():
            title = translated("Snapshot")
            self._show(self._templating.snapshot(self._photo_ids[0], title), is_kept=False)
            self.title.setFocus()
            self.title.selectAll()

    @Slot()
    def _delete(self) -> None:
        try:
            self._files.delete(self._template.name)
        except MediaDeskError as error:
            self._warn(str(error))
            return
        self.refresh()

    @Slot()
    def _save(self, *, shows_again: bool = True) -> bool:
        template = self.template
        try:
            if not self._kept.name and template.title:
                template = replace(template, name=self._files.create(template.title).name)
            self._files.save(template)
        except MediaDeskError as error:
            self._warn(str(error))
            return False
        self._template = self._kept = template
        self.said.setText(translated("Saved."))
        if shows_again:
            self.refresh(template.name)
        return True

    @Slot()
    def _ask_apply(self) -> None:
        if self._photo_ids and self.lines.lines:
            self.apply_asked.emit(self.template)

    def _warn(self, sentence: str) -> None:
        self.said.setText(sentence)

    # Qt overrides

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_leave())
