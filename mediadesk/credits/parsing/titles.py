"""What a credit puts in quotation marks: a picture's title before "by", a contributor's name."""

from collections.abc import Mapping, Sequence
from typing import Final

from mediadesk.credits.parsing.marks import STROKES
from mediadesk.credits.parsing.names.name_ends import LEGAL_FORMS
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: Mark that opens what is quoted -> marks that close it, as printed and as typed.
_CLOSING: Final = {'"': '"”', "“": '”"', "„": '“”"', "«": "»", "‘": "’'"}
#: Marks that may open a title.
TITLE_QUOTES: Final = frozenset(_CLOSING)
#: Longest title in tokens.
_LONGEST: Final = 40
#: Longest name of a contributor in tokens, and the marks that join it to a library.
_LONGEST_NAME: Final = 10
#: Longest quoted name of a giver in tokens, and the marks that may quote it.
_LONGEST_GIVER: Final = 16
_QUOTES_OF_GIVERS: Final = _CLOSING | {"'": "'’"}
_JOINS: Final = STROKES | {","}
#: Tokens of brackets that tell what a picture shows: "(Holm in 1998)".
_LEAST_TOLD: Final = 2
_LONGEST_DESCRIPTION: Final = 14
#: What brackets have that belong to the credit.
_IN_CREDITS: Final = (
    Sense.PARTY, Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL, Sense.LABEL_RIGHTS, Sense.LABEL_MAKER,
    Sense.VIA, Sense.COURTESY, Sense.KIND, Sense.EDIT, Sense.ROLE, Sense.ARCHIVE, Sense.HANDOUT,
    Sense.SYMBOL, Sense.POOL, Sense.PLACEHOLDER, Sense.GENERIC_GIVER, Sense.AND, Sense.BY,
)  # fmt: skip


def end_of_title(tokens: Sequence[Token], at: int) -> int:
    """Return where a quoted title that opens here ends, if "by" comes behind it; else 0.

    A comma may part them: „Mein Hafen“, von Ana Holm. A title also stands behind the library
    that shows the picture: "Flickr, “Old Bridge”".
    """
    end = _end_of_quote(tokens, at, _LONGEST)
    if not end:
        return 0
    is_behind_library = at > 1 and tokens[at - 1].text in ",:" and tokens[at - 2].has(Sense.STOCK)
    behind = tokens[end : end + 2]
    if len(behind) > 1 and behind[0].text == "," and behind[1].has(Sense.BY):
        return end + 1
    is_before_by = bool(behind) and behind[0].has(Sense.BY)
    return end if is_before_by or is_behind_library else 0


def end_of_contributor(tokens: Sequence[Token], at: int) -> int:
    """Return where a quoted name that opens here ends, if a library is joined to it; else 0.

    Textbooks print the names of Flickr so: “wiredtourist.com”/Flickr, "jelly - urban"/Flickr.
    """
    end = _end_of_quote(tokens, at, _LONGEST_NAME)
    if not end or end + 1 >= len(tokens):
        return 0
    is_joined = tokens[end].text in _JOINS or tokens[end].has(Sense.ON, Sense.VIA)
    return end if is_joined and tokens[end + 1].has(Sense.STOCK) else 0


def end_of_giver(tokens: Sequence[Token], at: int) -> int:
    """Return where a quoted name that opens here ends, if thanks stand before it; else 0.

    "Cedida por la 'Plataforma por un Río Limpio'": however many small words it has, it is one.
    """
    near = tokens[max(0, at - 2) : at]
    is_thanked = bool(near) and (
        near[-1].has(Sense.COURTESY)
        or (near[0].has(Sense.COURTESY) and near[-1].has(Sense.PARTICLE, Sense.ARTICLE))
    )
    return _end_of_quote(tokens, at, _LONGEST_GIVER, _QUOTES_OF_GIVERS) if is_thanked else 0


def end_of_description(tokens: Sequence[Token], at: int) -> int:
    """Return where brackets that open here end, if they tell what a picture shows; else 0.

    "(Holm at the opening in 2022)", "(cotton field, Clay County)": they name no maker.
    """
    end = next((e for e in range(at + 1, len(tokens)) if tokens[e].text in "()"), 0)
    inner = tokens[at + 1 : end]
    if inner and inner[-1].key in LEGAL_FORMS:
        return 0  # "(kleine insel GmbH)"
    if not _LEAST_TOLD <= len(inner) <= _LONGEST_DESCRIPTION or tokens[end].text != ")":
        return 0
    is_view = len(inner) > 2 and inner[1].has(Sense.ON) and inner[2].has(Sense.ARTICLE)
    named = inner[1:] if is_view else inner  # "Blick auf den Hafen" is no newspaper's.
    if any(t.has(*_IN_CREDITS) or not (t.is_word or t.text in ",.") for t in named):
        return 0
    is_told = any(t.text.islower() and (t.has(Sense.ON) or t.key == "in") for t in inner[:-1])
    first = inner[0]
    is_small = first.text.islower() and not first.senses and any(t.is_capital for t in inner[1:])
    return end + 1 if is_told or is_small else 0


def _end_of_quote(
    tokens: Sequence[Token], at: int, longest: int, marks: Mapping[str, str] = _CLOSING
) -> int:
    """Return the place behind the mark that closes what a mark here opens; 0 where none does."""
    closing = marks.get(tokens[at].text)
    if closing is None:
        return 0
    for end in range(at + 2, min(at + longest, len(tokens))):
        if tokens[end].text in closing:
            return end + 1
    return 0
