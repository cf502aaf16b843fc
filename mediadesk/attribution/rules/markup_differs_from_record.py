"""S107 markup-differs-from-record: structured data and the record name different makers."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.folding import is_said_in
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class MarkupDiffersFromRecord(Rule):
    """The page's structured data name another creator for the picture than the record does.

    Why it matters: search engines believe the page before the file; the maker on record is shown
        nowhere.
    Example: "creator": "Northern Wires" while the record says Ann Lee.
    To mend: give the maker on record as `creator`, or correct the record.
    """

    code = "S107"
    name = "markup-differs-from-record"
    severity = Severity.INFO
    message = "The page's structured data name {said} as creator; the record says {makers}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where no creator of the page is a party on record."""
        markup, dossier = case.placement.markup, case.dossier
        if markup is None or dossier is None or not markup.creators:
            return
        credit = dossier.credit_or_empty
        known = (*credit.creators, *credit.sources, *credit.via, *credit.courtesy)
        if known and not any(_is_same(one, name) for one in markup.creators for name in known):
            makers = ", ".join(credit.creators or known)
            said = ", ".join(markup.creators)
            yield self.finding(case, fix=f'Print: "creator": "{makers}"', said=said, makers=makers)


def _is_same(one: str, other: str) -> bool:
    return is_said_in(one, other) or is_said_in(other, one)
