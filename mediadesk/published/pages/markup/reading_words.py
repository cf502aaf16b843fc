"""The words by which a saved page's class names, ids and file names are understood."""

import re
from dataclasses import dataclass
from typing import Final, Self

from mediadesk.credits.normalise import fold
from mediadesk.published.name_parts import NameMeanings, name_pattern
from mediadesk.published.word_lists import word_lists

_NAME_LISTS: Final = (
    "caption", "not_caption", "credit", "not_credit", "credit_sign", "maker", "picture",
    "unseen", "control", "teaser", "not_teaser", "furniture", "person",
    "advert", "not_advert", "sign", "not_sign", "player", "body", "lead", "gallery", "placeholder",
    "overlay", "discussion", "beside", "topic", "dialog",
)  # fmt: skip
_TEXT_LISTS: Final = (
    "labels", "caption_labels", "instructions", "picture_roles", "figure_words", "lead_pictures",
    "story_pictures", "other_stories", "offers", "statuses", "all_pictures",
    "places_beside",
)  # fmt: skip

_NUMBER: Final = re.compile(r"\d{1,4}")
_LONGEST_INSTRUCTION: Final = 60
#: Of as many words are the longest headings over other stories.
_MOST_HEADING_WORDS: Final = 7
_COUNTED: Final = re.compile(r"\A(?P<counter>[^\W\d_]{4,8} \d{1,3} \w{2,4} \d{1,3})\s(?=\S)")
#: "Left, ...; right, ...", "Clockwise from top: ...".
_PLACE: Final = re.compile(r"(?:\A|[;.] )(?P<place>[^\W\d_]{2,12}(?: [^\W\d_]{2,8}){0,3})[,:]")
#: A price among a few words: "from $599", "Jetzt 200 € sparen".
_PRICE: Final = re.compile(
    r"(?:[€$£¥₹]|\b(?:EUR|USD|GBP|CHF))\s?\d|\d\s?(?:[€£]|(?:EUR|CHF|zł|kr|Kč|руб)\b)"
)
_LONGEST_PRICE_TAG: Final = 60
_WORD: Final = re.compile(r"[^\W\d_]+")
_NUMBERED: Final = re.compile(
    r"\A(?P<word>[^\W\d_]{1,14})\.?\s?\d{1,3}(?:[.–-]\d{1,2})?\s?[-–—:.|]\s?(?=[^\W\d])"
)


@dataclass(frozen=True, slots=True)
class ReadingWords:
    """What names mean; one compiled pattern a meaning.

    Attributes:
        names: Meanings of names, given as `parts_of` them.
        labels: Folded words that stand before a credit.
        caption_labels: Folded words that stand before a caption.
        instructions: Folded texts that are buttons, not captions.
        picture_roles: Folded words by which a byline names the photographer of a story.
        figure_words: Folded words before the number of a figure.
        lead_pictures: Folded words for the picture that opens a story.
        statuses: Folded words that tell readers what a picture is: "file photo".
        story_pictures: Folded words for any picture of a story, before its maker.
        other_stories: Folded headings over other stories.
        offers: Folded words that offer a subscription.
        all_pictures: Folded words for all pictures of a story, before their maker.
        places_beside: Folded words for the place of a picture among others: "left".
    """

    names: NameMeanings
    labels: frozenset[str]
    caption_labels: frozenset[str]
    instructions: frozenset[str]
    picture_roles: frozenset[str]
    figure_words: frozenset[str]
    lead_pictures: frozenset[str]
    statuses: frozenset[str]
    story_pictures: frozenset[str]
    other_stories: frozenset[str]
    offers: frozenset[str]
    all_pictures: frozenset[str]
    places_beside: frozenset[str]

    @classmethod
    def from_text(cls, toml: str) -> Self:
        """Read the word lists of a TOML file.

        Raises:
            UserError: The text is not TOML, or a list is missing or no list of words.
        """
        lists = word_lists(toml, "word list for reading pages", (*_NAME_LISTS, *_TEXT_LISTS))
        return cls(
            NameMeanings({name: name_pattern(lists[name]) for name in _NAME_LISTS}),
            **{name: frozenset(map(fold, lists[name])) for name in _TEXT_LISTS},
        )

    def is_instruction(self, text: str) -> bool:
        """Whether a whole text is a button's or a badge's; "n" in the list stands for a number."""
        if len(text) > _LONGEST_INSTRUCTION:
            return False
        return fold(_NUMBER.sub("n", text)) in self.instructions

    def without_counter(self, text: str) -> str:
        """Return a text without a gallery's counter before it: "Photo 1 of 4 Fog on the pier"."""
        found = _COUNTED.match(text)
        if found is None or not self.is_instruction(found.group("counter")):
            return text
        return text[found.end() :]

    def numbers_figure(self, text: str) -> bool:
        """Whether a text begins as the caption of a numbered figure: "Figure 3 - Fog"."""
        found = _NUMBERED.match(text)
        return found is not None and fold(found.group("word")) in self.figure_words

    def is_for_several(self, text: str) -> bool:
        """Whether a caption tells of pictures side by side: "Left, the pier; right, the ferry"."""
        places = [fold(found.group("place")) for found in _PLACE.finditer(text)]
        told = [place for place in places if place in self.places_beside]
        return len(told) > 1 or any(place.count(" ") > 1 for place in told[:1])

    def is_offer(self, caption: str) -> bool:
        """Whether a caption offers a subscription or a newsletter."""
        return not self.offers.isdisjoint(_WORD.findall(fold(caption)))

    def is_price_tag(self, caption: str) -> bool:
        """Whether a caption is a few words with a price."""
        return len(caption) <= _LONGEST_PRICE_TAG and _PRICE.search(caption) is not None

    def is_for_all(self, text: str) -> bool:
        """Whether a credit is said to be that of all pictures: "All photos: Ann Lee"."""
        key = fold(text)
        return any(key.startswith(f"{words} ") for words in self.all_pictures)

    def heads_other_stories(self, key: str, *, is_heading: bool) -> bool:
        """Whether a folded text heads a region of other stories; a heading may go on."""
        if key in self.other_stories:
            return True
        words = key.split()
        begins = (
            " ".join(words[:count]) for count in range(2, min(len(words), _MOST_HEADING_WORDS))
        )
        return is_heading and any(begin in self.other_stories for begin in begins)

    def means(self, meaning: str, parts: str) -> bool:
        """Whether a name, given as `parts_of` it, carries a meaning."""
        return self.names.has(meaning, parts)

    def meanings(self, parts: str) -> frozenset[str]:
        """Return every meaning a name, given as `parts_of` it, carries."""
        return self.names.in_parts(parts)
