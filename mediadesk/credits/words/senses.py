"""What a word or phrase can do in a credit line."""

from enum import Enum, auto


class Sense(Enum):
    """What a word or phrase can do in a credit line; many can do several things."""

    #: Looked up for every token of a line; the hash of the name costs ten times as much.
    __hash__ = object.__hash__

    LABEL_PHOTO = auto()
    LABEL_NEUTRAL = auto()
    LABEL_RIGHTS = auto()
    BY = auto()
    VIA = auto()
    FOR = auto()
    ON = auto()
    COURTESY = auto()
    AND = auto()
    ARCHIVE = auto()
    HANDOUT = auto()
    POOL = auto()
    SYMBOL = auto()
    PLACEHOLDER = auto()
    RANK = auto()
    GENERIC_GIVER = auto()
    KIND = auto()
    EDIT = auto()
    ROLE = auto()
    EDIT_SENTENCE = auto()
    FILLER = auto()
    PARTICLE = auto()
    NAME_TAIL = auto()
    CAPTION_LABEL = auto()
    PARTY = auto()
    PHOTO_PARTY = auto()
    STOCK = auto()
    LIBRARY = auto()
    #: People show pictures there that they made, or did not make.
    NETWORK = auto()
    AI_TOOL = auto()
    PLACE = auto()
    ALIAS = auto()
    #: A house that only a credit names without doubt: "Ford" in a caption is a car.
    QUIET = auto()
    ARTICLE = auto()
    LABEL_SOURCE = auto()
    LABEL_MAKER = auto()
    OTHER_ROLE = auto()
    #: A page shows somebody's post here, and names whose it is: no credit.
    EMBEDDED_POST = auto()
    #: Behind a person's name, what that person is: "Ana Holm, Vorsitzende".
    OCCUPATION = auto()
