"""Credits: the record saved, the line composed by house style, a printed line taken apart."""

from collections.abc import Callable, Sequence

from mediadesk.credits.compose import CreditFacts, compose, compose_with_caption
from mediadesk.credits.house_style import HouseStyle
from mediadesk.credits.styles import HouseStyles
from mediadesk.model.changes import JournalEntry, Record, Step
from mediadesk.model.credit import ComposedCredit, Contribution, Credit, PrintedCredit
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.services.ports.catalogue import PhotoShelf, Records
from mediadesk.services.settings import Settings


class Crediting:
    """Saves credits and says how they read in print."""

    def __init__(
        self,
        *,
        records: Records,
        shelf: PhotoShelf,
        styles: HouseStyles,
        parse: Callable[[str], PrintedCredit],
        settings: Settings,
    ) -> None:
        self._records = records
        self._shelf = shelf
        self._styles = styles
        self._parse = parse
        self._settings = settings

    def save(
        self, credit: Credit, contributions: Sequence[Contribution] | None = None
    ) -> JournalEntry:
        """Save a credit, and with it who contributed, where that is given, as one step.

        Raises:
            UserError: The photo is not in the catalogue.
        """
        dossier = self._dossier(credit.photo_id)
        puts: tuple[Record, ...] = (credit,)
        removals: tuple[Record, ...] = ()
        if contributions is not None:
            kept = {contribution.id for contribution in contributions}
            puts = (credit, *contributions)
            removals = tuple(c for c in dossier.contributions if c.id not in kept)
        what = f"credit of {dossier.photo.path.name}"
        return self._records.apply(Step(what, self._settings.person, puts, removals))

    def line(self, photo_id: int, style: str = "", form: str = "long") -> ComposedCredit:
        """Return the credit line of a photo; its edits and contributions are in it.

        Raises:
            UserError: No such photo, style or form, or nothing on record to compose from.
        """
        return self.line_of(facts_of(self._dossier(photo_id)), style, form)

    def line_of(self, facts: CreditFacts, style: str = "", form: str = "long") -> ComposedCredit:
        """Return the credit line of facts that are in no catalogue yet.

        Raises:
            UserError: No such style or form, or nothing to compose from.
        """
        return compose(facts, self._style(style), form)

    def caption_and_line(self, photo_id: int, style: str = "") -> str:
        """Return caption and credit as they stand under the picture, in one text."""
        facts = facts_of(self._dossier(photo_id))
        return compose_with_caption(facts, self._style(style)).text

    def parse(self, text: str) -> PrintedCredit:
        """Take a printed caption and credit apart."""
        return self._parse(text)

    def style_names(self) -> tuple[str, ...]:
        """Return the names of the house styles."""
        return self._styles.names

    def _style(self, name: str) -> HouseStyle:
        return self._styles.style(name or self._settings.get("credit.style"))

    def _dossier(self, photo_id: int) -> Dossier:
        dossier = self._shelf.dossier(photo_id)
        if dossier is None:
            msg = f"There is no photo {photo_id} in the catalogue."
            raise UserError(msg)
        return dossier


def facts_of(dossier: Dossier) -> CreditFacts:
    """Return what a credit line is composed from, out of everything known of a photo."""
    return CreditFacts(
        caption=dossier.caption_in(),
        credit=dossier.credit_or_empty,
        contributions=dossier.contributions,
        edits=dossier.edits,
    )
