"""The words the lint of captions looks for, read from a data file."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from mediadesk.model.errors import UserError

_KEYS: Final = (
    "placeholders", "doubled", "doubling_languages", "idle_openings", "mandatory", "binding",
    "numerals",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrases:
    """Some phrases, looked for as whole words.

    Attributes:
        loud: Those in capitals, which count in capitals only; None where there are none.
        quiet: The others, whatever their case; None where there are none.
    """

    loud: re.Pattern[str] | None
    quiet: re.Pattern[str] | None

    @classmethod
    def of(cls, phrases: Iterable[str]) -> "Phrases":
        """Return phrases ready to be looked for; the longest wins where several begin alike."""
        said = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
        loud = [phrase for phrase in said if phrase.isupper() and " " not in phrase]
        quiet = [phrase for phrase in said if phrase not in loud]
        return cls(_pattern(loud), _pattern(quiet, re.IGNORECASE))

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """Yield every phrase that stands in a text."""
        for pattern in (self.loud, self.quiet):
            if pattern is not None:
                yield from pattern.finditer(text)

    def opening(self, text: str) -> re.Match[str] | None:
        """Return the phrase that a text begins with."""
        for pattern in (self.loud, self.quiet):
            found = pattern.match(text) if pattern is not None else None
            if found is not None:
                return found
        return None


@dataclass(frozen=True, slots=True)
class LintWords:
    """What the rules look for.

    Attributes:
        placeholders: What stands where something is still to come.
        idle_openings: How alt texts begin that say that there is a picture.
        mandatory: What demands a credit.
        binding: What instructions forbid or bind.
        doubled: Words that rightly stand twice in a row.
        doubling_languages: Languages in which doubling is grammar.
        numerals: Words beside which XX is a number.
    """

    placeholders: Phrases
    idle_openings: Phrases
    mandatory: Phrases
    binding: Phrases
    doubled: frozenset[str]
    doubling_languages: frozenset[str]
    numerals: frozenset[str]

    @classmethod
    def from_text(cls, text: str) -> "LintWords":
        """Read the words from a TOML file.

        Raises:
            UserError: It is no TOML, or a key is unknown or no list of texts.
        """
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            msg = f"The words of the caption lint are not TOML: {error}."
            raise UserError(msg) from error
        for key, said in table.items():
            is_known = key in _KEYS and isinstance(said, list)
            if not is_known or not all(isinstance(one, str) for one in said):
                msg = f"In the words of the caption lint, {key} should be one of {_KEYS}, a list."
                raise UserError(msg)
        lists = {key: [str(one) for one in table.get(key, ())] for key in _KEYS}
        return cls(
            Phrases.of(lists["placeholders"]),
            Phrases.of(lists["idle_openings"]),
            Phrases.of(lists["mandatory"]),
            Phrases.of(lists["binding"]),
            frozenset(lists["doubled"]),
            frozenset(lists["doubling_languages"]),
            frozenset(lists["numerals"]),
        )


def _pattern(phrases: list[str], flags: int = 0) -> re.Pattern[str] | None:
    if not phrases:
        return None
    said = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{said})(?!\w)", flags)
