"""P110 alt-repeats: the alternative text only repeats caption or credit."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.folding import folded
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class AltRepeats(Rule):
    """The alternative text is the caption once more, or the credit.

    Why it matters: a screen reader reads caption and alternative text one after the other; who
        cannot see the picture hears one sentence twice and learns nothing of it (IPTC, Alt Text;
        WCAG 2.2, 1.1.1).
    Example: alt="Photo: Ann Lee".
    To mend: say in a sentence what the picture shows; the catalogue keeps an alt text for it.
    """

    code = "P110"
    name = "alt-repeats"
    severity = Severity.WARNING
    message = "The alternative text only repeats the {part}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the alternative text says what is printed beside it."""
        alt, placement = folded(case.placement.alt), case.placement
        if not alt or not case.takes_alt:
            return
        part = "credit" if alt == folded(placement.credit) else ""
        captions = (placement.caption, case.parsed.caption_part)
        part = part or ("caption" if alt in map(folded, captions) else "")
        if part:
            kept = case.dossier.caption_in().alt_text if case.dossier is not None else ""
            is_new = kept and folded(kept) != alt
            advice = f"Use: {kept}" if is_new else "Say in a sentence what the picture shows."
            yield self.finding(case, fix=advice, part=part)
