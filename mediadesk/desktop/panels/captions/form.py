"""The fields of a caption, from top to bottom."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from mediadesk.desktop.widgets.field.fault_strip import FaultStrip
from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.i18n.translated import translated
from mediadesk.model.caption import Caption, CaptionStatus


class CaptionForm(QWidget):
    """Shows a caption and gives back the one that was typed; saves nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()

    def typed_over(self, caption: Caption) -> Caption:
        """Return a caption with everything as it stands in the fields."""
        status = CaptionStatus.READY if self.ready.isChecked() else CaptionStatus.DRAFT
        return replace(
            caption,
            headline=self.headline.text(),
            text=self.text.toPlainText(),
            writer=self.writer.text(),
            alt_text=self.alt_text.toPlainText(),
            extended_description=self.extended.toPlainText(),
            status=status,
        )

    def show_caption(self, caption: Caption) -> None:
        """Show another caption; what is shown already keeps its cursor."""
        _show(self.headline, caption.headline)
        _show(self.writer, caption.writer)
        for field, text in (
            (self.text, caption.text),
            (self.alt_text, caption.alt_text),
            (self.extended, caption.extended_description),
        ):
            field.show_text(text)
        self.ready.setChecked(caption.status is CaptionStatus.READY)

    def _build(self) -> None:
        self.headline = QLineEdit(self)
        self.text = GrowingText(self)
        self.faults = FaultStrip(self)
        self.writer = QLineEdit(self)
        self.alt_text = GrowingText(self)
        self.extended = GrowingText(self)
        self.language = QComboBox(self)
        self.language.setEditable(True)
        self.language.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.ready = QCheckBox(translated("Ready for publication"), self)
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(4)
        rows = (
            (translated("&Headline"), self.headline),
            (translated("Ca&ption"), self.text),
            (translated("Caption &writer"), self.writer),
            (translated("&Alt text"), self.alt_text),
            (translated("E&xtended description"), self.extended),
            (translated("&Language"), self.language),
        )
        for label, field in rows:
            form.addRow(label, field)
            field.setAccessibleName(label.replace("&", ""))
            if field is self.text:
                form.addRow(self.faults)
        form.addRow(self.ready)
        self.text.setPlaceholderText(translated("Who does what, where, when, and why it matters"))
        self.alt_text.setPlaceholderText(
            translated("What is to be seen, for those who cannot see it")
        )


def _show(field: QLineEdit, text: str) -> None:
    if field.text() != text:  # the cursor stays where it is while nothing changes
        field.setText(text)
        field.setCursorPosition(0)
