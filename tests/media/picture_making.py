"""Small picture files with metadata, made in code, for tests that read them."""

import hashlib
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from mediadesk.metadata.fields import NAMESPACES

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def picture(width: int = 48, height: int = 32) -> Image.Image:
    """Return a picture whose upper left quarter is red, on a grey ramp."""
    ramp = np.linspace(40, 220, width, dtype=np.uint8)
    pixels = np.repeat(np.tile(ramp, (height, 1))[:, :, None], 3, axis=2)
    pixels[: height // 2, : width // 2] = (200, 20, 20)
    return Image.fromarray(pixels)


def xmp_packet(inner: str) -> bytes:
    """Return a packet around the properties of one Description."""
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return (
        f'<?xpacket begin="\ufeff"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">'
        f'<rdf:Description rdf:about="" {declared}>{inner}</rdf:Description></rdf:RDF></x:xmpmeta>'
        '<?xpacket end="w"?>'
    ).encode()


def alternatives(name: str, **texts: str) -> str:
    """Return a language alternative; "x_default" stands for x-default."""
    items = "".join(
        f'<rdf:li xml:lang="{language.replace("_", "-")}">{text}</rdf:li>'
        for language, text in texts.items()
    )
    return f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


def listed(name: str, array: str, *texts: str) -> str:
    """Return a Seq or a Bag of texts."""
    items = "".join(f"<rdf:li>{text}</rdf:li>" for text in texts)
    return f"<{name}><rdf:{array}>{items}</rdf:{array}></{name}>"


def iim_dataset(number: int, data: bytes, record: int = 2) -> bytes:
    """Return one dataset."""
    return bytes((0x1C, record, number)) + len(data).to_bytes(2, "big") + data


UTF8_MARK = iim_dataset(90, b"\x1b%G", record=1)


def photoshop_resource(number: int, data: bytes) -> bytes:
    """Return one image resource."""
    padding = b"\0" * (len(data) % 2)
    head = b"8BIM" + number.to_bytes(2, "big") + b"\0\0"
    return head + len(data).to_bytes(4, "big") + data + padding


def photoshop_block(iim: bytes, *, in_step: bool | None = None) -> bytes:
    """Return the resources with an IIM block, and a digest that fits it or not."""
    block = photoshop_resource(0x0404, iim)
    if in_step is not None:
        digest = hashlib.md5(iim if in_step else iim + b"x", usedforsecurity=False).digest()
        block += photoshop_resource(0x0425, digest)
    return block


def segment(marker: int, data: bytes) -> bytes:
    """Return one JPEG segment."""
    return bytes((0xFF, marker)) + (len(data) + 2).to_bytes(2, "big") + data


def jpeg(
    image: Image.Image | None = None,
    *,
    exif: Image.Exif | None = None,
    xmp: bytes = b"",
    photoshop: bytes = b"",
    more: bytes = b"",
) -> bytes:
    """Return a JPEG with the metadata given; `more` are segments as they are."""
    stream = BytesIO()
    (image or picture()).save(
        stream, "JPEG", quality=92, exif=exif.tobytes() if exif is not None else b""
    )
    data = stream.getvalue()
    segments = more
    if xmp:
        segments += segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp)
    if photoshop:
        segments += segment(0xED, b"Photoshop 3.0\0" + photoshop)
    return data[:2] + segments + data[2:]


def written(path: Path, data: bytes) -> Path:
    """Write a file and return its path."""
    path.write_bytes(data)
    return path
