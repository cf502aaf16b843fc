"""A house style: how one house words its credit lines."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from mediadesk.credits.edit_words import words_for
from mediadesk.model.edit import EditKind
from mediadesk.model.errors import UserError

#: The forms of a credit line; each is a key of [forms] in a style's file.
FORMS: Final = ("long", "short", "print", "web", "iim")

#: The language whose wording is used where a style has none in the language asked for.
FALLBACK_LANGUAGE: Final = "en"

#: Makes a text of the facts.
Render: TypeAlias = Callable[[dict[str, object]], str]


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
    """

    id: str
    name: str
    description: str
    discloses: frozenset[EditKind]
    names_editors: bool
    joint: str
    closes: bool
    _words: Mapping[str, Mapping[str, str]]
    _edit_words: Mapping[str, Mapping[str, str]]
    _forms: Mapping[str, Render]

    def words(self, language: str) -> Mapping[str, str]:
        """Return the style's fixed wording in a language, else in English."""
        return _in_language(self._words, language)

    def edit_word(self, kind: EditKind, language: str) -> str:
        """Return what the style calls a picture that was edited so: "cropped"."""
        known = _in_language(self._edit_words, language)
        return known.get(kind.value, words_for(kind).participle)

    def parts(self, form: str, variables: dict[str, object]) -> tuple[str, ...]:
        """Return the lines that a form's template makes of the facts, blank ones dropped.

        Raises:
            UserError: There is no such form, or its template fails.
        """
        if form not in self._forms:
            msg = f"The house style {self.id} has no form {form!r}; it has {', '.join(FORMS)}."
            raise UserError(msg)
        text = self._forms[form](variables)
        lines = (" ".join(line.split()) for line in text.splitlines())
        return tuple(line for line in lines if line)


def _in_language(words: Mapping[str, Mapping[str, str]], language: str) -> Mapping[str, str]:
    base = language.partition("-")[0].lower()
    fallback = words.get(FALLBACK_LANGUAGE, {})
    return {**fallback, **words.get(base, {}), **words.get(language.lower(), {})}
