"""What is known of a picture in its page before it is judged."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mediadesk.published.pages.captions.containers import Frame
from mediadesk.published.pages.editorial.picture_surroundings import Surroundings
from mediadesk.published.pages.pictures.address_signs import longest_edge_px
from mediadesk.published.pages.pictures.picture_sources import FoundPicture

#: What is longer is a picture within the page, and says nothing of itself.
_LONGEST_ADDRESS: Final = 4_000


@dataclass(frozen=True)
class SeenPicture:
    """What is known of a picture in its page when it is judged.

    Attributes:
        picture: The picture.
        frame: What holds it.
        caption: The caption printed there.
        credit: The credit printed there.
        names: What its own name and the elements around it mean.
        name: What its file name means.
        link: "" for none, or "picture", "self", "page", "pictures" (a page that is named for them),
            "elsewhere", "other".
        around: What stands around it.
        is_entry: Whether it is an entry of a list that is the story.
        in_body: Whether it stands in the story's body.
        position: "head", "before", "opening", "within" or "after" the story.
        is_over_heading: Whether it stands right before the story's heading.
        is_announced: Whether the page's metadata name it as the story's picture.
        keys: Keys by which other sizes of the picture are known.
        is_avatar: Whether its own name is a person's.
        is_named_as_story: Whether its alternative text or title is the story's heading.
        is_of_player: Whether its address names a video service or player.
        is_of_advertiser: Whether its address is one of an advertising service.
        is_in_gallery: Whether it is one of a row of pictures that lead nowhere else.
        is_beside_announced: Whether one of such a row is the picture that the page announces.
        is_brief: Whether the story tells little: its pictures do.
        is_led_away: Whether most pictures of its row lead to other pages.
        is_of_others: Whether a heading over other stories stands before it.
        is_offer: Whether its caption offers a subscription and it leads away, or tells a price
            after the story.
        repeats: How often the page shows a file of its exact address.
        is_bylined: Whether the credit is the one of the story's byline.
        is_overlaid: Whether the credit is laid over the picture.
        is_paragraph: Whether it fills a paragraph among those of the story.
        is_loose: Whether it stands, in its link at most, right among the story's paragraphs.
        is_of_story_row: Whether most others of its row belong to the story.
        is_lead_shown: Whether the page shows a picture that it announces, behind its heading.
        is_link_shared: Whether another picture of the story leads to the same page.
        credit_label: What is printed right before the credit.
    """

    picture: FoundPicture
    frame: Frame
    caption: str
    credit: str
    names: frozenset[str]
    name: frozenset[str]
    link: str
    around: Surroundings
    is_entry: bool
    in_body: bool
    position: str
    is_over_heading: bool
    is_announced: bool
    keys: frozenset[str] = frozenset()
    is_avatar: bool = False
    is_named_as_story: bool = False
    is_of_player: bool = False
    is_of_advertiser: bool = False
    is_in_gallery: bool = False
    is_beside_announced: bool = False
    is_brief: bool = False
    is_led_away: bool = False
    is_of_others: bool = False
    is_offer: bool = False
    repeats: int = 1
    is_bylined: bool = False
    is_overlaid: bool = False
    is_paragraph: bool = False
    is_loose: bool = False
    is_of_story_row: bool = False
    is_lead_shown: bool = False
    is_link_shared: bool = False
    credit_label: str = ""

    @property
    def address(self) -> str:
        """The address that names it best, as much of it as is looked at."""
        return self.picture.addresses[0][:_LONGEST_ADDRESS]

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses that caption and credit link to, each once."""
        return tuple(dict.fromkeys(link for piece in self.frame.pieces for link in piece.links))

    @property
    def edge_px(self) -> int | None:
        """The shorter declared edge, None where the page is silent."""
        edges = [e for e in (self.picture.width_px, self.picture.height_px) if e]
        return min(edges, default=None)

    @property
    def width_px(self) -> int:
        """The declared width, 0 where the page is silent."""
        return self.picture.width_px or 0

    @cached_property
    def told_px(self) -> int:
        """The longest edge that its addresses tell, 0 for none."""
        return longest_edge_px(
            [address[:_LONGEST_ADDRESS] for address in self.picture.addresses[:6]]
        )
