"""T226 name-variant: a name is written otherwise than the vocabulary prefers."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.model.field_edit import FieldEdit

_FIELDS: Final = ("persons_shown", "organisations_shown", "creators", "city", "country", "event")


class NameVariant(LintRule):
    """A person, a house or a place is written in a way that the vocabulary knows as a variant.

    Why it matters: whoever searches for the preferred spelling does not find the picture, and the
    page prints one name in two ways.
    Example: "Erdogan" among the persons shown, with "Recep Tayyip Erdoğan" preferred.
    To mend: write the preferred spelling. Keywords may carry other words and are left alone.
    """

    code = "T226"
    name = "name-variant"
    message = "{said!r} is written {right!r} in this house."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault for every item that is a variant."""
        for field in _FIELDS:
            items = case.items(field)
            for item in items:
                right = case.knowledge.preferred(field, item)
                if right and right != item:
                    texts = [right if one == item else one for one in items]
                    fault = self.fault(case, field, said=item, right=right)
                    yield replace(fault, mend=FieldEdit(field, "; ".join(texts)))
