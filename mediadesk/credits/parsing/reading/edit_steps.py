"""What edit words and words for a kind of picture do in a credit."""

from typing import Final

from mediadesk.credits.parsing.names.parties import Party
from mediadesk.credits.parsing.reading.clause import Slot
from mediadesk.credits.parsing.reading.walk import Walk, ends_in_by
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

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
#: What somebody is credited with who did an edit, where the lexicon names no role for its word.
_ROLE_OF_EDIT: Final = {
    "cropped": "cropping",
    "enlarged": "enlargement",
    "resized": "resizing",
    "mirrored": "mirroring",
    "rotated": "rotation",
    "composited": "composite",
    "colorized": "colorization",
    "enhanced": "enhancement",
    "restored": "retouching",
    "retouched": "retouching",
    "object-removed": "content removal",
    "text-overlaid": "text overlay",
    "blurred": "blurring",
    "converted-to-grayscale": "conversion to black and white",
    "ai-edited": "AI editing",
}
#: What a list of edits is made of.
_TOLD: Final = (Sense.ROLE, Sense.EDIT, Sense.AND)
#: Words for pictures by which the desks are called that make them.
_DESKS: Final = frozenset({"graphics", "visuals", "infographics", "data", "charts", "maps"})
#: Of these, the ones a house makes in its own rooms.
_KINDS_OF_HOUSES: Final = frozenset({"composite", "graphic"})


def take_edit_sentence(walk: Walk, at: int, _token: Token) -> bool:
    """Begin a sentence that tells of edits: "The photo has been cropped"."""
    ahead = walk.tokens[at + 1 : at + 12]
    if not any(t.has(Sense.EDIT) for t in ahead):
        return False
    walk.flush(at)
    walk.end_clause()
    walk.clause.in_sentence = True
    return True


def _is_role_label(walk: Walk, at: int, token: Token) -> bool:
    """Whether a role stands as a label does: "Art: X", "Art, cropping: X", "art by X"."""
    if walk.run and not ends_in_by(token):
        return False  # "Museo de Arte: X".
    following = walk.neighbours.next(at)
    is_listed = following is not None and (following.text in ",、" or following.has(Sense.AND))
    return ends_in_by(token) or is_listed or walk.neighbours.is_followed_by_label_end(at)


def _role_of(token: Token) -> str:
    """Return what somebody is credited with who did what a word says."""
    if token.has(Sense.ROLE):
        return token.senses[Sense.ROLE]
    return _ROLE_OF_EDIT.get(token.senses[Sense.EDIT], "modification")


def _joined_roles(walk: Walk, at: int) -> list[str]:
    """Return the roles of edits told together, up to a token: "cropped, enlarged and toned by"."""
    roles: list[str] = []
    while at >= 0 and (walk.tokens[at].has(*_TOLD) or walk.tokens[at].text == ","):
        if walk.tokens[at].has(Sense.ROLE, Sense.EDIT):
            roles.insert(0, _role_of(walk.tokens[at]))
        at -= 1
    return list(dict.fromkeys(roles))


def take_edit(walk: Walk, at: int, token: Token) -> bool:
    """Note an edit, or the role of the one who did it."""
    is_label = ends_in_by(token) or walk.neighbours.is_followed_by_label_end(at)
    if walk.run and token.text[0].isupper() and not is_label:
        return False
    if not token.has(Sense.EDIT) and not _is_role_label(walk, at, token):
        return False
    walk.flush(at)
    if token.has(Sense.EDIT):
        walk.found.add_edit(token.senses[Sense.EDIT])
    is_source = ends_in_by(token) or token.key.endswith(" of")
    if is_source and not token.has(Sense.ROLE):
        return True  # "Modification of work by Ana Holm", who is its maker.
    walk.clause.roles.append(_role_of(token))
    by = walk.neighbours.next(at)
    if ends_in_by(token) or (by and by.has(Sense.BY) and " " not in by.key):
        walk.found.open_roles(_joined_roles(walk, at))
        walk.clause.roles = []
        walk.clause.before_roles = len(walk.clause.persons)
        walk.clause.slot = Slot.ROLE
        walk.clause.after_by = ends_in_by(token)
    return True


def take_joined_kind(walk: Walk, at: int, token: Token) -> bool:
    """Take a house and what it made of the picture in one word: "TZ-Montage", "dpa-Grafik"."""
    house, mark, word = token.text.rpartition("-")
    if not mark or walk.run or token.senses or not walk.neighbours.is_followed_by_end(at):
        return False
    kind = walk.lexicon.longest([word.casefold()], 0)[1].get(Sense.KIND, "")
    if kind not in _KINDS_OF_HOUSES:
        return False
    walk.found.add_kind(kind)
    if kind in _EDIT_OF_KIND:
        walk.found.add_edit(_EDIT_OF_KIND[kind])
        walk.found.open_roles([_ROLE_OF_KIND[kind]])
    party = Party(house, is_person=False)
    walk.found.put(party, Slot.ARTIST if kind in _EDIT_OF_KIND else Slot.MAKER)
    return True


def _shows_film(walk: Walk, at: int, token: Token) -> bool:
    """Whether the title of a film follows, and no house: "Still from Winter Sea"."""
    following = walk.neighbours.next(at)
    joint = token.key.rpartition(" ")[2]
    is_house = following is not None and following.has(Sense.PARTY)
    return joint in ("from", "aus", "du", "de", "del", "dal", "da") and not is_house


def _end_name(walk: Walk, at: int) -> None:
    """End the name under way; small words only say what a picture is for: "editorial"."""
    if not any(t.is_capital or t.has(Sense.PARTY) for t in walk.run):
        walk.run.clear()
    walk.flush(at)


def take_kind(walk: Walk, at: int, token: Token) -> bool:
    """Note what kind of picture it is, and open the list of who made it so."""
    kind = token.senses[Sense.KIND]
    if token.key in _DESKS and walk.run and walk.neighbours.is_followed_by_end(at):
        walk.found.add_kind(kind)
        return False  # "Reuters Graphics"
    is_label = walk.neighbours.is_followed_by_label_end(at) or ends_in_by(token)
    if walk.run and not is_label and not any(t.has(Sense.PARTY) for t in walk.run):
        walk.found.add_kind(kind)
        return False
    _end_name(walk, at)
    if kind == "illustration" and walk.found.kinds[:1] == ["photo-illustration"]:
        return True
    walk.found.add_kind(kind)
    if kind in _ROLE_OF_KIND:
        if kind in _EDIT_OF_KIND:
            walk.found.add_edit(_EDIT_OF_KIND[kind])
        walk.found.open_roles([_ROLE_OF_KIND[kind]])
        walk.clause.slot = Slot.ARTIST
    else:
        in_rights = walk.clause.in_rights
        walk.end_clause()
        walk.clause.in_rights = in_rights
        walk.clause.no_maker = kind == "screenshot"
        if kind == "video-still" and _shows_film(walk, at, token):
            walk.clause.slot = Slot.NOBODY
    walk.clause.after_by = ends_in_by(token)
    return True
