"""Check published documents: every picture in them judged, every outcome kept."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from mediadesk.attribution.engine import printed_text
from mediadesk.attribution.profile import Profile, Profiles
from mediadesk.attribution.registry import RuleInfo, rule_table, rules_of
from mediadesk.model.changes import JournalEntry, Step
from mediadesk.model.edit import Match
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.finding import CheckReport, DocumentReport, Finding, Judgement, Waiver
from mediadesk.model.placement import Placement, Publication
from mediadesk.paths import absence, is_there
from mediadesk.services.documents import documents_below, reader_of
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.judging import Bench, Judging
from mediadesk.services.ports.catalogue import Clock, Publications, Records
from mediadesk.services.ports.documents import DocumentReader, ReadDocument
from mediadesk.services.settings import Settings

#: Documents that can carry alternative texts; on paper there are none to miss.
_WITH_ALTERNATIVE_TEXTS: Final = (".html", ".htm", ".xhtml", ".epub", ".md", ".docx", ".odt")

_PROFILE_SUFFIX: Final = ".toml"


class CheckedThings(Publications, Records, Protocol):
    """The part of the catalogue that keeps checks and waivers."""


@dataclass(frozen=True, slots=True)
class ProfileShelf:
    """Profiles by name, or from a file.

    Attributes:
        profiles: Those that are shipped or kept by the desk.
        read_text: Reads a file that somebody names.
    """

    profiles: Profiles
    read_text: Callable[[Path], str]

    def profile(self, name: str) -> Profile:
        """Return the profile of a name or of a file.

        Raises:
            UserError: There is no such profile, or its file is wrong.
        """
        path = Path(name).expanduser()
        if path.suffix != _PROFILE_SUFFIX and len(path.parts) < 2:
            return self.profiles.profile(name)
        try:
            text = self.read_text(path)
        except (OSError, UnicodeDecodeError) as error:
            msg = f"The profile {path} cannot be read: {getattr(error, 'strerror', error)}."
            raise UserError(msg) from error
        return Profile.from_text(text, path.stem)


class Checking:
    """Reads published documents, judges their pictures, and keeps what came of it."""

    def __init__(
        self,
        *,
        catalogue: CheckedThings,
        readers: Sequence[DocumentReader],
        judging: Judging,
        profiles: ProfileShelf,
        clock: Clock,
        settings: Settings,
    ) -> None:
        self._catalogue = catalogue
        self._readers = tuple(readers)
        self._judging = judging
        self._profiles = profiles
        self._clock = clock
        self._settings = settings

    def documents(self, paths: Sequence[Path]) -> tuple[Path, ...]:
        """Return the documents and albums that are named, and those below folders named."""
        return documents_below(paths, self._readers)

    def extract(self, path: Path) -> ReadDocument:
        """Return the pictures of a document, or of an album, with what is printed beside them.

        Raises:
            UserError: The document is not there, or of no kind that can be read.
            OutsideError: It is damaged, with the reason.
        """
        if not is_there(path):
            msg = f"{path} {absence(path)}; check the path."
            raise UserError(msg)
        return reader_of(path, self._readers).read(path)

    def job(self, paths: Sequence[Path], profile: str = "") -> Job[CheckReport]:
        """Return the job that checks documents, and in folders every one that can be read.

        A document that cannot be read is part of the report, with the reason.

        Args:
            paths: Documents and folders.
            profile: Name or file of the profile; "" for the desk's own.

        Raises:
            UserError: The profile is unknown or wrong; from the job, that no document was found.
        """
        chosen = self._profiles.profile(profile or self._settings.get("check.profile"))
        style = chosen.house_style or self._settings.get("credit.style")
        bench = Bench(chosen, rules_of(chosen), self._judging.style(style))

        def check(context: JobContext) -> CheckReport:
            listed = documents_below(paths, self._readers)
            if not listed:
                named = ", ".join(str(path) for path in paths)
                msg = f"There is no document to check in {named}."
                raise UserError(msg)
            run = _Run(context, len(listed))
            return CheckReport(tuple(self._report(path, bench, run) for path in listed))

        return check

    def waive(
        self, document: Path, judgement: Judgement, finding: Finding, by: str, reason: str
    ) -> JournalEntry:
        """Accept a finding with a reason, until the printed text changes.

        Raises:
            UserError: No reason is given.
        """
        if not reason.strip():
            msg = f"{finding.name} was not waived: say why it is acceptable."
            raise UserError(msg)
        waiver = Waiver(
            id=uuid.uuid4().hex,
            publication=str(document.absolute()),
            image=judgement.placement.image,
            printed=printed_text(judgement.placement),
            rule=finding.rule,
            by=by.strip() or self._settings.person,
            reason=reason.strip(),
            waived_at=self._clock.now(),
        )
        what = f"waiver of {finding.name} in {document.name}"
        return self._catalogue.apply(Step(what, waiver.by, (waiver,)))

    def last_check(self, path: Path) -> DocumentReport | None:
        """Return what the last check of a document came to; None where it was never checked."""
        return self._catalogue.last_check(path.absolute())

    def publications(self) -> tuple[Publication, ...]:
        """Return every document that was checked, newest first."""
        return self._catalogue.publications()

    def profile_names(self) -> tuple[str, ...]:
        """Return the names of the profiles at hand."""
        return self._profiles.profiles.names

    def rules(self) -> tuple[RuleInfo, ...]:
        """Return every rule as it is shown to people, by code."""
        return rule_table()

    def _report(self, path: Path, bench: Bench, run: "_Run") -> DocumentReport:
        run.begin(path)
        title = path.name
        try:
            read = self.extract(path)
        except (OutsideError, UserError) as error:
            report = DocumentReport(path, error=str(error))
        else:
            title = read.title or title
            report = DocumentReport(path, self._judgements(path, read, bench, run))
        now = self._clock.now()
        self._catalogue.record_check(Publication(path, title, now, bench.profile.name), report)
        return report

    def _judgements(
        self, path: Path, read: ReadDocument, bench: Bench, run: "_Run"
    ) -> tuple[Judgement, ...]:
        own = replace(
            bench,
            waivers=self._catalogue.waivers(path),
            takes_alt=path.name.casefold().endswith(_WITH_ALTERNATIVE_TEXTS),
        )
        judged = []
        for number, placement in enumerate(read.placements, start=1):
            run.tell(path, number, len(read.placements))
            match = None if placement.decorative else run.match(placement, self._judging)
            judged.append(self._judging.judgement(placement, match, own))
        return tuple(judged)


class _Run:
    """One run of a check: how far it is, and which pictures it has looked at already."""

    def __init__(self, context: JobContext, documents: int) -> None:
        self._context = context
        self._documents = documents
        self._begun = 0
        self._seen: dict[tuple[Path, str], Match | None] = {}

    def begin(self, path: Path) -> None:
        """Tell that the next document is under way; raise StoppedError where asked to stop."""
        self._context.step(self._begun, self._documents, path.name)
        self._begun += 1

    def tell(self, path: Path, number: int, of: int) -> None:
        """Tell which picture of the document is under way."""
        note = f"{path.name}: picture {number} of {of}"
        self._context.step(self._begun - 1, self._documents, note)

    def match(self, placement: Placement, judging: Judging) -> Match | None:
        """Return the photo that a placement shows; a file used twice is looked at once."""
        if placement.file is None:
            return judging.find(placement)
        key = (placement.file, placement.image)
        if key not in self._seen:
            self._seen[key] = judging.find(placement)
        return self._seen[key]
