"""The field table: every metadata field the desk knows, and where each family keeps it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mediadesk.model.errors import UserError

#: Real prefixes of the XMP namespaces in use (IPTC Photo Metadata 2025.1, PLUS 2.0.1, Adobe XMP).
NAMESPACES: Final[dict[str, str]] = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "stRef": "http://ns.adobe.com/xap/1.0/sType/ResourceRef#",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "cc": "http://creativecommons.org/ns#",
}

#: exiv2 shortens two prefixes at the top level of a key (and nowhere else: trap T4).
_EXIV2_GROUPS: Final[dict[str, str]] = {"Iptc4xmpCore": "iptc", "Iptc4xmpExt": "iptcExt"}

#: The record that keeps a field which has none of its own.
FIELD_RECORD: Final = "field"


class ValueKind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    LIST = "list"
    LANGUAGES = "languages"
    DATE = "date"
    URI = "uri"
    ENTITIES = "entities"


class ArrayKind(StrEnum):
    """The XMP array a field's values stand in."""

    NONE = ""
    SEQ = "Seq"
    BAG = "Bag"
    ALT = "Alt"


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
class FieldSpec:
    """One metadata field.

    Attributes:
        name: Lower-case name, as the command line and the search language say it.
        label: What a picture editor calls it.
        kind: What it holds.
        xmp: XMP property with its real prefix, such as "photoshop:Credit".
        array: XMP array its values stand in.
        iim: Dataset number in IIM record 2; None where IIM has none.
        iim_bytes: Most bytes IIM allows (of each value of a list); 0 where IIM has none.
        exif: exiv2 keys of Exif tags, the best first.
        record: Where the catalogue keeps it: "caption.text", "credit.line", "field", ...
        members: For ENTITIES, the structure's members.
    """

    name: str
    label: str
    kind: ValueKind
    xmp: str
    array: ArrayKind = ArrayKind.NONE
    iim: int | None = None
    iim_bytes: int = 0
    exif: tuple[str, ...] = ()
    record: str = FIELD_RECORD
    members: EntityMembers | None = None

    @property
    def is_list(self) -> bool:
        """Whether it holds several values in order."""
        return self.kind in {ValueKind.LIST, ValueKind.ENTITIES}

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


_TEXT, _LIST, _DATE, _URI = ValueKind.TEXT, ValueKind.LIST, ValueKind.DATE, ValueKind.URI
_LANGUAGES, _ENTITIES = ValueKind.LANGUAGES, ValueKind.ENTITIES
_ALT, _SEQ, _BAG = ArrayKind.ALT, ArrayKind.SEQ, ArrayKind.BAG

#: In the order a picture editor reads them. Byte limits: IIM 4.2, record 2.
FIELDS: Final[tuple[FieldSpec, ...]] = (
    FieldSpec(
        "description",
        "Description (caption)",
        _LANGUAGES,
        "dc:description",
        _ALT,
        iim=120,
        iim_bytes=2000,
        exif=("Exif.Image.ImageDescription",),
        record="caption.text",
    ),
    FieldSpec(
        "headline",
        "Headline",
        _TEXT,
        "photoshop:Headline",
        iim=105,
        iim_bytes=256,
        record="caption.headline",
    ),
    FieldSpec(
        "title",
        "Title (slug)",
        _LANGUAGES,
        "dc:title",
        _ALT,
        iim=5,
        iim_bytes=64,
        exif=("Exif.Photo.ImageTitle",),
    ),
    FieldSpec(
        "creators",
        "Creators",
        _LIST,
        "dc:creator",
        _SEQ,
        iim=80,
        iim_bytes=32,
        exif=("Exif.Image.Artist", "Exif.Photo.Photographer"),
        record="credit.creators",
    ),
    FieldSpec(
        "creator_jobtitle",
        "Creator's job title",
        _TEXT,
        "photoshop:AuthorsPosition",
        iim=85,
        iim_bytes=32,
    ),
    FieldSpec(
        "credit_line",
        "Credit line",
        _TEXT,
        "photoshop:Credit",
        iim=110,
        iim_bytes=32,
        record="credit.line",
    ),
    FieldSpec("source", "Source (supply chain)", _TEXT, "photoshop:Source", iim=115, iim_bytes=32),
    FieldSpec(
        "copyright_notice",
        "Copyright notice",
        _LANGUAGES,
        "dc:rights",
        _ALT,
        iim=116,
        iim_bytes=128,
        exif=("Exif.Image.Copyright",),
        record="credit.copyright",
    ),
    FieldSpec("usage_terms", "Rights usage terms", _LANGUAGES, "xmpRights:UsageTerms", _ALT),
    FieldSpec(
        "web_statement",
        "Web statement of rights",
        _URI,
        "xmpRights:WebStatement",
        record="credit.licence_url",
    ),
    # Where whoever reuses the picture is asked to lead readers (Creative Commons, ccREL 1.0).
    FieldSpec(
        "work_url", "Page of the picture", _URI, "cc:attributionURL", record="credit.work_url"
    ),
    FieldSpec(
        "instructions", "Instructions", _TEXT, "photoshop:Instructions", iim=40, iim_bytes=256
    ),
    FieldSpec(
        "caption_writer",
        "Caption writer",
        _TEXT,
        "photoshop:CaptionWriter",
        iim=122,
        iim_bytes=32,
        record="caption.writer",
    ),
    FieldSpec("keywords", "Keywords", _LIST, "dc:subject", _BAG, iim=25, iim_bytes=64),
    FieldSpec(
        "date_created",
        "Date created",
        _DATE,
        "photoshop:DateCreated",
        iim=55,
        iim_bytes=8,
        exif=("Exif.Photo.DateTimeOriginal",),  # digitising a print is not taking it
    ),
    FieldSpec("city", "City", _TEXT, "photoshop:City", iim=90, iim_bytes=32),
    FieldSpec("state", "Province or state", _TEXT, "photoshop:State", iim=95, iim_bytes=32),
    FieldSpec("country", "Country", _TEXT, "photoshop:Country", iim=101, iim_bytes=64),
    FieldSpec(
        "country_code", "Country code", _TEXT, "Iptc4xmpCore:CountryCode", iim=100, iim_bytes=3
    ),
    FieldSpec("sublocation", "Sublocation", _TEXT, "Iptc4xmpCore:Location", iim=92, iim_bytes=32),
    FieldSpec(
        "job_id", "Job identifier", _TEXT, "photoshop:TransmissionReference", iim=103, iim_bytes=32
    ),
    FieldSpec("persons_shown", "Persons shown", _LIST, "Iptc4xmpExt:PersonInImage", _BAG),
    FieldSpec("event", "Event", _LANGUAGES, "Iptc4xmpExt:Event", _ALT),
    FieldSpec("digital_source_type", "Digital source type", _URI, "Iptc4xmpExt:DigitalSourceType"),
    FieldSpec(
        "alt_text",
        "Alt text",
        _LANGUAGES,
        "Iptc4xmpCore:AltTextAccessibility",
        _ALT,
        record="caption.alt_text",
    ),
    FieldSpec(
        "extended_description",
        "Extended description",
        _LANGUAGES,
        "Iptc4xmpCore:ExtDescrAccessibility",
        _ALT,
        record="caption.extended_description",
    ),
    FieldSpec(
        "contributors",
        "Contributors",
        _ENTITIES,
        "Iptc4xmpExt:Contributor",
        _BAG,
        record="contributions",
        members=EntityMembers("Iptc4xmpExt:Name", "xmp:Identifier", "Iptc4xmpExt:Role"),
    ),
    FieldSpec("data_mining", "Data mining", _URI, "plus:DataMining"),
    FieldSpec(
        "licensors",
        "Licensors",
        _ENTITIES,
        "plus:Licensor",
        _SEQ,
        members=EntityMembers("plus:LicensorName", "plus:LicensorURL"),
    ),
    FieldSpec(
        "image_suppliers",
        "Image suppliers",
        _ENTITIES,
        "plus:ImageSupplier",
        _SEQ,
        members=EntityMembers("plus:ImageSupplierName", "plus:ImageSupplierID"),
    ),
    FieldSpec(
        "copyright_owners",
        "Copyright owners",
        _ENTITIES,
        "plus:CopyrightOwner",
        _SEQ,
        members=EntityMembers("plus:CopyrightOwnerName", "plus:CopyrightOwnerID"),
    ),
)

_BY_NAME: Final = {spec.name: spec for spec in FIELDS}


def field(name: str) -> FieldSpec:
    """Return a field by its name.

    Raises:
        UserError: There is no such field.
    """
    spec = _BY_NAME.get(name)
    if spec is None:
        msg = f"There is no field called {name!r}; the fields are {', '.join(_BY_NAME)}."
        raise UserError(msg)
    return spec
