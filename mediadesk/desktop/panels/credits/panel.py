"""The credit record of the current photo, saved whenever a field is left."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from mediadesk.desktop.field_watch import FieldWatch
from mediadesk.desktop.panels.credits.draft_texts import differing_texts, with_texts
from mediadesk.desktop.widgets.growing_text import GrowingText
from mediadesk.desktop.widgets.tokens_edit import TokensEdit
from mediadesk.i18n.translated import translated
from mediadesk.model.credit import PICTURE_KINDS, Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.draft import Draft
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.crediting import Crediting

#: Offered in the licence field; anything else can be typed.
_USUAL_LICENCES = (
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
_USUAL_STATUS = ("", "handout", "pool", "file", "archive", "supplied", "stock", "symbol")


class CreditPanel(QWidget):
    """Shows and saves a credit; what could not be saved is kept as a draft and shown again.

    Signals:
        saved: The credit of a photo was saved (photo id).
        failed: A credit could not be saved (the error).
    """

    saved = Signal(int)
    failed = Signal(object)

    form_name = "credit"

    def __init__(self, crediting: Crediting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crediting = crediting
        self._is_shown = False
        self._shown = Credit(0)
        self._drafts: dict[int, Mapping[str, str]] = {}
        self._build()
        self._watch = FieldWatch(self)
        self._watch.left.connect(self.commit)
        self.show_dossier(None)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Show a photo's credit; nothing for None."""
        self._is_shown = dossier is not None
        self.setEnabled(self._is_shown)
        self._shown = dossier.credit_or_empty if dossier else Credit(0)
        unsaved = self._drafts.get(self._shown.photo_id, {})
        self._show(with_texts(self._shown, unsaved))

    @property
    def has_drafts(self) -> bool:
        """Whether something typed could not be saved."""
        return bool(self._drafts)

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is typed and not saved."""
        unsaved = dict(self._drafts)
        typed = self._typed()
        if self._is_shown:
            unsaved.pop(typed.photo_id, None)
            if typed != self._shown:
                unsaved[typed.photo_id] = differing_texts(self._shown, typed)
        return tuple(
            Draft(self.form_name, (photo_id,), texts=texts) for photo_id, texts in unsaved.items()
        )

    def restore(self, draft: Draft) -> None:
        """Show a draft again as soon as its photo is shown."""
        self._drafts[draft.photo_ids[0]] = draft.texts

    @Slot()
    def commit(self) -> None:
        """Save what was typed; saving nothing new does nothing."""
        typed = self._typed()
        if not self._is_shown:
            return
        if typed == self._shown:
            self._drafts.pop(typed.photo_id, None)
            return
        try:
            self._crediting.save(typed)
        except MediaDeskError as error:
            self._drafts[typed.photo_id] = differing_texts(self._shown, typed)
            self.failed.emit(error)
            return
        self._drafts.pop(typed.photo_id, None)
        self._shown = typed
        self.saved.emit(typed.photo_id)

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

    def _typed(self) -> Credit:
        return replace(
            self._shown,
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

    def _show(self, credit: Credit) -> None:
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
