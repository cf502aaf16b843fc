"""Part a maker from an agency that a bare hyphen joins: "Jane Doe-USA TODAY Sports"."""

import re
from typing import Final

from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.tokens import tokens_of
from mediadesk.credits.words.lexicon import Lexicon, Sense, atom_key, atoms_of

#: Two to four words with capitals, a hyphen, a capital behind it.
_JOINT: Final = re.compile(
    r"(?<![\w-])[A-ZÀ-Þ][\w.'’]{0,30}(?: [\w.'’]{1,30}){0,2} (?P<last>[A-ZÀ-Þ][\w.'’]{1,30})"
    r"-(?=(?P<house>[A-Z]\w{1,30}(?: [A-Z]\w{1,30}){0,2}))"
)


def parted(text: str, names: Names) -> str:
    """Return a credit with spaces around such hyphens; double surnames are left alone."""
    return _JOINT.sub(lambda found: _parted(found, names), text)


def _parted(found: re.Match[str], names: Names) -> str:
    whole = f"{found['last']}-{found['house']}"
    if Sense.PARTY in _longest(whole, names.lexicon):
        return found[0]
    house = _longest(found["house"], names.lexicon)
    if Sense.POOL in house and found["house"] in ("Pool", "POOL"):
        return f"{found[0][:-1]} - "
    if Sense.PARTY not in house or _names_house(found, names):
        return found[0]
    return f"{found[0][:-1]} - "


def _names_house(found: re.Match[str], names: Names) -> bool:
    """Whether words of a house, or small words, stand before the hyphen: "and the NOVA-AP"."""
    maker = tokens_of(found[0][:-1], names.lexicon, in_credit=True)
    is_joined = any(t.has(Sense.AND, Sense.ARTICLE) and t.text.islower() for t in maker)
    return is_joined or any(t.has(Sense.PLACE) for t in maker)


def _longest(text: str, lexicon: Lexicon) -> frozenset[Sense]:
    _, senses = lexicon.longest([atom_key(text[a:b]) for a, b in atoms_of(text)], 0)
    return frozenset(senses)
