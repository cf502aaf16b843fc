"""The fields of a credit, from top to bottom."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.desktop.widgets.field.tokens_edit import TokensEdit
from mediadesk.i18n.translated import translated
from mediadesk.model.credit import PICTURE_KINDS, Credit

#: Offered in the licence field; anything else can be typed.
_USUAL_LICENCES: Final = (
    "",
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC-BY-ND-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-3.0",
    "CC-BY-SA-3.0",
    "CC-BY-2.0",
    "CC0-1.0",
    "Public domain",
)
#: Offered in the status field, as suppliers say it; anything else can be typed.
_USUAL_STATUS: Final = ("", "handout", "pool", "file", "archive", "supplied", "stock", "symbol")


class CreditForm(QWidget):
    """Shows a credit and gives back the one that was typed; saves nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()

    def typed_over(self, credit: Credit) -> Credit:
        """Return a credit with everything as it stands in the fields."""
        return replace(
            credit,
            creators=self.creators.tokens(),
            sources=self.sources.tokens(),
            via=self.via.tokens(),
            courtesy=self.courtesy.tokens(),
            commissioned_for=self.made_for.text(),
            licence=self.licence.currentText(),
            licence_url=self.licence_url.text(),
            copyright=self.copyright.text(),
            mandatory=self.mandatory.text(),
            line=self.supplied.toPlainText(),
            status=self.status.currentText(),
            kind=str(self.kind.currentData() or ""),
            work_url=self.work_url.text(),
            changes=tuple(line for line in self.changes.toPlainText().splitlines() if line.strip()),
        )

    def show_credit(self, credit: Credit) -> None:
        """Show another credit."""
        for tokens, names in (
            (self.creators, credit.creators),
            (self.sources, credit.sources),
            (self.via, credit.via),
            (self.courtesy, credit.courtesy),
        ):
            if tokens.tokens() != names:
                tokens.set_tokens(names)
        for field, text in (
            (self.made_for, credit.commissioned_for),
            (self.licence_url, credit.licence_url),
            (self.copyright, credit.copyright),
            (self.mandatory, credit.mandatory),
            (self.work_url, credit.work_url),
        ):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        self.licence.setCurrentText(credit.licence)
        self.status.setCurrentText(credit.status)
        if self.kind.findData(credit.kind) < 0:  # from a newer version, or another program
            self.kind.addItem(_named(credit.kind), credit.kind)
        self.kind.setCurrentIndex(self.kind.findData(credit.kind))
        self.supplied.show_text(credit.line)
        self.changes.show_text("\n".join(credit.changes))

    def _build(self) -> None:
        self.creators = TokensEdit(self)
        self.sources = TokensEdit(self)
        self.via = TokensEdit(self)
        self.courtesy = TokensEdit(self)
        self.made_for = QLineEdit(self)
        self.status = self._open_choice(_USUAL_STATUS)
        self.kind = QComboBox(self)
        self.kind.addItem(translated("Photo"), "")
        for kind in PICTURE_KINDS:
            self.kind.addItem(translated(_named(kind)), kind)
        self.licence = self._open_choice(_USUAL_LICENCES)
        self.licence_url = QLineEdit(self)
        self.copyright = QLineEdit(self)
        self.mandatory = QLineEdit(self)
        self.work_url = QLineEdit(self)
        self.changes = GrowingText(self)
        self.changes.setToolTip(translated("One notice a line; they are printed before our own"))
        self.supplied = GrowingText(self)
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(4)
        rows: tuple[tuple[str, QWidget], ...] = (
            (translated("&Creators"), self.creators),
            (translated("&Sources"), self.sources),
            (translated("&Via"), self.via),
            (translated("C&ourtesy of"), self.courtesy),
            (translated("&Made for"), self.made_for),
            (translated("S&tatus"), self.status),
            (translated("&Kind of picture"), self.kind),
            (translated("&Licence"), self.licence),
            (translated("Licence &address"), self.licence_url),
            (translated("Copy&right notice"), self.copyright),
            (translated("Ma&ndatory wording"), self.mandatory),
            (translated("Pa&ge of the picture"), self.work_url),
            (translated("&Earlier changes"), self.changes),
            (translated("Line as s&upplied"), self.supplied),
        )
        for label, field in rows:
            form.addRow(label, field)
            field.setAccessibleName(label.replace("&", ""))

    def _open_choice(self, offered: Sequence[str]) -> QComboBox:
        choice = QComboBox(self)
        choice.setEditable(True)
        choice.addItems(list(offered))
        choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        return choice


def _named(kind: str) -> str:
    """Return what people call a kind: "video-still" is "Video still", "ai-generated" "AI-…"."""
    words = kind.replace("ai-", "AI-") if kind.startswith("ai-") else kind.replace("-", " ")
    return words[:1].upper() + words[1:]
