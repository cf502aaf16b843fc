"""T212 where-missing: the place is not on record, or not in the caption where it has to be."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule

_PLACES: Final = ("sublocation", "city", "state", "country")
_STRUCTURES: Final = ("locations_shown", "location_created")


class WhereMissing(LintRule):
    """The profile asks for the place, and it is not said.

    Why it matters: a place is searched for, and readers are to know it.
    Example: "Two men play chess." with city and country empty.
    To mend: fill city and country; where the house wants it in the caption, write it there.
    """

    code = "T212"
    name = "where-missing"
    message = "{what}"

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault where the place is missing."""
        places = [case.text(field) for field in _PLACES if case.text(field)]
        caption = case.caption.casefold()
        is_said = any(place.casefold() in caption for place in places)
        if "where" in case.profile.says and caption and places and not is_said:
            what = f"The caption does not say where: {', '.join(places)}."
            yield self.fault(case, "description", what=what)
            return
        asked = {"where"} & (case.profile.needs | case.profile.says)
        if asked and not places and not any(map(case.text, _STRUCTURES)):
            yield self.fault(case, "city", what="The place is not on record: fill the city.")
