"""What every rule is: a class with a code, a name, a weight and a check."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from mediadesk.attribution.case import Case
from mediadesk.model.finding import Finding, Severity, Status


class Rule(ABC):
    """One thing that may be wrong with a published picture; its docstring explains it to people.

    Attributes:
        code: Family letter and number, such as "C101".
        name: Names the fault, so that it reads after "allow".
        severity: How much a finding weighs unless the profile says otherwise.
        effect: What a picture comes to where a finding of this rule is an error.
        message: One sentence with places for words.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity] = Severity.ERROR
    effect: ClassVar[Status] = Status.INCOMPLETE
    message: ClassVar[str]

    @abstractmethod
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield what is wrong with one published picture."""

    def finding(self, case: Case, *, fix: str = "", **words: str) -> Finding:
        """Return a finding worded with the given words, weighed by the case's profile."""
        severity = case.profile.severity_of(self.name, self.severity)
        return Finding(self.code, self.name, severity, self.message.format(**words), fix)
