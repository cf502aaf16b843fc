"""Know the same picture again in another size, by its addresses."""

import re
from base64 import urlsafe_b64decode
from functools import lru_cache
from typing import Final
from urllib.parse import unquote, urlsplit

#: The picture that a script is asked for: "image.php?src=/up/pier_2.jpg&w=660".
_ASKED_FOR: Final = re.compile(
    r"[?&](?:src|url|image|img|file|path|pic|picture)="
    r"([^&]{4,600}\.(?:jpe?g|png|webp|gif)(?:%3F[^&]{0,200})?)(?:&|\Z)",
    re.IGNORECASE,
)
#: "http", as services write an address in base64, to the end of the path.
_ENCODED: Final = re.compile(
    r"/(aHR0c[\w/-]{12,2000}(?:\.(?:jpe?g|png|webp|gif|avif))?)(?:[?#]|\Z)"
)
#: Drupal's folder of pictures made smaller, one folder a size: "/styles/wide/public/".
_STYLE_FOLDERS: Final = re.compile(r"/styles/[^/]{1,60}/(?:public|private|s3)(?=/)")
#: Parts of a file name that only say a size, a crop or a copy.
_SIZE_PARTS: Final = re.compile(
    r"(?:[-_@.]{1,2}(?:\d{2,4}x\d{0,4}(?:[-_](?:dark|light))?|x\d{2,4}|\d{1,4}w|w\d{2,4}|h\d{2,4}|[1-4]x|scaled|large|medium|small|thumb(?:nail)?|full|retina|extended|orig(?:inal)?|master|hd|xx?s|s|m|l|xx?l|square|wide|landscape|portrait|superjumbo|articlelarge|jumbo|[1-9]\d{2,3}))+\Z",
    re.IGNORECASE,
)
_SUFFIX: Final = re.compile(
    r"(?:\.(?:jpe?g|png|webp|gif|avif|tiff?|svg|bmp|html?|php|ece))+\Z", re.IGNORECASE
)
_SUFFIX_OF_PICTURE: Final = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg)\Z", re.IGNORECASE)
_SUFFIX_WITHIN: Final = re.compile(
    r"\.(?:jpe?g|png|webp|gif)(?=[-_!,@])|~?_v-(?=[a-z]{3}|\d{1,2}x\d)", re.IGNORECASE
)
#: A unique id: a UUID, or a run of letters and digits that no word has.
_UNIQUE: Final = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<![0-9a-z])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{20,64}(?![0-9a-z])",
    re.IGNORECASE,
)
#: A last part of a path that only says which size of the picture it is, and where it is shown.
_GENERIC_WORD: Final = (
    r"(?:(?:size=)?\d{1,4}x\d{0,4}|[wh]\d{2,4}|[a-z]*thumb[a-z]*|raw|(?:raw)?image|original|orig|master|full|"
    r"x{0,3}(?:large|small)|medium|img|default|index|landscape|portrait|square|wide|big|normal|"
    r"poster|gallery|photo|picture|mobile|tablet|desktop|preview|teaser|hero|lead)"
)
#: Words behind a file's number that only say for which place a size is: "1129200805-01-horizontal".
_PLACE: Final = re.compile(
    r"(?:-(?:horizontal|vertical|gallery|story|topics?|tease|top|video|exlarge|super|body|main))+"
    r"\Z",
    re.IGNORECASE,
)
_LONG_NUMBER: Final = re.compile(r"\d{9}")
_GENERIC: Final = re.compile(
    rf"(?:\d{{3,4}}|{_GENERIC_WORD}(?:[-_]{_GENERIC_WORD})*)\Z", re.IGNORECASE
)
#: What cameras and telephones call every picture, before its number.
_CAMERA: Final = re.compile(r"(?:.*[^a-z])?(?:img|mg|dsc[nf]?|pict|pxl|screenshot)", re.IGNORECASE)
#: A day is followed by the number of a picture, not by its size: "20180816_1001".
_DAY: Final = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\Z")
#: TYPO3 puts a sign before the name of a picture it made smaller, and a checksum after it.
_PROCESSED: Final = re.compile(r"(?:csm|preview)_(?P<name>.+)_[0-9a-f]{10}", re.IGNORECASE)
#: Several pictures of one story may share an id, and are numbered after it.
_NUMBER_AFTER_ID: Final = re.compile(r"_\d{1,2}(?=\.[a-z]{3,4}\Z)", re.IGNORECASE)
_FIRST_NUMBER: Final = re.compile(r"[-_]{1,2}\d{3,4}(?![\dx])")
_TELLING: Final = 6
#: Letters of a country's domain, and of the sectors some of them have: "co.uk", "com.au".
_COUNTRY: Final = 2
_WIDEST_SECTOR: Final = 3


def identity(address: str) -> str:
    """Return a key that stays the same for other sizes of the picture at an address."""
    # Embedded pictures are long: they are not kept.
    return f"data:{hash(address)}" if address.startswith("data:") else _identity(address)


@lru_cache(maxsize=4096)
def _identity(address: str) -> str:
    """Return the key of an address that is looked at again and again while a page is read."""
    address = _STYLE_FOLDERS.sub("", unquote(_innermost(address)))
    path = urlsplit_path(address)
    unique = list(_UNIQUE.finditer(path))
    if unique:
        number = _NUMBER_AFTER_ID.match(path, unique[-1].end())
        told = (number.group() if number else "", _name_behind(path[unique[-1].end() :]))
        return "".join((unique[-1].group(), *told)).lower()
    segments = _to_file([s for s in path.split("/") if s])
    if not segments:
        return address
    if len(segments) > 2 and _is_generic(segments[-1]):
        segments.pop()
    name = _bare(segments[-1])
    keep = 1
    while len(name) < 2 * _TELLING and keep < len(segments) and keep < 4:
        keep += 1
        name = f"{_bare(segments[-keep])}/{name}"
    query = address.partition("?")[2] if not _SUFFIX.search(urlsplit_path(address)) else ""
    return f"{name}?{query}".lower() if query and len(segments) < 3 else name.lower()


def identities(addresses: list[str]) -> frozenset[str]:
    """Return the keys of all of a picture's addresses."""
    return frozenset(identity(address) for address in addresses[:12])


def file_of(address: str) -> str:
    """Return the file name in an address."""
    return unquote(address.partition("?")[0]).rstrip("/").rpartition("/")[2]


def host_of(address: str) -> str:
    """Return the host in an address, "" where it names none."""
    return address.partition("//")[2].partition("/")[0] if "//" in address[:9] else ""


def site_of(address: str) -> str:
    """Return the host in an address without the domain it is registered under: "www.harbourpost".

    "ad.jp" is such a domain, and so is Andorra's "ad": neither tells of advertising.
    """
    labels = host_of(address).partition(":")[0].split(".")
    is_of_country = len(labels[-1]) == _COUNTRY and len(labels) > 2
    is_wide = is_of_country and len(labels[-2]) <= _WIDEST_SECTOR
    return ".".join(labels[: -2 if is_wide else -1])


def urlsplit_path(address: str) -> str:
    """Return the path of an address; the address itself where it cannot be parsed."""
    try:
        return urlsplit(address).path
    except ValueError:
        return address


def _name_behind(rest: str) -> str:
    """Return the bare name of a file some folders behind an id; "" where the id stands beside it.

    A site's own id stands in the address of every picture it shows.
    """
    folders, _, name = rest.rpartition("/")
    if "/" not in folders.strip("/") or not _SUFFIX.search(name) or _is_generic(name):
        return ""
    return _bare(name)


def _to_file(segments: list[str]) -> list[str]:
    """Return a path's parts up to its file: "pier.jpg/revision/latest/width/150" ends there."""
    for at, segment in enumerate(segments[:-1]):
        if _SUFFIX.search(segment) and not _SUFFIX.search(segments[-1]):
            return segments[: at + 1]
    return segments


def _innermost(address: str) -> str:
    """Return the picture's own address out of that of a resizing service or script."""
    written = _ENCODED.search(address)
    decoded = "" if written is None else _decoded(written.group(1))
    address = decoded or address
    at = max(
        address.rfind("http://", 8),
        address.rfind("https://", 8),
        address.lower().rfind("http%3a", 8),
        address.lower().rfind("https%3a", 8),
    )
    if at > 0:
        inner = address[at:]
        # What is asked of the service stands behind an address without a query of its own.
        return unquote(inner if "?" in inner else inner.partition("&")[0])
    path, _, query = address.partition("?")
    asked = (
        _ASKED_FOR.search(f"?{query}") if query and not _SUFFIX_OF_PICTURE.search(path) else None
    )
    return address if asked is None else unquote(asked.group(1))


def _decoded(written: str) -> str:
    """Return an address out of the base64 (RFC 4648, section 5) that a service writes it in."""
    code = _SUFFIX_OF_PICTURE.sub("", written).replace("/", "")
    try:
        address = urlsafe_b64decode(code + "=" * (-len(code) % 4)).decode()
    except ValueError:
        return ""
    return address if address.isprintable() else ""


def _is_generic(segment: str) -> bool:
    """Whether a file's name, with its size or without, only says which size it is."""
    name = _SUFFIX.sub("", segment)
    is_size = name != segment and _GENERIC.match(name)  # without a suffix it may be a page's name
    return bool(is_size or _GENERIC.match(_bare(segment)))


def _bare(segment: str) -> str:
    """Return a file's name without suffix and sizes; the number in "IMG_8732" is no size.

    What picture services write behind the suffix, as in "pier.jpg-c0_s885x516", or before it, as
    in "pier~_v-large16x9.jpg", tells a size.
    """
    within = _SUFFIX_WITHIN.search(segment, _TELLING)
    name = segment[: within.start()] if within else _SUFFIX.sub("", segment)
    if within and within.group().endswith("_v-"):
        return name  # a variant tells the size, and a number before it is the picture's own
    processed = _PROCESSED.fullmatch(name)
    name = processed.group("name") if processed else name
    bare = _SIZE_PARTS.sub("", name)
    if _LONG_NUMBER.search(bare):
        bare = _PLACE.sub("", bare)
    if _CAMERA.fullmatch(bare) or _DAY.search(bare):
        number = _FIRST_NUMBER.match(name, len(bare))
        return bare if number is None else name[: number.end()]
    return bare
