"""What the words of a credit do: a table of meanings and steps, the first that applies."""

import re
from collections.abc import Callable
from typing import Final

from mediadesk.credits.parsing.marks import STROKES
from mediadesk.credits.parsing.reading.clause import Slot
from mediadesk.credits.parsing.reading.edit_steps import take_edit, take_edit_sentence, take_kind
from mediadesk.credits.parsing.reading.giver_steps import take_archive, take_giver_word, take_nobody
from mediadesk.credits.parsing.reading.joining_steps import (
    take_and,
    take_by,
    take_filler,
    take_for,
    take_joint,
    take_on,
    take_other_role,
    take_user,
    take_via,
)
from mediadesk.credits.parsing.reading.walk import Walk, begins_person, ends_in_by
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: Labels before which papers put their own name; before "image" stands what it shows.
_OWN_PHOTOS: Final = frozenset({"photo", "photos", "foto", "fotos", "photograph"})
#: Labels behind the name of who is to be seen: "Ana Holm photographed by Bo Ek".
_PARTICIPLES: Final = frozenset(
    {"photographed by", "fotografiert von", "photographie par", "photographiee par",
     "fotografiado por", "fotografiada por", "fotografata da", "fotografato da"}
)  # fmt: skip
#: Labels before which observatories put the instrument: "HiRISE image credit: NASA".
_CREDITS_OF_IMAGES: Final = frozenset({"image credit", "image credits"})
#: Capitals that nobody can speak as a word.
_INITIALS_OF_HOUSE: Final = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{2,4}")


def act_on_meaning(walk: Walk, at: int, token: Token) -> bool:
    """Act on what a token means in a credit; False where it is a word of a name."""
    senses = token.senses
    if not senses:
        return False
    return any(sense in senses and step(walk, at, token) for sense, step in _STEPS)


def _rights(walk: Walk, at: int, token: Token) -> bool:
    walk.flush(at)
    if token.text == "(c)" and ("(b)" in walk.text or "(a)" in walk.text):
        return True  # The third of several photos.
    walk.clause.in_rights = True
    if walk.neighbours.is_followed_by_end(at):
        walk.holder.claim_before(*walk.last_span)
    return True


def _label(walk: Walk, at: int, token: Token) -> bool:
    if _is_word_of_name(walk, at, token):
        return False
    _end_name(walk, at)
    if token.has(Sense.LABEL_PHOTO):
        walk.found.flags.add("photo")
    if walk.holder.name:
        walk.clause.in_rights = False
    if walk.clause.slot is Slot.NOBODY:
        walk.clause.slot = Slot.MAKER
    if walk.found.kinds[:1] == ["illustration"]:
        walk.has_source_photo = True
    if not walk.clause.in_rights and walk.clause.slot is not Slot.ARTIST:
        walk.end_clause()
    elif walk.clause.slot is Slot.ARTIST:
        walk.clause.slot = Slot.MAKER
    walk.clause.photo_label = token.has(Sense.LABEL_PHOTO)
    walk.clause.source_label = token.has(Sense.LABEL_SOURCE)
    walk.clause.after_by = ends_in_by(token) or token.has(Sense.LABEL_MAKER)
    return True


def _maker_label(walk: Walk, at: int, token: Token) -> bool:
    """Take a word for a maker as a label before a colon only: "(author: Ana Holm)"."""
    following = walk.neighbours.next(at)
    is_label = following is not None and following.text in ":：" and not walk.run
    return is_label and _label(walk, at, token)


def _end_name(walk: Walk, at: int) -> None:
    """End the name under way, or forget it where it says which picture it is."""
    if _describes_picture(walk, at):
        walk.run.clear()
    walk.flush(at)


def _describes_picture(walk: Walk, at: int) -> bool:
    """Whether words before a label say which picture it is: "Solar image: NASA".

    So does who is to be seen: "Ana Holm photographed by Bo Ek". A house does not: "Express Photo:
    Ana Holm", and "ST PHOTO: ANA HOLM" by its initials.
    """
    if walk.tokens[at].key in _PARTICIPLES:
        return walk.names.is_known_person(walk.run)
    if len(walk.run) != 1:
        return False
    if walk.run[0].has(Sense.PARTY):
        is_instrument = not walk.run[0].has(Sense.PHOTO_PARTY)
        return is_instrument and walk.tokens[at].key in _CREDITS_OF_IMAGES
    is_initials = _INITIALS_OF_HOUSE.fullmatch(walk.run[0].text) is not None
    is_house = is_initials or walk.names.is_house(walk.run)
    if is_house and walk.tokens[at].key in _OWN_PHOTOS:
        return False
    return walk.neighbours.is_followed_by_label_end(at)


def _is_word_of_name(walk: Walk, at: int, token: Token) -> bool:
    """Whether a label's word belongs to the name under way: "Anna Photography"."""
    is_named = token.text.isupper() or walk.neighbours.mark_before((token,)) in STROKES
    if token.has(Sense.PARTY) and is_named and _stands_for_party(walk, at):
        return True  # "Quelle: BILD 15.05.2023", "Getty Images/Image Source"
    if not walk.run:  # "Photo: Art Holm".
        return bool(walk.neighbours.mark_before((token,))) and begins_person(walk, at, token)
    if walk.neighbours.is_followed_by_label_end(at):
        return False
    if _is_office_for_pictures(walk, at, token):
        return True
    if token.has(Sense.LABEL_PHOTO) and _is_label_behind_name(walk, token):
        return False
    return not walk.neighbours.begins_name(at + 1) or _is_inside_name(walk, at, token)


def _stands_for_party(walk: Walk, at: int) -> bool:
    """Whether a label's word in capitals names its house: a mark or a number stands behind it."""
    following = walk.neighbours.next(at)
    is_label = walk.neighbours.is_followed_by_label_end(at)
    return not is_label and (following is None or not following.text[0].isalpha())


def _is_inside_name(walk: Walk, at: int, token: Token) -> bool:
    """Whether a word for a picture stands amid the words of a house: "Open Source Lab"."""
    behind = walk.neighbours.words_behind(at)
    return (
        not token.has(Sense.LABEL_PHOTO) and token.is_capital
        and walk.run[-1].is_capital and not any(t.has(Sense.PARTY) for t in walk.run)
        and not any(t.has(Sense.PARTY) for t in behind) and not walk.names.is_known_person(behind)
        and not walk.names.is_known_person(walk.run)
    )  # fmt: skip


def _is_office_for_pictures(walk: Walk, at: int, token: Token) -> bool:
    """Whether a photo word tells of what kind an office is: "Lavant Photograph Office"."""
    behind = walk.neighbours.words_behind(at)
    is_office = len(behind) == 1 and behind[0].is_capital and walk.names.is_house(behind)
    is_named = walk.run[-1].is_capital and not walk.run[-1].has(Sense.PHOTO_PARTY)
    is_printed_alike = token.text.istitle() or token.text.isupper() == walk.run[-1].text.isupper()
    return is_office and is_named and token.is_capital and is_printed_alike and " " not in token.key


def _is_label_behind_name(walk: Walk, token: Token) -> bool:
    """Whether a photo word belongs to the name before it: "Keystone Photo", "LETA foto"."""
    if walk.run[-1].has(Sense.PHOTO_PARTY):
        return True
    return token.text.islower() and (walk.run[-1].is_capital or walk.run[-1].has(Sense.PARTY))


#: What a word does that has a meaning, the first that applies; a step that returns False leaves
#: the word to the name under way.
_STEPS: Final[tuple[tuple[Sense, Callable[[Walk, int, Token], bool]], ...]] = (
    (Sense.LABEL_RIGHTS, _rights),
    (Sense.EDIT_SENTENCE, take_edit_sentence),
    (Sense.VIA, take_via),
    (Sense.FOR, take_for),
    (Sense.COURTESY, take_giver_word),
    (Sense.EDIT, take_edit),
    (Sense.ROLE, take_edit),
    (Sense.KIND, take_kind),
    (Sense.OTHER_ROLE, take_other_role),
    (Sense.LABEL_MAKER, _maker_label),
    (Sense.GENERIC_GIVER, take_nobody),
    (Sense.PLACEHOLDER, take_nobody),
    (Sense.HANDOUT, take_nobody),
    (Sense.SYMBOL, take_nobody),
    (Sense.ARCHIVE, take_archive),
    (Sense.LABEL_PHOTO, _label),
    (Sense.LABEL_NEUTRAL, _label),
    (Sense.BY, take_by),
    (Sense.ARTICLE, take_joint),
    (Sense.AND, take_and),
    (Sense.ON, take_on),
    (Sense.FILLER, take_user),
    (Sense.FILLER, take_filler),
)
