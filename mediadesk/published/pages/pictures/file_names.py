"""What the file name of a picture tells of it."""

import re
from collections.abc import Callable
from typing import Final

from mediadesk.published.name_parts import parts_of
from mediadesk.published.pages.pictures.picture_identity import file_of

#: Where tools that build a site put the pictures of its furniture, and sites those of their design.
_DESIGN: Final = re.compile(
    r"/_next/static/|/static/media/|/_nuxt/|/_astro/|/wp-content/themes/|/templates/"
)
#: A folder that is named for the signs it holds: "/img/social-icons/mail.png".
_FOLDER_OF_ICONS: Final = re.compile(r"(?:[-/_]|[a-z])[Ii]cons?/[^/]*\Z")
_PHOTOGRAPH: Final = re.compile(r"\.jpe?g\Z", re.IGNORECASE)
#: A name of at least so many letters and digits that no words have: "6RCiwORLx7jYMNg4HqoKEZ1A...".
_TOKEN: Final = re.compile(r"[\w-]{40,}(?:\.\w{3,4})?\Z", re.ASCII)
_CHANGE: Final = re.compile(r"[a-z][A-Z0-9]|[0-9][A-Za-z]|[A-Z][0-9]")
#: Of a name drawn by lot every third letter or so changes case or is followed by a digit.
_LEAST_CHANGES: Final = 0.2
_WORD: Final = re.compile(r"(?<=-)[a-z]{2}[^-]*")
#: What a long name may tell of without the picture being one.
_TOLD_IN_PASSING: Final = frozenset({"sign", "advert"})
#: A sign is drawn, and called by a word or three.
_WORDS_OF_A_SCENE: Final = 4


def meanings_of_file(address: str, named: Callable[[str], frozenset[str]]) -> frozenset[str]:
    """Return what the file name in an address means.

    A photograph with a long name that tells of a logo or an advertisement in passing shows one: it
    is none.

    Args:
        address: Where the picture lies.
        named: Tells what a name means.
    """
    name = file_of(address)
    if _FOLDER_OF_ICONS.search(address):
        return named(name) | {"sign"}
    if _is_drawn_by_lot(name):
        return frozenset()
    meanings = named(name)
    in_passing = meanings & _TOLD_IN_PASSING
    if not in_passing or not _PHOTOGRAPH.search(name):
        return meanings
    words = _WORD.findall(parts_of(_PHOTOGRAPH.sub("", name)))
    if len(words) < _WORDS_OF_A_SCENE or in_passing & (named(words[0]) | named(words[-1])):
        return meanings
    return meanings - in_passing


def _is_drawn_by_lot(name: str) -> bool:
    """Whether a file's name consists of letters and digits at random, which mean nothing."""
    is_token = _TOKEN.fullmatch(name) is not None
    return is_token and len(_CHANGE.findall(name)) >= _LEAST_CHANGES * len(name)


def is_of_design(address: str) -> bool:
    """Return whether a picture lies among those of a site's own design."""
    return _DESIGN.search(address) is not None
