"""Read the pictures of a Word document (DOCX, ECMA-376), with what is printed beside them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lxml import etree
from typing_extensions import override

from mediadesk.credits.normalise import cleaned
from mediadesk.model.page_region import PageRegion
from mediadesk.model.placement import Placement
from mediadesk.published.archives import Archive
from mediadesk.published.flow.content import Flow, FlowStory, Paragraph
from mediadesk.published.flow.files import DocumentPictures
from mediadesk.published.flow.reading import FlowReading
from mediadesk.published.safe_xml import local_name
from mediadesk.published.unpacked import UnpackedPictures
from mediadesk.published.word.drawings import PictureParts
from mediadesk.published.word.package import (
    DocxPackage,
    attribute,
    child,
    prefixed,
    require_package,
)  # fmt: skip
from mediadesk.published.word.styles import DocxStyles
from mediadesk.published.word.text import DocxText
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

_SUFFIXES: Final = (".docx", ".docm", ".dotx")
_FURNITURE: Final = {"w:headerReference": "header", "w:footerReference": "footer"}
#: The relationship to a part with notes, and what a note is called in it.
_NOTES: Final = (("footnotes", "w:footnote", "footnote"), ("endnotes", "w:endnote", "endnote"))
_OWN_PROPERTIES, _CUSTOM_XML = "custom-properties", "customXml"
_TITLE_STYLE: Final = "title"


class DocxReader(DocumentReader):
    """Reads Word documents: body, headers, footers, notes, text boxes; comments are not printed."""

    def __init__(self, reading: FlowReading, unpacked: UnpackedPictures) -> None:
        self._reading = reading
        self._unpacked = unpacked

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return _SUFFIXES

    @override
    def read(self, path: Path) -> ReadDocument:
        require_package(path)
        with Archive(path) as archive:
            document = _Document(DocxPackage(archive, path.name), path.name)
            stories = tuple(document.stories())
            files = DocumentPictures(path, self._unpacked, archive)
            placements = self._reading.placements(stories, files)
            title = document.title() or _title_in(stories[0].content)
            published_on = self._reading.names.day_published(document.properties())
        return ReadDocument(title, placements, published_on)

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        require_package(path)
        with Archive(path) as archive:
            document = _Document(DocxPackage(archive, path.name), path.name)
            files = DocumentPictures(path, self._unpacked, archive)
            return self._reading.region(tuple(document.stories()), files, placement)


class _Document:
    """The stories of one document."""

    def __init__(self, package: DocxPackage, name: str) -> None:
        self._package = package
        self._name = name
        self._body = package.body()
        self._styles = DocxStyles(package.tree_of("styles", self._body))

    def title(self) -> str:
        """Return the title in the document's properties."""
        for relation in self._package.relationships("").values():
            part = self._package.target("", relation)
            if relation.kind == "core-properties" and part is not None:
                for element in self._package.tree(part):
                    if local_name(element) == "title":
                        return cleaned(element.text or "")
        return ""

    def properties(self) -> Iterator[tuple[str, str]]:
        """Yield the document's own properties and those of its cover page, name and value.

        Word's cover pages keep what their date field says in a custom XML part as "PublishDate".
        """
        parts = (("", _OWN_PROPERTIES), (self._body, _CUSTOM_XML))
        for part, kind in parts:
            for element in self._parts_of(part, kind):
                name = element.get("name") or local_name(element)
                yield name, "".join(map(str, element.itertext()))

    def stories(self) -> Iterator[FlowStory]:
        """Yield the body, then headers and footers in use, then notes."""
        root = self._package.tree(self._body)
        body = child(root, "w:body")
        content = self._text(self._body).flow(body) if body is not None else ()
        yield FlowStory("", content)
        yield from self._furniture(root)
        for kind, element, called in _NOTES:
            yield from self._notes(kind, element, called)

    def _parts_of(self, part: str, kind: str) -> Iterator[etree._Element]:
        """Yield the children of the roots of all parts that another leads to."""
        for relation in self._package.relationships(part).values():
            target = self._package.target(part, relation)
            if relation.kind == kind and target is not None:
                yield from self._package.tree(target).iterchildren(etree.Element)

    def _furniture(self, root: etree._Element) -> Iterator[FlowStory]:
        relations = self._package.relationships(self._body)
        named = dict.fromkeys(
            (attribute(element, "r:id"), _FURNITURE[prefixed(element)])
            for element in root.iter(etree.Element)
            if prefixed(element) in _FURNITURE
        )
        for key, kind in named:
            relation = relations.get(key)
            part = self._package.target(self._body, relation) if relation is not None else None
            if part is not None:
                yield FlowStory(kind, self._text(part).flow(self._package.tree(part)))

    def _notes(self, kind: str, element: str, called: str) -> Iterator[FlowStory]:
        for relation in self._package.relationships(self._body).values():
            part = self._package.target(self._body, relation)
            if relation.kind != kind or part is None:
                continue
            for note in self._package.tree(part):
                is_text = attribute(note, "w:type") in ("", "normal")  # others are separators
                if prefixed(note) == element and is_text:
                    yield FlowStory(called, self._text(part).flow(note))

    def _text(self, part: str) -> DocxText:
        relations = self._package.relationships(part)
        pictures = PictureParts(relations, lambda relation: self._package.target(part, relation))
        return DocxText(self._styles, pictures, self._name)


def _title_in(flow: Flow) -> str:
    """Return the first paragraph that is styled as the title, else the first heading."""
    paragraphs = [item for item in flow if isinstance(item, Paragraph) and item.text.strip()]
    for paragraph in paragraphs:
        if _TITLE_STYLE in (name.lower() for name in paragraph.styles):
            return cleaned(paragraph.text)
    return next((cleaned(item.text) for item in paragraphs if item.level), "")
