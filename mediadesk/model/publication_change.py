"""What a document showed at one check, and what became different by the next."""

from dataclasses import dataclass
from enum import StrEnum

from mediadesk.model.placement import Publication


class ChangeKind(StrEnum):
    """What is different from the last check."""

    CREDIT_DROPPED = "credit-dropped"
    CREDIT_CHANGED = "credit-changed"
    CREDIT_ADDED = "credit-added"
    CAPTION_DRIFTED = "caption-drifted"
    PICTURE_SWAPPED = "picture-swapped"
    PICTURE_ADDED = "picture-added"
    PICTURE_GONE = "picture-gone"
    FINDING_NEW = "finding-new"
    FINDING_MENDED = "finding-mended"


@dataclass(frozen=True, slots=True)
class PublicationChange:
    """One difference between two checks of a document.

    Attributes:
        kind: What sort.
        image: The picture as the document refers to it now, or did where it is gone.
        locator: Where in the document it stands, or stood.
        before: What was printed, which picture it was, or the rule that found something.
        after: What is now.
    """

    kind: ChangeKind
    image: str
    locator: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class CheckedPicture:
    """The little that is kept of an editorial picture at every check.

    Attributes:
        image: The picture as the document refers to it.
        locator: Where in the document.
        caption: The printed caption, without the credit.
        credit: The credit as printed.
        status: What it came to.
        photo_id: The catalogue photo it shows; None where unknown.
        picture: SHA-256 of its file, lower-case hex; "" where it was not at hand.
        rules: Names of the rules that found something nobody waived, sorted.
    """

    image: str
    locator: str
    caption: str = ""
    credit: str = ""
    status: str = ""
    photo_id: int | None = None
    picture: str = ""
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastCheck:
    """One check of a document, as the catalogue keeps it.

    Attributes:
        publication: The document, when it was checked, and by which profile.
        pictures: Its editorial pictures, in order.
        error: Why it could not be read; "" where it was.
    """

    publication: Publication
    pictures: tuple[CheckedPicture, ...] = ()
    error: str = ""
