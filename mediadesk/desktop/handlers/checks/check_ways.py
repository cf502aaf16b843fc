"""Everything that checks published documents, put together for the window."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.checks.admitting import AdmittingHandler
from mediadesk.desktop.handlers.checks.adopting import AdoptingHandler
from mediadesk.desktop.handlers.checks.baseline import BaselineHandler
from mediadesk.desktop.handlers.checks.check_reports import CheckReportsHandler
from mediadesk.desktop.handlers.checks.checking import CheckingHandler
from mediadesk.desktop.handlers.checks.document_opening import DocumentOpening
from mediadesk.desktop.handlers.checks.linking import LinkingHandler
from mediadesk.desktop.handlers.checks.mending import MendingHandler
from mediadesk.desktop.handlers.checks.page_fetching import PageFetching
from mediadesk.desktop.handlers.checks.renewing import RenewingHandler
from mediadesk.desktop.handlers.checks.sight import SightHandler
from mediadesk.desktop.handlers.checks.waivers import WaiversHandler
from mediadesk.desktop.handlers.checks.where_used import WhereUsedHandler
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.relating import RelatingHandler
from mediadesk.desktop.handlers.watches.watching import WatchingHandler
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.workplace import Workplace


class CheckWays(QObject):
    """Holds the handlers that belong together.

    Attributes:
        opening: Asks which documents are to be checked.
        fetching: Fetches pages of the web that are to be checked.
        checking: Checks documents and walks through their findings.
        waivers: Accepts findings and opens them again.
        watching: Watches folders.
        admitting: Takes in pictures that nobody knows.
        linking: Links pictures to the photos that they may be.
        mending: Leads from a finding to its record.
        sight: Shows a picture on its page, beside its photo.
        renewing: Judges anew what was mended.
        reports: Writes what a check came to.
        baseline: Passes over what a baseline holds.
        adopting: Adopts into it what is found.
        used: Lists where the current photo is used by now.
    """

    def __init__(
        self, place: Workplace, parts: Parts, work: Work, look: Look, relating: RelatingHandler
    ) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self.opening = DocumentOpening(place, parts)
        self.fetching = PageFetching(place, parts, work)
        self.checking = CheckingHandler(place, parts, work)
        self.waivers = WaiversHandler(place, parts)
        self.watching = WatchingHandler(place, parts, look)
        self.admitting = AdmittingHandler(place, parts, work, relating)
        self.linking = LinkingHandler(place, parts, work)
        self.mending = MendingHandler(place, parts, self.admitting)
        self.sight = SightHandler(place, parts)
        self.renewing = RenewingHandler(place, parts)
        self.reports = CheckReportsHandler(place, parts, work)
        self.baseline = BaselineHandler(place, parts, work, self.renewing.show_quietly)
        self.adopting = AdoptingHandler(place, parts, work, self.baseline.hold)
        self.used = WhereUsedHandler(place, parts)
        self.opening.chosen.connect(self.checking.check_paths)
        self.fetching.chosen.connect(self.checking.check_paths)
        self.checking.checked.connect(self.sight.forget)
        self.renewing.renewed.connect(self.sight.forget)
        self.admitting.admitted.connect(self.renewing.renew)
        self.linking.linked.connect(self.renewing.renew)
        self.baseline.pruned.connect(self.renewing.renew)
        self.waivers.document_asked.connect(self._show_document)
        self.waivers.adopted_asked.connect(self.baseline.take_out)
        self.watching.document_asked.connect(self.checking.show_publication)
        self.watching.check_asked.connect(self.checking.check_by)

    @property
    def handlers(self) -> Mapping[str, QObject]:
        """The handlers by the names that the table of actions knows."""
        return {
            "opening": self.opening,
            "fetching": self.fetching,
            "checking": self.checking,
            "waivers": self.waivers,
            "watching": self.watching,
            "admitting": self.admitting,
            "linking": self.linking,
            "mending": self.mending,
            "sight": self.sight,
            "check_reports": self.reports,
            "baseline": self.baseline,
            "adopting": self.adopting,
        }

    def begin(self) -> None:
        """Watch the folders that were watched before, and open the baseline."""
        self.watching.resume()
        self.baseline.look()

    def show_look(self, look: Look) -> None:
        """Colour the windows in a theme's colours."""
        self.watching.show_look(look)

    def end(self) -> None:
        """Stop looking, and let go of the windows."""
        self.watching.end()
        self.sight.end()
        self.baseline.end()
        self.renewing.end()
        self.waivers.end()

    @Slot(str, str)
    def _show_document(self, path: str, image: str) -> None:
        self.checking.show_placement(path, image)
        self._parts.window.activateWindow()
