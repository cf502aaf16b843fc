"""Read the pictures of an OpenDocument text (ODT, flat ODT), with what is printed beside them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from lxml import etree
from typing_extensions import override

from mediadesk.credits.normalise import cleaned
from mediadesk.model.errors import OutsideError
from mediadesk.model.page_region import PageRegion
from mediadesk.model.placement import Placement
from mediadesk.published.archives import Archive
from mediadesk.published.file_bytes import read_bounded
from mediadesk.published.flow.content import FlowStory, Paragraph
from mediadesk.published.flow.files import DocumentPictures
from mediadesk.published.flow.reading import FlowReading
from mediadesk.published.opendocument.drawings import FoundPart
from mediadesk.published.opendocument.names import attribute, child
from mediadesk.published.opendocument.styles import OdtStyles, furniture
from mediadesk.published.opendocument.text import OdtText
from mediadesk.published.safe_xml import parse_xml
from mediadesk.published.unpacked import UnpackedPictures
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

_SUFFIXES: Final = (".odt", ".ott", ".fodt")
_FLAT: Final = ".fodt"
_LARGEST_BYTES: Final = 256 * 2**20
_MANIFEST: Final = "META-INF/manifest.xml"
_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_ENCRYPTED: Final = b"encryption-data"
_TITLE_STYLES: Final = frozenset({"title", "titel", "titre"})


class OdtReader(DocumentReader):
    """Reads OpenDocument texts: body, headers, footers, notes, frames; comments are not printed."""

    def __init__(self, reading: FlowReading, unpacked: UnpackedPictures) -> None:
        self._reading = reading
        self._unpacked = unpacked

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return _SUFFIXES

    @override
    def read(self, path: Path) -> ReadDocument:
        with _opened(path) as (roots, archive):
            stories, files = self._stories(path, roots, archive)
            placements = self._reading.placements(stories, files)
            published_on = self._reading.names.day_published(_properties(roots))
        return ReadDocument(_title(roots, stories[0]), placements, published_on)

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        with _opened(path) as (roots, archive):
            return self._reading.region(*self._stories(path, roots, archive), placement)

    def _stories(
        self, path: Path, roots: tuple[etree._Element, ...], archive: Archive | None
    ) -> tuple[tuple[FlowStory, ...], DocumentPictures]:
        body = _body(roots[0], path.name)
        files = DocumentPictures(path, self._unpacked, archive)
        text = OdtText(OdtStyles(*roots), _Naming(archive, files).part_of, path.name)
        stories = [FlowStory("", text.flow(body))]
        stories += [
            FlowStory(kind, text.flow(element))
            for root in roots
            for kind, element in furniture(root)
        ]
        return (*stories, *text.notes()), files


@contextmanager
def _opened(path: Path) -> Iterator[tuple[tuple[etree._Element, ...], Archive | None]]:
    """Yield a document's trees and its archive; a flat one has none."""
    if path.suffix.lower() == _FLAT:
        yield (parse_xml(read_bounded(path, _LARGEST_BYTES), path.name),), None
        return
    with Archive(path) as archive:
        yield _roots(archive, path.name), archive


class _Naming:
    """Names the pictures of a document, and tells what holds them."""

    def __init__(self, archive: Archive | None, files: DocumentPictures) -> None:
        self._archive = archive
        self._files = files

    def part_of(self, image: etree._Element) -> FoundPart | None:
        """Return how a draw:image or draw:fill-image is named, and the part that holds it."""
        address = attribute(image, "xlink:href")
        if address:
            inside = self._archive.resolve(_CONTENT, address) if self._archive is not None else None
            return FoundPart(inside or address, inside or "")
        data = child(image, "office:binary-data")
        if data is None or not data.text:
            return None
        name = self._files.embed(data.text, attribute(image, "draw:mime-type"))
        return FoundPart(name, name)


def _roots(archive: Archive, name: str) -> tuple[etree._Element, ...]:
    """Return the trees of content, styles and properties, those that are there.

    Raises:
        OutsideError: It is encrypted, or has no content.
    """
    manifest = archive.find(_MANIFEST)
    if manifest is not None and _ENCRYPTED in archive.read(manifest):
        msg = f"{name} is encrypted. Save it without a password and try again."
        raise OutsideError(msg)
    if archive.find(_CONTENT) is None:
        msg = f"{name} is no OpenDocument text: it has no content. Save it again as .odt."
        raise OutsideError(msg)
    return tuple(
        parse_xml(archive.read(part), f"{name}: {part}")
        for part in map(archive.find, (_CONTENT, _STYLES, _META))
        if part is not None
    )


def _body(root: etree._Element, name: str) -> etree._Element:
    body = child(root, "office:body")
    text = child(body, "office:text") if body is not None else None
    if text is None:
        msg = f"{name} is no OpenDocument text: it holds something else. Save it again as .odt."
        raise OutsideError(msg)
    return text


def _title(roots: tuple[etree._Element, ...], story: FlowStory) -> str:
    """Return the title in the properties, else what is styled as one, else the first heading."""
    for root in roots:
        meta = child(root, "office:meta")
        title = child(meta, "dc:title") if meta is not None else None
        if title is not None and cleaned(title.text or ""):
            return cleaned(title.text or "")
    return next(_titles(story), "")


def _properties(roots: tuple[etree._Element, ...]) -> Iterator[tuple[str, str]]:
    """Yield the document's own properties, name and value."""
    for root in roots:
        meta = child(root, "office:meta")
        for element in meta if meta is not None else ():
            if attribute(element, "meta:name"):
                yield attribute(element, "meta:name"), element.text or ""


def _titles(story: FlowStory) -> Iterator[str]:
    paragraphs = [p for p in story.content if isinstance(p, Paragraph) and p.text.strip()]
    for paragraph in paragraphs:
        if not _TITLE_STYLES.isdisjoint(name.lower() for name in paragraph.styles):
            yield cleaned(paragraph.text)
    yield from (cleaned(p.text) for p in paragraphs if p.level)
