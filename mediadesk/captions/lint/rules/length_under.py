"""T215 length-under: a text is shorter than the outlet takes."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.model.finding import Severity


class LengthUnder(LintRule):
    """A text has fewer characters than the profile asks for.

    Why it matters: a caption of three words tells less than the picture.
    Example: "Press conference." for a wire that wants a sentence.
    To mend: say more. The lengths stand in the profile, under [shortest].
    """

    code = "T215"
    name = "length-under"
    severity = Severity.INFO
    message = "It is {length:,} characters long; {fewest:,} are asked for."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault for every field that is too short and not empty."""
        for field, fewest in case.profile.shortest.items():
            length = len(case.text(field).strip())
            if 0 < length < fewest:
                yield self.fault(case, field, length=length, fewest=fewest)
