"""Wire what captions are written with: templates and their variables, codes."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk import paths
from mediadesk.bootstrap.knowledge import read_text, texts
from mediadesk.captions.dates import DateLanguages
from mediadesk.services.code_files import CodeFiles
from mediadesk.services.code_replacing import Codes
from mediadesk.services.photo_facts import PhotoFacts
from mediadesk.services.ports.catalogue import Clock, PhotoShelf
from mediadesk.services.recording import Recording
from mediadesk.services.settings import Settings
from mediadesk.services.template_files import TemplateFiles
from mediadesk.services.templating import Templating
from mediadesk.storage.style_folder import StyleFolder
from mediadesk.storage.text_files import TextFileFolder

_TEMPLATE: Final = "caption template"


@dataclass(frozen=True, slots=True)
class CaptionOrder:
    """What the writing of captions needs of the desk.

    Attributes:
        shelf: The photos.
        recording: Changes fields.
        clock: Tells the day.
        settings: What a person chose.
        settings_file: Beside which the desk's own files lie; None for the user's folder.
    """

    shelf: PhotoShelf
    recording: Recording
    clock: Clock
    settings: Settings
    settings_file: Path | None = None


@dataclass(frozen=True, slots=True)
class CaptionDesk:
    """The use cases of writing captions."""

    templates: TemplateFiles
    templating: Templating
    codes: Codes


def caption_desk(order: CaptionOrder) -> CaptionDesk:
    """Return the use cases of writing captions, wired."""
    home = order.settings_file or paths.settings_file()
    dates = DateLanguages.from_text(read_text(paths.resources() / "dates.toml"))
    facts = PhotoFacts(dates=dates, clock=order.clock, settings=order.settings)
    files = TemplateFiles(
        shipped=texts("templates"),
        own=StyleFolder(paths.template_folder(home), _TEMPLATE),
        settings=order.settings,
    )
    codes = Codes(
        files=CodeFiles(
            files=TextFileFolder(),
            own=paths.own_codes(home),
            settings=order.settings,
            now_s=time.monotonic,
        ),
        shelf=order.shelf,
        facts=facts,
    )
    return CaptionDesk(
        codes=codes,
        templates=files,
        templating=Templating(
            files=files,
            shelf=order.shelf,
            recording=order.recording,
            facts=facts,
            settings=order.settings,
            expand=codes.expanded,
        ),
    )
