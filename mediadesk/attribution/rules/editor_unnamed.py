"""C203 editor-unnamed: an edit is stated or on record, and who made it is not named."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import DifferenceKind, Finding

#: What a picture is called as a whole, and the edit word that says the same: its maker did it.
_MADE_SO: Final = {
    "ai-generated": "ai-generated",
    "composite": "composited",
    "photo-illustration": "modified",
}


class EditorUnnamed(Rule):
    """The house names who edited a picture, and the credit does not.

    Why it matters: whoever changes a picture answers for it; the founding line names editor and
        house beside the photographer's.
    Example: "Photo: Kremlin. Photo is cropped."
    To mend: add who did it and for whom, as in "Cropping: Rosa Yamamoto / Our Magazine".
    """

    code = "C203"
    name = "editor-unnamed"
    message = "{who}"

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each editor on record, or for edits that nobody answers for."""
        if not case.profile.names_editors:
            return
        missing = case.departures(DifferenceKind.EDITOR_MISSING)
        for editor in missing:
            told = f"{editor.expected} edited the picture and is not named."
            yield self.finding(case, fix=f"Add: {editor.expected}", who=told)
        unfounded = {d.printed for d in case.departures(DifferenceKind.EDIT_UNSUPPORTED)}
        made = _MADE_SO.get(case.parsed.kind, "")
        stated = [edit for edit in case.parsed.edits if edit not in unfounded and edit != made]
        if not missing and stated and not _names_an_editor(case):
            told = f"The text says what was done ({', '.join(stated)}), not who did it."
            yield self.finding(case, fix="Name who edited the picture.", who=told)


def _names_an_editor(case: Case) -> bool:
    return any(credit.names or credit.organizations for credit in case.parsed.edit_credits)
