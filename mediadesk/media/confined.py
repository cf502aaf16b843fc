"""Read one picture file within a worker process: confined, the picture libraries loaded."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import cv2

from mediadesk.media.intake import read_intake
from mediadesk.media.previews import PreviewCache
from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import Failure, Intake


def confine(memory_bytes: int) -> None:
    """Make a worker ready: one thread, bounded memory, nothing on the terminal."""
    cv2.setNumThreads(1)
    _limit_memory(memory_bytes)
    # C libraries write about broken files to the terminal, where nobody can use it.
    silence = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(silence, stream)
    os.close(silence)


def read_and_preview(path: Path, previews: Path) -> Intake | Failure:
    """Read one file and keep its preview; a cache that cannot be written costs no photo."""
    try:
        intake, small = read_intake(path)
    except OutsideError as error:
        return Failure(path, str(error))
    try:
        PreviewCache(previews).keep(small, intake.sha256)
    except OutsideError as error:
        return replace(intake, warnings=(*intake.warnings, str(error)))
    return intake


def _limit_memory(memory_bytes: int) -> None:
    if sys.platform == "win32":
        return  # no such limit there; the time limit remains
    import resource  # noqa: PLC0415 - absent on Windows

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = memory_bytes if most == resource.RLIM_INFINITY else min(memory_bytes, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))
