"""P103 picture-altered: a picture shows what is not in the original, and nothing is said."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity, Status

#: Edits a text may state that account for foreign content.
_ACCOUNTED_FOR: Final = frozenset(
    {
        "composited",
        "modified",
        "retouched",
        "restored",
        "object-removed",
        "background-removed",
        "text-overlaid",
        "blurred",
        "colorized",
        "ai-edited",
        "ai-generated",
    }
)


class PictureAltered(Rule):
    """Parts of the published picture do not come from the original, and the text is silent.

    Why it matters: adding and removing content is manipulation in every code of ethics (AP,
        Reuters, NPPA); a montage has to be marked (German press code 2.2).
    Example: a face blurred or an object painted over, "Photo: Kremlin" printed.
    To mend: print the unaltered picture, or state what was changed and log it.
    """

    code = "P103"
    name = "picture-altered"
    severity = Severity.WARNING
    effect = Status.WRONG
    message = "Content of the picture does not come from the original ({where})."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where pixels are foreign and no statement accounts for them."""
        altered = case.comparison.altered if case.comparison is not None else ()
        if altered and not _ACCOUNTED_FOR.intersection(case.parsed.edits):
            area = min(1.0, sum(box.area for box in altered))
            places = "1 place" if len(altered) == 1 else f"{len(altered)} places"
            advice = "Print the unaltered picture, or state what was changed."
            yield self.finding(case, fix=advice, where=f"{places}, {area:.1%} of it")
