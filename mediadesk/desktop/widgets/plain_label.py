"""Texts shown as they are written: what comes from files and pages is never read as markup.

Where Qt is not told otherwise, it takes a text that looks like HTML for it: a name in angle
brackets vanishes, and an image that a caption names is fetched, on Windows from other machines too.
"""

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label whose text is shown letter by letter."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        # QLabel(parent) and QLabel(text, parent), as Qt has them.
        words, owner = (text, parent) if isinstance(text, str) else ("", text or parent)
        super().__init__(words, owner)
        self.setTextFormat(Qt.TextFormat.PlainText)


def as_written(text: str) -> str:
    """Return what makes Qt show a text as it is written, in tips and message boxes too."""
    if "<" not in text and "&lt;" not in text:  # Qt takes nothing else for markup
        return text
    return f'<span style="white-space:pre-wrap">{html.escape(text)}</span>'
