"""What developing a photo begins with, read as one beside the window."""

from dataclasses import dataclass
from pathlib import Path

from mediadesk.desktop.panels.developing.view_bar import View
from mediadesk.model.dossier import Dossier
from mediadesk.model.version import Version
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext


@dataclass(frozen=True, slots=True)
class DevelopingStart:
    """A photo to be developed.

    Attributes:
        dossier: What is on record of it.
        suggestion: The file suggested for what is made of it.
        view: The view that is wanted.
        version: The version that is to be gone on with; None for the last.
    """

    dossier: Dossier
    suggestion: Path
    view: View
    version: Version | None


def read_start(
    desk: Desk, photo_id: int, view: View, version: Version | None, _context: JobContext
) -> DevelopingStart:
    """Return what developing a photo begins with.

    Raises:
        UserError: There is no such photo.
    """
    dossier = desk.browsing.dossier(photo_id)
    return DevelopingStart(dossier, desk.editing.suggested_path(dossier.photo), view, version)
