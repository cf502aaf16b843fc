"""P101 picture-unknown: a published picture is not known to be one of the catalogue."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class PictureUnknown(Rule):
    """The catalogue does not know the picture, so its credit cannot be compared with a record.

    Why it matters: where nobody can say where a picture came from, nobody can say that it may
        be used.
    Example: a picture that was put into the page straight from a download; the next frame of a
        photo that the catalogue has, of which the pixels cannot tell whether it is that photo.
    To mend: import the original, then check the page again; where a photo is named that it may be,
        look at both first, and link it to that photo where it was made from it; of a file that may
        not be read, or that is damaged, nobody can tell, so have it mended first.
    """

    code = "P101"
    name = "picture-unknown"
    severity = Severity.WARNING
    message = "The picture {said}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where no photo was found for the picture."""
        if case.dossier is None:
            said, fix = _said(case)
            yield self.finding(case, fix=fix, said=said)


def _said(case: Case) -> tuple[str, str]:
    """Return what is said of an unknown picture, and what is to be done."""
    if case.is_unreadable:
        said = "was not looked up: its file cannot be read"
        return said, "Allow its file to be read and check again."
    if case.is_undecodable:
        said = "was not looked up: its file is damaged, or in a form that cannot be decoded"
        return said, "Open its file to see; put a sound one in its place and check again."
    if case.possible is not None:
        photo = case.possible
        said = (
            f"may be photo {photo.id} ({photo.path.name}): they look alike, and the pixels cannot"
            " tell whether it was made from that photo or is another frame"
        )
        return said, (
            f"Look at both. If it was made from photo {photo.id}, link it to that photo; if not,"
            " import its original. Then check again."
        )
    absent = case.placement.file is None
    where = ", and its file is not beside the document" if absent else ""
    return f"is not in the catalogue{where}", "Import the original and check again."
