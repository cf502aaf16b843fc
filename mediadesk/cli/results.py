"""Write a result to standard output or into a file."""

import json
import os
from pathlib import Path

from mediadesk.cli.terminal import Terminal
from mediadesk.model.errors import OutsideError


def json_text(document: object) -> str:
    """Return one JSON document for people and programs to read."""
    return json.dumps(document, ensure_ascii=False, indent=2)


def write_result(text: str, path: Path | None, terminal: Terminal) -> None:
    """Write a result to a file where one is named, whole or not at all; else print it.

    Raises:
        OutsideError: The file cannot be written.
    """
    if path is None:
        terminal.say(text)
        return
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_text(f"{text}\n", encoding="utf-8", errors="backslashreplace")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        msg = f"{path} cannot be written: {error.strerror}. Choose another place."
        raise OutsideError(msg) from error
    terminal.note(f"Written to {path}.")
