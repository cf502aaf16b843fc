"""Wire the terms that are offered while somebody types."""

from mediadesk.bootstrap.wiring.catalogue import database
from mediadesk.bootstrap.wiring.vocabulary_files import vocabulary_files
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.captions.vocabularies import Vocabularies
from mediadesk.storage.values_in_use import SqlValuesInUse


def vocabularies(bench: Workbench) -> Vocabularies:
    """Return the use case of terms kept and completed."""
    return Vocabularies(
        files=bench.get(vocabulary_files),
        used=SqlValuesInUse(bench.get(database), bench.clock),
        settings=bench.settings,
    )
