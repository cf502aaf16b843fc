"""The catalogue, opened when the first use case asks for it."""

from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.ports.catalogue import Catalogue


def catalogue(bench: Workbench) -> Catalogue:
    """Return the catalogue in use.

    Raises:
        UserError: It cannot be used, with the reason.
        OutsideError: The disk failed.
    """
    # Only here: SQLAlchemy takes longer to load than the whole of a command that reads no photo.
    from mediadesk.storage.catalogue import open_catalogue  # noqa: PLC0415

    opened = open_catalogue(bench.address, bench.clock)
    bench.at_close(opened.close)
    return opened
