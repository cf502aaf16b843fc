"""The package of a Word document (ECMA-376, part 2): its parts and how they lead to each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from mediadesk.model.errors import OutsideError
from mediadesk.published.archives import Archive
from mediadesk.published.file_bytes import require_file
from mediadesk.published.safe_xml import local_name, parse_xml

#: Namespaces of the transitional and of the strict form, by the prefix everybody writes.
_PREFIXES: Final[Mapping[str, str]] = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas": "wpc",
    "http://schemas.microsoft.com/office/drawing/2017/decorative": "adec",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
}
#: A compound file: how Word keeps a document with a password, and kept every one before 2007.
_COMPOUND: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
_LOOKED_AT_BYTES: Final = 4 * 2**20
_USUAL_BODY: Final = "word/document.xml"


def prefixed(element: etree._Element) -> str:
    """Return an element's name with the prefix that everybody writes: "w:p"."""
    return _prefixed(str(element.tag))


def attribute(element: etree._Element, name: str) -> str:
    """Return an attribute by its prefixed name, such as "r:embed"; "" where it is not there."""
    plain = element.get(name)
    if plain is not None:
        return plain
    local = name.rpartition(":")[2]
    for key, value in element.attrib.items():
        if str(key).endswith(local) and _prefixed(str(key)) == name:
            return str(value)
    return ""


def child(element: etree._Element, name: str) -> etree._Element | None:
    """Return the first child of a prefixed name."""
    return next((inner for inner in element if prefixed(inner) == name), None)


def _prefixed(tag: str) -> str:
    namespace, brace, local = tag.rpartition("}")
    return f"{_PREFIXES.get(namespace[1:], '?')}:{local}" if brace else local


@dataclass(frozen=True, slots=True)
class Relationship:
    """What one part says of another.

    Attributes:
        kind: The end of its type, such as "image", "header".
        target: The part, or the address where it lies outside.
        is_external: Whether it lies outside the package.
    """

    kind: str
    target: str
    is_external: bool


class DocxPackage:
    """The parts of an opened document.

    Args:
        archive: The archive.
        name: What errors call the document.
    """

    def __init__(self, archive: Archive, name: str) -> None:
        self.archive = archive
        self._name = name

    def body(self) -> str:
        """Return the name of the main part.

        Raises:
            OutsideError: There is none.
        """
        for relation in self.relationships("").values():
            if relation.kind == "officeDocument" and not relation.is_external:
                part = self.archive.resolve("", f"/{relation.target.lstrip('/')}")
                if part is not None:
                    return part
        usual = self.archive.find(_USUAL_BODY)
        if usual is None:
            msg = f"{self._name} is no Word document: it has no text. Save it again as .docx."
            raise OutsideError(msg)
        return usual

    def tree(self, part: str) -> etree._Element:
        """Return a part that must be there, parsed.

        Raises:
            OutsideError: It is damaged.
        """
        return parse_xml(self.archive.read(part), f"{self._name}: {part}")

    def tree_of(self, kind: str, part: str) -> etree._Element | None:
        """Return the part that another leads to by a kind of relationship; None where none does."""
        for relation in self.relationships(part).values():
            if relation.kind == kind:
                target = self.target(part, relation)
                if target is not None:
                    return self.tree(target)
        return None

    def target(self, part: str, relation: Relationship) -> str | None:
        """Return the name of the part that a relationship of another leads to."""
        if relation.is_external:
            return None
        return self.archive.resolve(part, relation.target)

    def relationships(self, part: str) -> Mapping[str, Relationship]:
        """Return the relationships of a part, by id; "" for those of the package."""
        folder, _, file = part.rpartition("/")
        found = self.archive.find(f"{folder}/_rels/{file}.rels".lstrip("/"))
        if found is None:
            return {}
        return {
            element.get("Id") or "": Relationship(
                (element.get("Type") or "").rpartition("/")[2],
                element.get("Target") or "",
                (element.get("TargetMode") or "").lower() == "external",
            )
            for element in self.tree(found)
            if local_name(element) == "Relationship"
        }


def require_package(path: Path) -> None:
    """Tell a document with a password, or of an older Word, from one that can be read.

    Raises:
        OutsideError: It is one of these, or no file.
    """
    require_file(path)
    try:
        with path.open("rb") as stream:
            start = stream.read(len(_COMPOUND))
            more = stream.read(_LOOKED_AT_BYTES) if start == _COMPOUND else b""
    except OSError:
        return  # the archive says what is wrong with it
    if start != _COMPOUND:
        return
    if _ENCRYPTED_PACKAGE in more:
        msg = f"{path.name} is encrypted. Save it without a password and try again."
    else:
        msg = f"{path.name} is of an older Word, or encrypted. Save it as .docx and try again."
    raise OutsideError(msg)
