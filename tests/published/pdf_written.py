"""PDF documents of known geometry, written operator by operator."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from mediadesk.paths import resources
from mediadesk.published.layout.names import LayoutNames
from mediadesk.published.layout.tools import LayoutTools
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pdf.document import PdfReader, read_pages
from mediadesk.published.style_names import StyleNames
from mediadesk.published.unpacked import UnpackedPictures
from mediadesk.services.ports.documents import ReadDocument
from tests.fakes.credit_parsing import parse_credit


def layout_tools(folder: Path) -> LayoutTools:
    """Return what readers of layouts are made with, unpacking below a folder."""
    words = {
        name: (resources() / "reading" / f"{name}.toml").read_text("utf-8")
        for name in ("words", "style-names", "layout-names")
    }
    return LayoutTools(
        parse_credit,
        ReadingWords.from_text(words["words"]),
        StyleNames.from_text(words["style-names"]),
        LayoutNames.from_text(words["layout-names"]),
        UnpackedPictures(folder / "unpacked"),
    )


def read(path: Path) -> ReadDocument:
    """Read a document in this process."""
    return PdfReader(layout_tools(path.parent), read_pages).read(path)


def shaded(width: int = 300, height: int = 200, blue: int = 64) -> bytes:
    """Return pixels that differ from each other: red grows to the right, green downwards."""
    rows = (
        bytes(v for x in range(width) for v in (x * 255 // width, y * 255 // height, blue))
        for y in range(height)
    )
    return b"".join(rows)


@dataclass
class Written:
    """A PDF under way: pages of operators over images and forms."""

    pdf: pikepdf.Pdf = field(default_factory=pikepdf.new)
    objects: dict[str, pikepdf.Object] = field(default_factory=dict)

    def image(self, name: str, width: int = 300, height: int = 200, **more: object) -> None:
        """Add an image XObject of shaded pixels, each name its own shade."""
        pixels = shaded(width, height, sum(map(ord, name)) % 256)
        image = Stream(self.pdf, zlib.compress(pixels))
        image.update(
            {
                "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": width, "/Height": height,
                "/ColorSpace": Name.DeviceRGB, "/BitsPerComponent": 8, "/Filter": Name.FlateDecode,
            }
        )  # fmt: skip
        self.add(name, image, **more)

    def add(self, name: str, stream: pikepdf.Object, **more: object) -> None:
        """Add an XObject."""
        for key, value in more.items():
            stream[f"/{key}"] = value
        self.objects[name] = self.pdf.make_indirect(stream)

    def form(self, name: str, operators: str, **more: object) -> None:
        """Add a form over the XObjects there are."""
        form = Stream(self.pdf, operators.encode())
        form.update({"/Type": Name.XObject, "/Subtype": Name.Form})
        form.BBox = Array([0, 0, 1000, 1000])
        form.Resources = self.resources()
        self.add(name, form, **more)

    def resources(self) -> Dictionary:
        """Return everything that pages draw with."""
        plain, bold = (
            Dictionary(
                Type=Name.Font, Subtype=Name.Type1, BaseFont=name, Encoding=Name.WinAnsiEncoding
            )
            for name in (Name.Helvetica, Name("/Helvetica-Bold"))
        )
        return Dictionary(
            XObject=Dictionary({f"/{name}": one for name, one in self.objects.items()}),
            Font=Dictionary(F1=plain, F2=bold),
        )

    def page(
        self, operators: str, size: tuple[float, float] = (600, 800), **more: object
    ) -> pikepdf.Page:
        """Add a page."""
        page = self.pdf.add_blank_page(page_size=size)
        page.Resources = self.resources()
        page.Contents = self.pdf.make_stream(operators.encode("cp1252"))
        for key, value in more.items():
            page[f"/{key}"] = value
        return page

    def tagged_page(self, operators: str, kinds: Sequence[str]) -> None:
        """Add a page and a section that holds an element of each kind for a marked content."""
        page = self.page(operators, StructParents=0)
        root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        section = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sect, P=root))
        kids = [
            self.pdf.make_indirect(
                Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=section, Pg=page.obj, K=at)
            )
            for at, kind in enumerate(kinds)
        ]
        section.K, root.K = Array(kids), section
        root.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array([0, Array(kids)])))
        self.pdf.Root.StructTreeRoot, self.pdf.Root.MarkInfo = root, Dictionary(Marked=True)

    def save(self, folder: Path, **options: object) -> Path:
        """Write the file."""
        path = folder / "printed.pdf"
        self.pdf.save(path, **options)  # type: ignore[arg-type]
        return path


def placed(name: str, matrix: Sequence[float], clip: str = "") -> str:
    """Return operators that draw an XObject, clipped by a path."""
    clipping = f"{clip} W n " if clip else ""
    numbers = " ".join(f"{value:.5f}" for value in matrix)
    return f"q {clipping}{numbers} cm /{name} Do Q\n"


def text(
    words: str, x: float, y: float, size: float = 10, turned: bool = False, bold: bool = False
) -> str:
    """Return operators that print a line, turned to run upwards or not, in bold or not."""
    matrix = "0 1 -1 0" if turned else "1 0 0 1"
    shown = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{1 + bold} {size} Tf {matrix} {x} {y} Tm ({shown}) Tj ET\n"


def marked(kind: str, tag: int, operators: str) -> str:
    """Return operators as marked content."""
    return f"/{kind} <</MCID {tag}>> BDC {operators} EMC\n"


BODY = "The harbour is old and its piers were built by people who knew the tides well enough"


def column(x: float, y: float, lines: int = 12, size: float = 11) -> str:
    """Return operators that print running text downwards from a place."""
    return "".join(text(BODY, x, y - 13 * at, size) for at in range(lines))
