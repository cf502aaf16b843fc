"""What words for givers, the files and nobody in particular do in a credit."""

from typing import Final

from mediadesk.credits.parsing.reading.clause import Slot
from mediadesk.credits.parsing.reading.walk import Walk
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: What may follow a word that stands in a name's place, without being its surname.
_FOLLOW_NOBODY: Final = (
    Sense.PARTY, Sense.VIA, Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL, Sense.LABEL_RIGHTS, Sense.POOL,
    Sense.AND,
)  # fmt: skip
#: Words with which the names of collections end: "Bettmann Archive".
_ARCHIVES: Final = ("archi", "arqui", "arsi", "ark", "архив", "архів")
#: Letters of a surname that also stands for nobody, at least; "STR" and "HO" are no surnames.
_SHORTEST_SURNAME: Final = 5
#: What such a word says of the picture.
_FLAGS: Final = (
    (Sense.LABEL_PHOTO, "photo"),
    (Sense.ARCHIVE, "archive"),
    (Sense.GENERIC_GIVER, "giver"),
    (Sense.HANDOUT, "handout"),
)


def take_giver_word(walk: Walk, at: int, token: Token) -> bool:
    """Take "courtesy of", "provided by" and the like: the giver follows."""
    if walk.run and token.text[0].isupper() and walk.neighbours.is_followed_by_end(at):
        return False
    if _describes_picture(walk, token):
        walk.run.clear()
    walk.flush(at)
    if token.has(Sense.HANDOUT):
        walk.found.flags.add("handout")
    if token.has(Sense.LABEL_PHOTO):
        walk.found.flags.add("photo")
    if walk.neighbours.is_followed_by_end(at):
        walk.found.flags.add("giver")
        return True
    walk.clause.slot = Slot.COURTESY
    return True


def _describes_picture(walk: Walk, token: Token) -> bool:
    """Whether words before thanks say what the picture is.

    "Photos and video footage courtesy of X", "Landsat-7 image courtesy of X", "Data courtesy of X".
    """
    if any(t.has(Sense.PARTY) for t in walk.run):
        return False
    is_of_picture = len(walk.run) == 1 and "courtesy" in token.key
    return is_of_picture or all(t.text.islower() for t in walk.run)


def take_nobody(walk: Walk, at: int, token: Token) -> bool:
    """Take a word that stands in a name's place and names nobody."""
    following = walk.neighbours.next(at)
    if following is not None and following.is_word and not following.has(*_FOLLOW_NOBODY):
        return False
    if _is_surname(walk, token):
        walk.run.append(token._replace(senses={}))
        return True
    if walk.run and not token.has(Sense.PLACEHOLDER, Sense.HANDOUT):
        return False
    is_last = following is None or following.text in ")]"
    is_of_staff = walk.clause.houses and not walk.clause.persons
    if token.has(Sense.PARTY) and token.has(Sense.PLACEHOLDER) and is_last and not is_of_staff:
        # "Nelson Prado/STF", "Foto: STF" are of the court, "STF/AFP", "AFP/STF" of the staff.
        return False
    walk.flush(at)
    if token.has(Sense.KIND):
        walk.found.add_kind(token.senses[Sense.KIND])
    walk.found.flags |= {flag for sense, flag in _FLAGS if token.has(sense)}
    if token.has(Sense.HANDOUT):
        _handout(walk, at)
    return True


def _is_surname(walk: Walk, token: Token) -> bool:
    """Whether a word that stands in a name's place is a surname: "Chris Stringer"."""
    if len(walk.run) != 1 or len(token.text) < _SHORTEST_SURNAME:
        return False
    is_printed_alike = token.text.istitle() == walk.run[0].text.istitle()
    return is_printed_alike and token.is_capital and walk.names.is_given_name(walk.run[0])


def _handout(walk: Walk, at: int) -> None:
    """Look for the giver beside "Handout": "X/Handout", "Handout/X", "Supplied: X"."""
    before = walk.tokens[at - 1] if at else None
    is_beside = before is not None and (before.is_word or before.text in ("/", ",", "／"))
    if is_beside and walk.clause.may_give:
        walk.found.move_to_courtesy(walk.clause.may_give)
    following = walk.neighbours.next(at)
    after = following.text if following is not None else ""
    walk.clause.handout_next = after in ("/", "／")
    if after in (":", "："):
        walk.clause.slot = Slot.COURTESY


def take_archive(walk: Walk, at: int, token: Token) -> bool:
    """Note that the picture is from the files."""
    following = walk.neighbours.next(at)
    is_name = (
        walk.run and token.text[0].isupper() and token.key.startswith(_ARCHIVES)
        and not walk.run[-1].has(Sense.PARTY)
    )  # fmt: skip
    if is_name and (following is None or not following.is_word):
        return False
    if walk.run and token.text.istitle() and walk.neighbours.is_passed_on(at):
        return False  # "Herald Archive via Getty Images" is a collection.
    if not walk.run and following is not None and following.text == ":":
        walk.clause.photo_label = True
    walk.flush(at)
    walk.found.flags.add("archive")
    return True
