"""Fields that say who made a picture, who supplied it, and who must be named."""

from typing import Final

from mediadesk.metadata.choices import CREDIT_LINE_REQUIRED
from mediadesk.metadata.field_spec import (
    ArrayKind,
    EntityMembers,
    FieldGroup,
    FieldSpec,
    ValueKind,
)
from mediadesk.metadata.structure_table import CONTACT, CONTRIBUTOR, IMAGE_CREATOR, IMAGE_SUPPLIER

_TEXT, _LIST, _ENTITIES = ValueKind.TEXT, ValueKind.LIST, ValueKind.ENTITIES
_SEQ, _BAG = ArrayKind.SEQ, ArrayKind.BAG
_CREDIT: Final = FieldGroup.CREDIT

CREDIT: Final = (
    FieldSpec(
        "creators",
        "Creators",
        _LIST,
        "dc:creator",
        _CREDIT,
        "Names of whoever made the picture, the photographer first.",
        _SEQ,
        iim=80,
        iim_bytes=32,
        exif=("Exif.Image.Artist", "Exif.Photo.Photographer"),
        weak_exif=("Exif.Image.XPAuthor",),
        record="credit.creators",
    ),
    FieldSpec(
        "creator_jobtitle",
        "Creator's job title",
        _TEXT,
        "photoshop:AuthorsPosition",
        _CREDIT,
        "What the photographer is to the house: staff, freelance, stringer.",
        iim=85,
        iim_bytes=32,
    ),
    FieldSpec(
        "creator_contact",
        "Creator's contact",
        ValueKind.STRUCTURE,
        "Iptc4xmpCore:CreatorContactInfo",
        _CREDIT,
        "Where the photographer can be reached: address, telephone, e-mail, web page.",
        structure=CONTACT,
    ),
    FieldSpec(
        "credit_line",
        "Credit line",
        _TEXT,
        "photoshop:Credit",
        _CREDIT,
        "The credit as the supplier wants it printed beside the picture.",
        iim=110,
        iim_bytes=32,
        record="credit.line",
    ),
    FieldSpec(
        "credit_line_required",
        "Place of the credit",
        ValueKind.URI,
        "plus:CreditLineRequired",
        _CREDIT,
        "Whether the credit must be printed, and where.",
        choices=CREDIT_LINE_REQUIRED,
    ),
    FieldSpec(
        "source",
        "Source (supply chain)",
        _TEXT,
        "photoshop:Source",
        _CREDIT,
        "The house the picture came from; it need not be the one to be credited.",
        iim=115,
        iim_bytes=32,
    ),
    FieldSpec(
        "contributors",
        "Contributors",
        _ENTITIES,
        "Iptc4xmpExt:Contributor",
        _CREDIT,
        "Whoever else worked on the picture, each with what they did.",
        _BAG,
        record="contributions",
        members=EntityMembers("Iptc4xmpExt:Name", "xmp:Identifier", "Iptc4xmpExt:Role"),
        structure=CONTRIBUTOR,
    ),
    FieldSpec(
        "image_creators",
        "Image creators (PLUS)",
        _ENTITIES,
        "plus:ImageCreator",
        _CREDIT,
        "Makers of the picture with their PLUS identifiers.",
        _SEQ,
        members=EntityMembers("plus:ImageCreatorName", "plus:ImageCreatorID"),
        structure=IMAGE_CREATOR,
    ),
    FieldSpec(
        "image_suppliers",
        "Image suppliers",
        _ENTITIES,
        "plus:ImageSupplier",
        _CREDIT,
        "Whoever handed the picture over last, with their PLUS identifier.",
        _SEQ,
        members=EntityMembers("plus:ImageSupplierName", "plus:ImageSupplierID"),
        structure=IMAGE_SUPPLIER,
    ),
    FieldSpec(
        "supplier_image_id",
        "Supplier's image number",
        _TEXT,
        "plus:ImageSupplierImageID",
        _CREDIT,
        "The number under which the supplier keeps the picture.",
    ),
)
