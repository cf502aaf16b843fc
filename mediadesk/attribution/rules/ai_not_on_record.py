"""A103 ai-not-on-record: the print speaks of AI, and nothing on record does."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.ai_evidence import ai_sign
from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding, Severity

_AI_EDITS: Final = frozenset({"ai-edited", "ai-generated"})


class AiNotOnRecord(Rule):
    """The text says that a model made or edited the picture; the record knows nothing of it.

    Why it matters: the next page takes the picture for a photograph, and so does whoever gets the
        file; Digital Source Type is what search engines and the EU's rules look at.
    Example: "Image: Midjourney" printed, Digital Source Type empty.
    To mend: fill in Digital Source Type, and AI System Used beside it.
    """

    code = "A103"
    name = "ai-not-on-record"
    severity = Severity.WARNING
    message = "The text says that a model had a part in the picture; nothing on record does."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where print says AI, and neither record nor file nor log does."""
        stated = case.parsed.kind == "ai-generated" or _AI_EDITS.intersection(case.parsed.edits)
        told = any(d.printed in _AI_EDITS for d in case.departures(DifferenceKind.EDIT_UNSUPPORTED))
        if stated and not told and case.dossier is not None and not ai_sign(case):
            name = case.dossier.photo.path.name
            yield self.finding(case, fix=f"Fill in the Digital Source Type of {name}.")
