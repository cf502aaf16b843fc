"""A photo's first records from what its file says."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.model.credit import Credit, PrintedCredit
from mediadesk.model.edit import Fingerprint
from mediadesk.model.intake import Intake
from mediadesk.model.photo import FieldContent, FieldValue, Origin, Reading
from mediadesk.services.records.first_records import FirstRecords, first_records


def records(
    printed: PrintedCredit | None = None,
    by_text: Mapping[str, PrintedCredit] | None = None,
    **said: FieldContent,
) -> FirstRecords:
    readings = tuple(Reading(Origin.XMP, field, content) for field, content in said.items())
    intake = Intake(Path("/a.jpg"), "0" * 64, 1, 1, "JPEG", 1, 1, None, readings, Fingerprint(0))

    def parse(line: str, *, is_credit: bool = False) -> PrintedCredit:
        assert is_credit
        return (by_text or {}).get(line) or printed or PrintedCredit()

    return first_records(intake, parse)


def test_a_file_without_metadata_begins_with_no_records() -> None:
    assert records() == FirstRecords(None, None, (), ())


def test_the_caption_has_its_fields() -> None:
    found = records(
        description="Kim.",
        headline="K",
        caption_writer="rw",
        alt_text="A woman",
        extended_description="A woman at a table",
    ).caption
    assert found is not None
    assert (found.text, found.headline, found.writer) == ("Kim.", "K", "rw")
    assert (found.alt_text, found.extended_description) == ("A woman", "A woman at a table")


def test_the_credit_line_is_kept_and_taken_apart() -> None:
    printed = PrintedCredit(
        creators=("Jane Doe",),
        organizations=("AP", "Getty"),
        via=("Getty",),
        licence="CC-BY-4.0",
        commissioned_for="The Paper",
    )
    found = records(printed, credit_line="Jane Doe/AP via Getty").credit
    assert found is not None
    assert found.line == "Jane Doe/AP via Getty"
    assert (found.creators, found.sources, found.via) == (("Jane Doe",), ("AP",), ("Getty",))
    assert (found.licence, found.commissioned_for) == ("CC-BY-4.0", "The Paper")


def test_the_creator_field_wins_over_the_printed_name() -> None:
    printed = PrintedCredit(creators=("J. Doe",), organizations=("AP",))
    found = records(printed, creators=("Jane Doe",), credit_line="J. Doe / AP").credit
    assert found is not None
    assert (found.creators, found.sources) == (("Jane Doe",), ("AP",))


def test_a_credit_line_in_which_nobody_is_recognised_is_a_source() -> None:
    found = records(credit_line="Kremlin").credit
    assert found is not None
    assert found.sources == ("Kremlin",)


def test_a_creator_is_not_a_source_as_well() -> None:
    found = records(creators=("Jane Doe",), credit_line="JANE DOE").credit
    assert found is not None
    assert found.sources == ()


def credit_of(**said: FieldContent) -> Credit:
    """Return the credit that real parsing makes of a file's fields."""
    readings = tuple(Reading(Origin.XMP, field, content) for field, content in said.items())
    intake = Intake(Path("/a.jpg"), "0" * 64, 1, 1, "JPEG", 1, 1, None, readings, Fingerprint(0))
    found = first_records(intake, LateParser().parse).credit
    assert found is not None
    return found


def test_a_label_in_the_creator_field_is_no_part_of_the_name() -> None:
    for said in ("Photograph: Ann Lee", "Foto: Ann Lee", "Photo by Ann Lee", "© Ann Lee"):
        assert credit_of(creators=(said,)).creators == ("Ann Lee",), said


def test_an_agency_in_the_creator_field_is_a_source() -> None:
    found = credit_of(creators=("Ann Lee/Reuters",))
    assert (found.creators, found.sources) == (("Ann Lee",), ("Reuters",))


def test_an_agency_in_the_creator_field_and_in_the_credit_line_is_named_once() -> None:
    found = credit_of(creators=("imageBROKER/Profimedia",), credit_line="PROFIMEDIA")
    assert (found.creators, found.sources) == ((), ("imageBROKER", "Profimedia"))


def test_houses_in_the_creator_field_leave_the_maker_to_the_credit_line() -> None:
    found = credit_of(creators=("Photo: Reuters",), credit_line="Ann Lee/Reuters")
    assert (found.creators, found.sources) == (("Ann Lee",), ("Reuters",))


def test_who_passed_a_picture_on_by_the_creator_field_is_no_source() -> None:
    found = credit_of(creators=("Ann Lee/AP via Getty Images",))
    assert (found.creators, found.sources, found.via) == (
        ("Ann Lee",),
        ("AP",),
        ("Getty Images",),
    )


def test_names_that_only_look_like_a_label_are_left_as_the_file_has_them() -> None:
    for name in ("Photograph Collective", "Staff Sgt. Ann Lee", "https://flickr.com/photos/ann"):
        assert credit_of(creators=(name,)).creators == (name,)


def test_a_creator_field_in_which_nobody_is_recognised_is_kept() -> None:
    found = records(creators=("Photo: 12/13",)).credit
    assert found is not None
    assert found.creators == ("Photo: 12/13",)


def test_every_creator_of_several_is_taken_apart_by_itself() -> None:
    found = records(
        by_text={"Photo: Ann Lee": PrintedCredit(creators=("Ann Lee",))},
        creators=("Photo: Ann Lee", "Bo Holm", "ann lee"),
    ).credit
    assert found is not None
    assert found.creators == ("Ann Lee", "Bo Holm")


def test_the_source_of_a_file_that_names_nobody_else_is_credited() -> None:
    found = records(source=" Kremlin ").credit
    assert found == Credit(0, sources=("Kremlin",))


@pytest.mark.parametrize(
    "said",
    [{"creators": ("Jane Doe",)}, {"credit_line": "AP"}, {"copyright_notice": "© Jane Doe"}],
    ids=["a creator", "a credit line", "a copyright"],
)
def test_the_source_stands_back_behind(said: Mapping[str, FieldContent]) -> None:
    found = records(source="Kremlin", **said).credit
    assert found is not None
    assert "Kremlin" not in found.sources


def test_an_address_as_source_is_nobody_to_credit() -> None:
    assert records(source="https://example.org/pictures").credit is None


def test_copyright_and_licence_link() -> None:
    found = records(copyright_notice="© AP", web_statement="http://ap.org/terms").credit
    assert found is not None
    assert (found.copyright, found.licence_url) == ("© AP", "http://ap.org/terms")


@pytest.mark.parametrize(
    "said",
    [
        {"web_statement": "https://creativecommons.org/licenses/by-sa/4.0/"},
        {"usage_terms": "Licensed under CC BY-SA 4.0."},
        {"copyright_notice": "© 2024 Jane Doe, CC BY-SA 4.0"},
    ],
)
def test_the_licence_stands_where_the_rights_name_it(said: Mapping[str, FieldContent]) -> None:
    found = records(**said).credit
    assert found is not None
    assert found.licence == "CC-BY-SA-4.0"


def test_a_deed_outweighs_the_credit_line() -> None:
    deed = "https://creativecommons.org/licenses/by-sa/4.0/"
    printed = PrintedCredit(creators=("Jane Doe",), licence="CC-BY-4.0")
    found = records(printed, credit_line="Jane Doe/CC BY 4.0", web_statement=deed).credit
    assert found is not None
    assert found.licence == "CC-BY-SA-4.0"


def test_other_fields_stand_on_their_own() -> None:
    assert records(city="Rome", keywords=("a", "b")).fields == (
        FieldValue(0, "keywords", ("a", "b")),
        FieldValue(0, "city", "Rome"),
    )


def test_a_contributor_becomes_a_contribution() -> None:
    (one,) = records(contributors=("Rosa Yamamoto / House (art, cropping)",)).contributions
    assert (one.person, one.organisation) == ("Rosa Yamamoto", "House")
    assert one.roles == ("art", "cropping")


def test_the_vocabularys_role_is_left_out_beside_plain_words() -> None:
    scheme = "http://cv.iptc.org/newscodes/contentprodpartyrole"
    both, alone = records(
        contributors=("A (contentEditor, cropping)", f"B ({scheme}/contentEditor)")
    ).contributions
    assert (both.roles, alone.roles) == (("cropping",), ("contentEditor",))
