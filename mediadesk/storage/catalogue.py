"""The whole catalogue on SQL, put together from its ports."""

from pathlib import Path

from mediadesk.services.ports.catalogue import Clock
from mediadesk.storage.care import SqlCare
from mediadesk.storage.curated import SqlCurated
from mediadesk.storage.following import SqlFollowing
from mediadesk.storage.intake import SqlIntake
from mediadesk.storage.opening import open_database
from mediadesk.storage.prints import SqlPrints
from mediadesk.storage.publications import SqlPublications
from mediadesk.storage.relating import SqlRelating
from mediadesk.storage.values_in_use import SqlValuesInUse
from mediadesk.storage.written_files import SqlWrittenFiles


class SqlCatalogue(
    SqlCurated,
    SqlValuesInUse,
    SqlPrints,
    SqlRelating,
    SqlIntake,
    SqlWrittenFiles,
    SqlFollowing,
    SqlPublications,
    SqlCare,
):
    """Every port of the catalogue over one database; safe to use from any thread."""


def open_catalogue(address: str | Path, clock: Clock) -> SqlCatalogue:
    """Open a catalogue by the path of its file or the URL of its server, made where it is missing.

    Raises:
        UserError: A catalogue of a newer version, something of another program, a place that
            cannot be written, or a driver that is not installed.
        OutsideError: The catalogue is damaged or cannot be reached, or the disk failed.
    """
    return SqlCatalogue(open_database(address, clock), clock)
