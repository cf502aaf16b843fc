"""The XMP packet of a photo as the desk knows it, for documents that carry one beside a link."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from mediadesk.metadata.fields import FIELDS, NAMESPACES, ArrayKind, FieldSpec
from mediadesk.metadata.values import cleaned, cleaned_all
from mediadesk.model.field_content import as_values
from mediadesk.model.photo import FieldContent
from mediadesk.services.ports.delivery import DeliveryItem

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_META: Final = "adobe:ns:meta/"
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_ID: Final = "W5M0MpCehiHzreSzNTczkc9d"  # of every packet; XMP specification, part 1, 7.3.2
_BEGINS: Final = f'<?xpacket begin="\ufeff" id="{_ID}"?>'
_ENDS: Final = '<?xpacket end="r"?>'


def xmp_packet(item: DeliveryItem) -> str:
    """Return a photo's curated fields as an XMP packet."""
    meta = etree.Element(f"{{{_META}}}xmpmeta", nsmap={"x": _META})
    rdf = etree.SubElement(meta, f"{{{_RDF}}}RDF", nsmap={"rdf": _RDF})
    about = etree.SubElement(rdf, f"{{{_RDF}}}Description", nsmap=NAMESPACES)
    about.set(f"{{{_RDF}}}about", "")
    for spec, values in _values(item):
        _add(about, spec, values)
    etree.cleanup_namespaces(meta, keep_ns_prefixes=["x", "rdf"])
    body = etree.tostring(meta, encoding="unicode", pretty_print=True)
    return f"{_BEGINS}\n{body}{_ENDS}"


def _values(item: DeliveryItem) -> Iterator[tuple[FieldSpec, tuple[str, ...]]]:
    """Yield the fields that hold something; structures are left to the picture's own packet."""
    known: dict[str, FieldContent] = {**item.fields, **_of_records(item)}
    for spec in FIELDS:
        if spec.is_structured:
            continue
        content = known.get(spec.name, "")
        values = cleaned_all(as_values(content))
        if values:
            yield spec, values


def _of_records(item: DeliveryItem) -> dict[str, FieldContent]:
    """Return the fields that have records of their own, those that are filled."""
    credit = item.credit
    told: dict[str, FieldContent] = {
        "description": item.caption,
        "headline": item.headline,
        "creators": credit.creators,
        "credit_line": credit.line or item.line,
        "copyright_notice": credit.copyright,
        "web_statement": credit.licence_url,
        "alt_text": item.words.alt_text,
    }
    return {name: content for name, content in told.items() if content}


def _add(about: etree._Element, spec: FieldSpec, values: tuple[str, ...]) -> None:
    holder = etree.SubElement(about, spec.xmp_name)
    if spec.array is ArrayKind.NONE:
        holder.text = cleaned(values[0])
        return
    array = etree.SubElement(holder, f"{{{_RDF}}}{spec.array.value}")
    for value in values[:1] if spec.array is ArrayKind.ALT else values:
        entry = etree.SubElement(array, f"{{{_RDF}}}li")
        if spec.array is ArrayKind.ALT:
            entry.set(_LANG, "x-default")
        entry.text = value
