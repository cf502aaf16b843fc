"""Join the captions and credits on a laid-out page to its pictures: by where they stand."""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mediadesk.credits.normalise import cleaned
from mediadesk.model.credit import PrintedCredit
from mediadesk.published.collective_words import CollectiveWords
from mediadesk.published.layout.affine import Rect
from mediadesk.published.layout.page import LayoutLine, LayoutPicture, LayoutText, Role
from mediadesk.published.layout.relations import (
    IN_COLUMN,
    ORDER,
    ORDER_ABOVE,
    Relation,
    nearest,
)  # fmt: skip
from mediadesk.published.layout.shared_captions import with_shared_captions
from mediadesk.published.pages.printed.printed_text import Piece

#: A caption stands no farther from its picture than 2 cm; one in the story's own size, than 1 cm.
_REACH_PT: Final = 57.0
_LOOSE_REACH_PT: Final = 29.0
#: In a group, and where the XML structure says so, it may stand farther off.
_GROUP_REACH_PT: Final = 400.0
#: Text that is nearer to where the story goes on than to the picture is the story.
_NEARER: Final = 0.9
_SAME_EDGE_PT: Final = 2.5
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w+")
_SENTENCE_END: Final = re.compile(r"[.!?…。！？][\"'”’»)\]]{0,2}\Z")
_BESIDE_CLOSE_PT: Final = 18.0
_SAME_GROUP_PT: Final = -1000.0
_SAME_PARENT_PT: Final = -500.0
_LONGEST_LOOSE: Final = 400
_LONGEST_CREDIT: Final = 160
_LONGEST_TURNED: Final = 90
#: A credit that runs along a picture's edge stands so near to it; a chart's axis has one word.
_TURNED_CLOSE_PT: Final = 14.0
_LONGEST_PIECE: Final = 6000
_MOST_PIECES: Final = 40
_MOST_COMPARED: Final = 1500
#: Letters larger than the story's by more than this share are a headline's.
_LARGER: Final = 1.05
#: A text that long in the story's own size is the story, unless it ends in a credit.
_LONGEST_IN_BODY_SIZE: Final = 240
#: And a text so many times as wide as the picture.
_WIDEST_IN_BODY_SIZE: Final = 1.5


@dataclass(frozen=True, slots=True)
class _Claim:
    """A text that stands where a picture's caption would."""

    cost: float
    text: LayoutText
    relation: Relation


@dataclass(frozen=True, slots=True)
class _StoryAround:
    """Where the story goes on around a text.

    Attributes:
        below_pt: How far below it at one of its edges; without end where it does not.
        beside: The boxes of what stands beside it, at the same height.
    """

    below_pt: float = math.inf
    beside: tuple[Rect, ...] = ()


class LayoutJoiner:
    """Finds what is printed for each picture of a page.

    Args:
        parse: Takes a printed caption and credit apart.
        body_size_pt: The size of the story's letters; None where it cannot be told.
        words: How captions for several pictures are worded.
        stand_above: Whether the document sets its captions above its pictures.
    """

    def __init__(
        self,
        parse: Callable[[str], PrintedCredit],
        body_size_pt: float | None,
        words: CollectiveWords,
        *,
        stand_above: bool = False,
    ) -> None:
        self._parse = lru_cache(maxsize=4096)(parse)
        self._body_size_pt = body_size_pt
        self._words = words
        self._side = "above" if stand_above else "below"
        self._order = ORDER_ABOVE if stand_above else ORDER

    def join(
        self, pictures: Sequence[LayoutPicture], texts: Sequence[LayoutText]
    ) -> tuple[tuple[Piece, ...], ...]:
        """Return the printed pieces of each picture, in the order of the pictures."""
        claims: list[list[_Claim]] = [[] for _ in pictures]
        for text in texts[:_MOST_COMPARED]:
            if text.is_story or not text.letters:
                continue
            around = _StoryAround()
            if self._is_body_size(text) and (text.is_told_by_number or not text.is_named):
                around = _story_around(text, filter(self._may_be_story, texts[:_MOST_COMPARED]))
            found = [
                (claim.cost, at, claim)
                for at, picture in enumerate(pictures[:_MOST_COMPARED])
                if (claim := self._claim(picture, text, around)) is not None
            ]
            if found:
                _, at, claim = min(found, key=lambda one: one[:2])
                claims[at].append(claim)
        kept = [self._kept(one) for one in claims]
        pieces = [_pieces(*one) for one in kept]
        spans = [_span(captions) for captions, _ in kept]
        return with_shared_captions(pictures, pieces, spans, self._words)

    def _claim(
        self, picture: LayoutPicture, text: LayoutText, around: _StoryAround
    ) -> _Claim | None:
        """Return how near a text is to being a picture's caption; None where it is not.

        Args:
            picture: The picture.
            text: The text.
            around: Where the story goes on around the text.
        """
        shared = _shared(picture.groups, text.groups)
        is_kin = bool(picture.parent) and picture.parent == text.parent
        reach = _GROUP_REACH_PT if shared or is_kin else _REACH_PT
        relation = nearest(picture.box, text.boxes, reach)
        if relation is None and is_kin and text.is_named:
            relation = Relation("told", _GROUP_REACH_PT)
        if relation is None or (text.is_named and _is_in_column(text, relation, around)):
            return None
        below_pt = 0.0 if _are_columns(picture.box, around.beside) else around.below_pt
        if not (
            text.is_named
            or self._may_be_caption(text, relation, is_grouped=bool(shared))
            or (not shared and self._stands_as_caption(text, relation, below_pt))
        ):
            return None
        cost = relation.gap_pt + self._order[relation.kind]
        cost += _SAME_GROUP_PT * shared + (_SAME_PARENT_PT if is_kin else 0.0)
        return _Claim(cost, text, relation)

    def _may_be_caption(self, text: LayoutText, relation: Relation, *, is_grouped: bool) -> bool:
        """Whether a text that nothing names is a caption by its credit, its turn or its group."""
        if not self._reads_as_caption(text) or relation.kind == "within":
            return False
        if text.is_upright_on_edge and text.letters <= _LONGEST_TURNED:
            is_close = relation.kind == "on" or (
                relation.kind == "beside" and relation.gap_pt <= _TURNED_CLOSE_PT
            )
            return is_close and (text.words > 1 or self._has_credit(text))
        return self._has_credit(text) or (is_grouped and relation.kind != "on")

    def _reads_as_caption(self, text: LayoutText) -> bool:
        is_short = text.letters <= _LONGEST_LOOSE
        return is_short and not self._is_headline(text) and not _is_address(text)

    def _stands_as_caption(self, text: LayoutText, relation: Relation, below_pt: float) -> bool:
        """Whether a text without name, group and credit stands like a caption: close, and small.

        What has the size of the story's letters may be the story.
        """
        if not self._reads_as_caption(text) or text.is_upright_on_edge:
            return False
        is_body_size = self._is_body_size(text)
        if is_body_size and _may_go_on(text, relation, below_pt):
            return False
        if relation.kind == "beside":
            return relation.gap_pt <= _BESIDE_CLOSE_PT and not is_body_size
        reach = _LOOSE_REACH_PT if is_body_size or self._side == "above" else _REACH_PT
        return relation.kind == self._side and relation.gap_pt <= reach

    def _is_headline(self, text: LayoutText) -> bool:
        return self._body_size_pt is not None and text.size_pt > self._body_size_pt * _LARGER

    def _is_body_size(self, text: LayoutText) -> bool:
        return self._body_size_pt is not None and text.size_pt * _LARGER >= self._body_size_pt

    def _may_be_story(self, text: LayoutText) -> bool:
        return self._is_body_size(text) and not text.is_set_off and not self._is_bare_credit(text)

    def _has_credit(self, text: LayoutText) -> bool:
        return bool(self._parse(_whole(text)).credit_part)

    def _is_bare_credit(self, text: LayoutText) -> bool:
        whole = _whole(text)
        parsed = self._parse(whole) if len(whole) <= _LONGEST_CREDIT else None
        return parsed is not None and bool(parsed.credit_part) and not parsed.caption_part

    def _kept(self, claims: Sequence[_Claim]) -> tuple[list[_Claim], list[_Claim]]:
        """Return what is printed for one picture: its captions, and its credits.

        Where a caption is named, others that only stand near are none, unless they are credits. Of
        texts that nothing names, one with a credit in it is believed before one that stands nearer.
        """
        ordered = sorted(claims, key=lambda claim: claim.cost)
        credited = [c for c in ordered if self._is_credit(c.text)]
        captions = [c for c in ordered if c not in credited]
        named = [claim for claim in captions if claim.text.is_named]
        likeliest = sorted(captions, key=lambda c: not self._has_credit(c.text))[:1]
        return named or likeliest, credited

    def _is_credit(self, text: LayoutText) -> bool:
        if text.is_named:
            return all(line.role is Role.CREDIT for line in text.lines)
        is_turned = text.is_upright_on_edge and text.letters <= _LONGEST_TURNED
        return is_turned or self._is_bare_credit(text)


def pieces_of(
    lines: Sequence[LayoutLine], *, is_credit: bool = False, is_named: bool = True
) -> Iterator[Piece]:
    """Yield printed pieces; of a frame in which some lines are named, the others are left out."""
    for line in lines:
        text = cleaned(line.text[:_LONGEST_PIECE])
        is_other = is_named and line.role in (Role.STORY, Role.UNNAMED)
        if text and not is_other:
            credit = is_credit or line.role is Role.CREDIT
            yield Piece(text, credit=credit, caption=not credit)


def _pieces(captions: Sequence[_Claim], credited: Sequence[_Claim]) -> tuple[Piece, ...]:
    """Return the printed pieces of one picture: its captions, then its credits."""
    pieces = [
        piece
        for claim in (*captions, *credited)
        for piece in pieces_of(
            claim.text.lines, is_credit=claim in credited, is_named=claim.text.is_named
        )
    ]
    return tuple(pieces[:_MOST_PIECES])


def _span(captions: Sequence[_Claim]) -> Rect | None:
    """Return the box of a caption that stands below or above its picture; None for another."""
    boxes = [c.text.boxes[0] for c in captions if c.relation.kind in ("below", "above")]
    return boxes[0] if boxes else None


def _may_go_on(text: LayoutText, relation: Relation, below_pt: float) -> bool:
    """Whether a text in the size of the story's letters is the story, or a heading of it.

    It is where it is long, much wider than the picture, or nearer to where the story goes on. Set
    in another font, it is a caption where it is a sentence; else it may head what follows.
    """
    is_nearer = relation.gap_pt >= _NEARER * below_pt
    if text.is_set_off:
        return is_nearer and not _is_sentence(text)
    is_long = text.letters > _LONGEST_IN_BODY_SIZE
    return is_nearer or is_long or relation.width_share > _WIDEST_IN_BODY_SIZE


def _is_sentence(text: LayoutText) -> bool:
    return _SENTENCE_END.search(_whole(text)) is not None


def _is_address(text: LayoutText) -> bool:
    """Whether a text is nothing but an address of the web or of mail."""
    return _ADDRESS.fullmatch(_whole(text)) is not None


def _whole(text: LayoutText) -> str:
    return cleaned(" ".join(line.text for line in text.lines))


def _story_around(text: LayoutText, texts: Iterable[LayoutText]) -> _StoryAround:
    """Return where the story goes on around a text, among texts of the size of its letters."""
    if not text.boxes:
        return _StoryAround()
    own = text.boxes[-1]
    others = [
        other.boxes[0]
        for other in texts
        if other is not text and other.boxes and not other.is_named
    ]
    middle = (own.top + own.bottom) / 2
    below = (  # boxes of letters reach into the next line's where lines stand close
        max(0.0, box.top - own.bottom)
        for box in others
        if box.top >= middle and _share_edge(own, box)
    )
    beside = (box for box in others if abs(box.top - own.top) <= _SAME_EDGE_PT)
    return _StoryAround(min(below, default=math.inf), tuple(beside))


def _is_in_column(text: LayoutText, relation: Relation, around: _StoryAround) -> bool:
    """Whether a numbered text in the story's letters stands in a column beside a picture.

    What it is about stands in that column too, and may be no picture: a chart, a table.
    """
    is_alike = text.is_told_by_number and not text.is_set_off
    return is_alike and relation.kind == "beside" and around.below_pt < math.inf


def _are_columns(picture: Rect | None, beside: Sequence[Rect]) -> bool:
    """Whether what stands beside a text stands under the same picture: the columns of a story."""
    return picture is not None and any(
        picture.across(box) >= IN_COLUMN * min(picture.width, box.width) for box in beside
    )


def _share_edge(one: Rect, other: Rect) -> bool:
    sides = (one.left - other.left, one.right - other.right)
    return min(map(abs, sides)) <= _SAME_EDGE_PT


def _shared(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many groups two items have in common."""
    return sum(1 for one, other in zip(first, second, strict=False) if one == other)
