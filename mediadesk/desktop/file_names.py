"""What the file of a photo is called, looked up by a job."""

from mediadesk.services.browsing import Browsing
from mediadesk.services.jobs import JobContext


def file_name(browsing: Browsing, photo_id: int, _context: JobContext) -> str:
    """Return the name of a photo's file.

    Raises:
        UserError: There is no such photo.
    """
    return browsing.dossier(photo_id).photo.path.name
