"""T243 instruction-binding: Instructions forbid or bind something; it is shown."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.model.finding import Severity


class InstructionBinding(LintRule):
    """The instructions forbid a use or a crop, or set a time.

    Why it matters: it has to be seen before the picture is chosen, not after.
    Example: "NO SALES, NO CROPPING, EMBARGOED until Monday".
    To mend: nothing; heed it.
    """

    code = "T243"
    name = "instruction-binding"
    severity = Severity.INFO
    message = "The instructions say: {words}."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a notice for every binding phrase."""
        told: set[str] = set()
        for field in ("instructions", "usage_terms"):
            for found in case.knowledge.words.binding.found_in(case.text(field)):
                if found[0].casefold() in told:
                    continue
                told.add(found[0].casefold())
                yield self.fault(case, field, found.span(), words=found[0])
