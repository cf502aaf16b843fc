"""P106 credentials-broken: the Content Credentials of a picture do not hold."""

from collections.abc import Iterator

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.rule import Rule
from mediadesk.model.edit_traces import CredentialState
from mediadesk.model.finding import Finding, Status


class CredentialsBroken(Rule):
    """The picture carries Content Credentials, and their signature does not fit the picture.

    That nobody's trust list knows the signer is no fault.

    Why it matters: readers who look at the credentials see a warning; the picture was changed after
        it was signed, or they were taken over from another one (C2PA 2.2, 14.3).
    Example: a signed picture that a page's system cropped and passed on with the old manifest.
    To mend: publish the signed file as it is, or sign the edited one anew.
    """

    code = "P106"
    name = "credentials-broken"
    effect = Status.WRONG
    message = "The Content Credentials of the {which} do not hold{problem}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the credentials of the published file, or the original, fail."""
        words = case.own_words
        which = "published picture" if words.published is not None else "photo in the catalogue"
        said = words.published or words.original
        credentials = said.credentials if said is not None else None
        if credentials is not None and credentials.state is CredentialState.INVALID:
            advice = "Publish the signed file as it is, or sign the edited one anew."
            problem = _sentence(credentials.problem)
            yield self.finding(case, fix=advice, which=which, problem=problem)


def _sentence(problem: str) -> str:
    return f": {problem.rstrip('.')}" if problem else ""
