"""Everything that captions and fields are written with, put together for the window."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from mediadesk.desktop.handlers.assistance import Assistance
from mediadesk.desktop.handlers.metadata import MetadataHandler
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.rating import RatingHandler
from mediadesk.desktop.handlers.templates import TemplatesHandler
from mediadesk.desktop.handlers.vocabularies import VocabulariesHandler
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.handlers.writing import WritingHandler
from mediadesk.desktop.workplace import Workplace


class CaptionWays:
    """Holds the handlers of every field, of templates, terms, typing, writing and stars."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        self.metadata = MetadataHandler(place, parts, work)
        self.templates = TemplatesHandler(place, parts, work)
        self.vocabularies = VocabulariesHandler(place, parts)
        self.assistance = Assistance(place, parts)
        self.writing = WritingHandler(place, parts, work)
        self.rating = RatingHandler(place, parts, work)

    @property
    def handlers(self) -> Mapping[str, QObject]:
        """The handlers by the name that the table of actions calls them."""
        return {
            "metadata": self.metadata,
            "templates": self.templates,
            "vocabularies": self.vocabularies,
            "assistance": self.assistance,
            "writing": self.writing,
            "rating": self.rating,
        }

    def may_close(self) -> bool:
        """Whether the windows of these may close."""
        return self.templates.may_close() and self.vocabularies.may_close()

    def end(self) -> None:
        """Let go of the windows."""
        self.templates.end()
        self.vocabularies.end()
