"""A name in a credit that no list knows, with what is known of it, and the shapes of such names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.parsing.names.east_asian_names import is_east_asian_name
from mediadesk.credits.parsing.names.surroundings import Surroundings
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: An address of the web; an account may have a full stop too: "lena.holm".
DOMAIN: Final = re.compile(
    r"^[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2}|com|net|org|info|biz|edu|gov|mil|int|news|media|photos?|pics"
    r"|pictures|gallery|studio|art|design|blog|app|dev|online|site|shop|store|club|camera|agency"
    r"|press|today|world|travel|museum|berlin|wien|hamburg|bayern|koeln|paris|london|swiss|cat|asia"
    r"|digital|space|xyz|team|social|live|work|cloud|group|tech|zone|name|pub|earth|jobs|eus|gal)$"
)
INITIAL: Final = re.compile(r"^(?:[^\W\d_]\.-?)+$")
#: "AlMare", "OregonLive", "UArizona"; not "McDonald", "DeGroat", "MacArthur", "O'Neill".
CAMEL: Final = re.compile(
    r"^(?!(?:Mac|Mc|De|Di|Du|La|Le|Van|Von|O'|O’|D'|D’)[A-Z])(?:\w*[a-z][A-Z]|[A-Z]{2,}[a-z]{3})"
)
#: The words of a handle: "@FireDept_NW".
HANDLE_PARTS: Final = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+")
_LONGEST_ACRONYM: Final = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name, and what is known of it.

    Attributes:
        run: Its words.
        name: As printed.
        around: What stands around it.
        has_house_word: A word of it says that it names a house.
        has_given_name: It begins with a given name or an initial, and goes on like a name.
        given_names: How many of its words are given names.
        has_public_word: A word of it says that it names a public institution.
        has_surname: Its last word is a frequent surname.
    """

    run: Sequence[Token]
    name: str
    around: Surroundings
    has_house_word: bool
    has_given_name: bool
    given_names: int
    has_public_word: bool
    has_surname: bool

    @property
    def words(self) -> list[Token]:
        """The words without particles and marks."""
        return [t for t in self.run if t.is_word and not t.has(Sense.PARTICLE)]

    @property
    def is_nameless(self) -> bool:
        """Whether nothing in it is known for a given name."""
        return not (self.has_given_name or self.given_names or is_east_asian_name(self.name))


def is_acronym(word: str) -> bool:
    """Whether a word is made of few capitals, as the short names of houses are."""
    return 1 < len(word) <= _LONGEST_ACRONYM and word.isalpha() and word.isupper()
