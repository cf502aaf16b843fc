"""Where pictures go that lie inside documents: asked for once, then kept as a setting."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from mediadesk.desktop.handlers.asking_files import Purpose, ask_for_folder
from mediadesk.desktop.panels.checking.wording import picture_name
from mediadesk.i18n.translated import translated
from mediadesk.model.placement import Placement
from mediadesk.services.settings import Settings

_FOLDER: Final = "check.picture_folder"


def folder_for_pictures(window: QWidget, settings: Settings, picture: Placement) -> Path | None:
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
