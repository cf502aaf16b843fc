"""What suppliers ask of whoever uses a photo, in a few words of the desk's for each thing."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from mediadesk.attribution.supplier_terms import SupplierTerms
from mediadesk.model.errors import UserError

#: So many different words of suppliers are remembered with what they ask.
_MOST_REMEMBERED: Final = 2048


class SupplierWishes:
    """Tells what a supplier's words ask; the same words stand in all photos of a shoot.

    Args:
        terms: What suppliers ask, as it is shipped and as the house's own files say it.
        shipped: The same without the house's own files, for where one of them is wrong.
    """

    def __init__(
        self, terms: Callable[[], SupplierTerms], shipped: Callable[[], SupplierTerms]
    ) -> None:
        self._terms, self._shipped = terms, shipped
        self._known: SupplierTerms | None = None
        self._told = lru_cache(_MOST_REMEMBERED)(self._tell)

    def __call__(self, asked: str) -> tuple[str, ...]:
        """Return what is asked, each thing once."""
        return self._told(asked)

    def _tell(self, asked: str) -> tuple[str, ...]:
        if self._known is None:
            try:
                self._known = self._terms()
            except UserError:  # the next check says what is wrong with the house's own words
                self._known = self._shipped()
        return tuple(one.says for one in self._known.restrictions(asked))
