"""Styles as they are being written, until they are saved or given up."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mediadesk.model.errors import UserError


class Drafts(QObject):
    """Keeps what was typed into each style, so that going to another one loses nothing.

    Signals:
        changed: A draft began to differ from what is saved, or ceased to (the style's name).
    """

    changed = Signal(str)

    def __init__(self, saved: Callable[[str], str], parent: QObject | None = None) -> None:
        """Keep drafts.

        Args:
            saved: Returns the saved text of a style.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._saved = saved
        self._texts: dict[str, str] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The styles that differ from what is saved."""
        return tuple(self._texts)

    def text(self, name: str) -> str:
        """Return a style as it reads now."""
        return self._texts[name] if name in self._texts else self._saved(name)

    def put(self, name: str, text: str) -> None:
        """Keep what was typed; the saved text is no draft."""
        was = name in self._texts
        if text == self._kept(name):
            self._texts.pop(name, None)
        else:
            self._texts[name] = text
        if was != (name in self._texts):
            self.changed.emit(name)

    def forget(self, name: str) -> None:
        """Give a draft up, or take note that it was saved."""
        if self._texts.pop(name, None) is not None:
            self.changed.emit(name)

    def _kept(self, name: str) -> str | None:
        try:
            return self._saved(name)
        except UserError:  # another program took it away: what is typed is all there is of it
            return None
