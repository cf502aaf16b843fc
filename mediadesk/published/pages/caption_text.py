"""Tell the caption from the credit in what is printed beside a picture."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from mediadesk.credits.normalise import fold
from mediadesk.model.credit import PrintedCredit
from mediadesk.published.pages.credit_labels import (
    LONG_CREDIT,
    SEPARATORS,
    SHORT_CREDIT,
    CreditLabels,
    unbracketed,
)
from mediadesk.published.pages.printed_text import Piece
from mediadesk.published.pages.reading_words import ReadingWords

#: Below this the words of a caption's end are its own: "... with Antony (Manchester United)".
_LEAST_SURE: Final = 0.55
#: The same where all of a caption would be the credit.
_LEAST_SURE_OF_ALL: Final = 0.58
#: The same where it is a maker and a house, with a stroke between: "Ann Lee/Norwave".
_LEAST_SURE_OF_PAIR: Final = 0.3
_NAME_LENGTH: Final = 3
#: Two to seven words with at most a stroke of punctuation between them.
_WORD: Final = r"[^\W\d_][\w.'’-]{0,20}"
_NAMES: Final = re.compile(rf"{_WORD}(?:[ ,&]{{1,3}}{_WORD}){{1,6}}")
_SURE_OF_NAME: Final = 0.85
_SHARE_OF_NAMES: Final = 0.8
#: What begins so is a credit though the caption may name the same party.
_CLAIMS: Final = ("©", "(c)", "(C)")
#: Three words and more, and the end of a sentence.
_SENTENCE: Final = re.compile(r"\w\s+\S+\s+\S*\w{3,}[.!?…][\"”»“]?\Z")
#: Brackets at the end of a text.
_BRACKETED_END: Final = re.compile(r"\s*[(\[][^()\[\]]{3,80}[)\]]\.?\Z")
#: A sentence of some words, then brackets, and no more.
_SENTENCE_IN_BRACKETS: Final = re.compile(r"(?:\S+ ){4,}\S*\w\w[.!?…][\"”»“]? ?\([^()]{3,80}\)\Z")
_CLOSING: Final = " .)]"
_LABEL_WITHIN: Final = re.compile(r"[.!?…] (?:[^\W\d_]{4,12}\s?:|[|–—-] )")


class CaptionSplitter:
    """Splits printed pieces into the caption and the credit as printed."""

    def __init__(self, parse: Callable[[str], PrintedCredit], words: ReadingWords) -> None:
        # One text is weighed as a credit, as a caption and as both.
        self._parse = cache(parse)
        self._labels = CreditLabels(words.labels)

    def split(self, pieces: Sequence[Piece]) -> tuple[str, str]:
        """Return caption and credit, each "" where there is none."""
        pieces = _each_once(pieces)
        credit_texts: list[str] = []
        caption_texts: list[str] = []
        captioned = any(piece.caption for piece in pieces if not piece.credit)
        is_credited = any(piece.credit for piece in pieces)
        sentences = self._sentences_before_a_label(pieces)
        for at, piece in enumerate(pieces):
            if piece.credit and at in sentences:
                caption_texts.append(piece.text)
            elif piece.credit:
                caption, credit = self._parted(piece.text, captioned=captioned)
                caption_texts += [caption] if caption else []
                credit_texts.append(credit)
            elif self._is_unnamed_credit(at, pieces, is_credited=is_credited):
                credit_texts.append(piece.text)
            elif piece.caption or not captioned:
                caption_texts.append(piece.text)
        caption = " ".join(dict.fromkeys(caption_texts)).strip(SEPARATORS)
        if credit_texts:
            return self._by_elements(caption, credit_texts)
        return self._by_words(caption)

    def _is_unnamed_credit(self, at: int, pieces: Sequence[Piece], *, is_credited: bool) -> bool:
        """Whether a piece is a credit though no name says so.

        Beside a named credit the first piece is the caption.
        """
        piece = pieces[at]
        if is_credited:
            return at > 0 and self._stands_as_credit(piece, len(pieces))
        is_alone = self._stands_as_credit(piece, len(pieces))
        return is_alone or self._is_name_over_picture(piece, pieces)

    def _sentences_before_a_label(self, pieces: Sequence[Piece]) -> frozenset[int]:
        """Return which pieces are named credits, but are sentences before a labelled credit."""
        labelled = [
            at for at, p in enumerate(pieces) if p.credit and self._labels.is_labelled(p.text)
        ]
        return frozenset(
            at
            for at, piece in enumerate(pieces[: labelled[-1]] if labelled else ())
            if (len(piece.text) > SHORT_CREDIT or _SENTENCE.search(piece.text))
            and at not in labelled
            and not self._ends_with_credit(piece.text)
        )

    def _ends_with_credit(self, text: str) -> bool:
        credit = self._parse(text).credit_part.rstrip(_CLOSING)
        return bool(credit) and text.rstrip(_CLOSING).endswith(credit)

    def _parted(self, text: str, *, captioned: bool) -> tuple[str, str]:
        """Part a text that is named a credit: it may hold the caption too.

        Not where the caption stands apart: "Kremlin, cropped. Cropping: ..." is all credit then.
        """
        if len(text) < LONG_CREDIT and (captioned or not _holds_caption(text)):
            return "", text
        parsed = self._parse(text)
        if parsed.credit_part and parsed.caption_part.count(" ") >= 2:
            return parsed.caption_part, parsed.credit_part
        return "", text

    def _stands_as_credit(self, piece: Piece, count: int) -> bool:
        """Whether a piece of its own is nothing but a credit, though no name says so."""
        text = piece.text
        if self._labels.is_labelled(text):
            return True
        if len(text) <= SHORT_CREDIT and (count > 1 or piece.small) and unbracketed(text) != text:
            return True
        return (
            (count > 1 or not piece.caption) and len(text) <= LONG_CREDIT and self._is_credit(text)
        )

    def _is_name_over_picture(self, piece: Piece, pieces: Sequence[Piece]) -> bool:
        """Whether a person's bare name is laid over a picture as its credit is.

        The name of the person shown looks the same; the maker's is in small type, or stands beside
        a caption that is not laid over the picture.
        """
        text = piece.text
        if not piece.overlaid or piece.linked or not _NAMES.fullmatch(text):
            return False
        if not piece.small and all(p.overlaid or p.credit for p in pieces):
            return False
        # With its label a name is read as one; without, nothing tells it from a caption.
        labelled = self._parse(f"Photo: {text}")
        is_sure = labelled.confidence >= _SURE_OF_NAME and not labelled.organizations
        return is_sure and len("".join(labelled.creators)) >= _SHARE_OF_NAMES * len(text)

    def _by_elements(self, caption: str, texts: Sequence[str]) -> tuple[str, str]:
        printed = [p for p in (self._labels.unlabelled(unbracketed(text)) for text in texts) if p]
        credit = self._labels.bare_credit(" ".join(self._labels.once(printed)))
        if not credit:
            return self._by_words(caption)
        caption = self._without_repeat(caption, credit)
        closing = _BRACKETED_END.search(caption)
        if closing is not None and self._labels.is_labelled(closing.group()):
            caption = caption[: closing.start()]
            credit = f"{self._labels.bare_credit(closing.group().strip())} {credit}".strip()
        return caption.strip(SEPARATORS), credit

    def _without_repeat(self, caption: str, credit: str) -> str:
        """Return the caption without a credit at its end that names a party of the credit too."""
        parties = {word for word in fold(credit).split() if len(word) >= _NAME_LENGTH}
        if not parties or parties.isdisjoint(fold(caption).split()):
            return caption
        parsed = self._parse(caption)
        ends_so = caption.rstrip(" .").endswith(parsed.credit_part.rstrip(" ."))
        repeats = not parties.isdisjoint(fold(parsed.credit_part).split())
        return parsed.caption_part if parsed.caption_part and ends_so and repeats else caption

    def _by_words(self, caption: str) -> tuple[str, str]:
        if not caption:
            return "", ""
        parsed = self._parse(caption)
        if not parsed.credit_part:
            return self._part_of_unsure(caption)
        least = _LEAST_SURE if parsed.caption_part else _LEAST_SURE_OF_ALL
        if _names_pair(parsed, caption):
            least = _LEAST_SURE_OF_PAIR
        if parsed.confidence < least and not self._labels.is_labelled(parsed.credit_part):
            return self._part_of_unsure(caption)
        remark, credit = self._labels.remark_apart(parsed.credit_part)
        shown = f"{parsed.caption_part} {remark}" if parsed.caption_part else ""
        return shown.strip(SEPARATORS), self._labels.bare_credit(credit)

    def _part_of_unsure(self, caption: str) -> tuple[str, str]:
        """Part a caption at whose end no party is known: "Ann Lee Submitted photo"."""
        shown, photo = self._labels.photo_at_end(caption)
        if photo and _names_nobody(self._parse(photo), photo):
            return shown, photo
        return self._labels.part(caption)

    def is_pair(self, text: str) -> bool:
        """Whether a text by itself is a maker and a house known: "Lee/Reuters"."""
        if len(text) > SHORT_CREDIT or "/" not in text or not self._is_credit(text):
            return False
        return self._parse(text).confidence >= _SURE_OF_NAME

    def _is_credit(self, text: str) -> bool:
        """Whether a text beside the caption is nothing but a credit."""
        parsed = self._parse(text)
        return bool(parsed.credit_part) and not parsed.caption_part


def _names_pair(parsed: PrintedCredit, text: str) -> bool:
    """Whether a short text is read as a person, a stroke, a house, and no more."""
    is_short = len(text) <= SHORT_CREDIT and text.count("/") == 1
    is_whole = parsed.credit_part == text and bool(parsed.creators and parsed.organizations)
    return is_short and is_whole


def _names_nobody(parsed: PrintedCredit, text: str) -> bool:
    """Whether all of a text is read as a credit, but of nobody it names."""
    is_sure = parsed.credit_part == text and parsed.confidence >= _LEAST_SURE
    return is_sure and not (parsed.creators or parsed.organizations)


def _holds_caption(text: str) -> bool:
    """Whether a text that is named a credit looks as if the caption stood before it."""
    return bool(_LABEL_WITHIN.search(text) or _SENTENCE_IN_BRACKETS.search(text))


def _each_once(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the pieces, each once; of a text and the same with more words, the longer.

    "Main image: ..." before the same words is no caption of its own.
    """
    keys = [f" {fold(piece.text)} " for piece in pieces]
    kept = []
    for at, (piece, key) in enumerate(zip(pieces, keys, strict=True)):
        others = [k for there, k in enumerate(keys) if there != at and not pieces[there].credit]
        if key in keys[:at]:
            continue
        if not piece.credit and not piece.text.startswith(_CLAIMS):
            if any(
                key in other and not _only_prefixed(other, key) for other in others if other != key
            ):
                continue
            if any(_only_prefixed(key, other) for other in others if other != key):
                continue
        kept.append(piece)
    return tuple(kept)


def _only_prefixed(longer: str, shorter: str) -> bool:
    """Whether a folded text is another with a word or three before it."""
    before = longer.removesuffix(shorter)
    return len(before) < len(longer) and 0 < len(before.split()) <= 3 and len(shorter.split()) >= 3
