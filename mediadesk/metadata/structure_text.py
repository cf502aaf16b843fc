"""The grammar of structures as text: written by one class, read by recursive descent by another.

`mediadesk.metadata.structures` says what the text looks like, and is what others call.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NoReturn, TypeAlias

from mediadesk.metadata.field_spec import EntityMembers, FieldSpec, Member, ValueKind
from mediadesk.metadata.values import Entity, entity, entity_text
from mediadesk.model.errors import UserError

_BETWEEN: Final = " | "
#: A text with one of these stands in quotes; line breaks part items where a person types them.
_SIGNS: Final = frozenset('|;[]"\n\r')
_LABEL: Final = re.compile(
    r"\s*(?P<name>\{[^{}]*\}[^\s:|{}]+(?: (?:Bag|Seq|Alt))?|[^\W\d_][\w -]*?)"
    r"(?:\s*\((?P<language>[\w-]+)\))?\s*:\s?"
)
_FOREIGN: Final = "{"
_SINGLE: Final = frozenset(
    {
        *(ValueKind.TEXT, ValueKind.DATE, ValueKind.URI, ValueKind.INTEGER),
        *(ValueKind.REAL, ValueKind.BOOLEAN, ValueKind.STRUCTURE),
    }
)
_NESTED: Final = frozenset({ValueKind.STRUCTURE, ValueKind.STRUCTURES})
#: Structures of the standards nest three deep.
_DEEPEST: Final = 12


@dataclass(frozen=True, slots=True)
class Said:
    """A text in a structure, with its language where it stands in a language alternative."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Structure:
    """The members of a structure that say something, in the table's order, each with its values.

    A member is told by its name in the table; one that the table does not know by its Clark name,
    followed by a blank and the kind of array its values stand in, where they do.
    """

    members: Mapping[str, tuple["Part", ...]]

    def text(self, name: str) -> str:
        """Return a member's text, the default one of several languages; "" for none."""
        said = [part for part in self.members.get(name, ()) if isinstance(part, Said)]
        default = next((part for part in said if not part.language), None)
        found = default or next(iter(said), None)
        return "" if found is None else found.text

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of a member with several values."""
        return tuple(part.text for part in self.members.get(name, ()) if isinstance(part, Said))


Part: TypeAlias = Said | Structure


def structure(members: tuple[Member, ...], said: Mapping[str, tuple[Part, ...]]) -> Structure:
    """Return a structure with its members in the table's order, without those that say nothing."""
    names = [member.name for member in members]
    known = {name: said[name] for name in names if said.get(name)}
    foreign = {name: parts for name, parts in said.items() if name not in names and parts}
    return Structure(MappingProxyType({**known, **foreign}))


def head_names(members: tuple[Member, ...], head: EntityMembers | None) -> tuple[str, str, str]:
    """Return the names of the members that make the head of a party's text; "" for none."""
    wanted = (head.name, head.identifier, head.roles) if head is not None else ("", "", "")
    by_xmp = {member.xmp: member.name for member in members}
    name, identifier, roles = (by_xmp.get(xmp, "") for xmp in wanted)
    return name, identifier, roles


def _names(members: tuple[Member, ...]) -> dict[str, Member]:
    """Return members by what people may call them."""
    labels = {member.label.casefold(): member for member in members}
    return {**labels, **{member.name.replace("_", " "): member for member in members}}


def _label_at(members: tuple[Member, ...], text: str, at: int) -> re.Match[str] | None:
    """Return the label that stands at a place, if it is one of these members'."""
    found = _LABEL.match(text, at)
    if found is None:
        return None
    is_known = found["name"].startswith(_FOREIGN) or _known(members, found["name"]) is not None
    return found if is_known else None


def _known(members: tuple[Member, ...], name: str) -> Member | None:
    return _names(members).get(" ".join(name.replace("_", " ").split()).casefold())


class Writer:
    """Writes structures of one kind."""

    def __init__(self, members: tuple[Member, ...], head: EntityMembers | None = None) -> None:
        self._members = members
        self._head = head

    def text(self, said: Structure) -> str:
        """Return a structure as text."""
        head, told = self._beginning(said)
        parts = [head] if told else []
        left = dict(told)
        for name, values in said.members.items():
            rest = values[left.get(name, 0) :]
            parts.extend(f"{_label(name, value)}: {self._value(name, value)}" for value in rest)
        return _BETWEEN.join(parts)

    def _beginning(self, said: Structure) -> tuple[str, Mapping[str, int]]:
        """Return the text's head, and how many values of which members it tells."""
        if self._head is not None:
            name, identifier, roles = head_names(self._members, self._head)
            ids, done = said.texts(identifier)[:1], said.texts(roles)
            first = said.members.get(name, ())[:1]
            named = first[0].text if first and first[0] == Said(said.text(name)) else ""
            one = Entity(named, done, next(iter(ids), ""))
            has_roles = bool(self._head.roles)
            text = entity_text(one, has_roles=has_roles)
            is_plain = not self._must_be_quoted(text, is_head=True)
            if named and is_plain and entity(text, has_roles=has_roles) == one:
                told = {name: 1, identifier: len(ids), roles: len(done)}
                return text, {member: count for member, count in told.items() if member}
        lead = self._members[0].name if self._members else ""
        value = next(iter(said.members.get(lead, ())), None)
        if not isinstance(value, Said) or value.language:
            return "", {}
        text = value.text
        if self._head is not None or self._must_be_quoted(text, is_head=True):
            text = _quoted(text)
        return text, {lead: 1}

    def _must_be_quoted(self, text: str, *, is_head: bool = False) -> bool:
        if not text or text != text.strip() or not _SIGNS.isdisjoint(text):
            return True
        return is_head and _label_at(self._members, text, 0) is not None

    def _value(self, name: str, value: Part) -> str:
        if isinstance(value, Structure):
            member = next((m for m in self._members if m.name == name), None)
            return f"[{Writer(member.structure if member else ()).text(value)}]"
        return _quoted(value.text) if self._must_be_quoted(value.text) else value.text


def _label(name: str, value: Part) -> str:
    plain = name if name.startswith(_FOREIGN) else name.replace("_", " ")
    language = value.language if isinstance(value, Said) else ""
    return f"{plain} ({language})" if language else plain


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


class Reader:
    """Recursive descent over the text of one structure, or of several with semicolons between."""

    def __init__(self, text: str, spec: FieldSpec, *, has_several: bool = False) -> None:
        self._text = text
        self._at = 0
        self._spec = spec
        self._ends = ";" if has_several else ""

    def whole(self) -> Structure:
        """Return the one structure."""
        return self._structure(self._spec.structure, self._spec.members, "", 0)

    def all(self) -> tuple[Structure, ...]:
        """Return every structure."""
        found: list[Structure] = []
        while self._at < len(self._text):
            found.append(self._structure(self._spec.structure, self._spec.members, self._ends, 0))
            self._at += 1
        return tuple(one for one in found if one.members)

    def _structure(
        self, members: tuple[Member, ...], head: EntityMembers | None, ends: str, depth: int
    ) -> Structure:
        if depth > _DEEPEST:
            self._refuse("it is nested too deep")
        said: dict[str, list[Part]] = {}
        is_first = True
        while True:
            label = _label_at(members, self._text, self._at)
            if label is not None:
                self._member(members, label, said, ends, depth)
            elif is_first:
                self._first(members, head, said, ends)
            else:
                self._nameless(members, ends)
            is_first = False
            if self._sign() != "|":
                break
            self._at += 1
        return structure(members, {name: tuple(parts) for name, parts in said.items()})

    def _member(
        self,
        members: tuple[Member, ...],
        label: re.Match[str],
        said: dict[str, list[Part]],
        ends: str,
        depth: int,
    ) -> None:
        self._at = label.end()
        is_foreign = label["name"].startswith(_FOREIGN)
        member = None if is_foreign else _known(members, label["name"])
        name = member.name if member is not None else label["name"]
        value: Part
        if self._sign() == "[" and (member is None or member.kind in _NESTED):
            value = self._nested(member, depth)
        else:
            value = Said(self._value(ends)[0], label["language"] or "")
        parts = said.setdefault(name, [])
        if member is not None and member.kind in _SINGLE and parts:
            self._refuse(f"it says {name.replace('_', ' ')} twice")
        parts.append(value)

    def _nested(self, member: Member | None, depth: int) -> Structure:
        self._skip_blanks()
        self._at += 1
        inner = member.structure if member is not None else ()
        found = self._structure(inner, None, "]", depth + 1)
        if self._sign() != "]":
            self._refuse("a bracket is not closed")
        self._at += 1
        self._skip_blanks()
        return found

    def _first(
        self,
        members: tuple[Member, ...],
        head: EntityMembers | None,
        said: dict[str, list[Part]],
        ends: str,
    ) -> None:
        """Read what the text begins with: the name, or the head of a party."""
        text, is_quoted = self._value(ends)
        if not text and not is_quoted:
            return
        if not members:
            self._refuse(f"{text!r} has no name and colon before it")
        if head is None or is_quoted:
            said[members[0].name] = [Said(text)]
            return
        one = entity(text, has_roles=bool(head.roles))
        name, identifier, roles = head_names(members, head)
        said[name] = [Said(one.name)] if one.name else []
        if one.identifier:
            said[identifier] = [Said(one.identifier)]
        if one.roles:
            said[roles] = [Said(role) for role in one.roles]

    def _nameless(self, members: tuple[Member, ...], ends: str) -> None:
        """Pass over blanks between two strokes; refuse a text whose member nobody knows."""
        text, is_quoted = self._value(ends)
        if text or is_quoted:
            known = ", ".join(member.name.replace("_", " ") for member in members)
            self._refuse(f"{text!r} does not begin with a member's name and a colon ({known})")

    def _value(self, ends: str) -> tuple[str, bool]:
        """Return the text up to the next sign, and whether it stands in quotes."""
        self._skip_blanks()
        if self._text[self._at : self._at + 1] == '"':
            return self._in_quotes(ends), True
        start = self._at
        stops = {"|", *ends}
        while self._at < len(self._text) and self._text[self._at] not in stops:
            self._at += 1
        return self._text[start : self._at].strip(), False

    def _in_quotes(self, ends: str) -> str:
        pieces: list[str] = []
        while True:
            end = self._text.find('"', self._at + 1)
            if end < 0:
                self._refuse("a quote is not closed")
            pieces.append(self._text[self._at + 1 : end])
            self._at = end + 1
            if self._text[self._at : self._at + 1] != '"':
                break
        if self._sign() not in {"", "|", *ends}:
            self._refuse("something stands behind a closing quote")
        return '"'.join(pieces)

    def _sign(self) -> str:
        """Return the next sign that is no blank; "" at the end."""
        self._skip_blanks()
        return self._text[self._at : self._at + 1]

    def _skip_blanks(self) -> None:
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1

    def _refuse(self, why: str) -> NoReturn:
        msg = f"{self._spec.label} cannot be read from {self._text[:80]!r}: {why}."
        raise UserError(msg)
