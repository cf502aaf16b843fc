"""L107 derivative-forbidden: the licence lets nobody publish an edited picture."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.made_here import edits_made_here
from mediadesk.attribution.rule import Rule
from mediadesk.model.edit import EditKind
from mediadesk.model.finding import Finding, Severity, Status

_NO_DERIVATIVES: Final = re.compile(r"\bCC\b.*\bND\b", re.IGNORECASE)
_NO_ADAPTATION: Final = frozenset({EditKind.RESIZE, EditKind.ENLARGE})


class DerivativeForbidden(Rule):
    """The licence is one of "no derivatives", and the picture is published edited.

    Why it matters: CC licences with ND let adapted pictures be made and not shared (CC BY-ND 4.0,
        2(a)(1)(B)); another size or format is no adaptation, a crop may be one.
    Example: CC BY-ND 4.0, published mirrored and in black and white.
    To mend: publish the picture as it is, or ask its maker.
    """

    code = "L107"
    name = "derivative-forbidden"
    severity = Severity.WARNING
    effect = Status.WRONG
    message = "The licence {licence} does not let an edited picture be published ({edits})."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a picture under such a licence was edited beyond its size."""
        licence = case.dossier.credit_or_empty.licence if case.dossier is not None else ""
        kinds = {edit.kind for edit in edits_made_here(case)} - _NO_ADAPTATION
        if _NO_DERIVATIVES.search(licence) and kinds:
            advice = "Publish the picture unedited, or ask its maker."
            yield self.finding(case, fix=advice, licence=licence, edits=", ".join(sorted(kinds)))
