"""What was checked, as the catalogue keeps it."""

from mediadesk.bootstrap.wiring.catalogue import database
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.ports.catalogue import Publications
from mediadesk.storage.publications import SqlPublications


def publications(bench: Workbench) -> Publications:
    """Return the checks of documents and what came of them."""
    return SqlPublications(bench.get(database), bench.clock)
