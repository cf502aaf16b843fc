"""The baseline of a desk: opened, read anew where it changed, laid over what checks come to."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.attribution.baseline import Baseline, KnownFinding, marked
from mediadesk.model.errors import MediaDeskError
from mediadesk.model.finding import DocumentReport
from mediadesk.services.ports.baselines import BaselineFiles
from mediadesk.services.ports.text_files import FileStamp
from mediadesk.services.settings import Settings

#: The setting that names the file.
BASELINE_SETTING: Final = "check.baseline"


@dataclass(frozen=True, slots=True)
class HeldBaseline:
    """A baseline that is open.

    Attributes:
        path: Its file.
        stamp: What told, when it was read, whether it has changed since.
        baseline: What it holds; nothing where it cannot be read.
        known: The same by fingerprint.
        failure: Why it cannot be read; "" where it can.
    """

    path: Path
    stamp: FileStamp
    baseline: Baseline
    known: Mapping[str, KnownFinding]
    failure: str = ""

    def marked(self, report: DocumentReport) -> DocumentReport:
        """Return a report whose known findings are marked as such."""
        return marked(report, self.baseline.name_of(report.path), self.known)


class Baselining:
    """Holds the baseline by which the window passes findings over.

    What is held is read once and again where its file has changed; to mark a report asks no disk.

    Args:
        files: Where baselines are kept.
        settings: Name the desk's own.
    """

    def __init__(self, *, files: BaselineFiles, settings: Settings) -> None:
        self._files = files
        self._settings = settings
        self._held: HeldBaseline | None = None

    @property
    def path(self) -> Path | None:
        """The file of the desk's own baseline; None where it has none."""
        named = self._settings.get(BASELINE_SETTING)
        return Path(named).expanduser() if named else None

    @property
    def held(self) -> HeldBaseline | None:
        """The desk's own baseline as it was read last; None for none."""
        return self._held

    def marked(self, report: DocumentReport) -> DocumentReport:
        """Return a report whose findings are marked that the baseline held knows, and no others."""
        if self._held is None:
            return marked(report, "", {})
        return self._held.marked(report)

    def read(self, path: Path) -> HeldBaseline:
        """Return a baseline, read.

        Raises:
            UserError: It cannot be read, or is no baseline.
        """
        stamp = self._files.stamp(path)
        baseline = self._files.read(path)
        return HeldBaseline(path, stamp, baseline, baseline.by_fingerprint)

    def refreshed(self) -> HeldBaseline | None:
        """Return the desk's own baseline as it is now: read anew only where its file has changed.

        One that cannot be read holds nothing, and says why.
        """
        path, before = self.path, self._held
        if path is None:
            return None
        stamp = self._files.stamp(path)
        if before is not None and (before.path, before.stamp) == (path, stamp):
            return before
        try:
            return self.read(path)
        except MediaDeskError as error:
            return HeldBaseline(path, stamp, Baseline(path.absolute().parent), {}, str(error))

    def hold(self, held: HeldBaseline | None) -> None:
        """Mark reports by a baseline from now on, which is the desk's own; None for none.

        Raises:
            OutsideError: The settings cannot be written.
        """
        self._held = held
        if held is None or held.path != self.path:
            self._settings.put(BASELINE_SETTING, str(held.path) if held is not None else "")
