"""Read what is printed in an element, piece by piece, as the eye separates it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned, fold
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.printed.printed_runs import (
    APART,
    Run,
    is_silent,
    runs_in,
    tells_nothing,
)
from mediadesk.published.pages.printed.story import Story

_COUNTER: Final = re.compile(
    r"\A[\[(]?\s*\d{1,3}\s*(?:/|of|von|de|sur|из|of the)\s*\d{1,3}\s*[\])|]?\s*\Z"
)
#: When it was, or how long it runs: "26.10.2025 | 2:43 min".
_DATE_OR_LENGTH: Final = re.compile(
    r"(?:(?:\d{1,2}[.:/-]\d{1,2}(?:[.:/-]\d{2,4})?|\d{4}-\d{2}-\d{2})[\s|,·–-]{0,5}"
    r"(?:min|sec|sek|uhr|h|std|am|pm)?\.?[\s|,·–-]{0,5}){1,3}",
    re.IGNORECASE,
)
#: A day and no more: "Monday 30 Nov 2015", "May 3, 2026".
_DAY: Final = re.compile(
    r"(?:[^\W\d_]{2,14}[.,]{0,2} )?"
    r"(?:\d{1,2}\.? [^\W\d_]{3,12}\.?|[^\W\d_]{3,12}\.? \d{1,2}),? (?:19|20)\d\d"
    r"(?P<time>[ ,|–-]{1,3}\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)?",
    re.IGNORECASE,
)
#: What a template prints around a credit that is lacking.
_EMPTY_BRACKETS: Final = re.compile(r"\s?[(\[]\s*[)\]]\Z")
_CUT_SHORT: Final = ("…", "...")
#: What opens the rest of a caption: "... [+]".
_OPENER: Final = re.compile(rf"{APART}?\s*(?:…|\.{{3}})\s*\[\+\]\s*")
_COLONS: Final = (":", "：")
_FILE_NAME: Final = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|avif|tiff?)", re.IGNORECASE)
_OPEN_ENDS: Final = frozenset("([„“«/-'’ \n\t\u00a0") | {""}
_LONGEST_PIECE: Final = 6000
#: Two labels and a party.
_FEWEST_WITH_LABELS: Final = 3
_BLANK: Final = f" \t\n{APART}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of printed text.

    Attributes:
        text: The words, cleaned.
        credit: An element that is named a credit holds it.
        caption: It stands in a figcaption or an element that is named a caption.
        small: It stands in small or cite, in which credits like to stand, or in small type over a
            picture.
        linked: It stands in a link or a heading: a teaser's words.
        stressed: All of it is set in italics, as captions without a name are.
        links: Addresses it links to.
        overlaid: A style or a name lays it over what stands beside it: the picture.
        last: Its last words, where another element than the one before holds them.
        headline: It stands in a heading that is linked: another page's title.
    """

    text: str
    credit: bool = False
    caption: bool = False
    small: bool = False
    linked: bool = False
    stressed: bool = False
    links: tuple[str, ...] = ()
    overlaid: bool = False
    last: str = ""
    headline: bool = False


def text_of(element: etree._Element) -> str:
    """Return all text in an element, cleaned."""
    return cleaned("".join(str(text) for text in element.itertext()))


class PrintedText:
    """Reads the printed pieces of elements of one page."""

    def __init__(self, story: Story, words: ReadingWords) -> None:
        self._story = story
        self._words = words
        self._read: dict[tuple[tuple[str, ...], bool], tuple[str, str]] = {}

    def pieces(self, element: etree._Element) -> tuple[Piece, ...]:
        """Return the printed pieces of an element, in order, buttons and unseen text left out."""
        if not etree.tostring(element, method="text", encoding="unicode", with_tail=False).strip():
            return ()
        runs = self._with_labels(_with_claims(runs_in(element, self._story)))
        parted = (part for run in runs for part in self._parted(run, element))
        return tuple(filter(None, map(self._piece, parted)))

    def innermost(self, element: etree._Element) -> etree._Element:
        """Return the element within one that prints the same, through wrappers that say nothing."""
        while (
            len(element) == 1
            and not (element.text or "").strip()
            and tells_nothing(element, self._story.own(element))
        ):
            child = element[0]
            if (child.tail or "").strip() or is_silent(child, self._story.own(child)):
                break
            element = child
        return element

    def _piece(self, run: Run) -> Piece | None:
        texts = tuple(run.texts)
        key = (texts, run.manner.credit is not None)
        read = self._read.get(key)
        if read is None:
            text = self._text(texts, is_credit=run.manner.credit is not None)
            read = self._read[key] = (text, _last_apart(texts))
        text, last = read
        is_named = run.manner.caption or run.manner.credit is not None
        day = _DAY.fullmatch(text)
        # A day may caption an old picture; no caption tells the hour alone.
        if not text or (day is not None and (day["time"] or not is_named)):
            return None
        return Piece(
            text,
            run.manner.credit is not None,
            run.manner.caption,
            run.manner.small,
            run.manner.linked,
            run.manner.stressed,
            tuple(dict.fromkeys(run.links)),
            run.manner.overlaid,
            last,
            run.manner.headline,
        )

    def _text(self, run: Sequence[str], *, is_credit: bool) -> str:
        """Return the text of a run, "" where it is a button, a counter, a label."""
        texts = _without_shortened(run) if len(run) > 1 else list(run)
        if is_credit and len(texts) > 1:
            texts = [text for text in texts if not self._is_bare_label(text)]
        while len(texts) > 1 and (not texts[-1].strip() or self._is_aside(texts[-1])):
            texts = texts[:-1]
        if len(texts) > 2 and self._is_button(_joined(texts[-2:])):
            texts = texts[:-2]
        if len(texts) > 1 and _COUNTER.match(texts[0]):
            texts = texts[1:]
        text = self._words.without_counter(cleaned(_joined(texts))[:_LONGEST_PIECE])
        text = _EMPTY_BRACKETS.sub("", text)
        if not text or _COUNTER.match(text) or self._words.is_instruction(text):
            return ""
        if _DATE_OR_LENGTH.fullmatch(text.lstrip("|·• ")) or _FILE_NAME.fullmatch(text):
            return ""
        if _says_nothing(text) or self._is_label_of_its_own(text):
            return ""
        return text

    def _with_labels(self, runs: list[Run]) -> list[Run]:
        """Return runs in which a label and its colon stand with the party on the next line."""
        kept: list[Run] = []
        for run in runs:
            if kept and kept[-1].texts[-1].rstrip().endswith(_COLONS):
                before = cleaned(_joined(kept[-1].texts))
                if fold(before) in self._words.labels:
                    kept.pop()
                    run.texts = [f"{before} ", *run.texts]
            kept.append(run)
        return kept

    def _parted(self, run: Run, element: etree._Element) -> list[Run]:
        """Part a run where labels of a credit, each an element of its own, stand one after another.

        One for the eye, one for screen readers: "Fog on the pier.", "Credit", "Credit...", "Lee".
        """
        if run.manner.credit is not None or len(run.texts) < _FEWEST_WITH_LABELS:
            return [run]
        shown = [at for at, text in enumerate(run.texts) if text.strip(_BLANK)]
        labels = [at for at in shown if self._is_bare_label(run.texts[at].lstrip(APART))]
        if len(labels) < 2 or labels[-1] == shown[-1]:
            return [run]
        first, last = shown.index(labels[0]), shown.index(labels[-1])
        if last - first != len(labels) - 1:
            return [run]
        rest = run.texts[labels[-1] + 1 :]
        credit = replace(run, texts=rest, manner=run.manner._replace(credit=element))
        before = run.texts[: labels[0]]
        return [replace(run, texts=before, links=[]), credit] if first else [credit]

    def _is_aside(self, text: str) -> bool:
        """Whether the last text of a run is a button, or when a film was and how long it runs."""
        bare = text.lstrip(_BLANK)
        is_time = text.startswith(APART) and _DATE_OR_LENGTH.fullmatch(bare.rstrip()) is not None
        return is_time or self._is_button(text)

    def _is_button(self, text: str) -> bool:
        return self._words.is_instruction(cleaned(text.removeprefix(APART)))

    def _is_label_of_its_own(self, text: str) -> bool:
        key = fold(text)
        return key in self._words.labels or key in self._words.caption_labels

    def _is_bare_label(self, text: str) -> bool:
        """Whether a text is only a label, which is no part of the credit; "Photo by" is."""
        key = fold(text)
        return key in self._words.labels and not key.endswith(" by")


def _without_shortened(texts: Sequence[str]) -> list[str]:
    """Return texts without a sign that opens more, and without one cut short that stands whole.

    "Fog on the pier and the ferries", then for small screens "Fog on the pier …".
    """
    if not any(sign in text for text in texts for sign in _CUT_SHORT):
        return list(texts)
    kept = [text for text in texts if not _OPENER.fullmatch(text)]
    whole = [cleaned(text.removeprefix(APART)) for text in kept]
    cut = {
        at
        for at, text in enumerate(whole)
        if text.endswith(_CUT_SHORT)
        and any(o.startswith(text.rstrip(" .…")) for o in whole if len(o) > len(text) and text[:1])
    }
    return [text for at, text in enumerate(kept) if at not in cut]


def _says_nothing(text: str) -> bool:
    """Whether a text has no words, or is one letter: the "i" of a button beside a picture."""
    is_one_letter = len(text) == 1 and text.isascii() and text.isalpha()
    return is_one_letter or not any(c.isalnum() for c in text)


def _with_claims(runs: list[Run]) -> list[Run]:
    """Return runs in which a sign of copyright of its own stands with the holder after it."""
    kept: list[Run] = []
    for run in runs:
        before = kept[-1] if kept else None
        if before is not None and run.manner.credit is not None and before.is_claim():
            kept.pop()
            run.texts = ["© ", *run.texts]
        kept.append(run)
    return kept


def _last_apart(texts: Sequence[str]) -> str:
    """Return the words from the last change of element on, "" where all stand in one."""
    for at in range(len(texts) - 1, 0, -1):
        if texts[at].startswith(APART):
            return cleaned(_joined(list(texts[at:])))
    return ""


def _joined(texts: list[str]) -> str:
    """Return the runs of one piece joined; a space where words of two elements would meet."""
    joined = ""
    for text in texts:
        bare = text.removeprefix(APART)
        if len(bare) < len(text) and bare[:1].isalnum() and joined[-1:] not in _OPEN_ENDS:
            joined += " "
        joined += bare
    return joined
