"""Part the credit at the end of a text from the caption before it, as sure as the parser is."""

import re
from collections.abc import Callable
from typing import Final

from mediadesk.credits.normalise import fold
from mediadesk.model.credit import PrintedCredit
from mediadesk.published.pages.credit_labels import SEPARATORS, SHORT_CREDIT, CreditLabels

#: Below this the words of a caption's end are its own: "... with Antony (Manchester United)".
_LEAST_SURE: Final = 0.55
#: The same where all of a caption would be the credit.
_LEAST_SURE_OF_ALL: Final = 0.58
#: From here on a name is surely a party's.
SURE_OF_NAME: Final = 0.85
_NAME_LENGTH: Final = 3
#: A maker or a house more.
_GOES_ON: Final = re.compile(r"\s?[/|,–-]|\s(?:via|for)\s")
_CLOSING: Final = " .)]"


class CaptionEnds:
    """Reads the ends of captions.

    Args:
        parse: Takes a printed caption and credit apart.
        labels: Reads the labels of credits.
    """

    def __init__(self, parse: Callable[[str], PrintedCredit], labels: CreditLabels) -> None:
        self._parse = parse
        self._labels = labels

    def is_pair(self, text: str) -> bool:
        """Whether a text by itself is a maker and a house known: "Lee/Reuters"."""
        if len(text) > SHORT_CREDIT or "/" not in text or not self.is_credit(text):
            return False
        return self._parse(text).confidence >= SURE_OF_NAME

    def is_credit(self, text: str) -> bool:
        """Whether a text beside the caption is nothing but a credit."""
        parsed = self._parse(text)
        return bool(parsed.credit_part) and not parsed.caption_part

    def has_credit(self, text: str) -> bool:
        """Whether a text ends with a credit."""
        credit = self._parse(text).credit_part.rstrip(_CLOSING)
        return bool(credit) and text.rstrip(_CLOSING).endswith(credit)

    def names_maker(self, text: str, credit: str) -> bool:
        """Whether brackets surely credit a maker, where the credit apart names none."""
        parsed = self._parse(text)
        is_sure = bool(parsed.creators) and parsed.confidence >= SURE_OF_NAME
        return is_sure and not parsed.caption_part and not self._parse(credit).creators

    def without_repeat(self, caption: str, credit: str) -> tuple[str, str]:
        """Return the caption without a credit at its end that names a party of the credit too.

        Of the two credits the one that says all of the other and more is kept.
        """
        parties = {word for word in fold(credit).split() if len(word) >= _NAME_LENGTH}
        if not parties or parties.isdisjoint(fold(caption).split()):
            return caption, credit
        parsed = self._parse(caption)
        ends_so = caption.rstrip(" .").endswith(parsed.credit_part.rstrip(" ."))
        repeats = not parties.isdisjoint(fold(parsed.credit_part).split())
        if not (parsed.caption_part and ends_so and repeats):
            return caption, credit
        within = self._labels.bare_credit(parsed.credit_part)
        goes_on = within.startswith(credit) and _GOES_ON.match(within, len(credit))
        return parsed.caption_part, within if goes_on else credit

    def part(self, caption: str) -> tuple[str, str]:
        """Return the caption and the credit at its end, each "" where there is none."""
        if not caption:
            return "", ""
        parsed = self._parse(caption)
        if not parsed.credit_part:
            return self._part_of_unsure(caption)
        least = _LEAST_SURE if parsed.caption_part else _LEAST_SURE_OF_ALL
        if parsed.confidence < least and not self._labels.is_labelled(parsed.credit_part):
            return self._part_of_unsure(caption)
        shown, credit = self._from_capital(parsed.caption_part, parsed.credit_part)
        status, credit = self._labels.status_apart(credit)
        shown = f"{shown.strip(SEPARATORS)} {status}".strip()
        return shown, self._labels.bare_credit(credit)

    def _from_capital(self, shown: str, credit: str) -> tuple[str, str]:
        """Give a caption its last word back: "... in thick fog / Norwave photo" names no Mr fog."""
        word, _, house = credit.partition(" / ")
        is_cut = bool(shown) and shown[-1].isalnum() and word.islower()
        if not is_cut or not self._labels.ends_with_label(house):
            return shown, credit
        return f"{shown} {word}", house

    def _part_of_unsure(self, caption: str) -> tuple[str, str]:
        """Part a caption at whose end no party is known: "Ann Lee Submitted photo"."""
        shown, photo = self._labels.photo_at_end(caption)
        if photo and _names_nobody(self._parse(photo), photo):
            return shown, photo
        return self._labels.part(caption)


def _names_nobody(parsed: PrintedCredit, text: str) -> bool:
    """Whether all of a text is read as a credit, but of nobody it names."""
    is_sure = parsed.credit_part == text and parsed.confidence >= _LEAST_SURE
    return is_sure and not (parsed.creators or parsed.organizations)
