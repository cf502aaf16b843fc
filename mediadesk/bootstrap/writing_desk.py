"""Wire the writing of records into picture files."""

from mediadesk.media.late import LateWriters
from mediadesk.services.ports.pictures import Previews
from mediadesk.services.printed import ParsesPrinted
from mediadesk.services.recording import Recording
from mediadesk.services.settings import Settings
from mediadesk.services.write_orders import WritingCatalogue
from mediadesk.services.writing import FileHands, Writing


def writing_desk(
    catalogue: WritingCatalogue,
    recording: Recording,
    previews: Previews,
    parse: ParsesPrinted,
    settings: Settings,
) -> Writing:
    """Return the use case of writing records into files, wired."""
    return Writing(
        catalogue=catalogue,
        hands=FileHands(LateWriters(), previews),
        recording=recording,
        parse=parse,
        settings=settings,
    )
