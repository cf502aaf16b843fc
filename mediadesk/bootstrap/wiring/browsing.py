"""Wire the looking up of photos."""

from functools import lru_cache
from typing import Final

from mediadesk import paths
from mediadesk.attribution.supplier_terms import SupplierTerms
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.pictures import picture_files, previews
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.bootstrap.yardsticks import supplier_terms
from mediadesk.model.errors import UserError
from mediadesk.services.browsing import Browsing
from mediadesk.storage.files.own_text_folder import OwnTextFolder

#: So many different words of suppliers are remembered with what they ask.
_MOST_REMEMBERED: Final = 2048


def browsing(bench: Workbench) -> Browsing:
    """Return the use case of looking photos up, listing and searching them."""
    return Browsing(
        shelf=bench.get(catalogue),
        files=bench.get(picture_files),
        previews=bench.get(previews),
        restrictions=_Restrictions(OwnTextFolder(paths.terms_folder(bench.settings_file), "terms")),
    )


class _Restrictions:
    """Tells what a supplier's words ask; the same words stand in all photos of a shoot."""

    def __init__(self, own: OwnTextFolder) -> None:
        self._own = own
        self._terms: SupplierTerms | None = None
        self._told = lru_cache(_MOST_REMEMBERED)(self._tell)

    def __call__(self, asked: str) -> tuple[str, ...]:
        return self._told(asked)

    def _tell(self, asked: str) -> tuple[str, ...]:
        return tuple(one.says for one in self._known().restrictions(asked))

    def _known(self) -> SupplierTerms:
        if self._terms is None:
            try:
                self._terms = supplier_terms(self._own.texts)
            except UserError:  # the next check says what is wrong with the house's own words
                self._terms = supplier_terms()
        return self._terms
