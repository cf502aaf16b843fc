"""M101 record-incomplete: the catalogue itself has no credit for the picture."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding


class RecordIncomplete(Rule):
    """The picture is in the catalogue, and no maker and no source is on record there.

    Why it matters: what is printed cannot be checked against nothing, and the next page that
        uses the picture will lack its credit too.
    Example: a picture imported from a phone, whose file says nothing of who took it.
    To mend: fill in creator or source in the catalogue.
    """

    code = "M101"
    name = "record-incomplete"
    message = "The catalogue has no maker and no source for {photo}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the catalogue's credit names nobody."""
        dossier = case.dossier
        if dossier is None or _names_somebody(case):
            return
        advice = "Fill in its credit in the catalogue."
        yield self.finding(case, fix=advice, photo=dossier.photo.path.name)


def _names_somebody(case: Case) -> bool:
    credit = case.dossier.credit if case.dossier is not None else None
    return credit is not None and (credit.names_somebody or bool(credit.line or credit.mandatory))
