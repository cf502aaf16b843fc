"""Read a TOML file that a person wrote: a house style, a profile, a recipe, a template."""

from pathlib import Path
from typing import Final

from mediadesk.model.errors import OutsideError, UserError

#: The longest shipped style has 4 kB; whatever is larger than this is something else.
_LARGEST_BYTES: Final = 256 * 1024


def read_own_text(path: Path, noun: str) -> str:
    """Return the text of such a file, with plain line ends.

    Args:
        path: Where it lies.
        noun: What the file holds, for messages.

    Raises:
        UserError: It is no text in UTF-8, or far larger than one of this kind is.
        OutsideError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST_BYTES + 1)
    except OSError as error:
        msg = f"The {noun} {path} cannot be read: {error.strerror}."
        raise OutsideError(msg) from error
    if len(raw) > _LARGEST_BYTES:
        msg = f"{path.name} is too large for a {noun}, which is a TOML file of some kilobytes."
        raise UserError(msg)
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        msg = f"{path.name} is no text in UTF-8; a {noun} is a TOML file."
        raise UserError(msg) from error
