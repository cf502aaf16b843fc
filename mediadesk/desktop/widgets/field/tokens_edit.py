"""A line for a list of names, written one after another with semicolons between them."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from mediadesk.i18n.translated import translated

#: Names hold commas ("Yamamoto, Rosa"; "Reuters, London"), hardly ever semicolons.
SEPARATOR: Final = ";"


class TokensEdit(QLineEdit):
    """Shows a tuple of names and gives back the tuple that was typed.

    A text with line breaks or semicolons that is pasted becomes several names.

    Signals:
        committed: The field was left, or Return was pressed, with other names than before.
    """

    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, ...] = ()
        self.setPlaceholderText(translated("Put {sign} between names").format(sign=SEPARATOR))
        self.editingFinished.connect(self._commit)

    def tokens(self) -> tuple[str, ...]:
        """Return the names as typed: trimmed, without empty ones and without repetitions."""
        # Qt turns line breaks that are pasted into this sign.
        text = self.text().replace("\u2028", SEPARATOR).replace("\n", SEPARATOR)
        return tidied(text.split(SEPARATOR))

    def set_tokens(self, tokens: Iterable[str]) -> None:
        """Show other names."""
        self._shown = tidied(tokens)
        self._write()

    @Slot()
    def _commit(self) -> None:
        typed = self.tokens()
        if typed != self._shown:
            self._shown = typed
            self.committed.emit()

    def _write(self) -> None:
        text = f"{SEPARATOR} ".join(self._shown)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    # Qt overrides

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.tokens() == self._shown:
            self._write()  # tidies "a;;b ;" into "a; b"


def tidied(tokens: Iterable[str]) -> tuple[str, ...]:
    """Return names trimmed, without empty ones and without repetitions, in order."""
    trimmed = (" ".join(token.split()) for token in tokens)
    return tuple(dict.fromkeys(token for token in trimmed if token))
