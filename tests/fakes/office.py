"""Word processors' documents with known geometry, written part by part."""

import base64
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    f'xmlns:r="{_OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
ODF_NAMESPACES = (
    f'xmlns:office="{_OASIS}:office:1.0" xmlns:style="{_OASIS}:style:1.0" '
    f'xmlns:text="{_OASIS}:text:1.0" xmlns:table="{_OASIS}:table:1.0" '
    f'xmlns:draw="{_OASIS}:drawing:1.0" xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" '
    f'xmlns:svg="{_OASIS}:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)


def png(width: int = 1200, height: int = 800, ppi: int = 0) -> bytes:
    """Return a black picture of a size in pixels, which may say its resolution."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    size = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    per_metre = round(ppi / 0.0254)
    resolution = chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) if ppi else b""
    rows = zlib.compress((b"\0" * (width + 1)) * height)
    picture = chunk(b"IHDR", size) + resolution + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + picture


def package(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """Write a zip archive of parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in parts.items():
            out.writestr(name, content)
    return path


def relationships(targets: Mapping[str, str]) -> str:
    """Return a part of relationships: id -> "kind target"; "kind!" for a link outside."""
    rows = []
    for key, said in targets.items():
        kind, _, target = said.partition(" ")
        mode = ' TargetMode="External"' if kind.endswith("!") else ""
        kind = kind.rstrip("!")
        row = f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'
        rows.append(row)
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(rows)}</Relationships>'


def docx(
    path: Path,
    body: str,
    styles: str = "",
    targets: Mapping[str, str] | None = None,
    **parts: str | bytes,
) -> Path:
    """Write a Word document; the picture of "p1" is 1200 by 800 pixels, "p2" leads outside.

    Args:
        path: Where to.
        body: What stands in w:body.
        styles: What stands in w:styles.
        targets: More relationships of the body.
        parts: More parts, by name with "__" for "/" and "_dot_" for ".".
    """
    named = {
        "p1": "image media/image1.png",
        "p2": "image! https://example.org/linked.jpg",
        "s": "styles styles.xml",
        **(targets or {}),
    }
    written: dict[str, str | bytes] = {
        "_rels/.rels": relationships({"m": "officeDocument word/document.xml"}),
        "word/document.xml": f"<w:document {WORD_NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relationships(named),
        "word/styles.xml": f"<w:styles {WORD_NAMESPACES}>{styles}</w:styles>",
        "word/media/image1.png": png(),
    }
    extra = {name.replace("__", "/").replace("_dot_", "."): part for name, part in parts.items()}
    return package(path, {**written, **extra})


def word_picture(
    *,
    key: str = "p1",
    link: str = "",
    width_in: float = 6.0,
    height_in: float = 4.0,
    inside: str = "",
    transform: str = "",
    properties: str = 'descr="A pier"',
    anchor: str = "",
) -> str:
    """Return a run with an inline picture; floating where `anchor` gives its attributes."""
    size = f'cx="{round(width_in * 914_400)}" cy="{round(height_in * 914_400)}"'
    element = "wp:anchor" if anchor else "wp:inline"
    keys = (f' r:embed="{key}"' if key else "") + (f' r:link="{link}"' if link else "")
    return (
        f'<w:r><w:drawing><{element} {anchor}><wp:extent {size}/><wp:docPr id="1" name="P" '
        f"{properties}/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip{keys}/>{inside}"
        f"</pic:blipFill><pic:spPr><a:xfrm {transform}><a:ext {size}/></a:xfrm></pic:spPr>"
        f"</pic:pic></a:graphicData></a:graphic></{element}></w:drawing></w:r>"
    )


def word_paragraph(content: str, style: str = "") -> str:
    """Return a paragraph of runs, or of plain words."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = content if content.startswith("<") else word_run(content)
    return f"<w:p>{named}{runs}</w:p>"


def word_run(text: str, look: str = "") -> str:
    """Return a run of words."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def word_style(key: str, name: str, inside: str = "") -> str:
    """Return a paragraph style."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{inside}</w:style>'
    )


def odt(
    path: Path,
    text: str,
    automatic: str = "",
    picture: bytes | None = None,
    **parts: str | bytes,
) -> Path:
    """Write an OpenDocument text; "Pictures/one.png" is 1200 by 800 pixels at 96 ppi."""
    written: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": odt_content(text, automatic),
        "Pictures/one.png": picture if picture is not None else png(),
    }
    extra = {name.replace("__", "/").replace("_dot_", "."): part for name, part in parts.items()}
    return package(path, {**written, **extra})


def odt_content(text: str, automatic: str = "", root: str = "document-content") -> str:
    """Return the content of an OpenDocument text, or with `root` "document" a flat one."""
    return (
        f"<office:{root} {ODF_NAMESPACES}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{text}</office:text></office:body>"
        f"</office:{root}>"
    )


def odt_picture(
    *,
    style: str = "",
    width_in: float = 6.0,
    height_in: float = 4.0,
    anchor: str = "as-char",
    more: str = "",
    address: str = "Pictures/one.png",
    inside: str = "<svg:desc>A pier</svg:desc>",
) -> str:
    """Return a frame with a picture."""
    return (
        f'<draw:frame draw:style-name="{style}" text:anchor-type="{anchor}" '
        f'svg:width="{width_in}in" svg:height="{height_in}in" {more}>'
        f'<draw:image xlink:href="{address}"/>{inside}</draw:frame>'
    )


def embedded(picture: bytes) -> str:
    """Return a picture as a flat document holds it."""
    data = base64.b64encode(picture).decode()
    return f"<office:binary-data>{data}</office:binary-data>"
