"""T232 weekday-wrong: the day of the week does not go with the date."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.captions.lint.case import PROSE, CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.model.finding import Severity


class WeekdayWrong(LintRule):
    """The caption names a day of the week that the date is not.

    Why it matters: either the day or the date is wrong.
    Example: "Monday, 3 May 2026", which was a Sunday.
    To mend: write the right day, or correct the date. Where no year is said, that of the date
    created counts.
    """

    code = "T232"
    name = "weekday-wrong"
    severity = Severity.ERROR
    message = "{date} is a {right}, not a {said}."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault for every date with a wrong day of the week."""
        created = case.created
        for field in PROSE:
            text = case.text(field)
            for found in case.knowledge.dates.dates_in(text):
                year = found.year or (created.moment.year if created else 0)
                day = found.in_year(year) if year and found.weekday is not None else None
                if day is None or day.weekday() == found.weekday:
                    continue
                said = text[slice(*found.weekday_span)]
                right = found.weekdays[day.weekday()]
                right = right.upper() if said.isupper() else right
                right = right[:1].upper() + right[1:] if said[:1].isupper() else right
                yield self.fault(
                    case, field, found.weekday_span, right, date=day.isoformat(), right=right,
                    said=said,
                )  # fmt: skip
