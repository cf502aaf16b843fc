"""What every rule of the lint is: a class with a code, a name, a weight and a check."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.model.field_edit import FieldEdit
from mediadesk.model.finding import Severity


class LintRule(ABC):
    """One thing that may be wrong with a caption; its docstring explains it to people.

    Attributes:
        code: Family letter and number, such as "T201".
        name: Names the fault, so that it reads after "allow".
        severity: How much a fault weighs unless the profile says otherwise.
        message: One sentence with places for words.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity] = Severity.WARNING
    message: ClassVar[str]

    @abstractmethod
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield what is wrong with a photo's texts."""

    def fault(
        self,
        case: LintCase,
        field: str,
        span: tuple[int, int] = (0, 0),
        replacement: str | None = None,
        **words: object,
    ) -> CaptionFault:
        """Return a fault worded with the given words, weighed by the case's profile.

        Args:
            case: The photo.
            field: Where it stands.
            span: The characters in question; of a list's items none.
            replacement: What they should read, where that is known.
            words: What the message has places for.
        """
        mend = None
        content = case.fields.get(field, "")
        if replacement is not None and isinstance(content, str):
            mend = FieldEdit(field, f"{content[: span[0]]}{replacement}{content[span[1] :]}")
        severity = case.profile.severity_of(self.name, self.severity)
        message = self.message.format(**words)
        return CaptionFault(
            self.code, self.name, severity, field, *span, message, replacement, mend
        )
