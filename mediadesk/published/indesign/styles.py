"""The styles and layers of an InDesign document, by the ids that texts and frames name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from lxml import etree

_DEFAULT_SIZE_PT: Final = 12.0
#: A style is based on another, that on a third: no document goes deeper.
_DEEPEST: Final = 16
_KINDS: Final = ("ParagraphStyle", "CharacterStyle", "ObjectStyle")
_NO_NAME: Final = "$ID/"


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str
    size_pt: float | None


class IdmlStyles:
    """Knows the names of styles, and the sizes of the letters they set."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._styles = {
            str(element.get("Self")): _style(element)
            for root in roots
            for element in root.iter(*_KINDS)
        }

    def names(self, identifier: str) -> tuple[str, ...]:
        """Return the names of a style and of those it is based on, its own first."""
        chain = [style.name for style in self._chain(identifier)]
        return tuple(chain) or (plain_name(identifier.partition("/")[2]),)

    def size_pt(self, identifier: str) -> float:
        """Return how large a style sets letters, in points."""
        sizes = (style.size_pt for style in self._chain(identifier))
        return next((size for size in sizes if size is not None), _DEFAULT_SIZE_PT)

    def _chain(self, identifier: str) -> list[_Style]:
        found: list[_Style] = []
        kind = identifier.partition("/")[0]
        while len(found) < _DEEPEST:
            style = self._styles.get(identifier) or self._styles.get(f"{kind}/{identifier}")
            if style is None:
                break
            found.append(style)
            identifier = style.based_on
        return found


def _style(element: etree._Element) -> _Style:
    based_on = element.find("Properties/BasedOn")
    name = str(element.get("Name") or str(element.get("Self")).partition("/")[2])
    return _Style(
        plain_name(name),
        (based_on.text or "") if based_on is not None else "",
        size_of(element.get("PointSize")),
    )


def plain_name(name: str) -> str:
    """Return a name as a person sees it: "$ID/Caption%3aCredit" is "Caption:Credit"."""
    return unquote(name).removeprefix(_NO_NAME)


def size_of(text: str | None) -> float | None:
    """Return a size of letters in points; None where it is none."""
    try:
        size = float(text or "")
    except ValueError:
        return None
    return size if 0 < size < 10_000 else None


@dataclass(frozen=True, slots=True)
class IdmlLayers:
    """The layers of a document.

    Attributes:
        names: The name of each, by id.
        unprinted: The ids of those that are hidden or do not print.
    """

    names: dict[str, str]
    unprinted: frozenset[str]


def layers_of(document: etree._Element) -> IdmlLayers:
    """Return the layers of a document."""
    layers = list(document.iterchildren("Layer"))
    return IdmlLayers(
        {str(one.get("Self")): plain_name(one.get("Name") or "") for one in layers},
        frozenset(
            str(one.get("Self"))
            for one in layers
            if "false" in (one.get("Visible"), one.get("Printable"))
        ),
    )
