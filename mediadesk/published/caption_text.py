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


class CaptionSplitter:
    """Splits printed pieces into the caption and the credit as printed."""

    def __init__(self, parse: Callable[[str], PrintedCredit], words: ReadingWords) -> None:
        self._parse = parse
        self._words = words

    def split(self, pieces: Sequence[Piece]) -> tuple[str, str]:
        """Return caption and credit, each "" where there is none."""
        credit_texts = [piece.text for piece in pieces if piece.credit]
        plain = [piece for piece in pieces if not piece.credit]
        captioned = any(piece.caption for piece in plain)
        caption_texts: list[str] = []
        for piece in plain:
            if piece.caption or not captioned:
                caption_texts.append(piece.text)
            elif self._is_credit(piece.text):
                credit_texts.append(piece.text)
        caption = " ".join(caption_texts)
        if credit_texts:
            return self._by_elements(caption, credit_texts)
        return self._by_words(caption)

    def _by_elements(self, caption: str, texts: Sequence[str]) -> tuple[str, str]:
        printed = [p for p in (self.bare_credit(text) for text in texts) if p]
        if not printed:
            return self._by_words(caption)
        credit = " ".join(self._once(printed))
        if not caption and len(credit) > _LONG_CREDIT:
            return self._by_words(" ".join(texts))
        tail = fold(credit)
        if tail and fold(caption).endswith(tail) and fold(caption) != tail:
            parsed = self._parse(caption)
            if parsed.credit_part:
                caption = parsed.caption_part
        return caption.strip(), credit

    def _by_words(self, caption: str) -> tuple[str, str]:
        if not caption:
            return "", ""
        parsed = self._parse(caption)
        if not parsed.credit_part:
            return caption, ""
        return parsed.caption_part.strip(" |"), self.bare_credit(parsed.credit_part)

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
