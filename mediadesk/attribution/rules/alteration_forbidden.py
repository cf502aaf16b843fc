"""L110 alteration-forbidden: the picture was changed in a way that its terms forbid."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.evidence import shown_part
from mediadesk.attribution.made_here import edits_made_here
from mediadesk.attribution.rule import Rule
from mediadesk.model.edit import EditKind
from mediadesk.model.finding import Finding, Status

#: A frame with less of the picture is a crop; registration is good to half of that.
_WHOLE_AREA: Final = 0.99
_RETOUCHING: Final = frozenset({EditKind.RETOUCH, EditKind.REMOVE, EditKind.BLUR, EditKind.AI_EDIT})
_CONTENT: Final = _RETOUCHING | {
    EditKind.FLIP, EditKind.COLORIZE, EditKind.GRAYSCALE, EditKind.COMPOSITE, EditKind.TEXT,
    EditKind.AI_ENLARGE,
}  # fmt: skip
#: Code of PLUS (AL-...) or name of a restriction, what it forbids, and the edits that break it.
_CONSTRAINTS: Final = (
    ("AL-CRP", "cropping", frozenset({EditKind.CROP})),
    ("AL-FLP", "flipping", frozenset({EditKind.FLIP})),
    ("AL-RET", "retouching", _RETOUCHING),
    ("AL-CLR", "colourisation", frozenset({EditKind.COLORIZE})),
    ("AL-DCL", "conversion to black and white", frozenset({EditKind.GRAYSCALE})),
    ("AL-MRG", "merging with other pictures", frozenset({EditKind.COMPOSITE})),
    ("no-crop", "cropping", frozenset({EditKind.CROP})),
    ("no-alteration", "alteration", _CONTENT),
)


class AlterationForbidden(Rule):
    """The terms that came with the picture forbid an alteration, and it was made.

    The terms stand in the file (PLUS, Image Alteration Constraints) or in Instructions ("NO
    CROPPING"); that the alteration was made, log, pixels or layout say.

    Why it matters: the constraint is part of the licence, and museums and artists do insist on it.
    Example: "No cropping" on record, and a layout that shows 80 % of the picture.
    To mend: publish the picture as it came, or ask for leave.
    """

    code = "L110"
    name = "alteration-forbidden"
    effect = Status.WRONG
    message = "The terms of the picture forbid {says}, and it was done ({edits})."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each constraint that is broken."""
        demanded = {*case.terms_in("alteration_constraints"), *(r.code for r in case.restrictions)}
        made = {edit.kind for edit in edits_made_here(case)}
        if shown_part(case.comparison, case.placement.crop).area < _WHOLE_AREA:
            made.add(EditKind.CROP)
        if case.comparison is not None and case.comparison.altered:
            made.add(EditKind.RETOUCH)
        for code, says, kinds in _CONSTRAINTS:
            broken = sorted(made & kinds)
            if code in demanded and broken and case.dossier is not None:
                advice = "Publish the picture as it came, or ask for leave."
                yield self.finding(case, fix=advice, says=says, edits=", ".join(broken))
