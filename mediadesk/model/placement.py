"""A published document and the pictures placed in it."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from mediadesk.model.geometry import Box


@dataclass(frozen=True, slots=True)
class CarriedRecord:
    """What a picture's file said of itself when it was placed, as the document carries it along.

    It is known even where the file is not at hand: layouts keep the XMP packet of what they link.

    Attributes:
        document_ids: Document, instance and original ids (xmpMM), also of what it derives from.
        creators: Who it names as makers (dc:creator).
        credit: The credit it asks for (photoshop:Credit).
        copyright: Its copyright notice (dc:rights).
    """

    document_ids: tuple[str, ...] = ()
    creators: tuple[str, ...] = ()
    credit: str = ""
    copyright: str = ""


@dataclass(frozen=True, slots=True)
class ImageMarkup:
    """What a page's structured data say of a picture (schema.org ImageObject).

    Attributes:
        content_url: Address of the picture itself (`contentUrl`).
        url: Address of the picture, or of its page (`url`).
        is_shown: Whether the page shows the picture by that very `contentUrl`; True where none is
            given.
        creators: Who is named as its makers.
        credit: The credit (`creditText`).
        copyright: The copyright notice, or its holder.
        licence: The licence (`license`), which should be an address.
        acquire_page: Where a licence can be had (`acquireLicensePage`).
        source_type: The digital source type, its last part.
    """

    content_url: str = ""
    url: str = ""
    is_shown: bool = True
    creators: tuple[str, ...] = ()
    credit: str = ""
    copyright: str = ""
    licence: str = ""
    acquire_page: str = ""
    source_type: str = ""


@dataclass(frozen=True, slots=True)
class Placement:
    """One picture in a published document, with what is printed beside it.

    Attributes:
        image: The picture as the document refers to it: URL, link, part name.
        locator: Where in the document, such as "figure 2" or "page 3".
        caption: The printed caption, without the credit.
        credit: The credit as printed, without its label.
        alt: The alternative text.
        file: The picture's file on this machine, where it was found.
        crop: The part of the placed picture that the layout shows.
        effective_ppi: Pixels per inch as placed; None where the document does not say.
        decorative: A logo, icon, avatar, advertisement: not editorial.
        links: Addresses to which caption and credit link; None where documents of the kind, or
            its reader, know no links.
        carried: What the placed file said of itself; None where the document does not say.
        turned_degrees: How far the layout turns the picture, clockwise, 0 up to 360.
        mirrored: Whether the layout shows it as in a mirror.
        markup: What the page's structured data say of it; None where they say nothing.
        is_bylined: Whether the credit stands apart from the picture: in the byline, in a list.
        is_overlaid: Whether the page lays the credit over the picture.
        published_on: The day its part of the document says it was published; None where the part
            does not say, as distinct from the document.
        kept_on: The day on which somebody else kept the published document, such as a crawler;
            None where nobody says.
        credit_label: What is printed right before the credit, such as "Photo: "; "" for none, or
            where the reader does not tell.
    """

    image: str
    locator: str
    caption: str = ""
    credit: str = ""
    alt: str = ""
    file: Path | None = None
    crop: Box | None = None
    effective_ppi: float | None = None
    decorative: bool = False
    links: tuple[str, ...] | None = None
    carried: CarriedRecord | None = None
    turned_degrees: float = 0.0
    mirrored: bool = False
    markup: ImageMarkup | None = None
    is_bylined: bool = False
    is_overlaid: bool = False
    published_on: date | None = None
    kept_on: date | None = None
    credit_label: str = ""

    @property
    def credit_line(self) -> str:
        """The credit as a reader sees it, with its label."""
        return f"{self.credit_label}{self.credit}"


@dataclass(frozen=True, slots=True)
class Publication:
    """A published document that was checked.

    Attributes:
        path: The document.
        title: Its title, or its file name.
        checked_at: When it was last checked, UTC.
        profile: The profile it was judged by.
    """

    path: Path
    title: str
    checked_at: datetime
    profile: str


@dataclass(frozen=True, slots=True)
class Usage:
    """Where a photo was published: one line of "where used"."""

    publication: Publication
    placement: Placement
    status: str
