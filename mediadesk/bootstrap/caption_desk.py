"""Wire what captions are written with: templates and their variables, codes."""

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from mediadesk import paths
from mediadesk.bootstrap.knowledge import read_text, texts
from mediadesk.captions.date_reading import DateReader
from mediadesk.captions.dates import DateLanguages
from mediadesk.captions.lint.case import Knowledge
from mediadesk.captions.lint.registry import profiles_from
from mediadesk.captions.lint.words import LintWords
from mediadesk.metadata.camera_junk import is_junk
from mediadesk.services.captions.code_files import CodeFiles
from mediadesk.services.captions.code_replacing import Codes
from mediadesk.services.captions.house_words import HouseWords
from mediadesk.services.captions.known_names import KnownNames
from mediadesk.services.captions.linting import Linting
from mediadesk.services.captions.photo_facts import PhotoFacts
from mediadesk.services.captions.spelling import Spelling
from mediadesk.services.captions.template_files import TemplateFiles
from mediadesk.services.captions.templating import Templating
from mediadesk.services.captions.vocabularies import Vocabularies
from mediadesk.services.captions.vocabulary_files import VocabularyFiles
from mediadesk.services.ports.catalogue import Clock, CuratedShelf
from mediadesk.services.ports.values_in_use import ValuesInUse
from mediadesk.services.records.printed import ParsesPrinted
from mediadesk.services.records.recording import Recording
from mediadesk.services.settings import Settings
from mediadesk.storage.dictionaries import HunspellDictionaries
from mediadesk.storage.style_folder import StyleFolder
from mediadesk.storage.text_files import TextFileFolder

#: Beside the profiles of the lint.
_WORDS: Final = "words"
_TEMPLATE: Final = "caption template"


class CaptionCatalogue(CuratedShelf, ValuesInUse, Protocol):
    """What the writing of captions needs of the catalogue."""


@dataclass(frozen=True, slots=True)
class CaptionOrder:
    """What the writing of captions needs of the desk.

    Attributes:
        shelf: The photos.
        recording: Changes fields.
        parse: Takes a printed text apart.
        clock: Tells the day.
        settings: What a person chose.
        settings_file: Beside which the desk's own files lie; None for the user's folder.
    """

    shelf: CaptionCatalogue
    recording: Recording
    parse: ParsesPrinted
    clock: Clock
    settings: Settings
    settings_file: Path | None = None


@dataclass(frozen=True, slots=True)
class CaptionDesk:
    """The use cases of writing captions."""

    templates: TemplateFiles
    templating: Templating
    codes: Codes
    linting: Linting
    vocabularies: Vocabularies
    spelling: Spelling


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
    vocabularies = Vocabularies(
        files=VocabularyFiles(
            files=TextFileFolder(), folder=paths.vocabulary_folder(home), now_s=time.monotonic
        ),
        used=order.shelf,
        settings=order.settings,
    )
    return CaptionDesk(
        codes=codes,
        linting=Linting(
            shelf=order.shelf,
            profiles=profiles_from(_lint_texts()),
            knowledge=partial(_knowledge, dates, order, vocabularies),
            settings=order.settings,
        ),
        vocabularies=vocabularies,
        spelling=Spelling(
            dictionaries=HunspellDictionaries(paths.dictionary_folder(home)),
            house=HouseWords(files=TextFileFolder(), own=paths.own_words(home)),
            names=KnownNames(vocabularies=vocabularies.files, codes=codes.files),
            settings=order.settings,
        ),
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


def _lint_texts() -> dict[str, str]:
    """Return the profiles of the lint; its words lie in the same folder."""
    return {name: text for name, text in texts("lint").items() if name != _WORDS}


def _knowledge(dates: DateLanguages, order: CaptionOrder, vocabularies: Vocabularies) -> Knowledge:
    return Knowledge(
        LintWords.from_text(texts("lint")[_WORDS]),
        DateReader(dates),
        order.parse,
        is_junk,
        order.settings.get("codes.delimiter"),
        vocabularies.preferred_in,
    )
