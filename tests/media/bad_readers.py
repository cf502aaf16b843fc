"""Readers that behave as hostile files make real ones behave; named so that workers find them."""

import os
import signal
import time
from pathlib import Path

from mediadesk.model.intake import Failure, Intake


def read_badly(path: Path, previews: Path) -> Intake | Failure:
    """Do what the file's name says."""
    match path.stem:
        case "hang":
            time.sleep(60)
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "swell":
            bytearray(8 << 30)
        case "break":
            msg = "not foreseen"
            raise NotImplementedError(msg)
        case "shout":
            os.write(1, b"noise")
            os.write(2, b"noise")
        case _:
            pass
    return Failure(path, "read")
