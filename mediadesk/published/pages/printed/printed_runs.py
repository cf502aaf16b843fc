"""Walk through an element and collect the runs of text that are printed in one manner."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

from lxml import etree

from mediadesk.published.pages.printed.story import Story

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
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4"})
_LINKS: Final = _HEADINGS | {"a", "time"}
_STRESSES: Final = frozenset({"em", "i"})
_SMALLS: Final = frozenset({"small", "cite"})
#: Icons: elements without words that a style draws.
_ICONS: Final = frozenset({"i", "svg", "span"})
#: Tags, attributes and meanings that change the manner of a text: a caption, a credit, a link.
_TELLING_TAGS: Final = _LINKS | _STRESSES | _SMALLS | {"figcaption"}
_TELLING_ATTRIBUTES: Final = frozenset({"itemprop", "style"})
_TELLING_MEANINGS: Final = frozenset({"caption", "credit", "maker", "overlay"})
#: What is named so is of the maker where it stands right after a caption.
_MAY_FOLLOW: Final = frozenset({"maker", "credit"})
_NEVER_CREDITS: Final = frozenset({"figure", "figcaption", "a"})
_CREDIT_PROPERTY: Final = re.compile(r"credit|copyright", re.IGNORECASE)
_MAKER_PROPERTY: Final = re.compile(r"author|creator|provider", re.IGNORECASE)
_HIDDEN_STYLE: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0", re.IGNORECASE
)
_OVERLAID: Final = re.compile(r"\bposition\s*:\s*absolute\b", re.IGNORECASE)
#: A style of twelve pixels and less, or of its like.
SMALL_TYPE: Final = re.compile(
    r"font-size\s*:\s*(?:(?:[5-9]|1[0-2])(?:\.\d{1,2})?px|[5-9](?:\.\d{1,2})?pt|0?\.[4-8]\d?r?em|(?:xx?-)?small)",
    re.IGNORECASE,
)
#: Marks a text that another element than the one before it holds.
APART: Final = "\0"
#: A full stop after italics takes nothing from them.
_EDGE_MARKS: Final = " \t\n\u00a0.,;:()"
_MOST_RUNS: Final = 60
#: Elements within one that is named a credit among which the caption is looked for.
_MOST_WITHIN_CREDIT: Final = 30
_LONGEST_ADDRESS: Final = 2000


class Manner(NamedTuple):
    """How text is printed.

    Attributes:
        credit: The element that is named a credit and holds it.
        caption: It stands in a figcaption or an element that is named a caption.
        small: It stands in small or cite, or in small type over a picture.
        linked: It stands in a link or a heading.
        stressed: It is set in italics.
        overlaid: A style or a name lays it over what stands beside it.
        in_link: It stands in a link.
        in_heading: It stands in a heading.
    """

    credit: etree._Element | None = None
    caption: bool = False
    small: bool = False
    linked: bool = False
    stressed: bool = False
    overlaid: bool = False
    in_link: bool = False
    in_heading: bool = False

    @property
    def headline(self) -> bool:
        """Whether it is a heading that is linked: another page's title."""
        return self.in_link and self.in_heading


class _Sign(NamedTuple):
    """An icon that tells that a credit follows.

    Attributes:
        holder: The element that holds icon and credit.
        within: The element that is named a credit around it; None for none.
    """

    holder: etree._Element
    within: etree._Element | None


@dataclass(slots=True)
class Run:
    """Texts printed one after the other in one manner, and the addresses they link to."""

    texts: list[str]
    manner: Manner
    links: list[str]

    def is_claim(self) -> bool:
        """Whether it is a sign of copyright and no more."""
        return self.texts[0].strip() == "©" and not any(text.strip() for text in self.texts[1:])


def runs_in(element: etree._Element, story: Story) -> list[Run]:
    """Return the runs of text printed in an element, in order."""
    return _Walk(story).runs(element)


def tells_nothing(element: etree._Element, own: frozenset[str]) -> bool:
    """Whether an element changes nothing in how its text is printed; `own` is what it is named."""
    return (
        element.tag not in _TELLING_TAGS
        and own.isdisjoint(_TELLING_MEANINGS)
        and _TELLING_ATTRIBUTES.isdisjoint(element.keys())
    )


def is_silent(node: etree._Element, own: frozenset[str]) -> bool:
    """Return whether nothing in an element is printed as text; `own` is what its names mean."""
    if node.tag in _SILENT or node.get("hidden") is not None:
        return True
    # A caption that only screen readers are told is what a script shows under the picture.
    if "unseen" in own and node.tag != "figcaption":
        return True
    if "control" in own and own.isdisjoint({"caption", "credit"}):
        return True
    # A hidden caption is what a script shows; other hidden text is machinery.
    style = node.get("style")
    return style is not None and "caption" not in own and bool(_HIDDEN_STYLE.search(style))


class _Walk:
    """One walk through an element, without recursion, that collects its runs of text."""

    def __init__(self, story: Story) -> None:
        self._own = story.own
        self._named = story.named
        self._runs: list[Run] = []
        self._is_fresh = True
        self._addresses: list[str] = []
        self._sign: _Sign | None = None

    def runs(self, element: etree._Element) -> list[Run]:
        """Return the runs of text in printed order."""
        manner = self._enter(element, self._own(element), Manner())
        path = [(element, iter(element), manner)]
        while len(self._runs) <= _MOST_RUNS:
            node, children, manner = path[-1]
            child = next(children, None)
            if child is None:
                path.pop()
                if not path:
                    break
                self._leave(node, path[-1][2])
                continue
            own = self._own(child)
            if is_silent(child, own):
                self._leave(child, manner)
            else:
                path.append((child, iter(child), self._enter(child, own, manner)))
        if self._runs:  # an icon that is a link may be the last thing printed
            self._runs[-1].links += self._addresses
        return self._runs

    def _enter(self, node: etree._Element, own: frozenset[str], manner: Manner) -> Manner:
        """Print the text before a node's children; return in which manner, as theirs is."""
        if node.tag in BLOCKS:
            self._is_fresh = True
            self._sign = None
        if not tells_nothing(node, own):
            manner = self._within(node, own, manner)
        if node.tag in _LINKS:
            self._addresses += filter(None, [(node.get("href") or "").strip()[:_LONGEST_ADDRESS]])
        self._put(node.text, manner, is_phrase=node.tag in _PHRASE)
        return manner

    def _leave(self, node: etree._Element, manner: Manner) -> None:
        """Print the text after a node."""
        if node.tag in BLOCKS:
            self._is_fresh = True
        if self._sign is not None and self._sign.holder is node:
            self._sign = None
        is_icon = _is_icon(node)
        if is_icon:
            self._begin_sign(node, manner)
        self._put(node.tail, manner, is_phrase=node.tag in _PHRASE and not is_icon)

    def _begin_sign(self, icon: etree._Element, manner: Manner) -> None:
        """Take what follows an icon for a credit, up to the end of what holds the icon or a block.

        A sign of copyright is enough; a camera stands before many a caption, and parts only what
        is printed before it from the credit after it.
        """
        own = self._own(icon)
        holder = icon.getparent()
        if "credit_sign" not in own or holder is None or holder is manner.credit:
            return
        is_camera = "credit" not in own
        if not (is_camera and (self._is_fresh or not self._runs)):
            self._sign = _Sign(holder, manner.credit)

    def _within(self, node: etree._Element, own: frozenset[str], manner: Manner) -> Manner:
        """Return the manner in which a node prints what stands in another manner around it."""
        style = node.get("style", "")
        caption = manner.caption or node.tag == "figcaption"
        caption = caption or ("caption" in own and not self._frames_caption(node))
        is_caption = own & {"caption", "credit"} == {"caption"} and node.tag != "a"
        ends_credit = is_caption and _says_something(manner.credit)
        overlaid = manner.overlaid or "overlay" in own or bool(_OVERLAID.search(style))
        return Manner(
            credit=node
            if self._is_credit(node, own, in_caption=caption)
            else (None if ends_credit else manner.credit),
            caption=caption,
            small=manner.small
            or node.tag in _SMALLS
            or (overlaid and bool(SMALL_TYPE.search(style))),
            linked=manner.linked or node.tag in _LINKS,
            stressed=manner.stressed or node.tag in _STRESSES,
            overlaid=overlaid,
            in_link=manner.in_link or node.tag == "a",
            in_heading=manner.in_heading or node.tag in _HEADINGS,
        )

    def _is_credit(self, node: etree._Element, own: frozenset[str], *, in_caption: bool) -> bool:
        may_follow = not own.isdisjoint(_MAY_FOLLOW) or node.get("itemprop") is not None
        follows = may_follow and self._is_caption(node.getprevious())
        if node.tag == "cite" and self._is_caption(node.getnext()):
            return True
        if {"caption", "credit"} <= own and _is_named_both(node, self._named):
            return False
        if not _names_credit(node, own, in_caption=in_caption or follows):
            return False
        # With words of its own it is the credit, though the caption stands within it.
        is_caption = self._holds_caption(node) and not _says_something(node)
        return follows or not (_holds_heading(node) or is_caption)

    def _is_caption(self, neighbour: etree._Element | None) -> bool:
        """Whether what stands right before or after an element is named a caption."""
        return neighbour is not None and "caption" in self._own(neighbour)

    def _holds_caption(self, node: etree._Element) -> bool:
        """Whether an element that is named a credit holds the caption too, in one of its own."""
        for inner in islice(node.iterdescendants(etree.Element), _MOST_WITHIN_CREDIT):
            own = self._own(inner)
            # A link is to the maker, whatever it is called.
            is_caption = "caption" in own and "credit" not in own and inner.tag != "a"
            if inner.tag == "figcaption" or is_caption:
                return True
        return False

    def _frames_caption(self, node: etree._Element) -> bool:
        """Whether an element that is named a caption is the frame of a picture and its caption.

        What else stands in the frame, such as a quotation, is not printed for the picture.
        """
        return next(node.iter("img"), None) is not None and self._holds_caption(node)

    def _put(self, text: str | None, manner: Manner, *, is_phrase: bool) -> None:
        if not text:
            return
        if not text.strip():
            if self._runs and not self._is_fresh:
                self._runs[-1].texts.append(" ")
            return
        if self._sign is not None and self._sign.within is manner.credit:
            manner = manner._replace(credit=self._sign.holder)
        run = self._runs[-1] if self._runs else None
        if run is not None and run.manner.credit is manner.credit and run.is_claim():
            run.texts.append(" " + text)
            run.manner = run.manner._replace(small=manner.small)
        elif run is None or self._is_fresh or _is_other(run.manner, manner):
            self._runs.append(Run([text], manner, []))
        else:
            run.texts.append(text if is_phrase else APART + text)
            if run.manner.stressed and not manner.stressed and text.strip(_EDGE_MARKS):
                run.manner = run.manner._replace(stressed=False)
        self._runs[-1].links += self._addresses
        self._addresses = []
        self._is_fresh = False


def _says_something(node: etree._Element | None) -> bool:
    """Whether an element begins with words of its own."""
    return node is not None and bool((node.text or "").strip())


def _is_named_both(node: etree._Element, named: Callable[[str], frozenset[str]]) -> bool:
    """Whether one class names an element a caption and another a credit: it holds both."""
    meanings = [named(name) for name in str(node.get("class") or "").split()]
    told = [meaning & {"caption", "credit"} for meaning in meanings]
    return {"caption"} in told and {"credit"} in told


def _is_other(one: Manner, other: Manner) -> bool:
    """Whether what is printed in two manners is of two kinds."""
    is_same_kind = one.small == other.small and one.caption == other.caption
    return one.credit is not other.credit or not is_same_kind


def _is_icon(node: etree._Element) -> bool:
    """Whether an element has no words and is drawn by a style."""
    if node.tag not in _ICONS:
        return False
    return node.tag == "svg" or (len(node) == 0 and not (node.text or "").strip())


def _names_credit(node: etree._Element, own: frozenset[str], *, in_caption: bool) -> bool:
    """Whether an element is named a credit; the author's name is one only in a caption."""
    if node.tag in _NEVER_CREDITS:
        return False
    if node.tag == "cite" and "caption" not in own and _is_in_figure(node):
        return True
    named = node.get("itemprop") or ""
    if _CREDIT_PROPERTY.search(named) or (in_caption and _MAKER_PROPERTY.search(named)):
        return True
    if "credit" not in own and not (in_caption and "maker" in own):
        return False
    # "caption-credit" around two elements means both of them.
    return not ("caption" in own and node.tag in {"div", "section"} and len(node) > 1)


def _holds_heading(node: etree._Element) -> bool:
    """Whether an element holds the story's heading: it is a region of the page, and no credit."""
    return node.tag not in _PHRASE and next(node.iter("h1"), None) is not None


def _is_in_figure(node: etree._Element) -> bool:
    """Whether an element stands in a figure, and not in a quotation there: it names a speaker."""
    for ancestor in node.iterancestors("figure", "blockquote"):
        return bool(ancestor.tag == "figure")
    return False
