"""Fields of the people shown, of their releases, and of places."""

from typing import Final

from mediadesk.metadata.choices import MINOR_AGE, MODEL_RELEASE, PROPERTY_RELEASE
from mediadesk.metadata.field_spec import ArrayKind, FieldGroup, FieldSpec, ValueKind
from mediadesk.metadata.structure_table import ARTWORK, LOCATION, PERSON, PRODUCT

_TEXT, _LIST, _URI, _STRUCTURES = (
    ValueKind.TEXT,
    ValueKind.LIST,
    ValueKind.URI,
    ValueKind.STRUCTURES,
)
_BAG: Final = ArrayKind.BAG
_PEOPLE, _PLACE, _RELEASES = FieldGroup.PEOPLE, FieldGroup.PLACE, FieldGroup.RELEASES
_ARTWORK: Final = FieldGroup.ARTWORK

PEOPLE: Final = (
    FieldSpec(
        "persons_shown",
        "Persons shown",
        _LIST,
        "Iptc4xmpExt:PersonInImage",
        _PEOPLE,
        "Names of the people in the picture.",
        _BAG,
    ),
    FieldSpec(
        "persons_details",
        "Persons shown, with details",
        _STRUCTURES,
        "Iptc4xmpExt:PersonInImageWDetails",
        _PEOPLE,
        "People in the picture, each with who they are and what they are known by.",
        _BAG,
        structure=PERSON,
    ),
    FieldSpec(
        "organisations_shown",
        "Organisations shown",
        _LIST,
        "Iptc4xmpExt:OrganisationInImageName",
        _PEOPLE,
        "Names of organisations and companies that the picture features.",
        _BAG,
    ),
    FieldSpec(
        "organisation_codes",
        "Codes of organisations shown",
        _LIST,
        "Iptc4xmpExt:OrganisationInImageCode",
        _PEOPLE,
        "Codes of the organisations featured, such as a stock exchange's.",
        _BAG,
    ),
)

PLACE: Final = (
    FieldSpec(
        "city",
        "City",
        _TEXT,
        "photoshop:City",
        _PLACE,
        "City of the picture; whether taken there or shown, this older field leaves open.",
        iim=90,
        iim_bytes=32,
    ),
    FieldSpec(
        "state",
        "Province or state",
        _TEXT,
        "photoshop:State",
        _PLACE,
        "Province, state or region of the picture.",
        iim=95,
        iim_bytes=32,
    ),
    FieldSpec(
        "country",
        "Country",
        _TEXT,
        "photoshop:Country",
        _PLACE,
        "Country of the picture, its name in full.",
        iim=101,
        iim_bytes=64,
    ),
    FieldSpec(
        "country_code",
        "Country code",
        _TEXT,
        "Iptc4xmpCore:CountryCode",
        _PLACE,
        "Country of the picture by ISO 3166, two letters or three.",
        iim=100,
        iim_bytes=3,
    ),
    FieldSpec(
        "sublocation",
        "Sublocation",
        _TEXT,
        "Iptc4xmpCore:Location",
        _PLACE,
        "Place within the city: a square, a building, a part of town.",
        iim=92,
        iim_bytes=32,
    ),
    FieldSpec(
        "location_created",
        "Where it was taken",
        _STRUCTURES,
        "Iptc4xmpExt:LocationCreated",
        _PLACE,
        "Where the camera stood when the picture was taken.",
        _BAG,
        structure=LOCATION,
    ),
    FieldSpec(
        "locations_shown",
        "Places shown",
        _STRUCTURES,
        "Iptc4xmpExt:LocationShown",
        _PLACE,
        "Places that are to be seen in the picture, each in full.",
        _BAG,
        structure=LOCATION,
    ),
)

RELEASES: Final = (
    FieldSpec(
        "model_release_status",
        "Model release",
        _URI,
        "plus:ModelReleaseStatus",
        _RELEASES,
        "Whether the people shown have agreed to the picture's use.",
        choices=MODEL_RELEASE,
    ),
    FieldSpec(
        "model_release_ids",
        "Model release identifiers",
        _LIST,
        "plus:ModelReleaseID",
        _RELEASES,
        "Numbers under which the signed model releases are filed.",
        _BAG,
    ),
    FieldSpec(
        "property_release_status",
        "Property release",
        _URI,
        "plus:PropertyReleaseStatus",
        _RELEASES,
        "Whether the owners of what is shown have agreed to the picture's use.",
        choices=PROPERTY_RELEASE,
    ),
    FieldSpec(
        "property_release_ids",
        "Property release identifiers",
        _LIST,
        "plus:PropertyReleaseID",
        _RELEASES,
        "Numbers under which the signed property releases are filed.",
        _BAG,
    ),
    FieldSpec(
        "minor_age",
        "Age of the youngest",
        _URI,
        "plus:MinorModelAgeDisclosure",
        _RELEASES,
        "How old the youngest person shown was when the picture was taken.",
        choices=MINOR_AGE,
    ),
    FieldSpec(
        "model_ages",
        "Ages of the people shown",
        _LIST,
        "Iptc4xmpExt:ModelAge",
        _RELEASES,
        "Ages in years of the people shown, as whole numbers.",
        _BAG,
    ),
    FieldSpec(
        "model_info",
        "About the people shown",
        _TEXT,
        "Iptc4xmpExt:AddlModelInfo",
        _RELEASES,
        "What a model release leaves out but a user of the picture should know.",
    ),
)

THINGS: Final = (
    FieldSpec(
        "artworks",
        "Artwork or object shown",
        _STRUCTURES,
        "Iptc4xmpExt:ArtworkOrObject",
        _ARTWORK,
        "Works of art and other objects in the picture, with their makers, owners and rights.",
        _BAG,
        structure=ARTWORK,
    ),
    FieldSpec(
        "products",
        "Products shown",
        _STRUCTURES,
        "Iptc4xmpExt:ProductInImage",
        _ARTWORK,
        "Products in the picture, with their trade item numbers.",
        _BAG,
        structure=PRODUCT,
    ),
)
