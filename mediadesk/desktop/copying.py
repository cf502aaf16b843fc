"""What is copied for other programs: one text, plain and as HTML."""

from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

#: Platforms without a clipboard of the system. There Qt keeps what was copied in a static of its
#: own and destroys it after Python has ended: what was made in Python crashes then.
_WITHOUT_SYSTEM_CLIPBOARD: Final = frozenset({"offscreen", "minimal"})


def copy_texts(plain: str, html: str) -> None:
    """Copy a text in both forms; the program that takes it chooses."""
    content = QMimeData()
    content.setText(plain)
    content.setHtml(html)
    QGuiApplication.clipboard().setMimeData(content)


def forget_copied() -> None:
    """Let go of what was copied where it cannot outlive the program; to be called at its end."""
    if QGuiApplication.platformName() in _WITHOUT_SYSTEM_CLIPBOARD:
        QGuiApplication.clipboard().clear()
