"""C109 platform-only: the credit names where the picture was shown, not who made it."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.folding import folded
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Severity


class PlatformOnly(Rule):
    """The credit names a platform or a library alone.

    Why it matters: a social network shows pictures and makes none, and owns none; of a library's
        picture the photographer is owed the name too.
    Example: "Photo: Instagram"; "Unsplash" while the file names its photographer.
    To mend: name the maker, then the platform: "Ann Lee / Unsplash".
    """

    code = "C109"
    name = "platform-only"
    severity = Severity.WARNING
    message = "The credit names only {party}, not who made the picture."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where only a platform is named, or a library, with its maker known."""
        party = case.signs.showcase or case.signs.library
        if not party or case.departures(DifferenceKind.PARTY_MISSING):
            return
        makers = [m for m in _makers(case) if folded(m) != folded(party)]
        if case.signs.showcase or makers:
            advice = f"Name {makers[0]}." if makers else "Find out who made it and print the name."
            yield self.finding(case, fix=advice, party=party)


def _makers(case: Case) -> tuple[str, ...]:
    """Return who made the picture by its own file, by the layout's copy of that, by the page."""
    placement, published = case.placement, case.own_words.published
    return (
        *(published.creators if published is not None else ()),
        *(placement.carried.creators if placement.carried is not None else ()),
        *(placement.markup.creators if placement.markup is not None else ()),
    )
