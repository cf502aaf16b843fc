"""Photos and their curated records on SQL: the shares of the catalogue that most use cases need."""

from mediadesk.storage.curation import SqlCuration
from mediadesk.storage.journal import SqlRecords
from mediadesk.storage.photos import SqlPhotos


class SqlCurated(SqlPhotos, SqlCuration, SqlRecords):
    """Photos looked up, their records read, changed, journaled and taken back."""
