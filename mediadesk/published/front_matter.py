"""The head of a Markdown article: the picture it opens with, as static-site programs keep it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

#: YAML between lines of three dashes, TOML between lines of three plusses.
_HEAD: Final = re.compile(
    r"\A(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<head>.{0,100000}?)\r?\n(?P=fence)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL,
)
_ENTRY: Final = re.compile(r"^(?P<indent>\s*)(?P<key>[\w.-]{1,60})\s*[:=]\s*(?P<value>.*?)\s*$")
_TABLE: Final = re.compile(r"^\[(?P<name>[\w.-]{1,60})\]\s*$")

#: Keys of the opening picture, as Jekyll, Hugo, Eleventy, Gatsby and their themes spell them;
#: "cover.image" is "image" indented below "cover".
_PICTURE: Final = (
    "image", "cover.image", "cover", "featured_image", "featuredimage", "featured.image",
    "feature_image", "hero_image", "hero.image", "header.image", "banner", "lead_image",
    "thumbnail", "image.path", "image.src", "image.url", "image.feature", "cover.src",
)  # fmt: skip
_CAPTION: Final = (
    "caption", "image_caption", "image_figcaption", "cover.caption", "image.caption",
    "header.caption", "hero.caption", "featured_image_caption", "feature_image_caption",
)  # fmt: skip
_CREDIT: Final = (
    "credit", "image_credit", "cover.credit", "image.credit", "header.credit", "photo_credit",
    "hero.credit", "image_source", "image_attribution", "cover.attribution", "image.creditlink",
)  # fmt: skip
_ALT: Final = (
    "image_alt", "alt", "cover.alt", "image.alt", "featured_image_alt", "hero.alt",
    "feature_image_alt", "header.image_description",
)  # fmt: skip
#: The day an article was published, the surest first.
_DATE: Final = (
    "publishdate", "pubdate", "published", "published_at", "date_published", "date",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class OpeningPicture:
    """The picture an article's head names, title and day, "" for what it does not say."""

    source: str = ""
    caption: str = ""
    credit: str = ""
    alt: str = ""
    title: str = ""
    date: str = ""


def parted(text: str) -> tuple[OpeningPicture, str]:
    """Return what an article's head says of its picture, and the text without the head."""
    head = _HEAD.match(text)
    if head is None:
        return OpeningPicture(), text
    said = _entries(head["head"])
    opening = OpeningPicture(
        _first(said, _PICTURE),
        _first(said, _CAPTION),
        _first(said, _CREDIT),
        _first(said, _ALT),
        said.get("title", ""),
        _first(said, _DATE),
    )
    return opening, text[head.end() :]


def _entries(head: str) -> Mapping[str, str]:
    """Return keys and plain values, those one level down as "outer.inner"; nothing deeper.

    A whole YAML parser would follow references, which a hostile head can make to grow without end.
    """
    said: dict[str, str] = {}
    section = outer = ""
    for line in head.splitlines():
        table = _TABLE.match(line)
        entry = None if table else _ENTRY.match(line)
        if table:
            section = outer = table["name"].lower()
        if entry is None:
            continue
        key, value = entry["key"].lower(), _unquoted(entry["value"])
        is_inner = bool(entry["indent"] or section) and bool(outer)
        said.setdefault(f"{outer}.{key}" if is_inner else key, value)
        if not entry["indent"] and not section:
            outer = "" if value else key
    return said


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return "" if value in ("|", ">", "{}", "[]", "null", "~") else value


def _first(said: Mapping[str, str], keys: tuple[str, ...]) -> str:
    return next((said[key] for key in keys if said.get(key)), "")
