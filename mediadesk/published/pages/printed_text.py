"""Read what is printed in an element, piece by piece, as the eye separates it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned, fold
from mediadesk.published.pages.reading_words import ReadingWords
from mediadesk.published.pages.story import Story

#: Nothing in these is printed as text.
_SILENT: Final = frozenset(
    {"script", "style", "noscript", "svg", "button", "template", "iframe", "video", "audio",
     "select", "textarea", "input", "object", "form", "img", "amp-img", "canvas", "nav",
     "label", "dialog"}
)  # fmt: skip
BLOCKS: Final = frozenset(
    {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "figcaption", "figure", "section", "article",
     "h1", "h2", "h3", "h4", "h5", "h6", "small", "cite", "br", "td", "tr", "table", "aside",
     "header", "footer", "blockquote", "center", "address", "main"}
)  # fmt: skip
#: Phrases in these run on: "<b>K</b>remlin" is one word.
_PHRASE: Final = frozenset(
    {"b", "i", "em", "strong", "a", "sup", "sub", "u", "font", "abbr", "wbr", "bdi", "mark"}
)
_CREDIT_PROPERTY: Final = re.compile(r"credit|copyright", re.IGNORECASE)
_MAKER_PROPERTY: Final = re.compile(r"author|creator|provider", re.IGNORECASE)
_HIDDEN_STYLE: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0", re.IGNORECASE
)
_COUNTER: Final = re.compile(
    r"\A[\[(]?\s*\d{1,3}\s*(?:/|of|von|de|sur|из|of the)\s*\d{1,3}\s*[\])|]?\s*\Z"
)
#: When it was, or how long it runs: "26.10.2025 | 2:43 min".
_DATE_OR_LENGTH: Final = re.compile(
    r"(?:(?:\d{1,2}[.:/-]\d{1,2}(?:[.:/-]\d{2,4})?|\d{4}-\d{2}-\d{2})[\s|,·–-]{0,5}"
    r"(?:min|sec|sek|uhr|h|std|am|pm)?\.?[\s|,·–-]{0,5}){1,3}",
    re.IGNORECASE,
)
_COLONS: Final = (":", "：")
_FILE_NAME: Final = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|avif|tiff?)", re.IGNORECASE)
#: Marks a text that another element than the one before it holds.
_APART: Final = "\0"
#: A full stop after italics takes nothing from them.
_EDGE_MARKS: Final = " \t\n\u00a0.,;:()"
_OPEN_ENDS: Final = frozenset("([„“«/-'’ \n\t\u00a0") | {""}
_LINKS: Final = frozenset({"a", "h1", "h2", "h3", "h4", "time"})
#: Tags and meanings that make a text a caption, a credit, a link and so on.
_TELLING_TAGS: Final = _LINKS | {"small", "cite", "figcaption", "em", "i"}
_TELLING_MEANINGS: Final = frozenset({"caption", "credit", "maker", "overlay"})
_NEVER_CREDITS: Final = frozenset({"figure", "figcaption", "a"})
_LONGEST_PIECE: Final = 6000
_MOST_PIECES: Final = 60
_OVERLAID: Final = re.compile(r"\bposition\s*:\s*absolute\b", re.IGNORECASE)
#: A style of twelve pixels and less, or of its like.
_SMALL_TYPE: Final = re.compile(
    r"font-size\s*:\s*(?:(?:[5-9]|1[0-2])(?:\.\d{1,2})?px|[5-9](?:\.\d{1,2})?pt|0?\.[4-8]\d?r?em|(?:xx?-)?small)",
    re.IGNORECASE,
)
#: Elements within one that is named a credit among which the caption is looked for.
_MOST_WITHIN_CREDIT: Final = 30
_LONGEST_ADDRESS: Final = 2000


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


@dataclass(slots=True)
class _Run:
    """A piece while it is read; `credit` is the element that makes it one."""

    texts: list[str]
    credit: etree._Element | None
    caption: bool
    small: bool
    linked: bool
    stressed: bool
    links: list[str]
    overlaid: bool = False


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
        runs = self._with_labels(_with_claims(_Walk(element, self._story).runs()))
        return tuple(filter(None, map(self._piece, runs)))

    def innermost(self, element: etree._Element) -> etree._Element:
        """Return the element within one that prints the same, through wrappers that say nothing."""
        while len(element) == 1 and not (element.text or "").strip() and self._is_bare(element):
            child = element[0]
            if (child.tail or "").strip() or is_silent(child, self._story.own(child)):
                break
            element = child
        return element

    def _is_bare(self, element: etree._Element) -> bool:
        """Whether neither tag nor name of an element changes what is printed in it."""
        if element.tag in _TELLING_TAGS or element.get("itemprop") or element.get("style"):
            return False
        return not self._story.own(element) & _TELLING_MEANINGS

    def _piece(self, run: _Run) -> Piece | None:
        texts = tuple(run.texts)
        key = (texts, run.credit is not None)
        read = self._read.get(key)
        if read is None:
            text = self._text(texts, is_credit=run.credit is not None)
            read = self._read[key] = (text, _last_apart(texts))
        text, last = read
        if not text:
            return None
        return Piece(
            text,
            run.credit is not None,
            run.caption,
            run.small,
            run.linked,
            run.stressed,
            tuple(dict.fromkeys(run.links)),
            run.overlaid,
            last,
        )

    def _text(self, run: Sequence[str], *, is_credit: bool) -> str:
        """Return the text of a run, "" where it is a button, a counter, a label."""
        texts = list(run)
        if is_credit and len(texts) > 1:
            texts = [text for text in texts if not self._is_bare_label(text)]
        while len(texts) > 1 and (not texts[-1].strip() or self._is_button(texts[-1])):
            texts = texts[:-1]
        if len(texts) > 2 and self._is_button(_joined(texts[-2:])):
            texts = texts[:-2]
        if len(texts) > 1 and _COUNTER.match(texts[0]):
            texts = texts[1:]
        text = self._words.without_counter(cleaned(_joined(texts))[:_LONGEST_PIECE])
        if not text or _COUNTER.match(text) or self._words.is_instruction(text):
            return ""
        if _DATE_OR_LENGTH.fullmatch(text.lstrip("|·• ")) or _FILE_NAME.fullmatch(text):
            return ""
        if not any(c.isalnum() for c in text) or self._is_label_of_its_own(text):
            return ""
        return text

    def _with_labels(self, runs: list[_Run]) -> list[_Run]:
        """Return runs in which a label and its colon stand with the party on the next line."""
        kept: list[_Run] = []
        for run in runs:
            if kept and kept[-1].texts[-1].rstrip().endswith(_COLONS):
                before = cleaned(_joined(kept[-1].texts))
                if fold(before) in self._words.labels:
                    kept.pop()
                    run.texts = [f"{before} ", *run.texts]
            kept.append(run)
        return kept

    def _is_button(self, text: str) -> bool:
        return self._words.is_instruction(cleaned(text.removeprefix(_APART)))

    def _is_label_of_its_own(self, text: str) -> bool:
        key = fold(text)
        return key in self._words.labels or key in self._words.caption_labels

    def _is_bare_label(self, text: str) -> bool:
        """Whether a text is only a label, which is no part of the credit; "Photo by" is."""
        key = fold(text)
        return key in self._words.labels and not key.endswith(" by")


class _Walk:
    """One walk through an element, without recursion, that collects its runs of text."""

    def __init__(self, element: etree._Element, story: Story) -> None:
        self._element = element
        self._story = story
        self._runs: list[_Run] = []
        self._is_fresh = True
        self._credits: list[etree._Element] = []
        self._captions: list[etree._Element] = []
        self._smalls: list[etree._Element] = []
        self._links: list[etree._Element] = []
        self._stresses: list[etree._Element] = []
        self._overlays: list[etree._Element] = []
        self._addresses: list[str] = []

    def runs(self) -> list[_Run]:
        """Return the runs of text in printed order."""
        own = self._story.own
        self._enter(self._element)
        path = [(self._element, iter(self._element))]
        while path and len(self._runs) <= _MOST_PIECES:
            node, children = path[-1]
            child = next(children, None)
            if child is None:
                self._leave(node)
                path.pop()
            elif is_silent(child, own(child)):
                self._leave(child)
            else:
                self._enter(child)
                path.append((child, iter(child)))
        if self._runs:  # an icon that is a link may be the last thing printed
            self._runs[-1].links += self._addresses
        return self._runs

    def _enter(self, node: etree._Element) -> None:
        own = self._story.own(node)
        if node.tag in BLOCKS:
            self._is_fresh = True
        if node.tag == "figcaption" or "caption" in own:
            self._captions.append(node)
        in_caption = bool(self._captions) or self._follows_caption(node, own)
        if _names_credit(node, own, in_caption=in_caption) and not self._holds_caption(node):
            self._credits.append(node)
        style = node.get("style", "")
        if "overlay" in own or _OVERLAID.search(style):
            self._overlays.append(node)
        if node.tag in {"small", "cite"} or (self._overlays and _SMALL_TYPE.search(style)):
            self._smalls.append(node)
        if node.tag in _LINKS:
            self._links.append(node)
            self._addresses += filter(None, [(node.get("href") or "").strip()[:_LONGEST_ADDRESS]])
        if node.tag in {"em", "i"}:
            self._stresses.append(node)
        self._put(node.text, is_phrase=node.tag in _PHRASE)

    def _follows_caption(self, node: etree._Element, own: frozenset[str]) -> bool:
        """Whether an element that may name a maker stands right after one named a caption."""
        if "maker" not in own and not node.get("itemprop"):
            return False
        before = node.getprevious()
        return before is not None and "caption" in self._story.own(before)

    def _holds_caption(self, node: etree._Element) -> bool:
        """Whether an element that is named a credit holds the caption too, in one of its own."""
        for inner in islice(node.iterdescendants(etree.Element), _MOST_WITHIN_CREDIT):
            own = self._story.own(inner)
            if inner.tag == "figcaption" or ("caption" in own and "credit" not in own):
                return True
        return False

    def _leave(self, node: etree._Element) -> None:
        if node.tag in BLOCKS:
            self._is_fresh = True
        for stack in (
            self._credits,
            self._captions,
            self._smalls,
            self._links,
            self._stresses,
            self._overlays,
        ):
            if stack and stack[-1] is node:
                stack.pop()
        if node is not self._element:
            self._put(node.tail, is_phrase=node.tag in _PHRASE)

    def _put(self, text: str | None, *, is_phrase: bool) -> None:
        if not text:
            return
        if not text.strip():
            if self._runs and not self._is_fresh:
                self._runs[-1].texts.append(" ")
            return
        credit = self._credits[-1] if self._credits else None
        run = self._runs[-1] if self._runs else None
        if run is not None and run.credit is credit and _is_claim(run):
            run.texts.append(" " + text)
            run.small = bool(self._smalls)
        elif run is None or self._is_fresh or self._is_other(run, credit):
            self._runs.append(
                _Run(
                    [text],
                    credit,
                    caption=bool(self._captions),
                    small=bool(self._smalls),
                    linked=bool(self._links),
                    stressed=bool(self._stresses),
                    links=[],
                    overlaid=bool(self._overlays),
                )
            )
        else:
            run.texts.append(text if is_phrase else _APART + text)
            run.stressed = run.stressed and (bool(self._stresses) or not text.strip(_EDGE_MARKS))
        self._runs[-1].links += self._addresses
        self._addresses = []
        self._is_fresh = False

    def _is_other(self, run: _Run, credit: etree._Element | None) -> bool:
        """Whether what is printed now is of another kind than the run before it."""
        is_same_kind = run.small == bool(self._smalls) and run.caption == bool(self._captions)
        return run.credit is not credit or not is_same_kind


def _is_claim(run: _Run) -> bool:
    """Whether a run is a sign of copyright and no more."""
    return run.texts[0].strip() == "©" and not any(text.strip() for text in run.texts[1:])


def _with_claims(runs: list[_Run]) -> list[_Run]:
    """Return runs in which a sign of copyright of its own stands with the holder after it."""
    kept: list[_Run] = []
    for run in runs:
        before = kept[-1] if kept else None
        if before is not None and run.credit is not None and _is_claim(before):
            kept.pop()
            run.texts = ["© ", *run.texts]
        kept.append(run)
    return kept


def _names_credit(node: etree._Element, own: frozenset[str], *, in_caption: bool) -> bool:
    """Whether an element is named a credit; the author's name is one only in a caption."""
    if node.tag in _NEVER_CREDITS:
        return False
    named = node.get("itemprop") or ""
    if _CREDIT_PROPERTY.search(named) or (in_caption and _MAKER_PROPERTY.search(named)):
        return True
    if "credit" not in own and not (in_caption and "maker" in own):
        return False
    # "caption-credit" around two elements means both of them.
    return not ("caption" in own and node.tag in {"div", "section"} and len(node) > 1)


def is_silent(node: etree._Element, own: frozenset[str]) -> bool:
    """Return whether nothing in an element is printed as text; `own` is what its names mean."""
    if node.tag in _SILENT or node.get("hidden") is not None:
        return True
    # A caption that only screen readers are told is what a script shows under the picture.
    if "unseen" in own and node.tag != "figcaption":
        return True
    if "control" in own and not own & {"caption", "credit"}:
        return True
    # A hidden caption is what a script shows; other hidden text is machinery.
    return "caption" not in own and bool(_HIDDEN_STYLE.search(node.get("style", "")))


def _last_apart(texts: Sequence[str]) -> str:
    """Return the words from the last change of element on, "" where all stand in one."""
    for at in range(len(texts) - 1, 0, -1):
        if texts[at].startswith(_APART):
            return cleaned(_joined(list(texts[at:])))
    return ""


def _joined(texts: list[str]) -> str:
    """Return the runs of one piece joined; a space where words of two elements would meet."""
    joined = ""
    for text in texts:
        bare = text.removeprefix(_APART)
        if len(bare) < len(text) and bare[:1].isalnum() and joined[-1:] not in _OPEN_ENDS:
            joined += " "
        joined += bare
    return joined
