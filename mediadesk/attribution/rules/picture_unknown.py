"""P101 picture-unknown: a published picture is not in the catalogue."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class PictureUnknown(Rule):
    """The catalogue does not know the picture, so its credit cannot be compared with a record.

    Why it matters: where nobody can say where a picture came from, nobody can say that it may
        be used.
    Example: a picture that was put into the page straight from a download.
    To mend: import the original, then check the page again; of a file that may not be read, or
        that is damaged, nobody can tell, so have it mended first.
    """

    code = "P101"
    name = "picture-unknown"
    severity = Severity.WARNING
    message = "The picture {said}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where no photo was found for the picture."""
        if case.dossier is not None:
            return
        if case.is_unreadable:
            fix = "Allow its file to be read and check again."
            yield self.finding(case, fix=fix, said="was not looked up: its file cannot be read")
            return
        if case.is_undecodable:
            fix = "Open its file to see; put a sound one in its place and check again."
            said = "was not looked up: its file is damaged, or in a form that cannot be decoded"
            yield self.finding(case, fix=fix, said=said)
            return
        absent = case.placement.file is None
        where = ", and its file is not beside the document" if absent else ""
        fix = "Import the original and check again."
        yield self.finding(case, fix=fix, said=f"is not in the catalogue{where}")
