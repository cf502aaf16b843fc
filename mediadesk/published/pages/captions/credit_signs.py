"""Know that a text which nothing names a credit is one, or ends with one, by itself."""

import re
from collections.abc import Callable
from typing import Final

from mediadesk.model.credit import PrintedCredit
from mediadesk.published.pages.captions.caption_ends import SURE_OF_NAME
from mediadesk.published.pages.captions.credit_labels import SHORT_CREDIT, CreditLabels

_DIGIT: Final = re.compile(r"\d")
#: Names of houses have fewer spaces.
_SPACES_OF_A_CAPTION: Final = 3
#: From here on a house is surely one that supplies photos.
_SURE_OF_HOUSE: Final = 0.9
#: A longer text that ends with a credit is a paragraph of the story.
_LONGEST_CLOSED: Final = 250
_LEAST_SURE_CLOSING: Final = 0.8
_PHOTO_KINDS: Final = frozenset({"photo", "archive"})
#: What stands between a caption and the credit at its end: the end of a sentence, or brackets.
_STOPS: Final = tuple('.!?…。！？：」”"»')
_APART_BY: Final = ("(", "[", "/", "|")
_CLOSING: Final = " .)]"


class CreditSigns:
    """Tests texts that stand near a picture.

    Args:
        parse: Takes a printed caption and credit apart.
        labels: Reads the labels of credits.
    """

    def __init__(self, parse: Callable[[str], PrintedCredit], labels: CreditLabels) -> None:
        self._parse = parse
        self._labels = labels

    def is_credit(self, text: str) -> bool:
        """Whether a text is, or ends with, a labelled credit, or surely is one by itself."""
        return self._labels.is_credited(text) or self._stands_alone(text)

    def is_credit_after_text(self, text: str) -> bool:
        """Whether a text under another in a box is a credit: a house's name is enough there."""
        return self.is_credit(text) or self._is_known_house(text)

    def closes(self, text: str) -> bool:
        """Whether a text of a few lines tells something, then surely credits a photo."""
        if len(text) > _LONGEST_CLOSED:
            return False
        parsed = self._parse(text)
        credit = parsed.credit_part.rstrip(_CLOSING)
        is_sure = parsed.confidence >= _LEAST_SURE_CLOSING and parsed.kind in _PHOTO_KINDS
        is_named = bool(credit) and bool(parsed.creators or parsed.organizations)
        is_apart = parsed.caption_part.endswith(_STOPS) or credit.startswith(_APART_BY)
        return is_sure and is_named and is_apart and text.rstrip(_CLOSING).endswith(credit)

    def _stands_alone(self, text: str) -> bool:
        """Whether a text is a maker and a house known, or claims a photo: "© Ann Lee".

        A page's own notice names no photo: "© The Harbour Post".
        """
        is_claim = text.startswith("©")
        if len(text) > SHORT_CREDIT or not (is_claim or "/" in text):
            return False
        parsed = self._parse(text)
        if (is_claim and _DIGIT.search(text)) or not _is_all_credit(parsed):
            return False
        is_sure = parsed.confidence >= SURE_OF_NAME
        return is_sure and (not is_claim or parsed.kind == "photo")

    def _is_known_house(self, text: str) -> bool:
        """Whether a text is nothing but the name of a house that surely supplies photos."""
        if text.count(" ") >= _SPACES_OF_A_CAPTION or len(text) > SHORT_CREDIT:
            return False
        parsed = self._parse(text)
        is_photo = parsed.kind == "photo" and parsed.confidence >= _SURE_OF_HOUSE
        is_house = bool(parsed.organizations) and not parsed.creators
        return _is_all_credit(parsed) and is_photo and is_house


def _is_all_credit(parsed: PrintedCredit) -> bool:
    """Whether a text was read as a credit and nothing else."""
    return bool(parsed.credit_part) and not parsed.caption_part
