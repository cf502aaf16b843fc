"""Read what a page's structured data say of its pictures: JSON-LD and microdata, within bounds."""

import json
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeAlias

from lxml import etree

from mediadesk.credits.normalise import cleaned
from mediadesk.model.placement import ImageMarkup
from mediadesk.published.pages.pictures.picture_identity import identities, identity
from mediadesk.published.pages.printed.printed_text import text_of
from mediadesk.published.stated_days import first_day

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

#: A page describes itself in a few scripts of some kilobytes; data of its programs are no JSON-LD.
_MOST_SCRIPTS: Final = 60
_LARGEST_SCRIPT: Final = 2_000_000
_MOST_NODES: Final = 20_000
_MOST_OBJECTS: Final = 500
_MOST_CHARACTERS: Final = 2_000
_MOST_NAMES: Final = 20

_LD_JSON: Final = "application/ld+json"
_IMAGE: Final = "ImageObject"
#: Where a page says when it was published, the surest first.
_DAY_METAS: Final = ("article:published_time", "datepublished", "og:published_time", "date")
_STORIES: Final = ("Article", "Posting", "WebPage", "Report")

#: An ImageObject as names and texts, whichever way it is written.
_Properties: TypeAlias = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class StructuredData:
    """What a page says of its pictures, by what knows each of them again.

    Attributes:
        published_on: The day the page says it was published; None where it does not say.
    """

    published_on: date | None
    _objects: tuple[tuple[frozenset[str], ImageMarkup], ...] = ()

    def of_picture(self, addresses: Sequence[str]) -> ImageMarkup | None:
        """Return what is said of the picture at some addresses; of several objects the fullest."""
        own = identities(list(addresses))
        fitting = [markup for keys, markup in self._objects if keys & own]
        best = max(fitting, key=_fullness, default=None)
        if best is None or not best.content_url:
            return best
        return replace(best, is_shown=best.content_url in addresses or _is_among(best, addresses))


def structured_data(root: etree._Element) -> StructuredData:
    """Return what a page's JSON-LD and microdata say of its pictures.

    What is no JSON, or too large, says nothing.
    """
    nodes = [node for script in _scripts(root) for node in _nodes(script)]
    found = [_of_json(node) for node in nodes if _has_type(node, (_IMAGE,), exact=True)]
    found += [_of_microdata(element) for element in _scopes(root)]
    markups = [_markup(properties) for properties in found[:_MOST_OBJECTS]]
    keyed = ((_keys(markup), markup) for markup in markups)
    objects = tuple((keys, markup) for keys, markup in keyed if keys)
    return StructuredData(_published_on(root, nodes), objects)


def _scripts(root: etree._Element) -> Iterator[Json]:
    seen = 0
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != _LD_JSON or seen >= _MOST_SCRIPTS:
            continue
        seen += 1
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->")
        if len(text) > _LARGEST_SCRIPT:
            continue
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue


def _nodes(script: Json) -> Iterator[dict[str, Json]]:
    """Yield every object of a script, outer ones first, without going deeper by recursion."""
    waiting: deque[Json] = deque([script])
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.popleft()
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _has_type(node: Mapping[str, Json], endings: Sequence[str], *, exact: bool) -> bool:
    said = node.get("@type")
    types = [t for t in (said if isinstance(said, list) else [said]) if isinstance(t, str)]
    bare = [t.rpartition("/")[2] for t in types]
    return any(t == e if exact else t.endswith(e) for t in bare for e in endings)


def _of_json(node: Mapping[str, Json]) -> _Properties:
    return {name: tuple(_texts(value)) for name, value in node.items()}


def _texts(value: Json) -> Iterator[str]:
    """Yield what a value says: a text, the name or address of an object, each of a list."""
    entries = value if isinstance(value, list) else [value]
    for entry in entries[:_MOST_NAMES]:
        said = _named(entry) if isinstance(entry, dict) else entry
        if isinstance(said, str):
            text = cleaned(said[:_MOST_CHARACTERS])
            if text:
                yield text


def _named(node: Mapping[str, Json]) -> Json:
    return next((node[key] for key in ("name", "url", "@id", "@value") if node.get(key)), None)


def _scopes(root: etree._Element) -> Iterator[etree._Element]:
    for element in root.iter(etree.Element):
        if (element.get("itemtype") or "").rstrip("/").endswith(_IMAGE):
            yield element


def _of_microdata(scope: etree._Element) -> _Properties:
    found: dict[str, list[str]] = {}
    for number, element in enumerate(scope.iter(etree.Element)):
        name = element.get("itemprop")
        if number >= _MOST_OBJECTS:
            break
        if element is scope or not name or not _belongs(element, scope):
            continue
        text = cleaned(_said_by(element)[:_MOST_CHARACTERS])
        for one in name.split():
            if text and len(found.setdefault(one, [])) < _MOST_NAMES:
                found[one].append(text)
    return {name: tuple(texts) for name, texts in found.items()}


def _belongs(element: etree._Element, scope: etree._Element) -> bool:
    """Whether a property is the scope's own, and not that of an object within it."""
    for ancestor in element.iterancestors():
        if ancestor is scope:
            return True
        if ancestor.get("itemscope") is not None:
            return False
    return False


def _said_by(element: etree._Element) -> str:
    for attribute in ("content", "src", "href", "datetime"):
        value = element.get(attribute)
        if value:
            return str(value)
    if element.get("itemscope") is not None:
        named = (e for e in element.iter(etree.Element) if e.get("itemprop") in {"name", "url"})
        return next((_said_by(e) for e in named if e is not element), "")
    return text_of(element)


def _markup(said: _Properties) -> ImageMarkup:
    def first(*names: str) -> str:
        return next((said[name][0] for name in names if said.get(name)), "")

    return ImageMarkup(
        content_url=first("contentUrl"),
        url=first("url", "@id"),
        creators=said.get("creator") or said.get("author") or (),
        credit=first("creditText"),
        copyright=first("copyrightNotice", "copyrightHolder"),
        licence=first("license"),
        acquire_page=first("acquireLicensePage"),
        source_type=first("digitalSourceType").rstrip("/").rpartition("/")[2],
    )


def _keys(markup: ImageMarkup) -> frozenset[str]:
    return frozenset(identity(a) for a in (markup.content_url, markup.url) if a)


def _fullness(markup: ImageMarkup) -> int:
    said = (markup.creators, markup.credit, markup.copyright, markup.licence, markup.content_url)
    return sum(map(bool, said))


def _is_among(markup: ImageMarkup, addresses: Sequence[str]) -> bool:
    """Whether a page shows a picture by an address, written with or without its site."""
    path = markup.content_url.partition("://")[2].partition("/")[2].partition("#")[0]
    return bool(path) and any(address.partition("#")[0].endswith(path) for address in addresses)


def _published_on(root: etree._Element, nodes: Sequence[Mapping[str, Json]]) -> date | None:
    stories = (node for node in nodes if _has_type(node, _STORIES, exact=False))
    said = [text for node in stories for text in _texts(node.get("datePublished"))]
    metas = {
        str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(): str(
            meta.get("content") or ""
        )
        for meta in root.iter("meta")
    }
    said += [metas[name] for name in _DAY_METAS if metas.get(name)]
    return first_day(said)
