"""The styles of an OpenDocument text: what they are called, and what they make of a text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from mediadesk.published.flow.content import UNCUT, Cut
from mediadesk.published.opendocument.names import (
    attribute,
    child,
    clip_pt,
    length_pt,
    plain_name,
    prefixed,
)

#: A style has a parent, and that another; a circle is damage.
_MOST_STEPS: Final = 20
_PARENT: Final = "style:parent-style-name"
#: Names of styles in these are the program's own numbering, not a name somebody gave.
_AUTOMATIC: Final = "office:automatic-styles"
_SLANTED: Final = frozenset({"italic", "oblique"})
#: Styles every document is based on: they say nothing of a paragraph.
_ROOTS: Final = frozenset({"standard", "default paragraph style"})


@dataclass(frozen=True, slots=True)
class OdtStyle:
    """A style with all that it is based on.

    Attributes:
        names: The names in the document, nearest first; those of automatic styles left out.
        is_italic: Whether it sets in italics.
        is_hidden: Whether what it sets is not printed.
        size_pt: The size of its letters; 0 where nothing is said.
        is_centred: Whether it centres a paragraph.
        cut: What it cuts off a picture.
        is_mirrored: Whether it mirrors a picture.
        is_backdrop: Whether it lays a picture behind the text.
        fill: Name of the picture that it fills a shape with; "" for none.
        is_tiled: Whether that picture is repeated over the shape, as a pattern is.
    """

    names: tuple[str, ...] = ()
    is_italic: bool = False
    is_hidden: bool = False
    size_pt: float = 0.0
    is_centred: bool = False
    cut: Cut = UNCUT
    is_mirrored: bool = False
    is_backdrop: bool = False
    fill: str = ""
    is_tiled: bool = False


class OdtStyles:
    """Looks styles up by family and name.

    Args:
        roots: Trees in which styles stand, nearest first: content, then styles.
    """

    def __init__(self, *roots: etree._Element) -> None:
        self._elements: dict[tuple[str, str], tuple[etree._Element, bool]] = {}
        self.fills: dict[str, etree._Element] = {}
        for root in roots:
            for holder in root:
                is_automatic = prefixed(holder) == _AUTOMATIC
                if is_automatic or prefixed(holder) == "office:styles":
                    self._take(holder, is_automatic=is_automatic)
        self._known: dict[tuple[str, str], OdtStyle] = {}
        self.body_size_pt = self.of("paragraph", "Standard").size_pt or 12.0

    def of(self, family: str, name: str) -> OdtStyle:
        """Return a style; one that says nothing where there is none."""
        key = (family, name)
        if key not in self._known:
            self._known[key] = self._read(family, name)
        return self._known[key]

    def _take(self, holder: etree._Element, *, is_automatic: bool) -> None:
        for element in holder:
            kind = prefixed(element)
            if kind == "style:style":
                key = (attribute(element, "style:family"), attribute(element, "style:name"))
                self._elements.setdefault(key, (element, is_automatic))
            elif kind == "style:default-style":
                key = (attribute(element, "style:family"), "")
                self._elements.setdefault(key, (element, True))
            elif kind == "draw:fill-image":
                self.fills.setdefault(plain_name(attribute(element, "draw:name")), element)

    def _chain(self, family: str, name: str) -> Iterator[tuple[etree._Element, bool]]:
        """Yield a style, what it is based on, and last the family's default."""
        for _ in range(_MOST_STEPS):
            found = self._elements.get((family, name))
            if found is None:
                break
            yield found
            if not name:
                return
            name = attribute(found[0], _PARENT)
        default = self._elements.get((family, ""))
        if default is not None:
            yield default

    def _read(self, family: str, name: str) -> OdtStyle:
        names: list[str] = []
        said: dict[str, str] = {}
        for element, is_automatic in self._chain(family, name):
            if not is_automatic:
                names.append(attribute(element, "style:display-name"))
                names.append(plain_name(attribute(element, "style:name")))
            for properties in element:
                if prefixed(properties).endswith("-properties"):
                    _note(properties, said)
        if not names and name:
            names.append(plain_name(name))
        shown = dict.fromkeys(one for one in names if one and one.lower() not in _ROOTS)
        return _style(tuple(shown), said, is_drawn=self._is_drawn(family, name))

    def _is_drawn(self, family: str, name: str) -> bool:
        """Whether what has a style is drawn as shapes are, and not set as a frame of the text.

        LibreOffice tells them apart so: an automatic style that is based on none is a shape's.
        """
        element, is_automatic = self._elements.get((family, name), (None, False))
        return is_automatic and element is not None and not attribute(element, _PARENT)


#: What is looked at in the properties of a style.
_LOOKED_AT: Final = (
    "fo:font-style", "fo:font-size", "text:display", "fo:text-align", "fo:clip", "style:mirror",
    "style:run-through", "draw:fill", "draw:fill-image-name", "style:repeat",
)  # fmt: skip


def _note(properties: etree._Element, said: dict[str, str]) -> None:
    for name in _LOOKED_AT:
        value = attribute(properties, name)
        if value:
            said.setdefault(name, value)


def _style(names: tuple[str, ...], said: Mapping[str, str], *, is_drawn: bool) -> OdtStyle:
    mirror = said.get("style:mirror", "")
    is_filled = said.get("draw:fill") == "bitmap"
    return OdtStyle(
        names=names,
        is_italic=said.get("fo:font-style") in _SLANTED,
        is_hidden=said.get("text:display") == "none",
        size_pt=length_pt(said.get("fo:font-size", "")),
        is_centred=said.get("fo:text-align") == "center",
        cut=_cut_of(said.get("fo:clip", ""), "" if is_drawn else mirror),
        is_mirrored=("horizontal" in mirror) != ("vertical" in mirror),
        is_backdrop=said.get("style:run-through") == "background",
        fill=plain_name(said.get("draw:fill-image-name", "")) if is_filled else "",
        is_tiled=said.get("style:repeat", "repeat") == "repeat",
    )


def _cut_of(clip: str, mirror: str) -> Cut:
    """Return what a clip cuts off of the picture as stored.

    Args:
        clip: What is cut off.
        mirror: How the picture is mirrored before it is cut, as LibreOffice does in frames of the
            text; "" where it is cut first, as in shapes.
    """
    left, top, right, bottom = clip_pt(clip)
    if "horizontal" in mirror:
        left, right = right, left
    if "vertical" in mirror:
        top, bottom = bottom, top
    return Cut(left, top, right, bottom, in_points=True)


def furniture(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Yield the headers and footers of the pages' masters: which of both, and the element."""
    masters = child(root, "office:master-styles")
    for master in masters if masters is not None else ():
        for element in master:
            name = prefixed(element)
            is_shown = attribute(element, "style:display") != "false"
            if is_shown and name.startswith(("style:header", "style:footer")):
                yield ("header" if "header" in name else "footer"), element
