"""What the words of a credit do: labels, chain words, edit words, words that name nobody."""

from collections.abc import Callable
from typing import Final

from mediadesk.credits.clause import Slot
from mediadesk.credits.lexicon import Sense
from mediadesk.credits.tokens import Token
from mediadesk.credits.walk import Walk, ends_in_by

#: What may follow a word that stands in a name's place, without being its surname.
_FOLLOW_NOBODY: Final = (
    Sense.PARTY, Sense.VIA, Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL, Sense.LABEL_RIGHTS, Sense.POOL,
)  # fmt: skip

#: The role that a kind of picture gives to whom it names.
_ROLE_OF_KIND: Final = {
    "illustration": "illustration",
    "photo-illustration": "illustration",
    "composite": "composite",
    "ai-generated": "art",
}
#: What such a kind says was done.
_EDIT_OF_KIND: Final = {
    "photo-illustration": "modified",
    "composite": "composited",
    "ai-generated": "ai-generated",
}


def act_on_meaning(walk: Walk, at: int, token: Token) -> bool:
    """Act on what a token means in a credit; False where it is a word of a name."""
    return any(sense in token.senses and step(walk, at, token) for sense, step in _STEPS)


def _rights(walk: Walk, at: int, _token: Token) -> bool:
    walk.flush(at)
    walk.clause.in_rights = True
    return True


def _edit_sentence(walk: Walk, at: int, _token: Token) -> bool:
    ahead = walk.tokens[at + 1 : at + 12]
    if not any(t.has(Sense.EDIT) for t in ahead):
        return False
    walk.flush(at)
    walk.end_clause()
    walk.clause.in_sentence = True
    return True


def _chain(walk: Walk, at: int, token: Token) -> bool:
    if token.text[0].isupper() and not token.text.isupper() and walk.run:
        return False
    walk.flush(at)
    walk.clause.slot = Slot.VIA
    return True


def _for(walk: Walk, at: int, token: Token) -> bool:
    if not token.text.islower() or walk.continues_institution():
        return False
    if not walk.run and not walk.found.names_somebody:
        return True
    walk.flush(at)
    walk.clause.slot = Slot.FOR
    return True


def _give(walk: Walk, at: int, token: Token) -> bool:
    if walk.run and token.text[0].isupper() and walk.neighbours.is_followed_by_end(at):
        return False
    walk.flush(at)
    if token.has(Sense.HANDOUT):
        walk.found.flags.add("handout")
    if walk.neighbours.is_followed_by_end(at):
        walk.found.flags.add("giver")
        return True
    walk.clause.slot = Slot.COURTESY
    return True


def _edit(walk: Walk, at: int, token: Token) -> bool:
    if walk.run and token.text[0].isupper() and not walk.neighbours.is_followed_by_label_end(at):
        return False
    walk.flush(at)
    if token.has(Sense.EDIT):
        walk.found.add_edit(token.senses[Sense.EDIT])
    if token.has(Sense.ROLE):
        walk.clause.roles.append(token.senses[Sense.ROLE])
    elif token.has(Sense.EDIT) and not token.key.endswith((" by", " of")):
        walk.clause.roles.append("modification")
    by = walk.neighbours.next(at)
    if token.has(Sense.ROLE) and (ends_in_by(token) or (by and by.has(Sense.BY))):
        walk.found.open_roles(walk.clause.roles[-1:])
        walk.clause.roles = []
        walk.clause.slot = Slot.ROLE
    return True


def _kind(walk: Walk, at: int, token: Token) -> bool:
    kind = token.senses[Sense.KIND]
    is_label = walk.neighbours.is_followed_by_label_end(at)
    if walk.run and not is_label and not any(t.has(Sense.PARTY) for t in walk.run):
        walk.found.add_kind(kind)
        return False
    walk.flush(at)
    if kind == "illustration" and walk.found.kinds[:1] == ["photo-illustration"]:
        return True
    walk.found.add_kind(kind)
    if kind in _ROLE_OF_KIND:
        if kind in _EDIT_OF_KIND:
            walk.found.add_edit(_EDIT_OF_KIND[kind])
        walk.found.open_roles([_ROLE_OF_KIND[kind]])
        walk.clause.slot = Slot.ARTIST
    else:
        walk.end_clause()
    walk.clause.after_by = ends_in_by(token)
    return True


def _nobody(walk: Walk, at: int, token: Token) -> bool:
    """Take a word that stands in a name's place and names nobody."""
    following = walk.neighbours.next(at)
    ends = following is None or not following.is_word or following.has(*_FOLLOW_NOBODY)
    if not ends:
        return False
    if walk.run and not token.has(Sense.PLACEHOLDER, Sense.HANDOUT):
        return False
    walk.flush(at)
    if token.has(Sense.KIND):
        walk.found.add_kind(token.senses[Sense.KIND])
    if token.has(Sense.LABEL_PHOTO):
        walk.found.flags.add("photo")
    if token.has(Sense.ARCHIVE):
        walk.found.flags.add("archive")
    if token.has(Sense.GENERIC_GIVER):
        walk.found.flags.add("giver")
    if token.has(Sense.HANDOUT):
        walk.found.flags.add("handout")
        _handout(walk, at)
    return True


def _handout(walk: Walk, at: int) -> None:
    before = walk.tokens[at - 1].text if at else ""
    if before in ("/", ",", "／") and walk.clause.houses:
        walk.found.move_to_courtesy(walk.clause.houses[-1])
    following = walk.neighbours.next(at)
    walk.clause.handout_next = following is not None and following.text in ("/", "／")


def _archive(walk: Walk, at: int, token: Token) -> bool:
    following = walk.neighbours.next(at)
    is_name = walk.run and token.text[0].isupper() and not walk.run[-1].has(Sense.PARTY)
    if is_name and (following is None or not following.is_word):
        return False
    if not walk.run and following is not None and following.text == ":":
        walk.clause.photo_label = True
    walk.flush(at)
    walk.found.flags.add("archive")
    return True


def _label(walk: Walk, at: int, token: Token) -> bool:
    is_name = walk.run and not walk.neighbours.is_followed_by_label_end(at)
    if walk.run and walk.run[-1].has(Sense.PHOTO_PARTY) and token.has(Sense.LABEL_PHOTO):
        is_name = False  # "Keystone Photo" is Keystone.
    if is_name and (walk.neighbours.next(at) is None or not walk.neighbours.begins_name(at + 1)):
        return False
    walk.flush(at)
    if token.has(Sense.LABEL_PHOTO):
        walk.found.flags.add("photo")
    if walk.found.kinds[:1] == ["illustration"]:
        walk.has_source_photo = True
    if not walk.clause.in_rights and walk.clause.slot is not Slot.ARTIST:
        walk.end_clause()
    elif walk.clause.slot is Slot.ARTIST:
        walk.clause.slot = Slot.MAKER
    walk.clause.photo_label = token.has(Sense.LABEL_PHOTO)
    walk.clause.source_label = token.has(Sense.LABEL_SOURCE)
    walk.clause.after_by = ends_in_by(token)
    return True


def _by(walk: Walk, at: int, token: Token) -> bool:
    following = walk.neighbours.next(at)
    if walk.continues_institution():
        return False
    if walk.run and token.has(Sense.PARTICLE):
        if following is None or not following.has(Sense.PARTY):
            return False
        walk.flush(at)
        return True
    if walk.run and token.text[0].isupper() and not token.text.isupper():
        return False
    if any(t.has(Sense.PARTY) for t in walk.run):
        walk.flush(at)
    walk.run.clear()  # What stands before "by" is the title of the picture.
    walk.clause.after_by = True
    return True


def _and(walk: Walk, at: int, token: Token) -> bool:
    if not walk.run or not walk.neighbours.begins_name(at + 1):
        return not walk.run
    is_sign = token.text in "&+"
    is_initial = token.text[0].isupper() and not (token.text.isupper() and len(token.text) > 1)
    if is_initial or walk.continues_institution():
        return False
    if is_sign and not walk.names.is_known_person(walk.run):
        return False
    walk.flush(at)
    return True


def _on(walk: Walk, at: int, token: Token) -> bool:
    if not token.text.islower():
        return False
    following = walk.neighbours.next(at)
    if (
        walk.run
        and token.has(Sense.PARTICLE)
        and (following is None or not following.has(Sense.PARTY))
    ):
        return False
    if walk.continues_institution():
        return False
    walk.flush(at)
    return True


def _filler(walk: Walk, at: int, token: Token) -> bool:
    if walk.run and walk.run[-1].has(Sense.PARTY) and token.key not in ("of", "the"):
        walk.flush(at)
        return True
    if token.key == "of" and walk.names.is_known_person(walk.run):
        walk.flush(at)
        return True
    if token.key == "the" and walk.clause.slot is Slot.FOR and not walk.run:
        return False
    if token.text[0].isupper() and (walk.run or token.key in ("the", "of", "in")):
        return not walk.run and not walk.neighbours.begins_name(at + 1)
    if walk.run and (walk.continues_institution() or token.key in ("of", "the")):
        return False
    walk.flush(at)
    return True


#: What a word does that has a meaning, the first that applies; a step that returns False leaves
#: the word to the name under way.
_STEPS: Final[tuple[tuple[Sense, Callable[[Walk, int, Token], bool]], ...]] = (
    (Sense.LABEL_RIGHTS, _rights),
    (Sense.EDIT_SENTENCE, _edit_sentence),
    (Sense.VIA, _chain),
    (Sense.FOR, _for),
    (Sense.COURTESY, _give),
    (Sense.EDIT, _edit),
    (Sense.ROLE, _edit),
    (Sense.KIND, _kind),
    (Sense.GENERIC_GIVER, _nobody),
    (Sense.PLACEHOLDER, _nobody),
    (Sense.HANDOUT, _nobody),
    (Sense.SYMBOL, _nobody),
    (Sense.ARCHIVE, _archive),
    (Sense.LABEL_PHOTO, _label),
    (Sense.LABEL_NEUTRAL, _label),
    (Sense.BY, _by),
    (Sense.AND, _and),
    (Sense.ON, _on),
    (Sense.FILLER, _filler),
)
