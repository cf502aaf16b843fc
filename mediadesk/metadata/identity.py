"""The ids by which a picture file names itself and what it was made from, made comparable."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from mediadesk.model.edit_traces import ContentCredentials
from mediadesk.model.field_content import as_values
from mediadesk.model.photo import Reading

#: The reading that carries a file's ids, as `comparable_ids` gives them.
IDS_FIELD: Final = "document_ids"

#: The reading of those of its ids that it gives the one picture it was made from.
SOURCE_IDS_FIELD: Final = "source_ids"

#: A file that was saved often, or put together of many, names more; they say nothing of it.
MOST_IDS: Final = 32

_LONGEST: Final = 200
#: An agency's number of a picture; a shorter one is a count ("12") or a placeholder ("none").
_SHORTEST_NUMBER: Final = 6

#: How writers begin ids of documents, instances and originals (XMP part 2, Media Management). A
#: file's first document and instance id are often the same number with different beginnings.
_BEGINNING: Final = re.compile(
    r"^(?:urn:)?(?:xmp[.:](?:did|iid|oid):|uuid:|adobe:docid:[^:]*:|guid:)+", re.IGNORECASE
)
#: The number in a manifest's label: "urn:c2pa:NUMBER:vendor:2_1" since C2PA 2.1,
#: "vendor:urn:uuid:NUMBER" before.
_MANIFEST_NUMBER: Final = re.compile(
    r"\burn:(?:c2pa|uuid):([0-9a-f-]{32,36})(?![0-9a-f])", re.IGNORECASE
)
#: The ingredient that a picture was made from whole; others were put into it (C2PA 2.2, 10.3.2).
_PARENT: Final = "parentOf"
_NOT_TOLD: Final = re.compile(r"[{}\-\s]")


def comparable_ids(document_ids: Iterable[str], numbers: Iterable[str] = ()) -> tuple[str, ...]:
    """Return ids in the one form in which they are kept and looked up, each once.

    Args:
        document_ids: Ids that writers make to be unlike all others (xmpMM, GUIDs).
        numbers: Numbers that suppliers give (dc:identifier, plus:ImageSupplierImageID).
    """
    said = (*_of_documents(document_ids), *_of_suppliers(numbers))
    return tuple(dict.fromkeys(said))[:MOST_IDS]


def embedded_ids(readings: Iterable[Reading]) -> tuple[str, ...]:
    """Return the ids that a file's readings carry."""
    return _ids_of(readings, IDS_FIELD)


def names_as_its_source(made: Sequence[Reading], source: Sequence[Reading]) -> bool:
    """Return whether a file says that it was made from another, by an id of that other's own.

    Args:
        made: Readings of the one.
        source: Readings of the other; what it was itself made from has ids of its own.
    """
    own = set(embedded_ids(source)) - set(_ids_of(source, SOURCE_IDS_FIELD))
    return not own.isdisjoint(_ids_of(made, SOURCE_IDS_FIELD))


def credential_ids(said: ContentCredentials) -> tuple[str, ...]:
    """Return the ids that Content Credentials give a file and what it was made from.

    What was put into it has ids of its own: a page that shows the part is not the whole.
    """
    return comparable_ids((said.instance_id, _number_in(said.manifest), *parent_ids(said)))


def parent_ids(said: ContentCredentials) -> tuple[str, ...]:
    """Return the ids that Content Credentials give what a file was made from."""
    parents = (one for one in said.ingredients if one.relationship == _PARENT)
    return comparable_ids(
        one
        for parent in parents
        for one in (parent.instance_id, parent.document_id, _number_in(parent.manifest))
    )


def _ids_of(readings: Iterable[Reading], field: str) -> tuple[str, ...]:
    carried = (r.content for r in readings if r.field == field)
    found = (one for said in carried for one in as_values(said))
    return tuple(dict.fromkeys(found))[:MOST_IDS]


def _number_in(label: str) -> str:
    found = _MANIFEST_NUMBER.search(label[:_LONGEST])
    return found[1] if found else ""


def _of_documents(said: Iterable[str]) -> Iterator[str]:
    for text in said:
        bare = _NOT_TOLD.sub("", _BEGINNING.sub("", text.strip()[:_LONGEST])).casefold()
        if len(set(bare)) > 2:  # a nil GUID names nothing
            yield bare


def _of_suppliers(said: Iterable[str]) -> Iterator[str]:
    for text in said:
        bare = text.strip()[:_LONGEST].casefold()
        if _BEGINNING.match(bare):
            yield from _of_documents((bare,))
        elif len(bare) >= _SHORTEST_NUMBER and any(c.isdigit() for c in bare):
            yield f"number {' '.join(bare.split())}"
