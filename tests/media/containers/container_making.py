"""Small files of every container, made by hand so that tests know each byte of them."""

import struct
import zlib
from io import BytesIO

from PIL import Image

PACKET = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>image/jpeg</dc:format>'
    b"</rdf:Description></rdf:RDF></x:xmpmeta>"
)
IIM = b"\x1c\x02\x00\x00\x02\x00\x04\x1c\x02\x6e\x00\x07Kremlin"
SCAN = b"\xff\xda\x00\x0c\x03\x01\x00\x02\x11\x03\x11\x00\x3f\x00" + bytes(range(200)) + b"\xff\xd9"


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


def jpeg_of(*segments: bytes, behind: bytes = b"") -> bytes:
    return b"\xff\xd8" + b"".join(segments) + SCAN + behind


def resource(number: int, data: bytes, mark: bytes = b"8BIM") -> bytes:
    return mark + struct.pack(">HHI", number, 0, len(data)) + data + b"\0" * (len(data) % 2)


def tiff_of(order: str, *tags: tuple[int, int, bytes], behind: bytes = b"") -> bytes:
    """Return a TIFF structure: header, one directory, values behind it."""
    sizes = {1: 1, 2: 1, 3: 2, 4: 4, 7: 1}
    mark = b"II" if order == "<" else b"MM"
    at = 8 + 2 + 12 * len(tags) + 4
    rows, values = b"", b""
    for tag, kind, data in sorted(tags):
        rows += struct.pack(f"{order}HHI", tag, kind, len(data) // sizes[kind])
        if len(data) <= 4:
            rows += data.ljust(4, b"\0")
        else:
            rows += struct.pack(f"{order}I", at + len(values))
            values += data + b"\0" * (len(data) % 2)
    head = mark + struct.pack(f"{order}HI", 42, 8) + struct.pack(f"{order}H", len(tags))
    return head + rows + bytes(4) + values + behind


def chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def saved(form: str, mode: str = "RGB", **options: object) -> bytes:
    stream = BytesIO()
    Image.linear_gradient("L").resize((48, 32)).convert(mode).save(stream, form, **options)
    return stream.getvalue()


def pixels(data: bytes) -> bytes:
    with Image.open(BytesIO(data)) as image:
        return image.tobytes()


def psd_of(*resources: bytes) -> bytes:
    head = b"8BPS" + struct.pack(">H6xHIIHH", 1, 3, 2, 2, 8, 3)
    block = b"".join(resources)
    layers = struct.pack(">I", 0)
    picture = struct.pack(">H", 0) + bytes(range(12))
    return head + struct.pack(">I", 0) + struct.pack(">I", len(block)) + block + layers + picture
