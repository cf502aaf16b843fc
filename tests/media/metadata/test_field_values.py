"""Values of the field table as XMP has them, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.metadata.field_values import content_of, languages_of, xmp_value
from mediadesk.media.metadata.xmp import XmpArray, XmpStruct, XmpText, XmpValue, parse_xmp
from mediadesk.metadata.fields import FIELDS, ArrayKind, FieldSpec, ValueKind, field, qualified
from mediadesk.metadata.structures import text_of
from mediadesk.metadata.values import cleaned
from mediadesk.model.photo import FieldContent
from tests.media.picture_making import xmp_packet
from tests.metadata.structure_making import structures_of_field

WORDS = st.text(min_size=1, max_size=12).map(cleaned).filter(bool)


def contents_of(spec: FieldSpec) -> st.SearchStrategy[FieldContent]:
    """Return a strategy of what a field may hold, in the form in which it is kept."""
    if spec.is_structured:
        said = structures_of_field(spec.name, WORDS).filter(lambda one: one.members)
        one = said.map(lambda found: text_of(spec, found))
        return one if not spec.is_list else st.lists(one, min_size=1, unique=True).map(tuple)
    single = WORDS
    if spec.choices:
        single = st.sampled_from([value for value, _ in spec.choices])
    elif spec.kind is ValueKind.BOOLEAN:
        single = st.sampled_from(["true", "false"])
    elif spec.kind is ValueKind.DATE:
        single = st.datetimes().map(lambda moment: moment.isoformat())
    elif spec.kind in {ValueKind.REAL, ValueKind.INTEGER}:
        single = st.integers().map(str) | st.sampled_from(["0.25", "2.5"])
    elif spec.kind is ValueKind.URI:
        single = WORDS.filter(lambda text: not text.startswith("https:"))
    return single if not spec.is_list else st.lists(single, min_size=1, unique=True).map(tuple)


CASES = st.sampled_from([spec.name for spec in FIELDS]).flatmap(
    lambda name: st.tuples(st.just(name), contents_of(field(name)))
)


@given(CASES)
def test_what_is_written_of_any_field_reads_back_the_same(
    case: tuple[str, FieldContent],
) -> None:
    name, content = case
    spec = field(name)
    assert content_of(spec, xmp_value(spec, content)) == content


@given(CASES)
def test_every_field_is_written_in_the_array_that_the_standard_asks_for(
    case: tuple[str, FieldContent],
) -> None:
    name, content = case
    spec = field(name)
    value = xmp_value(spec, content)
    kind = value.kind if isinstance(value, XmpArray) else ArrayKind.NONE
    assert kind is spec.array
    assert isinstance(value, XmpStruct) == (spec.kind is ValueKind.STRUCTURE)


def test_languages_are_kept_beside_the_default() -> None:
    value = xmp_value(field("description"), "Hi", {"": "Hi", "de-DE": "Hallo", "x-default": "?"})
    assert value == XmpArray((XmpText("Hi", "x-default"), XmpText("Hallo", "de-DE")), ArrayKind.ALT)
    assert languages_of(value) == {"": "Hi", "de-DE": "Hallo"}


def test_without_a_default_another_language_speaks() -> None:
    value = xmp_value(field("description"), "", {"de-DE": "Hallo"})
    assert content_of(field("description"), value) == "Hallo"


@pytest.mark.parametrize(
    ("name", "value", "content"),
    [
        ("rights_marked", XmpText("True"), "true"),
        ("rights_marked", XmpText("perhaps"), "perhaps"),
        ("date_created", XmpText("2019:05:17 10:11:12"), "2019-05-17T10:11:12"),
        ("digital_source_type", XmpText("digitalCapture"),
         "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"),
        ("digital_source_type",
         XmpText("https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia/"),
         "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"),
        ("model_release_status", XmpText("MR-NON"), "http://ns.useplus.org/ldf/vocab/MR-NON"),
        ("rating", XmpText("5"), "5"),
        ("rating", XmpText("2.5"), "2.5"),
        ("rating", XmpText("5.0"), "5"),
        ("max_width", XmpText("6000"), "6000"),
        ("keywords", XmpText("one"), ("one",)),
        ("city", XmpArray((XmpText("Rome"), XmpText("Milan"))), "Rome"),
        ("licensors", XmpText("Agency"), ("Agency",)),
        ("licensors", XmpArray((XmpText("Agency | Co"),)), ('"Agency | Co"',)),
    ],
)  # fmt: skip
def test_what_other_programs_write_is_read_as_it_was_meant(
    name: str, value: XmpValue, content: FieldContent
) -> None:
    assert content_of(field(name), value) == content


def test_all_of_a_licensor_is_kept() -> None:
    packet = xmp_packet(
        '<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">'
        "<plus:LicensorName>Agency</plus:LicensorName>"
        "<plus:LicensorURL>http://example.org/</plus:LicensorURL>"
        "<plus:LicensorEmail>desk@example.org</plus:LicensorEmail>"
        "<plus:LicensorTelephone1>+49 30 1</plus:LicensorTelephone1>"
        "<plus:LicensorTelephoneType1>http://ns.useplus.org/ldf/vocab/work"
        "</plus:LicensorTelephoneType1>"
        "</rdf:li></rdf:Seq></plus:Licensor>"
    )
    value = parse_xmp(packet)[qualified("plus:Licensor")]
    content = content_of(field("licensors"), value)
    (text,) = content
    assert text == (
        "Agency <http://example.org/> | email: desk@example.org | telephone: +49 30 1"
        " | telephone type: http://ns.useplus.org/ldf/vocab/work"
    )
    assert xmp_value(field("licensors"), content) == value


def test_members_that_no_table_knows_are_kept() -> None:
    foreign = "{http://example.org/}"
    value = XmpArray(
        (
            XmpStruct(
                {
                    qualified("Iptc4xmpExt:City"): XmpText("Rome"),
                    f"{foreign}note": XmpText("x"),
                    f"{foreign}list": XmpArray((XmpText("a"), XmpText("b")), ArrayKind.SEQ),
                    f"{foreign}alt": XmpArray((XmpText("a", "x-default"),), ArrayKind.ALT),
                    f"{foreign}inner": XmpStruct({f"{foreign}deep": XmpText("y")}),
                }
            ),
        ),
        ArrayKind.BAG,
    )
    spec = field("locations_shown")
    assert xmp_value(spec, content_of(spec, value)) == value
