"""The files of the terms that are offered; no catalogue is needed for them."""

import time

from mediadesk import paths
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.captions.vocabulary_files import VocabularyFiles
from mediadesk.storage.files.text_files import TextFileFolder


def vocabulary_files(bench: Workbench) -> VocabularyFiles:
    """Return the files that hold the terms."""
    folder = paths.vocabulary_folder(bench.settings_file)
    return VocabularyFiles(files=TextFileFolder(), folder=folder, now_s=time.monotonic)
