"""The styles of a Word document: what they are called, and what they make of a text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from mediadesk.published.word.package import attribute, child, prefixed

_OFF: Final = frozenset({"0", "false", "off", "none"})
#: A style is based on another, and that on another; a circle is damage.
_MOST_STEPS: Final = 20
_USUAL_SIZE: Final = 20  # half-points: what Word sets where nothing says a size


@dataclass(frozen=True, slots=True)
class RunLook:
    """How a run of text is set, each None where nothing is said.

    Attributes:
        is_italic: In italics.
        is_hidden: Not printed.
        size: Size in half-points.
    """

    is_italic: bool | None = None
    is_hidden: bool | None = None
    size: float | None = None

    def over(self, other: "RunLook") -> "RunLook":
        """Return this look where it says something, the other where it does not."""
        return RunLook(
            other.is_italic if self.is_italic is None else self.is_italic,
            other.is_hidden if self.is_hidden is None else self.is_hidden,
            other.size if self.size is None else self.size,
        )


@dataclass(frozen=True, slots=True)
class DocxStyle:
    """A style with all that it is based on.

    Attributes:
        names: Its name and id, then those of what it is based on; the default style's left out.
        look: How it sets a run.
        is_centred: Whether it centres a paragraph.
        level: 1 to 9 for a heading, 0 for text.
    """

    names: tuple[str, ...] = ()
    look: RunLook = RunLook()
    is_centred: bool = False
    level: int = 0


class DocxStyles:
    """Looks styles up by id.

    Args:
        root: The tree of the part with the styles; None where there is none.
    """

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: Mapping[str, etree._Element] = {
            attribute(element, "w:styleId"): element
            for element in (root if root is not None else ())
            if prefixed(element) == "w:style"
        }
        self._known: dict[str, DocxStyle] = {}
        self._default = next(
            (
                key
                for key, element in self._elements.items()
                if attribute(element, "w:type") == "paragraph"
                and attribute(element, "w:default") in ("1", "true", "on")
            ),
            "",
        )
        self.body_size = self.of(self._default).look.size or _document_size(root) or _USUAL_SIZE

    def of(self, key: str) -> DocxStyle:
        """Return the style of an id; one that says nothing where there is none."""
        if key not in self._known:
            self._known[key] = self._read(key) if key in self._elements else _unlisted(key)
        return self._known[key]

    def of_paragraph(self, properties: etree._Element | None) -> DocxStyle:
        """Return the style that a paragraph's properties name, else the document's own."""
        named = _value(properties, "w:pStyle")
        return self.of(named or self._default)

    def _read(self, key: str) -> DocxStyle:
        names: list[str] = []
        look = RunLook()
        alignment = ""
        level = -1
        for element in self._chain(key):
            if attribute(element, "w:styleId") != self._default:
                names += [_value(element, "w:name"), attribute(element, "w:styleId")]
            look = look.over(run_look(child(element, "w:rPr")))
            properties = child(element, "w:pPr")
            alignment = alignment or _value(properties, "w:jc")
            said = _value(properties, "w:outlineLvl")
            level = int(said) if level < 0 and said.isdecimal() and len(said) == 1 else level
        is_heading = 0 <= level < 9
        shown = tuple(dict.fromkeys(name for name in names if name))
        return DocxStyle(shown, look, alignment == "center", level + 1 if is_heading else 0)

    def _chain(self, key: str) -> Iterator[etree._Element]:
        for _ in range(_MOST_STEPS):
            element = self._elements.get(key)
            if element is None:
                return
            yield element
            key = _value(element, "w:basedOn")


def run_look(properties: etree._Element | None) -> RunLook:
    """Return what the properties of a run say of its look."""
    size = _value(properties, "w:sz")
    return RunLook(
        _switch(properties, "w:i"),
        _switch(properties, "w:vanish"),
        float(size) if size.isdecimal() and len(size) < 6 else None,
    )


def is_centred(properties: etree._Element | None, style: DocxStyle) -> bool:
    """Whether a paragraph is centred, by itself or by its style."""
    said = _value(properties, "w:jc")
    return said == "center" if said else style.is_centred


def _unlisted(key: str) -> DocxStyle:
    return DocxStyle((key,) if key else ())


def _document_size(root: etree._Element | None) -> float | None:
    for name in ("w:docDefaults", "w:rPrDefault", "w:rPr"):
        root = child(root, name) if root is not None else None
    return run_look(root).size


def _value(properties: etree._Element | None, name: str) -> str:
    element = child(properties, name) if properties is not None else None
    return attribute(element, "w:val") if element is not None else ""


def _switch(properties: etree._Element | None, name: str) -> bool | None:
    element = child(properties, name) if properties is not None else None
    return None if element is None else attribute(element, "w:val").lower() not in _OFF
