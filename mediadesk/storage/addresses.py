"""Addresses of catalogues: the path of a file, or the URL of a shared desk's server."""

import hashlib
import re
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from mediadesk import paths
from mediadesk.model.errors import UserError

_SERVER_SCHEMES: Final = ("postgresql:", "postgresql+", "postgres:")
_FILE_SCHEME: Final = "sqlite:///"
_NO_NAME: Final = re.compile(r"[^\w.-]+")


def is_server(address: str | Path) -> bool:
    """Return whether an address names a database on a server."""
    return str(address).startswith(_SERVER_SCHEMES)


def file_of(address: str | Path) -> Path:
    """Return the path of the file that an address names.

    Raises:
        UserError: It is the address of no catalogue.
    """
    text = str(address)
    if "://" in text and not text.startswith(_FILE_SCHEME):
        scheme = text.partition("://")[0]  # not the rest, which may hold a password
        msg = f"A catalogue is not kept on a {scheme} server; name the path of a file."
        raise UserError(msg)
    return Path(text.removeprefix(_FILE_SCHEME)).expanduser().absolute()


def beside(address: str | Path) -> Path:
    """Return the path that what is kept beside a catalogue on this machine is named after.

    Of a file it is its own. Of a shared desk it is one in the user's data folder, where nothing
    lies: each desk has what can be made anew, and what is typed and not saved, for itself.

    Raises:
        UserError: It is the address of no catalogue.
    """
    if not is_server(address):
        return file_of(address)
    parts = urlsplit(str(address))
    whereabouts = parts.netloc.rpartition("@")[2], parts.path, parts.query
    digest = hashlib.sha256("\0".join(whereabouts).encode("utf-8", "surrogateescape")).hexdigest()
    database = _NO_NAME.sub("-", parts.path.strip("/")) or "desk"
    return paths.default_catalogue().with_name(f"shared-{database}-{digest[:12]}")


def index_folder(path: Path) -> Path:
    """Return the folder beside a catalogue for what can be made anew from it to find photos by."""
    return path.with_name(f"{path.name}-index")
