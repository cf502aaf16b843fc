"""Wire the check: documents read and judged, waivers, the watch, the page around a picture."""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from mediadesk import paths
from mediadesk.attribution.profile import Profile
from mediadesk.bootstrap.knowledge import LateParser, supplier_terms
from mediadesk.bootstrap.late_checks import LateCheckPool, report_writers
from mediadesk.bootstrap.readers import document_readers
from mediadesk.credits.comparing.compare import Demands, differences
from mediadesk.credits.composing.compose import CreditFacts
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.media.late import LateCrew, LatePreviews
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.finding import Difference, DocumentReport
from mediadesk.model.region import PersonRegion
from mediadesk.services.checks.checking import CheckedThings, Checking, ProfileShelf, Staff
from mediadesk.services.checks.judging import Judging, Witnesses
from mediadesk.services.checks.own_words import FileWitness
from mediadesk.services.checks.page_viewing import PageViewing
from mediadesk.services.checks.reporting import Reporting
from mediadesk.services.checks.waiving import WaivedThings, Waiving
from mediadesk.services.checks.watching import Watching
from mediadesk.services.identity.identifying import Identifying
from mediadesk.services.ports.catalogue import Clock, PhotoShelf
from mediadesk.services.ports.check_workers import CheckDemands
from mediadesk.services.ports.pictures import PictureFiles
from mediadesk.services.ports.traces import TraceReader
from mediadesk.services.settings import Settings
from mediadesk.storage.style_folder import StyleFolder
from mediadesk.storage.watch_notes import WatchNotesFolder


class CheckCatalogue(CheckedThings, WaivedThings, PhotoShelf, Protocol):
    """What the check needs of the catalogue."""


@dataclass(frozen=True, slots=True)
class CheckTools:
    """What published pictures are read and found with.

    Attributes:
        files: Reads picture files.
        previews: The cache of small pictures.
        traces: Reads what files tell of their editing.
        persons: Says where a file locates named persons.
        identifying: Finds the photo that a picture shows.
        parser: Takes printed credits apart.
        styles: Word the lines as they should read.
    """

    files: PictureFiles
    previews: LatePreviews
    traces: TraceReader
    persons: Callable[[Path], tuple[PersonRegion, ...]]
    identifying: Identifying
    parser: LateParser
    styles: HouseStyles


@dataclass(frozen=True, slots=True)
class CheckOrder:
    """What the check needs of the desk.

    Attributes:
        catalogue: The records.
        tools: What published pictures are read and found with.
        profiles: What pictures are judged by.
        judged: Judges one document, in a worker process.
        watch_folder: Where the watch keeps its notes.
        clock: Tells the moment.
        settings: What a person chose.
        settings_file: Beside which the house's own terms lie; None for the user's folder.
    """

    catalogue: CheckCatalogue
    tools: CheckTools
    profiles: ProfileShelf
    judged: Callable[[CheckDemands, Path], DocumentReport]
    watch_folder: Path
    clock: Clock
    settings: Settings
    settings_file: Path | None = None


@dataclass(frozen=True, slots=True)
class CheckDesk:
    """The use cases of the check."""

    checking: Checking
    page_viewing: PageViewing
    waiving: Waiving
    watching: Watching
    reporting: Reporting


def check_desk(order: CheckOrder) -> CheckDesk:
    """Return the use cases of the check, wired."""
    held, tools, settings = order.catalogue, order.tools, order.settings
    readers = document_readers(tools.parser, paths.unpacked_pictures(), tools.files)
    checking = Checking(
        catalogue=held,
        staff=Staff(readers, LateCheckPool(order.judged), LateCrew()),
        judging=_judging(order),
        profiles=order.profiles,
        clock=order.clock,
        settings=settings,
    )
    return CheckDesk(
        checking=checking,
        page_viewing=PageViewing(
            readers=readers, shelf=held, files=tools.files, previews=tools.previews
        ),
        waiving=Waiving(catalogue=held, settings=settings),
        watching=Watching(
            checks=checking,
            readers=readers,
            notes=WatchNotesFolder(order.watch_folder),
            now_s=time.monotonic,
        ),
        reporting=Reporting(writers=partial(report_writers, tools.previews), clock=order.clock),
    )


def own_terms(settings_file: Path | None) -> StyleFolder:
    """Return the folder of the terms of the house's own suppliers."""
    return StyleFolder(paths.terms_folder(settings_file or paths.settings_file()), "terms")


def _judging(order: CheckOrder) -> Judging:
    tools = order.tools
    return Judging(
        shelf=order.catalogue,
        identifying=tools.identifying,
        styles=tools.styles,
        parse=tools.parser.parse,
        compare=_Departures(tools.parser),
        witnesses=Witnesses(
            tools.parser.signs,
            FileWitness(tools.files, tools.traces, tools.persons).words,
            partial(supplier_terms, own_terms(order.settings_file).texts),
            tools.files.content_hash,
        ),
    )


@dataclass(frozen=True, slots=True)
class _Departures:
    """Compares print and record under a profile; parties are known by all their names."""

    parser: LateParser

    def __call__(
        self,
        printed: PrintedCredit,
        facts: CreditFacts,
        profile: Profile,
        *,
        own_line: PrintedCredit | None,
        links: Collection[str] | None,
    ) -> tuple[Difference, ...]:
        demands = Demands(profile.discloses, profile.names_editors, own_line)
        return differences(printed, facts, demands, canonical=self.parser.canonical, links=links)
