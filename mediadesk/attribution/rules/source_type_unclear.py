"""A104 source-type-unclear: the digital source type leaves open whether AI was used."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.ai_evidence import is_told_as_ai
from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity

_UNCLEAR: Final = frozenset({"composite", "digitalArt", "softwareImage"})


class SourceTypeUnclear(Rule):
    """The digital source type on record may or may not mean that a model had a part in the picture.

    Why it matters: "composite" and the retired "digitalArt" were given to hand-made and to
        generated pictures alike; whoever has to label generated ones cannot go by them (C2PA
        conformance rubric: "possibly").
    Example: digital source type composite, of parts that nobody knows.
    To mend: ask the supplier, and record compositeCapture, compositeSynthetic or digitalCreation.
    """

    code = "A104"
    name = "source-type-unclear"
    severity = Severity.WARNING
    message = "The digital source type {type} does not say whether a model had a part in it."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the type on record is one of the unclear ones."""
        types = case.terms_in("digital_source_type") & _UNCLEAR
        if types and not is_told_as_ai(case):
            advice = "Ask the supplier whether AI was used, and record a type that says so."
            yield self.finding(case, fix=advice, type=min(types))
