"""InDesign packages written in code, with frames whose geometry is known."""

import math
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

Matrix = tuple[float, float, float, float, float, float]

PAGE_PT: Final = (600.0, 800.0)
_PACKAGING: Final = "http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging"


def moved(x: float, y: float) -> Matrix:
    """Return the matrix of a shift."""
    return (1, 0, 0, 1, x, y)


def turned(degrees: float, x: float = 0, y: float = 0, scale: float = 1) -> Matrix:
    """Return the matrix of a turn, clockwise as seen, scaled, then shifted."""
    cos, sin = (f(math.radians(degrees)) * scale for f in (math.cos, math.sin))
    return (cos, sin, -sin, cos, x, y)


def matrix_text(matrix: Sequence[float]) -> str:
    """Return a matrix as IDML writes it."""
    return " ".join(repr(float(number)) for number in matrix)


def outline(*points: tuple[float, float]) -> str:
    """Return the properties of a frame with a path through points."""
    knots = "".join(
        f'<PathPointType Anchor="{x} {y}" LeftDirection="{x} {y}" RightDirection="{x} {y}"/>'
        for x, y in points
    )
    return (
        '<Properties><PathGeometry><GeometryPathType PathOpen="false"><PathPointArray>'
        f"{knots}</PathPointArray></GeometryPathType></PathGeometry></Properties>"
    )


def box_outline(left: float, top: float, width: float, height: float) -> str:
    """Return the properties of a rectangular frame."""
    right, bottom = left + width, top + height
    return outline((left, top), (left, bottom), (right, bottom), (right, top))


@dataclass
class Placed:
    """A picture in a frame; lengths in points, the frame's box in its own space.

    The graphic's own space has points at the file's resolution: size_px * 72 / ppi.
    """

    name: str = "harbour.jpg"
    size_px: tuple[float, float] = (1500, 1000)
    ppi: float = 72
    matrix: Matrix = (0.1, 0, 0, 0.1, 0, 0)
    frame: tuple[float, float, float, float] = (0, 0, 150, 100)
    at: Matrix = (1, 0, 0, 1, 100, -300)
    attributes: str = ""
    inside: str = ""
    image_inside: str = ""
    option: str = ""
    kind: str = "Rectangle"
    graphic: str = "Image"
    identifier: str = "u10"
    folder: str = "file:/Users/ann/layout"
    link_inside: str = ""
    geometry: str = ""

    def xml(self) -> str:
        """Return the frame."""
        width, height = (edge * 72 / self.ppi for edge in self.size_px)
        bounds = f'<GraphicBounds Left="0" Top="0" Right="{width}" Bottom="{height}"/>'
        uri = quoteattr(f"{self.folder}/{self.name}")
        return (
            f'<{self.kind} Self="{self.identifier}" ContentType="GraphicType" ItemLayer="ul"'
            f' ItemTransform="{matrix_text(self.at)}" {self.attributes}>'
            f"{self.geometry or box_outline(*self.frame)}{self.option}"
            f'<{self.graphic} Self="{self.identifier}g" ActualPpi="{self.ppi} {self.ppi}"'
            f' ItemTransform="{matrix_text(self.matrix)}">'
            f"<Properties>{bounds}{self.inside}</Properties>{self.image_inside}"
            f'<Link Self="{self.identifier}l" LinkResourceURI={uri} {self.link_inside}/>'
            f"</{self.graphic}></{self.kind}>"
        )


def text_frame(
    story: str,
    box: tuple[float, float, float, float],
    at: Matrix = (1, 0, 0, 1, 0, 0),
    *,
    attributes: str = "",
    identifier: str = "",
    thread: tuple[str, str] = ("n", "n"),
    layer: str = "ul",
) -> str:
    """Return a text frame whose box is given in its own space."""
    before, after = thread
    return (
        f'<TextFrame Self="{identifier or "t" + story}" ParentStory="{story}" ItemLayer="{layer}"'
        f' PreviousTextFrame="{before}" NextTextFrame="{after}" ContentType="TextType"'
        f' ItemTransform="{matrix_text(at)}" {attributes}>{box_outline(*box)}</TextFrame>'
    )


def paragraph(text: str, style: str = "Basic", inside: str = "", attributes: str = "") -> str:
    """Return a paragraph of a story, with its end."""
    return (
        f"<ParagraphStyleRange AppliedParagraphStyle={quoteattr('ParagraphStyle/' + style)}>"
        f"<CharacterStyleRange {attributes}>{inside}<Content>{escape(text)}</Content><Br/>"
        "</CharacterStyleRange></ParagraphStyleRange>"
    )


LAYER: Final = '<Layer Self="ul" Name="Page" Visible="true" Printable="true"/>'


@dataclass
class Package:
    """An InDesign document of one spread with one page, or of what is given."""

    items: str = ""
    stories: tuple[tuple[str, str], ...] = ()
    masters: str = ""
    layers: str = LAYER
    styles: str = ""
    spreads: tuple[str, ...] = ()
    backing: str = ""

    def page(self, number: int = 1, left: float = 0) -> str:
        """Return a page; the spread's origin is the middle of the first page's left edge."""
        width, height = PAGE_PT
        return (
            f'<Page Self="p{number}" Name="{number}" GeometricBounds="0 0 {height} {width}"'
            f' ItemTransform="1 0 0 1 {left} {-height / 2}"/>'
        )

    def parts(self) -> dict[str, str]:
        """Return the members of the package by name."""
        spreads = self.spreads or (self.page() + self.items,)
        named = {
            **{
                f"Spreads/Spread_{at}.xml": _part("Spread", f'Self="s{at}"', inner)
                for at, inner in enumerate(spreads)
            },
            **{
                f"Stories/Story_{name}.xml": _part("Story", f'Self="{name}"', inner)
                for name, inner in self.stories
            },
        }
        if self.masters:
            inner = self.page() + self.masters
            named["MasterSpreads/M.xml"] = _part("MasterSpread", 'Self="m" Name="A-Master"', inner)
        if self.backing:
            named["XML/BackingStory.xml"] = _part("XmlStory", 'Self="b"', self.backing)
        kinds = {"Spreads": "Spread", "Stories": "Story", "MasterSpreads": "MasterSpread"}
        listed = "".join(
            f'<idPkg:{kinds.get(name.partition("/")[0], "BackingStory")} src="{name}"/>'
            for name in named
        )
        named["Resources/Styles.xml"] = _root("Styles", self.styles)
        named["designmap.xml"] = (
            f'<Document xmlns:idPkg="{_PACKAGING}" Self="d" Name="Issue 7.indd">'
            f'<idPkg:Styles src="Resources/Styles.xml"/>{self.layers}{listed}</Document>'
        )
        return named

    def write(self, out: Path) -> Path:
        """Write the package and return its file."""
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("mimetype", "application/vnd.adobe.indesign-idml-package")
            for name, content in self.parts().items():
                archive.writestr(name, content)
        return out


def _part(kind: str, attributes: str, inner: str) -> str:
    return _root(kind, f"<{kind} {attributes}>{inner}</{kind}>")


def _root(kind: str, inner: str) -> str:
    return f'<idPkg:{kind} xmlns:idPkg="{_PACKAGING}">{inner}</idPkg:{kind}>'
