"""Wire the fetching of pages from the web."""

from mediadesk import paths
from mediadesk.bootstrap.readers import page_archives
from mediadesk.bootstrap.wiring.parsing import parser
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.checks.fetching import Fetching
from mediadesk.web.late import LateWeb


def fetching(bench: Workbench) -> Fetching:
    """Return the use case of published pages fetched from the web."""
    archives = page_archives(bench.get(parser), paths.unpacked_pictures())
    return Fetching(LateWeb(), archives, paths.fetched_pages())
