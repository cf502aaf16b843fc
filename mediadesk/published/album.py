"""Read a folder of pictures as a document: each with what its own fields, or notes beside it, say.

An album, a gallery's export or a delivery is published as a folder: what its pages print is what
stands in the files.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from typing_extensions import override

from mediadesk.metadata.reconcile import reconcile
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.errors import OutsideError
from mediadesk.model.field_content import as_one_text, as_values
from mediadesk.model.placement import Placement
from mediadesk.published.news_credit import caption_and_credit
from mediadesk.published.sidecars import Sidecar, sidecar_of
from mediadesk.services.ports.documents import DocumentReader, ReadDocument
from mediadesk.services.ports.pictures import PictureFiles


class AlbumReader(DocumentReader):
    """Reads the pictures that lie in a folder itself, those of folders in it being other albums.

    Args:
        files: Finds picture files and reads their fields.
        parse: Takes a printed caption and credit apart.
    """

    def __init__(self, files: PictureFiles, parse: Callable[[str], PrintedCredit]) -> None:
        self._files = files
        self._parse = parse

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return ()

    @override
    def claims_folder(self, folder: Path) -> bool:
        try:
            return bool(self._files.inside(folder))
        except OutsideError:
            return False

    @override
    def read(self, path: Path) -> ReadDocument:
        placed = (self._placement(file) for file in self._files.inside(path))
        numbered = (replace(p, locator=f"picture {n}") for n, p in enumerate(placed, start=1))
        return ReadDocument(path.name, tuple(numbered))

    def _placement(self, file: Path) -> Placement:
        """Return a picture; what a note beside it says goes before what its fields say."""
        inside, beside = self._inside(file), sidecar_of(file)
        caption, credit = self._printed(inside)
        noted_caption, noted_credit = self._printed(beside)
        return Placement(
            image=file.name,
            locator="",
            caption=noted_caption or caption,
            credit=noted_credit or credit,
            alt=beside.alt or inside.alt,
            file=file,
        )

    def _printed(self, said: Sidecar) -> tuple[str, str]:
        return caption_and_credit(said.caption, said.makers, said.credit, self._parse)

    def _inside(self, file: Path) -> Sidecar:
        """Return what a file's fields say; nothing where it cannot be read: it is still there."""
        try:
            values = reconcile(self._files.fields(file)).values
        except OutsideError:
            return Sidecar()
        return Sidecar(
            caption=as_one_text(values.get("description", "")),
            credit=as_one_text(values.get("credit_line", "")),
            makers=as_values(values.get("creators", ())),
            alt=as_one_text(values.get("alt_text", "")),
        )
