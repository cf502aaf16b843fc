"""XMP structures as texts that a person can read and type, and back.

A structure's text begins with what names it; its other members follow, each after a stroke with its
name and a colon:

    Brandenburg Gate | name (fr): Porte de Brandebourg | city: Berlin | country: Germany

A member with several values stands there once for each. A structure within one stands in brackets:
`role: [cropping | id: http://example.org/]`. A party begins as `Name (role, role) <identifier>`.
Text that would be taken for one of these signs stands in double quotes, a quote within them
doubled. Members that no standard knows keep their full name: `{http://example.org/}local: text`.
"""

from mediadesk.metadata.field_spec import FieldSpec
from mediadesk.metadata.structure_text import (
    Part,
    Reader,
    Said,
    Structure,
    Writer,
    head_names,
    structure,
)
from mediadesk.metadata.values import Entity
from mediadesk.model.errors import UserError

__all__ = (
    "Part",
    "Said",
    "Structure",
    "items_typed",
    "party",
    "party_text",
    "structure",
    "structure_in",
    "structure_kept",
    "structures_in",
    "text_of",
)


def text_of(spec: FieldSpec, said: Structure) -> str:
    """Return a structure of a field as one text."""
    return Writer(spec.structure, spec.members).text(said)


def structure_in(spec: FieldSpec, text: str) -> Structure:
    """Return the structure that a text of a field says.

    Raises:
        UserError: A member nobody knows, or a quote or bracket that is not closed.
    """
    return Reader(text, spec).whole()


def structures_in(spec: FieldSpec, text: str) -> tuple[Structure, ...]:
    """Return the structures that a person typed as one text, with semicolons between them.

    Raises:
        UserError: A member nobody knows, or a quote or bracket that is not closed.
    """
    return Reader(text, spec, has_several=True).all()


def items_typed(spec: FieldSpec, text: str) -> tuple[str, ...]:
    """Return what a person typed as the texts to be kept, one a structure.

    Raises:
        UserError: A member nobody knows, or a quote or bracket that is not closed.
    """
    found = (text_of(spec, said) for said in structures_in(spec, text))
    return tuple(dict.fromkeys(filter(None, found)))


def structure_kept(spec: FieldSpec, text: str) -> Structure:
    """Return the structure that a kept text says; a text in no known form is a name."""
    try:
        return structure_in(spec, text)
    except UserError:
        return structure(spec.structure, {spec.structure[0].name: (Said(text),)})


def party(spec: FieldSpec, text: str) -> Entity:
    """Return the name, roles and identifier of a party that a kept text says."""
    said = structure_kept(spec, text)
    name, identifier, roles = head_names(spec.structure, spec.members)
    return Entity(said.text(name), said.texts(roles), next(iter(said.texts(identifier)), ""))


def party_text(spec: FieldSpec, one: Entity) -> str:
    """Return a party as the text in which a field of parties keeps it."""
    name, identifier, roles = head_names(spec.structure, spec.members)
    said: dict[str, tuple[Part, ...]] = {name: (Said(one.name),) if one.name else ()}
    if identifier and one.identifier:
        said[identifier] = (Said(one.identifier),)
    if roles:
        said[roles] = tuple(Said(role) for role in one.roles)
    return text_of(spec, structure(spec.structure, said))
