"""L109 noncommercial-in-advertisement: an advertisement shows a non-commercial picture."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.profile import Context
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Status

_NON_COMMERCIAL: Final = re.compile(r"\bCC\b.*\bNC\b", re.IGNORECASE)


class NoncommercialInAdvertisement(Rule):
    """The licence is one of "non-commercial", and the profile is that of advertisements.

    Why it matters: an advertisement is commercial use in every reading of CC BY-NC; whether a
        newspaper is one, courts have judged both ways, so that other contexts are left alone.
    Example: a brochure with a picture under CC BY-NC 4.0.
    To mend: take another picture, or buy a licence from its maker.
    """

    code = "L109"
    name = "noncommercial-in-advertisement"
    effect = Status.WRONG
    message = "The licence {licence} does not allow advertising."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where an advertisement shows a picture under such a licence."""
        licence = case.dossier.credit_or_empty.licence if case.dossier is not None else ""
        if case.profile.context is Context.ADVERTISEMENT and _NON_COMMERCIAL.search(licence):
            advice = "Take another picture, or ask its maker for a licence."
            yield self.finding(case, fix=advice, licence=licence)
