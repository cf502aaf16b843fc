"""Values of the field table as XMP has them, and back: what reading and writing share."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from mediadesk.media.metadata.xmp import XmpArray, XmpStruct, XmpText, XmpValue, structs, texts
from mediadesk.metadata.choices import chosen
from mediadesk.metadata.field_spec import ArrayKind, FieldSpec, Member, ValueKind
from mediadesk.metadata.structures import (
    Part,
    Said,
    Structure,
    structure,
    structure_kept,
    text_of,
)
from mediadesk.metadata.values import cleaned, cleaned_all, date_from_exif, moment
from mediadesk.model.field_content import as_values
from mediadesk.model.photo import FieldContent

DEFAULT_LANGUAGE: Final = "x-default"

#: Sizes of what one field may hold; a longer one is cut, not refused.
MOST_CHARACTERS: Final = 500_000
MOST_ITEMS: Final = 2_000

#: "5.0" is the rating 5.
_POINTLESS: Final = re.compile(r"(?<=\d)\.0+$")
_TRUE: Final = frozenset({"true", "1", "yes"})
_FALSE: Final = frozenset({"false", "0", "no"})


def xmp_value(
    spec: FieldSpec, content: FieldContent, languages: Mapping[str, str] | None = None
) -> XmpValue:
    """Return a field's value as XMP has it: text, array of the right kind, or structure.

    Args:
        spec: The field.
        content: Its value; of language alternatives the default one.
        languages: For language alternatives, the texts in other languages, by BCP 47 tag.
    """
    many = as_values(content)
    many = tuple(item for item in many if item)
    match spec.kind:
        case ValueKind.LANGUAGES:
            return _alternatives(next(iter(many), ""), languages or {})
        case ValueKind.LIST:
            return XmpArray(tuple(XmpText(item) for item in many), spec.array)
        case ValueKind.ENTITIES | ValueKind.STRUCTURES:
            found = (structure_kept(spec, item) for item in many)
            return XmpArray(tuple(_struct(spec.structure, one) for one in found), spec.array)
        case ValueKind.STRUCTURE:
            said = structure_kept(spec, many[0]) if many else Structure({})
            return _struct(spec.structure, said)
        case ValueKind.BOOLEAN:
            return XmpText(next(iter(many), "").capitalize())  # XMP part 1, 8.2.1.1
        case _:
            value = XmpText(next(iter(many), ""))
            return XmpArray((value,), spec.array) if spec.array else value


def content_of(spec: FieldSpec, value: XmpValue) -> FieldContent:
    """Return what an XMP value says of a field; of language alternatives the default one.

    What other programs got wrong is read as it was meant: a text where an array belongs, an array
    where a text does, a date in Exif's form, a code without its vocabulary.
    """
    if spec.kind is ValueKind.LANGUAGES:
        said = languages_of(value)
        return said.get("", next(iter(said.values()), ""))
    if spec.is_structured:
        found = tuple(dict.fromkeys(text_of(spec, one) for one in _structures(spec, value)))
        return found if spec.is_list else next(iter(found), "")
    items = cleaned_all(item.text[:MOST_CHARACTERS] for item in texts(value)[:MOST_ITEMS])
    if spec.is_list:
        return tuple(dict.fromkeys(_single(spec, item) for item in items))
    return _single(spec, next(iter(items), ""))


def languages_of(value: XmpValue) -> Mapping[str, str]:
    """Return the texts of a language alternative, by language; "" is the default."""
    said: dict[str, str] = {}
    for item in texts(value)[:MOST_ITEMS]:
        language = "" if item.language.lower() == DEFAULT_LANGUAGE else item.language
        text = cleaned(item.text[:MOST_CHARACTERS])
        if text and language not in said:
            said[language] = text
    return said


def _alternatives(default: str, languages: Mapping[str, str]) -> XmpArray:
    others = {tag: text for tag, text in languages.items() if text and not _is_default(tag)}
    said = {DEFAULT_LANGUAGE: default, **others} if default else others
    items = tuple(XmpText(text, tag) for tag, text in said.items())
    return XmpArray(items, ArrayKind.ALT)


def _is_default(tag: str) -> bool:
    return tag.lower() in {"", DEFAULT_LANGUAGE}


def _single(spec: FieldSpec, text: str) -> str:
    """Return a simple value in the one form in which it is kept."""
    if spec.kind is ValueKind.DATE:
        return text if moment(text) else date_from_exif(text) or text
    if spec.kind is ValueKind.BOOLEAN:
        said = text.casefold()
        return "true" if said in _TRUE else "false" if said in _FALSE else text
    if spec.kind in {ValueKind.REAL, ValueKind.INTEGER}:
        return _POINTLESS.sub("", text)
    if spec.kind is ValueKind.URI or spec.choices:
        return chosen(spec.choices, text)
    return text


def _structures(spec: FieldSpec, value: XmpValue) -> Iterator[Structure]:
    """Yield a field's structures; a text where one belongs names the thing."""
    items: Iterable[XmpValue] = value.items if isinstance(value, XmpArray) else (value,)
    for item in tuple(items)[:MOST_ITEMS]:
        if isinstance(item, XmpStruct):
            said = _read(spec.structure, item)
        else:
            names = cleaned_all(text.text[:MOST_CHARACTERS] for text in texts(item)[:1])
            said = structure(spec.structure, {spec.structure[0].name: _said(names)})
        if said.members:
            yield said


def _read(members: tuple[Member, ...], value: XmpStruct) -> Structure:
    by_xmp = {member.xmp_name: member for member in members}
    said: dict[str, tuple[Part, ...]] = {}
    for xmp_name, held in value.members.items():
        member = by_xmp.get(xmp_name)
        if member is None and not xmp_name.startswith("{"):
            continue  # a name without a namespace is no XMP
        if member is None:
            name, parts = _foreign(xmp_name, held)
        else:
            name, parts = member.name, _parts(member, held)
        said[name] = parts
    return structure(members, said)


def _parts(member: Member, value: XmpValue) -> tuple[Part, ...]:
    match member.kind:
        case ValueKind.LANGUAGES:
            return tuple(Said(text, tag) for tag, text in languages_of(value).items())
        case ValueKind.STRUCTURE | ValueKind.STRUCTURES:
            found = (_read(member.structure, one) for one in structs(value)[:MOST_ITEMS])
            whole = tuple(one for one in found if one.members)
            return whole if member.kind is ValueKind.STRUCTURES else whole[:1]
    said = cleaned_all(item.text[:MOST_CHARACTERS] for item in texts(value)[:MOST_ITEMS])
    if member.kind is ValueKind.LIST:
        return _said(said)
    return _said(chosen(member.choices, text) for text in said[:1])


def _said(items: Iterable[str]) -> tuple[Part, ...]:
    return tuple(Said(item) for item in items)


def _foreign(xmp_name: str, value: XmpValue) -> tuple[str, tuple[Part, ...]]:
    """Return a member that no table knows, under a name that says its array."""
    if isinstance(value, XmpArray):
        kind = value.kind or ArrayKind.BAG
        parts = (part for item in value.items[:MOST_ITEMS] for part in _foreign(xmp_name, item)[1])
        return f"{xmp_name} {kind.value}", tuple(parts)
    if isinstance(value, XmpStruct):
        inner = _read((), value)
        return xmp_name, (inner,) if inner.members else ()
    text = cleaned(value.text[:MOST_CHARACTERS])
    return xmp_name, (Said(text, "" if _is_default(value.language) else value.language),) if (
        text
    ) else ()


def _struct(members: tuple[Member, ...], said: Structure) -> XmpStruct:
    by_name = {member.name: member for member in members}
    held: dict[str, XmpValue] = {}
    for name, parts in said.members.items():
        member = by_name.get(name)
        if member is not None:
            held[member.xmp_name] = _member_value(member, parts)
        else:
            xmp_name, _, kind = name.partition(" ")
            held[xmp_name] = _foreign_value(parts, ArrayKind(kind))
    return XmpStruct(held)


def _member_value(member: Member, parts: tuple[Part, ...]) -> XmpValue:
    items = tuple(_part_value(member.structure, part) for part in parts)
    if member.kind is ValueKind.LANGUAGES:
        tagged = (_tagged(item) for item in items if isinstance(item, XmpText))
        return XmpArray(tuple(tagged), ArrayKind.ALT)
    if member.array is ArrayKind.NONE:
        return items[0]
    return XmpArray(items, member.array)


def _foreign_value(parts: tuple[Part, ...], kind: ArrayKind) -> XmpValue:
    items = tuple(_part_value((), part) for part in parts)
    if kind is ArrayKind.NONE:
        return items[0]
    if kind is ArrayKind.ALT:
        items = tuple(_tagged(item) if isinstance(item, XmpText) else item for item in items)
    return XmpArray(items, kind)


def _part_value(members: tuple[Member, ...], part: Part) -> XmpValue:
    if isinstance(part, Said):
        return XmpText(part.text, part.language)
    return _struct(members, part)


def _tagged(text: XmpText) -> XmpText:
    return text if text.language else XmpText(text.text, DEFAULT_LANGUAGE)
