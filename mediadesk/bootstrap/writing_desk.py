"""Wire the writing of records into picture files."""

from mediadesk.media.late import LateWriters
from mediadesk.services.ports.pictures import Previews
from mediadesk.services.records.printed import ParsesPrinted
from mediadesk.services.records.recording import Recording
from mediadesk.services.records.write_orders import WritingCatalogue
from mediadesk.services.records.writing import FileHands, Writing
from mediadesk.services.settings import Settings


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
