"""Texts as rules compare them: no case, accents, punctuation, or second space."""

import re
import unicodedata


def plain(text: str) -> str:
    """Return a text in lower case without accents, letter for letter, so that places stay."""
    return "".join(map(_letter, text))


def folded(text: str) -> str:
    """Return the words of a text in lower case, without accents, one space between them."""
    return " ".join(re.sub(r"[\W_]+", " ", plain(text)).split())


def is_said_in(words: str, text: str) -> bool:
    """Return whether some words stand in a text, as whole words."""
    wanted = folded(words)
    return bool(wanted) and f" {wanted} " in f" {folded(text)} "


def _letter(letter: str) -> str:
    base = unicodedata.normalize("NFKD", letter)[:1].lower()
    return base if len(base) == 1 else letter
