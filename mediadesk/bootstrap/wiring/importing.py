"""Wire the taking in of files."""

from mediadesk import paths
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.parsing import parser
from mediadesk.bootstrap.wiring.pictures import picture_files
from mediadesk.bootstrap.wiring.templating import templating
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.media.late import LateWorkers
from mediadesk.services.records.importing import FileReading, Importing


def importing(bench: Workbench) -> Importing:
    """Return the use case of taking files in."""
    reading = FileReading(
        bench.get(picture_files), LateWorkers(paths.preview_cache()), bench.get(parser).parse
    )
    return Importing(
        catalogue=bench.get(catalogue),
        reading=reading,
        clock=bench.clock,
        settings=bench.settings,
        stamp=bench.get(templating).stamp,
    )
