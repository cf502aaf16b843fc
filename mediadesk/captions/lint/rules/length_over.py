"""T214 length-over: a text is longer than the outlet prints."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule


class LengthOver(LintRule):
    """A text has more characters than the profile allows.

    Why it matters: the layout has room for so much and no more; whoever is short of room cuts at
    the end, where the credit stands.
    Example: a caption of 700 characters for a page that takes 400.
    To mend: shorten it. The lengths stand in the profile, under [longest].
    """

    code = "T214"
    name = "length-over"
    message = "It is {length:,} characters long; {most:,} are allowed."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault for every field that is too long, over what is too much."""
        for field, most in case.profile.longest.items():
            content = case.fields.get(field, "")
            if isinstance(content, str) and len(content) > most:
                span = (most, len(content))
                yield self.fault(case, field, span, length=len(content), most=most)
