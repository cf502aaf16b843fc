"""From raw blocks to readings of the field table."""

from datetime import UTC, datetime

import pytest

from mediadesk.media.metadata.packets import Packets, jpeg_packets
from mediadesk.media.metadata.readings import (
    credential_readings,
    exif_readings,
    iim_readings,
    readings_of,
    taken_at,
    xmp_properties,
)
from mediadesk.metadata.identity import IDS_FIELD, SOURCE_IDS_FIELD
from mediadesk.metadata.reconcile import DIGEST_FIELD
from mediadesk.model.edit_traces import ContentCredentials, CredentialState, EditTraces, Ingredient
from mediadesk.model.photo import FieldContent, Origin, Reading
from tests.media.picture_making import (
    UTF8_MARK,
    alternatives,
    iim_dataset,
    jpeg,
    listed,
    photoshop_block,
    xmp_packet,
)


def of_xmp(inner: str) -> dict[tuple[str, str], FieldContent]:
    properties, warnings = xmp_properties((xmp_packet(inner),))
    assert warnings == ()
    return {(r.field, r.language): r.content for r in readings_of(properties)}


@pytest.mark.parametrize(
    ("inner", "field", "content"),
    [
        ("<photoshop:Credit> Kremlin </photoshop:Credit>", "credit_line", "Kremlin"),
        (listed("dc:creator", "Seq", "A", "B, C"), "creators", ("A", "B, C")),
        ("<dc:creator>A</dc:creator>", "creators", ("A",)),
        (listed("dc:subject", "Bag", "x", "y", "x"), "keywords", ("x", "y")),
        ("<photoshop:City></photoshop:City>", "city", None),
        (
            "<photoshop:DateCreated>2019:05:17 10:11:12</photoshop:DateCreated>",
            "date_created",
            "2019-05-17T10:11:12",
        ),
        ("<photoshop:DateCreated>May 2019</photoshop:DateCreated>", "date_created", "May 2019"),
        (
            listed("pur:embargoDate", "Bag", "2026-05-12T10:00:00+02:00"),
            "release_date",
            "2026-05-12T10:00:00+02:00",
        ),
        (listed("prism:expirationDate", "Bag", "2026-06-01"), "expiration_date", "2026-06-01"),
        ("<plus:LicenseEndDate>2026-06-01</plus:LicenseEndDate>", "licence_end", "2026-06-01"),
        (
            "<plus:DataMining>https://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>",
            "data_mining",
            "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
        ),
    ],
)
def test_xmp_values(inner: str, field: str, content: FieldContent | None) -> None:
    assert of_xmp(inner).get((field, "")) == content


def test_every_language_of_an_alternative_is_a_reading() -> None:
    found = of_xmp(alternatives("dc:description", x_default="Hi", de_DE="Hallo"))
    assert found == {("description", ""): "Hi", ("description", "de-DE"): "Hallo"}


def test_a_contributor_is_a_name_with_roles() -> None:
    found = of_xmp(
        '<Iptc4xmpExt:Contributor><rdf:Bag><rdf:li rdf:parseType="Resource">'
        + alternatives("Iptc4xmpExt:Name", x_default="Rosa Yamamoto / House")
        + listed("Iptc4xmpExt:Role", "Bag", "contentEditor", "cropping")
        + "</rdf:li></rdf:Bag></Iptc4xmpExt:Contributor>"
    )
    assert found["contributors", ""] == ("Rosa Yamamoto / House (contentEditor, cropping)",)


def test_a_licensor_is_a_name_with_a_link() -> None:
    found = of_xmp(
        '<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">'
        "<plus:LicensorName>G</plus:LicensorName><plus:LicensorURL>http://g</plus:LicensorURL>"
        "</rdf:li></rdf:Seq></plus:Licensor>"
    )
    assert found["licensors", ""] == ("G <http://g>",)


def test_a_file_tells_its_ids_and_those_of_what_it_was_made_from() -> None:
    found = of_xmp(
        "<xmpMM:DocumentID>xmp.did:AB12</xmpMM:DocumentID>"
        "<xmpMM:InstanceID>xmp.iid:CD34</xmpMM:InstanceID>"
        '<xmpMM:DerivedFrom rdf:parseType="Resource">'
        "<stRef:documentID>uuid:EF56-78</stRef:documentID></xmpMM:DerivedFrom>"
        "<plus:ImageSupplierImageID>RTR-2026-77</plus:ImageSupplierImageID>"
    )
    assert found[IDS_FIELD, ""] == ("ab12", "cd34", "ef5678", "number rtr-2026-77")
    assert found[SOURCE_IDS_FIELD, ""] == ("ef5678",)


def test_what_a_derivative_came_from_may_stand_in_attributes() -> None:
    found = of_xmp('<xmpMM:DerivedFrom stRef:originalDocumentID="xmp.did:AB12CD"/>')
    assert found[IDS_FIELD, ""] == ("ab12cd",)
    assert (SOURCE_IDS_FIELD, "") not in found  # the first of all is kin of many


def test_a_packet_that_is_refused_is_a_warning_and_the_next_is_read() -> None:
    good = xmp_packet("<photoshop:City>Rome</photoshop:City>")
    properties, warnings = xmp_properties((b"<!DOCTYPE x>", good))
    assert readings_of(properties) == (Reading(Origin.XMP, "city", "Rome"),)
    assert warnings == ("Its XMP was not read: the XMP packet declares entities.",)


def of_iim(*sets: tuple[int, str]) -> dict[str, FieldContent]:
    block = UTF8_MARK + b"".join(iim_dataset(number, text.encode()) for number, text in sets)
    return {r.field: r.content for r in iim_readings(Packets(iim=block))}


def test_iim_values() -> None:
    found = of_iim((80, "A"), (80, "B"), (110, "Kremlin"), (55, "20190517"), (60, "101112+0200"))
    assert found == {
        "creators": ("A", "B"),
        "credit_line": "Kremlin",
        "date_created": "2019-05-17T10:11:12+02:00",
    }


@pytest.mark.parametrize(
    ("in_step", "state"), [(True, "in-sync"), (False, "different"), (None, None)]
)
def test_photoshops_digest_is_told(in_step: bool | None, state: str | None) -> None:
    block = photoshop_block(iim_dataset(110, b"Kremlin"), in_step=in_step)
    found = {r.field: r.content for r in iim_readings(jpeg_packets(jpeg(photoshop=block)))}
    assert found.get(DIGEST_FIELD) == state


@pytest.mark.parametrize(
    ("artist", "names"),
    [
        ("Rosa", ("Rosa",)),
        ("A B; C D", ("A B", "C D")),
        ('"A; B"; C', ("A; B", "C")),
        ('"The ""Eye"""', ('The "Eye"',)),
    ],
)
def test_names_in_an_artist_tag(artist: str, names: tuple[str, ...]) -> None:
    assert exif_readings({"Exif.Image.Artist": artist}) == (
        Reading(Origin.EXIF, "creators", names),
    )


def test_an_exif_date_has_the_zone_the_camera_says() -> None:
    tags = {
        "Exif.Photo.DateTimeOriginal": "2019:05:17 10:11:12",
        "Exif.Photo.SubSecTimeOriginal": "25",
        "Exif.Photo.OffsetTimeOriginal": "+02:00",
    }
    (found,) = exif_readings(tags)
    assert found.content == "2019-05-17T10:11:12.25+02:00"


def test_the_camera_says_when_a_picture_was_taken() -> None:
    xmp = Reading(Origin.XMP, "date_created", "2018-01-01T00:00:00Z")
    exif = Reading(Origin.EXIF, "date_created", "2019-05-17T10:11:12")
    assert taken_at((xmp, exif)) == datetime(2019, 5, 17, 10, 11, 12)  # noqa: DTZ001
    assert taken_at((xmp,)) == datetime(2018, 1, 1, tzinfo=UTC)
    assert taken_at((Reading(Origin.XMP, "date_created", "May"),)) is None


@pytest.mark.parametrize(
    ("inner", "field", "content"),
    [
        ("<dc:Rights>2025 Some House</dc:Rights>", "copyright_notice", "2025 Some House"),
        (
            "<Iptc4xmpCore:CopyrightNotice>2025</Iptc4xmpCore:CopyrightNotice>",
            "copyright_notice",
            "2025",
        ),
        ("<plus:LicensorURL>http://example.org/</plus:LicensorURL>", "licensors",
         ("http://example.org/",)),
    ],
)  # fmt: skip
def test_what_was_meant_for_a_field_is_read(inner: str, field: str, content: FieldContent) -> None:
    assert of_xmp(inner) == {(field, ""): content}


def test_the_property_itself_counts_before_one_that_looks_like_it() -> None:
    found = of_xmp("<dc:Rights>a</dc:Rights><dc:rights>b</dc:rights>")
    assert found == {("copyright_notice", ""): "b"}


def test_a_field_that_iim_has_not_is_not_read_from_it() -> None:
    assert of_iim((0, "AB"), (90, "Rome")) == {"city": "Rome"}


def test_tags_of_windows_speak_where_nothing_else_does() -> None:
    tags = {"Exif.Image.XPKeywords": "a; b;c", "Exif.Image.XPTitle": "Slug"}
    found = exif_readings(tags, said={"title"})
    assert found == (Reading(Origin.EXIF, "keywords", ("a", "b", "c")),)


def test_a_caption_of_200_kilobytes_is_read_whole() -> None:
    text = "Кремль 😀 " * 20_000
    assert of_xmp(alternatives("dc:description", x_default=text)) == {
        ("description", ""): text.strip()
    }


def test_right_to_left_and_astral_characters_are_kept() -> None:
    text = "\u202bשלום\u202c 𝒜 \U0001f468\u200d\U0001f469 مرحبا"
    assert of_xmp(f"<photoshop:Headline>{text}</photoshop:Headline>")["headline", ""] == text
    assert of_iim((105, text)) == {"headline": text}


def test_content_credentials_give_ids() -> None:
    number = "8f2c41d09a7be34c9d1a77e6f0b3c512"
    said = ContentCredentials(CredentialState.TRUSTED, manifest=f"urn:c2pa:{number}")
    (reading,) = credential_readings(EditTraces(credentials=said))
    assert reading == Reading(Origin.CREDENTIALS, IDS_FIELD, (number,))
    assert credential_readings(EditTraces()) == ()


def test_content_credentials_give_the_ids_of_the_parent() -> None:
    number = "8f2c41d09a7be34c9d1a77e6f0b3c512"
    parent = Ingredient("kim.jpg", "parentOf", instance_id=f"xmp.iid:{number}")
    part = Ingredient("logo.png", "componentOf", instance_id="xmp.iid:ab12")
    said = ContentCredentials(CredentialState.TRUSTED, ingredients=(parent, part))
    assert credential_readings(EditTraces(credentials=said)) == (
        Reading(Origin.CREDENTIALS, IDS_FIELD, (number,)),
        Reading(Origin.CREDENTIALS, SOURCE_IDS_FIELD, (number,)),
    )
