"""How XML that somebody else wrote is parsed, in files and documents alike, and within what bounds.

Whatever is read, nothing is fetched, no document type is loaded, and no entity is resolved; those
who call refuse what declares entities. libxml2's own bounds (10 MB a text, depth, growth) hold for
packets of metadata; documents that hold pictures as text lift them, and are held to these.
"""

from typing import Final

from lxml import etree

#: Extended XMP of agencies reaches a few megabytes (depth maps).
MOST_PACKET_BYTES: Final = 16 * 2**20
#: A book's longest chapter has a few megabytes, a flat document its pictures; libxml2 holds ten
#: times that in memory.
MOST_DOCUMENT_BYTES: Final = 128 * 2**20
#: A packet of some megabytes has some ten thousand.
MOST_PACKET_ELEMENTS: Final = 200_000
#: No document needs more; what is nested deeper would also overrun who descends into it.
MOST_DEPTH: Final = 256
_TOO_DEEP: Final = etree.XPath(f"boolean({'/*' * (MOST_DEPTH + 1)})")


def untrusted_parser(
    *,
    mends: bool = False,
    keeps_all: bool = False,
    has_long_texts: bool = False,
    encoding: str | None = None,
) -> etree.XMLParser:
    """Return a parser for XML of strangers.

    Args:
        mends: Read what is malformed as far as it goes, instead of refusing it.
        keeps_all: Keep comments, instructions and CDATA, so that it can be written again as it was.
        has_long_texts: Lift libxml2's own bounds, for documents with pictures as text; then
            `is_too_deep` must be asked.
        encoding: Whatever the XML says, the encoding that it is in; None to believe it.
    """
    return etree.XMLParser(
        encoding=encoding,
        collect_ids=False,  # nobody asks for them, and one that is no name ended the reading
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=has_long_texts,
        recover=mends,
        remove_comments=not keeps_all,
        remove_pis=not keeps_all,
        strip_cdata=not keeps_all,
    )


def is_too_deep(root: etree._Element) -> bool:
    """Whether elements are nested deeper than any document needs."""
    return bool(_TOO_DEEP(root))
