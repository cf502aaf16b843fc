"""Addresses of catalogues: the path of a file, or the URL of a server."""

from pathlib import Path
from typing import Final

from mediadesk.model.errors import UserError

_SERVER_SCHEMES: Final = ("postgresql:", "postgresql+", "postgres:")
_FILE_SCHEME: Final = "sqlite:///"


def file_of(address: str | Path) -> Path:
    """Return the path of the file that an address names.

    Raises:
        UserError: It names a server.
    """
    text = str(address)
    if text.startswith(_SERVER_SCHEMES):
        msg = "Shared desks on a PostgreSQL server are not there yet; name a catalogue file."
        raise UserError(msg)
    if "://" in text and not text.startswith(_FILE_SCHEME):
        scheme = text.partition("://")[0]  # not the rest, which may hold a password
        msg = f"A catalogue is not kept on a {scheme} server; name the path of a file."
        raise UserError(msg)
    return Path(text.removeprefix(_FILE_SCHEME)).expanduser().absolute()


def index_folder(path: Path) -> Path:
    """Return the folder beside a catalogue for what can be made anew from it to find photos by."""
    return path.with_name(f"{path.name}-index")
