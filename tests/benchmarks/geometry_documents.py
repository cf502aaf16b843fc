"""Documents with coded pictures in every way their formats place, cut, turn and mirror pictures."""

import io
import random
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from tests.benchmarks.coded_pictures import coded
from tests.fakes.office import ODF_NAMESPACES, WORD_NAMESPACES

Words: TypeAlias = Mapping[int, tuple[str, str]]
Convert: TypeAlias = Callable[[Path, str, Path, str], Path]

SIZE_PX: Final = (900, 600)
#: How LibreOffice prints without making pictures smaller or coarser.
LOSSLESS_PDF: Final = (
    'pdf:writer_pdf_Export:{"UseLosslessCompression":{"type":"boolean","value":"true"},'
    '"ReduceImageResolution":{"type":"boolean","value":"false"}}'
)
_EMU: Final = 914_400
_FIRST: Final = ("Ann", "Bo", "Cy", "Dee", "Eve", "Finn", "Gil", "Hal")
_LAST: Final = ("Lee", "Ek", "Doe", "Moore", "Ryan", "Stone", "Wolf", "Young")
_THINGS: Final = (
    "Fog on the pier",
    "A boat in the harbour",
    "The old lighthouse",
    "Nets on a quay",
)
BODY: Final = "The harbour is old and its piers were built by people who knew the tides well. " * 5
_WORD_PICTURES: Final = 9


@dataclass(frozen=True, slots=True)
class Made:
    """Documents that were made of the same pictures.

    Attributes:
        size_px: Width and height of every picture.
        words: Caption and credit under each, by its number.
        written: The documents, by what the table calls them.
        conversions: What LibreOffice makes of them: (of which, kind, suffix) by what it is called.
    """

    size_px: tuple[int, int]
    words: Words
    written: Mapping[str, Path]
    conversions: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)

    def documents(self, convert: Convert) -> dict[str, Path]:
        """Return every document, those converted too."""
        found = dict(self.written)
        for name, (source, kind, suffix) in self.conversions.items():
            path = found[source]
            found[name] = convert(path, kind, path.parent / name.replace(" ", "-"), suffix)
        return found


def png(number: int, size_px: tuple[int, int] = SIZE_PX) -> bytes:
    """Return a coded picture as a PNG of 96 pixels an inch."""
    out = io.BytesIO()
    coded(number, *size_px).save(out, "PNG", dpi=(96, 96))
    return out.getvalue()


def words_of(rng: random.Random, count: int) -> dict[int, tuple[str, str]]:
    """Return captions and credits, each caption another."""
    return {
        n: (
            f"{rng.choice(_THINGS)} number {n}.",
            f"{rng.choice(_FIRST)} {rng.choice(_LAST)} / Northern Wires",
        )
        for n in range(count)
    }


def cut(rng: random.Random, most: float = 0.6) -> tuple[float, float, float, float]:
    """Return what is cut off at left, top, right and bottom, in fractions; often nothing."""
    shares = []
    for _ in range(2):
        first = rng.choice((0.0, rng.uniform(0, most)))
        second = rng.choice((0.0, rng.uniform(0, most)))
        scale = max(1.0, (first + second) / 0.8)
        shares.append((first / scale, second / scale))
    (left, right), (top, bottom) = shares
    return left, top, right, bottom


def write_zip(path: Path, parts: Mapping[str, str | bytes], first: str = "") -> Path:
    """Write an archive; a member named first is stored before all, as the formats want it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        if first:
            out.writestr(first, parts[first], zipfile.ZIP_STORED)
        for name, content in parts.items():
            if name != first:
                out.writestr(name, content)
    return path


# Word


def _word_caption(words: tuple[str, str]) -> str:
    return (
        '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>'
        f"<w:r><w:t>{words[0]} Photo: {words[1]}</w:t></w:r></w:p>"
    )


def _word_body() -> str:
    return f"<w:p><w:r><w:t>{BODY}</w:t></w:r></w:p>"


def _pic(number: int, rng: random.Random, extent: str, *, transform: str = "") -> str:
    left, top, right, bottom = (round(share * 100_000) for share in cut(rng))
    return (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number + 1}" name="P{number}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="p{number}"/><a:srcRect l="{left}" t="{top}" '
        f'r="{right}" b="{bottom}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm {transform}><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )


def _extent(rng: random.Random) -> tuple[int, int]:
    return round(rng.uniform(2, 5.5) * _EMU), round(rng.uniform(1.2, 3) * _EMU)


def _drawing(number: int, inside: str, width: int, height: int, uri: str, anchor: str = "") -> str:
    size = f'cx="{width}" cy="{height}"'
    about = f'<wp:docPr id="{number + 1}" name="P{number}" descr="A pier"/>'
    graphic = (
        '<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/'
        f'drawingml/2006/{uri}">{inside}</a:graphicData></a:graphic>'
    )
    if not anchor:
        placed = f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>{about}'
        return f"<w:r><w:drawing>{placed}{graphic}</wp:inline></w:drawing></w:r>"
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0'
        '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0'
        f"</wp:posOffset></wp:positionV><wp:extent {size}/>"
        '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f"<{anchor}/>{about}{graphic}</wp:anchor></w:drawing></w:r>"
    )


def _inline(number: int, rng: random.Random) -> str:
    width, height = _extent(rng)
    inside = _pic(number, rng, f'cx="{width}" cy="{height}"')
    return _drawing(number, inside, width, height, "picture")


def _floating(number: int, rng: random.Random) -> str:
    width, height = _extent(rng)
    inside = _pic(number, rng, f'cx="{width}" cy="{height}"')
    wrap = rng.choice(("wp:wrapTopAndBottom", "wp:wrapTopAndBottom"))
    return _drawing(number, inside, width, height, "picture", wrap)


def _flipped(number: int, rng: random.Random) -> str:
    width, height = _extent(rng)
    flip = rng.choice(('flipH="1"', 'flipV="1"', 'flipH="1" flipV="1"'))
    inside = _pic(number, rng, f'cx="{width}" cy="{height}"', transform=flip)
    if flip == 'flipH="1"':
        # The blip is cut, then the shape mirrored (ECMA-376-1, 20.1.8.55 and 20.1.7.6): so does
        # Word. LibreOffice cuts after it mirrored from left to right, though not in the other ways;
        # cut alike at both sides, both show the same.
        alike = rng.randint(0, 30_000)
        same = f'<a:srcRect l="{alike}" t="0" r="{alike}" b="0"/>'
        inside = re.sub(r"<a:srcRect [^>]*>", same, inside)
    return _drawing(number, inside, width, height, "picture")


def _turned(number: int, rng: random.Random) -> str:
    width, height = _extent(rng)
    turn = rng.choice((90, 180, 270, rng.uniform(-40, 40))) * 60_000
    inside = _pic(number, rng, f'cx="{width}" cy="{height}"', transform=f'rot="{round(turn)}"')
    return _drawing(number, inside, width, height, "picture")


def _grouped(number: int, rng: random.Random) -> str:
    """Return a group whose inner units are others than those outside."""
    width, height = _extent(rng)
    scale = rng.uniform(0.4, 3)
    own = f'cx="{round(width * scale)}" cy="{round(height * scale)}"'
    inside = (
        '<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/><a:chOff x="0" y="0"/><a:chExt {own}/></a:xfrm>'
        f"</wpg:grpSpPr>{_pic(number, rng, own)}</wpg:wgp>"
    )
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
    run = _drawing(number, inside, width, height, "group", "wp:wrapTopAndBottom")
    run = run.replace("http://schemas.openxmlformats.org/drawingml/2006/group", uri)
    inner = run.removeprefix("<w:r>").removesuffix("</w:r>")
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wpg">{inner}</mc:Choice>'
        "</mc:AlternateContent></w:r>"
    )


def _older(number: int, rng: random.Random) -> str:
    """Return a picture as Word 2003 wrote it."""
    width, height = (edge / _EMU * 72 for edge in _extent(rng))
    left, top, right, bottom = (f"{round(share * 65_536)}f" for share in cut(rng))
    return (
        f'<w:r><w:pict><v:shape id="s{number}" style="width:{width:.2f}pt;height:{height:.2f}pt">'
        f'<v:imagedata r:id="p{number}" cropleft="{left}" croptop="{top}" cropright="{right}" '
        f'cropbottom="{bottom}"/></v:shape></w:pict></w:r>'
    )


def _padded(number: int, rng: random.Random) -> str:
    """Return a picture with white added at two sides and something cut off at the others."""
    width, height = _extent(rng)
    inside = _pic(number, rng, f'cx="{width}" cy="{height}"')
    left, top = (round(rng.uniform(0, 0.3) * 100_000) for _ in range(2))
    start = inside.index("<a:srcRect")
    end = inside.index("/>", start)
    crop = f'<a:srcRect l="{left}" t="{top}" r="-20000" b="0"'
    return _drawing(number, inside[:start] + crop + inside[end:], width, height, "picture")


_WORD_WAYS: Final = (
    _inline, _floating, _flipped, _turned, _grouped, _older, _inline, _padded, _floating,
)  # fmt: skip


def word(folder: Path, rng: random.Random) -> Made:
    """Write a Word document, and have LibreOffice make others of it."""
    words = words_of(rng, _WORD_PICTURES)
    body = _word_body()
    for number, words_here in words.items():
        run = _WORD_WAYS[number % len(_WORD_WAYS)](number, rng)
        picture = (
            # Word keeps a picture on the page of its caption.
            f"<w:p><w:pPr><w:keepNext/></w:pPr>{run}</w:p>{_word_caption(words_here)}"
        )
        if number == 6:
            picture = (
                '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc>'
                f"<w:tcPr/>{picture}</w:tc></w:tr></w:tbl>"
            )
        body += picture + _word_body()
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    leads = "".join(
        f'<Relationship Id="p{n}" Type="{relation}/image" Target="media/image{n}.png"/>'
        for n in words
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default '
        'Extension="xml" ContentType="application/xml"/><Default Extension="png" '
        'ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override '
        'PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="m" '
        f'Type="{relation}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="s" Type="{relation}/styles" Target="styles.xml"/>{leads}'
        "</Relationships>",
        "word/styles.xml": f'<w:styles {WORD_NAMESPACES}><w:style w:type="paragraph" '
        'w:styleId="Caption"><w:name w:val="caption"/><w:pPr>'
        '<w:spacing w:before="60" w:after="240"/></w:pPr><w:rPr><w:i/>'
        '<w:sz w:val="18"/></w:rPr></w:style></w:styles>',
        "word/document.xml": f'<w:document {WORD_NAMESPACES} mc:Ignorable=""><w:body>{body}'
        "</w:body></w:document>",
        **{f"word/media/image{n}.png": png(n) for n in words},
    }
    path = write_zip(folder / "word.docx", parts, "[Content_Types].xml")
    conversions = {
        "docx to odt": ("docx", "odt", ".odt"),
        "docx to docx": ("docx", "docx", ".docx"),
        "docx to fodt": ("docx", "fodt", ".fodt"),
        # Pictures turned by odd angles become one with what lies below; JPEG blurs their colours.
        "docx to pdf": ("docx", LOSSLESS_PDF, ".pdf"),
    }
    return Made(SIZE_PX, words, {"docx": path}, conversions)


# OpenDocument


_ODF_CAPTIONS: Final = "".join(
    f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties '
    'fo:margin-top="0.05in" fo:margin-bottom="0.2in"/><style:text-properties '
    'fo:font-style="italic" fo:font-size="9pt"/></style:style>'
    for name in ("Caption", "Illustration")
)


def _clip(rng: random.Random) -> tuple[str, str]:
    """Return a style's clip and what is left, in inches at 96 pixels an inch."""
    left, top, right, bottom = cut(rng)
    width, height = (edge / 96 for edge in SIZE_PX)
    lengths = (top * height, right * width, bottom * height, left * width)
    unit, per_inch = rng.choice((("in", 1.0), ("cm", 2.54), ("mm", 25.4), ("pt", 72.0)))
    inside = ", ".join(f"{length * per_inch:.4f}{unit}" for length in lengths)
    return f'fo:clip="rect({inside})"', ""


def open_text(folder: Path, rng: random.Random) -> Made:
    """Write an OpenDocument text, and have LibreOffice make others of it."""
    words = words_of(rng, _WORD_PICTURES)
    styles = ""
    body = f"<text:p>{BODY}</text:p>"
    for number, (caption, credit) in words.items():
        clip, _ = _clip(rng)
        # LibreOffice mirrors from left to right alone. What it mirrors it cuts afterwards in a
        # frame of the text, and before in a shape, which a frame is whose style is based on none.
        mirror = 'style:mirror="horizontal"' if number in (2, 5, 8) else ""
        parent = "" if number == 5 else 'style:parent-style-name="Graphics"'
        styles += (
            f'<style:style style:name="fr{number}" style:family="graphic" {parent}>'
            f"<style:graphic-properties "
            f'{clip} {mirror} style:wrap="none" style:horizontal-pos="left" '
            'style:horizontal-rel="paragraph" style:vertical-pos="top" '
            'style:vertical-rel="paragraph-content"/></style:style>'
        )
        size = f'svg:width="{rng.uniform(2, 5.5):.3f}in" svg:height="{rng.uniform(1.2, 3):.3f}in"'
        anchor = rng.choice(("as-char", "paragraph", "char"))
        frame = (
            f'<draw:frame draw:style-name="fr{number}" draw:name="i{number}" '
            f'text:anchor-type="{anchor}" {size}><draw:image xlink:href="Pictures/{number}.png" '
            'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
            "<svg:desc>A pier</svg:desc></draw:frame>"
        )
        printed = f"{caption} Photo: {credit}"
        if number in (1, 4, 7):  # as LibreOffice itself inserts a caption
            body += (
                f'<text:p><draw:frame text:anchor-type="as-char" svg:width="6in" '
                f'draw:name="f{number}"><draw:text-box fo:min-height="1in">'
                f'<text:p text:style-name="Illustration">{frame}<text:line-break/>{printed}'
                "</text:p></draw:text-box></draw:frame></text:p>"
            )
        else:
            body += f'<text:p>{frame}</text:p><text:p text:style-name="Caption">{printed}</text:p>'
        body += f"<text:p>{BODY}</text:p>"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="Pictures/{n}.png" '
        'manifest:media-type="image/png"/>'
        for n in words
    )
    kind = "application/vnd.oasis.opendocument.text"
    parts: dict[str, str | bytes] = {
        "mimetype": kind,
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{manifest}" '
        f'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" '
        f'manifest:media-type="text/xml"/>{entries}</manifest:manifest>',
        "content.xml": f'<office:document-content {ODF_NAMESPACES} office:version="1.2">'
        f"<office:automatic-styles>{styles}{_ODF_CAPTIONS}</office:automatic-styles><office:body><office:text>"
        f"{body}</office:text></office:body></office:document-content>",
        **{f"Pictures/{n}.png": png(n) for n in words},
    }
    path = write_zip(folder / "text.odt", parts, "mimetype")
    conversions = {
        "odt to docx": ("odt", "docx", ".docx"),
        "odt to odt": ("odt", "odt", ".odt"),
        "odt to fodt": ("odt", "fodt", ".fodt"),
        "odt to pdf": ("odt", "pdf", ".pdf"),
    }
    return Made(SIZE_PX, words, {"odt": path}, conversions)


MAKERS: Final[Mapping[str, Callable[[Path, random.Random], Made]]] = {
    "word": word,
    "open-text": open_text,
}
