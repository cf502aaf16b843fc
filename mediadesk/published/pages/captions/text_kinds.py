"""Tell sentences and names by their words, where a page does not tell what a text is."""

import re
from collections.abc import Sequence
from typing import Final

from mediadesk.published.pages.captions.caption_ends import CaptionEnds
from mediadesk.published.pages.captions.credit_labels import SHORT_CREDIT

#: Three words and more, and the end of a sentence.
SENTENCE: Final = re.compile(r"\w\s+\S+\s+\S*\w{3,}[.!?…][\"”»“]?\Z")
#: Names and houses have fewer words.
_SPACES_OF_A_PHRASE: Final = 5
_MOST_OF_NAMES: Final = 5
#: Of these a sentence writes most in small letters, and a row of names does not.
_TELLING_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_SHARE_OF_WORDS: Final = 0.6


class TextKinds:
    """Knows sentences and names.

    Args:
        ends: Reads the credits at the ends of texts.
    """

    def __init__(self, ends: CaptionEnds) -> None:
        self._ends = ends

    def is_phrase(self, text: str) -> bool:
        """Whether a text is a sentence, or as long, and no credit."""
        is_long = len(text) > SHORT_CREDIT or text.count(" ") >= _SPACES_OF_A_PHRASE
        is_sentence = is_long or SENTENCE.search(text)
        return bool(is_sentence) and not self._ends.has_credit(text)

    def tells(self, texts: Sequence[str]) -> bool:
        """Whether all that is named a credit is one text of words, not of names: a caption."""
        if len(texts) != 1 or not self.is_phrase(texts[0]):
            return False
        words = _TELLING_WORD.findall(texts[0])
        return sum(map(str.islower, words)) > _SHARE_OF_WORDS * len(words)

    def is_name(self, text: str) -> bool:
        """Whether a text is nothing but the name of a person, or of several."""
        words = text.split()
        is_capitalised = len(words) <= _MOST_OF_NAMES and all(w[:1].isupper() for w in words)
        return is_capitalised and self._ends.is_name(text)
