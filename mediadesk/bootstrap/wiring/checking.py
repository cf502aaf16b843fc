"""Wire the check: documents read and judged, here and in worker processes."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from mediadesk import paths
from mediadesk.attribution.profile import Profile
from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.bootstrap.late_checks import LateCheckPool
from mediadesk.bootstrap.readers import document_readers
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.crediting import styles
from mediadesk.bootstrap.wiring.developing import darkroom
from mediadesk.bootstrap.wiring.identifying import identifying, linked_photos
from mediadesk.bootstrap.wiring.parsing import parser
from mediadesk.bootstrap.wiring.pictures import picture_files, traces
from mediadesk.bootstrap.wiring.profiles import profile_shelf
from mediadesk.bootstrap.wiring.published_files import file_elsewhere
from mediadesk.bootstrap.wiring.terms import house_terms
from mediadesk.bootstrap.workbench import Opening, Workbench
from mediadesk.credits.comparing.compare import Demands, differences
from mediadesk.credits.composing.compose import CreditFacts
from mediadesk.media.late import LateCrew
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.finding import Difference, DocumentReport
from mediadesk.services.checks.checking import Checking, Staff
from mediadesk.services.checks.document_judging import DocumentJudge
from mediadesk.services.checks.judging import Judging, Witnesses
from mediadesk.services.checks.own_words import FileWitness
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.check_workers import CheckDemands
from mediadesk.services.ports.documents import DocumentReader


def readers(bench: Workbench) -> tuple[DocumentReader, ...]:
    """Return the readers of documents, none of them loaded yet."""
    return document_readers(
        bench.get(parser),
        paths.unpacked_pictures(),
        bench.get(picture_files),
        bench.get(linked_photos).file,
    )


def checking(bench: Workbench) -> Checking:
    """Return the use case of judging published documents."""
    workers = LateCheckPool(partial(judged_by, bench.opening))
    return Checking(
        catalogue=bench.get(catalogue),
        staff=Staff(bench.get(readers), workers, LateCrew()),
        judging=bench.get(judging),
        profiles=bench.get(profile_shelf),
        clock=bench.clock,
        settings=bench.settings,
    )


def judging(bench: Workbench) -> Judging:
    """Return what judges the pictures of a document."""
    known, files = bench.get(parser), bench.get(picture_files)
    return Judging(
        shelf=bench.get(catalogue),
        identifying=bench.get(identifying),
        styles=bench.get(styles),
        parse=known.parse,
        compare=_Departures(known),
        witnesses=Witnesses(
            known.signs,
            FileWitness(files, bench.get(traces), bench.get(darkroom).persons).words,
            bench.get(house_terms),
            files.content_hash,
            bench.get(file_elsewhere),
        ),
    )


def judged_by(opening: Opening, demands: CheckDemands, path: Path) -> DocumentReport:
    """Return what a check says of one document; runs in a worker process."""
    return _judge(opening, demands).document_report(path, JobContext())


@cache
def _judge(opening: Opening, demands: CheckDemands) -> DocumentJudge:
    """Return the worker's judge, made at its first document."""
    return Workbench(opening).get(checking).judge(demands.profile, demands.only)


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
        return differences(printed, facts, demands, known=self.parser.lexicon, links=links)
