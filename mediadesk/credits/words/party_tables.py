"""The tables of parties: plain text, a party a line, its names parted by " | ".

Plain lines are read some ten times as fast as arrays of TOML, and a picture editor adds a house by
adding a line. The first name of a line is the one that comparing takes for all of them.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from mediadesk.credits.words.phrases import Phrases
from mediadesk.credits.words.senses import Sense

_PARTY: Final = (Sense.PARTY,)
_PHOTO: Final = (Sense.PARTY, Sense.PHOTO_PARTY)
_QUIET: Final = (Sense.PARTY, Sense.QUIET)

#: Class of party -> what naming one of it says: that the picture is a photograph, that the slot
#: beside it names a contributor, that only a credit means the house and not the thing.
_CLASSES: Final[Mapping[str, tuple[Sense, ...]]] = {
    "news-agencies": _PHOTO,
    "picture-agencies": _PHOTO,
    "collections": _PHOTO,
    "rights-societies": _PHOTO,
    "stock-libraries": (*_PHOTO, Sense.STOCK, Sense.LIBRARY),
    "contributor-agencies": (*_PHOTO, Sense.LIBRARY),
    "shared-works": (*_PARTY, Sense.STOCK, Sense.LIBRARY),
    "networks": (*_PARTY, Sense.NETWORK),
    "platforms": _PARTY,
    "outlets": _PARTY,
    "regional-outlets": _PARTY,
    "public-bodies": _PARTY,
    "museums": _PARTY,
    "ai-tools": (Sense.PARTY, Sense.AI_TOOL),
    "studios": _QUIET,
    "brands": _QUIET,
    "organisations": _QUIET,
}
#: In this order, so that a name in two classes is known by the first.
CLASSES_OF_PARTIES: Final = tuple(_CLASSES)
#: Classes whose names of one word are quiet: "Nature" is a magazine in a credit only.
_QUIET_WORDS: Final = frozenset({"regional-outlets", "museums"})


def add_parties(phrases: Phrases, name: str, text: str) -> None:
    """Add the parties of one class.

    Args:
        phrases: Where to.
        name: The class, one of `CLASSES_OF_PARTIES`.
        text: The text of its file.
    """
    senses = _CLASSES[name]
    may_be_quiet = name in _QUIET_WORDS
    for row in rows(text):
        names = row.split(" | ")
        for spelling in names:
            is_quiet = may_be_quiet and " " not in spelling
            phrases.add(spelling, _QUIET if is_quiet else senses, party=names[0])
            if "-" in spelling.strip("-"):  # "Ouest-France" is printed "OUEST FRANCE", too.
                phrases.add(spelling.replace("-", " "), senses, party=names[0])


def rows(text: str) -> Iterator[str]:
    """Return the lines of a table, without empty lines and those that begin with "#"."""
    return (line for line in text.splitlines() if line and line[0] != "#")
