"""The addresses that an element carries: in sets, in attributes that scripts read, in its style."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

#: Elements that show a picture themselves.
PICTURE_TAGS: Final = frozenset({"img", "amp-img", "amp-anim", "image-element"})
PICTURE_SUFFIX: Final = re.compile(
    r"\.(?:jpe?g|png|webp|gif|avif|tiff?|svg|heic|bmp|jfif)(?![a-z])", re.IGNORECASE
)
#: What may be the address of a picture: one with a suffix, or with a long number at its end.
_NAMED: Final = re.compile(rf"{PICTURE_SUFFIX.pattern}|/\d{{12,20}}\Z", re.IGNORECASE)
_WIDTH: Final = re.compile(r"\s(\d{1,5}(?:\.\d{1,3})?)([wx])\s*\Z")
ADDRESS: Final = re.compile(r"\A(?:https?:|file:|//|/|\.|[\w%~-][^\s<>{}\"]*[./])", re.IGNORECASE)
_BACKGROUND: Final = re.compile(
    r"background(?:-image)?\s*:[^;]{0,200}?url\(\s*[\"']?([^\"')]{4,2000})", re.IGNORECASE
)
#: Smaller ones that a page holds itself are its furniture.
_EMBEDDED_BACKGROUND: Final = re.compile(
    r"background(?:-image)?\s*:[^;]{0,200}?url\(\s*[\"']?(data:image/(?!svg)[^\"')\s]{40000,})"
)
#: What is repeated behind an element is a pattern.
_REPEATED: Final = re.compile(r"(?<!no-)\brepeat(?:-[xy])?\b", re.IGNORECASE)
_PLACE_IN_NAME: Final = re.compile(r"(?:src|srcset)\Z", re.IGNORECASE)
_LAZY_NAME: Final = re.compile(
    r"(?:^itemid|(?:^|-)(?:src|srcset|original|lazy|full|hi-?res|retina|image|img|image-?url|img-?url|url|bg|background|large|echo|pin-media|orig-file|large-file)(?:-url)?(?:-(?:[hms]d|xs|sm|lg|xl|[1-4]x))?)\Z"
)
SAID_ELSEWHERE: Final = frozenset(
    {"src", "href", "srcset", "class", "id", "style", "alt", "title", "onerror", "background"}
)
#: What is an address in JSON: the value of its name, or itself the name of what tells its size.
_IN_JSON: Final = re.compile(
    r'"(?:src|url)"\s*:\s*"([^"\s]{8,2000})"|"((?:https?:)?//[^"\s]{8,2000})"\s*:\s*\{'
)
_SIZE_ALONE: Final = re.compile(r"\d{1,5}(?:\.\d{1,3})?[wx]")
LONGEST_ADDRESS: Final = 4000


def largest_of_sets(element: etree._Element) -> list[str]:
    """Return the largest candidate of each srcset-like attribute, the largest first."""
    best: list[tuple[float, str]] = []
    for name, value in element.attrib.items():
        if str(name).lower().endswith("srcset"):
            candidates = list(_srcset(str(value)))
            if candidates:
                best.append(max(candidates, key=lambda pair: pair[0]))
    return [address for _, address in sorted(best, key=lambda pair: -pair[0])]


def _srcset(value: str) -> Iterator[tuple[float, str]]:
    """Yield the candidates of a srcset as (size, address); addresses may hold commas themselves."""
    for piece in re.split(r",\s+|(?<=\d[wx]),", value[:20000]):
        text = piece.strip().strip(",")
        if not text or _SIZE_ALONE.fullmatch(text):
            continue
        size = _WIDTH.search(text)
        if size is None:
            yield 1.0, text.split()[0]
        else:
            scale = 1.0 if size.group(2) == "w" else 100.0
            yield float(size.group(1)) * scale, text[: size.start()].strip()


def lazy_addresses(element: etree._Element) -> list[str]:
    """Return addresses in attributes that scripts read, such as data-src and data-full-src."""
    found = []
    is_img = element.tag in PICTURE_TAGS
    for key, value in element.items():
        name = str(key).lower()
        if name in SAID_ELSEWHERE or name.endswith("srcset"):
            continue
        if not is_img and "." not in value:
            continue
        text = str(value).strip()
        if not 5 <= len(text) <= LONGEST_ADDRESS:
            continue
        if text.startswith("{"):
            found += ["".join(one) for one in _IN_JSON.findall(text.replace(r"\/", "/"))]
        elif ADDRESS.match(text) and " " not in text and _may_address(name, text, is_img=is_img):
            found.append(text)
    return found


def _may_address(name: str, text: str, *, is_img: bool) -> bool:
    if _PLACE_IN_NAME.search(name):
        return True
    return bool(PICTURE_SUFFIX.search(text)) and (is_img or _LAZY_NAME.search(name) is not None)


def source_addresses(picture: etree._Element) -> list[str]:
    """Return the addresses that the sources of a picture element offer, the largest of each set."""
    addresses: list[str] = []
    for source in picture.iter("source"):
        addresses += largest_of_sets(source)
        if source.get("src"):
            addresses.append(source.get("src", "").strip())
    return addresses


def background_address(style: str) -> str:
    """Return the address of the picture that a style puts behind an element; "" for none.

    A pattern is none, and so is what names no file, but for a large picture inside the page.
    """
    if "url(" not in style or _REPEATED.search(style) is not None:
        return ""
    embedded = _EMBEDDED_BACKGROUND.search(style)
    if embedded is not None:
        return embedded.group(1)
    named = _BACKGROUND.search(style)
    return named.group(1) if named is not None and _NAMED.search(named.group(1)) else ""
