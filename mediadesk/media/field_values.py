"""Values of the field table as XMP has them, and back: what reading and writing share."""

from collections.abc import Mapping
from typing import Final

from mediadesk.media.xmp import XmpArray, XmpStruct, XmpText, XmpValue, structs, texts
from mediadesk.metadata.fields import ArrayKind, EntityMembers, FieldSpec, ValueKind, qualified
from mediadesk.metadata.values import Entity, cleaned, cleaned_all, entity, entity_text
from mediadesk.model.photo import FieldContent

DEFAULT_LANGUAGE: Final = "x-default"
MOST_CHARACTERS: Final = 500_000


def xmp_value(
    spec: FieldSpec, content: FieldContent, languages: Mapping[str, str] | None = None
) -> XmpValue:
    """Return a field's value as XMP has it: text, array of the right kind, or structure."""
    many = (content,) if isinstance(content, str) else content
    if spec.kind is ValueKind.LANGUAGES:
        said = {DEFAULT_LANGUAGE: many[0], **(languages or {})}
        return XmpArray(tuple(XmpText(t, tag) for tag, t in said.items()), ArrayKind.ALT)
    if spec.kind is ValueKind.LIST:
        return XmpArray(tuple(XmpText(item) for item in many), spec.array)
    if spec.members is not None:
        has_roles = bool(spec.members.roles)
        found = (entity(item, has_roles=has_roles) for item in many)
        return XmpArray(tuple(_struct(spec.members, one) for one in found), spec.array)
    return XmpText(many[0])


def content_of(spec: FieldSpec, value: XmpValue) -> FieldContent:
    """Return what an XMP value says of a field; of language alternatives the default one."""
    if spec.kind is ValueKind.LANGUAGES:
        said = languages_of(value)
        return said.get("", next(iter(said.values()), ""))
    if spec.members is not None:
        members = spec.members
        return tuple(_entity_text(members, one) for one in structs(value))
    items = cleaned_all(item.text for item in texts(value))
    return items if spec.is_list else next(iter(items), "")


def languages_of(value: XmpValue) -> Mapping[str, str]:
    """Return the texts of a language alternative, by language; "" is the default."""
    said: dict[str, str] = {}
    for item in texts(value):
        language = "" if item.language.lower() == DEFAULT_LANGUAGE else item.language
        said.setdefault(language, cleaned(item.text))
    return said


def _struct(members: EntityMembers, one: Entity) -> XmpStruct:
    held: dict[str, XmpValue] = {}
    is_iptc = members.name.startswith("Iptc4xmp")
    name = XmpText(one.name, DEFAULT_LANGUAGE if is_iptc else "")
    held[qualified(members.name)] = XmpArray((name,), ArrayKind.ALT) if is_iptc else name
    if members.identifier and one.identifier:
        text = XmpText(one.identifier)
        held[qualified(members.identifier)] = XmpArray((text,), ArrayKind.BAG) if is_iptc else text
    if members.roles and one.roles:
        roles = tuple(map(XmpText, one.roles))
        held[qualified(members.roles)] = XmpArray(roles, ArrayKind.BAG)
    return XmpStruct(held)


def _entity_text(members: EntityMembers, one: XmpStruct) -> str:
    parts = {
        part: cleaned_all(t.text for t in texts(one.members.get(qualified(part))))
        for part in (members.name, members.identifier, members.roles)
        if part
    }
    name = next(iter(parts[members.name]), "")
    identifier = next(iter(parts.get(members.identifier, ())), "")
    party = Entity(name, parts.get(members.roles, ()), identifier)
    return entity_text(party, has_roles=bool(members.roles))
