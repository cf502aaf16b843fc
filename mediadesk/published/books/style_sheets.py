"""What style sheets say of an element: as much of CSS as tells how a book shows its pictures.

Sheets are read without a library: rules of simple, descendant and child selectors, by specificity
and order, `!important` before all. What is not understood is passed over, as CSS wants it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from lxml import etree

#: What a book's whole style comes to; the rest of a longer sheet is not read.
_LONGEST_SHEET: Final = 400_000
_MOST_RULES: Final = 4_000
_LONGEST_SELECTOR: Final = 300
_LONGEST_STYLE: Final = 4_000
_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
#: A rule, or the head of a block of rules ("@media print {").
_PIECE: Final = re.compile(r"(?P<head>[^{}]{0,2000}+)(?:\{(?P<body>[^{}]*+)\}|(?P<opens>\{)|\})")
_SIMPLE: Final = re.compile(r"(?P<tag>[\w-]++|\*)?+(?P<more>(?:[.#][\w-]++)*+)\Z")
_COMBINED: Final = re.compile(r"\s*>\s*|\s+")
#: Only these are kept: a sheet's colours and fonts are nothing to a reader of pictures.
_PROPERTIES: Final = frozenset(
    {
        "object-fit", "object-position", "width", "height", "max-width", "aspect-ratio", "overflow",
        "overflow-x", "overflow-y", "position", "left", "top", "right", "bottom", "margin",
        "margin-left", "margin-top", "clip-path", "transform",
    }
)  # fmt: skip
#: Media in which a book is shown; a sheet for others does not count.
_OTHER_MEDIA: Final = re.compile(r"@media\b(?![^{]*\b(?:all|screen|print)\b)|@(?!media|supports)")

_Specificity = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Compound:
    """One part of a selector: "figure.wide" with what stands before it, " " or ">"."""

    tag: str
    classes: frozenset[str]
    ids: frozenset[str]
    before: str

    def fits(self, element: etree._Element) -> bool:
        """Whether an element is meant."""
        tag = str(element.tag).rpartition("}")[2].lower()
        return (
            self.tag in ("", "*", tag)
            and self.classes <= frozenset((element.get("class") or "").split())
            and self.ids <= {element.get("id") or ""}
        )


@dataclass(frozen=True, slots=True)
class _Rule:
    """The last part of a selector first, and what it says."""

    parts: tuple[_Compound, ...]
    said: Mapping[str, tuple[str, bool]]
    weight: tuple[int, int, int]


@dataclass(slots=True)
class StyleSheets:
    """The rules of some sheets, in order."""

    _rules: list[_Rule] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Take in a sheet; what is no CSS is passed over."""
        for selector, body in _rules(_COMMENT.sub(" ", text[:_LONGEST_SHEET])):
            said = dict(_declarations(body))
            if not said:
                continue
            for one in selector.split(","):
                parts = _parts(one)
                if parts and len(self._rules) < _MOST_RULES:
                    self._rules.append(_Rule(parts, said, _weight(parts)))

    def of(self, element: etree._Element) -> Mapping[str, str]:
        """Return what is said of an element, its own style attribute before the sheets."""
        best: dict[str, tuple[_Specificity, str]] = {}
        for rule in self._rules:
            if _meets(rule.parts, element):
                _take(best, rule.said, (0, *rule.weight))
        own = dict(_declarations((element.get("style") or "")[:_LONGEST_STYLE]))
        _take(best, own, (1, 0, 0, 0))
        return {name: value for name, (_, value) in best.items()}


def _take(
    best: dict[str, tuple[_Specificity, str]],
    said: Mapping[str, tuple[str, bool]],
    weight: _Specificity,
) -> None:
    for name, (value, is_important) in said.items():
        own = (weight[0] + 2 * is_important, *weight[1:])
        if name not in best or best[name][0] <= own:
            best[name] = (own, value)


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and what they say, those in blocks too, but of media that show no book."""
    blocks: list[bool] = []
    for piece in _PIECE.finditer(text):
        head = piece["head"].strip()
        if piece["opens"]:
            blocks.append(_OTHER_MEDIA.match(head) is None)
        elif piece["body"] is None:
            if blocks:
                blocks.pop()
        elif all(blocks) and not head.startswith("@"):
            yield head.rpartition(";")[2], piece["body"]


def _declarations(body: str) -> Iterator[tuple[str, tuple[str, bool]]]:
    for declaration in body.split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if colon and name in _PROPERTIES:
            said, mark, _ = value.strip().lower().partition("!important")
            yield name, (said.strip(), bool(mark))


def _parts(selector: str) -> tuple[_Compound, ...]:
    """Return a selector's parts, the last first; none where it is not understood."""
    text = selector.strip()
    if not text or len(text) > _LONGEST_SELECTOR:
        return ()
    names = _COMBINED.split(text)
    joints = [">" if ">" in joint else " " for joint in _COMBINED.findall(text)]
    found = []
    for name, before in zip(names, ("", *joints), strict=True):
        simple = _SIMPLE.match(name)
        if simple is None or not name:
            return ()
        more = re.findall(r"([.#])([\w-]+)", simple["more"])
        found.append(
            _Compound(
                (simple["tag"] or "").lower(),
                frozenset(value for sign, value in more if sign == "."),
                frozenset(value for sign, value in more if sign == "#"),
                before,
            )
        )
    return tuple(reversed(found))


def _weight(parts: Iterable[_Compound]) -> tuple[int, int, int]:
    listed = tuple(parts)
    return (
        sum(len(part.ids) for part in listed),
        sum(len(part.classes) for part in listed),
        sum(part.tag not in ("", "*") for part in listed),
    )


def _meets(parts: tuple[_Compound, ...], element: etree._Element) -> bool:
    """Whether a selector means an element; the nearest fitting ancestor stands for all."""
    if not parts[0].fits(element):
        return False
    here: etree._Element | None = element
    for part, wanted in pairwise(parts):
        here = here.getparent() if here is not None else None
        while here is not None and part.before == " " and not wanted.fits(here):
            here = here.getparent()
        if here is None or not wanted.fits(here):
            return False
    return True
