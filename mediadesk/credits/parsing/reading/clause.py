"""What holds for one clause of a credit while it is read: whose name comes next, and as what."""

from dataclasses import dataclass, field
from enum import Enum, auto


class Slot(Enum):
    """What the next name is, by the words before it."""

    MAKER = auto()
    VIA = auto()
    FOR = auto()
    COURTESY = auto()
    ROLE = auto()
    ARTIST = auto()
    NOBODY = auto()


@dataclass(slots=True)
class Clause:
    """What the words of a clause so far say about the names to come; forgotten at its end.

    Attributes:
        slot: What the next name is.
        after_by: "by" and the like stand before it.
        is_account: The next name is that of an account.
        photo_label: A label of a photograph stands before it.
        source_label: A label of a source, not of a maker, stands before it.
        no_maker: The kind of picture named before it has seldom a maker: a screenshot.
        in_rights: A right is claimed, as by "©".
        in_sentence: The words are a sentence about edits.
        in_title: The words are the title of a work; it ends at "by" and at the next mark.
        is_described: The words say who the person just named is: "Ana Holm, student of law".
        is_listed: "and" stands before the next name.
        in_brackets: A bracket stands open that was opened behind a person.
        has_giver: A house is named that lent or gave the picture.
        may_give: The last house that is no news agency.
        handout_next: The next house released the picture itself.
        roles: Roles named and not yet given to anybody.
        houses: The houses named so far.
        persons: The persons named so far.
        before_roles: How many of them are named before those who changed the picture.
    """

    slot: Slot = Slot.MAKER
    after_by: bool = False
    is_account: bool = False
    photo_label: bool = False
    source_label: bool = False
    no_maker: bool = False
    in_rights: bool = False
    in_sentence: bool = False
    in_title: bool = False
    is_described: bool = False
    is_listed: bool = False
    in_brackets: bool = False
    has_giver: bool = False
    may_give: str = ""
    handout_next: bool = False
    roles: list[str] = field(default_factory=list)
    houses: list[str] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    before_roles: int = 0
