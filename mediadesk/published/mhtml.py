"""Read the pictures of a page saved in one file (MHTML, RFC 2557)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from lxml import etree
from typing_extensions import override

from mediadesk.model.errors import OutsideError
from mediadesk.model.page_region import PageRegion
from mediadesk.model.placement import Placement
from mediadesk.published.file_bytes import read_bounded
from mediadesk.published.pages.markup.html_tree import parse_page
from mediadesk.published.pages.page_reading import PageReading, base_of, located, title_of
from mediadesk.published.stated_days import day_of
from mediadesk.published.unpacked import UnpackedPictures
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

_LARGEST_BYTES: Final = 256 * 2**20
_MOST_PARTS: Final = 10_000
_PAGE_TYPES: Final = frozenset({"text/html", "application/xhtml+xml"})


class MhtmlReader(DocumentReader):
    """Reads pages that a browser saved in one file with all their parts."""

    def __init__(self, reading: PageReading, unpacked: UnpackedPictures) -> None:
        self._reading = reading
        self._unpacked = unpacked

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".mhtml", ".mht")

    @override
    def read(self, path: Path) -> ReadDocument:
        message = _parsed(read_bounded(path, _LARGEST_BYTES), path.name)
        root, files = self._page(message, path.name)
        read = self._reading.read(root, files, title_of(root))
        saved_on = day_of(str(message.get("Date") or ""))
        kept = (replace(placed, kept_on=saved_on) for placed in read.placements)
        return replace(read, placements=located(kept))

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        message = _parsed(read_bounded(path, _LARGEST_BYTES), path.name)
        return self._reading.region(*self._page(message, path.name), placement)

    def _page(self, message: Message, name: str) -> tuple[etree._Element, "_Parts"]:
        parts = _leaves(message, name)
        page = next((part for part in parts if part.get_content_type() in _PAGE_TYPES), None)
        if page is None:
            msg = f"{name} is no saved page: there is no HTML in it. Save the page again."
            raise OutsideError(msg)
        root = parse_page(_content(page), name)
        address = _location(page) or str(message.get("Snapshot-Content-Location") or "")
        return root, _Parts(parts, urljoin(address, base_of(root)), self._unpacked)


class _Parts:
    """The parts of a saved page, by the addresses they were fetched from."""

    def __init__(self, parts: Sequence[Message], base: str, unpacked: UnpackedPictures) -> None:
        self._base = base
        self._unpacked = unpacked
        self._parts: Mapping[str, Message] = {
            name: part for part in reversed(parts) for name in _names(part)
        }

    def find(self, addresses: Sequence[str]) -> Path | None:
        """Return the unpacked file an address leads to."""
        for address in addresses:
            for tried in (address, _joined(self._base, address)):
                part = self._parts.get(tried)
                if part is not None:
                    name = f"part.{part.get_content_subtype()}"
                    return self._unpacked.keep([_content(part)], name)
        return None


def _parsed(data: bytes, name: str) -> Message:
    try:
        return message_from_bytes(data)
    except RecursionError as error:  # the library descends part by part
        msg = f"{name} cannot be read: its parts are nested too deeply. Save the page again."
        raise OutsideError(msg) from error


def _leaves(message: Message, name: str) -> tuple[Message, ...]:
    found: list[Message] = []
    waiting = [message]
    while waiting:
        part = waiting.pop()
        content = part.get_payload()
        if isinstance(content, list):
            waiting.extend(inner for inner in reversed(content) if isinstance(inner, Message))
        else:
            found.append(part)
        if len(found) > _MOST_PARTS:
            msg = f"{name} holds more than {_MOST_PARTS:,} parts. Check where it comes from."
            raise OutsideError(msg)
    return tuple(found)


def _names(part: Message) -> tuple[str, ...]:
    content_id = str(part.get("Content-ID") or "").strip().strip("<>")
    return tuple(
        name for name in (_location(part), f"cid:{content_id}") if name not in ("", "cid:")
    )


def _location(part: Message) -> str:
    return "".join(str(part.get("Content-Location") or "").split())


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address
