"""What sort of word or mark each token of a text is, for weighing where its credit stands."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from mediadesk.credits.parsing.names.candidate import INITIAL
from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.names.parties import PICTURE_FILE
from mediadesk.credits.parsing.names.surname_shapes import is_name_by_shape
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: A mark -> its sort.
_MARKS: Final = (
    dict.fromkeys("([（［【〔", "open")
    | dict.fromkeys(")]）］】〕", "close")
    | dict.fromkeys(".!?。！？؟۔।", "stop")
    | dict.fromkeys("/／\\", "slash")
    | dict.fromkeys("|•·∙‖¦", "bar")
    | dict.fromkeys("–—-―−", "dash")
    | dict.fromkeys("\"“”„«»‘’'‚‹›", "quote")
    | dict.fromkeys(":：", "colon")
    | dict.fromkeys(";；؛", "semicolon")
    | dict.fromkeys(",、，،", "comma")
    | dict.fromkeys("=＝", "equals")
    | {"…": "ellipsis"}
)
#: The sort of a word by what it can mean, the first that applies.
_MEANINGS: Final = (
    (Sense.CAPTION_LABEL, "caption-label"),
    (Sense.LABEL_RIGHTS, "rights"),
    (Sense.STOCK, "stock"),
    (Sense.PHOTO_PARTY, "agency"),
    (Sense.PARTY, "party"),
    (Sense.COURTESY, "courtesy"),
    (Sense.LABEL_PHOTO, "label"),
    (Sense.LABEL_NEUTRAL, "label"),
    (Sense.VIA, "via"),
    (Sense.POOL, "pool"),
    (Sense.PLACEHOLDER, "placeholder"),
    (Sense.RANK, "placeholder"),
    (Sense.GENERIC_GIVER, "giver"),
    (Sense.HANDOUT, "handout"),
    (Sense.SYMBOL, "status"),
    (Sense.ARCHIVE, "status"),
    (Sense.EDIT, "edit"),
    (Sense.KIND, "kind"),
)
#: Sorts that a word printed small has in some sentences only; it gets "-small" behind its sort.
_SMALL_IN_SENTENCES: Final = frozenset(
    {"label", "status", "handout", "kind", "edit", "giver", "courtesy", "placeholder", "pool"}
)
#: The sort of a small word between names, or of a sentence.
_SMALL: Final = (
    (Sense.BY, "by"),
    (Sense.FOR, "for"),
    (Sense.AND, "and"),
    (Sense.ON, "small"),
    (Sense.PARTICLE, "particle"),
    (Sense.FILLER, "small"),
)
#: Small words that begin a sentence where they have a capital.
_OPENERS: Final = (Sense.FOR, Sense.AND, Sense.ON, Sense.FILLER)
#: Letters of the sign by which an editor puts his mark beside an agency's: "dpa/mwi/kst".
_LONGEST_SIGN: Final = 3
#: The sort of a word by its look, whatever its letters.
_LOOKS: Final = (
    (re.compile(r"(?:19|20)\d\d$"), "year"),
    (re.compile(f"(?:{PICTURE_FILE.pattern})$", re.IGNORECASE), "prose"),
    (re.compile(r"\d"), "number"),
    (re.compile(r"#"), "hashtag"),
    (re.compile(r"@\w|https?$|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$|[^@]+@.+\."), "address"),
)
#: Words whose looks are kept: names come again in the lines of a batch.
_LOOKS_KEPT: Final = 4096
#: A letter of a script that writes a whole sentence without a space.
_UNSPACED: Final = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]"
)
#: The terms of a licence, behind "CC".
_TERMS: Final = re.compile(r"BY(?:-(?:NC|SA|ND))*$", re.IGNORECASE)
#: "AFP経由", "The Guardian向け": a house and, glued to it, "via" or "for".
_DISTRIBUTED: Final = re.compile(r"(?<=\w)(?:経由|向け)$")
_LICENCE: Final = re.compile(
    r"cc0?$|cc by\b|creative commons\b|lic[a-z]{2,5} creative commons$"
    r"|(?:gfdl|ogl|gemeinfrei|public domain|domaine public|dominio publico|pubblico dominio"
    r"|publiek domein|domena publiczna|volne dilo|volne dielo)$"
)
#: Sorts -> one letter each, by which neighbours are weighed; any other is "s".
COARSE: Final = {
    "open": "(", "close": ")", "stop": ".", "ellipsis": ":", "slash": "/", "bar": "/", "dash": "-",
    "quote": '"', "colon": ":", "semicolon": ",", "comma": ",", "equals": ":", "mark": "*",
    "rights": "L", "label": "L", "label-colon": "L", "label-by": "L", "licence": "L",
    "courtesy": "L", "label-number": "l", "label-small": "l", "via": "v", "stock": "P",
    "agency": "P", "party": "P", "address": "P", "pool": "S", "placeholder": "S", "giver": "S",
    "handout": "S", "status": "S", "edit": "S", "kind": "S", "by": "b", "for": "b", "and": "&",
    "caption-label": "w", "small": "w", "particle": "w", "prose": "w", "hashtag": "w",
    "opener": "A", "title": "t", "name": "N", "surname": "N", "initial": "N", "house": "H",
    "place": "C", "capital": "C", "capitals": "C", "caseless": "K", "unspaced": "J", "year": "0",
    "number": "0",
}  # fmt: skip
#: Sorts of words of which names are made.
NAMES: Final = frozenset({"name", "surname", "initial", "house", "place", "capital", "capitals"})
#: Words for pictures by which studios are called.
_STUDIO_WORDS: Final = frozenset({"images", "pictures"})
#: Sorts of words that name a party.
PARTIES: Final = frozenset({"stock", "agency", "party", "address"})


def sorts_of(tokens: Sequence[Token], prose: Sequence[bool], names: Names) -> list[str]:
    """Return the sort of each token; linear in the tokens.

    Args:
        tokens: The tokens of a text.
        prose: For each, whether only a sentence has such a word.
        names: Tells given names and the words of houses.
    """
    out = [_sort(token, is_prose, names) for token, is_prose in zip(tokens, prose, strict=True)]
    _join_stops(out)
    for at, sort in enumerate(out[:-1]):
        if sort == "label" and _ends_contributor(tokens[at], out[max(0, at - 1) : at + 3]):
            out[at] = "house"
        elif sort == "label" or (
            sort in PARTIES and _is_label_before_mark(tokens[at], out[at + 1])
        ):
            out[at] = _sort_of_label(tokens[at], out[at + 1 : at + 3])
        elif sort == "licence" and _TERMS.match(tokens[at + 1].text):
            out[at + 1] = "licence"
        elif sort == "opener" and _ends_house(out[at - 1], tokens[at], names):
            out[at] = "house"
    _mark_shaped_surnames(tokens, out)
    _mark_surnames(tokens, out)
    return out


def _sort(token: Token, is_prose: bool, names: Names) -> str:  # noqa: FBT001
    if not token.is_word and not token.senses:
        return _MARKS.get(token.text, "mark")
    if _is_licence(token.key):
        return "licence"
    sort = _sort_by_meaning(token) if token.senses else ""
    if sort:
        return sort
    if token.text[0].islower():
        if is_prose or token.senses or _look(token.text) == "prose":
            return "prose"
        return "sign" if len(token.text) <= _LONGEST_SIGN else "address"
    return _sort_by_look(token, names)


@lru_cache(maxsize=_LOOKS_KEPT)
def _is_licence(key: str) -> bool:
    return _LICENCE.match(key) is not None


def _sort_by_meaning(token: Token) -> str:
    """Return what a word of the lexicon is; "" where its look tells more."""
    is_small = token.text[0].islower()
    meant = next((sort for sense, sort in _MEANINGS if sense in token.senses), "")
    if is_small or not token.text[0].isupper():
        small = next((sort for sense, sort in _SMALL if sense in token.senses), "")
        is_phrase = meant == "courtesy" and Sense.LABEL_PHOTO in token.senses
        if is_phrase or not is_small or meant not in _SMALL_IN_SENTENCES:
            return meant or small  # No sentence has "photo courtesy of".
        return small or f"{meant}-small"
    if meant or Sense.BY in token.senses:
        return meant or "by"
    is_opener = any(sense in token.senses for sense in _OPENERS)
    return "opener" if is_opener and not INITIAL.match(token.text) else ""


def _sort_by_look(token: Token, names: Names) -> str:
    look = _look(token.text)
    if look not in ("capital", "capitals"):
        return look
    if names.is_given_name(token):
        return "name"
    if Sense.PLACE in token.senses or names.is_house((token,)):
        return "place" if Sense.PLACE in token.senses else "house"
    return look


@lru_cache(maxsize=_LOOKS_KEPT)
def _look(text: str) -> str:
    """Return the sort of a word by its letters alone."""
    if _DISTRIBUTED.search(text):
        return "party"
    look = next((sort for shape, sort in _LOOKS if shape.match(text)), "")
    if look or not text[0].isupper():
        return look or ("unspaced" if _UNSPACED.match(text) else "caseless")
    if INITIAL.match(text):
        return "initial"
    return "capitals" if len(text) > 1 and text.isupper() else "capital"


def _join_stops(sorts: list[str]) -> None:
    """Take "..." for the one mark it is, as behind "Credit..."."""
    for at in range(len(sorts) - 1):
        if sorts[at] in ("stop", "ellipsis") and sorts[at + 1] == "stop":
            sorts[at] = sorts[at + 1] = "ellipsis"


def _ends_house(before: str, token: Token, names: Names) -> bool:
    """Whether a word that also tells a place ends a house's name: "Johnson Space Center"."""
    return before in NAMES | PARTIES and names.is_house((token,))


def _is_label_before_mark(token: Token, following: str) -> bool:
    """Whether a word that is also a house's name labels what follows: "Bild: Urs Holm"."""
    return following == "colon" and token.has(Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL)


def _sort_of_label(label: Token, following: Sequence[str]) -> str:
    """Return what sort of label stands before these: "Foto:", "Photo by", "Bild 2 von 4"."""
    if following[0] in ("colon", "ellipsis", "equals") or label.text.endswith(","):
        return "label-colon"
    if "number" in following or tuple(following) == ("by", "year"):
        return "label-number"
    return "label-by" if following[0] == "by" else "label"


def _ends_contributor(label: Token, sorts: Sequence[str]) -> bool:
    """Whether a word for a picture ends a contributor's name: "Romar Photo/Shutterstock".

    "Images" labels nothing before a stroke: "Romar Images/Lavant FC".
    """
    is_placed = len(sorts) == 4 and sorts[0] in NAMES and sorts[2] in ("slash", "bar")
    is_of_studio = label.key in _STUDIO_WORDS and label.is_capital
    return is_placed and (is_of_studio or sorts[3] in ("stock", "agency"))


def _mark_shaped_surnames(tokens: Sequence[Token], sorts: list[str]) -> None:
    """Give two capitals the sorts of a name where the second has the shape of a surname."""
    for at in range(len(sorts) - 1):
        if sorts[at] == sorts[at + 1] == "capital" and is_name_by_shape(*tokens[at : at + 2]):
            sorts[at] = "name"


def _mark_surnames(tokens: Sequence[Token], sorts: list[str]) -> None:
    """Give the first capital behind a given name or an initial the sort of a surname.

    A particle with a capital is not all of it: "Ana De Souza".
    """
    is_open = False
    for at, sort in enumerate(sorts):
        if sort in ("name", "initial"):
            is_open = True
        elif is_open and sort in ("capital", "capitals", "place"):
            sorts[at] = "surname"
            is_open = tokens[at].has(Sense.PARTICLE)
        else:
            is_open = is_open and sort == "particle"
