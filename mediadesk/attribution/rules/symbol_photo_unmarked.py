"""T103 symbol-photo-unmarked: a symbol or stock picture is published as if it showed the story."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity

_SYMBOL: Final = frozenset({"symbol", "symbolic", "stock", "representational", "themed"})


class SymbolPhotoUnmarked(Rule):
    """The record calls the picture a symbol or stock picture, and the text does not.

    Why it matters: the reader takes whoever is shown for somebody of the story (German press code
        2.2: symbol pictures have to be recognisable in caption or text).
    Example: a stock picture of a stranger with a report on a crime.
    To mend: add "symbol photo" or "stock image".
    """

    code = "T103"
    name = "symbol-photo-unmarked"
    severity = Severity.WARNING
    message = "The record calls the picture “{status}”; the text beside it does not say so."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the record says symbol and the print does not."""
        status = case.dossier.credit_or_empty.status if case.dossier is not None else ""
        if status.casefold() in _SYMBOL and not case.signs.says_symbol:
            yield self.finding(case, fix="Add: Symbol photo", status=status)
