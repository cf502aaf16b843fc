"""The whole catalogue on SQL, put together from its ports."""

from mediadesk.storage.care import SqlCare
from mediadesk.storage.curation import SqlCuration
from mediadesk.storage.intake import SqlIntake
from mediadesk.storage.journal import SqlRecords
from mediadesk.storage.photos import SqlPhotos
from mediadesk.storage.prints import SqlPrints
from mediadesk.storage.publications import SqlPublications
from mediadesk.storage.values_in_use import SqlValuesInUse
from mediadesk.storage.written_files import SqlWrittenFiles


class SqlCatalogue(
    SqlPhotos,
    SqlCuration,
    SqlValuesInUse,
    SqlPrints,
    SqlIntake,
    SqlRecords,
    SqlWrittenFiles,
    SqlPublications,
    SqlCare,
):
    """Every port of the catalogue over one database; safe to use from any thread."""
