"""P105 picture-unseen: the photo was found by name or ids only, because the picture is missing."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class PictureUnseen(Rule):
    """The published picture itself was not seen: its file is not beside the document.

    Why it matters: the photo was found by its name or its ids alone; the page may show another
        picture under that name, or a crop or retouch that nobody compared.
    Example: a layout whose Links folder was left behind, a page saved without its pictures.
    To mend: put the pictures beside the document, then check it again.
    """

    code = "P105"
    name = "picture-unseen"
    severity = Severity.INFO
    message = "The picture was not seen; it was matched by its name or ids only."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a photo was found though no pixels could be looked at."""
        if case.dossier is not None and case.placement.file is None and case.comparison is None:
            yield self.finding(case, fix="Put the picture beside the document and check again.")
