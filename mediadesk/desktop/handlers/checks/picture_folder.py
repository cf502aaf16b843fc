"""Where pictures go that lie inside documents: asked for once, then kept as a setting."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from mediadesk.desktop.handlers.asking_files import Purpose, ask_for_folder
from mediadesk.desktop.panels.checking.wording import picture_name
from mediadesk.i18n.translated import translated
from mediadesk.model.placement import Placement
from mediadesk.services.desk import Desk
from mediadesk.services.settings import Settings

_FOLDER: Final = "check.picture_folder"


def with_folder(
    desk: Desk, window: QWidget, picture: Placement, go_on: Callable[[Path | None], None]
) -> None:
    """Go on with the folder that a picture out of a document goes to, None for one beside it.

    Nothing goes on where a folder is needed and none is chosen.
    """
    if not desk.admitting.lies_inside(picture):
        go_on(None)
        return
    folder = _folder(window, desk.settings, picture)
    if folder is not None:
        go_on(folder)


def _folder(window: QWidget, settings: Settings, picture: Placement) -> Path | None:
    """Return the folder, asked for at this picture where none is kept; None if none is chosen."""
    kept = settings.get(_FOLDER)
    if kept:
        return Path(kept)
    title = translated("{name} lies inside the document. Choose a folder for such pictures")
    title = title.format(name=picture_name(picture.image))
    chosen = ask_for_folder(window, title, Purpose.TAKE_IN, settings)
    if chosen is not None:
        settings.put(_FOLDER, str(chosen))
    return chosen
