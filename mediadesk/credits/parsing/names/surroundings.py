"""What stands around a name in a credit, and helps to tell whose name it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What stands around a name and helps to tell what it is.

    Attributes:
        after_by: "by", "von" and the like stand before it.
        is_account: A word says that it is an account's: "Flickr user Ana".
        photo_label: A label of a photograph stands before it.
        source_label: A label of a source stands before it.
        no_maker: The kind of picture named before it has seldom a maker: a screenshot.
        mark_before: The mark before it; "" where a word or nothing stands there.
        before_person: A name that is surely a person's stands in the next segment.
        in_brackets_behind_person: It stands in brackets, and a person before them.
        beside_stock: A stock library stands in the next segment.
        beside_library: A library whose contributors may go by one word stands there.
        beside_party: A house stands in the same clause.
        last_behind_house: It ends its clause, and a house stands before it.
        behind_person: A person stands before it in its clause.
        alone: It is the only name of its clause.
        before_house: A house stands in the next segment.
        licensed: A licence stands beside it.
        behind_stock: A stock library stands right before it.
        behind_network: A network on which people show pictures stands right before it.
        in_caption: It is one word, which the caption has too.
        shouted: An exclamation mark stands behind it: the watchword of a campaign.
    """

    after_by: bool = False
    is_account: bool = False
    photo_label: bool = False
    source_label: bool = False
    no_maker: bool = False
    mark_before: str = ""
    before_person: bool = False
    in_brackets_behind_person: bool = False
    beside_stock: bool = False
    beside_library: bool = False
    beside_party: bool = False
    last_behind_house: bool = False
    behind_person: bool = False
    alone: bool = False
    before_house: bool = False
    licensed: bool = False
    behind_stock: bool = False
    behind_network: bool = False
    in_caption: bool = False
    shouted: bool = False
