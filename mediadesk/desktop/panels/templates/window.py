"""Choose a caption template, see at once what it would make of a photo, change it, apply it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QMessageBox, QWidget
from typing_extensions import override

from mediadesk.captions.templates import CaptionTemplate
from mediadesk.desktop.panels.templates.line_desk import TemplateDesk
from mediadesk.desktop.questions import Question
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.captions.template_files import TemplateFiles
from mediadesk.services.captions.templating import Templating
from mediadesk.services.jobs import JobContext


class TemplateWindow(TemplateDesk):
    """Shows the templates; one of them is shown with its lines.

    Signals:
        apply_asked: The template as it stands is to be applied (CaptionTemplate).
    """

    apply_asked = Signal(object)

    def __init__(
        self,
        files: TemplateFiles,
        templating: Templating,
        questions: Callable[[], Question],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(templating, questions(), parent)
        self._files = files
        self._snapshot = questions()
        self._connect()
        self.refresh()

    def refresh(self, name: str = "") -> None:
        """List the templates as they are kept, and show one."""
        self.list.blockSignals(True)  # noqa: FBT003  (Qt's own)
        self.list.clear()
        for entry in self._files.entries():
            item = QListWidgetItem(entry.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, entry.name)
            item.setToolTip(as_written(entry.fault or entry.description))
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
        self.new.clicked.connect(self._create)
        self.snapshot.clicked.connect(self._take_snapshot)
        self.delete.clicked.connect(self._delete)
        self.save.clicked.connect(self._save)
        self.apply.clicked.connect(self._ask_apply)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

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
            self.said.setText(str(error))

    @Slot(QListWidgetItem, QListWidgetItem)
    def _go_to(self, _item: QListWidgetItem, before: QListWidgetItem | None) -> None:
        if before is not None and self.template != self._kept and self.template.lines:
            self._save(shows_again=False)
        self._show_chosen()

    @Slot()
    def _create(self) -> None:
        if self.may_leave():
            self._show_new(self._files.create(translated("New template")))

    @Slot()
    def _take_snapshot(self) -> None:
        if self._photo_ids and self.may_leave():
            photo_id, title = self._photo_ids[0], translated("Snapshot")
            self._snapshot.ask(
                partial(_snapshot, self._templating, photo_id, title), self._show_new
            )

    def _show_new(self, template: CaptionTemplate) -> None:
        self._show(template, is_kept=False)
        self.title.setFocus()
        self.title.selectAll()

    @Slot()
    def _delete(self) -> None:
        try:
            self._files.delete(self._template.name)
        except MediaDeskError as error:
            self.said.setText(str(error))
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
            self.said.setText(str(error))
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

    # Qt overrides

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_leave())


def _snapshot(
    templating: Templating, photo_id: int, title: str, _context: JobContext
) -> CaptionTemplate:
    return templating.snapshot(photo_id, title)
