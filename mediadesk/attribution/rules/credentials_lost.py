"""P107 credentials-lost: the original is signed, the published picture is not."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.edit_traces import ContentCredentials
from mediadesk.model.finding import Finding, Severity


class CredentialsLost(Rule):
    """The catalogue's photo carries Content Credentials; the file that was published has none.

    Why it matters: readers can no longer see where the picture came from; most systems of pages
        strip credentials unless they are told not to.
    Example: a camera-signed original, published through a resizing service.
    To mend: keep credentials when pictures are resized, and sign the result.
    """

    code = "P107"
    name = "credentials-lost"
    severity = Severity.WARNING
    message = (
        "The original is signed{signer}; the published picture carries no Content Credentials."
    )

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where credentials were there and are gone."""
        words = case.own_words
        if words.original is None or words.published is None or words.is_same_file:
            return
        credentials = words.original.credentials
        if credentials is not None and credentials.is_sound and words.published.credentials is None:
            advice = "Keep Content Credentials when pictures are resized, and sign the result."
            yield self.finding(case, fix=advice, signer=_signer(credentials))


def _signer(credentials: ContentCredentials) -> str:
    name = credentials.signer or credentials.issuer
    return f" by {name}" if name else ""
