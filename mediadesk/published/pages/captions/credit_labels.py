"""Know credits by the label before them, and take label and brackets away."""

import re
from collections.abc import Sequence
from typing import Final

from mediadesk.credits.normalise import fold

_LABEL: Final = re.compile(
    r"\A([^\W\d_][^:：()\[\]|/=＝]{0,28}?)\s*(?:[:：]|\.{3}|…|(?<=[\uac00-\ud7a3]) ?[=＝])\s*"
)
#: "Photo by" before a name needs no colon.
_LABEL_BY: Final = re.compile(r"\A([^\W\d_]{3,12}(?: [^\W\d_]{3,12})? by) (?=[^\W\d_a-z])")
#: The same after a stroke: "Power lines / Photo by Ann Lee".
_BY_END: Final = re.compile(
    r" [/|–—-] (?P<label>[^\W\d_]{3,12}(?: [^\W\d_]{3,12})? by) (?=[^\W\d_a-z])[^/|]{3,60}\Z"
)
#: A label that begins all after a stroke: "Fog on the pier / Photo Ann Lee".
_STROKE_END: Final = re.compile(
    r"\w[.!?…]? ?[/|] ?(?P<label>[^\W\d_]{3,10}) [^\W\d_][^/|:：]{2,60}\Z"
)
_LABELLED_END: Final = re.compile(
    r"(?:\w[.!?…]?|[\"”»“]) (?:[|/–—-] )?[(\[]?(?P<label>[^\W\d_]{3,16}(?: [^\W\d_]{2,12})?)"
    r"\s?[:：]\s?[^:：]{3,60}\Z"
)
#: The same after punctuation, of one party without a full stop within it.
_APART_END: Final = re.compile(
    r"[\w\"”»“)](?:[,;.!?…|/–—-]| [|/–—-]) ?"
    r"(?P<label>[^\W\d_]{3,16}(?: [^\W\d_]{2,12})?)\s?[:：]\s?"
    r"[^\s:：.!?…][^:：.!?…]{2,50}\Z"
)
#: A label, what is shown, a stroke, a second label, a party.
_SHOWN_AND_SOURCE: Final = re.compile(
    r"(?P<first>[^\W\d_]{3,14})\s?[:：]\s?(?P<shown>\S+(?: \S+){3,60}?) ?[/|–—] ?"
    r"(?P<second>[^\W\d_]{3,14})\s?[:：]\s?(?P<party>[^\s:：][^:：]{1,60})"
)
_LABEL_AT_END: Final = re.compile(
    r"(?:\A|\s)(?P<label>[^\W\d_]{3,16}(?: [^\W\d_]{2,12})?)\s?[:：]\Z"
)
_LONGEST_END: Final = 120
#: Of the parts of a picture: "(a) the pier, (b) the harbour (c) the tower".
_SECOND: Final = re.compile(r"[(（][bBｂＢ][)）]")
#: A name in brackets after the full stop of a sentence, or in square ones after any word.
_NAME: Final = r"\d{0,2}[^\W\d_a-z][\w.'’&-]{1,30}"
_NAME_AFTER_SENTENCE: Final = re.compile(
    rf"(?:(?<=\w\w[.!?…])[\"”»“]? ?\(|(?<=\S) \[)"
    rf"\s?(?P<name>{_NAME}(?:[ /,]{{1,3}}{_NAME}){{0,4}})\s?[)\]]\Z"
)
#: Two names and more in brackets right at the last letter, as a template prints two fields.
_GLUED_NAMES: Final = re.compile(
    rf"(?<=[^\W\d_]{{2}})\((?P<name>{_NAME}(?:[ /,]{{1,3}}{_NAME}){{1,4}})\)\Z"
)
#: A sign of copyright and the holder after other words. Initials end no sentence.
_CLAIM_END: Final = re.compile(
    r"(?:(?<=\S)\s{1,3}|(?<=[^\x00-\u2fff])(?=[(（]))(?P<claim>(?:©|[(（][cCｃＣ][)）])\s?\w"
    r"(?:[^.!?…©]|[.!?…](?! (?<!\b[^\W\d_]\. ))){1,79})\Z"
)
#: What a picture is, told in brackets between its caption and its credit: "(file photo)".
_STATUS: Final = re.compile(r"\A[(\[](?P<said>[^\W\d_][^()\[\]:]{2,38})[)\]][ .]{0,2}(?=\S)")
#: A label in brackets with the credit after it.
_BRACKETED_LABEL: Final = re.compile(r"\A[(\[](?P<label>[^\W\d_][^()\[\]]{2,28})[)\]]\s*(?=\S)")
#: Words in capitals before a caption that is not: "PHOTO BY ANN LEE Fog on the pier".
_CAPITALS_FIRST: Final = re.compile(
    r"\A(?P<said>(?:[^\W\d_a-z]{2,14}[.,]? ){2,6})(?=[^\W\d_a-z][^\W\d_A-Z])"
)
#: Brackets around a few words, each with a capital or a number: "(Norwave Press)".
_NAME_IN_BRACKETS: Final = re.compile(
    r"[(\[](?=[^)\]]*[^\W\d_a-z])"
    r"(?:[^\Wa-z_][\w.'’&-]{0,20}(?:, | & | and | of | the | |/|(?=[)\]]))){1,6}[)\]]"
)
_BRACKETS: Final = {"(": ")", "[": "]", "（": "）", "【": "】"}
_OPENED_BY: Final = {closing: opening for opening, closing in _BRACKETS.items()}
_OPENING: Final = "".join(_BRACKETS)
#: What may stand between caption and credit; a comma belongs to the caption.
SEPARATORS: Final = " \t|-–—/·•∙;=＝"
_EDGES: Final = " \t|-–—/·•∙,;=＝"
#: A piece that is named a credit and is longer than this may hold the caption too.
LONG_CREDIT: Final = 160
SHORT_CREDIT: Final = 80
#: A longer text is the story, though a labelled credit ends it.
_LONGEST_CREDITED: Final = 300


class CreditLabels:
    """Reads the labels of credits.

    Args:
        labels: Folded words that stand before a credit.
        statuses: Folded words that tell readers what a picture is: "file photo".
        places: Folded words for the place of a picture among others: "left".
    """

    def __init__(
        self,
        labels: frozenset[str],
        statuses: frozenset[str] = frozenset(),
        places: frozenset[str] = frozenset(),
    ) -> None:
        self._labels = labels
        self._statuses = statuses
        self._no_names = labels | statuses | places

    def is_name_in_brackets(self, text: str) -> bool:
        """Whether a whole text is a name in brackets; a place or a label is none."""
        return _NAME_IN_BRACKETS.fullmatch(text) is not None and fold(text) not in self._no_names

    def is_labelled_credit(self, text: str) -> bool:
        """Whether a text by itself is a short credit with its label: "(Photo: Ann Lee)"."""
        return len(text) <= SHORT_CREDIT and self.is_labelled(text)

    def is_credited(self, text: str) -> bool:
        """Whether a short text is, or ends with, a labelled credit: "Fog. Photo: Ann Lee"."""
        if self.is_labelled_credit(text):
            return True
        found = _LABELLED_END.search(text) if len(text) <= _LONGEST_CREDITED else None
        return found is not None and fold(found.group("label")) in self._labels

    def shown_and_source(self, text: str) -> tuple[str, str] | None:
        """Part a line that labels both: "Image: Fog on the pier / Source: Ann Lee"."""
        found = _SHOWN_AND_SOURCE.fullmatch(text)
        if found is None or not {fold(found["first"]), fold(found["second"])} <= self._labels:
            return None
        return found["shown"].strip(SEPARATORS), found["party"]

    def part(self, caption: str) -> tuple[str, str]:
        """Part a credit by an unknown party from the caption.

        What tells it is a sign of copyright, a label, capitals first, or a name in brackets:
        "... last week. (Norwave)". A place that the caption tells of is no party.
        """
        first = _CAPITALS_FIRST.match(caption)
        if first is not None and _credits_in_capitals(first["said"], self._labels):
            return caption[first.end() :], first["said"].strip(SEPARATORS)
        claim = _CLAIM_END.search(caption)
        if claim is not None and not _is_third(caption, claim):
            return caption[: claim.start()].strip(SEPARATORS), claim.group("claim")
        begins = self._labelled_end(caption)
        if begins:
            return caption[:begins].strip(SEPARATORS), self.bare_credit(caption[begins:])
        found = _NAME_AFTER_SENTENCE.search(caption) or _GLUED_NAMES.search(caption)
        credit = "" if found is None else self.bare_credit(found.group("name"))
        if found is None or not credit or fold(credit) in self._no_names:
            return caption, ""
        shown = caption[: found.start()].strip(SEPARATORS)
        # What the caption names already is what it shows: a place.
        is_shown = f" {fold(credit)} " in f" {fold(shown)} "
        return (caption, "") if is_shown else (shown, credit)

    def without_label_at_end(self, caption: str) -> str:
        """Return a caption without the label of the credit that stands apart from it."""
        found = _LABEL_AT_END.search(caption)
        if found is None or fold(found.group("label")) not in self._labels:
            return caption
        return caption[: found.start()]

    def status_apart(self, credit: str) -> tuple[str, str]:
        """Part what a picture is, in brackets, from the credit after it; "" where nothing is told.

        It is told to readers as the caption is: "Fog. (File photo) Ann Lee".
        """
        told = _STATUS.match(credit)
        if told is None or fold(told.group("said")) not in self._statuses:
            return "", credit
        return credit[: told.end()].strip(), credit[told.end() :]

    def bare_credit(self, text: str) -> str:
        """Return a credit without its label and the brackets around the whole of it."""
        text = text.lstrip(":：").strip(_EDGES)
        for _ in range(4):
            before = text
            text = self.unlabelled(unbracketed(text)).strip(_EDGES)
            if text == before:
                break
        return "" if fold(text) in self._labels else text

    def is_labelled(self, text: str) -> bool:
        """Whether a text begins with a label, in brackets or not."""
        label = _LABEL.match(text.lstrip(_EDGES + _OPENING))
        return label is not None and fold(label.group(1)) in self._labels

    def says_by(self, text: str) -> bool:
        """Whether a label that needs no colon follows a separator: "/ Photo by Ann Lee"."""
        bare = text.lstrip(_EDGES + _OPENING)
        label = _LABEL_BY.match(bare) if bare != text else None
        return label is not None and fold(label.group(1)) in self._labels

    def ends_with_label(self, text: str) -> bool:
        """Whether the last of several words is a label: "Norwave photo"."""
        before, _, last = text.rstrip(".").rpartition(" ")
        return bool(before) and fold(last) in self._labels

    def unlabelled(self, text: str) -> str:
        """Return a text without the label it begins with: "Photo: Lee", "(File photo) © Lee"."""
        label = _LABEL.match(text) or _BRACKETED_LABEL.match(text)
        if label is None or fold(label.group(1)) not in self._labels:
            return text
        return text[label.end() :]

    def photo_at_end(self, caption: str) -> tuple[str, str]:
        """Part "Submitted photo" from the end of a caption; "" for it where none begins anew."""
        shown, origin, label = ("", "", *caption.rsplit(maxsplit=2))[-3:]
        photo = f"{origin} {label}"
        if not shown or not origin[:1].isupper() or fold(label) not in self._labels:
            return caption, ""
        return (caption, "") if fold(photo) in self._labels else (shown.strip(SEPARATORS), photo)

    def once(self, texts: Sequence[str]) -> list[str]:
        """Return texts without those that only repeat a part of another, or are a label."""
        kept: list[str] = []
        bare = {fold(text) for text in texts}
        for text in texts:
            key = fold(text)
            before = {key.removesuffix(f" {other}") for other in bare} - {key}
            is_label = key in self._labels and not key.endswith(" by") and len(bare) > 1
            if is_label or before & self._labels:
                continue
            if any(key in fold(other) for other in kept):
                continue
            kept = [other for other in kept if fold(other) not in key]
            kept.append(text)
        return kept

    def _labelled_end(self, text: str) -> int:
        """Return where a short labelled credit at the end of a text begins; 0 where there is none.

        Only after punctuation: "in the picture: Ann Lee" is the caption's own. "Photo by Ann Lee"
        begins after a stroke.
        """
        cut = max(0, len(text) - _LONGEST_END)
        for found, before in ((_APART_END.search(text[cut:]), cut), (_after_stroke(text), 0)):
            if found is not None and fold(found.group("label")) in self._labels:
                return before + found.start("label")
        return 0


def _after_stroke(text: str) -> re.Match[str] | None:
    """Return where a label without a colon may begin a credit after a stroke."""
    return _BY_END.search(text) or _STROKE_END.search(text)


def _is_third(caption: str, claim: re.Match[str]) -> bool:
    """Whether "(c)" is the letter of a part of the picture instead of a sign of copyright."""
    is_sign = claim["claim"].startswith("©")
    return not is_sign and _SECOND.search(caption, 0, claim.start()) is not None


def _credits_in_capitals(said: str, labels: frozenset[str]) -> bool:
    """Whether words say who made a photo: "PHOTO BY ANN LEE", "SUBMITTED PHOTO"."""
    words = fold(said).split()
    if "by" in words[1:-1]:
        return " ".join(words[: words.index("by") + 1]) in labels
    return words[-1] in labels and words[0] not in labels


def unbracketed(text: str) -> str:
    """Return a text without the brackets around the whole of it, or one whose other is lost."""
    closing = _BRACKETS.get(text[:1])
    if closing is not None and closing not in text:
        return text[1:].lstrip()
    opening = _OPENED_BY.get(text[-1:])
    if opening is not None and opening not in text:
        return text[:-1].rstrip()
    if closing is None or not text.endswith(closing):
        return text.rstrip(".") if closing and text.rstrip(". ").endswith(closing) else text
    inner = text[1:-1]
    return inner if closing not in inner and text[0] not in inner else text
