"""T231 date-differs: the caption's date is near the date created, and not the same."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from typing_extensions import override

from mediadesk.captions.date_reading import FoundDate
from mediadesk.captions.dates import FactDate
from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule

#: Further away it is the date of something else.
_NEAR: Final = timedelta(days=10)


class DateDiffers(LintRule):
    """The caption gives one day, and it is not the day the picture was made.

    Why it matters: one of the two is a slip: a wrong day, or last year's number in January.
    Example: "Oslo, 3 May 2026", date created 2026-05-04.
    To mend: correct the caption or the date created. Days far from it are taken for something
    else, and so is every date where the caption has several.
    """

    code = "T231"
    name = "date-differs"
    message = "The caption says {said}, the date created {known}."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault where the only date of the caption is near, and another."""
        created = case.created
        if created is None or not created.has_day:
            return
        found = case.knowledge.dates.dates_in(case.caption)
        said = found[0].in_year(created.moment.year) if len(found) == 1 else None
        if said is not None and _is_slip(said, found[0], created):
            span = (found[0].start, found[0].end)
            yield self.fault(case, "description", span, said=said.isoformat(), known=created.iso)


def _is_slip(said: date, found: FoundDate, created: FactDate) -> bool:
    made = created.moment.date()
    apart = abs(said - made)
    if apart == timedelta(days=1) and created.has_clock:
        # Around midnight the camera's clock, or another zone, may rightly say another day.
        return 6 <= created.moment.hour < 18
    is_other_year = found.year is not None and (said.month, said.day) == (made.month, made.day)
    return timedelta(0) < apart and (apart <= _NEAR or is_other_year)
