"""L111 embargo-broken: a picture is published before its day."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.plain_dates import day_in
from mediadesk.attribution.rule import Rule
from mediadesk.i18n.days import day_in_words
from mediadesk.model.finding import Finding, Status


class EmbargoBroken(Rule):
    """The picture is published before the day from which its supplier allows that.

    The day stands in the fields Release date and Start of the licence, or in Instructions; a day
    that may be read in two ways counts for nothing. Where the document says when it was published,
    that day counts, else the day it was kept by a crawl, else the day of the check.

    Why it matters: whoever breaks an embargo gets no pictures under embargo any more, and may owe
        damages.
    Example: "EMBARGOED UNTIL 12 MAY 2026" on a page of the 10th of May.
    To mend: take the picture down until the day.
    """

    code = "L111"
    name = "embargo-broken"
    effect = Status.WRONG
    message = "The picture is under embargo until {day}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the document, or today, is earlier than the day demanded."""
        when = case.published_on or case.placement.kept_on or case.today
        asked = [r.day for r in case.restrictions if r.code == "embargo" and r.day is not None]
        fields = case.values_in("release_date", "licence_start")
        asked += filter(None, map(day_in, fields))
        if when is not None and asked and when < max(asked):
            day = day_in_words(max(asked))
            yield self.finding(case, fix=f"Take the picture down until {day}.", day=day)
