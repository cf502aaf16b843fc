"""Write what a check came to, in a form that is chosen by name, as pieces or as a file."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from mediadesk.i18n.near_names import did_you_mean
from mediadesk.model.errors import UserError
from mediadesk.model.finding import DocumentReport
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.catalogue import Clock
from mediadesk.services.ports.reports import ReportFrame, ReportWriter
from mediadesk.services.ports.text_files import TextFiles


class Reporting:
    """Knows the forms of reports.

    Args:
        writers: Returns a writer a form, in the order people are offered them; asked once.
        files: Puts the file of a report in its place.
        clock: Tells the time.
    """

    def __init__(
        self, *, writers: Callable[[], Sequence[ReportWriter]], files: TextFiles, clock: Clock
    ) -> None:
        self._make = writers
        self._files = files
        self._clock = clock

    @cached_property
    def _writers(self) -> dict[str, ReportWriter]:
        return {writer.name: writer for writer in self._make()}

    def writers(self) -> tuple[ReportWriter, ...]:
        """Return the forms in the order people are offered them."""
        return tuple(self._writers.values())

    def frame(
        self, profile: str, documents: int, folder: Path, baseline_folder: Path | None = None
    ) -> ReportFrame:
        """Return the frame of a report made now.

        Args:
            profile: Name of the profile that is judged by.
            documents: How many there are.
            folder: Where documents are named from.
            baseline_folder: The folder of the baseline that findings are compared with; None for
                none.
        """
        return ReportFrame(
            made_at=self._clock.now(),
            profile=profile,
            folder=folder,
            documents=documents,
            has_baseline=baseline_folder is not None,
            fingerprint_folder=baseline_folder,
        )

    def pieces(
        self, name: str, documents: Iterable[DocumentReport], frame: ReportFrame
    ) -> Iterator[str]:
        """Return a report's text in pieces.

        Raises:
            UserError: There is no such form.
        """
        writer = self._writers.get(name)
        if writer is None:
            known = ", ".join(self._writers)
            msg = f"There is no report {name!r}; these are: {known}."
            raise UserError(msg + did_you_mean(name, self._writers))
        return writer.pieces(documents, frame)

    def job(
        self,
        name: str,
        documents: Callable[[], Iterable[DocumentReport]],
        profile: str,
        out: Path,
        baseline_folder: Path | None = None,
    ) -> Job[Path]:
        """Return the job that writes a report into a file, whole or not at all.

        Args:
            name: The form.
            documents: Returns what the check came to; asked when the job runs.
            profile: Name of the profile that was judged by.
            out: The file; documents are named from the folder that they have in common.
            baseline_folder: The folder of the baseline that findings are compared with; None for
                none.
        """

        def write(context: JobContext) -> Path:
            reports = tuple(documents())
            folder = _common_folder(reports)
            frame = self.frame(profile, len(reports), folder, baseline_folder)
            written = self.pieces(name, _stepping(reports, context), frame)
            self._files.write(out, "".join(written) + "\n")
            return out

        return write


def _common_folder(reports: Sequence[DocumentReport]) -> Path:
    """Return the folder that all documents lie below; that of the first where there is none."""
    folders = [report.path.parent for report in reports]
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # none at all, or on several drives
        return folders[0] if folders else Path.cwd()


def _stepping(reports: Sequence[DocumentReport], context: JobContext) -> Iterator[DocumentReport]:
    """Yield reports, and tell how many are written."""
    for done, report in enumerate(reports):
        context.step(done, len(reports), report.path.name)
        yield report
