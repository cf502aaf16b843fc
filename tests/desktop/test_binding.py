"""Qt's binding leaves the importing of everything else to Python."""

import subprocess
import sys

LOADED = """
import builtins
own = builtins.__import__
from mediadesk.desktop.binding import load_binding
load_binding()
import sys
print("PySide6.QtCore" in sys.modules, builtins.__import__ is own)
"""


def test_with_qt_loaded_modules_are_imported_by_pythons_own_import() -> None:
    told = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["True", "True"]
