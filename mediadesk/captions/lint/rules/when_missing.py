"""T213 when-missing: the day is not on record, or not in the caption where it has to be."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule


class WhenMissing(LintRule):
    """The profile asks for the day, and it is not said.

    Why it matters: an old picture that is taken for a new one misleads; agencies put day and date
    into the caption.
    Example: "Chess in the park." without a date, for a wire that wants one.
    To mend: fill the date created; where the house wants it in the caption, write it there.
    """

    code = "T213"
    name = "when-missing"
    message = "{what}"

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault where the day is missing."""
        caption = case.caption
        if (
            "when" in case.profile.says
            and caption
            and not case.knowledge.dates.names_a_day(caption)
        ):
            yield self.fault(case, "description", what="The caption does not say when.")
        elif "when" in case.profile.needs and not case.text("date_created"):
            yield self.fault(case, "date_created", what="The date created is not on record.")
