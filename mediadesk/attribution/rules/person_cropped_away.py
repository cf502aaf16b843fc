"""C206 person-cropped-away: the caption names somebody whom the crop cut off."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.evidence import shown_part
from mediadesk.attribution.folding import is_said_in
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity, Status
from mediadesk.model.geometry import Box

#: Of a face that is shown less than this nobody knows the person.
_LEAST_SHOWN: Final = 0.5
#: A frame turned further does not lie on the original as its four sides say.
_LARGEST_TURN_DEGREES: Final = 10.0


class PersonCroppedAway(Rule):
    """The caption names a person, and the part of the picture that shows them is not published.

    The photo's file says where the person is (image regions); how much is shown, pixels and layout
    say.

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
        seen = case.comparison
        if seen is not None and (
            seen.flipped or abs(seen.rotation_degrees) > _LARGEST_TURN_DEGREES
        ):
            return
        part = shown_part(seen, case.placement.crop)
        for person in case.own_words.persons:
            is_named = is_said_in(person.name, case.parsed.caption_part)
            if is_named and _share_within(person.box, part) < _LEAST_SHOWN:
                advice = f"Widen the crop, or take {person.name} out of the caption."
                yield self.finding(case, fix=advice, person=person.name)


def _share_within(face: Box, part: Box) -> float:
    """Return the share of a face, 0..1, that lies within the part shown."""
    width = min(face.right, part.right) - max(face.left, part.left)
    height = min(face.bottom, part.bottom) - max(face.top, part.top)
    return max(0.0, width) * max(0.0, height) / face.area
