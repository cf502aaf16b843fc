"""What a sheet must say beside a photo's caption and credit, so that nobody prints it unawares."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mediadesk.delivery.sheet_words import SheetWords
from mediadesk.metadata.values import cleaned
from mediadesk.services.ports.delivery import DeliveryItem

#: Fields of the field table whose words bind whoever prints the photo.
_BINDING_FIELDS: Final = ("instructions", "usage_terms")


class Weight(StrEnum):
    """How much a notice matters."""

    MISSING = "missing"
    BINDING = "binding"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to be known before the photo is printed.

    Attributes:
        weight: Whether something is missing, or something binds.
        text: The words, a label first where there is one.
    """

    weight: Weight
    text: str


def notices(item: DeliveryItem, words: SheetWords) -> tuple[Notice, ...]:
    """Return what must be said of a photo, what is missing first."""
    told: list[Notice] = []
    if not item.is_credited:
        told.append(Notice(Weight.MISSING, words.no_credit))
    if not cleaned(item.caption):
        told.append(Notice(Weight.MISSING, words.no_caption))
    mandatory = cleaned(item.credit.mandatory)
    if mandatory:
        told.append(Notice(Weight.BINDING, f"{words.mandatory}: {mandatory}"))
    labels = {"instructions": words.instructions, "usage_terms": words.usage_terms}
    for name in _BINDING_FIELDS:
        said = field_text(item, name)
        if said and said != mandatory:
            told.append(Notice(Weight.BINDING, f"{labels[name]}: {said}"))
    return tuple(told)


def field_text(item: DeliveryItem, name: str) -> str:
    """Return a field of a photo as one text, "" where it holds nothing."""
    content = item.fields.get(name, "")
    return cleaned(content if isinstance(content, str) else ", ".join(content))
