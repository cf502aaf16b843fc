"""A text as the search for its credit sees it: which words are prose, where a sentence ends."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from mediadesk.credits.parsing.marks import OPEN, STOPS
from mediadesk.credits.parsing.names.name_ends import LEGAL_FORMS
from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.titles import TITLE_QUOTES, end_of_giver, end_of_title
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

_CLOSING: Final = frozenset("\"'”’»“)]›")
_LINKS: Final = frozenset("/|•·–—-∙")
#: How far before a picture's title its label stands: "(credit: modification of work “...” by".
_NEAR_LABEL: Final = 4
#: Longest name of an account, in tokens.
_LONGEST_ACCOUNT: Final = 3
#: Longest name of a firm, in tokens.
_LONGEST_FIRM: Final = 6
_LABELS: Final = (Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL, Sense.LABEL_RIGHTS)
_STATUS: Final = (Sense.SYMBOL, Sense.ARCHIVE, Sense.HANDOUT, Sense.KIND)


class TextView:
    """The tokens of one text, and what a place among them is.

    Attributes:
        tokens: The tokens.
        names: Sorts names.
        size: How many tokens.
        prose: For each token, whether it is a word that only a sentence has.
        titles: Where the titles of pictures stand, without their quotation marks.
        boundaries: For each token, whether a sentence ends before it, or the text begins with it.
    """

    def __init__(self, tokens: Sequence[Token], names: Names) -> None:
        self.tokens = tokens
        self.names = names
        self.size = len(tokens)
        self.prose = [self._is_prose(at) for at in range(self.size)]
        self.titles: list[tuple[int, int]] = []
        self._forgive_edit_sentences()
        self._forgive_titles()
        self._forgive_givers()
        self._forgive_firms()
        self._forgive_accounts()
        self._before = list(accumulate(self.prose, initial=0))
        self.boundaries = [self._is_boundary(at) for at in range(self.size)]

    def prose_between(self, start: int, end: int) -> int:
        """Return how many words of a sentence stand from one token up to another."""
        return self._before[end] - self._before[start]

    def is_boundary(self, at: int) -> bool:
        """Whether a sentence ends before a token, or the text begins with it."""
        return self.boundaries[at]

    def _is_boundary(self, at: int) -> bool:
        if at == 0:
            return True
        before = at - 1
        while before > 0 and self.tokens[before].text in _CLOSING:
            before -= 1
        if self.tokens[before].text == "." and before and self.tokens[before - 1].text.isdigit():
            return len(self.tokens[before - 1].text) == 4  # "in 2002." ends, "das 15." does not.
        return self.tokens[before].text in STOPS or self.tokens[at - 1].text in _CLOSING

    def opens(self, at: int) -> bool:
        """Whether a bracket or a mark that opens a credit stands before a token."""
        return at > 0 and self.tokens[at - 1].text in (*OPEN, *_LINKS, ";", '"')

    def names_in(self, inner: Sequence[Token], *, alone: bool) -> float:
        """Return how surely a stretch of tokens names somebody: 0 where it does not."""
        if any(t.has(Sense.PARTY) for t in inner):
            return 0.85
        if any(t.has(*_LABELS) or t.text == ":" for t in inner[:2]) and len(inner) > 1:
            return 0.7
        words = [t for t in inner if t.is_word]
        if not words or not words[0].is_capital:
            return 0.5 if len(words) == 1 and self.names.is_house(words) else 0.0
        if self.names.is_known_person(words):
            return 0.75 if alone else 0.5
        if self.names.is_house(words):
            return 0.6 if alone else 0.0
        capital = all(t.is_capital and not t.has(*_STATUS, Sense.PLACE) for t in words)
        return 0.5 if alone and capital and len(words) <= 4 else 0.0

    def _is_prose(self, at: int) -> bool:
        token = self.tokens[at]
        if token.senses or not token.text[0].islower():
            return False
        library = self.tokens[at + 2 : at + 3]
        if library and library[0].has(Sense.STOCK) and self.tokens[at + 1].text in _LINKS:
            return False
        if library and library[0].has(*_LABELS):
            return True  # "... united | © MDV": the mark parts caption and credit.
        around = [self.tokens[i].text for i in (at - 1, at + 1) if 0 <= i < self.size]
        return not any(text in "/|@_" for text in around) and "." not in token.text

    def _forgive_edit_sentences(self) -> None:
        """Sentences such as "The image has been cropped ..." belong to the credit."""
        for at, token in enumerate(self.tokens):
            if not token.has(Sense.EDIT_SENTENCE):
                continue
            end = at
            while end < self.size and self.tokens[end].text not in STOPS:
                end += 1
            if any(t.has(Sense.EDIT) for t in self.tokens[at:end]):
                self.prose[at:end] = [False] * (end - at)

    def _forgive_titles(self) -> None:
        """A quoted title behind a label belongs to the credit, however many words it has."""
        for at, token in enumerate(self.tokens):
            if token.text not in TITLE_QUOTES:
                continue
            before = self.tokens[max(0, at - _NEAR_LABEL) : at]
            end = end_of_title(self.tokens, at) if any(t.has(*_LABELS) for t in before) else 0
            if end:
                self.prose[at:end] = [False] * (end - at)
                self.titles.append((at + 1, end - 1))

    def _forgive_firms(self) -> None:
        """Small words between a label and what a firm is by law are its name."""
        for at, token in enumerate(self.tokens):
            if not token.has(*_LABELS, Sense.COURTESY):
                continue
            name = self.tokens[at + 1 : at + 1 + _LONGEST_FIRM]
            end = next((i for i, t in enumerate(name, at + 1) if t.key in LEGAL_FORMS), at)
            if end > at and all(t.is_word for t in self.tokens[at + 1 : end]):
                self.prose[at + 1 : end] = [False] * (end - at - 1)

    def _forgive_accounts(self) -> None:
        """Small words behind "Flickr user" are the name of an account: "Flickr user ell brown"."""
        for at in range(1, self.size):
            if self.tokens[at].key != "user" or not self.tokens[at - 1].has(Sense.STOCK):
                continue
            end = at + 1
            while end < min(self.size, at + 1 + _LONGEST_ACCOUNT) and self.tokens[end].is_word:
                self.prose[end] = False
                end += 1

    def _forgive_givers(self) -> None:
        """A quoted name of who gave the picture belongs to the credit."""
        for at, token in enumerate(self.tokens):
            end = 0 if token.is_word else end_of_giver(self.tokens, at)
            if end:
                self.prose[at:end] = [False] * (end - at)
                self.titles.append((at + 1, end - 1))
