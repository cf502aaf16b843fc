"""What the inspector shows of a photo, read as one beside the window."""

from dataclasses import dataclass

from mediadesk.edits.timeline import Timeline
from mediadesk.model.credit import ComposedCredit
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import MediaDeskError, UserError
from mediadesk.services.credits.crediting import facts_of
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext


@dataclass(frozen=True, slots=True)
class LineWording:
    """How a credit line is worded.

    Attributes:
        style: Name of the house style; "" for the setting's.
        form: "long", "short", "print", "web" or "iim".
        language: BCP 47 tag; "" for the house's own.
    """

    style: str = ""
    form: str = "long"
    language: str = ""


@dataclass(frozen=True, slots=True)
class WordedLine:
    """A credit line, or the sentence that says why there is none."""

    wording: LineWording
    composed: ComposedCredit | None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Everything that stands in the inspector of one photo.

    Attributes:
        dossier: What is on record.
        timeline: What is known to have been done to the picture.
        line: Its credit line.
        original: The file name of its original; "" where it has none, or it was taken back.
    """

    dossier: Dossier
    timeline: Timeline
    line: WordedLine
    original: str = ""


def read_page(desk: Desk, photo_id: int, wording: LineWording, _context: JobContext) -> RecordPage:
    """Return the page of a photo.

    Raises:
        UserError: There is no such photo.
    """
    dossier = desk.browsing.dossier(photo_id)
    return RecordPage(
        dossier,
        desk.evidence.timeline_of(dossier),
        _worded(desk, dossier, wording),
        _name_of_original(desk, dossier),
    )


def _worded(desk: Desk, dossier: Dossier, wording: LineWording) -> WordedLine:
    facts = facts_of(dossier, wording.language)
    try:
        composed = desk.crediting.line_of(facts, wording.style, wording.form)
    except MediaDeskError as error:
        return WordedLine(wording, None, str(error))
    return WordedLine(wording, composed)


def _name_of_original(desk: Desk, dossier: Dossier) -> str:
    if dossier.photo.original_id is None:
        return ""
    try:
        return desk.browsing.dossier(dossier.photo.original_id).photo.path.name
    except UserError:  # taken back by undo, its derivative left
        return ""
