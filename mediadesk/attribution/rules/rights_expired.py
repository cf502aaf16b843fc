"""L112 rights-expired: a picture is published after the supplier's last day."""

from collections.abc import Iterator
from datetime import date, timedelta

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.plain_dates import day_in
from mediadesk.attribution.rule import Rule
from mediadesk.i18n.days import day_in_words
from mediadesk.model.finding import Finding, Status


class RightsExpired(Rule):
    """The right to publish the picture has ended.

    The last day stands in the fields Expiration date and End of the licence, or in Instructions. A
    page stays in use, so the day of the check counts, or the day a crawl kept it; of a document to
    be printed, the day it says it was published, where it says so. Instructions may also give a
    number of days; those count from the day the picture was taken to the day the document says it
    was published.

    Why it matters: handouts of films, trials and families are given for days; what stays up is used
        without right.
    Example: "FOR USE WITHIN 14 DAYS" under a picture taken two months before the article.
    To mend: take the picture down, or renew the right.
    """

    code = "L112"
    name = "rights-expired"
    effect = Status.WRONG
    message = "The right to publish the picture ended on {day}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the last day has passed."""
        day = _last_day(case)
        used = case.placement.kept_on or case.today
        if not case.is_online:
            used = case.published_on or used
        if day is not None and used is not None and used > day:
            yield self.finding(
                case, fix="Take the picture down, or renew the right.", day=day_in_words(day)
            )
            return
        taken = case.dossier.photo.taken_at if case.dossier is not None else None
        limits = [
            r.days for r in case.restrictions if r.code == "use-within" and r.days is not None
        ]
        if taken is not None and limits and case.published_on is not None:
            last = taken.date() + timedelta(days=min(limits))
            if case.published_on > last:
                advice = "Take the picture down, or renew the right."
                yield self.finding(case, fix=advice, day=day_in_words(last))


def _last_day(case: Case) -> date | None:
    asked = [r.day for r in case.restrictions if r.code == "expiry" and r.day is not None]
    fields = case.values_in("expiration_date", "licence_end")
    asked += filter(None, map(day_in, fields))
    return min(asked, default=None)
