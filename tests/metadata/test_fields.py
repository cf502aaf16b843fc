"""The field table: complete, without contradictions."""

from collections.abc import Iterator
from itertools import groupby

import pytest

from mediadesk.metadata.fields import (
    FIELDS,
    NAMESPACES,
    ArrayKind,
    FieldGroup,
    Member,
    ValueKind,
    field,
)
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


STRUCTURED = {ValueKind.ENTITIES, ValueKind.STRUCTURE, ValueKind.STRUCTURES}


def every_structure() -> Iterator[tuple[Member, ...]]:
    waiting = [spec.structure for spec in FIELDS if spec.structure]
    while waiting:
        members = waiting.pop()
        yield members
        waiting.extend(member.structure for member in members if member.structure)


@pytest.mark.parametrize("name", FIXED)
def test_every_fixed_name_is_in_the_table(name: str) -> None:
    assert field(name).name == name


def test_names_and_xmp_properties_are_unique() -> None:
    assert len({spec.name for spec in FIELDS}) == len(FIELDS)
    assert len({spec.xmp for spec in FIELDS}) == len(FIELDS)


def test_iim_datasets_are_unique_and_have_a_byte_limit() -> None:
    with_iim = [spec for spec in FIELDS if spec.iim is not None]
    clocks = [spec.iim_time for spec in with_iim if spec.iim_time is not None]
    assert len({spec.iim for spec in with_iim} | set(clocks)) == len(with_iim) + len(clocks)
    assert all((spec.iim_time is not None) == (spec.kind is ValueKind.DATE) for spec in with_iim)
    assert all((spec.iim_bytes > 0) == (spec.iim is not None) for spec in FIELDS)


def test_kinds_and_arrays_agree() -> None:
    for spec in FIELDS:
        assert (spec.array is ArrayKind.ALT) == (spec.kind is ValueKind.LANGUAGES), spec.name
        if spec.kind is not ValueKind.DATE:  # PRISM has a bag for a date of which it wants one
            assert (spec.array in {ArrayKind.SEQ, ArrayKind.BAG}) == spec.is_list, spec.name
        assert (spec.members is not None) == (spec.kind is ValueKind.ENTITIES), spec.name
        assert bool(spec.structure) == (spec.kind in STRUCTURED), spec.name


def test_members_of_a_structure_are_distinct_in_every_name() -> None:
    for members in every_structure():
        for names in (
            [m.name for m in members],
            [m.xmp for m in members],
            [m.label.casefold() for m in members],
        ):
            assert len(set(names)) == len(members), names


def test_kinds_and_arrays_of_members_agree() -> None:
    arrays = {
        ValueKind.LANGUAGES: {ArrayKind.ALT},
        ValueKind.LIST: {ArrayKind.SEQ, ArrayKind.BAG},
        ValueKind.STRUCTURES: {ArrayKind.SEQ, ArrayKind.BAG},
    }
    for members in every_structure():
        for member in members:
            assert member.array in arrays.get(member.kind, {ArrayKind.NONE}), member.xmp
            nested = {ValueKind.STRUCTURE, ValueKind.STRUCTURES}
            assert bool(member.structure) == (member.kind in nested), member.xmp


def test_every_prefix_of_the_table_has_a_namespace() -> None:
    used = {m.xmp for members in every_structure() for m in members} | {s.xmp for s in FIELDS}
    assert {name.partition(":")[0] for name in used} <= NAMESPACES.keys()


def test_the_head_of_a_party_is_made_of_its_members() -> None:
    for spec in FIELDS:
        if spec.members is not None:
            told = {spec.members.name, spec.members.identifier, spec.members.roles} - {""}
            assert told <= {member.xmp for member in spec.structure}, spec.name
            assert spec.structure[0].xmp == spec.members.name, spec.name


def test_every_field_is_explained_in_a_sentence_of_its_own() -> None:
    told = [spec.help for spec in FIELDS]
    assert len(set(told)) == len(FIELDS)
    assert all(text.endswith(".") and text[0].isupper() for text in told)
    assert len({spec.label for spec in FIELDS}) == len(FIELDS)


def test_every_group_has_fields_that_stand_together() -> None:
    runs = [group for group, _ in groupby(FIELDS, key=lambda spec: spec.group)]
    assert len(runs) == len(set(runs))
    assert set(runs) == set(FieldGroup)
    assert len({group.label for group in FieldGroup}) == len(FieldGroup)


def test_values_and_labels_of_a_vocabulary_are_distinct() -> None:
    for spec in FIELDS:
        assert len({value for value, _ in spec.choices}) == len(spec.choices)
        assert len({label for _, label in spec.choices}) == len(spec.choices)


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


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("caption", "description"),
        ("Byline", "creators"),
        ("alt text", "alt_text"),
        ("dc:description", "description"),
        ("Iptc4xmpCore:AltTextAccessibility", "alt_text"),
        ("copyright notice", "copyright_notice"),
    ],
)
def test_a_field_is_known_by_what_editors_and_standards_call_it(typed: str, name: str) -> None:
    assert field(typed).name == name


def test_a_slip_in_a_fields_name_is_told_with_the_name_that_was_meant() -> None:
    with pytest.raises(UserError, match="Did you mean headline"):
        field("haedline")
