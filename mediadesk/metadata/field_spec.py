"""What is said of a metadata field: its name, what it holds, and where each family keeps it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

#: Real prefixes of the XMP namespaces in use (IPTC Photo Metadata 2025.1, PLUS 2.0.1, Adobe XMP,
#: Exif 3.0 in XMP, PRISM 3.0).
NAMESPACES: Final[dict[str, str]] = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "stRef": "http://ns.adobe.com/xap/1.0/sType/ResourceRef#",
    "stEvt": "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "prism": "http://prismstandard.org/namespaces/basic/2.0/",
    "pur": "http://prismstandard.org/namespaces/prismusagerights/2.1/",
    "cc": "http://creativecommons.org/ns#",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "exifEX": "http://cipa.jp/exif/1.0/",
    "aux": "http://ns.adobe.com/exif/1.0/aux/",
    "crs": "http://ns.adobe.com/camera-raw-settings/1.0/",
}

#: exiv2 shortens two prefixes at the top level of a key (and nowhere else: trap T4).
_EXIV2_GROUPS: Final[dict[str, str]] = {"Iptc4xmpCore": "iptc", "Iptc4xmpExt": "iptcExt"}

#: The record that keeps a field which has none of its own.
FIELD_RECORD: Final = "field"

#: The record of a field that nobody sets: what the file said when it was read is all there is.
FILE_RECORD: Final = "file"

#: A closed vocabulary: each value as it stands in the file, and what people call it.
Choices: TypeAlias = tuple[tuple[str, str], ...]


class ValueKind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    LIST = "list"
    LANGUAGES = "languages"
    DATE = "date"
    URI = "uri"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    ENTITIES = "entities"
    STRUCTURE = "structure"
    STRUCTURES = "structures"


class ArrayKind(StrEnum):
    """The XMP array a field's values stand in."""

    NONE = ""
    SEQ = "Seq"
    BAG = "Bag"
    ALT = "Alt"


class FieldGroup(StrEnum):
    """What a field is about: a section of a form."""

    CAPTION = "caption"
    SUBJECT = "subject"
    PEOPLE = "people"
    PLACE = "place"
    CREDIT = "credit"
    RIGHTS = "rights"
    RELEASES = "releases"
    ARTWORK = "artwork"
    ORIGIN = "origin"
    ADMINISTRATION = "administration"
    TECHNICAL = "technical"

    @property
    def label(self) -> str:
        """What the section is called."""
        return _GROUP_LABELS[self]


_GROUP_LABELS: Final = {
    FieldGroup.CAPTION: "Caption",
    FieldGroup.SUBJECT: "Subject and event",
    FieldGroup.PEOPLE: "People and organisations",
    FieldGroup.PLACE: "Place",
    FieldGroup.CREDIT: "Credit",
    FieldGroup.RIGHTS: "Rights",
    FieldGroup.RELEASES: "Releases",
    FieldGroup.ARTWORK: "Artwork and products",
    FieldGroup.ORIGIN: "Origin and AI",
    FieldGroup.ADMINISTRATION: "Administration",
    FieldGroup.TECHNICAL: "Technical",
}


@dataclass(frozen=True, slots=True)
class EntityMembers:
    """The members of the XMP structure that a party (a licensor, a contributor) stands in.

    Attributes:
        name: Member with the party's name, with its real prefix.
        identifier: Member with its URI or number; "" where the structure has none.
        roles: Member with what the party did; "" where the structure has none.
    """

    name: str
    identifier: str = ""
    roles: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an XMP structure.

    Attributes:
        name: Lower-case name; in a structure's text it stands before a colon, with blanks.
        label: What a picture editor calls it.
        xmp: The member with its real prefix, such as "plus:LicensorEmail".
        kind: What it holds.
        array: XMP array its values stand in.
        structure: For STRUCTURE and STRUCTURES, its members.
        choices: The closed vocabulary it takes its value from, where there is one.
    """

    name: str
    label: str
    xmp: str
    kind: ValueKind = ValueKind.TEXT
    array: ArrayKind = ArrayKind.NONE
    structure: tuple["Member", ...] = ()
    choices: Choices = ()

    @property
    def xmp_name(self) -> str:
        """The member in Clark notation: "{uri}local"."""
        return qualified(self.xmp)


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One metadata field.

    Attributes:
        name: Lower-case name, as the command line and the search language say it.
        label: What a picture editor calls it.
        kind: What it holds.
        xmp: XMP property with its real prefix, such as "photoshop:Credit"; "" of a part of the
            credit, which no file holds by itself.
        group: The section of a form it stands in.
        help: What it is for, in one sentence.
        array: XMP array its values stand in.
        iim: Dataset number in IIM record 2; None where IIM has none.
        iim_bytes: Most bytes IIM allows (of each value of a list); 0 where IIM has none.
        iim_time: Dataset number of a date's time of day; None where IIM has none.
        exif: exiv2 keys of Exif tags, the best first: its twins, read and written.
        weak_exif: exiv2 keys of tags that are only read, and only where nothing else speaks.
        record: Where the catalogue keeps it: "caption.text", "credit.line", "field", "file", ...
        members: For ENTITIES, the members that make the head of a party's text.
        structure: For ENTITIES, STRUCTURE and STRUCTURES, all members; the first names the thing.
        choices: The closed vocabulary it takes its values from, where there is one.
    """

    name: str
    label: str
    kind: ValueKind
    xmp: str
    group: FieldGroup
    help: str
    array: ArrayKind = ArrayKind.NONE
    iim: int | None = None
    iim_bytes: int = 0
    iim_time: int | None = None
    exif: tuple[str, ...] = ()
    weak_exif: tuple[str, ...] = ()
    record: str = FIELD_RECORD
    members: EntityMembers | None = None
    structure: tuple[Member, ...] = ()
    choices: Choices = ()

    @property
    def is_list(self) -> bool:
        """Whether it holds several values in order."""
        return self.kind in {ValueKind.LIST, ValueKind.ENTITIES, ValueKind.STRUCTURES}

    @property
    def is_editable(self) -> bool:
        """Whether a person may set it; if not, it is told as the file has it."""
        return self.record != FILE_RECORD

    @property
    def is_structured(self) -> bool:
        """Whether its values have members, and are kept as texts of `metadata.structures`."""
        return bool(self.structure)

    @property
    def namespace(self) -> str:
        """URI of the XMP property's namespace."""
        return NAMESPACES[self.xmp.partition(":")[0]]

    @property
    def xmp_name(self) -> str:
        """The XMP property in Clark notation: "{uri}local"."""
        return qualified(self.xmp)

    @property
    def exiv2_key(self) -> str:
        """The key under which exiv2 keeps the XMP property."""
        prefix, _, local = self.xmp.partition(":")
        return f"Xmp.{_EXIV2_GROUPS.get(prefix, prefix)}.{local}"


def qualified(name: str) -> str:
    """Return a prefixed XMP name in Clark notation: "{uri}local"."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"
