"""Where the pictures of a word processor's document lie: in its archive, in its text, beside it."""

import base64
import binascii
from dataclasses import dataclass
from pathlib import Path

from mediadesk.published.archives import Archive
from mediadesk.published.flow.content import FlowPicture
from mediadesk.published.local_files import LocalFiles
from mediadesk.published.picture_header import PictureHeader, read_header
from mediadesk.published.picture_types import SUFFIX_BY_TYPE
from mediadesk.published.unpacked import UnpackedPictures


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture's file and what its header says, each None where there is none."""

    path: Path | None = None
    header: PictureHeader | None = None


class DocumentPictures:
    """Unpacks each picture of a document once; linked ones are looked for, never fetched.

    Args:
        path: The document, beside which linked pictures are looked for.
        unpacked: Where unpacked pictures lie.
        archive: The opened document; None where it is no archive.
    """

    def __init__(
        self, path: Path, unpacked: UnpackedPictures, archive: Archive | None = None
    ) -> None:
        self._archive = archive
        self._beside = LocalFiles(path)
        self._unpacked = unpacked
        self._embedded: dict[str, str] = {}
        self._known: dict[str, PictureFile] = {}

    def embed(self, data: str, media_type: str) -> str:
        """Take a picture that stands in the text itself, in base 64, and return its name."""
        name = f"embedded picture {len(self._embedded) + 1}{SUFFIX_BY_TYPE.get(media_type, '')}"
        self._embedded[name] = data
        return name

    def find(self, picture: FlowPicture) -> PictureFile:
        """Return a picture's file; an empty one where it is linked and not found.

        Raises:
            OutsideError: It cannot be unpacked.
        """
        key = picture.part or picture.reference
        if key not in self._known:
            path = self._found(picture)
            header = read_header(path) if path is not None else None
            self._known[key] = PictureFile(path, header)
        return self._known[key]

    def _found(self, picture: FlowPicture) -> Path | None:
        part = picture.part
        if part in self._embedded:
            return self._decoded(part)
        if part and self._archive is not None:
            return self._unpacked.keep(self._archive.chunks(part), part)
        # A package is a folder to its own links: what lies beside it is "../" away.
        return self._beside.find((picture.reference, picture.reference.removeprefix("../")))

    def _decoded(self, name: str) -> Path | None:
        try:
            content = base64.b64decode(self._embedded[name])
        except (binascii.Error, ValueError):
            return None  # damaged: there is nothing to look at
        return self._unpacked.keep([content], name)
