"""One photo's texts with everything a rule of the lint may look at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.captions.date_reading import DateReader
from mediadesk.captions.dates import FactDate, fact_date
from mediadesk.captions.lint.profile import LintProfile
from mediadesk.captions.lint.words import LintWords
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.field_content import as_one_text
from mediadesk.model.field_edit import FieldEdit
from mediadesk.model.finding import Severity
from mediadesk.model.photo import FieldContent

#: The fields whose wording is looked at.
PROSE: Final = ("description", "headline", "alt_text", "extended_description")

#: No caption is so long; beyond it, the rules would keep somebody waiting who types.
LONGEST_LOOKED_AT: Final = 20_000


@dataclass(frozen=True, slots=True)
class CaptionFault:
    """What a rule found.

    Attributes:
        rule: The rule's code, such as "T201".
        name: The rule's name, such as "placeholder-left".
        severity: How much it weighs in this house.
        field: The field it stands in.
        start: Index of the first character in question.
        end: Index behind the last one; as start where it is the field as a whole.
        message: A sentence for people.
        replacement: What the characters in question should read; None where nobody knows.
        mend: The change that mends it; None where there is none to be made by one key.
    """

    rule: str
    name: str
    severity: Severity
    field: str
    start: int
    end: int
    message: str
    replacement: str | None = None
    mend: FieldEdit | None = None


def _stranger(_field: str, _text: str) -> str:
    """Know no name."""
    return ""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the rules know beside the photo.

    Attributes:
        words: The words they look for.
        dates: Finds dates in texts.
        parse: Takes a printed text apart into caption and credit.
        is_junk: Tells the texts that cameras and programs write.
        delimiter: The sign around codes.
        preferred: Returns the preferred spelling of a field's text; "" for a stranger.
    """

    words: LintWords
    dates: DateReader
    parse: Callable[[str], PrintedCredit]
    is_junk: Callable[[str], bool]
    delimiter: str = "="
    preferred: Callable[[str, str], str] = _stranger


@dataclass(frozen=True, slots=True)
class LintCase:
    """A photo's fields as they are, or as they are being typed.

    Attributes:
        fields: Every field that has a value.
        profile: What the house demands.
        knowledge: What the rules know.
        language: BCP 47 tag of the language of the caption.
    """

    fields: Mapping[str, FieldContent]
    profile: LintProfile
    knowledge: Knowledge
    language: str = "en"

    def text(self, field: str) -> str:
        """Return a field as one text, no more of it than is looked at."""
        content = self.fields.get(field, "")
        said = as_one_text(content)
        return said[:LONGEST_LOOKED_AT]

    def items(self, field: str) -> tuple[str, ...]:
        """Return the items of a field."""
        content = self.fields.get(field, ())
        return (content,) if isinstance(content, str) and content else tuple(content)

    @property
    def caption(self) -> str:
        """The caption."""
        return self.text("description")

    @property
    def created(self) -> FactDate | None:
        """When the picture was made, where that is known."""
        return fact_date(self.text("date_created"))
