"""C114 credit-cut: old programs show only the beginning of the credit line."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity

#: IIM 4.2, dataset 2:110.
_LONGEST_BYTES: Final = 32


class CreditCut(Rule):
    """The credit line is longer than the old IIM field, which the photo's file carries, can hold.

    Why it matters: programs that read IIM (2:110) show 32 bytes and cut the rest, mostly the
        agency.
    Example: "Mikhail Klimentyev, Sputnik, Kremlin Pool Photo via AP" is shown as "Mikhail
        Klimentyev, Sputnik, Kre".
    To mend: keep in the record a line that says who matters most first, or strip IIM on delivery.
    """

    code = "C114"
    name = "credit-cut"
    severity = Severity.INFO
    message = "The credit line has {size} bytes; old programs show “{cut}”."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a file has IIM and its credit does not fit."""
        line = case.dossier.credit_or_empty.line.strip() if case.dossier is not None else ""
        size = len(line.encode())
        if size > _LONGEST_BYTES and case.own_words.has_iim:
            cut = line.encode()[:_LONGEST_BYTES].decode(errors="ignore")
            advice = "Name the most important party first, or deliver the file without IIM."
            yield self.finding(case, fix=advice, size=str(size), cut=cut)
