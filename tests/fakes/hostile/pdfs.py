"""PDF that lies, loops or bursts."""

import zlib
from collections.abc import Mapping
from typing import Final

from tests.fakes.hostile.making import Maker, written


def pdf(objects: Mapping[int, str | bytes], trailer: str = "/Root 1 0 R", tail: str = "") -> bytes:
    """Return a PDF of numbered objects with a table that fits them."""
    out = bytearray(b"%PDF-1.7\n")
    offsets: dict[int, int] = {}
    for number, content in objects.items():
        offsets[number] = len(out)
        body = content.encode("latin-1") if isinstance(content, str) else content
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    last = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % last
    for number in range(1, last):
        at, kind = (offsets[number], "n") if number in offsets else (0, "f")
        out += f"{at:010d} 00000 {kind} \n".encode()
    out += f"trailer\n<</Size {last} {trailer}>>\n".encode()
    out += tail.format(start=start).encode() or f"startxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def stream(data: bytes, about: str = "", *, packed: bool = False) -> bytes:
    """Return a stream object's content."""
    content = zlib.compress(data, 9) if packed else data
    kind = "/Filter /FlateDecode" if packed else ""
    return (
        f"<<{about} {kind} /Length {len(content)}>>\nstream\n".encode() + content + b"\nendstream"
    )


def pdf_page(
    content: bytes, resources: str = "", more: Mapping[int, str | bytes] | None = None
) -> bytes:
    """Return a PDF of one page."""
    return pdf(
        {
            1: "<</Type /Catalog /Pages 2 0 R>>",
            2: "<</Type /Pages /Kids [3 0 R] /Count 1>>",
            3: "<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
            f"/Resources <<{resources}>>>>",
            4: content,
            **(more or {}),
        }
    )


def _twice_packed(size: int) -> bytes:
    content = zlib.compress(zlib.compress(b" " * (10 << 20) * size, 9), 9)
    about = f"<</Filter [/FlateDecode /FlateDecode] /Length {len(content)}>>"
    return f"{about}\nstream\n".encode() + content + b"\nendstream"


MAKERS: Final[Mapping[str, Maker]] = {
    "a pdf with a password": written(
        "password.pdf",
        lambda _n: pdf(
            {
                1: "<</Type /Catalog /Pages 2 0 R>>",
                2: "<</Type /Pages /Kids [] /Count 0>>",
                3: (
                    f"<</Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{'41' * 32}>"
                    f" /U <{'42' * 32}>>>"
                ),
            },
            "/Root 1 0 R /Encrypt 3 0 R /ID [<01> <01>]",
        ),
    ),
    "pages in a ring": written(
        "ring.pdf",
        lambda _n: pdf(
            {
                1: "<</Type /Catalog /Pages 2 0 R>>",
                2: "<</Type /Pages /Kids [2 0 R 3 0 R] /Count 99999999>>",
                3: "<</Type /Pages /Kids [2 0 R] /Parent 3 0 R /Count 9>>",
            }
        ),
    ),
    "tables in a ring": written(
        "xref.pdf",
        lambda _n: pdf(
            {1: "<</Type /Catalog /Pages 2 0 R>>", 2: "<</Type /Pages /Kids [] /Count 0>>"},
            "/Root 1 0 R /Prev 9",
            "startxref\n{start}\n%%EOF\n",
        ),
    ),
    "a table that starts itself": written(
        "self.pdf",
        lambda _n: b"%PDF-1.7\nxref\n0 0\ntrailer\n<</Root 1 0 R /Prev 9>>\nstartxref\n9\n%%EOF",
    ),
    "forms in a ring": written(
        "form.pdf",
        lambda _n: pdf_page(
            stream(b"/F Do"),
            "/XObject <</F 5 0 R>>",
            {
                5: stream(
                    b"/F Do /F Do",
                    (
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject "
                        "<</F 5 0 R>>>>"
                    ),
                )
            },
        ),
    ),
    "forms that double": written(
        "double.pdf",
        lambda size: pdf_page(
            stream(b"/F5 Do"),
            "/XObject <</F5 5 0 R>>",
            {
                n: stream(
                    f"/F{n + 1} Do /F{n + 1} Do".encode(),
                    (
                        f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject "
                        f"<</F{n + 1} {n + 1} 0 R>>>>"
                    ),
                )
                for n in range(5, 15 + min(size, 25))
            },
        ),
    ),
    "a picture of 10 gigapixels": written(
        "pixels.pdf",
        lambda _n: pdf_page(
            stream(b"500 0 0 500 0 0 cm /I Do"),
            "/XObject <</I 5 0 R>>",
            {
                5: stream(
                    b"\0" * 1000,
                    (
                        "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 "
                        "/BitsPerComponent 8 /ColorSpace /DeviceRGB"
                    ),
                    packed=True,
                )
            },
        ),
    ),
    "a packed picture": written(
        "packed-picture.pdf",
        lambda n: pdf_page(
            stream(b"500 0 0 500 0 0 cm /I Do"),
            "/XObject <</I 5 0 R>>",
            {
                5: stream(
                    b"\0" * (3 << 20) * n,
                    (
                        f"/Type /XObject /Subtype /Image /Width {1024 * n} /Height 1024 "
                        f"/BitsPerComponent 8 /ColorSpace /DeviceRGB"
                    ),
                    packed=True,
                )
            },
        ),
    ),
    "packed operators": written(
        "packed.pdf", lambda n: pdf_page(stream(b"q " * (1 << 20) * n, packed=True))
    ),
    "packed in packed": written("cascade.pdf", lambda n: pdf_page(_twice_packed(n))),
    "arrays in arrays": written(
        "arrays.pdf",
        lambda n: pdf(
            {
                1: "<</Type /Catalog /Pages 2 0 R /X " + "[" * 1000 * n + "]" * 1000 * n + ">>",
                2: "<</Type /Pages /Kids [] /Count 0>>",
            }
        ),
    ),
    "letters without end": written(
        "unicode.pdf",
        lambda n: pdf_page(
            stream(b"BT /F 9 Tf (abc) Tj ET"),
            "/Font <</F 5 0 R>>",
            {
                5: (
                    "<</Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H "
                    "/DescendantFonts [7 0 R] /ToUnicode 6 0 R>>"
                ),
                6: stream(
                    b"begincmap\n"
                    + b"1 beginbfrange\n<0000> <ffff> <0000>\nendbfrange\n" * 500 * n,
                    packed=True,
                ),
                7: (
                    "<</Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo "
                    "<</Registry (A) /Ordering (I) /Supplement 0>>>>"
                ),
            },
        ),
    ),
    "a tree of tags in a ring": written(
        "tags.pdf",
        lambda _n: pdf(
            {
                1: (
                    "<</Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo "
                    "<</Marked true>>>>"
                ),
                2: "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                3: "<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800]>>",
                5: "<</Type /StructTreeRoot /K 6 0 R>>",
                6: "<</S /Figure /K [6 0 R 5 0 R] /P 6 0 R /Alt (x)>>",
            }
        ),
    ),
    "pages without number": written(
        "pages.pdf",
        lambda n: pdf(
            {
                1: "<</Type /Catalog /Pages 2 0 R>>",
                2: f"<</Type /Pages /Kids [{'3 0 R ' * 200 * n}] /Count {200 * n}>>",
                3: "<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800]>>",
            }
        ),
    ),
    "pictures on a page without number": written(
        "drawn.pdf",
        lambda n: pdf_page(
            stream(b"q 100 0 0 100 0 0 cm /I Do Q\n" * 2_000 * n, packed=True),
            "/XObject <</I 5 0 R>>",
            {
                5: stream(
                    b"\0" * 300,
                    (
                        "/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent "
                        "8 /ColorSpace /DeviceRGB"
                    ),
                )
            },
        ),
    ),
    "words on a page without number": written(
        "words.pdf",
        lambda n: pdf_page(
            stream(b"BT /F 9 Tf 10 10 Td (abc def) Tj ET\n" * 2_000 * n, packed=True),
            "/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>",
        ),
    ),
}
