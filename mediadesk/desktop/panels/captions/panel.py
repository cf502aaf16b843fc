"""The caption of the current photo, saved whenever a field is left."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, TypeAlias

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.field_watch import FieldWatch
from mediadesk.desktop.panels.captions.form import CaptionForm
from mediadesk.desktop.save_queue import SaveQueue
from mediadesk.desktop.typed_records import TypedRecords
from mediadesk.i18n.translated import translated
from mediadesk.model.caption import DEFAULT_LANGUAGE, Caption, CaptionStatus
from mediadesk.model.dossier import Dossier
from mediadesk.model.draft import Draft
from mediadesk.model.errors import DisputedError
from mediadesk.services.captions.captioning import Captioning

#: Offered beside the languages a photo has captions in; any BCP 47 tag can be typed.
_USUAL_LANGUAGES: Final = (DEFAULT_LANGUAGE, "en", "de", "fr", "es")

#: What of a caption a draft keeps.
_DRAFTED: Final = ("headline", "text", "writer", "alt_text", "extended_description", "status")


#: What tells a caption from others: its photo and its language.
_Key: TypeAlias = tuple[int, str]


class CaptionPanel(CaptionForm):
    """Shows a caption and has it saved; what is not saved is kept as a draft and shown again.

    Signals:
        saved: The caption of a photo was saved (photo id).
        failed: A caption could not be saved (the error).
        overtaken: Somebody else changed the record meanwhile (photo id).
    """

    saved = Signal(int)
    failed = Signal(object)
    overtaken = Signal(int)

    form_name = "caption"

    def __init__(
        self, captioning: Captioning, saves: SaveQueue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._captioning = captioning
        self._dossier: Dossier | None = None
        self._shown = Caption(0)
        self._records: TypedRecords[_Key, Caption, Mapping[str, str]] = TypedRecords(
            saves, self._save, _differences, saved=self._take_saved, failed=self._fail
        )
        self.language.activated.connect(self._change_language)
        self.ready.clicked.connect(self.commit)
        self._watch = FieldWatch(self)
        self._watch.left.connect(self.commit)
        self.show_dossier(None)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Show a photo's caption in the chosen language; nothing for None."""
        self._dossier = dossier
        self.setEnabled(dossier is not None)
        self._offer_languages()
        self._show_language()

    @property
    def has_drafts(self) -> bool:
        """Whether something typed is not saved."""
        return bool(self._records.drafts)

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is typed and not saved."""
        unsaved = dict(self._records.drafts)
        if self._dossier is not None:
            typed = self._typed()
            unsaved[_key(typed)] = _differences(self._shown, typed)
        return tuple(
            Draft(self.form_name, (photo_id,), language, texts)
            for (photo_id, language), texts in unsaved.items()
            if texts
        )

    def restore(self, draft: Draft) -> None:
        """Show a draft again as soon as its photo and language are shown."""
        known = {name: text for name, text in draft.texts.items() if name in _DRAFTED}
        self._records.restore((draft.photo_ids[0], draft.language), known)

    @Slot()
    def commit(self) -> None:
        """Have saved what was typed; what is nothing new is not saved again."""
        if self._dossier is not None:
            typed = self._typed()
            self._records.ask(_key(typed), typed, self._shown)

    def chosen_language(self) -> str:
        """Return the language that is written in; "" for the photo's own."""
        return "" if self._language == DEFAULT_LANGUAGE else self._language

    def focus_text(self) -> None:
        """Put the cursor at the start of the caption, where a prefix is typed."""
        self.text.setFocus()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _offer_languages(self) -> None:
        chosen = self._language
        known = {caption.language for caption in self._dossier.captions} if self._dossier else set()
        self.language.clear()
        offered = dict.fromkeys((*_USUAL_LANGUAGES, *sorted(known)))
        self.language.addItems([_shown_language(tag) for tag in offered])
        self.language.setCurrentText(_shown_language(chosen))

    @property
    def _language(self) -> str:
        """The language chosen, as the record names it."""
        typed = self.language.currentText().strip()
        is_default = typed in ("", _shown_language(DEFAULT_LANGUAGE))
        return DEFAULT_LANGUAGE if is_default else typed

    def _typed(self) -> Caption:
        return self.typed_over(self._shown)

    def _show_language(self) -> None:
        language = self._language
        dossier = self._dossier
        before, typed = self._shown, self._typed()
        self._shown = dossier.caption_in(language) if dossier else Caption(0)
        key = _key(self._shown)
        unsaved = self._records.drafts.get(key, {})
        if _key(before) == key:  # typed while it was read anew, or while it is being saved
            if self._records.is_under_way(key):
                unsaved = {name: str(getattr(typed, name)) for name in unsaved}
            unsaved = {**unsaved, **_differences(before, typed)}
        self.show_caption(_with_texts(self._shown, unsaved))

    def _save(self, typed: Caption, before: Caption) -> None:
        self._captioning.save(typed, before)

    def _take_saved(self, key: _Key, before: Caption, saved: Caption) -> None:
        if key == _key(self._shown):  # else another photo is shown by now
            is_as_before = self._shown == before
            texts = _differences(before, saved)
            self._shown = saved if is_as_before else _with_texts(self._shown, texts)
        self.saved.emit(saved.photo_id)

    def _fail(self, key: _Key, error: BaseException) -> None:
        self.failed.emit(error)
        if isinstance(error, DisputedError):
            self.overtaken.emit(key[0])

    @Slot()
    def _change_language(self) -> None:
        self.commit()
        self._show_language()


def _key(caption: Caption) -> _Key:
    return caption.photo_id, caption.language


def _differences(saved: Caption, typed: Caption) -> Mapping[str, str]:
    said = ((name, getattr(typed, name)) for name in _DRAFTED)
    return {name: str(value) for name, value in said if value != getattr(saved, name)}


def _with_texts(caption: Caption, texts: Mapping[str, str]) -> Caption:
    values: dict[str, Any] = dict(texts)
    if "status" in texts:
        is_ready = texts["status"] == CaptionStatus.READY
        values["status"] = CaptionStatus.READY if is_ready else CaptionStatus.DRAFT
    return replace(caption, **values)


def _shown_language(tag: str) -> str:
    return translated("Main language") if tag == DEFAULT_LANGUAGE else tag
