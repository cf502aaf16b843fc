"""Walk through an element of a page and collect the runs of text that are printed in it."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree

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
#: Marks a text that another element than the one before it holds.
APART: Final = "\0"
#: A full stop after italics takes nothing from them.
_EDGE_MARKS: Final = " \t\n\u00a0.,;:()"
LINKS: Final = frozenset({"a", "h1", "h2", "h3", "h4", "time"})
#: Icons: elements without words that a style draws.
_ICONS: Final = frozenset({"i", "svg", "span"})
_NEVER_CREDITS: Final = frozenset({"figure", "figcaption", "a"})
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


@dataclass(slots=True)
class Run:
    """A piece while it is read; `credit` is the element that makes it one."""

    texts: list[str]
    credit: etree._Element | None
    caption: bool
    small: bool
    linked: bool
    stressed: bool
    links: list[str]
    overlaid: bool = False


class RunWalk:
    """One walk through an element, without recursion, that collects its runs of text."""

    def __init__(self, element: etree._Element, story: Story) -> None:
        self._element = element
        self._story = story
        self._runs: list[Run] = []
        self._is_fresh = True
        self._credits: list[etree._Element] = []
        self._captions: list[etree._Element] = []
        self._smalls: list[etree._Element] = []
        self._links: list[etree._Element] = []
        self._stresses: list[etree._Element] = []
        self._overlays: list[etree._Element] = []
        self._addresses: list[str] = []
        self._signed: etree._Element | None = None

    def runs(self) -> list[Run]:
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
            self._end_sign()
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
        if node.tag in LINKS:
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
            self._begin_sign(node)
            self._put(node.tail, is_phrase=node.tag in _PHRASE and not _is_icon(node))

    def _begin_sign(self, node: etree._Element) -> None:
        """Take what follows an icon for a credit, up to the end of what holds the icon or a block.

        A sign of copyright is enough; a camera stands before many a caption, and parts only what
        is printed before it from the credit after it.
        """
        if not _is_icon(node) or "credit_sign" not in self._story.own(node):
            return
        parent = node.getparent()
        if parent is None or parent in self._credits:
            return
        is_camera = "credit" not in self._story.own(node)
        if is_camera and (self._is_fresh or not self._runs):
            return
        self._signed = parent
        self._credits.append(parent)

    def _end_sign(self) -> None:
        """End the credit that an icon began."""
        if self._signed is not None and self._signed in self._credits:
            self._credits.remove(self._signed)
        self._signed = None

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
                Run(
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
            run.texts.append(text if is_phrase else APART + text)
            run.stressed = run.stressed and (bool(self._stresses) or not text.strip(_EDGE_MARKS))
        self._runs[-1].links += self._addresses
        self._addresses = []
        self._is_fresh = False

    def _is_other(self, run: Run, credit: etree._Element | None) -> bool:
        """Whether what is printed now is of another kind than the run before it."""
        is_same_kind = run.small == bool(self._smalls) and run.caption == bool(self._captions)
        return run.credit is not credit or not is_same_kind


def _is_icon(node: etree._Element) -> bool:
    """Whether an element has no words and is drawn by a style."""
    if node.tag not in _ICONS:
        return False
    return node.tag == "svg" or (len(node) == 0 and not (node.text or "").strip())


def _is_claim(run: Run) -> bool:
    """Whether a run is a sign of copyright and no more."""
    return run.texts[0].strip() == "©" and not any(text.strip() for text in run.texts[1:])


def with_claims(runs: list[Run]) -> list[Run]:
    """Return runs in which a sign of copyright of its own stands with the holder after it."""
    kept: list[Run] = []
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
