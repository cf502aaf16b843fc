"""Findings adopted into a baseline, taken out of it one by one, or once they are mended."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mediadesk.attribution.baseline import Baseline, finding_fingerprint
from mediadesk.model.errors import UserError
from mediadesk.model.finding import DocumentReport
from mediadesk.model.placement import Placement
from mediadesk.paths import is_file
from mediadesk.services.checks.adoption import Adoption
from mediadesk.services.checks.check_run import CheckOrder, CheckRun
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.baselines import BaselineFiles
from mediadesk.services.ports.catalogue import Clock


class KnowsChecks(Protocol):
    """Checks documents, and knows what was found in them."""

    def run(self, order: CheckOrder) -> CheckRun:
        """Return a check under way."""
        ...

    def last_check(self, path: Path) -> DocumentReport | None:
        """Return what the last check of a document came to; None where it was never checked."""
        ...


@dataclass(frozen=True, slots=True)
class Adopted:
    """What came of adopting findings.

    Attributes:
        number: Findings that the baseline did not hold before.
        mended: Findings that it held and that were no longer there.
        documents: Documents that were looked at.
        before: What the baseline held before.
        after: What it holds now.
        is_new: Whether there was no file before.
    """

    number: int
    mended: int
    documents: int
    before: Baseline
    after: Baseline
    is_new: bool


class Adopting:
    """Changes baselines by what checks found.

    Args:
        checks: Checks documents.
        files: Where baselines are kept.
        clock: Tells the time.
    """

    def __init__(self, *, checks: KnowsChecks, files: BaselineFiles, clock: Clock) -> None:
        self._checks = checks
        self._files = files
        self._clock = clock

    def adopt_job(self, path: Path, documents: Sequence[Path], by: str) -> Job[Adopted]:
        """Return the job that adopts what the last checks of documents found.

        Args:
            path: The baseline's file, which may not be there yet.
            documents: The documents; one that was never checked is passed over.
            by: Who adopts it.

        The job raises:
            UserError: The file is no baseline; it stays as it is.
            OutsideError: It cannot be written.
        """

        def adopt(context: JobContext) -> Adopted:
            adoption, at = Adoption(self._files.read_or_new(path).folder), self._clock.now()
            for number, document in enumerate(documents):
                context.step(number, len(documents), document.name)
                report = self._checks.last_check(document)
                if report is not None:
                    adoption.take(report, at)
            found: list[tuple[Baseline, bool]] = []

            def change(older: Baseline) -> Baseline:
                found.append((older, self._files.stamp(path) is None))
                return adoption.laid_over(older, by, at)

            after = self._files.change(path, change)
            before, is_new = found[-1]
            old, new = before.by_fingerprint.keys(), after.by_fingerprint.keys()
            number = sum(one.fingerprint not in old for one in adoption.found)
            read = len(adoption.looked_at)
            return Adopted(number, len(old - new), read, before, after, is_new)

        return adopt

    def take_back_job(self, path: Path, adopted: Adopted) -> Job[None]:
        """Return the job that has a baseline hold again what it held before something was adopted.

        A file that was made for it goes.

        The job raises:
            UserError: It was changed since.
            OutsideError: It cannot be written.
        """

        def refuse_changed(found: Baseline) -> None:
            if set(found.known) != set(adopted.after.known):
                msg = f"{path} was changed since; take out of it what should count again."
                raise UserError(msg)

        def change(found: Baseline) -> Baseline:
            refuse_changed(found)
            return adopted.before

        def take_back(_context: JobContext) -> None:
            if adopted.is_new:
                self._files.remove(path, refuse_changed)
            else:
                self._files.change(path, change)

        return take_back

    def take_out_job(self, path: Path, document: Path, placed: Placement, rule: str) -> Job[None]:
        """Return the job that takes one finding out of a baseline.

        Args:
            path: The baseline's file.
            document: The document.
            placed: The picture in it.
            rule: The rule's code; the picture's status where it was adopted without a finding.
        """

        def take_out(_context: JobContext) -> None:
            def change(found: Baseline) -> Baseline:
                name = found.name_of(document)
                return found.without({finding_fingerprint(name, placed, rule)})

            self._files.change(path, change)

        return take_out

    def prune_job(self, path: Path, profile: str = "") -> Job[int]:
        """Return the job that takes out what documents show no more, or what went with them.

        The documents are checked again for that; nothing new is taken in, and nothing is kept of
        the check. The job returns how many findings were taken out.

        Args:
            path: The baseline's file.
            profile: Name or file of the profile; "" for the desk's own.

        The job raises:
            UserError: It cannot be read; or none of its documents is there, which means that their
                disk is away rather than that an archive is gone.
            OutsideError: It cannot be written.
        """

        def prune(context: JobContext) -> int:
            before = self._files.read(path)
            gone = before.by_fingerprint.keys() - self._left(before, profile, context)
            if gone:
                self._files.change(path, lambda found: found.without(gone))
            return len(gone)

        return prune

    def _left(self, baseline: Baseline, profile: str, context: JobContext) -> set[str]:
        """Return what of a baseline its documents still show, and what of them cannot be read."""
        there = tuple(filter(is_file, baseline.documents))
        if not there:
            _refuse_absence(baseline)
            return set()
        adoption, at = Adoption(baseline.folder), self._clock.now()
        order = CheckOrder(there, profile, keep=False)
        for report in self._checks.run(order).reports(context):
            adoption.take(report, at)
        gone = set(map(baseline.name_of, baseline.documents)) - set(map(baseline.name_of, there))
        checked = gone | set(adoption.looked_at)
        unread = {f for f, k in baseline.by_fingerprint.items() if k.document not in checked}
        return unread | {found.fingerprint for found in adoption.found}


def _refuse_absence(baseline: Baseline) -> None:
    if baseline.documents:
        msg = (
            f"None of the documents of the baseline is there ({baseline.documents[0]}, for one); "
            "nothing was taken out. Is their disk away? If they are gone for good, delete the file."
        )
        raise UserError(msg)
