"""Part the credit at the end of a text from the caption before it, as sure as the parser is."""

import re
from collections.abc import Callable
from typing import Final

from mediadesk.credits.normalise import fold
from mediadesk.model.credit import PrintedCredit
from mediadesk.published.pages.captions.credit_labels import (
    LONG_CREDIT,
    SEPARATORS,
    SHORT_CREDIT,
    CreditLabels,
    unbracketed,
)

#: Below this the words of a caption's end are its own: "... with Antony (Manchester United)".
LEAST_SURE: Final = 0.55
#: The same where all of a caption would be the credit.
_LEAST_SURE_OF_ALL: Final = 0.58
#: The same where a maker and a house are named.
_LEAST_SURE_OF_BOTH: Final = 0.46
#: The same where they are all of a text, with a stroke between: "Ann Lee/Norwave".
_LEAST_SURE_OF_PAIR: Final = 0.3
#: The same where it is a house that supplies photos, after other words: "Ann Lee (Norwave)".
_LEAST_SURE_OF_HOUSE: Final = 0.45
#: The same where strokes part caption, maker and house that supplies photos.
_LEAST_SURE_SET_APART: Final = 0.3
_DASHES: Final = ("- ", "– ", "— ")
#: Kinds of picture that a credit names and a caption seldom does: "Norwave (screenshot)".
_TOLD_KINDS: Final = frozenset({"screenshot"})
_MADE_BY_HAND: Final = frozenset({"illustration"})
#: From here on a name is surely a party's.
SURE_OF_NAME: Final = 0.85
#: Where an element of its own holds the text.
_LEAST_SURE_ALONE: Final = 0.7
#: Two to seven words with at most a stroke of punctuation between them.
_WORD: Final = r"[^\W\d_][\w.'’-]{0,20}"
_NAMES: Final = re.compile(rf"{_WORD}(?:[ ,&]{{1,3}}{_WORD}){{1,6}}")
#: Fewer words before a credit may be a party of it.
_SPACES_OF_A_CAPTION: Final = 3
_SHARE_OF_NAMES: Final = 0.8
#: Names, "via", names, and no more: "Chesnot via Norwave Images".
_NAME: Final = r"(?!\d)[^\W_a-z][\w.'’-]{0,20}"
_SUPPLIED: Final = re.compile(
    rf"{_NAME}(?:[ ,/&]{{1,3}}{_NAME}){{0,5}} via {_NAME}(?: {_NAME}){{0,4}}"
)
_NAME_LENGTH: Final = 3
#: A maker or a house more.
_GOES_ON: Final = re.compile(r"\s?[/|,–-]|\s(?:via|for)\s")
#: What stands before a house alone.
_APART_BY: Final = ("(", "[", "/", "|")
_CLOSING: Final = " .)]"
#: A house in small letters: "Fog on the pier (reuters)".
_SMALL_HOUSE: Final = re.compile(r"(?:\A|(?<=\S) )\((?P<house>[a-z]{2,12})\)\Z")
_SURE_OF_HOUSE: Final = 0.9
_DIGIT: Final = re.compile(r"\d")
_COURTESY_WORDS: Final = ("courtesy", "property", "copyright", "collection")
#: "Photo courtesy of the Harbour Museum", and no sentence after it.
_COURTESY: Final = re.compile(
    r"(?P<label>[^\W\d_]{3,14}) (?:courtesy|provided by|cortes[ií]a|gentileza)\b"
    r"(?!.*\w{3}[.!?] \w)",
    re.IGNORECASE,
)
_MAIL: Final = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{2,30}){1,4}")
#: What is shown, and who made it: "Rendering of the new pier by Lee and Roe" is all caption.
_SHOWN_BY: Final = re.compile(
    r"[^\W\d_]{4,14} (?:of|von|de|di|do|du|av|van) .{3,200} (?:by|von|par|por|di|door|av) ",
    re.IGNORECASE,
)


class CaptionEnds:
    """Reads the ends of captions.

    Args:
        parse: Takes a printed caption and credit apart.
        labels: Reads the labels of credits.
    """

    def __init__(self, parse: Callable[[str], PrintedCredit], labels: CreditLabels) -> None:
        self._parse = parse
        self._labels = labels

    def is_credit(self, text: str) -> bool:
        """Whether a text beside the caption is nothing but a credit."""
        parsed = self._parse(text)
        return bool(parsed.credit_part) and not parsed.caption_part

    def is_sure_credit(self, text: str) -> bool:
        """Whether a short text is surely nothing but a credit."""
        return self.is_credit(text) and self._parse(text).confidence >= _LEAST_SURE_ALONE

    def is_told(self, text: str) -> bool:
        """Whether a text is a credit by its label, or surely one."""
        return self._labels.is_labelled(text) or self.is_sure_credit(text)

    def is_name(self, text: str) -> bool:
        """Whether a text is nothing but the name of a person, or of several."""
        if not _NAMES.fullmatch(text):
            return False
        # With its label a name is read as one; without, nothing tells it from a caption.
        labelled = self._parse(f"Photo: {text}")
        is_sure = labelled.confidence >= SURE_OF_NAME and not labelled.organizations
        return is_sure and len("".join(labelled.creators)) >= _SHARE_OF_NAMES * len(text)

    def has_credit(self, text: str) -> bool:
        """Whether a text ends with a credit."""
        credit = self._parse(text).credit_part.rstrip(_CLOSING)
        return bool(credit) and text.rstrip(_CLOSING).endswith(credit)

    def is_shown(self, text: str) -> bool:
        """Whether a text before a labelled credit tells what is shown, and names no maker."""
        is_short = text.count(" ") < _SPACES_OF_A_CAPTION
        return not is_short and not self.has_credit(text) and not self.is_name(text)

    def names_maker(self, text: str, credit: str) -> bool:
        """Whether brackets surely credit a maker, where the credit apart names none."""
        parsed = self._parse(text)
        is_sure = parsed.confidence >= (
            _LEAST_SURE_OF_BOTH if parsed.organizations else SURE_OF_NAME
        )
        return (
            is_sure
            and bool(parsed.creators)
            and not parsed.caption_part
            and not self._parse(credit).creators
        )

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

    def with_name(self, caption: str, credit: str) -> tuple[str, str]:
        """Give a credit that is only an address for mail the name that ends the caption.

        "Fog on the pier. Ann Lee", and in an element of its own "alee@harbour.example".
        """
        shown, end, name = caption.rpartition(". ")
        if not end or not _MAIL.fullmatch(credit) or not self.is_name(name):
            return caption, credit
        return f"{shown}.", f"{name} {credit}"

    def part(self, caption: str) -> tuple[str, str]:
        """Return the caption and the credit at its end, each "" where there is none."""
        if not caption or _SUPPLIED.fullmatch(caption):
            return "", caption
        parsed = self._parse(caption)
        if not parsed.credit_part or (parsed.credit_part == caption and _tells_shown(caption)):
            return self._part_of_unsure(caption)
        is_told = self._labels.is_labelled(parsed.credit_part)
        if parsed.caption_part:
            is_told = is_told or self._labels.says_by(parsed.credit_part)
        else:
            is_told = is_told or self._is_by_courtesy(caption)
        if not is_told and (
            parsed.confidence < _least_sure(parsed, caption) or _names_words(parsed)
        ):
            return self._part_of_unsure(caption)
        shown, credit = self._from_capital(parsed.caption_part, parsed.credit_part)
        status, credit = self._labels.status_apart(credit)
        shown = f"{shown.strip(SEPARATORS)} {status}".strip()
        if not any(map(str.isalnum, shown)):
            shown = ""
        return shown, self._labels.bare_credit(credit)

    def is_house(self, word: str) -> bool:
        """Whether a word in small letters is a house known: "afp", "reuters"."""
        if not (word.isalpha() and word.islower()):
            return False
        read = (self._parse(f"({cased})") for cased in (word.title(), word.upper()))
        return any(
            parsed.kind == "photo"
            and bool(parsed.organizations)
            and parsed.confidence >= _SURE_OF_HOUSE
            for parsed in read
        )

    def _is_by_courtesy(self, text: str) -> bool:
        """Whether a text is one credit by courtesy, after the label of a picture."""
        found = _COURTESY.match(text) if len(text) <= LONG_CREDIT else None
        return found is not None and not self._labels.bare_credit(found.group("label"))

    def _from_capital(self, shown: str, credit: str) -> tuple[str, str]:
        """Give a caption its last word back: "... in thick fog / Norwave photo" names no Mr fog."""
        word, _, house = credit.partition(" / ")
        is_cut = bool(shown) and shown[-1].isalnum() and word.islower()
        if not is_cut or not self._labels.ends_with_label(house):
            return shown, credit
        return f"{shown} {word}", house

    def _part_of_unsure(self, caption: str) -> tuple[str, str]:
        """Part a caption at whose end no party is known: "Ann Lee Submitted photo"."""
        if self.is_house(caption):
            return "", caption
        if caption.startswith(_COURTESY_WORDS) and self.is_sure_credit(caption.capitalize()):
            return "", caption
        small = _SMALL_HOUSE.search(caption)
        if small is not None and self.is_house(small.group("house")):
            return caption[: small.start()].strip(SEPARATORS), small.group("house")
        shown, photo = self._labels.photo_at_end(caption)
        if photo and _names_nobody(self._parse(photo), photo):
            return shown, photo
        return self._labels.part(caption)


def _tells_shown(text: str) -> bool:
    """Whether a text that is read as a credit tells what is shown before who made it."""
    return _SHOWN_BY.match(text) is not None and not text.casefold().startswith(_COURTESY_WORDS)


def _least_sure(parsed: PrintedCredit, text: str) -> float:
    """Return from which confidence on the credit read at the end of a text is one."""
    if _names_pair(parsed, text):
        return _LEAST_SURE_OF_PAIR
    if not parsed.caption_part:
        return _least_sure_of_all(parsed, text)
    is_house = bool(parsed.organizations) and not parsed.creators
    if parsed.kind == "photo" and _is_set_apart(parsed, is_house=is_house):
        return _LEAST_SURE_SET_APART
    is_apart = parsed.credit_part.startswith(_APART_BY) and parsed.kind == "photo"
    return _LEAST_SURE_OF_HOUSE if is_apart and is_house else LEAST_SURE


def _is_set_apart(parsed: PrintedCredit, *, is_house: bool) -> bool:
    """Whether strokes part caption, maker and house: "Fog / Lee / Norwave", "Fog - Norwave"."""
    credit = parsed.credit_part
    if is_house:
        return credit.startswith(_DASHES)
    is_row = credit.startswith("/") and credit.count("/") > 1
    return is_row and bool(parsed.creators and parsed.organizations)


def _least_sure_of_all(parsed: PrintedCredit, text: str) -> float:
    """Return the same for a text that is nothing but the credit."""
    if len(text) <= SHORT_CREDIT and unbracketed(text) != text:
        return _LEAST_SURE_OF_PAIR
    return _LEAST_SURE_OF_BOTH if parsed.kind in _TOLD_KINDS else _LEAST_SURE_OF_ALL


def _names_pair(parsed: PrintedCredit, text: str) -> bool:
    """Whether a short text is read as a person, a stroke, a house, and no more."""
    is_short = len(text) <= SHORT_CREDIT and text.count("/") == 1
    is_whole = parsed.credit_part == text and bool(parsed.creators and parsed.organizations)
    return is_short and is_whole


def _names_words(parsed: PrintedCredit) -> bool:
    """Whether a credit names nobody, only small words, or how and when something was made.

    "In/before 1926.", "Engraving, 1863."
    """
    names = parsed.creators
    if parsed.organizations:
        return False
    if not names:
        return parsed.kind in _MADE_BY_HAND and _DIGIT.search(parsed.credit_part) is not None
    return all(name.isalpha() and name.islower() for name in names)


def _names_nobody(parsed: PrintedCredit, text: str) -> bool:
    """Whether all of a text is read as a credit, but of nobody it names."""
    is_sure = parsed.credit_part == text and parsed.confidence >= LEAST_SURE
    return is_sure and not (parsed.creators or parsed.organizations)
