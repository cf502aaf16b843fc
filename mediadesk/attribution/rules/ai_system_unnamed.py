"""A105 ai-system-unnamed: a model made the picture, and the record does not say which."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.ai_evidence import AI_TYPES
from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class AiSystemUnnamed(Rule):
    """The record says that a model had a part in the picture, and not which one.

    Why it matters: readers and courts ask; IPTC has a field for it since 2025.1, and whoever made
        the picture still knows.
    Example: digital source type trainedAlgorithmicMedia, AI System Used empty.
    To mend: fill in AI System Used.
    """

    code = "A105"
    name = "ai-system-unnamed"
    severity = Severity.INFO
    message = "A model had a part in the picture; the record does not say which."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the type on record is AI and no system is."""
        dossier = case.dossier
        types = case.terms_in("digital_source_type") & AI_TYPES
        if dossier is not None and types and not dossier.field("ai_system"):
            advice = f"Fill in AI System Used of {dossier.photo.path.name}."
            yield self.finding(case, fix=advice)
