"""Hand the data files to the knowledge by which published pictures are judged."""

from collections.abc import Callable, Mapping

from mediadesk.attribution.profile import Profiles
from mediadesk.attribution.supplier_terms import SupplierTerms
from mediadesk.bootstrap.knowledge import texts


def profiles() -> Profiles:
    """Return the profiles that are shipped."""
    return Profiles.from_texts(texts("profiles"))


def supplier_terms(own: Callable[[], Mapping[str, str]] = dict) -> SupplierTerms:
    """Return what suppliers ask, as it is shipped and as the house's own files say it now.

    Raises:
        UserError: An own file is wrong; the sentence names it.
    """
    return SupplierTerms.from_texts(texts("terms"), own())
