"""The field table: complete, without contradictions."""

import pytest

from mediadesk.metadata.fields import FIELDS, NAMESPACES, ArrayKind, ValueKind, field
from mediadesk.model.errors import UserError

#: The names that scripts may rely on.
FIXED = [
    "description",
    "headline",
    "title",
    "creators",
    "creator_jobtitle",
    "credit_line",
    "source",
    "copyright_notice",
    "usage_terms",
    "web_statement",
    "instructions",
    "caption_writer",
    "keywords",
    "date_created",
    "city",
    "state",
    "country",
    "country_code",
    "sublocation",
    "job_id",
    "persons_shown",
    "event",
    "digital_source_type",
    "alt_text",
    "extended_description",
    "contributors",
    "data_mining",
    "licensors",
    "image_suppliers",
    "copyright_owners",
]


@pytest.mark.parametrize("name", FIXED)
def test_every_fixed_name_is_in_the_table(name: str) -> None:
    assert field(name).name == name


def test_names_and_xmp_properties_are_unique() -> None:
    assert len({spec.name for spec in FIELDS}) == len(FIELDS)
    assert len({spec.xmp for spec in FIELDS}) == len(FIELDS)


def test_iim_datasets_are_unique_and_have_a_byte_limit() -> None:
    with_iim = [spec for spec in FIELDS if spec.iim is not None]
    assert len({spec.iim for spec in with_iim}) == len(with_iim)
    assert all((spec.iim_bytes > 0) == (spec.iim is not None) for spec in FIELDS)


def test_kinds_and_arrays_agree() -> None:
    for spec in FIELDS:
        assert (spec.array is ArrayKind.ALT) == (spec.kind is ValueKind.LANGUAGES), spec.name
        assert (spec.array in {ArrayKind.SEQ, ArrayKind.BAG}) == spec.is_list, spec.name
        assert (spec.members is not None) == (spec.kind is ValueKind.ENTITIES), spec.name


def test_exiv2_shortens_the_iptc_prefixes_only() -> None:
    assert field("event").exiv2_key == "Xmp.iptcExt.Event"
    assert field("alt_text").exiv2_key == "Xmp.iptc.AltTextAccessibility"
    assert field("credit_line").exiv2_key == "Xmp.photoshop.Credit"


def test_a_property_has_its_name_with_the_namespace() -> None:
    assert field("creators").xmp_name == "{http://purl.org/dc/elements/1.1/}creator"
    assert field("creators").namespace == NAMESPACES["dc"]


def test_an_unknown_field_is_the_persons_to_mend() -> None:
    with pytest.raises(UserError, match="no field called 'headlin'"):
        field("headlin")
