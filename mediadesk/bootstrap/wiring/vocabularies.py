"""Wire the terms that are offered while somebody types."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.vocabulary_files import vocabulary_files
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.captions.vocabularies import Vocabularies


def vocabularies(bench: Workbench) -> Vocabularies:
    """Return the use case of terms kept and completed."""
    return Vocabularies(
        files=bench.get(vocabulary_files),
        used=bench.get(catalogue),
        settings=bench.settings,
    )
