"""Which files are pictures: formats by suffix, camera RAW among them."""

from typing import Final

#: Formats that Pillow and its plug-ins decode; a folder is searched for these suffixes.
PLAIN_SUFFIXES: Final = frozenset(
    {
        *(".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"),
        *(".tif", ".tiff", ".png", ".webp", ".gif", ".bmp", ".psd"),
        *(".heic", ".heif", ".hif", ".avif", ".jp2", ".j2k"),
    }
)

#: Camera RAW, by suffix: the name of the format as people say it.
RAW_SUFFIXES: Final[dict[str, str]] = {
    ".3fr": "3FR",
    ".arw": "ARW",
    ".cr2": "CR2",
    ".cr3": "CR3",
    ".crw": "CRW",
    ".dng": "DNG",
    ".erf": "ERF",
    ".fff": "FFF",
    ".iiq": "IIQ",
    ".kdc": "KDC",
    ".mef": "MEF",
    ".mos": "MOS",
    ".mrw": "MRW",
    ".nef": "NEF",
    ".nrw": "NRW",
    ".orf": "ORF",
    ".pef": "PEF",
    ".raf": "RAF",
    ".rw2": "RW2",
    ".rwl": "RWL",
    ".sr2": "SR2",
    ".srf": "SRF",
    ".srw": "SRW",
    ".x3f": "X3F",
}

PICTURE_SUFFIXES: Final = PLAIN_SUFFIXES | RAW_SUFFIXES.keys()

#: What Pillow may open (MPO comes with JPEG): nothing that runs another program, as EPS does.
PILLOW_FORMATS: Final = (
    "JPEG",
    "TIFF",
    "PNG",
    "WEBP",
    "HEIF",
    "AVIF",
    "PSD",
    "GIF",
    "BMP",
    "JPEG2000",
    "PPM",
    "ICO",
)

#: Pillow's names of formats that people call otherwise.
_KNOWN_AS: Final = {"MPO": "JPEG", "WEBP": "WebP", "JPEG2000": "JPEG 2000"}


def format_name(pillow_format: str | None, suffix: str) -> str:
    """Return what people call the format of a file that Pillow opened."""
    if pillow_format == "HEIF":
        return "HEIC" if suffix.lower() == ".heic" else "HEIF"
    return _KNOWN_AS.get(pillow_format or "", pillow_format or "")


#: How files of these formats begin (Pillow's names), for saying what a damaged one was.
_BEGINNINGS: Final = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"8BPS", "PSD"),
    (b"GIF8", "GIF"),
)


def begins_like(start: bytes) -> str:
    """Return the format whose mark a file begins with; "" where it begins like no picture."""
    return next((name for mark, name in _BEGINNINGS if start.startswith(mark)), "")
