"""Everything the catalogue holds of one photo, and the little a grid needs of many."""

from dataclasses import dataclass

from mediadesk.model.caption import DEFAULT_LANGUAGE, Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.curated import Curated
from mediadesk.model.edit import Edit
from mediadesk.model.field_content import as_values
from mediadesk.model.photo import FieldValue, Photo, Reading
from mediadesk.model.placement import Usage
from mediadesk.model.version import Version


@dataclass(frozen=True, slots=True)
class Dossier:
    """One photo with its captions, credit, contributions, edits, fields, readings and so on."""

    photo: Photo
    captions: tuple[Caption, ...] = ()
    credit: Credit | None = None
    contributions: tuple[Contribution, ...] = ()
    edits: tuple[Edit, ...] = ()
    fields: tuple[FieldValue, ...] = ()
    readings: tuple[Reading, ...] = ()
    usages: tuple[Usage, ...] = ()
    versions: tuple[Version, ...] = ()

    @property
    def curated(self) -> Curated:
        """The records among it that fields live in."""
        return Curated(self.photo.id, self.captions, self.credit, self.contributions, self.fields)

    def caption_in(self, language: str = DEFAULT_LANGUAGE) -> Caption:
        """Return the caption in a language, an empty one where there is none."""
        return self.curated.caption_in(language)

    def caption_for(self, language: str = "") -> Caption:
        """Return the caption for readers of a language.

        It is the one in that language, else in the one it is a variety of (de for de-AT), else the
        photo's own.

        Args:
            language: BCP 47 tag; "" for the photo's own.
        """
        parts = language.replace("_", "-").split("-")
        tags = ["-".join(parts[:length]).lower() for length in range(len(parts), 0, -1)]
        said = {
            c.language.lower(): c for c in self.captions if c.text.strip() or c.headline.strip()
        }
        return next((said[tag] for tag in tags if tag in said), self.caption_in())

    def field(self, name: str) -> tuple[str, ...]:
        """Return the values of a field that has no record of its own; none where it is empty."""
        content = next((value.content for value in self.fields if value.field == name), ())
        values = as_values(content)
        return tuple(value for value in values if value.strip())

    @property
    def credit_or_empty(self) -> Credit:
        """The credit, an empty one where there is none."""
        return self.curated.credit_or_empty


@dataclass(frozen=True, slots=True)
class PhotoCard:
    """What a grid cell and a list line need of a photo.

    Attributes:
        id: Catalogue number.
        sha256: Key of its previews.
        name: File name.
        path: Full path as last seen.
        headline: Headline, or the beginning of the caption.
        has_caption: Whether a caption text is on record.
        has_credit: Whether the credit names somebody.
        is_derivative: Whether it was made from another photo.
        is_unwritten: Whether its record changed since it was written into its file.
        rating: One star to five; 0 for none, -1 for rejected.
        asked: What its suppliers ask of whoever uses it, in their words; "" for nothing.
        restrictions: What of that is understood, in the desk's words.
    """

    id: int
    sha256: str
    name: str
    path: str
    headline: str
    has_caption: bool
    has_credit: bool
    is_derivative: bool
    is_unwritten: bool = False
    rating: int = 0
    asked: str = ""
    restrictions: tuple[str, ...] = ()
