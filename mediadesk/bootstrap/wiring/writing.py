"""Wire the writing of records into picture files."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.parsing import parser
from mediadesk.bootstrap.wiring.pictures import previews
from mediadesk.bootstrap.wiring.recording import recording
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.media.late_making import LateWriters
from mediadesk.services.records.writing import FileHands, Writing


def writing(bench: Workbench) -> Writing:
    """Return the use case of writing records into files and sidecars."""
    return Writing(
        catalogue=bench.get(catalogue),
        hands=FileHands(LateWriters(), bench.get(previews)),
        recording=bench.get(recording),
        parse=bench.get(parser).parse,
        settings=bench.settings,
    )
