"""Gather what is known of each picture of a page: frame, caption, place, links."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import fold
from mediadesk.model.credit import PrintedCredit
from mediadesk.published.name_parts import parts_of
from mediadesk.published.pages.captions.caption_text import CaptionSplitter
from mediadesk.published.pages.captions.containers import Frame, Frames
from mediadesk.published.pages.captions.credit_labels import CreditLabels
from mediadesk.published.pages.captions.credit_signs import CreditSigns
from mediadesk.published.pages.credits.byline import photographer
from mediadesk.published.pages.credits.closing_credit import closing_credit, entry_credit
from mediadesk.published.pages.credits.story_credits import with_closing_credit, with_credit_for_all
from mediadesk.published.pages.credits.story_mentions import StoryMentions
from mediadesk.published.pages.editorial.agreeing_rows import with_agreement
from mediadesk.published.pages.editorial.picture_surroundings import PictureSurroundings
from mediadesk.published.pages.editorial.same_pictures import each_once, without_copies
from mediadesk.published.pages.editorial.weighing import Sighting, is_editorial
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.pictures.file_names import meanings_of_file
from mediadesk.published.pages.pictures.page_claims import said_of_itself
from mediadesk.published.pages.pictures.picture_identity import identities, site_of
from mediadesk.published.pages.pictures.picture_links import PictureLinks
from mediadesk.published.pages.pictures.picture_rows import PictureRows, entries_of, entry_of
from mediadesk.published.pages.pictures.picture_sources import FoundPicture, PictureFinder
from mediadesk.published.pages.printed.kept_texts import print_kept_texts
from mediadesk.published.pages.printed.other_stories import OtherStories
from mediadesk.published.pages.printed.printed_text import Piece, PrintedText, text_of
from mediadesk.published.pages.printed.story import Story
from mediadesk.published.pages.slide_numbers import without_slide_numbers

_TRACKER_PX: Final = 3
#: What only the elements around a picture can be: a picture called "search-hit-7" is no search.
_OF_BOXES: Final = frozenset({"furniture"})
_LEADING_AWAY: Final = frozenset({"page", "elsewhere"})
_CAPTION_AND_CREDIT: Final = 2
_TELLING_HEADING: Final = 15
#: Between a short caption and the makers, and between these.
_APART_BY: Final = ("/", "|")
#: What galleries put behind a story's heading to name their pictures.
_NUMBER_BEHIND: Final = re.compile(r"[\s(#–-]{1,4}\d{1,3}\)?\s*\Z")
#: Elements that hold a picture and nothing beside it.
_FRAMING: Final = frozenset({"a", "picture", "source", "noscript", "figure"})
#: Elements between a picture and the heading under it.
_NEAR_HEADING: Final = 40


class Sightings:
    """Everything about the pictures of one page."""

    def __init__(
        self, root: etree._Element, parse: Callable[[str], PrintedCredit], words: ReadingWords
    ) -> None:
        self._root = root
        self._words = words
        print_kept_texts(root, words)
        self._story = Story(root, words)
        heading = self._story.heading
        self._heading = "" if heading is None else fold(text_of(heading))
        parsed_once = cache(parse)  # a text is read as a caption, then tested as a credit
        self._splitter = splitter = CaptionSplitter(parsed_once, words)
        self._mentions = StoryMentions(self._story, splitter.kinds.is_name)
        page, self._announced = said_of_itself(root)
        self._links = PictureLinks(page, self._story)
        pictures = _shown(self._story, words)
        self._shown = Counter(picture.addresses[0] for picture in pictures)
        told = [self._story.orders[paragraph] for paragraph, _ in self._story.told]
        self._pictures = without_copies(pictures, told)
        self._frames = Frames(
            self._story,
            PrintedText(self._story, words),
            self._pictures,
            CreditSigns(parsed_once, CreditLabels(words.labels)),
            words,
        )
        self._shared = Counter(_href(p.element) for p in pictures if _href(p.element))
        self._is_lead_shown = any(map(self._leads, self._pictures))
        self._surroundings = PictureSurroundings(
            self._story, self._frames.holds_alone, self._links.target
        )
        self._others = OtherStories(
            self._story, words, frozenset(picture.element for picture in self._pictures)
        )
        self._entries = entries_of(
            self._story,
            self._pictures,
            lambda picture: self._links.of(picture) == "page",
            self._frames.holds_alone,
        )
        self._rows = PictureRows(
            self._pictures,
            lambda picture: entry_of(self._story, picture.element, self._frames.holds_alone),
            self._links.of,
            lambda picture: self._surroundings.of(picture.element).has_headline,
            partial(_is_announced, self._announced),
        )

    def all(self) -> tuple[Sighting, ...]:
        """Return the pictures in page order, each picture once."""
        seen = [self._sighting(picture) for picture in self._pictures]
        sightings = without_slide_numbers(each_once(with_agreement(seen, self._rows.rows)))
        sightings = with_credit_for_all(sightings, self._words)
        sightings = with_closing_credit(
            sightings, lambda: closing_credit(self._story, self._words, self._frames.holds_any)
        )
        named = photographer(self._story, self._words)
        if not named:
            return tuple(sightings)
        return tuple(
            replace(s, credit=named, is_bylined=True) if _is_bylined(s) else s for s in sightings
        )

    def _sighting(self, picture: FoundPicture) -> Sighting:
        frame = self._frames.frame(picture)
        element = picture.element
        link = "" if element in self._entries else self._links.of(picture)
        is_linked = link in _LEADING_AWAY and _is_of_link(frame, element)
        pieces = () if is_linked else _without_heading(frame.pieces, self._heading)
        keys = identities(picture.addresses)
        is_announced = bool(keys & self._announced)
        # The announced picture may be captioned apart from it, before the first paragraph.
        if not pieces and is_announced and picture.order < self._story.first:
            pieces = self._frames.orphans(picture.order, self._story.first)
        caption, credit = self._splitter.split(pieces)
        if caption and not credit and self._mentions.is_makers(caption, picture, pieces):
            caption, credit = "", caption
        elif credit and not caption:
            caption, credit = _alt_apart(picture.alt, credit, self._splitter.kinds.is_phrase)
        story = self._story
        sighting = Sighting(
            picture=picture,
            frame=frame,
            caption=caption,
            credit=credit,
            names=story.around(element) | (story.own(element) - _OF_BOXES),
            is_avatar="person" in story.own(element),
            name=meanings_of_file(picture.addresses[0], story.named),
            link=link,
            around=self._surroundings.of(element),
            is_entry=element in self._entries,
            in_body=story.is_in_body(element),
            position=_position(picture, story),
            is_over_heading=0 < story.heading_order - picture.order <= _NEAR_HEADING,
            is_announced=is_announced,
            keys=keys,
            is_named_as_story=_is_named_as(picture, self._heading),
            is_of_player=self._words.means("player", parts_of(picture.addresses[0])),
            is_of_advertiser="advert" in story.named(site_of(picture.addresses[0])),
            repeats=self._shown[picture.addresses[0]],
            is_led_away=element in self._rows.led_away and element not in self._entries,
            is_in_gallery=element in self._rows.shown,
            is_beside_announced=element in self._rows.announced,
            is_brief=story.is_brief,
            is_of_others=self._others.hold(picture.order),
            is_offer=_is_offer(caption, link, self._words, is_after=picture.order > story.last),
            is_overlaid=_is_overlaid(credit, pieces),
            is_paragraph=story.is_among_told(_holder(element)),
            is_loose=story.is_trunk(_around_link(element)),
            is_lead_shown=self._is_lead_shown,
            is_link_shared=self._shared[_href(element)] > 1,
            credit_label=self._splitter.label(pieces, credit),
        )
        return sighting if pieces else self._with_unnamed(sighting)

    def _leads(self, picture: FoundPicture) -> bool:
        """Whether a picture is announced and stands behind the heading, in the body or over it."""
        is_told = self._story.heading_order <= picture.order <= self._story.last
        return is_told and _is_announced(self._announced, picture)

    def _with_unnamed(self, sighting: Sighting) -> Sighting:
        """Return a picture of the story with what is printed for it though no name tells so.

        It stands under the picture, or under the heading that the picture stands over.
        """
        if not is_editorial(sighting):
            return sighting
        if sighting.position == "before" and not sighting.is_over_heading:
            return sighting
        if sighting.is_over_heading:
            pieces = self._frames.orphans(sighting.picture.order, self._story.first)
        else:
            pieces = self._frames.bare_box(sighting.picture)
            if not pieces:
                return self._credited_in_entry(sighting)
        caption, credit = self._splitter.split(pieces)
        label = self._splitter.label(pieces, credit)
        return replace(sighting, caption=caption, credit=credit, credit_label=label)

    def _credited_in_entry(self, sighting: Sighting) -> Sighting:
        """Return a picture with the credit in the last line of the entry that it illustrates."""
        entry = entry_of(self._story, sighting.picture.element, self._frames.holds_alone)
        if entry is None or not self._story.tells_entry(entry):
            return sighting
        return replace(sighting, credit=entry_credit(entry, self._words))


def _shown(story: Story, words: ReadingWords) -> list[FoundPicture]:
    """Return the pictures that a page shows, in order."""
    return [p for p in PictureFinder(words).find(story.elements) if not _is_tracker(p)]


def _is_announced(announced: frozenset[str], picture: FoundPicture) -> bool:
    """Whether a picture has one of the keys of what the page announces."""
    return not announced.isdisjoint(identities(picture.addresses))


def _is_named_as(picture: FoundPicture, heading: str) -> bool:
    """Whether a picture is described by the story's folded heading, with a number or without."""
    said = filter(None, (picture.alt, str(picture.element.get("title") or "")))
    named = (fold(_NUMBER_BEHIND.sub("", text)) for text in said)
    return len(heading) > _TELLING_HEADING and heading in named


def _without_heading(pieces: Sequence[Piece], heading: str) -> tuple[Piece, ...]:
    """Return the pieces without the story's folded heading, unless it captions a credit.

    The one other text printed with it may be the credit where it stands in small letters, as
    credits do, or is not named a caption.
    """
    others = [piece for piece in pieces if fold(piece.text) != heading]
    is_pair = len(pieces) == _CAPTION_AND_CREDIT and len(others) == 1
    may_credit = is_pair and (others[0].small or not others[0].caption)
    is_credited = may_credit or any(piece.credit for piece in pieces)
    return tuple(p for p in pieces if fold(p.text) != heading or (p.caption and is_credited))


def _is_offer(caption: str, link: str, words: ReadingWords, *, is_after: bool) -> bool:
    if is_after and words.is_price_tag(caption):
        return True
    return link in ("elsewhere", "page") and words.is_offer(caption)


def _is_bylined(sighting: Sighting) -> bool:
    """Whether the byline's photographer answers for a picture: it has no credit of its own."""
    return not sighting.credit and sighting.in_body and is_editorial(sighting)


def _position(picture: FoundPicture, story: Story) -> str:
    """Return where a picture stands in the story: before, opening, within or after it."""
    if picture.order > story.last:
        return "after"
    if picture.order >= story.first:
        return "within"
    return "opening" if picture.order >= story.heading_order else "before"


def _holder(element: etree._Element) -> etree._Element | None:
    """Return what holds a picture, or its link where the picture is all of it."""
    parent = element.getparent()
    is_link = parent is not None and parent.tag == "a" and len(parent) == 1
    return parent.getparent() if parent is not None and is_link else parent


def _around_link(element: etree._Element) -> etree._Element:
    """Return what holds a picture, its link and the elements that only frame it left out."""
    around = (a for a in element.iterancestors() if a.tag not in _FRAMING)
    return next(around, element)


def _href(element: etree._Element) -> str:
    """Return the address that a click right on a picture leads to, "" for none."""
    parent = element.getparent()
    return str(parent.get("href") or "") if parent is not None and parent.tag == "a" else ""


def _is_of_link(frame: Frame, element: etree._Element) -> bool:
    """Whether a picture and a text that is not named a caption are one link: a teaser.

    A figure is none.
    """
    if all(piece.caption or piece.credit for piece in frame.pieces):
        return False
    link = next(element.iterancestors("a"), None)
    if link is None or frame.element is None or frame.is_figure:
        return False
    return frame.element is link or link in frame.element.iterancestors("a")


def _is_tracker(picture: FoundPicture) -> bool:
    """Whether a picture is shown so small that it only counts a visit."""
    edges = [e for e in (picture.width_px, picture.height_px) if e is not None]
    if edges and not any(edges) and "vw" in (picture.element.get("sizes") or ""):
        return False  # the page's style gives it its size
    return any(edge <= _TRACKER_PX for edge in edges) and not (
        picture.height_px == 0 and (picture.width_px or 0) > 50
    )


def _is_overlaid(credit: str, pieces: Sequence[Piece]) -> bool:
    """Whether a credit was printed in what is laid over a picture."""
    said = fold(credit)
    return bool(said) and any(piece.overlaid and said in fold(piece.text) for piece in pieces)


def _alt_apart(alt: str, credit: str, is_phrase: Callable[[str], bool]) -> tuple[str, str]:
    """Part a credit that begins with the picture's alternative text: "Ann Lee / B. Roe / AFP".

    One that is that text as a sentence, with a full stop or as long, is the caption: "Ann Lee."
    """
    if alt and fold(alt) == fold(credit) and (alt.endswith(".") or is_phrase(credit)):
        return credit, ""
    rest = credit[len(alt) :].lstrip()
    is_apart = rest.startswith(_APART_BY) and any(mark in rest[1:] for mark in _APART_BY)
    if not alt or not credit.startswith(alt) or not is_apart:
        return "", credit
    return alt, rest[1:].strip()
