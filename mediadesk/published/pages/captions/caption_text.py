"""Tell the caption from the credit in what is printed beside a picture."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from mediadesk.credits.normalise import fold
from mediadesk.model.credit import PrintedCredit
from mediadesk.published.pages.captions.caption_ends import LEAST_SURE, CaptionEnds
from mediadesk.published.pages.captions.credit_labels import (
    LONG_CREDIT,
    SEPARATORS,
    SHORT_CREDIT,
    CreditLabels,
    unbracketed,
)
from mediadesk.published.pages.captions.text_kinds import SENTENCE, TextKinds
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.printed.printed_text import Piece

#: One to five words, each with a capital.
_CAPITAL: Final = r"(?!\d)[^\W\d_a-z][^\W\d_]{0,20}"
_CAPITALISED: Final = re.compile(rf"{_CAPITAL}(?:(?: |/| / |-| & ){_CAPITAL}){{0,4}}")
#: What begins so is a credit though the caption may name the same party.
_CLAIMS: Final = ("©", "(c)", "(C)")
#: Brackets at the end of a text.
_BRACKETED_END: Final = re.compile(r"\s*[(\[][^()\[\]]{3,80}[)\]]\.?\Z")
#: A sentence of some words, then brackets, and no more.
_SENTENCE_IN_BRACKETS: Final = re.compile(r"(?:\S+ ){4,}\S*\w\w[.!?…][\"”»“]? ?\([^()]{3,80}\)\Z")
#: Fewer words in the midst of a text may stand there by chance.
_WORDS_OF_A_REPEAT: Final = 4
#: A sentence before a credit, and what stands before a sign of copyright, are no makers.
_WORDS_OF_A_SENTENCE: Final = 6
_WORDS_BEFORE_CLAIM: Final = 3
#: Some words, and after them the end of a sentence or a sign of copyright.
_WORDS_APART: Final = re.compile(r"(?:\S+ ){2,}\S+(?:[.!?…][\"”»“]?\s|\s(?:©|\([cC]\)))")
#: "Photo credit and copyright:".
_WORDS_OF_A_LABEL: Final = 4
_WORDS_WITH_SPACE: Final = re.compile(r"\S+\s*")
#: What may stand before a label, and is no part of it.
_OPENING: Final = "([{|/-–— "
#: The address of a member's page; a name there has few words.
_PROFILE: Final = re.compile(
    r"/(?:users?|profile?s?|members?|people|photographers?|fotograf(?:en|os?)?|uploaders?)/[^/?#]+",
    re.IGNORECASE,
)
_SPACES_OF_A_MEMBER: Final = 3
#: Brackets with as many words, most of them in small letters, tell something.
_WORDS_OF_AN_ASIDE: Final = 6
_SHARE_OF_WORDS: Final = 0.7
_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
_LABEL_WITHIN: Final = re.compile(r"[.!?…] (?:[^\W\d_]{4,12}\s?:|[|–—-] )")


class CaptionSplitter:
    """Splits printed pieces into caption and credit; its `kinds` know sentences and names."""

    def __init__(self, parse: Callable[[str], PrintedCredit], words: ReadingWords) -> None:
        # One text is weighed as a credit, as a caption and as both.
        self._parse = cache(parse)
        self._labels = CreditLabels(words.labels, words.statuses, words.places_beside)
        self._ends = CaptionEnds(self._parse, self._labels)
        self.kinds = TextKinds(self._ends)

    def split(self, pieces: Sequence[Piece]) -> tuple[str, str]:
        """Return caption and credit, each "" where there is none."""
        pieces = _with_source_apart(_each_once(_without_headlines(pieces)), self._labels)
        credit_texts: list[str] = []
        caption_texts: list[str] = []
        captioned = any(piece.caption for piece in pieces if not piece.credit)
        is_credited = any(piece.credit for piece in pieces)
        sentences = self._sentences_before_a_label(pieces)
        for at, piece in enumerate(pieces):
            if piece.credit and at in sentences:
                caption_texts.append(piece.text)
            elif piece.credit:
                caption, credit = self._parted(piece, captioned=captioned)
                caption_texts += [caption] if caption else []
                credit_texts.append(credit)
            elif self._is_unnamed_credit(at, pieces, is_credited=is_credited):
                credit_texts.append(piece.text)
            elif piece.caption or not captioned:
                caption_texts.append(piece.text)
        caption = " ".join(dict.fromkeys(caption_texts)).strip(SEPARATORS)
        if credit_texts and not caption and self.kinds.tells(credit_texts):
            return credit_texts[0], ""
        if credit_texts:
            return self._by_elements(caption, credit_texts)
        shown, credit = self._ends.part(caption)
        return (shown, credit) if credit else self._last_apart(caption, pieces)

    def label(self, pieces: Sequence[Piece], credit: str) -> str:
        """Return the label that stands right before a credit, with its space; "" for none."""
        for piece in pieces:
            before, found, _ = piece.text.partition(credit) if credit else ("", "", "")
            words = _WORDS_WITH_SPACE.findall(before)[-_WORDS_OF_A_LABEL:]
            for at in range(len(words) if found else 0):
                label = "".join(words[at:]).lstrip(_OPENING)
                if label.strip() and self._labels.bare_credit(label + credit) == credit:
                    return label
        return ""

    def _last_apart(self, caption: str, pieces: Sequence[Piece]) -> tuple[str, str]:
        """Part the words of the last line or element of a caption, where they are a credit."""
        line = pieces[-1].text if len(pieces) > 1 and not pieces[-1].linked else ""
        last = (pieces[-1].last or line) if pieces else ""
        shown = caption.removesuffix(last).strip(SEPARATORS)
        if not last or len(last) > SHORT_CREDIT or not shown or shown == caption:
            return caption, ""
        is_told = self._ends.is_sure_credit(last)
        if not is_told and not (SENTENCE.search(shown) and self._ends.is_name(last)):
            return caption, ""
        return shown, self._labels.bare_credit(last)

    def _is_unnamed_credit(self, at: int, pieces: Sequence[Piece], *, is_credited: bool) -> bool:
        """Whether a piece is a credit though no name says so.

        Beside a named credit the first piece is the caption.
        """
        piece = pieces[at]
        if is_credited and _is_only_caption(piece, pieces):
            return at > 0 and self._ends.is_told(piece.text)
        if is_credited:
            return at > 0 and self._stands_as_credit(piece, len(pieces))
        if _leads_to_profile(piece):
            return True
        is_alone = self._stands_as_credit(piece, len(pieces))
        is_over = _is_name_over_picture(piece, pieces, self._ends)
        return is_alone or is_over or (at == 1 and _is_name_below(pieces))

    def _sentences_before_a_label(self, pieces: Sequence[Piece]) -> frozenset[int]:
        """Return which pieces are named credits, but are sentences before the credit itself."""
        if sum(piece.credit for piece in pieces) < 2:
            return frozenset()
        labelled = [
            at
            for at, piece in enumerate(pieces)
            if piece.credit
            and (self._labels.is_labelled(piece.text) or self._ends.is_credit(piece.text))
        ]
        return frozenset(
            at
            for at, piece in enumerate(pieces[: labelled[-1]] if labelled else ())
            if piece.credit and at not in labelled and self.kinds.is_phrase(piece.text)
        )

    def _parted(self, piece: Piece, *, captioned: bool) -> tuple[str, str]:
        """Part a text that is named a credit: it may hold the caption too.

        Not where the caption stands apart: "Kremlin, cropped. Cropping: ..." is all credit then.
        """
        text = piece.text
        if len(text) < LONG_CREDIT and captioned:
            return "", text
        shown = text.removesuffix(piece.last).strip(SEPARATORS)
        if self._labels.is_labelled(piece.last) and self._ends.is_shown(shown):
            return shown, piece.last
        is_told = len(text) >= LONG_CREDIT or _holds_caption(text)
        if not is_told and not _WORDS_APART.search(text):
            return "", text
        parsed = self._parse(text)
        if (
            (is_told or _is_told(parsed))
            and parsed.credit_part
            and parsed.caption_part.count(" ") >= 2
        ):
            return parsed.caption_part, parsed.credit_part
        return "", text

    def _stands_as_credit(self, piece: Piece, count: int) -> bool:
        """Whether a piece of its own is nothing but a credit, though no name says so."""
        text = piece.text
        if self._labels.is_labelled(text):
            if _WORDS_APART.search(text) and _is_told(self._parse(text)):
                return False
            return len(text) <= SHORT_CREDIT or self._ends.is_credit(text)
        is_name = piece.caption and self._labels.is_name_in_brackets(text)
        is_bracketed = len(text) <= SHORT_CREDIT and unbracketed(text) != text
        is_bracketed = is_bracketed and not _is_aside(text)
        if is_bracketed and (count > 1 or piece.small or is_name):
            return True
        may_stand = (count > 1 or not piece.caption) and len(text) <= LONG_CREDIT
        is_house = piece.small and self._ends.is_house(text)
        return may_stand and (is_house or self._ends.is_credit(text))

    def _by_elements(self, caption: str, texts: Sequence[str]) -> tuple[str, str]:
        printed = [p for p in (self._labels.unlabelled(unbracketed(text)) for text in texts) if p]
        credit = self._labels.bare_credit(" ".join(self._labels.once(printed)))
        if not credit:
            return self._ends.part(caption)
        caption, credit = self._ends.with_name(*self._ends.without_repeat(caption, credit))
        caption = self._labels.without_label_at_end(caption)
        closing = _BRACKETED_END.search(caption)
        if closing is not None and self._labels.is_labelled(closing.group()):
            caption = caption[: closing.start()]
            credit = f"{self._labels.bare_credit(closing.group().strip())} {credit}".strip()
        elif closing is not None and self._ends.names_maker(closing.group().strip(), credit):
            caption = caption[: closing.start()]
            credit = self._labels.bare_credit(closing.group().strip())
        return caption.strip(SEPARATORS), credit


def _is_aside(text: str) -> bool:
    """Whether brackets hold words in small letters, and no name: "(when fog hides the pier)"."""
    words = _LETTERS.findall(text)
    is_long = len(words) >= _WORDS_OF_AN_ASIDE and words[0].islower()
    return is_long and sum(map(str.islower, words)) > _SHARE_OF_WORDS * len(words)


def _is_only_caption(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a piece is named a caption, and all others a credit."""
    return piece.caption and all(p.credit for p in pieces if p is not piece)


def _leads_to_profile(piece: Piece) -> bool:
    """Whether a short text leads to the page of a member of the site: who sent the picture in."""
    is_short = not piece.caption and piece.text.count(" ") < _SPACES_OF_A_MEMBER
    return is_short and bool(piece.links) and all(map(_PROFILE.search, piece.links))


def _is_name_over_picture(piece: Piece, pieces: Sequence[Piece], ends: CaptionEnds) -> bool:
    """Whether a person's bare name is laid over a picture as its credit is.

    The name of the person shown looks the same; the maker's is in small type, or stands beside
    a caption that is not laid over the picture.
    """
    if not piece.overlaid or piece.linked:
        return False
    if not piece.small and all(p.overlaid or p.credit for p in pieces):
        return False
    return ends.is_name(piece.text)


def _is_name_below(pieces: Sequence[Piece]) -> bool:
    """Whether of two texts in boxes that nothing tells of the second is a bare name.

    "Fog hides the whole of the pier", and on a line of its own "The Harbour Post".
    """
    if len(pieces) != 2 or any(p.caption or p.linked or p.stressed for p in pieces):
        return False
    shown, name = (piece.text for piece in pieces)
    is_caption = shown.count(" ") >= 3 and len(shown) > len(name)
    return is_caption and _CAPITALISED.fullmatch(name) is not None


def _holds_caption(text: str) -> bool:
    """Whether a text that is named a credit looks as if the caption stood before it."""
    return bool(_LABEL_WITHIN.search(text) or _SENTENCE_IN_BRACKETS.search(text))


def _is_told(parsed: PrintedCredit) -> bool:
    """Whether a text is a whole sentence before a credit, or some words before a sign of one."""
    shown, credit = parsed.caption_part, parsed.credit_part
    if credit.startswith(_CLAIMS):
        return shown.count(" ") >= _WORDS_BEFORE_CLAIM - 1
    is_long = shown.count(" ") >= _WORDS_OF_A_SENTENCE - 1
    return is_long and SENTENCE.search(shown) is not None and parsed.confidence >= LEAST_SURE


def _without_headlines(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return the pieces without another page's title, where a caption stands beside it."""
    told = [piece for piece in pieces if not piece.headline]
    is_captioned = any(piece.caption and not piece.credit for piece in told)
    return told if is_captioned else pieces


def _with_source_apart(pieces: Sequence[Piece], labels: CreditLabels) -> tuple[Piece, ...]:
    """Return pieces in which a line that labels caption and credit is two pieces."""
    parted: list[Piece] = []
    for piece in pieces:
        both = labels.shown_and_source(piece.text)
        if both is None:
            parted.append(piece)
        else:
            shown, credit = both
            parted.append(replace(piece, text=shown, caption=True, credit=False))
            parted.append(replace(piece, text=credit, credit=True))
    return tuple(parted)


def _each_once(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the pieces, each once; of a text and the same with more words, the longer.

    "Main image: ..." before the same words is no caption of its own.
    """
    keys = [f" {fold(piece.text)} " for piece in pieces]
    first: dict[str, int] = {}
    for at, (piece, key) in enumerate(zip(pieces, keys, strict=True)):
        known = pieces[first.setdefault(key, at)]
        if piece.caption and not (known.caption or known.credit):
            first[key] = at
    kept = []
    for at, (piece, key) in enumerate(zip(pieces, keys, strict=True)):
        others = [k for there, k in enumerate(keys) if there != at and not pieces[there].credit]
        if at != first[key]:
            continue
        if not piece.credit and not piece.text.startswith(_CLAIMS):
            if any(_repeats(key, other, is_small=piece.small) for other in others if other != key):
                continue
            if any(_only_prefixed(key, other) for other in others if other != key):
                continue
        kept.append(piece)
    return tuple(kept)


def _repeats(shorter: str, longer: str, *, is_small: bool) -> bool:
    """Whether a folded text only repeats a part of another.

    A name that the other has in its midst may head it: "Ann Lee", then "Here Ann Lee worked."
    """
    if shorter not in longer or _only_prefixed(longer, shorter):
        return False
    is_at_an_end = longer.startswith(shorter) or longer.endswith(shorter)
    return is_at_an_end or is_small or len(shorter.split()) >= _WORDS_OF_A_REPEAT


def _only_prefixed(longer: str, shorter: str) -> bool:
    """Whether a folded text is another with a word or three before it."""
    before = longer.removesuffix(shorter)
    return len(before) < len(longer) and 0 < len(before.split()) <= 3 and len(shorter.split()) >= 3
