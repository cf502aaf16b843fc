"""A house style: how one house words its credit lines."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from typing_extensions import override

from mediadesk.credits.composing.wording import (
    EVERY_LANGUAGE,
    FALLBACK_LANGUAGE,
    SECTIONS,
    Wording,
    Wordings,
    Words,
)
from mediadesk.model.edit import EditKind
from mediadesk.model.errors import UserError

#: The forms of a credit line; each is a key of [forms] in a style's file.
FORMS: Final = ("long", "short", "print", "web", "iim")

#: The form that is HTML.
WEB: Final = "web"

_SPACES: Final = re.compile(r"[ \t]+")

#: Where a style words one form like another, the file need not say it twice.
_AS: Final = {"print": "long", WEB: "long"}


class Renders(Protocol):
    """A template of a style."""

    def render(self, variables: Mapping[str, object], *, html: bool) -> str:
        """Return what it makes of the facts."""
        ...

    def where(self, line: int, /) -> str:
        """Return where a line of it stands."""
        ...


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How one house words its credit lines.

    Attributes:
        id: Name by which it is chosen; the stem of its file.
        name: Name of the house.
        description: A sentence on when to use it.
        discloses: Kinds of edit it tells its readers.
        names_editors: Whether it prints who edited a picture.
        joint: What stands between the parts of a line, such as ". ".
        closes: Whether a line ends with a full stop.
        language: BCP 47 tag of the house's own language; "" where it has none.
    """

    id: str
    name: str
    description: str
    discloses: frozenset[EditKind]
    names_editors: bool
    joint: str
    closes: bool
    language: str
    _wordings: Wordings
    _own: Mapping[str, Mapping[str, Words]]
    _parts: Mapping[str, Renders]
    _forms: Mapping[str, Renders]

    def wording(self, language: str = "") -> Wording:
        """Return the words of a language, the house's own in place of the shared ones.

        A language that is not worded, or lacks a word the house has made, is not spoken at all:
        the whole line is then in the house's language, or in English, and its `language` says so.

        Args:
            language: BCP 47 tag; "" for the house's own.
        """
        for tag in (language, self.language, FALLBACK_LANGUAGE):
            shared = self._wordings.of(tag) if tag else None
            own = self._own_words(tag)
            if shared and self._is_whole(shared, own):
                return shared.worded_as(own)
        fallback = self._wordings.languages[FALLBACK_LANGUAGE]
        return fallback.worded_as(self._own_words(FALLBACK_LANGUAGE))

    def lines(self, form: str, variables: Mapping[str, object]) -> tuple[str, ...]:
        """Return the lines that a form's template makes of the facts, blank ones dropped.

        Raises:
            UserError: There is no such form, or its template fails.
        """
        if form not in FORMS:
            msg = f"The house style {self.id} has no form {form!r}; it has {', '.join(FORMS)}."
            raise UserError(msg)
        template = self._forms.get(form) or self._forms[_AS[form]]
        known, _ = self._with_parts(form, variables)
        return _lines(template.render(known, html=form == WEB))

    def part(self, name: str, form: str, variables: Mapping[str, object]) -> tuple[str, ...]:
        """Return the lines of a named part; none where the style has no such part.

        Raises:
            UserError: Its template fails.
        """
        if name not in self._parts:
            return ()
        return tuple(self._with_parts(form, variables)[1][name].splitlines())

    def _with_parts(
        self, form: str, variables: Mapping[str, object]
    ) -> tuple[dict[str, object], "_Parts"]:
        known = dict(variables)
        known["parts"] = parts = _Parts(self._parts, known, html=form == WEB)
        return known, parts

    def _own_words(self, language: str) -> dict[str, Words]:
        return {section: _in_language(self._own.get(section, {}), language) for section in SECTIONS}

    def _is_whole(self, shared: Wording, own: Mapping[str, Words]) -> bool:
        return all(
            key in shared.section(section) or key in own[section]
            for section, languages in self._own.items()
            for words in languages.values()
            for key in words
        )


class _Parts(Mapping[str, str]):
    """A style's named parts, each made when a template asks for it."""

    def __init__(
        self, templates: Mapping[str, Renders], variables: Mapping[str, object], *, html: bool
    ) -> None:
        self._templates = templates
        self._variables = variables
        self._html = html
        self._made: dict[str, str] = {}
        self._in_making: list[str] = []

    @override
    def __getitem__(self, name: str) -> str:
        if name in self._made:
            return self._made[name]
        template = self._templates[name]
        if name in self._in_making:
            circle = " -> ".join((*self._in_making, name))
            msg = f"The part {name!r} of the house style asks for itself ({template.where(1)}): "
            raise UserError(msg + circle)
        self._in_making.append(name)
        made = template.render(self._variables, html=self._html)
        self._in_making.pop()
        # type(made) keeps Markup what it is: it has been escaped once and must not be again.
        self._made[name] = type(made)("\n".join(_lines(made)))
        return self._made[name]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._templates)

    @override
    def __len__(self) -> int:
        return len(self._templates)


def _lines(text: str) -> tuple[str, ...]:
    # Only these spaces: a no-break space is part of a language's wording (French "Photo :").
    lines = (_SPACES.sub(" ", line).strip(" ") for line in text.splitlines())
    return tuple(line for line in lines if line)


def _in_language(words: Mapping[str, Words], language: str) -> Words:
    base = language.partition("-")[0].lower()
    found = dict(words.get(EVERY_LANGUAGE, {}))
    for tag in dict.fromkeys((base, language.lower())):
        found |= words.get(tag, {})
    return found
