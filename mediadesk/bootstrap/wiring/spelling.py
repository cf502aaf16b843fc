"""Wire the spell check."""

from mediadesk import paths
from mediadesk.bootstrap.wiring.code_files import code_files
from mediadesk.bootstrap.wiring.vocabulary_files import vocabulary_files
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.captions.house_words import HouseWords
from mediadesk.services.captions.known_names import KnownNames
from mediadesk.services.captions.spelling import Spelling
from mediadesk.storage.dictionaries import HunspellDictionaries
from mediadesk.storage.text_files import TextFileFolder


def spelling(bench: Workbench) -> Spelling:
    """Return the use case of the spell check."""
    home = bench.settings_file
    return Spelling(
        dictionaries=HunspellDictionaries(paths.dictionary_folder(home)),
        house=HouseWords(files=TextFileFolder(), own=paths.own_words(home)),
        names=KnownNames(vocabularies=bench.get(vocabulary_files), codes=bench.get(code_files)),
        settings=bench.settings,
    )
