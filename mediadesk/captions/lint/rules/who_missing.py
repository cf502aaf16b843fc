"""T211 who-missing: neither the fields nor the caption say who is shown."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.model.finding import Severity

_FIELDS: Final = ("persons_shown", "persons_details", "organisations_shown", "artworks")

#: Two capitalised words in a row, or one in the middle of a sentence; a script without capitals
#: cannot tell.
_NAME: Final = re.compile(r"(?<=[\w,;:] )[^\W\d_a-z]\w+|[^\W\d_a-z]\w+[ -][^\W\d_a-z]\w+")


class WhoMissing(LintRule):
    """The profile asks who is shown, and nobody is named.

    Why it matters: a caption that names nobody cannot be printed where the house names people.
    Example: "Players celebrate after the match."
    To mend: name the persons shown, or say what is shown instead.
    """

    code = "T211"
    name = "who-missing"
    severity = Severity.INFO  # a landscape shows nobody
    message = "Nobody is named: write who is shown."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault where nobody is named."""
        if "who" in case.profile.needs and not any(map(case.text, _FIELDS)):
            caption = case.caption
            if not _NAME.search(caption) and (not caption or caption.lower() != caption.upper()):
                yield self.fault(case, "persons_shown")
