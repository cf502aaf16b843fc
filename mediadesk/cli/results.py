"""Write a result to standard output or into a file."""

from collections.abc import Iterable
from pathlib import Path

from mediadesk.cli.terminal import Terminal
from mediadesk.model.errors import OutsideError
from mediadesk.whole_files import whole_file


def write_pieces(pieces: Iterable[str], path: Path | None, terminal: Terminal) -> None:
    """Write a result that comes in pieces to a file, whole or not at all; else print it.

    Raises:
        OutsideError: The file cannot be written.
    """
    if path is None:
        for piece in pieces:
            terminal.say_part(piece)
        terminal.say_part("\n")
        return
    try:
        with (
            whole_file(path) as beside,
            beside.open("w", encoding="utf-8", errors="backslashreplace") as file,
        ):
            for piece in pieces:
                file.write(piece)
            file.write("\n")
    except OSError as error:
        msg = f"{path} cannot be written: {error.strerror}. Choose another place."
        raise OutsideError(msg) from error
    terminal.note(f"Written to {path}.")
