"""Surnames told by their shape, in languages where it tells."""

import re
from typing import Final

from mediadesk.credits.parsing.names.east_asian_names import is_romanised_name
from mediadesk.credits.parsing.tokens import Token

#: Shapes that no other word has: "McNamee", "O'Hare", "Kowalski", "Andersson".
_SURE: Final = re.compile(
    r"^(?:Mc[A-Z]|O['’][A-Z])|(?:owski|ewski|iewicz|owicz|czyk|sson|dóttir|enko|chuk|ović|ević|shvili"
    r"|oğlu|opoulos|čius|čienė|auskas)$"
)
#: Endings that many surnames have, and some words.
_LIKELY: Final = (
    "mann", "meier", "meyer", "maier", "mayer", "müller", "mueller", "schmidt", "schmitt",
    "hofer", "huber", "bauer", "berger", "inger", "elsen", "brandt", "hardt", "stein", "feld",
    "ski", "ska", "cki", "cka", "wicz", "czyk", "czak", "ović", "ević", "ovic", "evic", "ich",
    "ov", "ev", "ova", "eva", "enko", "chuk", "iuk", "ík", "ák", "ková", "ová",
    "sson", "sen", "dóttir", "qvist", "kvist", "ström", "strøm", "gren", "lund", "berg", "dahl",
    "nen", "lainen", "idis", "akis", "opoulos", "oğlu", "oglu", "yan", "shvili", "dze",
    "escu", "eanu", "ez", "elli", "etti", "ini", "ucci", "acci", "accio",
    "ов", "ев", "ёв", "ова", "ева", "ин", "ина", "ский", "ская", "ко", "чук", "юк",
)  # fmt: skip
_SHORTEST: Final = 5


def is_name_by_shape(first: Token, last: Token) -> bool:
    """Whether two words are a person's name by the shape of the surname alone."""
    return bool(_SURE.search(last.text)) or is_romanised_name((first.text, last.text))


def ends_like_surname(word: Token) -> bool:
    """Whether a word with a capital ends as many surnames do."""
    folded = word.text.casefold().rstrip(".")
    is_long = len(folded) >= _SHORTEST and word.text[0].isupper()
    return is_long and (folded.endswith(_LIKELY) or bool(_SURE.search(word.text)))
