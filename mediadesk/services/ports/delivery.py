"""What the services need to hand photos over to a layout: one writer a form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.photo import FieldContent, Photo
from mediadesk.services.jobs import JobContext


@dataclass(frozen=True, slots=True)
class DeliveryItem:
    """One photo as a layout needs it: its records, and its credit line in every form.

    Attributes:
        dossier: Everything the catalogue holds of it.
        fields: Its curated fields by their name in the field table.
        lines: Credit lines by form ("long", "short", "print", "web", "iim"), worded by the house
            style of the delivery; a form that cannot be made of the record is missing.
        language: BCP 47 tag of the caption that is wanted; "" for the photo's own. Where the photo
            has none in it, its own stands instead.
    """

    dossier: Dossier
    fields: Mapping[str, FieldContent] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)
    language: str = ""

    @property
    def photo(self) -> Photo:
        """The photo."""
        return self.dossier.photo

    @property
    def credit(self) -> Credit:
        """Its credit, an empty one where there is none."""
        return self.dossier.credit_or_empty

    @property
    def words(self) -> Caption:
        """Its caption record in the language wanted, else its own."""
        return self.dossier.caption_for(self.language)

    @property
    def caption(self) -> str:
        """Its caption, "" where there is none."""
        return self.words.text.strip()

    @property
    def headline(self) -> str:
        """Its headline, "" where there is none."""
        return self.words.headline.strip()

    @property
    def alt_text(self) -> str:
        """Words instead of the picture: its alt text, else its caption, headline or file name."""
        said = self.words.alt_text.strip()
        return said or self.caption or self.headline or self.photo.path.name

    @property
    def is_credited(self) -> bool:
        """Whether somebody is named; that a picture was cropped is no credit."""
        credit = self.credit
        says = credit.names_somebody or credit.line.strip() or credit.mandatory.strip()
        return bool(says and self.line)

    @property
    def line(self) -> str:
        """Its credit line for print, "" where nothing can be composed."""
        return self.lines.get("print", "") or self.lines.get("long", "")


class Paper(StrEnum):
    """A sheet of paper."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class PageFormat:
    """The pages of a form that is printed.

    Attributes:
        paper: The sheet.
        is_landscape: Whether it lies on its side.
        columns: Photos side by side; 0 lets the writer choose by what the texts need.
    """

    paper: Paper = Paper.A4
    is_landscape: bool = False
    columns: int = 0


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is to be delivered.

    Attributes:
        items: The photos, in order.
        title: What the delivery is called: "Kim in Vladivostok"; "" for none.
        base_url: Where the picture files will stand on the web, with a closing slash; "" where
            they stay where they are, and the document names them as seen from its own folder.
        language: BCP 47 tag of the captions and credit lines.
        house: Who delivers; "" is left unsaid.
        made_at: When it was made; None is left unsaid.
        page: How pages look, where the form has pages.
    """

    items: tuple[DeliveryItem, ...]
    title: str = ""
    base_url: str = ""
    language: str = "en"
    house: str = ""
    made_at: datetime | None = None
    page: PageFormat = field(default_factory=PageFormat)


@dataclass(frozen=True, slots=True)
class DeliveryForm:
    """A form of delivery.

    Attributes:
        name: What it is chosen by, such as "csv".
        label: What people call it, such as "InDesign data merge (CSV)".
        suffixes: Lower-case suffixes of its files, the usual one first, such as (".csv",).
    """

    name: str
    label: str
    suffixes: tuple[str, ...]


class DeliveryWriter(Protocol):
    """Writes one form of delivery."""

    @property
    def form(self) -> DeliveryForm:
        """The form it writes."""
        ...

    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        """Write a delivery to a file that does not exist yet; the caller puts it in its place.

        Args:
            delivery: What to write.
            out: The file; it has the suffix that was asked for, where a writer has several.
            context: Progress and stop, a step an item.

        Returns:
            Remarks for people, a sentence each: what the file could not hold or lacks, such as a
            picture that could not be read. None where all is well.

        Raises:
            OSError: The disk failed; the caller says of which file.
            OutsideError: A picture that is needed cannot be read.
            StoppedError: It was stopped.
        """
        ...
