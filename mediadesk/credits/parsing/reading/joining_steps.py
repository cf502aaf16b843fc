"""What the small words between names do in a credit: via, for, by, and, on."""

from typing import Final

from mediadesk.credits.parsing.names.parties import Party
from mediadesk.credits.parsing.reading.clause import Slot
from mediadesk.credits.parsing.reading.walk import Walk, begins_person, ends_in_by
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: Opens the name of the outlet even where nobody is named: "Special to The Register".
_SPECIAL: Final = "special to"
#: What a picture is called before "via" and its library.
_PICTURE_WORDS: Final = (Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL)
#: Small articles before the last house of a list: "NASA and the Hubble Heritage Team".
_ARTICLES_IN_LISTS: Final = frozenset(
    {"the", "la", "le", "les", "el", "los", "las", "der", "die", "das", "het"}
)


def take_via(walk: Walk, at: int, token: Token) -> bool:
    """Take "via" and the like: the distributor follows."""
    is_titled = token.text[0].isupper() and not token.text.isupper()
    if is_titled and walk.run and not _is_amid_houses(walk, at):
        return False
    if _says_what_is_shown(walk, at):
        walk.run.clear()
    walk.flush(at)
    walk.clause.slot = Slot.VIA
    walk.clause.in_rights = False
    return True


def _says_what_is_shown(walk: Walk, at: int) -> bool:
    """Whether words before "via" and a library name the picture: "Glacier image via Shutterstock".

    "Herald photo via AP" is the Herald's, and "Ana Holm photo via Alamy" hers.
    """
    run = walk.run
    is_picture = len(run) > 1 and run[-1].text.islower() and run[-1].has(*_PICTURE_WORDS)
    is_stock = walk.neighbours.is_before(at, Sense.STOCK)
    is_named = walk.names.names_house(run[:-1]) or walk.names.is_known_person(run[:-1])
    return is_picture and is_stock and not is_named


def _is_amid_houses(walk: Walk, at: int) -> bool:
    """Whether known houses stand on both sides: "Getty Images Via AFP"."""
    return walk.run[-1].has(Sense.PARTY) and walk.neighbours.is_before(at, Sense.PARTY)


def take_for(walk: Walk, at: int, token: Token) -> bool:
    """Take "for" and the like: the outlet that commissioned the picture follows."""
    if not _is_joining_word(walk, at, token) or walk.continues_institution():
        return False
    if _is_house_in_one_word(walk) or _is_club_of_place(walk, at):
        return False  # "Bundesverband für Meeresschutz", "Code for Lavant"
    if not walk.run and not walk.found.names_somebody and token.key != _SPECIAL:
        return True
    walk.flush(at)
    walk.clause.slot = Slot.FOR
    walk.clause.in_rights = False
    return True


def _is_house_in_one_word(walk: Walk) -> bool:
    """Whether the name under way is one word that is no known party, and says "house"."""
    is_word = len(walk.run) == 1 and not walk.run[0].has(Sense.PARTY)
    return is_word and walk.run[0].text.istitle() and walk.names.is_house(walk.run)


def _is_club_of_place(walk: Walk, at: int) -> bool:
    """Whether one word that names nobody stands before "for" and a place: "Code for Berlin"."""
    following = walk.neighbours.next(at)
    is_word = len(walk.run) == 1 and walk.run[0].is_capital and not walk.run[0].senses
    is_named = is_word and (
        walk.names.is_given_name(walk.run[0]) or walk.run[0].key in walk.lexicon.surnames
    )
    is_place = following is not None and following.has(Sense.PLACE)
    return is_word and is_place and not is_named


def _is_joining_word(walk: Walk, at: int, token: Token) -> bool:
    """Whether a word is printed as words between names are: "A for B", "A FOR B"."""
    text = token.text
    if token.key == _SPECIAL:
        return not walk.run
    if text.isupper():
        return bool(walk.run) and all(t.text.isupper() for t in walk.run)
    if text[0].isupper():
        begins = walk.neighbours.begins_name
        is_article = walk.neighbours.is_before(at, Sense.FILLER) and begins(at + 2)
        is_named = walk.found.names_somebody and (begins(at + 1) or is_article)
        return not walk.run and is_named  # "A/For B", "A/For the B"
    return True


def take_by(walk: Walk, at: int, token: Token) -> bool:
    """Take "by" and the like: the maker follows."""
    following = walk.neighbours.next(at)
    if walk.continues_institution() or begins_person(walk, at, token):
        return False
    if walk.run and token.has(Sense.PARTICLE):
        if following is None or not following.has(Sense.PARTY):
            return False
        walk.flush(at)
        return True
    if walk.run and token.text[0].isupper() and not token.text.isupper():
        return False
    if walk.clause.slot is Slot.ROLE or any(t.has(Sense.PARTY) for t in walk.run):
        walk.flush(at)
    walk.run.clear()  # What stands before "by" is the title of the picture.
    walk.clause.in_title = False
    walk.clause.after_by = True
    if walk.clause.slot is Slot.ROLE and len(walk.clause.persons) > walk.clause.before_roles:
        walk.clause.slot = Slot.MAKER  # "retouched by A from an original by B".
    return True


def take_and(walk: Walk, at: int, token: Token) -> bool:
    """Part two names at "and", unless it stands inside the name of one house."""
    if not walk.run or not _begins_listed(walk, at + 1):
        walk.clause.is_listed = not walk.run
        return not walk.run and not begins_person(walk, at, token)
    is_sign = token.text in "&+"
    if _joins_one_house(walk, at) or _joins_a_couple(walk, at):
        return False
    following = walk.neighbours.next(at)
    is_house = walk.clause.houses or all(t.has(Sense.PARTY) for t in walk.run)
    if is_sign and is_house and following is not None and following.has(Sense.PARTY):
        walk.flush(at)  # "ESA/Hubble & NASA"
        return True
    is_initial = token.text[0].isupper() and not (token.text.isupper() and len(token.text) > 1)
    if is_initial or (walk.continues_institution() and not _begins_institution(walk, at)):
        return False
    if is_sign and not walk.names.is_known_person(walk.run):
        return False
    walk.flush(at)
    walk.clause.is_listed = True
    return True


def _begins_institution(walk: Walk, at: int) -> bool:
    """Whether another institution stands behind "and": "Department of X and Centers for Y"."""
    behind = walk.tokens[at + 1 : at + 3]
    if walk.neighbours.is_before(at, Sense.PARTY) and " " in behind[0].key:
        return True
    is_begun = len(behind) > 1 and behind[0].key in walk.lexicon.institution_words
    return is_begun and behind[0].is_capital and behind[1].has(Sense.FOR, Sense.FILLER)


def _begins_listed(walk: Walk, at: int) -> bool:
    """Whether a name can begin at a token, or behind the small article there: "and the X Team"."""
    if walk.neighbours.begins_name(at):
        return True
    is_article = at < len(walk.tokens) and walk.tokens[at].text in _ARTICLES_IN_LISTS
    is_named = any(t.has(Sense.PARTY) for t in walk.run) or walk.names.is_known_person(walk.run)
    return is_article and is_named and walk.neighbours.begins_name(at + 1)


def take_joint(walk: Walk, at: int, token: Token) -> bool:
    """Take a small word between a label and a name: "foto de Ana", "Flickr user Ana"."""
    before = walk.tokens[at - 1] if at else None
    if walk.run or before is None or token.text[0].isupper():
        return False
    if before.has(Sense.ON) and walk.neighbours.is_before(at, Sense.PARTY):
        return True  # "auf dem Wikimedia Commons"
    is_behind_title = before.text == "," and walk.names.is_known_person(
        walk.neighbours.words_behind(at)
    )  # "Nodes, de Ana Holm"
    is_behind_label = before.has(Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL, Sense.KIND, Sense.POOL)
    if not is_behind_label and not is_behind_title:
        return False
    walk.clause.after_by = True
    return True


def _joins_one_house(walk: Walk, at: int) -> bool:
    """Whether "and" stands inside one name: "Avon and Somerset Police", "The Press and Journal"."""
    run = walk.run
    if run and run[-1].text[-1] == "-":
        return True  # "Presse- und Informationsamt"
    if not run or len(run) > 2 or any(t.has(Sense.PARTY) or not t.is_capital for t in run):
        return False
    behind = walk.neighbours.words_behind(at)
    if run[0].text.casefold() == "the":
        return 0 < len(behind) <= 2 and not walk.names.is_known_person(behind)
    if len(run) > 1 and walk.names.is_house(run[-1:]) and len(behind) == 1:
        return walk.names.is_house(behind)  # "Apex News and Pictures"
    return (
        len(run) == 1 and len(behind) > 1 and not walk.clause.after_by
        and walk.names.is_house(behind[-1:]) and not any(t.has(Sense.PARTY) for t in behind)
    )  # fmt: skip


def _joins_a_couple(walk: Walk, at: int) -> bool:
    """Whether "and" stands between two given names before one surname: "Janet and Jim Holm"."""
    is_given_name = len(walk.run) == 1 and walk.names.is_given_name(walk.run[0])
    behind = walk.neighbours.words_behind(at)
    return is_given_name and len(behind) == 2 and walk.names.is_known_person(behind)


def take_other_role(walk: Walk, at: int, token: Token) -> bool:
    """Pass over who styled, wrote or modelled: "styling by Marc", "Text: Ana"."""
    following = walk.neighbours.next(at)
    if following is not None and following.has(Sense.AND) and not walk.run:
        return True  # "Text und Foto: Ana": she is the maker.
    if not walk.neighbours.is_followed_by_label_end(at) and not ends_in_by(token):
        return False
    walk.flush(at)
    if not _is_listed_behind_label(walk, at):
        walk.clause.slot = Slot.NOBODY
    return True


def _is_listed_behind_label(walk: Walk, at: int) -> bool:
    """Whether "photo and" stands before another work: "Foto und Styling: Ana" made both."""
    before = walk.tokens[max(0, at - 2) : at]
    return len(before) > 1 and before[0].has(Sense.LABEL_PHOTO) and before[1].has(Sense.AND)


def take_on(walk: Walk, at: int, token: Token) -> bool:
    """Part a name from the platform behind "on", "from" and the like."""
    if token.text[0].isupper() and token.text[-1] not in ":.":
        return False  # But "Anna Holm In: Pfarrbriefservice.de", "BnF, Dist. RMN-Grand Palais".
    following = walk.neighbours.next(at)
    if (
        walk.run
        and token.has(Sense.PARTICLE)
        and (following is None or not following.has(Sense.PARTY))
    ):
        return False
    if walk.continues_institution():
        return False
    if _tells_where(walk, at):
        walk.run.clear()
        walk.clause.in_title = True
        return True
    if _is_house_as_contributor(walk, following):
        walk.place(Party(walk.run.pop().text, is_person=True))  # "by Pexels on Pixabay"
    walk.flush(at)
    walk.clause.in_rights = walk.clause.in_rights and token.text[-1] != ":"
    return True


def _tells_where(walk: Walk, at: int) -> bool:
    """Whether the title of a work tells where something is: "Fog on the pier"."""
    behind = walk.neighbours.words_behind(at)
    is_named = any(t.has(Sense.PARTY) for t in walk.run) or walk.names.is_known_person(walk.run)
    if not walk.run or is_named or walk.found.names_somebody or len(behind) < 2:
        return False
    return behind[0].key == "the" and behind[1].text.islower() and not behind[1].senses


def _is_house_as_contributor(walk: Walk, following: Token | None) -> bool:
    """Whether a house stands behind "by" and before a stock library: it has an account there."""
    is_house = len(walk.run) == 1 and walk.run[0].has(Sense.PARTY)
    is_before_stock = following is not None and following.has(Sense.STOCK)
    return is_house and is_before_stock and walk.clause.after_by and not walk.clause.houses


def take_user(walk: Walk, at: int, token: Token) -> bool:
    """Take "user" behind a platform: "Flickr user Ana"; whose account it is counts as a person."""
    if token.key != "user" or (walk.run and not walk.run[-1].has(Sense.PARTY)):
        return False
    walk.flush(at)
    walk.clause.after_by = walk.clause.is_account = True
    return True


def _begins_house(walk: Walk, at: int) -> bool:
    """Whether a word for a place in the layout begins a house's name: "Centre Daily Times".

    "Left Getty Images" and "Top Anna Holm" tell where a picture stands.
    """
    behind = walk.neighbours.words_behind(at)
    is_name = sum(len(t.key.split()) for t in behind) > 1 and all(t.is_capital for t in behind)
    if not is_name or not walk.tokens[at].text.istitle() or walk.names.is_known_person(behind):
        return False
    is_agency = any(t.has(Sense.PHOTO_PARTY) for t in behind)
    return walk.names.names_house(behind) and not is_agency


def take_filler(walk: Walk, at: int, token: Token) -> bool:
    """End a name at a small word that names nobody."""
    if _ends_name(walk, token):
        walk.flush(at)
        return True
    is_outlet = token.key == "the" and walk.clause.slot is Slot.FOR
    if not walk.run and (is_outlet or _begins_house(walk, at)):
        return False
    if token.text[0].isupper() and (walk.run or token.key in ("the", "of", "in")):
        return not walk.run and not walk.neighbours.begins_name(at + 1)
    if walk.run and (walk.continues_institution() or token.key in ("of", "the")):
        return False
    walk.flush(at)
    return True


def _ends_name(walk: Walk, token: Token) -> bool:
    """Whether a filler ends the name under way, however it is printed."""
    if not walk.run:
        return False
    if walk.run[-1].has(Sense.PARTY) and token.key not in ("of", "the"):
        return True
    if token.text[0].isupper() and " " in token.key and len(walk.run) > 1:
        return True  # "VELM BLOG TOUS DROITS RÉSERVÉS"
    return token.key == "of" and walk.names.is_known_person(walk.run)
