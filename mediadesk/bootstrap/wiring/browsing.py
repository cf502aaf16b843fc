"""Wire the looking up of photos."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.pictures import picture_files, previews
from mediadesk.bootstrap.wiring.terms import house_terms
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.bootstrap.yardsticks import supplier_terms
from mediadesk.services.browsing import Browsing
from mediadesk.services.supplier_wishes import SupplierWishes


def browsing(bench: Workbench) -> Browsing:
    """Return the use case of looking photos up, listing and searching them."""
    return Browsing(
        shelf=bench.get(catalogue),
        files=bench.get(picture_files),
        previews=bench.get(previews),
        restrictions=SupplierWishes(bench.get(house_terms), supplier_terms),
    )
