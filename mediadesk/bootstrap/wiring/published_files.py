"""Wire where the files of published pictures are found that do not lie beside their documents."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from mediadesk import paths
from mediadesk.bootstrap.wiring.identifying import linked_photos
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.published.fetched_pictures import PictureFolder
from mediadesk.services.checks.remote_pictures import file_of

#: Returns the file of a picture as a document names it; None where there is none.
FindsFiles: TypeAlias = Callable[[str], Path | None]


def picture_folder(bench: Workbench) -> PictureFolder:
    """Return where pictures are kept that were fetched: with those unpacked out of documents."""
    del bench
    return PictureFolder(paths.unpacked_pictures() / "fetched")


def file_elsewhere(bench: Workbench) -> FindsFiles:
    """Return what finds the file of a photo that is linked, or of a picture that was fetched."""
    linked, fetched = bench.get(linked_photos), bench.get(picture_folder)

    def find(image: str) -> Path | None:
        return linked.file(image) or file_of(fetched, image)

    return find
