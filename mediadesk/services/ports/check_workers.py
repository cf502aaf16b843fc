"""What a check of many documents needs: workers that judge one document each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Protocol

from mediadesk.model.finding import DocumentReport


@dataclass(frozen=True, slots=True)
class CheckDemands:
    """By what documents are judged; small and plain, so that a worker can be told.

    Attributes:
        profile: Name or file of the profile; "" for the desk's own.
        only: Codes of the rules to apply; empty for all that the profile applies.
    """

    profile: str = ""
    only: tuple[str, ...] = ()


class CheckWorkers(Protocol):
    """Judge documents side by side."""

    def judged(
        self, paths: Sequence[Path], demands: CheckDemands, workers: int, stop: Event
    ) -> Iterator[DocumentReport]:
        """Yield a report a document, in the order of the paths, few of them held at a time.

        A document that hangs its worker or brings it down is a report with an error; the others
        are judged all the same. Setting `stop` ends it early; closing the iterator does, too.
        """
        ...
