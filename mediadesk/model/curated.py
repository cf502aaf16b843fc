"""The records that fields live in, of many photos at once: as records, and as what they share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.model.caption import DEFAULT_LANGUAGE, Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.photo import FieldContent, FieldValue


@dataclass(frozen=True, slots=True)
class Extract:
    """Which records of photos are asked for, so that no more is read than is needed.

    Attributes:
        captions: Whether captions are.
        credit: Whether credits are.
        contributions: Whether contributions are.
        fields: Names of the fields with no record of their own; None for every one.
    """

    captions: bool = True
    credit: bool = True
    contributions: bool = True
    fields: frozenset[str] | None = None


#: Every record that a field lives in.
EVERYTHING: Final = Extract()


@dataclass(frozen=True, slots=True)
class Curated:
    """The records of one photo that fields live in.

    Attributes:
        photo_id: The photo.
        captions: Its captions, one a language.
        credit: Its credit; None where none was made yet.
        contributions: Who did what to it, in order.
        fields: Values of fields that have no record of their own.
    """

    photo_id: int
    captions: tuple[Caption, ...] = ()
    credit: Credit | None = None
    contributions: tuple[Contribution, ...] = ()
    fields: tuple[FieldValue, ...] = ()

    def caption_in(self, language: str = DEFAULT_LANGUAGE) -> Caption:
        """Return the caption in a language, an empty one where there is none."""
        found = next((c for c in self.captions if c.language == language), None)
        return found or Caption(self.photo_id, language)

    @property
    def credit_or_empty(self) -> Credit:
        """The credit, an empty one where there is none."""
        return self.credit or Credit(self.photo_id)


@dataclass(frozen=True, slots=True)
class Spread:
    """How one value is spread over photos.

    Attributes:
        content: A value that some of them have; where `is_same`, the only one.
        having: How many have a value.
        is_same: Whether all that have a value have the same.
    """

    content: FieldContent
    having: int
    is_same: bool


@dataclass(frozen=True, slots=True)
class Spreads:
    """How values are spread over photos, by where the catalogue keeps them.

    Attributes:
        caption: By attribute of the caption, in one language.
        credit: By attribute of the credit.
        fields: By name, of fields that have no record of their own.
    """

    caption: Mapping[str, Spread]
    credit: Mapping[str, Spread]
    fields: Mapping[str, Spread]
