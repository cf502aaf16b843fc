"""The caption of a photo, in one language."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

#: The language of a caption that names none (XMP's x-default).
DEFAULT_LANGUAGE: Final = "x-default"


class CaptionStatus(StrEnum):
    """How far a caption is."""

    DRAFT = "draft"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Caption:
    """What is said about a photo; it may vary from story to story, the credit should not.

    Attributes:
        photo_id: The photo.
        language: BCP 47 tag, or x-default.
        headline: A line of a few words.
        text: The caption (IPTC Description).
        writer: Who wrote it.
        alt_text: Words instead of the picture, for those who cannot see it.
        extended_description: The longer form of the alt text.
        status: How far it is.
    """

    photo_id: int
    language: str = DEFAULT_LANGUAGE
    headline: str = ""
    text: str = ""
    writer: str = ""
    alt_text: str = ""
    extended_description: str = ""
    status: CaptionStatus = CaptionStatus.DRAFT
