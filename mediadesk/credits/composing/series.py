"""One credit line for several pictures: by place, in order, or page by page."""

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mediadesk.credits.composing.arrangement import PLACES, Arrangement, Place
from mediadesk.credits.composing.compose import (
    IIM,
    compose,
    finished,
    fitting,
    require_something,
    sentences,
)
from mediadesk.credits.composing.facts import CreditFacts, contributions_of, is_credited, once
from mediadesk.credits.composing.house_style import FORMS, WEB, HouseStyle
from mediadesk.credits.composing.variables import variables
from mediadesk.credits.composing.wording import Wording
from mediadesk.model.credit import ComposedCredit, Credit
from mediadesk.model.errors import UserError

#: Pages that have a word of their own in every wording.
_COVERS: Final = {"cover": "cover", "back cover": "back_cover"}


@dataclass(frozen=True, slots=True)
class _Entry:
    """One picture of the line: its credit, as it stands beside others, and its place."""

    text: str
    place: Place


def compose_series(
    pictures: Sequence[CreditFacts],
    style: HouseStyle,
    form: str = "long",
    arrangement: Arrangement | None = None,
) -> ComposedCredit:
    """Return the one credit line of several pictures; equal credits are said once.

    Args:
        pictures: What is on record of each, in the order of the arrangement.
        style: The house's wording.
        form: As for `compose`; "iim" is made of what the pictures have in common.
        arrangement: How they stand; None where nothing is said of it.

    Raises:
        UserError: One of them has nothing on record, or as for `compose`.
    """
    if not pictures:
        msg = "A credit line of several pictures needs at least one."
        raise UserError(msg)
    arrangement = arrangement or Arrangement()
    if len(pictures) == 1 and not arrangement.places:
        return compose(pictures[0], style, form)
    for number, facts in enumerate(pictures, start=1):
        _require(facts, number)
    wording = style.wording(pictures[0].language)
    if form == IIM:
        return finished(_in_common(pictures, style), style, form, wording)
    if form not in FORMS:
        return compose(pictures[0], style, form)
    listing = _Listing(pictures, style, form, wording)
    lines = (*listing.lines(arrangement), *listing.people())
    # Pages are always parted by full stops, whatever parts a line of the house otherwise.
    joining = replace(style, joint=". ") if arrangement.has_pages else style
    return finished(sentences(lines, joining, form, wording), style, form, wording)


class _Listing:
    """The pictures of one line, each worded as the house words one among several."""

    def __init__(
        self, pictures: Sequence[CreditFacts], style: HouseStyle, form: str, wording: Wording
    ) -> None:
        self._pictures = pictures
        self._style = style
        self._form = form
        self._wording = wording
        self._texts = [self._text(facts) for facts in pictures]
        for number, (facts, text) in enumerate(zip(pictures, self._texts, strict=True), start=1):
            # Edits alone would read as done to the picture before.
            if not text or not is_credited(facts):
                msg = (
                    f"Picture {number} has nothing on record that credits it among others: name "
                    "its maker or its source."
                )
                raise UserError(msg)

    def lines(self, arrangement: Arrangement) -> tuple[str, ...]:
        """Return the parts of the line: one, or one for each page."""
        if arrangement.has_pages:
            return self._by_page(arrangement.places)
        if len(set(self._texts)) == 1:
            return (self._labelled(self._everything(), self._texts[0]),)
        count = len(self._texts)
        places = arrangement.places
        if not places and len(set(self._texts)) < count:
            places = tuple(map(Place, PLACES.get((arrangement.order, count), ())))
        if places:
            return (self._by_place(places),)
        if arrangement.order:
            order = self._wording.arrangements[arrangement.order]
            return (self._labelled(self._own(order), self._listed(self._texts)),)
        label = self._own(self._wording.words["photos"]) if self._are_photos() else ""
        return (self._labelled(label, self._listed(dict.fromkeys(self._texts))),)

    def people(self) -> tuple[str, ...]:
        """Return who worked on the pictures, each person once, where the house says so."""
        if self._form == "short":
            return ()
        everybody = [one for facts in self._pictures for one in contributions_of(facts)]
        common = replace(
            self._pictures[0], credit=Credit(0), edits=(), contributions=tuple(everybody)
        )
        return self._style.part("people", self._form, variables(common, self._style, self._form))

    def _text(self, facts: CreditFacts) -> str:
        known = variables(facts, self._style, self._form)
        lines = self._style.part("entry", self._form, known)
        # A style that stands alone and has no such part is taken by its shortest form.
        lines = lines or self._style.lines("short" if self._form != WEB else WEB, known)
        return self._own(self._wording.marks["comma"]).join(lines)

    def _by_place(self, places: Sequence[Place]) -> str:
        said = [
            self._labelled(self._own(self._wording.series(labels)), text)
            for text, labels in self._grouped(places)
        ]
        line = self._listed(said)
        return line[:1].upper() + line[1:]

    def _by_page(self, places: Sequence[Place]) -> tuple[str, ...]:
        pages: dict[str, list[_Entry]] = {}
        for text, place in zip(self._texts, places, strict=True):
            pages.setdefault(place.page, []).append(_Entry(text, place))
        bodies: dict[str, list[str]] = {}
        for page, entries in pages.items():
            bodies.setdefault(self._page(entries), []).append(self._page_name(page))
        between = self._own(self._wording.marks["list"])
        return tuple(
            self._labelled(between.join(filter(None, names)), body)
            for body, names in bodies.items()
        )

    def _page(self, entries: Sequence[_Entry]) -> str:
        """Return one page's credits: "A (top), B / Agency (left and right)"."""
        marks = self._wording.marks
        said = []
        for text in dict.fromkeys(entry.text for entry in entries):
            labels = once(self._word(e.place) for e in entries if e.text == text and e.place.label)
            where = self._own(self._wording.series(labels))
            opened, closed = self._own(marks["open"]), self._own(marks["close"])
            said.append(f"{text} {opened}{where}{closed}" if where else text)
        # A credit with commas in it needs a stronger mark between it and the next.
        stronger = any(marks["list"].strip() in text for text in said)
        return self._own(marks["semicolon" if stronger else "list"]).join(said)

    def _grouped(self, places: Sequence[Place]) -> list[tuple[str, list[str]]]:
        groups: dict[str, list[str]] = {}
        for text, place in zip(self._texts, places, strict=True):
            groups.setdefault(text, []).append(self._word(place))
        return list(groups.items())

    def _word(self, place: Place) -> str:
        return self._wording.positions.get(place.label, place.label)

    def _page_name(self, page: str) -> str:
        key = _COVERS.get(page)
        return self._own(self._wording.words[key] if key else page)

    def _everything(self) -> str:
        return self._own(
            self._wording.words["all_photos" if self._are_photos() else "all_pictures"]
        )

    def _are_photos(self) -> bool:
        return not any(facts.credit.kind for facts in self._pictures)

    def _listed(self, texts: Iterable[str]) -> str:
        return self._own(self._wording.marks["semicolon"]).join(texts)

    def _labelled(self, label: str, text: str) -> str:
        return f"{label}{self._own(self._wording.marks['colon'])}{text}" if label else text

    def _own(self, text: str) -> str:
        """Return a text of ours that may stand beside worded credits, which are HTML on the web."""
        return html.escape(text, quote=False) if self._form == WEB else text


def _require(facts: CreditFacts, number: int) -> None:
    try:
        require_something(facts)
    except UserError as error:
        msg = f"Picture {number}: {error}"
        raise UserError(msg) from error


def _in_common(pictures: Sequence[CreditFacts], style: HouseStyle) -> str:
    """Return what fits IIM: all credits, else all houses, else what the first house is called."""
    whole = once(compose(facts, style, IIM).text for facts in pictures)
    houses = once(name for facts in pictures for name in (*facts.credit.sources, *facts.credit.via))
    candidates = (", ".join(whole), "/".join(houses))
    return fitting(tuple(filter(None, candidates)))
