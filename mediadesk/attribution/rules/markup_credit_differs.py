"""S106 markup-credit-differs: structured data credit somebody else than the page prints."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.folding import folded
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Status

#: Words of credits that name nobody.
_LABELS: Final = frozenset(
    {"photo", "photos", "photograph", "picture", "image", "credit", "credits", "source", "by",
     "via", "for", "courtesy", "of", "the", "foto", "bild", "quelle", "copyright", "c", "and",
     "und", "et", "de", "von"}
)  # fmt: skip


class MarkupCreditDiffers(Rule):
    """The credit in the page's structured data is not the one that is printed beside the picture.

    Why it matters: search engines show `creditText` under the picture; one of the two is wrong, and
        nobody sees the hidden one.
    Example: "creditText": "Bo Ek" on a page that prints "Photo: Ann Lee".
    To mend: give the printed credit as `creditText`, or correct the printed one.
    """

    code = "S106"
    name = "markup-credit-differs"
    effect = Status.WRONG
    message = "The page's structured data credit “{said}”, which is not what is printed."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where neither credit holds the words of the other."""
        markup = case.placement.markup
        if markup is None or not markup.credit or not case.has_credit:
            return
        placement = case.placement
        said, printed = _names(markup.credit), _names(placement.credit or case.parsed.credit_part)
        beside = _names(placement.caption) | printed
        if said and printed and not said <= beside and not printed <= said:
            advice = f'Print: "creditText": "{case.expected_line or placement.credit}"'
            yield self.finding(case, fix=advice, said=markup.credit)


def _names(text: str) -> frozenset[str]:
    return frozenset(folded(text).split()) - _LABELS
