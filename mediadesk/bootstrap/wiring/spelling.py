"""Wire the spell check."""

from mediadesk import paths
from mediadesk.bootstrap.wiring.code_files import code_files
from mediadesk.bootstrap.wiring.vocabulary_files import vocabulary_files
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.captions.house_words import HouseWords
from mediadesk.services.captions.known_names import KnownNames
from mediadesk.services.captions.spelling import Spelling
from mediadesk.services.ports.dictionaries import Dictionaries
from mediadesk.storage.files.dictionaries import HunspellDictionaries
from mediadesk.storage.files.text_files import TextFileFolder


def spelling(bench: Workbench) -> Spelling:
    """Return the use case of the spell check, as a command needs it."""
    return _spelling(bench, _dictionaries(bench))


def spelling_beside(bench: Workbench) -> Spelling:
    """Return the use case of the spell check, which never keeps a window waiting."""
    # Only here: no command that looks words up has a window to keep waiting.
    from mediadesk.storage.files.dictionary_process import (  # noqa: PLC0415 - loads multiprocessing
        DictionaryProcess,
    )

    return _spelling(bench, DictionaryProcess(_dictionaries(bench)))


def _dictionaries(bench: Workbench) -> Dictionaries:
    return HunspellDictionaries(paths.dictionary_folder(bench.settings_file))


def _spelling(bench: Workbench, dictionaries: Dictionaries) -> Spelling:
    return Spelling(
        dictionaries=dictionaries,
        house=HouseWords(files=TextFileFolder(), own=paths.own_words(bench.settings_file)),
        names=KnownNames(vocabularies=bench.get(vocabulary_files), codes=bench.get(code_files)),
        settings=bench.settings,
    )
