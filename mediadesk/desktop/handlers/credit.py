"""Copy the credit line into the clipboard, from where it goes into the layout."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated


class CreditHandler(QObject):
    """Copies the line of the current photo in the chosen house style."""

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._inspector = parts.inspector

    @Slot()
    def copy_line(self) -> None:
        """Copy the credit line as it is shown."""
        self._inspector.commit()
        text = self._inspector.line.text
        if text:
            self._copy(text)
            return
        self._place.reporter.warn(
            translated(
                "There is no credit line to copy: this photo’s credit names nobody yet. "
                "Fill in a creator or a source."
            )
        )

    @Slot()
    def copy_caption_and_line(self) -> None:
        """Copy caption and credit line as they stand under the picture."""
        self._inspector.commit()
        style = self._inspector.line.style_name
        crediting = self._place.desk.crediting
        self._copy(crediting.caption_and_line(self._inspector.photo_id, style))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._place.reporter.inform(translated("Copied: {text}").format(text=text))
