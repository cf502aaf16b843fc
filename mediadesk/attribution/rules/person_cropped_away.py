"""C206 person-cropped-away: the caption names somebody whom the crop cut off."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.folding import is_said_in
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity, Status

#: Of a face that is shown less than this nobody knows the person.
_LEAST_SHOWN: Final = 0.5


class PersonCroppedAway(Rule):
    """The caption names a person, and the part of the picture that shows them is not published.

    The photo's file says where the person is (image regions); how much is shown, pixels and layout
    say, also of a picture that is mirrored or turned.

    Why it matters: the reader takes whoever is left for the person named.
    Example: "Jane Doe and Bo Ek at the pier", with Bo Ek cropped away.
    To mend: widen the crop, or take the name out of the caption.
    """

    code = "C206"
    name = "person-cropped-away"
    severity = Severity.WARNING
    effect = Status.WRONG
    message = "The caption names {person}, whom the crop has cut off."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each person who is named and not shown."""
        for person in case.own_words.persons:
            is_named = is_said_in(person.name, case.parsed.caption_part)
            if is_named and person.share < _LEAST_SHOWN:
                advice = f"Widen the crop, or take {person.name} out of the caption."
                yield self.finding(case, fix=advice, person=person.name)
