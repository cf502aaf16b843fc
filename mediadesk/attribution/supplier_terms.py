"""What suppliers ask of whoever uses a picture, read out of Instructions by given wordings."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Self

from mediadesk.attribution.folding import folded, plain
from mediadesk.attribution.plain_dates import day_in
from mediadesk.model.edit import EditKind
from mediadesk.model.errors import UserError

#: Instructions hold 256 bytes in IIM; a longer text is no instruction, and its end is not read.
_LONGEST: Final = 4_000

#: What a place in a phrase stands for, but for {country}, which the table of countries tells.
_PLACES: Final = {
    "{date}": r"(?P<date>[\w.,:/-]{1,20}(?: [\w.,:/-]{1,20}){0,6})",
    "{days}": r"(?P<days>\d{1,4})",
    "{text}": r"(?P<text>[^;!\n]{2,200})",
}
_TABLES: Final = ("restrictions", "countries", "agencies")
_KEYS: Final = frozenset({"says", "words", "without", "contexts", "online"})
#: Lists to which a house's own file adds; whatever else it says takes the place of what is shipped.
_ADDED: Final = ("words", "names")
#: Where wording to be printed ends: the next sentence, or the next instruction in capitals.
_SENTENCE_END: Final = re.compile(
    r"(?<=\w\w)(?<!\bSt)(?<!\bDr)(?<!\bMr)\.(?:\s|\Z)|\s[-–—]\s(?=[A-Z]{2,} )"
)


@dataclass(frozen=True, slots=True)
class Restriction:
    """One thing that a supplier asks.

    Attributes:
        code: Name of its table, such as "no-archive".
        says: What it comes to, for people.
        wording: The words that say so, as they stand.
        contexts: Contexts in which the picture must not be used.
        is_not_online: Whether it must not be used on pages.
        countries: Codes of the countries in which it must not be published.
        day: The day it names.
        days: The number of days it names.
        text: The rest of its sentence.
    """

    code: str
    says: str
    wording: str
    contexts: frozenset[str] = frozenset()
    is_not_online: bool = False
    countries: frozenset[str] = frozenset()
    day: date | None = None
    days: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class AgencyRule:
    """What an agency forbids to be done to its pictures.

    Attributes:
        names: The names it goes by, the first for people.
        forbids: The kinds of edit.
        reference: Where it says so.
    """

    names: tuple[str, ...]
    forbids: frozenset[EditKind]
    reference: str


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase to be found; patterns of all of them would take a tenth of a second to make.

    Attributes:
        words: Those of its words that stand for nothing but themselves.
        expression: The regular expression that finds it.
    """

    words: tuple[str, ...]
    expression: str

    def found_in(self, text: str) -> re.Match[str] | None:
        """Return where it stands first; its pattern is made where all its words are there."""
        is_likely = all(word in text for word in self.words)
        return re.search(self.expression, text) if is_likely else None


@dataclass(frozen=True, slots=True)
class _Wording:
    """A restriction and the phrase by which it is known."""

    code: str
    says: str
    contexts: frozenset[str]
    is_not_online: bool
    phrase: _Phrase


@dataclass(frozen=True, slots=True)
class SupplierTerms:
    """Wordings of restrictions, names of countries, rules of agencies."""

    wordings: tuple[_Wording, ...] = ()
    countries: tuple[tuple[str, str], ...] = ()
    agencies: tuple[AgencyRule, ...] = ()

    @classmethod
    def from_texts(cls, texts: Mapping[str, str], own: Mapping[str, str] | None = None) -> Self:
        """Read the texts of restrictions.toml, countries.toml and agencies.toml, by name.

        Args:
            texts: What is shipped.
            own: The house's own files of the same names, those it has. Words and names in them are
                added to those of a table that is shipped, what else they say takes its place, and
                new tables join.

        Raises:
            UserError: One is missing or wrong; the sentence names it.
        """
        own = own or {}
        if unknown := sorted(own.keys() - set(_TABLES)):
            named = ", ".join(f"{name}.toml" for name in _TABLES)
            msg = f"There are no terms of the name {unknown[0]}.toml; the files are {named}."
            raise UserError(msg)
        tables = {name: _table(name, texts) for name in _TABLES}
        tables |= {name: _joined(tables[name], _table(name, own)) for name in own}
        countries = tuple(
            (plain(word), code)
            for code, words in tables["countries"].items()
            for word in _texts("countries", code, words)
        )
        return cls(
            tuple(_wordings(tables["restrictions"], [word for word, _ in countries])),
            countries,
            tuple(_agencies(tables["agencies"])),
        )

    def restrictions(self, instructions: str) -> tuple[Restriction, ...]:
        """Return what an instruction asks, each thing once, in the order of the table."""
        said = instructions[:_LONGEST]
        text = plain(said)
        found: dict[str, Restriction] = {}
        for wording in self.wordings:
            known = found.get(wording.code)
            if known is not None and known.day is not None:
                continue
            match = wording.phrase.found_in(text)
            if match is None:
                continue
            asked = self._restriction(wording, match, said)
            if known is None or asked.day is not None:  # "embargo" alone tells no day
                found[wording.code] = asked
        return tuple(found.values())

    def agency_rules(self, parties: Iterable[str]) -> tuple[AgencyRule, ...]:
        """Return the rules of the agencies among some parties."""
        named = {folded(party) for party in parties}
        return tuple(a for a in self.agencies if named & {folded(name) for name in a.names})

    def _restriction(self, wording: _Wording, match: re.Match[str], said: str) -> Restriction:
        groups = match.groupdict()
        named = f" {folded(groups.get('country') or '')} "
        days, start = groups.get("days"), match.start("text") if groups.get("text") else -1
        text = _SENTENCE_END.split(said[start : match.end("text")])[0] if start >= 0 else ""
        return Restriction(
            code=wording.code,
            says=wording.says,
            wording=" ".join(said[match.start() : match.end()].split()),
            contexts=wording.contexts,
            is_not_online=wording.is_not_online,
            countries=frozenset(code for word, code in self.countries if f" {word} " in named),
            day=day_in(groups.get("date") or ""),
            days=int(days) if days else None,
            text=text.strip(" \t:.\"“”'"),
        )


def _wordings(table: Mapping[str, object], countries: list[str]) -> Iterator[_Wording]:
    longest_first = sorted(countries, key=len, reverse=True)
    country = "|".join(re.escape(word).replace(r"\ ", r"[ .]{1,2}") for word in longest_first)
    joined = r"[\s,/&]+(?:and[\s]+|und[\s]+)?"
    places = {**_PLACES, "{country}": rf"(?P<country>(?:{country})(?:{joined}(?:{country}))*)"}
    for code, entry in table.items():
        if not isinstance(entry, dict) or not isinstance(entry.get("says"), str):
            raise _fault("restrictions", code, "a table with `says` and `words`")
        if unknown := sorted(entry.keys() - _KEYS):
            raise _fault("restrictions", code, f"without the key {unknown[0]!r}")
        contexts = frozenset(_texts("restrictions", code, entry.get("contexts", [])))
        without = _texts("restrictions", code, entry.get("without", []))
        for phrase in _texts("restrictions", code, entry.get("words")):
            if phrase in without:
                continue
            yield _Wording(
                code, entry["says"], contexts, entry.get("online") is True, _phrase(phrase, places)
            )


def _phrase(phrase: str, places: Mapping[str, str]) -> _Phrase:
    words = phrase.split()
    parts = (places.get(word) or re.escape(word) for word in words)
    expression = r"(?<!\w)" + r"[\W_]{1,4}".join(parts) + r"(?!\w)"
    return _Phrase(tuple(word for word in words if word not in places), expression)


def _agencies(table: Mapping[str, object]) -> Iterator[AgencyRule]:
    for code, entry in table.items():
        if not isinstance(entry, dict):
            raise _fault("agencies", code, "a table")
        try:
            kinds = frozenset(map(EditKind, _texts("agencies", code, entry.get("forbids"))))
        except ValueError as error:
            raise _fault("agencies", code, f"of kinds out of {', '.join(EditKind)}") from error
        names = _texts("agencies", code, entry.get("names"))
        yield AgencyRule(names, kinds, str(entry.get("reference", "")))


def _table(name: str, texts: Mapping[str, str]) -> Mapping[str, object]:
    try:
        return tomllib.loads(texts[name])
    except (KeyError, tomllib.TOMLDecodeError) as error:
        msg = f"The terms {name}.toml are missing or no TOML: {error}."
        raise UserError(msg) from error


def _joined(shipped: Mapping[str, object], own: Mapping[str, object]) -> Mapping[str, object]:
    """Return tables with those of the house put over them, entry by entry."""
    return {
        code: _over(shipped.get(code), own.get(code, shipped.get(code)))
        for code in (*shipped, *(code for code in own if code not in shipped))
    }


def _over(shipped: object, own: object) -> object:
    """Return an entry of the house put over the shipped one; one of another form stays wrong."""
    if shipped is own:
        return shipped
    if isinstance(shipped, list) and isinstance(own, list):
        return [*shipped, *own]
    if isinstance(shipped, dict) and isinstance(own, dict):
        added = {key: _over(shipped.get(key), own[key]) for key in _ADDED if key in own}
        return {**shipped, **own, **added}
    return own


def _texts(name: str, code: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise _fault(name, code, "lists of texts")
    return tuple(str(entry) for entry in value)


def _fault(name: str, code: str, wanted: str) -> UserError:
    return UserError(f"In the terms {name}.toml, {code} should be {wanted}.")
