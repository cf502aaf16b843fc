"""What is to become of one field of a photo: replaced, added to, or words in it changed."""

from dataclasses import dataclass
from enum import StrEnum


class EditMode(StrEnum):
    """What becomes of a value that is there already."""

    REPLACE = "replace"
    APPEND = "append"
    PREPEND = "prepend"
    FIND = "find"


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """One field's change, as a person asks for it.

    Attributes:
        field: Name in the field table.
        text: The new text; the items of a list are separated by semicolons. "" clears a field that
            is replaced.
        mode: What becomes of what is there.
        find: With FIND, the words that `text` takes the place of, wherever they stand; capitals
            count.
        language: BCP 47 tag of the caption that is meant, where the field has one a language; ""
            for the photo's own. Fields that are the same in every language pass it over.
    """

    field: str
    text: str
    mode: EditMode = EditMode.REPLACE
    find: str = ""
    language: str = ""
