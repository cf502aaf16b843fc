"""Archives that burst or climb: books, texts, layouts."""

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from copy import copy
from pathlib import Path
from typing import Final, TypeAlias

from tests.fakes.hostile.making import FIGURE, LAUGHS, Maker, page, written, zipped
from tests.fakes.office import WORD_NAMESPACES, png

ODF: Final = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)
#: The parts of an archive by their names.
Members: TypeAlias = dict[str, str | bytes]
_CONTAINER: Final = '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>'


def book(chapter: str | bytes, opf: str = "", more: Mapping[str, bytes] | None = None) -> Members:
    """Return the members of a book of one chapter."""
    package = opf or (
        "<package><metadata/><manifest><item id='c' href='c.xhtml' "
        "media-type='application/xhtml+xml'/></manifest><spine><itemref idref='c'/></spine>"
        "</package>"
    )
    members: Members = {
        "META-INF/container.xml": _CONTAINER, "book.opf": package, "c.xhtml": chapter,
    }  # fmt: skip
    return {**members, **(more or {})}


def word(body: str, styles: str = "", head: str = "") -> Members:
    """Return the parts of a Word document."""
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"

    def leads(key: str, kind: str, target: str) -> str:
        return f'<Relationship Id="{key}" Type="{relation}/{kind}" Target="{target}"/>'

    return {
        "_rels/.rels": f'<Relationships xmlns="{package}">'
        f"{leads('m', 'officeDocument', 'word/document.xml')}</Relationships>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">'
        f"{leads('p1', 'image', 'media/image1.png')}{leads('s', 'styles', 'styles.xml')}"
        f"{leads('x', 'image', '../../../../../etc/passwd')}{leads('y', 'header', 'document.xml')}"
        "</Relationships>",
        "word/document.xml": f"{head}<w:document {WORD_NAMESPACES}><w:body>{body}</w:body>"
        "</w:document>",
        "word/styles.xml": f"<w:styles {WORD_NAMESPACES}>{styles}</w:styles>",
        "word/media/image1.png": png(),
    }


def open_text(body: str, head: str = "") -> Members:
    """Return the parts of an OpenDocument text."""
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"{head}<office:document-content {ODF}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>",
    }


def layout(spread: str, stories: Mapping[str, str] | None = None, styles: str = "") -> Members:
    """Return the parts of an InDesign document."""
    packaging = "http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging"
    parts = {f"Stories/Story_{key}.xml": text for key, text in (stories or {}).items()}
    named = "".join(f'<idPkg:Story src="{part}"/>' for part in parts)
    root = f'xmlns:idPkg="{packaging}" DOMVersion="18.0"'
    written = {
        part: f'<idPkg:Story {root}><Story Self="{part[14:-4]}">{text}</Story></idPkg:Story>'
        for part, text in parts.items()
    }
    return {
        "mimetype": "application/vnd.adobe.indesign-idml-package",
        "designmap.xml": f'<Document {root} Self="d"><Layer Self="ul" Visible="true"/>'
        f'<idPkg:Spread src="Spreads/Spread_a.xml"/><idPkg:Styles src="Resources/Styles.xml"/>'
        f"{named}</Document>",
        "Spreads/Spread_a.xml": f"<idPkg:Spread {root}>"
        '<Spread Self="s" ItemTransform="1 0 0 1 0 0">'
        '<Page Self="p" Name="1" GeometricBounds="0 0 800 600" ItemTransform="1 0 0 1 0 -400"/>'
        f"{spread}</Spread></idPkg:Spread>",
        "Resources/Styles.xml": f"<idPkg:Styles {root}>{styles}</idPkg:Styles>",
        **written,
    }


def _overlapping(folder: Path, size: int) -> Path:
    """Write a book whose chapters are one packed member, listed over and over."""
    path = folder / "overlapping.epub"
    names = [f"c{n}.xhtml" for n in range(50 * size)]
    items = "".join(
        f"<item id='{name}' href='{name}' media-type='application/xhtml+xml'/>" for name in names
    )
    spine = "".join(f"<itemref idref='{name}'/>" for name in names)
    package = f"<package><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("META-INF/container.xml", _CONTAINER)
        out.writestr("book.opf", package)
        out.writestr(names[0], page("fog " * (1 << 20)))
        for name in names[1:]:
            again = copy(out.getinfo(names[0]))
            again.filename = again.orig_filename = name
            out.filelist.append(again)
    return path


def _zip64(folder: Path, _size: int) -> Path:
    """Write an archive that claims members of eight exabytes."""
    path = folder / "zip64.epub"
    extra = struct.pack("<2H3Q", 1, 24, 2**63 - 1, 2**63 - 1, 0)
    name = b"META-INF/container.xml"
    local = struct.pack(
        "<4s5H3L2H", b"PK\3\4", 45, 0, 8, 0, 0, 0, 2**32 - 1, 2**32 - 1, len(name), 20
    )
    local += name + extra[:20] + zlib.compress(b"\0" * 1000)[2:-4]
    listed = struct.pack(
        "<4s6H3L5H2L", b"PK\1\2", 45, 45, 0, 8, 0, 0, 0, 2**32 - 1, 2**32 - 1, len(name),
        len(extra), 0, 0, 0, 0, 2**32 - 1,
    ) + name + extra  # fmt: skip
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, len(listed), len(local), 0)
    path.write_bytes(local + listed + end)
    return path


def _with_odd_names(folder: Path, _size: int) -> Path:
    """Write a book whose members climb out of it, and whose pictures are links."""
    path = folder / "climbing.epub"
    body = "".join(
        FIGURE.format(src)
        for src in (
            "../../../../etc/passwd",
            "/etc/passwd",
            "link.jpg",
            "..\\..\\x",
            "file:///etc/passwd",
        )
    )
    with zipfile.ZipFile(path, "w") as out:
        for name, content in book(page(body)).items():
            out.writestr(name, content)
        for name in (
            "../../../../etc/passwd",
            "/etc/passwd",
            "c:\\windows\\x.jpg",
            "a/../../b.jpg",
        ):
            out.writestr(name, b"climbed")
        link = zipfile.ZipInfo("link.jpg")
        link.external_attr = 0o120777 << 16
        out.writestr(link, "/etc/passwd")
        out.writestr("c.xhtml ", b"")
        out.writestr("book.opf/", b"")
    return path


def _nested_zip(size: int) -> bytes:
    inner = b"\0" * (1 << 20)
    for level in range(6):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for copy in range(4 if level else size):
                archive.writestr(f"{level}-{copy}.epub", inner)
        inner = out.getvalue()
    return inner


MAKERS: Final[Mapping[str, Maker]] = {
    "a bomb for a chapter": zipped("bomb.epub", lambda n: book(b"\0" * (10 << 20) * n)),
    "a bomb for a picture": zipped(
        "picture-bomb.epub",
        lambda n: book(page(FIGURE.format("p.jpg")), more={"p.jpg": b"\0" * (3 << 20) * n}),
    ),
    "a bomb for a text": zipped("bomb.docx", lambda n: word("<w:p/>" * 300_000 * n)),
    "a bomb for contents": zipped("bomb.odt", lambda n: open_text(" " * (3 << 20) * n)),
    "a bomb for a spread": zipped(
        "bomb.idml", lambda n: layout("<Group>" + " " * (3 << 20) * n + "</Group>")
    ),
    "archives in archives": written("nested.epub", _nested_zip),
    "members over each other": _overlapping,
    "exabytes": _zip64,
    "names that climb": _with_odd_names,
    "members without number": zipped(
        "members.epub", lambda n: book(page(""), more={f"x{i}": b"" for i in range(1_000 * n)})
    ),
    "chapters that are one": zipped(
        "same.epub",
        lambda n: book(
            page(FIGURE.format("a.jpg")),
            (
                "<package><metadata/><manifest><item id='c' href='c.xhtml' "
                "media-type='application/xhtml+xml'/>"
                "</manifest><spine>"
            )
            + "<itemref idref='c'/>" * 2_000 * n
            + "</spine></package>",
        ),
    ),
    "laughs in a book": zipped(
        "laughs.epub", lambda _n: book(page(""), f"{LAUGHS}<package>&k;</package>")
    ),
    "styles based on each other": zipped(
        "cycle.docx",
        lambda _n: word(
            '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>',
            (
                '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style '
                'w:styleId="b"><w:basedOn w:val="a"/></w:style>'
            ),
        ),
    ),
    "boxes in boxes": zipped(
        "deep.docx",
        lambda n: word(
            ("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" * 40 * n)
            + ("</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>" * 40 * n)
        ),
    ),
    "pictures without number": zipped(
        "pictures.docx",
        lambda n: word(
            (
                '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9140000" cy="914000"/>'
                '<wp:docPr id="1" name="P"/><a:graphic><a:graphicData><pic:pic>'
                '<pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic>'
                "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
            )
            * 1_000
            * n
        ),
    ),
    "frames in frames": zipped(
        "deep.odt",
        lambda n: open_text(
            "<text:p><draw:frame><draw:text-box>" * 60 * n
            + "</draw:text-box></draw:frame></text:p>" * 60 * n
        ),
    ),
    "groups in groups": zipped(
        "deep.idml",
        lambda n: layout("<Group ItemTransform='1 0 0 1 1 1'>" * 100 * n + "</Group>" * 100 * n),
    ),
    "threads in a ring": zipped(
        "ring.idml",
        lambda _n: layout(
            (
                '<TextFrame Self="t1" ParentStory="a" NextTextFrame="t2" PreviousTextFrame="t2" '
                'ItemLayer="ul"/><TextFrame Self="t2" ParentStory="a" NextTextFrame="t1" '
                'PreviousTextFrame="t1" ItemLayer="ul"/>'
            ),
            {
                "a": (
                    '<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/a">'
                    '<CharacterStyleRange><TextFrame Self="t3" ParentStory="a"/><Content>'
                    "x</Content></CharacterStyleRange></ParagraphStyleRange>"
                )
            },
            (
                '<ParagraphStyle Self="ParagraphStyle/a"><Properties><BasedOn '
                'type="object">ParagraphStyle/b</BasedOn></Properties></ParagraphStyle>'
                '<ParagraphStyle Self="ParagraphStyle/b"><Properties><BasedOn '
                'type="object">ParagraphStyle/a</BasedOn></Properties></ParagraphStyle>'
            ),
        ),
    ),
    "matrices of nothing": zipped(
        "nan.idml",
        lambda _n: layout(
            '<Rectangle Self="r" ItemTransform="nan inf 0 0 1e308 -1e308" '
            'ItemLayer="ul"><Properties><PathGeometry><GeometryPathType><PathPointArray>'
            '<PathPointType Anchor="1e308 nan"/></PathPointArray></GeometryPathType>'
            '</PathGeometry></Properties><Image ItemTransform="0 0 0 0 0 0">'
            '<Properties><GraphicBounds Left="inf" Top="0" Right="-inf" Bottom="nan"/>'
            '</Properties><Link LinkResourceURI="file:/x.jpg"/></Image></Rectangle>'
        ),
    ),
    "a packed layout": written(
        "bomb.sla.gz", lambda n: gzip.compress(b"<SCRIBUSUTF8NEW>" + b" " * (10 << 20) * n)
    ),
}
