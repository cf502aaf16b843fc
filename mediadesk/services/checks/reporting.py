"""Write what a check came to, in a form that is chosen by name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from mediadesk.i18n.near_names import did_you_mean
from mediadesk.model.errors import UserError
from mediadesk.model.finding import DocumentReport
from mediadesk.services.ports.catalogue import Clock
from mediadesk.services.ports.reports import ReportFrame, ReportWriter


class Reporting:
    """Knows the forms of reports.

    Args:
        writers: Returns a writer a form, in the order people are offered them; asked once.
        clock: Tells the time.
    """

    def __init__(self, *, writers: Callable[[], Sequence[ReportWriter]], clock: Clock) -> None:
        self._make = writers
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
