"""The structures of IPTC Photo Metadata 2025.1, PLUS and XMP: their members, the name first."""

from typing import Final

from mediadesk.metadata.choices import TELEPHONE_TYPE
from mediadesk.metadata.field_spec import ArrayKind, Member, ValueKind

_LANGUAGES, _LIST, _DATE, _URI = (
    ValueKind.LANGUAGES,
    ValueKind.LIST,
    ValueKind.DATE,
    ValueKind.URI,
)
_REAL, _STRUCTURES = ValueKind.REAL, ValueKind.STRUCTURES
_ALT, _BAG, _SEQ = ArrayKind.ALT, ArrayKind.BAG, ArrayKind.SEQ

#: Who can be reached where about the picture (IPTC Core: Creator's Contact Info).
CONTACT: Final = (
    Member("address", "Address", "Iptc4xmpCore:CiAdrExtadr"),
    Member("city", "City", "Iptc4xmpCore:CiAdrCity"),
    Member("region", "Province or state", "Iptc4xmpCore:CiAdrRegion"),
    Member("postal_code", "Postal code", "Iptc4xmpCore:CiAdrPcode"),
    Member("country", "Country", "Iptc4xmpCore:CiAdrCtry"),
    Member("telephone", "Telephone", "Iptc4xmpCore:CiTelWork"),
    Member("email", "E-mail", "Iptc4xmpCore:CiEmailWork"),
    Member("url", "Web page", "Iptc4xmpCore:CiUrlWork"),
)

LOCATION: Final = (
    Member("name", "Name of the place", "Iptc4xmpExt:LocationName", _LANGUAGES, _ALT),
    Member("sublocation", "Sublocation", "Iptc4xmpExt:Sublocation"),
    Member("city", "City", "Iptc4xmpExt:City"),
    Member("state", "Province or state", "Iptc4xmpExt:ProvinceState"),
    Member("country", "Country", "Iptc4xmpExt:CountryName"),
    Member("country_code", "Country code", "Iptc4xmpExt:CountryCode"),
    Member("world_region", "World region", "Iptc4xmpExt:WorldRegion"),
    Member("id", "Identifier", "Iptc4xmpExt:LocationId", _LIST, _BAG),
    Member("latitude", "Latitude", "exif:GPSLatitude"),
    Member("longitude", "Longitude", "exif:GPSLongitude"),
    Member("altitude", "Altitude", "exif:GPSAltitude"),
    Member("altitude_reference", "Below sea level (1) or above (0)", "exif:GPSAltitudeRef"),
)

ENTITY: Final = (
    Member("name", "Name", "Iptc4xmpExt:Name", _LANGUAGES, _ALT),
    Member("id", "Identifier", "xmp:Identifier", _LIST, _BAG),
)
CONTRIBUTOR: Final = (
    *ENTITY,
    Member("role", "Role", "Iptc4xmpExt:Role", _LIST, _BAG),
)

TERM: Final = (
    Member("name", "Term", "Iptc4xmpExt:CvTermName", _LANGUAGES, _ALT),
    Member("id", "Identifier of the term", "Iptc4xmpExt:CvTermId", _URI),
    Member("vocabulary", "Identifier of the vocabulary", "Iptc4xmpExt:CvId", _URI),
    Member("refined_about", "What the term is refined by", "Iptc4xmpExt:CvTermRefinedAbout", _URI),
)

PERSON: Final = (
    Member("name", "Name", "Iptc4xmpExt:PersonName", _LANGUAGES, _ALT),
    Member("description", "Description", "Iptc4xmpExt:PersonDescription", _LANGUAGES, _ALT),
    Member("id", "Identifier", "Iptc4xmpExt:PersonId", _LIST, _BAG),
    Member(
        "characteristic",
        "Characteristics",
        "Iptc4xmpExt:PersonCharacteristic",
        _STRUCTURES,
        _BAG,
        TERM,
    ),
)

PRODUCT: Final = (
    Member("name", "Name", "Iptc4xmpExt:ProductName", _LANGUAGES, _ALT),
    Member("description", "Description", "Iptc4xmpExt:ProductDescription", _LANGUAGES, _ALT),
    Member("gtin", "Global trade item number", "Iptc4xmpExt:ProductGTIN"),
    Member("id", "Identifier", "Iptc4xmpExt:ProductId"),
)

ARTWORK: Final = (
    Member("title", "Title", "Iptc4xmpExt:AOTitle", _LANGUAGES, _ALT),
    Member("creator", "Creators", "Iptc4xmpExt:AOCreator", _LIST, _SEQ),
    Member("creator_id", "Identifiers of the creators", "Iptc4xmpExt:AOCreatorId", _LIST, _SEQ),
    Member("date", "Date created", "Iptc4xmpExt:AODateCreated", _DATE),
    Member("circa_date", "Approximate date created", "Iptc4xmpExt:AOCircaDateCreated"),
    Member("style_period", "Style period", "Iptc4xmpExt:AOStylePeriod", _LIST, _BAG),
    Member("source", "Collection or owner", "Iptc4xmpExt:AOSource"),
    Member("inventory_number", "Inventory number", "Iptc4xmpExt:AOSourceInvNo"),
    Member("inventory_url", "Page of the inventory", "Iptc4xmpExt:AOSourceInvURL", _URI),
    Member("copyright_notice", "Copyright notice", "Iptc4xmpExt:AOCopyrightNotice"),
    Member("copyright_owner", "Copyright owner", "Iptc4xmpExt:AOCurrentCopyrightOwnerName"),
    Member(
        "copyright_owner_id",
        "Identifier of the copyright owner",
        "Iptc4xmpExt:AOCurrentCopyrightOwnerId",
    ),
    Member("licensor", "Licensor", "Iptc4xmpExt:AOCurrentLicensorName"),
    Member("licensor_id", "Identifier of the licensor", "Iptc4xmpExt:AOCurrentLicensorId"),
    Member("content", "What it shows", "Iptc4xmpExt:AOContentDescription", _LANGUAGES, _ALT),
    Member(
        "contribution",
        "Who contributed what",
        "Iptc4xmpExt:AOContributionDescription",
        _LANGUAGES,
        _ALT,
    ),
    Member(
        "physical", "Physical description", "Iptc4xmpExt:AOPhysicalDescription", _LANGUAGES, _ALT
    ),
)

REGISTRY_ENTRY: Final = (
    Member("item", "Identifier of the picture", "Iptc4xmpExt:RegItemId"),
    Member("organisation", "Identifier of the registry", "Iptc4xmpExt:RegOrgId"),
    Member("role", "Role of the entry", "Iptc4xmpExt:RegEntryRole", _URI),
)

EMBEDDED_RIGHTS: Final = (
    Member("expression", "Rights expression", "Iptc4xmpExt:EncRightsExpr"),
    Member("type", "Media type", "Iptc4xmpExt:RightsExprEncType"),
    Member("language", "Identifier of the rights language", "Iptc4xmpExt:RightsExprLangId", _URI),
)
LINKED_RIGHTS: Final = (
    Member("link", "Link to the rights expression", "Iptc4xmpExt:LinkedRightsExpr", _URI),
    *EMBEDDED_RIGHTS[1:],
)

_POINT: Final = (
    Member("x", "X", "Iptc4xmpExt:rbX", _REAL),
    Member("y", "Y", "Iptc4xmpExt:rbY", _REAL),
)
_BOUNDARY: Final = (
    Member("shape", "Shape", "Iptc4xmpExt:rbShape"),
    Member("unit", "Unit", "Iptc4xmpExt:rbUnit"),
    *_POINT,
    Member("width", "Width", "Iptc4xmpExt:rbW", _REAL),
    Member("height", "Height", "Iptc4xmpExt:rbH", _REAL),
    Member("radius", "Radius", "Iptc4xmpExt:rbRx", _REAL),
    Member("vertex", "Vertices", "Iptc4xmpExt:rbVertices", _STRUCTURES, _SEQ, _POINT),
)
REGION: Final = (
    Member("name", "Name", "Iptc4xmpExt:Name", _LANGUAGES, _ALT),
    Member("id", "Identifier", "Iptc4xmpExt:rId"),
    Member("role", "Role", "Iptc4xmpExt:rRole", _STRUCTURES, _BAG, ENTITY),
    Member("content", "Type of content", "Iptc4xmpExt:rCtype", _STRUCTURES, _BAG, ENTITY),
    Member(
        "boundary",
        "Boundary",
        "Iptc4xmpExt:RegionBoundary",
        ValueKind.STRUCTURE,
        structure=_BOUNDARY,
    ),
    Member("person", "Persons shown", "Iptc4xmpExt:PersonInImage", _LIST, _BAG),
)

LICENSOR: Final = (
    Member("name", "Name", "plus:LicensorName"),
    Member("url", "Web page", "plus:LicensorURL", _URI),
    Member("id", "PLUS identifier", "plus:LicensorID"),
    Member("email", "E-mail", "plus:LicensorEmail"),
    Member("telephone", "Telephone", "plus:LicensorTelephone1"),
    Member(
        "telephone_type",
        "Kind of telephone",
        "plus:LicensorTelephoneType1",
        _URI,
        choices=TELEPHONE_TYPE,
    ),
    Member("telephone_2", "Second telephone", "plus:LicensorTelephone2"),
    Member(
        "telephone_2_type",
        "Kind of second telephone",
        "plus:LicensorTelephoneType2",
        _URI,
        choices=TELEPHONE_TYPE,
    ),
    Member("street", "Street", "plus:LicensorStreetAddress"),
    Member("address", "Address, continued", "plus:LicensorExtendedAddress"),
    Member("city", "City", "plus:LicensorCity"),
    Member("region", "Province or state", "plus:LicensorRegion"),
    Member("postal_code", "Postal code", "plus:LicensorPostalCode"),
    Member("country", "Country", "plus:LicensorCountry"),
)
COPYRIGHT_OWNER: Final = (
    Member("name", "Name", "plus:CopyrightOwnerName"),
    Member("id", "PLUS identifier", "plus:CopyrightOwnerID"),
)
IMAGE_CREATOR: Final = (
    Member("name", "Name", "plus:ImageCreatorName"),
    Member("id", "PLUS identifier", "plus:ImageCreatorID"),
)
IMAGE_SUPPLIER: Final = (
    Member("name", "Name", "plus:ImageSupplierName"),
    Member("id", "PLUS identifier", "plus:ImageSupplierID"),
)

#: XMP part 2, Media Management: an event of the history, and a reference to another document.
EVENT: Final = (
    Member("action", "Action", "stEvt:action"),
    Member("when", "When", "stEvt:when", _DATE),
    Member("software", "Software", "stEvt:softwareAgent"),
    Member("changed", "What changed", "stEvt:changed"),
    Member("parameters", "Parameters", "stEvt:parameters"),
    Member("instance_id", "Instance id", "stEvt:instanceID"),
)
REFERENCE: Final = (
    Member("document_id", "Document id", "stRef:documentID"),
    Member("instance_id", "Instance id", "stRef:instanceID"),
    Member("original_id", "Id of the original document", "stRef:originalDocumentID"),
    Member("path", "File", "stRef:filePath"),
)
