"""Codes become words while they are typed, in every text field of a form."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.widgets.field.text_access import cursor_of, rewrite, text_of
from mediadesk.desktop.widgets.field.typing_watch import TypingWatch
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.captions.code_replacing import Codes


class CodeTyping(QObject):
    """Expands the code that ends where a sign was typed; undo gives the code back.

    Signals:
        unknown: Something typed like a code stands for nothing (what was typed).
        failed: The files of codes could not be read (the error).
    """

    unknown = Signal(str)
    failed = Signal(object)

    def __init__(self, codes: Codes, form: QWidget, photo_id: Callable[[], int]) -> None:
        """Watch a form.

        Args:
            codes: What codes stand for.
            form: Its text fields are watched, those added later too.
            photo_id: Tells the photo that is written about; 0 for none, or for many.
        """
        super().__init__(form)
        self._codes = codes
        self._photo_id = photo_id
        self._watch = TypingWatch(form)
        self._watch.typed.connect(self._expand)

    @Slot(object)
    def _expand(self, field: QWidget) -> None:
        text = text_of(field)
        try:
            made = self._codes.expand(text, cursor_of(field, text), self._photo_id() or None)
        except MediaDeskError as error:
            self.failed.emit(error)  # the sign that was typed stands there all the same
            return
        if made.text != text:
            rewrite(field, text, made.text, made.cursor)
        for code in made.unknown:
            self.unknown.emit(code)
