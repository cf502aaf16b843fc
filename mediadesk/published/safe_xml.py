"""Parse XML that somebody else wrote: no entities, no network, no depth without end."""

from typing import Any, Final

from lxml import etree

from mediadesk.model.errors import OutsideError

#: A book's longest chapter has a few megabytes; libxml2 holds ten times that in memory.
_MOST_BYTES: Final = 128 * 2**20


def parse_xml(data: bytes, name: str) -> etree._Element:
    """Return the root of an XML document.

    Entities are left unresolved, a document type is never loaded, and libxml2's own limits on
    depth (256) and on the length of names and texts stay in force.

    Args:
        data: The document.
        name: What an error calls it.

    Raises:
        OutsideError: It is no XML, or breaks the bounds.
    """
    if len(data) > _MOST_BYTES:
        size, most = len(data) // 2**20, _MOST_BYTES // 2**20
        msg = f"{name} has {size} MB; up to {most} MB are read. Check where it comes from."
        raise OutsideError(msg)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = str(error).partition(", line")[0]
        msg = f"{name} cannot be read: {reason}. Export or save it again."
        raise OutsideError(msg) from error
    if _declares_entities(root):
        msg = f"{name} is not read: it declares entities of its own, as no document needs to."
        raise OutsideError(msg)
    return root


def _declares_entities(root: etree._Element) -> bool:
    # lxml's stubs know neither that there may be no document type nor that it lists its entities.
    document_type: Any = root.getroottree().docinfo.internalDTD
    return document_type is not None and bool(document_type.entities())


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return etree.QName(element).localname
