"""M102 metadata-disagree: the photo's file says different things in different places."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity


class MetadataDisagree(Rule):
    """XMP, IIM and Exif of the photo's file disagree on caption, maker or rights.

    Why it matters: which of them a program shows is chance; the next desk prints the other one.
    Example: creator "Ann Lee" in XMP, "Bo Ek" in IIM.
    To mend: decide which is right, save it, and write it into the file.
    """

    code = "M102"
    name = "metadata-disagree"
    severity = Severity.INFO
    message = "The photo's file says different things of: {fields}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield one finding that names the fields that disagree."""
        fields = case.own_words.disagreeing
        if fields and case.dossier is not None:
            name = case.dossier.photo.path.name
            advice = f"Save the right ones and write them into {name}."
            yield self.finding(case, fix=advice, fields=", ".join(fields))
