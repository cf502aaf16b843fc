"""A101 ai-unlabelled: a model made or edited the picture, and nobody is told."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.ai_evidence import ai_sign, is_told_as_ai
from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding

#: Types of pictures of which nothing was photographed.
_WHOLE: Final = frozenset({"trainedAlgorithmicMedia", "trainedAlgorithmicData"})


class AiUnlabelled(Rule):
    """A generative model had a part in the picture, and the text beside it does not say so.

    The digital source type, the Content Credentials, the edit log or the record say that it had.

    Why it matters: readers take the picture for a photograph; the EU wants such pictures disclosed
        (AI Act, article 50(4)), and so do the New York Times and IPTC.
    Example: digital source type trainedAlgorithmicMedia, "Photo: Ann Lee" printed.
    To mend: print that it is generated, or what was edited with AI.
    """

    code = "A101"
    name = "ai-unlabelled"
    message = "A model had a part in the picture, and the text beside it does not say so: {sign}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where something says AI and the print is silent."""
        sign = ai_sign(case)
        told = any("AI" in d.expected for d in case.departures(DifferenceKind.EDIT_UNDISCLOSED))
        if sign and not told and not is_told_as_ai(case):
            whole = case.source_type() in _WHOLE
            words = "AI-generated image" if whole else "Edited with AI"
            yield self.finding(case, fix=f"Add: {words}", sign=sign)
