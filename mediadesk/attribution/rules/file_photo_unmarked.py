"""T102 file-photo-unmarked: an old picture is published as if it were today's."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.i18n.days import day_in_words
from mediadesk.model.finding import Finding, Severity

_FILE: Final = frozenset({"file", "archive", "archival"})


class FilePhotoUnmarked(Rule):
    """A file picture is published, and the text does not say that it is one.

    That it is one, its supplier says, or it is older than the story by more days than the profile
    allows (`archive_after_days`).

    Why it matters: the reader takes it for a picture of what the story tells; AP and the press
        councils want archive material to be recognisable.
    Example: a picture of 2019 with an article of 2026, "Photo: Ann Lee" printed.
    To mend: add "file photo" and, in the caption, when it was taken.
    """

    code = "T102"
    name = "file-photo-unmarked"
    severity = Severity.WARNING
    message = "The picture is a file picture ({reason}); the text beside it does not say so."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the picture is known to be old and is not called so."""
        reason = _reason(case)
        if reason and not case.signs.says_file:
            yield self.finding(case, fix="Add: File photo", reason=reason)


def _reason(case: Case) -> str:
    if case.dossier is None:
        return ""
    if {case.dossier.credit_or_empty.status.casefold(), case.supplied_as} & _FILE:
        return "its supplier calls it so"
    taken, days = case.dossier.photo.taken_at, case.profile.archive_after_days
    if not days or taken is None or case.published_on is None:
        return ""
    is_old = (case.published_on - taken.date()).days > days
    return f"taken on {day_in_words(taken)}" if is_old else ""
