"""The menu right at a photo: what is done most often with one."""

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from mediadesk.desktop.actions.board import ActionBoard

#: What is offered right at a photo.
_ACTIONS: Final = (
    "view.viewer",
    "photo.develop",
    "photo.crop",
    "photo.paste-settings",
    "photo.copy-credit",
    "photo.copy-caption-credit",
    "metadata.templates",
    "metadata.write",
    "collection.add",
    "collection.take-out",
    "photo.original",
    "photo.compare",
    "photo.versions",
    "photo.edit-in",
    "photo.reveal",
)


def show_photo_menu(window: QWidget, board: ActionBoard, point: QPoint) -> None:
    """Open the menu at a point of the screen; it goes once something is chosen."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addActions([board.action(action_id) for action_id in _ACTIONS])
    menu.popup(point)
