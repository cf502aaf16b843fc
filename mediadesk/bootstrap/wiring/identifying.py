"""Wire the finding of photos by what a picture shows."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.pictures import comparer, picture_files, previews, traces
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.media.late import LateFingerprinter, LateIndex
from mediadesk.services.identity.identifying import Identifying
from mediadesk.services.identity.indexing import Indexing
from mediadesk.services.identity.linked_photos import LinkedPhotos
from mediadesk.storage.addresses import beside, index_folder


def indexing(bench: Workbench) -> Indexing:
    """Return the use case of the index by which photos are found."""
    return Indexing(
        catalogue=bench.get(catalogue),
        index=LateIndex(index_folder(beside(bench.address))),
        previews=bench.get(previews),
        fingerprinter=LateFingerprinter(),
    )


def identifying(bench: Workbench) -> Identifying:
    """Return the use case of finding the photo that a picture shows."""
    return Identifying(
        catalogue=bench.get(catalogue),
        files=bench.get(picture_files),
        traces=bench.get(traces),
        previews=bench.get(previews),
        comparer=bench.get(comparer),
        indexing=bench.get(indexing),
    )


def linked_photos(bench: Workbench) -> LinkedPhotos:
    """Return the use case of finding the files that documents link by their paths."""
    return LinkedPhotos(bench.get(catalogue))
