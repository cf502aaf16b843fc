"""A window that a handler opens once and keeps: whether it may close, and letting go of it."""

from PySide6.QtWidgets import QWidget


def may_close(window: QWidget | None) -> bool:
    """Close a window where one is open; return False where it has something left to say."""
    return window is None or not window.isVisible() or window.close()


def let_go(window: QWidget | None) -> None:
    """End a window with the program."""
    if window is not None:
        window.hide()
        window.deleteLater()
