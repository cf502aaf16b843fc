"""C201 edit-undisclosed: an edit that the house discloses is not stated."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.evidence import shown_turn
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Difference, DifferenceKind, Finding


class EditUndisclosed(Rule):
    """The picture was edited, the house tells its readers of such edits, and nothing is said.

    The edit stands in the log, the pixels of the published picture show it, or the layout makes it.

    Why it matters: readers take an unmarked picture for what the photographer saw; CC licences
        demand that changes be stated (CC BY 4.0, 3(a)(1)(B)).
    Example: a picture shown cropped to half its area, "Photo: Kremlin" printed.
    To mend: state the edit, as in "Photo is cropped", or take it out of the profile's list.
    """

    code = "C201"
    name = "edit-undisclosed"
    message = "The picture is {edit}; the text beside it does not say so{evidence}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each edit that should be stated and is not."""
        for unsaid in case.departures(DifferenceKind.EDIT_UNDISCLOSED):
            advice = f"State that the picture is {unsaid.expected}."
            yield self.finding(
                case, fix=advice, edit=unsaid.expected, evidence=_evidence(case, unsaid)
            )


def _evidence(case: Case, unsaid: Difference) -> str:
    seen = case.comparison
    if seen is None:
        return ""
    if unsaid.expected == "cropped" and seen.crop.area < 1:
        return f" ({seen.crop.area:.0%} of it is shown)"
    if unsaid.expected == "enlarged" and seen.scale > 1:
        return f" ({seen.scale:.2g} times its size)"
    if unsaid.expected == "rotated" and seen.is_proof:
        turn = shown_turn(seen, case.placement)
        way = "counter-clockwise" if turn > 0 else "clockwise"
        return f" (by {abs(turn):.3g} degrees {way})" if turn else ""
    return ""
