"""The files of code replacements in use; no catalogue is needed for them."""

import time

from mediadesk import paths
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.captions.code_files import CodeFiles
from mediadesk.storage.files.text_files import TextFileFolder


def code_files(bench: Workbench) -> CodeFiles:
    """Return the files of codes in use."""
    return CodeFiles(
        files=TextFileFolder(),
        own=paths.own_codes(bench.settings_file),
        settings=bench.settings,
        now_s=time.monotonic,
    )
