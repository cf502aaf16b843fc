"""Wire the fetching of pages and pictures from the web."""

from mediadesk import paths
from mediadesk.bootstrap.readers import page_archives
from mediadesk.bootstrap.wiring.checking import checking
from mediadesk.bootstrap.wiring.parsing import parser
from mediadesk.bootstrap.wiring.published_files import picture_folder
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.checks.fetching import Fetching
from mediadesk.services.checks.remote_pictures import RemotePictures
from mediadesk.web.late import LateWeb


def fetching(bench: Workbench) -> Fetching:
    """Return the use case of published pages fetched from the web."""
    archives = page_archives(bench.get(parser), paths.unpacked_pictures())
    return Fetching(LateWeb(), archives, paths.fetched_pages())


def remote_pictures(bench: Workbench) -> RemotePictures:
    """Return the use case of pictures that documents show from the web."""
    return RemotePictures(LateWeb(), bench.get(picture_folder), bench.get(checking).extract)
