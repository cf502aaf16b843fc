"""Wire the handing over of photos to the layout."""

from mediadesk.bootstrap.delivery import delivery_writers
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.crediting import styles
from mediadesk.bootstrap.wiring.pictures import picture_files, previews
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.deliveries.delivering import Delivering


def delivering(bench: Workbench) -> Delivering:
    """Return the use case of photos handed over as files and as texts."""
    return Delivering(
        shelf=bench.get(catalogue),
        styles=bench.get(styles),
        writers=delivery_writers(bench.get(previews), bench.get(picture_files)),
        clock=bench.clock,
        settings=bench.settings,
    )
