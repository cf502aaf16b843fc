"""Whether a caption names a person."""

import re
import unicodedata
from typing import Final

#: Shorter last names stand in too many other words to be told from them.
_LEAST_LETTERS: Final = 3


def is_named(name: str, caption: str) -> bool:
    """Return whether a caption names a person: by the whole name, or by its last word alone.

    Accents, case and kinds of hyphen and space make no difference. The last word counts because
    captions speak of "Merkel"; it may be another of that name, so this is a reason to look, no
    proof.
    """
    wanted, text = _plain(name), _plain(caption)
    if not wanted:
        return False
    if _stands_in(wanted, text):
        return True
    last = wanted.rpartition(" ")[2]
    return last != wanted and len(last) >= _LEAST_LETTERS and _stands_in(last, text)


def _stands_in(wanted: str, text: str) -> bool:
    """Return whether words stand in a text as words; scripts without spaces anywhere in it."""
    if not wanted.isascii() and not any(map(_has_case, wanted)):
        return wanted in text
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", text) is not None


def _has_case(letter: str) -> bool:
    return letter.lower() != letter.upper()


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(re.sub(r"[\u2010-\u2015-]", "-", letters).split())
