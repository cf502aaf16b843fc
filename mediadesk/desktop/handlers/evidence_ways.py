"""Everything that is done with evidence: the timeline, comparing, versions, other programs."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from mediadesk.desktop.handlers.comparing import ComparingHandler
from mediadesk.desktop.handlers.evidence import EvidenceHandler
from mediadesk.desktop.handlers.forms import FormsHandler
from mediadesk.desktop.handlers.outside import OutsideHandler
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.relating import RelatingHandler
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.workplace import Workplace


class EvidenceWays(QObject):
    """Holds the handlers that belong together, and the windows they open.

    Attributes:
        evidence: Carries out what is asked of the timeline.
        comparing: Holds derivatives against their originals.
        forms: Shows versions side by side.
        outside: Edits photos in other programs.
        relating: Finds what photos were made from.
    """

    def __init__(self, place: Workplace, parts: Parts, work: Work, look: Look) -> None:
        super().__init__(parts.window)
        self.evidence = EvidenceHandler(place, parts, work)
        self.comparing = ComparingHandler(place, parts, look)
        self.forms = FormsHandler(place, parts, look)
        self.outside = OutsideHandler(place, parts, work)
        self.relating = RelatingHandler(place, parts, work)
        parts.inspector.edits.timeline.compare_asked.connect(self.comparing.open_current)

    @property
    def handlers(self) -> Mapping[str, QObject]:
        """The handlers by the names that the table of actions knows."""
        return {
            "evidence": self.evidence,
            "comparing": self.comparing,
            "forms": self.forms,
            "outside": self.outside,
            "relating": self.relating,
        }

    def begin(self) -> None:
        """Wait for what was out in other programs when the window closed."""
        self.outside.begin()

    def show_look(self, look: Look) -> None:
        """Colour the windows in a theme's colours."""
        self.comparing.show_look(look)
        self.forms.show_look(look)

    def end(self) -> None:
        """Let go of the windows."""
        self.comparing.end()
        self.forms.end()
        self.outside.end()
