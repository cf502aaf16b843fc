"""Copy and drag credit lines and captions, from where they go into the layout."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from mediadesk.credits.composing.arrangement import ORDERS
from mediadesk.desktop.copying import copy_texts
from mediadesk.desktop.dragging import DraggedPhotos
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.panels.credits.series_dialog import SeriesDialog
from mediadesk.desktop.questions import Question
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.credit import ComposedCredit
from mediadesk.model.errors import MediaDeskError, UserError
from mediadesk.services.deliveries.layout_texts import CopiedText, Wanted
from mediadesk.services.jobs import JobContext

#: What was copied is told in the status line up to this length.
_LONGEST_TOLD: Final = 160
#: More files than that go by a delivery, not by hand.
_MOST_FILES: Final = 500


class CreditHandler(QObject):
    """Copies what a layout needs of the selected photos, in the chosen house style."""

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._window = parts.window
        self._inspector = parts.inspector
        self._pictures = parts.pictures
        self._question = Question(place.runner, place.reporter.report)

    @Slot()
    def copy_line(self) -> None:
        """Copy the credit line as it is shown; of several photos, a line each."""
        if len(self._chosen()) > 1:
            self._copy(Wanted.CREDIT)
            return
        self._inspector.commit()
        self._place.saves.then(partial(self._copy_line, self._inspector.photo_id))

    def _copy_line(self, photo_id: int) -> None:
        if photo_id != self._inspector.photo_id:  # gone on from while it was being saved
            self._copy_texts((photo_id,), Wanted.CREDIT)
            return
        self._inspector.settle()
        text = self._inspector.line.text
        if text:
            QGuiApplication.clipboard().setText(text)
            self._tell(text, 1)
            return
        self._place.reporter.warn(
            translated(
                "There is no credit line to copy: this photo’s credit names nobody yet. "
                "Fill in a creator or a source."
            )
        )

    @Slot()
    def copy_caption_and_line(self) -> None:
        """Copy caption and credit line as they stand under the picture, a paragraph a photo."""
        self._copy(Wanted.CAPTION_AND_CREDIT)

    @Slot()
    def copy_list(self) -> None:
        """Copy captions and credit lines of the selected photos as a numbered list."""
        self._copy(Wanted.LIST)

    @Slot()
    def copy_series(self) -> None:
        """Ask how the selected pictures stand on the page, and copy the one line for them all."""
        self._inspector.commit()
        self._place.saves.then(partial(self._ask_series, self._chosen()))

    def _ask_series(self, chosen: Sequence[int]) -> None:
        dialog = SeriesDialog(len(chosen), ORDERS, self._window)
        dialog.line_asked.connect(partial(self._compose_series, dialog, chosen))
        dialog.begin()
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.text:
            QGuiApplication.clipboard().setText(dialog.text)
            self._tell(dialog.text, len(chosen))
        self._question.forget()

    def _compose_series(
        self, dialog: SeriesDialog, photo_ids: Sequence[int], arrangement: str
    ) -> None:
        line, crediting = self._inspector.line, self._place.desk.crediting
        wording = (line.style_name, "print", line.language, arrangement)
        compose = partial(crediting.series_line, photo_ids, *wording)
        self._question.ask(partial(_line_or_fault, compose), dialog.show_line)

    def pack(self, photo_ids: Sequence[int]) -> QMimeData:
        """Pack photos for a drag: their texts, and with Alt held down their files as well."""
        with_files = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
        cards = self._place.desk.browsing.cards(photo_ids[:_MOST_FILES]) if with_files else ()
        return DraggedPhotos(photo_ids, self._text_of, [Path(card.path) for card in cards])

    def _text_of(self, photo_ids: Sequence[int]) -> CopiedText:
        """Return what is dropped of photos; nothing where nothing is on record."""
        line, delivering = self._inspector.line, self._place.desk.delivering
        try:
            return delivering.texts(
                photo_ids, Wanted.CAPTION_AND_CREDIT, style=line.style_name, language=line.language
            )
        except UserError:
            return CopiedText("", "")

    def _chosen(self) -> tuple[int, ...]:
        return self._pictures.selected_ids() or (self._inspector.photo_id,)

    def _copy(self, wanted: Wanted) -> None:
        self._inspector.commit()
        self._place.saves.then(partial(self._copy_texts, self._chosen(), wanted))

    def _copy_texts(self, chosen: Sequence[int], wanted: Wanted) -> None:
        line, delivering = self._inspector.line, self._place.desk.delivering
        texts = partial(
            delivering.texts, chosen, wanted, style=line.style_name, language=line.language
        )
        self._question.ask(partial(_composed, texts), partial(self._take_copied, len(chosen)))

    def _take_copied(self, photos: int, text: CopiedText) -> None:
        copy_texts(text.plain, text.html)
        self._tell(text.plain, photos)

    def _tell(self, text: str, photos: int) -> None:
        shown = " ".join(text.split())
        if len(shown) > _LONGEST_TOLD:
            shown = shown[: _LONGEST_TOLD - 1] + "…"
        of = count(photos, translated("photo"), translated("photos"))
        told = translated("Copied: {text}") if photos == 1 else translated("Copied of {of}: {text}")
        self._place.reporter.inform(told.format(text=shown, of=of))


def _composed(texts: Callable[[], CopiedText], _context: JobContext) -> CopiedText:
    return texts()


def _line_or_fault(compose: Callable[[], ComposedCredit], _context: JobContext) -> tuple[str, str]:
    """Return a line; where there is none, "" and what is wrong."""
    try:
        return compose().text, ""
    except MediaDeskError as error:
        return "", str(error)
