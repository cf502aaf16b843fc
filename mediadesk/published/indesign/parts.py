"""The parts of an InDesign document: a package (.idml) of many, or a snippet (.idms) of one."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lxml import etree

from mediadesk.model.errors import OutsideError
from mediadesk.paths import is_file
from mediadesk.published.archives import Archive
from mediadesk.published.file_bytes import read_bounded
from mediadesk.published.safe_xml import local_name, parse_xml

_MAP: Final = "designmap.xml"
_MOST_SNIPPET_BYTES: Final = 128 * 2**20
#: More parts than the longest document has; each is read whole.
_MOST_PARTS: Final = 20_000
#: All parts together; a book of a thousand pages has a fifth of it.
_MOST_BYTES: Final = 512 * 2**20
#: Longer texts are embedded pictures.
_LONGEST_TEXT: Final = 8_000_000
_OPENING, _CLOSING = b"<![CDATA[", b"]]>"
_PACKAGED: Final = frozenset({"Spread", "MasterSpread", "Story", "BackingStory"})
_SPREADS: Final = ("Spread", "MasterSpread")
_STORIES: Final = ("Story", "XmlStory")


@dataclass(slots=True)
class IdmlParts:
    """What an InDesign document is made of, as elements.

    Attributes:
        document: The root: the map of a package, or all of a snippet.
        spreads: Its spreads in order.
        masters: Its master spreads.
        stories: Its texts by id.
        structure: The stories that hold the XML structure.
        styles: Where its styles stand.
        left_bytes: How much more is read of it.
        embedded: Pictures held in it that no XML parser takes as one text: base 64 by placeholder.
    """

    document: etree._Element
    spreads: list[etree._Element] = field(default_factory=list)
    masters: list[etree._Element] = field(default_factory=list)
    stories: dict[str, etree._Element] = field(default_factory=dict)
    structure: list[etree._Element] = field(default_factory=list)
    styles: list[etree._Element] = field(default_factory=list)
    embedded: dict[str, bytes] = field(default_factory=dict)
    left_bytes: int = _MOST_BYTES

    @property
    def title(self) -> str:
        """The name its file had when it was saved; "" where it does not say."""
        return str(self.document.get("Name") or "")

    def add(self, element: etree._Element) -> None:
        """Add a spread or a story."""
        match local_name(element):
            case "Spread":
                self.spreads.append(element)
            case "MasterSpread":
                self.masters.append(element)
            case "Story":
                self.stories[str(element.get("Self") or "")] = element
            case _:
                self.structure.append(element)


def read_parts(path: Path) -> IdmlParts:
    """Read a package, or a snippet, whichever the file is.

    Raises:
        OutsideError: It is neither, is damaged, or lacks a part that its map names.
    """
    if _is_archive(path):
        with Archive(path) as archive:
            return _package(archive, path.name)
    embedded: dict[str, bytes] = {}
    data = _without_pictures(read_bounded(path, _MOST_SNIPPET_BYTES), embedded)
    root = parse_xml(data, path.name)
    if local_name(root) != "Document":
        msg = f"{path.name} is no InDesign document: its root is {local_name(root)}. Export again."
        raise OutsideError(msg)
    parts = IdmlParts(root, styles=[root], embedded=embedded)
    for element in root.iterchildren(*_SPREADS, *_STORIES):
        parts.add(element)
    return parts


def _is_archive(path: Path) -> bool:
    if not is_file(path):
        return False  # reading it whole says what it is instead
    try:
        with path.open("rb") as stream:
            return stream.read(2) == b"PK"
    except OSError:
        return False


def _package(archive: Archive, name: str) -> IdmlParts:
    member = archive.find(_MAP)
    if member is None:
        msg = f"{name} is no InDesign document: it has no {_MAP}. Export it again as IDML."
        raise OutsideError(msg)
    parts = IdmlParts(parse_xml(archive.read(member), f"{name}: {_MAP}"))
    for number, element in enumerate(parts.document.iterchildren(etree.Element)):
        kind, source = local_name(element), element.get("src")
        if number > _MOST_PARTS:
            msg = f"{name} is not read: it has more than {_MOST_PARTS:,} parts. Check it."
            raise OutsideError(msg)
        if kind == "Styles" and source:
            found = archive.resolve(_MAP, str(source))
            parts.styles += [_part(archive, found, name, parts)] if found else []
        elif kind in _PACKAGED and source:
            for content in _contents(archive, str(source), name, parts):
                parts.add(content)
    return parts


def _contents(
    archive: Archive, source: str, name: str, parts: IdmlParts
) -> Iterator[etree._Element]:
    found = archive.resolve(_MAP, source)
    if found is None:
        msg = f"{name} is damaged: its part {source[:200]} is missing. Export it again."
        raise OutsideError(msg)
    yield from _part(archive, found, name, parts).iterchildren(*_SPREADS, *_STORIES)


def _part(archive: Archive, member: str, name: str, parts: IdmlParts) -> etree._Element:
    data = archive.read(member)
    parts.left_bytes -= len(data)
    if parts.left_bytes < 0:
        msg = f"{name} is not read: it has more text than any layout needs. Check it."
        raise OutsideError(msg)
    return parse_xml(_without_pictures(data, parts.embedded), f"{name}: {member}")


def _without_pictures(data: bytes, embedded: dict[str, bytes]) -> bytes:
    """Return a part with its large embedded pictures replaced by placeholders.

    A part with a text of ten million characters is refused by libxml2, and rightly; a photo of
    eight megabytes, embedded, is such a text.

    Args:
        data: The part.
        embedded: Takes what was cut out, by placeholder.
    """
    if len(data) < _LONGEST_TEXT:
        return data
    kept: list[bytes] = []
    at = 0
    while (start := data.find(_OPENING, at)) >= 0:
        start += len(_OPENING)
        end = data.find(_CLOSING, start)
        if end < 0:
            break
        kept.append(data[at:start])
        if end - start >= _LONGEST_TEXT:
            key = f"embedded {len(embedded)}"
            embedded[key] = data[start:end]
            kept.append(key.encode())
        else:
            kept.append(data[start:end])
        at = end
    return b"".join((*kept, data[at:]))
