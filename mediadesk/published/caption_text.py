"""Tell the caption from the credit in what is printed beside a picture."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from mediadesk.credits.normalise import fold
from mediadesk.model.credit import PrintedCredit
from mediadesk.published.printed_text import Piece
from mediadesk.published.reading_words import ReadingWords

_LABEL: Final = re.compile(r"\A([^\W\d_][^:：()\[\]|/]{0,28}?)\s*[:：]\s*")
_BRACKETS: Final = {"(": ")", "[": "]", "（": "）", "【": "】"}
_EDGES: Final = " \t|-–—/·•,;"
#: A piece that is named a credit and is longer than this may hold the caption too.
_LONG_CREDIT: Final = 160
_SHORT_CREDIT: Final = 80
_LABEL_WITHIN: Final = re.compile(r"[.!?…] [^\W\d_]{4,12}\s?:")


class CaptionSplitter:
    """Splits printed pieces into the caption and the credit as printed."""

    def __init__(self, parse: Callable[[str], PrintedCredit], words: ReadingWords) -> None:
        self._parse = parse
        self._words = words

    def split(self, pieces: Sequence[Piece]) -> tuple[str, str]:
        """Return caption and credit, each "" where there is none."""
        pieces = self._each_once(pieces)
        credit_texts: list[str] = []
        caption_texts: list[str] = []
        captioned = any(piece.caption for piece in pieces if not piece.credit)
        for piece in pieces:
            if piece.credit:
                caption, credit = self._parted(piece.text)
                caption_texts += [caption] if caption else []
                credit_texts.append(credit)
            elif self._stands_as_credit(piece, len(pieces)):
                credit_texts.append(piece.text)
            elif piece.caption or not captioned:
                caption_texts.append(piece.text)
        caption = " ".join(dict.fromkeys(caption_texts)).strip(_EDGES)
        if credit_texts:
            return self._by_elements(caption, credit_texts)
        return self._by_words(caption)

    @staticmethod
    def _each_once(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        """Return the pieces without any that another one holds word for word."""
        keys = [f" {fold(piece.text)} " for piece in pieces]
        kept = []
        for at, (piece, key) in enumerate(zip(pieces, keys, strict=True)):
            repeats = key in keys[:at] or (
                not piece.credit
                and any(
                    key in other and len(key) < len(other)
                    for there, other in enumerate(keys)
                    if there != at and not pieces[there].credit
                )
            )
            if not repeats:
                kept.append(piece)
        return tuple(kept)

    def _parted(self, text: str) -> tuple[str, str]:
        """Part a text that is named a credit: it may hold the caption too."""
        if len(text) < _LONG_CREDIT and not _LABEL_WITHIN.search(text):
            return "", text
        parsed = self._parse(text)
        if parsed.credit_part and parsed.caption_part.count(" ") >= 2:
            return parsed.caption_part, parsed.credit_part
        return "", text

    def _stands_as_credit(self, piece: Piece, count: int) -> bool:
        """Whether a piece of its own is nothing but a credit, though no name says so."""
        text = piece.text
        label = _LABEL.match(text)
        if label is not None and fold(label.group(1)) in self._words.labels:
            return True
        if len(text) <= _SHORT_CREDIT and (count > 1 or piece.small) and _unbracketed(text) != text:
            return True
        return (
            (count > 1 or not piece.caption) and len(text) <= _LONG_CREDIT and self._is_credit(text)
        )

    def _by_elements(self, caption: str, texts: Sequence[str]) -> tuple[str, str]:
        printed = [p for p in (self._unlabelled(_unbracketed(text)) for text in texts) if p]
        credit = self.bare_credit(" ".join(self._once(printed)))
        if not credit:
            return self._by_words(caption)
        tail = fold(credit)
        if tail and fold(caption).endswith(tail) and fold(caption) != tail:
            parsed = self._parse(caption)
            if parsed.credit_part:
                caption = parsed.caption_part
        return caption.strip(_EDGES), credit

    def _by_words(self, caption: str) -> tuple[str, str]:
        if not caption:
            return "", ""
        parsed = self._parse(caption)
        if not parsed.credit_part:
            return caption, ""
        return parsed.caption_part.strip(_EDGES), self.bare_credit(parsed.credit_part)

    def _is_credit(self, text: str) -> bool:
        """Whether a text beside the caption is nothing but a credit."""
        parsed = self._parse(text)
        return bool(parsed.credit_part) and not parsed.caption_part

    def bare_credit(self, text: str) -> str:
        """Return a credit without its label and the brackets around the whole of it."""
        text = text.strip(_EDGES)
        for _ in range(4):
            before = text
            text = self._unlabelled(_unbracketed(text)).strip(_EDGES)
            if text == before:
                break
        return "" if fold(text) in self._words.labels else text

    def _unlabelled(self, text: str) -> str:
        label = _LABEL.match(text)
        if label is None or fold(label.group(1)) not in self._words.labels:
            return text
        return text[label.end() :]

    @staticmethod
    def _once(texts: Sequence[str]) -> list[str]:
        """Return texts without those that only repeat a part of another."""
        kept: list[str] = []
        for text in texts:
            key = fold(text)
            if any(key in fold(other) for other in kept):
                continue
            kept = [other for other in kept if fold(other) not in key]
            kept.append(text)
        return kept


def _unbracketed(text: str) -> str:
    closing = _BRACKETS.get(text[:1])
    if closing is None or not text.endswith(closing):
        return text.rstrip(".") if closing and text.rstrip(". ").endswith(closing) else text
    inner = text[1:-1]
    return inner if closing not in inner and text[0] not in inner else text
