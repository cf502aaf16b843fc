"""Read the pictures of news in JSON (IPTC ninjs 1.0 to 3.1)."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from typing_extensions import override

from mediadesk.model.credit import PrintedCredit
from mediadesk.model.errors import OutsideError
from mediadesk.model.page_region import PageRegion
from mediadesk.model.placement import Placement
from mediadesk.published.file_bytes import read_bounded
from mediadesk.published.local_files import LocalFiles
from mediadesk.published.news_credit import caption_and_credit
from mediadesk.published.news_flow import SentItem, paragraphs_of, region_in
from mediadesk.published.pages.flow_region import FlowPlaced
from mediadesk.published.pages.markup.page_text import decode_page
from mediadesk.published.pages.page_reading import located
from mediadesk.published.pages.printed.plain_text import plain_text
from mediadesk.published.stated_days import first_day
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

Item: TypeAlias = Mapping[str, Any]

_LARGEST_BYTES: Final = 64 * 2**20
_MOST_ITEMS: Final = 20_000
_MOST_DEPTH: Final = 20
_PICTURES: Final = frozenset({"picture", "graphic", "image"})
#: Where items stand within others: 1.x keeps associations by name, 2.x and 3.x in a list.
_WITHIN: Final = ("associations", "items", "_items", "data", "results", "newsItems")
#: Roles under which a description is a caption, the best first; ninjs leaves them free.
_CAPTION_ROLES: Final = ("caption", "short", "long", "main", "summary", "")
_CREDIT_ROLES: Final = ("creditline", "credit", "credit_line")


class NinjsReader(DocumentReader):
    """Reads ninjs items, packages and lists of them; renditions are looked for beside the file.

    Args:
        parse: Takes a printed caption and credit apart.
    """

    def __init__(self, parse: Callable[[str], PrintedCredit]) -> None:
        self._parse = parse

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".json", ".ninjs")

    @override
    def read(self, path: Path) -> ReadDocument:
        items = _read(path)
        files = LocalFiles(path)
        pictures = (item for item in items if item.get("type") in _PICTURES)
        title = _headline(items[0]) or path.name
        placements = located(self._placement(item, files) for item in pictures)
        return ReadDocument(title, placements, first_day(_days(items[0])))

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        files = LocalFiles(path)
        return region_in(map(self._sent, _read(path)), files, placement)

    def _sent(self, item: Item) -> SentItem:
        if item.get("type") not in _PICTURES:
            return SentItem(_headline(item), None, _body(item))
        shown = self._placement(item, None)
        placed = FlowPlaced(shown.image, _addresses(item), shown.alt)
        return SentItem(_headline(item), placed, (shown.caption, shown.credit))

    def _placement(self, item: Item, files: LocalFiles | None) -> Placement:
        addresses = _addresses(item)
        description = _description(item, _CAPTION_ROLES) or _text(item.get("body_text"))
        maker = _text(item.get("by") or item.get("byline"))
        caption, credit = caption_and_credit(description, [maker], _line(item), self._parse)
        return Placement(
            image=addresses[0] if addresses else _text(item.get("uri")),
            locator="",
            caption=caption,
            credit=credit,
            alt=_text(item.get("altText") or item.get("alttext")),
            file=files.find(addresses) if files is not None else None,
        )


def _read(path: Path) -> list[Item]:
    content = _parsed(read_bounded(path, _LARGEST_BYTES), path.name)
    items = list(_items(content, path.name))
    if not items:
        msg = f"{path.name} holds no news: it has no item with a type and a uri."
        raise OutsideError(msg)
    return items


def _body(item: Item) -> tuple[str, ...]:
    """Return the paragraphs of a text, in whichever form it is sent first; else its summary."""
    listed = (one for one in _listed(item.get("bodies")) if isinstance(one, dict))
    bodies = [str(one.get("value") or "") for one in listed]
    said = (value for key, value in item.items() if key.startswith("body_"))
    bodies += [value for value in said if isinstance(value, str)]
    found = (paragraphs_of(body) for body in bodies)
    return next(filter(None, found), (_description(item, _CAPTION_ROLES),))


def _days(item: Item) -> Iterator[str]:
    """Yield when an item was issued, in this version and at first (camel case from 3.0 on)."""
    for name in ("versionCreated", "versioncreated", "firstCreated", "firstcreated"):
        yield _text(item.get(name))


def _parsed(data: bytes, name: str) -> Any:  # noqa: ANN401 - JSON is anything
    try:
        return json.loads(decode_page(data))
    except (ValueError, RecursionError) as error:
        msg = f"{name} cannot be read: it is no JSON. Export it again."
        raise OutsideError(msg) from error


def _items(content: object, name: str) -> Iterator[Item]:
    """Yield every item, those within others after them."""
    waiting: list[tuple[object, int]] = [(content, 0)]
    seen = 0
    while waiting:
        one, depth = waiting.pop()
        if isinstance(one, list):
            waiting.extend((inner, depth) for inner in reversed(one))
        elif isinstance(one, dict):
            if isinstance(one.get("type"), str) and ("uri" in one or "altids" in one):
                yield one
            within = [_listed(one.get(key)) for key in _WITHIN if key in one]
            if depth < _MOST_DEPTH:
                waiting.extend((inner, depth + 1) for inner in reversed(within))
        seen += 1
        if seen > _MOST_ITEMS:
            msg = f"{name} holds more than {_MOST_ITEMS:,} parts. Export it in smaller portions."
            raise OutsideError(msg)


def _listed(within: object) -> Sequence[object]:
    """Return what stands in another item, from a list or from an object of named ones."""
    if isinstance(within, dict):
        named: list[object] = [one for one in within.values() if isinstance(one, dict)]
        return named or [within]
    return within if isinstance(within, list) else []


def _addresses(item: Item) -> tuple[str, ...]:
    """Return where the renditions stand, the largest first."""
    said = item.get("renditions")
    renditions = [r for r in _listed(said) if isinstance(r, dict)]
    sized = sorted(renditions, key=_pixels, reverse=True)
    return tuple(address for r in sized if (address := _text(r.get("href"))))


def _pixels(rendition: Item) -> int:
    width, height = rendition.get("width"), rendition.get("height")
    return width * height if isinstance(width, int) and isinstance(height, int) else 0


def _line(item: Item) -> str:
    """Return the credit line; where none is given, who holds the rights or supplied the picture.

    ninjs has no property for it: agencies put it into a description with that role.
    """
    line = _text(item.get("creditline") or item.get("creditLine"))
    line = line or _description(item, _CREDIT_ROLES)
    holder = _text(item.get("copyrightHolder") or item.get("copyrightholder"))
    sources = (s.get("name") for s in _listed(item.get("infoSources")) if isinstance(s, dict))
    return line or holder or next((name for s in sources if (name := _text(s))), "")


def _description(item: Item, roles: Sequence[str]) -> str:
    said: dict[str, str] = {}
    for key, value in item.items():  # 1.x: description_text, description_caption
        if key.startswith("description_"):
            said.setdefault(_role(key.partition("_")[2]), _text(value))
    for one in _listed(item.get("descriptions")):
        if isinstance(one, dict):
            role = _role(_text(one.get("role")))
            said.setdefault(role, _text(one.get("value") or one.get("text")))
    said.setdefault("", said.get("text", "") or said.get("usn", ""))
    return next((said[role] for role in roles if said.get(role)), "")


def _role(name: str) -> str:
    """Return a role without the vocabulary it comes from: "drol:caption" is "caption"."""
    return name.rpartition(":")[2].casefold()


def _headline(item: Item) -> str:
    for one in _listed(item.get("headlines")):
        if isinstance(one, dict) and _text(one.get("value")):
            return _text(one.get("value"))
    return _text(item.get("headline") or item.get("title"))


def _text(value: object) -> str:
    return plain_text(value) if isinstance(value, str) else ""
