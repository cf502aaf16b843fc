"""Judge one published picture: find the photo, read the print, compare with record and pixels."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Final, Protocol

from mediadesk.attribution.case import Case
from mediadesk.attribution.engine import judge
from mediadesk.attribution.evidence import recovered_edits, visible_kinds
from mediadesk.attribution.profile import Profile
from mediadesk.attribution.rule import Rule
from mediadesk.attribution.supplier_terms import SupplierTerms
from mediadesk.credits.composing.compose import compose
from mediadesk.credits.composing.facts import CreditFacts, is_credited
from mediadesk.credits.composing.house_style import HouseStyle
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.credits.edit_words import kinds_stated
from mediadesk.edits.supplied import answered_for
from mediadesk.metadata.fields import ASKING_FIELDS
from mediadesk.model.credit import Credit, PrintedCredit, PrintSigns
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Edit, EditKind, Lookup, Match
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.finding import Difference, DifferenceKind, Judgement, Status, Waiver
from mediadesk.model.own_words import OwnWords
from mediadesk.model.photo import Photo
from mediadesk.model.placement import Placement
from mediadesk.paths import is_file
from mediadesk.services.credits.crediting import facts_of
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.records.printed import ParsesPrinted, read_printed

#: A supplied line in which no party is recognised is one party's name, unless it is this long.
_LONGEST_NAME: Final = 60

#: Lines taken apart lately: of one photo the same line is asked for twice, of a site for often.
_MOST_LINES: Final = 1024


class Compare(Protocol):
    """Says how a printed credit departs from the facts under a profile."""

    def __call__(
        self,
        printed: PrintedCredit,
        facts: CreditFacts,
        profile: Profile,
        *,
        own_line: PrintedCredit | None,
        links: Collection[str] | None,
    ) -> tuple[Difference, ...]:
        """Return the departures.

        Args:
            printed: What is printed, taken apart.
            facts: What is on record, and what the pixels add to it.
            profile: What the house demands.
            own_line: The line as the house words it, taken apart; None where it has none.
            links: Addresses the printed credit links to; None where print carries no links.
        """
        ...


class FindsPhotos(Protocol):
    """Says which catalogue photo a picture shows."""

    def look_up(
        self, image: Path | None, name_hint: str = "", document_ids: Sequence[str] = ()
    ) -> Lookup:
        """Return the photo, or where none is proven, the one it may be."""
        ...


@dataclass(frozen=True, slots=True)
class Bench:
    """What the pictures of one document are judged with.

    Attributes:
        profile: What the house demands.
        rules: The rules it applies.
        style: Its wording of credit lines.
        waivers: What persons accepted in this document.
        takes_alt: Whether such a document can carry alternative texts.
        published_on: The day the document says it was published.
        today: The day of the check.
        terms: What suppliers ask.
    """

    profile: Profile
    rules: tuple[Rule, ...]
    style: HouseStyle
    waivers: tuple[Waiver, ...] = ()
    takes_alt: bool = True
    published_on: date | None = None
    today: date | None = None
    terms: SupplierTerms = field(default_factory=SupplierTerms)


def _no_signs(_caption: str, _credit: str, _parsed: PrintedCredit) -> PrintSigns:
    return PrintSigns()


def _no_hash(_path: Path) -> str:
    return ""


def _no_words(_placed: Placement, _match: Match | None, _dossier: Dossier | None) -> OwnWords:
    return OwnWords()


def _no_file(_link: str) -> Path | None:
    return None


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What else the rules may ask beside record, print and pixels; silent where there is none.

    Attributes:
        signs: What printed words tell beside the parties they name: of caption, credit, and both
            taken apart.
        words: What the files behind a picture say.
        terms: Tells what suppliers ask, as the files say it now.
        content_hash: The SHA-256 of a file, lower-case hex.
        linked_file: The file of the photo that a document links by its path, wherever it lies.
    """

    signs: Callable[[str, str, PrintedCredit], PrintSigns] = _no_signs
    words: Callable[[Placement, Match | None, Dossier | None], OwnWords] = _no_words
    terms: Callable[[], SupplierTerms] = SupplierTerms
    content_hash: Callable[[Path], str] = _no_hash
    linked_file: Callable[[str], Path | None] = _no_file

    def hash_of(self, placement: Placement) -> str | None:
        """Return the SHA-256 of a placement's picture; "" without a file, None of an unreadable."""
        if placement.file is None:
            return ""
        try:
            return self.content_hash(placement.file)
        except (OutsideError, OSError):
            return None


@dataclass(frozen=True, slots=True)
class Sighting:
    """What came of looking for the photo that a published picture shows.

    Attributes:
        match: The photo; None where none was proven, or nothing could be seen.
        possible: The photo that it may be, where none was proven; None where none looks alike.
        is_undecodable: Whether no picture could be made of the file: it is damaged, or in a form
            that is not read.
    """

    match: Match | None = None
    possible: Match | None = None
    is_undecodable: bool = False


class Judging:
    """Turns placements into judgements."""

    def __init__(
        self,
        *,
        shelf: PhotoShelf,
        identifying: FindsPhotos,
        styles: HouseStyles,
        parse: ParsesPrinted,
        compare: Compare,
        witnesses: Witnesses | None = None,
    ) -> None:
        self._shelf = shelf
        self._identifying = identifying
        self._styles = styles
        self._parse: ParsesPrinted = lru_cache(_MOST_LINES)(parse)
        self._compare = compare
        self._witnesses = witnesses or Witnesses()

    def style(self, name: str) -> HouseStyle:
        """Return a house style worded for the house.

        Raises:
            UserError: There is no such style.
        """
        return self._styles.style(name)

    def terms(self) -> SupplierTerms:
        """Return what suppliers ask.

        Raises:
            UserError: A file of the house's own is wrong.
        """
        return self._witnesses.terms()

    def with_file(self, placement: Placement) -> Placement:
        """Return a placement with the file of the photo it links, where its document has none."""
        if placement.decorative or (placement.file is not None and is_file(placement.file)):
            return placement
        return replace(
            placement, file=self._witnesses.linked_file(placement.image) or placement.file
        )

    def find(self, placement: Placement) -> Sighting:
        """Look for the catalogue photo that a placement shows; what is printed is judged anyway."""
        ids = placement.carried.document_ids if placement.carried is not None else ()
        try:
            found = self._identifying.look_up(placement.file, placement.image, ids)
        except OutsideError:
            return Sighting(is_undecodable=True)
        return Sighting(found.match, found.possible)

    def judgement(self, placement: Placement, sighting: Sighting, bench: Bench) -> Judgement:
        """Return what one published picture came to; waivers of another picture are void."""
        if placement.decorative:
            return Judgement(placement, Status.NOT_EDITORIAL)
        digest = self._witnesses.hash_of(placement)
        own = tuple(waiver for waiver in bench.waivers if waiver.is_for(digest or ""))
        seen = self._seen(placement, read_printed(placement, self._parse), bench)
        seen = replace(seen, is_unreadable=digest is None, is_undecodable=sighting.is_undecodable)
        seen = replace(seen, possible=_photo(self._shelf, sighting.possible))
        judged = self._judged(seen, sighting.match, replace(bench, waivers=own))
        return replace(judged, picture=digest or "")

    def _judged(self, seen: Case, match: Match | None, bench: Bench) -> Judgement:
        placement, parsed = seen.placement, seen.parsed
        dossier = self._shelf.dossier(match.photo_id) if match is not None else None
        words = self._witnesses.words(placement, match, dossier)
        case = replace(seen, own_words=words)
        if match is None or dossier is None:
            outcome = judge(case, bench.rules, bench.waivers)
            return Judgement(
                placement,
                outcome.status,
                outcome.findings,
                parsed=parsed,
                possible_photo_id=case.possible.id if case.possible is not None else None,
            )
        case = self._compared(case, dossier, match, bench)
        outcome = judge(case, bench.rules, bench.waivers)
        return Judgement(
            placement=placement,
            status=outcome.status,
            findings=outcome.findings,
            photo_id=match.photo_id,
            matched_by=match.matched_by,
            comparison=match.comparison,
            parsed=parsed,
            expected_caption=dossier.caption_in().text,
            expected_credit=case.expected_line,
        )

    def _seen(self, placement: Placement, parsed: PrintedCredit, bench: Bench) -> Case:
        """Return what can be told of a picture whether the catalogue knows it or not."""
        return Case(
            placement=placement,
            parsed=parsed,
            profile=bench.profile,
            takes_alt=bench.takes_alt,
            signs=self._witnesses.signs(placement.caption, placement.credit, parsed),
            published_on=placement.published_on or bench.published_on,
            today=bench.today,
        )

    def _compared(self, case: Case, dossier: Dossier, match: Match, bench: Bench) -> Case:
        """Return a case with what record and pixels add to it."""
        placement, comparison = case.placement, match.comparison
        credit = self._spelt_out(dossier.credit_or_empty)
        seen = recovered_edits(match.photo_id, comparison, placement, bench.profile)
        facts = _facts(dossier, seen, credit)
        visible = visible_kinds(comparison, placement)
        line = _expected_line(facts, bench)
        departures = self._compare(
            case.parsed,
            facts,
            bench.profile,
            own_line=self._parse(line, is_credit=True) if line else None,
            links=placement.links,
        )
        terms = bench.terms
        supplied = credit.line.strip()
        return replace(
            case,
            dossier=dossier,
            differences=tuple(d for d in departures if not _borne_out(d, visible)),
            comparison=comparison,
            expected_line=line,
            edits=facts.edits,
            restrictions=terms.restrictions(_instructions(dossier)),
            agency_rules=terms.agency_rules((*credit.sources, *credit.via)),
            supplied_as=self._parse(supplied, is_credit=True).kind if supplied else "",
        )

    def _spelt_out(self, credit: Credit) -> Credit:
        """Return a credit with its parties by name, where only the supplied line tells them."""
        named = credit.creators or credit.sources or credit.via or credit.courtesy
        if named or not credit.line.strip():
            return credit
        line = self._parse(credit.line, is_credit=True)
        if not (line.creators or line.organizations or line.via or line.courtesy):
            return credit if len(credit.line) > _LONGEST_NAME else _by(credit, credit.line)
        return replace(
            credit,
            creators=line.creators,
            sources=line.organizations,
            via=line.via,
            courtesy=line.courtesy,
        )


def _photo(shelf: PhotoShelf, match: Match | None) -> Photo | None:
    dossier = shelf.dossier(match.photo_id) if match is not None else None
    return dossier.photo if dossier is not None else None


def _instructions(dossier: Dossier) -> str:
    """Return what the supplier asks, in whichever field it was put."""
    return "; ".join(chain.from_iterable(map(dossier.field, ASKING_FIELDS)))


def _by(credit: Credit, source: str) -> Credit:
    return replace(credit, sources=(source.strip(),))


def _facts(dossier: Dossier, seen: Sequence[Edit], credit: Credit) -> CreditFacts:
    """Return the facts on record, with what only the pixels tell behind the log."""
    answered = answered_for(dossier.edits)
    logged = {edit.kind for edit in answered}
    new = tuple(edit for edit in seen if edit.kind not in logged)
    facts = facts_of(dossier)
    spelt_out = replace(credit, kind=facts.credit.kind)
    return replace(facts, credit=spelt_out, edits=(*answered, *new))


def _borne_out(difference: Difference, visible: frozenset[EditKind]) -> bool:
    """Return whether the pixels support a statement that the record does not."""
    if difference.kind is not DifferenceKind.EDIT_UNSUPPORTED:
        return False
    return bool(kinds_stated((difference.printed,)) & visible)


def _expected_line(facts: CreditFacts, bench: Bench) -> str:
    """Return the line as it should read: the style's words for what the profile demands.

    Nothing where the record does not say whose the picture is: what was done to it is no credit.
    """
    if not is_credited(facts):
        return ""
    profile = bench.profile
    style = replace(bench.style, discloses=profile.discloses, names_editors=profile.names_editors)
    try:
        return compose(facts, style).text
    except UserError:  # nothing on record: a rule of its own says so
        return ""
