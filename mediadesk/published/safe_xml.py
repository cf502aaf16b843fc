"""Parse XML that somebody else wrote: no entities, no network, no depth without end."""

from typing import Any, Final

from lxml import etree

from mediadesk.metadata.untrusted_xml import MOST_DOCUMENT_BYTES, is_too_deep, untrusted_parser
from mediadesk.model.errors import OutsideError

#: What declares an entity, in every encoding in which a document may begin.
_DECLARATION: Final = "<!ENTITY"
_DECLARATIONS: Final = tuple(
    _DECLARATION.encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be")
)
#: libxml2 tells programmers what to do about its bounds; readers of a report can do nothing of it.
_BOUNDS: Final = {
    etree.ErrorTypes.ERR_RESOURCE_LIMIT: "it is nested too deeply",
    etree.ErrorTypes.ERR_NAME_TOO_LONG: "a name in it has no end",
}


def parse_xml(data: bytes, name: str) -> etree._Element:
    """Return the root of an XML document.

    Entities are refused before anything is parsed, a document type is never loaded, and depth is
    bounded. Texts are not: flat documents hold their pictures as text.

    Args:
        data: The document.
        name: What an error calls it.

    Raises:
        OutsideError: It is no XML, or breaks the bounds.
    """
    if len(data) > MOST_DOCUMENT_BYTES:
        size, most = len(data) // 2**20, MOST_DOCUMENT_BYTES // 2**20
        msg = f"{name} has {size} MB; up to {most} MB are read. Check where it comes from."
        raise OutsideError(msg)
    if any(declaration in data for declaration in _DECLARATIONS):
        raise _of_entities(name)
    try:
        root = etree.fromstring(data, untrusted_parser(has_long_texts=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        code = getattr(error, "code", None)
        reason = _BOUNDS.get(code) or " ".join(str(error).partition(", line")[0].split())
        msg = f"{name} cannot be read: {reason}. Export or save it again."
        raise OutsideError(msg) from error
    if _declares_entities(root):
        raise _of_entities(name)
    if is_too_deep(root):
        msg = f"{name} cannot be read: it is nested too deeply. Export or save it again."
        raise OutsideError(msg)
    return root


def _of_entities(name: str) -> OutsideError:
    return OutsideError(
        f"{name} is not read: it defines abbreviations of its own (XML entities), as no document"
        " needs to. Check where it comes from."
    )


def _declares_entities(root: etree._Element) -> bool:
    # lxml's stubs know neither that there may be no document type nor that it lists its entities.
    document_type: Any = root.getroottree().docinfo.internalDTD
    return document_type is not None and bool(document_type.entities())


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return etree.QName(element).localname
