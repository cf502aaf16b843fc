"""Structures of any field with any texts, for laws that must hold of them all."""

from hypothesis import strategies as st

from mediadesk.metadata.fields import FIELDS, Member, ValueKind, field
from mediadesk.metadata.structures import Part, Said, Structure, structure

STRUCTURED = [spec.name for spec in FIELDS if spec.is_structured]

#: Any text, and often one made of the signs that mean something in a structure's text.
ANY_TEXT = st.text(min_size=1, max_size=12) | st.lists(
    st.sampled_from([*'|;[]"():<>, {}\n', "city: ", "name (fr): ", "A", "b"]),
    min_size=1,
    max_size=8,
).map("".join)
LANGUAGES = st.sampled_from(["fr", "de-AT", "zh-Hant", "x_y"])
FOREIGN = st.sampled_from(
    ["{http://example.org/a|b;c]}local", "{http://example.org/}many Bag", "{urn:x}Seq Seq"]
)


def structures_of(
    members: tuple[Member, ...], texts: st.SearchStrategy[str] = ANY_TEXT, depth: int = 0
) -> st.SearchStrategy[Structure]:
    """Return a strategy of structures with these members, and now and then a foreign one."""
    known = {member.name: parts_of(member, texts, depth) for member in members}
    plain = st.lists(texts.map(Said), min_size=1, max_size=2).map(tuple)
    foreign = st.dictionaries(FOREIGN, plain.map(lambda parts: parts[:1]), max_size=1)
    return st.tuples(st.fixed_dictionaries({}, optional=known), foreign).map(
        lambda both: structure(members, {**both[0], **both[1]})
    )


def parts_of(
    member: Member, texts: st.SearchStrategy[str], depth: int
) -> st.SearchStrategy[tuple[Part, ...]]:
    """Return a strategy of a member's values."""
    said = texts.map(Said)
    if member.kind is ValueKind.LANGUAGES:
        others = st.dictionaries(LANGUAGES | st.just(""), texts, min_size=1, max_size=3)
        return others.map(lambda d: tuple(Said(text, tag) for tag, text in d.items()))
    if member.structure:
        nested = structures_of(member.structure, texts, depth + 1).filter(lambda s: s.members)
        most = 1 if member.kind is ValueKind.STRUCTURE else 2
        return st.lists(nested, min_size=1, max_size=most).map(tuple)
    most = 3 if member.kind is ValueKind.LIST else 1
    return st.lists(said, min_size=1, max_size=most).map(tuple)


def structures_of_field(
    name: str, texts: st.SearchStrategy[str] = ANY_TEXT
) -> st.SearchStrategy[Structure]:
    """Return a strategy of a field's structures."""
    return structures_of(field(name).structure, texts)
