"""C208 montage-unmarked: a montage is published as a photograph."""

from collections.abc import Iterator, Mapping
from typing import Final

from typing_extensions import override

from mediadesk.attribution.ai_evidence import is_told_as_ai
from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding

#: What the rule of edits not told has said already.
_TOLD: Final = "composited"
_KINDS: Final[Mapping[str, str]] = {
    "composite": "montage",
    "photo-illustration": "photo illustration",
}


class MontageUnmarked(Rule):
    """The record says that the picture is a montage or a photo illustration; the text does not.

    Why it matters: montages have to be recognisable as such (German press code 2.2; Guardian, New
        York Times); unmarked ones are censured.
    Example: "Photo: Ann Lee" under a picture that was put together from two.
    To mend: call it a montage or a photo illustration in caption or credit.
    """

    code = "C208"
    name = "montage-unmarked"
    message = "The record calls the picture a {kind}; the text beside it does not."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the record calls the picture composed and the print does not."""
        told = any(d.expected == _TOLD for d in case.departures(DifferenceKind.EDIT_UNDISCLOSED))
        kind = _kind_on_record(case)
        if kind and not told and not case.signs.says_composed and not is_told_as_ai(case):
            yield self.finding(case, fix=f"Add: {kind.capitalize()}", kind=kind)


def _kind_on_record(case: Case) -> str:
    if case.dossier is None:
        return ""
    is_composed = case.source_type() == "compositeCapture" or "TY-MCI" in case.terms_in(
        "image_type"
    )
    return _KINDS.get(case.dossier.credit_or_empty.kind, "") or ("montage" if is_composed else "")
