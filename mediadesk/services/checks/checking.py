"""Check published documents: every picture in them judged, every outcome kept."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol, TypeAlias

from mediadesk.attribution.profile import Profile, Profiles
from mediadesk.attribution.registry import RuleInfo, rule_named, rule_table, rules_of
from mediadesk.model.errors import UserError
from mediadesk.model.finding import CheckReport, DocumentReport
from mediadesk.model.placement import Publication
from mediadesk.model.publication_change import PastCheck
from mediadesk.services.checks.check_run import CheckOrder, CheckRun, Lane
from mediadesk.services.checks.document_judging import DocumentJudge, read_document
from mediadesk.services.checks.documents import documents_below
from mediadesk.services.checks.judging import Bench, Judging
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.catalogue import Clock, Publications, Records
from mediadesk.services.ports.check_workers import CheckWorkers
from mediadesk.services.ports.crew import Alone, Crew
from mediadesk.services.ports.documents import DocumentReader, ReadDocument
from mediadesk.services.settings import Settings

_PROFILE_SUFFIX: Final = ".toml"

#: Is told what a check says of one document.
Told: TypeAlias = Callable[[DocumentReport], None]


class CheckedThings(Publications, Records, Protocol):
    """The part of the catalogue that keeps checks and waivers."""


@dataclass(frozen=True, slots=True)
class ProfileShelf:
    """Profiles by name, or from a file.

    Attributes:
        profiles: Those that are shipped or kept by the desk.
        read_text: Reads a file that somebody names; raises a MediaDeskError where that fails.
    """

    profiles: Profiles
    read_text: Callable[[Path], str]

    @property
    def titles(self) -> dict[str, str]:
        """The names of the profiles at hand, each with what people call it."""
        return {name: one.title or name for name, one in self.profiles.by_name}

    def profile(self, name: str) -> Profile:
        """Return the profile of a name or of a file.

        Raises:
            UserError: There is no such profile, or its file is wrong.
            OutsideError: Its file cannot be read.
        """
        path = Path(name).expanduser()
        if path.suffix != _PROFILE_SUFFIX and len(path.parts) < 2:
            return self.profiles.profile(name)
        return Profile.from_text(self.read_text(path), path.stem)


@dataclass(frozen=True, slots=True)
class Staff:
    """Who reads documents and looks at their pictures.

    Attributes:
        readers: One a format.
        workers: Judge many documents side by side; None where all are judged here.
        crew: Looks several pictures of one document up at a time.
    """

    readers: tuple[DocumentReader, ...]
    workers: CheckWorkers | None = None
    crew: Crew = field(default_factory=Alone)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The ends of the names of documents, in small letters."""
        return tuple({suffix for one in self.readers for suffix in one.suffixes if suffix})


class Checking:
    """Reads published documents, judges their pictures, and keeps what came of it."""

    def __init__(
        self,
        *,
        catalogue: CheckedThings,
        staff: Staff,
        judging: Judging,
        profiles: ProfileShelf,
        clock: Clock,
        settings: Settings,
    ) -> None:
        self._catalogue = catalogue
        self._readers, self._staff = staff.readers, staff
        self.suffixes = staff.suffixes  # the ends of the names of documents
        self._judging = judging
        self.profiles = profiles  # what documents can be judged by
        self._clock = clock
        self._settings = settings

    def documents(self, paths: Sequence[Path]) -> tuple[Path, ...]:
        """Return the documents and albums that are named, and those below folders named."""
        return documents_below(paths, self._readers)

    def reads(self, path: Path) -> bool:
        """Return whether a file is a document by the end of its name."""
        return path.name.casefold().endswith(self.suffixes)

    def extract(self, path: Path) -> ReadDocument:
        """Return the pictures of a document, or of an album, with what is printed beside them.

        Raises:
            UserError: The document is not there, or of no kind that can be read.
            OutsideError: It is damaged, with the reason.
        """
        return read_document(path, self._readers)

    def job(
        self, paths: Sequence[Path], profile: str = "", told: Told | None = None
    ) -> Job[CheckReport]:
        """Return the job that checks documents; of one that cannot be read it reports why.

        Args:
            paths: Documents, and folders of which every document is checked.
            profile: Name or file of the profile; "" for the desk's own.
            told: Called with each report as soon as it is there, where the job runs.

        Raises:
            UserError: The profile is unknown or wrong; from the job, that no document was found.
        """
        order = CheckOrder(tuple(paths), profile)
        self._bench(order.profile, order.only)

        def check(context: JobContext) -> CheckReport:
            reports = self.run(order).reports(context)
            return CheckReport(tuple(reports if told is None else _passed_on(reports, told)))

        return check

    def run(self, order: CheckOrder) -> CheckRun:
        """Return a check under way: it yields a report a document, and holds none of them.

        Raises:
            UserError: The profile is unknown or wrong, a rule is unknown, or no document was found.
        """
        bench = self._bench(order.profile, order.only)
        listed = documents_below(order.paths, self._readers)
        if not listed:
            named = ", ".join(str(path) for path in order.paths)
            msg = f"There is no document to check in {named}."
            raise UserError(msg)
        lane = Lane(
            self._catalogue,
            self._clock,
            bench.profile.name,
            order.keep,
            is_partial=bool(order.only),
        )
        return CheckRun(
            listed,
            lane,
            here=self._judge(bench, Alone() if order.jobs == 1 else self._staff.crew),
            workers=self._staff.workers,
            order=order,
            count=order.jobs or os.cpu_count() or 1,
        )

    def judge(self, profile: str = "", only: Sequence[str] = ()) -> DocumentJudge:
        """Return what judges single documents by a profile, in one thread; nothing is kept of it.

        Raises:
            UserError: The profile is unknown or wrong, or a rule is unknown.
        """
        return self._judge(self._bench(profile, only), Alone())

    def last_check(self, path: Path) -> DocumentReport | None:
        """Return what the last check of a document came to; None where it was never checked."""
        return self._catalogue.last_check(path.absolute())

    def checks(self, path: Path, at_most: int = 100) -> tuple[PastCheck, ...]:
        """Return the checks of a document that are on record, newest first."""
        return self._catalogue.checks(path.absolute(), at_most)

    def publications(self) -> tuple[Publication, ...]:
        """Return every document that was checked, newest first."""
        return self._catalogue.publications()

    def judged_otherwise(self, folder: Path, profile: str = "") -> tuple[Path, ...]:
        """Return the documents below a folder whose last check went by another profile.

        Args:
            folder: The folder.
            profile: Name or file of the profile; "" for the desk's own.

        Returns:
            Their paths, the one checked last first.

        Raises:
            UserError: The profile is unknown or wrong.
        """
        name = self._bench(profile, ()).profile.name
        return tuple(
            one.path
            for one in self._catalogue.publications()
            if one.profile != name and one.path.is_relative_to(folder)
        )

    def rules(self) -> tuple[RuleInfo, ...]:
        """Return every rule as it is shown to people, by code."""
        return rule_table()

    def _judge(self, bench: Bench, crew: Crew) -> DocumentJudge:
        return DocumentJudge(self._readers, self._judging, self._catalogue, bench, crew)

    def _bench(self, profile: str, only: Sequence[str]) -> Bench:
        chosen = self.profiles.profile(profile or self._settings.get("check.profile"))
        style = chosen.house_style or self._settings.get("credit.style")
        rules = rules_of(chosen)
        if only:
            codes = {rule_named(name).code for name in only}
            rules = tuple(rule for rule in rules if rule.code in codes)
        return Bench(
            chosen,
            rules,
            self._judging.style(style),
            today=self._clock.now().date(),
            terms=self._judging.terms(),
        )


def _passed_on(reports: Iterable[DocumentReport], told: Told) -> Iterator[DocumentReport]:
    for report in reports:
        told(report)
        yield report
