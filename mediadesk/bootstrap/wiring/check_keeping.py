"""Wire what follows a check: waivers, taking in, the watch, reports, the page of a picture."""

import time
from functools import partial

from mediadesk import paths
from mediadesk.bootstrap.late_checks import report_writers
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.checking import checking, readers
from mediadesk.bootstrap.wiring.parsing import parser
from mediadesk.bootstrap.wiring.pictures import picture_files, previews
from mediadesk.bootstrap.wiring.published_files import file_elsewhere
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.media.late import LateWorkers
from mediadesk.published.unpacked import UnpackedPictures
from mediadesk.services.checks.admitting import Admitting, PictureSources
from mediadesk.services.checks.page_viewing import PageViewing
from mediadesk.services.checks.reporting import Reporting
from mediadesk.services.checks.waiving import Waiving
from mediadesk.services.checks.watching import Watching
from mediadesk.storage.addresses import beside
from mediadesk.storage.files.text_files import TextFileFolder
from mediadesk.storage.files.watch_notes import WatchNotesFolder, watch_folder


def page_viewing(bench: Workbench) -> PageViewing:
    """Return the use case of a published picture where it stands."""
    return PageViewing(
        readers=bench.get(readers),
        shelf=bench.get(catalogue),
        files=bench.get(picture_files),
        previews=bench.get(previews),
        linked_file=bench.get(file_elsewhere),
    )


def waiving(bench: Workbench) -> Waiving:
    """Return the use case of findings that persons accepted."""
    return Waiving(catalogue=bench.get(catalogue), settings=bench.settings, clock=bench.clock)


def admitting(bench: Workbench) -> Admitting:
    """Return the use case of published pictures taken into the catalogue."""
    sources = PictureSources(
        bench.get(checking).extract,
        UnpackedPictures(paths.unpacked_pictures()),
        LateWorkers(paths.preview_cache()),
        bench.get(parser).parse,
    )
    return Admitting(
        catalogue=bench.get(catalogue),
        sources=sources,
        clock=bench.clock,
        settings=bench.settings,
    )


def watching(bench: Workbench) -> Watching:
    """Return the use case of folders in which whatever arrives is checked."""
    return Watching(
        checks=bench.get(checking),
        readers=bench.get(readers),
        notes=WatchNotesFolder(watch_folder(beside(bench.address))),
        now_s=time.monotonic,
    )


def reporting(bench: Workbench) -> Reporting:
    """Return the use case of what a check came to, written."""
    writers = partial(report_writers, bench.get(previews))
    return Reporting(writers=writers, files=TextFileFolder(), clock=bench.clock)
