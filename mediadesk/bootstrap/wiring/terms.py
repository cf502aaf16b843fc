"""Wire what suppliers ask, as the house understands it."""

from collections.abc import Callable
from functools import partial

from mediadesk import paths
from mediadesk.attribution.supplier_terms import SupplierTerms
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.bootstrap.yardsticks import supplier_terms
from mediadesk.storage.files.own_text_folder import OwnTextFolder


def house_terms(bench: Workbench) -> Callable[[], SupplierTerms]:
    """Return what tells what suppliers ask, as the house's own files say it now."""
    own = OwnTextFolder(paths.terms_folder(bench.settings_file), "terms")
    return partial(supplier_terms, own.texts)
