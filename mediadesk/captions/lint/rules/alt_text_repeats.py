"""T252 alt-text-repeats: the alt text is the caption, the headline or the credit."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule


class AltTextRepeats(LintRule):
    """The alt text says word for word what stands beside the picture anyway.

    Why it matters: a screen reader reads the same sentence twice, and nobody is told what is to
    be seen.
    Example: caption and alt text both "Ann Lee wins the Oslo marathon."
    To mend: say what is to be seen.
    """

    code = "T252"
    name = "alt-text-repeats"
    message = "The alt text repeats the {label}."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault where the alt text is another field's."""
        alt = _bare(case.text("alt_text"))
        others = {"description": "caption", "headline": "headline", "credit_line": "credit line"}
        for name, label in others.items():
            if alt and alt == _bare(case.text(name)):
                yield self.fault(case, "alt_text", (0, len(case.text("alt_text"))), label=label)


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
