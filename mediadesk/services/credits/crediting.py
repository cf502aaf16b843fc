"""Credits: the record saved, the line composed by house style, a printed line taken apart."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from mediadesk.credits.composing.arrangement import arranged
from mediadesk.credits.composing.compose import IIM, compose, compose_with_caption
from mediadesk.credits.composing.facts import CreditFacts, has_credit
from mediadesk.credits.composing.house_style import HouseStyle
from mediadesk.credits.composing.series import compose_series
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.edits.supplied import answered_for
from mediadesk.model.changes import JournalEntry, Step
from mediadesk.model.credit import ComposedCredit, Contribution, Credit, PrintedCredit
from mediadesk.model.curated import Extract
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.model.field_content import first_value
from mediadesk.services.known_photos import known_dossier, known_photo
from mediadesk.services.overtaking import laid_over, once_not_overtaken
from mediadesk.services.ports.catalogue import CuratedShelf, Records
from mediadesk.services.settings import Settings

#: Terms of the IPTC Digital Source Type vocabulary that are no photo. Composites are left out:
#: whether the record names the makers of the whole or of its parts, the term does not say.
_KINDS_OF_SOURCE: Final = {
    "trainedAlgorithmicMedia": "ai-generated",
    "screenCapture": "screenshot",
    "digitalArt": "illustration",
    "digitalCreation": "illustration",
    "dataDrivenMedia": "graphic",
}

_CREDITS: Final = Extract(captions=False, contributions=False, fields=frozenset())


class Crediting:
    """Saves credits and says how they read in print."""

    def __init__(
        self,
        *,
        records: Records,
        shelf: CuratedShelf,
        styles: HouseStyles,
        parse: Callable[[str], PrintedCredit],
        settings: Settings,
    ) -> None:
        self._records = records
        self._shelf = shelf
        self._styles = styles
        self._parse = parse
        self._settings = settings

    def save(self, credit: Credit, read: Credit | None = None) -> JournalEntry:
        """Save a credit; saving what is there already journals nothing.

        Args:
            credit: As it is to be.
            read: As it was when somebody began to write: only what is said otherwise since is
                saved, and what others changed meanwhile stays. None saves the whole credit.

        Raises:
            UserError: The photo is not in the catalogue.
            DisputedError: Somebody else changed meanwhile what was written.
        """
        name = known_photo(self._shelf, credit.photo_id).path.name
        return once_not_overtaken(partial(self._save, credit, read, name))

    def save_contributions(
        self, photo_id: int, wanted: Sequence[Contribution], read: Sequence[Contribution]
    ) -> JournalEntry:
        """Save who contributed to a photo; whom others named or took out meanwhile stays so.

        Args:
            photo_id: The photo.
            wanted: The contributions as they are to be.
            read: As they were when somebody began to change them.

        Raises:
            UserError: The photo is not in the catalogue.
        """
        name = known_photo(self._shelf, photo_id).path.name
        kept = {contribution.id for contribution in wanted}
        puts = tuple(one for one in wanted if one not in read)
        removals = tuple(one for one in read if one.id not in kept)
        what = f"credit of {name}"
        return self._records.apply(Step(what, self._settings.person, puts, removals))

    def line(
        self, photo_id: int, style: str = "", form: str = "long", language: str = ""
    ) -> ComposedCredit:
        """Return the credit line of a photo; its edits and contributions are in it.

        Args:
            photo_id: The photo.
            style: Name of a house style; "" for the desk's.
            form: "long", "short", "print", "web" or "iim".
            language: BCP 47 tag; "" for the house's own. Where the style does not speak it, the
                line's own `language` says which one it is in.

        Raises:
            UserError: No such photo, style or form, or nothing on record to compose from.
        """
        return self.line_of(facts_of(known_dossier(self._shelf, photo_id), language), style, form)

    def line_with_caption(
        self, photo_id: int, style: str = "", form: str = "long", language: str = ""
    ) -> ComposedCredit:
        """Return caption and credit line of a photo as they stand under it, in one text.

        A photo without a caption has its credit line alone. The arguments are those of `line`.

        Raises:
            UserError: As for `line`, or the form is "iim", a field that holds no caption.
        """
        if form == IIM:
            msg = "The iim form fills the field Credit, which holds no caption: ask for another."
            raise UserError(msg)
        facts = facts_of(known_dossier(self._shelf, photo_id), language)
        return compose_with_caption(facts, self._style(style), form)

    def series_line(
        self,
        photo_ids: Sequence[int],
        style: str = "",
        form: str = "long",
        language: str = "",
        arrangement: str = "",
    ) -> ComposedCredit:
        """Return the one credit line of several photos, equal credits said once.

        Args:
            photo_ids: The photos, in the order of the arrangement.
            style: As for `line`.
            form: As for `line`.
            language: As for `line`.
            arrangement: "clockwise", "left to right", or a place for each photo, with commas
                between them: "left, top right", "cover, 12, 14-15 top"; "" says nothing of it.

        Raises:
            UserError: As for `line`, or the arrangement is of another number of photos.
        """
        dossiers = [known_dossier(self._shelf, photo_id) for photo_id in photo_ids]
        for dossier in dossiers:
            if not has_credit(facts_of(dossier)):
                msg = f"There is no credit on record for {dossier.photo.path.name}: name its maker."
                raise UserError(msg)
        return compose_series(
            [facts_of(dossier, language) for dossier in dossiers],
            self._style(style),
            form,
            arranged(arrangement, len(photo_ids)),
        )

    def line_of(self, facts: CreditFacts, style: str = "", form: str = "long") -> ComposedCredit:
        """Return the credit line of facts that are in no catalogue yet.

        Raises:
            UserError: No such style or form, or nothing to compose from.
        """
        return compose(facts, self._style(style), form)

    def parse(self, text: str) -> PrintedCredit:
        """Take a printed caption and credit apart."""
        return self._parse(text)

    def style_names(self) -> tuple[str, ...]:
        """Return the names of the house styles."""
        return self._styles.names

    def _save(self, credit: Credit, read: Credit | None, name: str) -> JournalEntry:
        what = f"credit of {name}"
        if read is None:
            return self._records.apply(Step(what, self._settings.person, (credit,)))
        as_of = self._records.newest_entry()
        held = self._shelf.curated([credit.photo_id], _CREDITS)[credit.photo_id]
        wanted = laid_over(held.credit_or_empty, read, credit, name)
        return self._records.apply(Step(what, self._settings.person, (wanted,), as_of=as_of))

    def _style(self, name: str) -> HouseStyle:
        return self._styles.style(name or self._settings.get("credit.style"))


def facts_of(dossier: Dossier, language: str = "") -> CreditFacts:
    """Return what a credit line is composed from, out of everything known of a photo.

    Args:
        dossier: What is known.
        language: BCP 47 tag of the line; "" for the house's own. The caption is in it too, where
            there is one.
    """
    credit = dossier.credit_or_empty
    return CreditFacts(
        caption=dossier.caption_for(language),
        credit=replace(credit, kind=credit.kind or _kind_of_source(dossier)),
        contributions=dossier.contributions,
        edits=answered_for(dossier.edits),
        language=language,
        title=title_of(dossier),
    )


def title_of(dossier: Dossier) -> str:
    """Return the picture's title, which a licence may ask for; "" where it has none."""
    return _field(dossier, "title")


def _kind_of_source(dossier: Dossier) -> str:
    """Return what the file itself says the picture is, where that is no photo."""
    said = _field(dossier, "digital_source_type")
    # By its last part: files write the vocabulary's address with http, with https, or not at all.
    return _KINDS_OF_SOURCE.get(said.rstrip("/").rpartition("/")[2], "")


def _field(dossier: Dossier, name: str) -> str:
    content = next((value.content for value in dossier.fields if value.field == name), "")
    return first_value(content)
