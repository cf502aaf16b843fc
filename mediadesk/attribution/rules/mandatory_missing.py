"""L102 mandatory-missing: wording that the supplier demands is not printed."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding

_LABEL: Final = re.compile(
    r"\A(?:photo(?:graph)?s?|picture|image|credit)\W+(?:credit\W+)?(?:by\W+)?", re.IGNORECASE
)


class MandatoryMissing(Rule):
    """The supplier demands certain words in the credit, and they are not there.

    Why it matters: agencies send pictures with "MANDATORY CREDIT"; printing another wording
        breaks the terms the picture came with.
    Example: "Photo: NASA" where the record demands "NASA/JPL-Caltech/ASU".
    To mend: print the demanded words as they stand.
    """

    code = "L102"
    name = "mandatory-missing"
    message = "The supplier demands “{wording}”, which is not printed."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a printed credit lacks the demanded wording."""
        demanded = _demanded(case)
        printed = f"{case.placement.caption} {case.placement.credit}"
        if demanded and case.has_credit and _folded(demanded) not in _folded(printed):
            yield self.finding(case, fix=f"Print: {demanded}", wording=demanded)


def _demanded(case: Case) -> str:
    """Return the wording on record, else the one in Instructions, without its label."""
    on_record = case.dossier.credit_or_empty.mandatory.strip() if case.dossier else ""
    asked = (r.text for r in case.restrictions if r.code == "mandatory-credit")
    return on_record or _LABEL.sub("", next(asked, ""))


def _folded(text: str) -> str:
    """Return a text without case, punctuation and white space, which do not change wording."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())
