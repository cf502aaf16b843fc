"""XMP packets: every form RDF allows, and those nobody should send."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.metadata.xmp import XmpArray, XmpStruct, XmpText, parse_xmp, structs, texts
from mediadesk.metadata.fields import ArrayKind
from tests.media.picture_making import RDF, alternatives, listed, xmp_packet

DC = "{http://purl.org/dc/elements/1.1/}"
PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
PLUS = "{http://ns.useplus.org/ldf/xmp/1.0/}"


def test_a_property_may_be_an_element_or_an_attribute() -> None:
    element = parse_xmp(xmp_packet("<photoshop:Credit>Kremlin</photoshop:Credit>"))
    attribute = parse_xmp(
        f'<rdf:RDF xmlns:rdf="{RDF}"><rdf:Description rdf:about=""'
        ' xmlns:p="http://ns.adobe.com/photoshop/1.0/" p:Credit="Kremlin"/></rdf:RDF>'.encode()
    )
    assert element == attribute == {f"{PHOTOSHOP}Credit": XmpText("Kremlin")}


def test_items_stay_apart_whatever_is_in_them() -> None:
    found = parse_xmp(xmp_packet(listed("dc:creator", "Seq", "A", "B, C")))
    assert [t.text for t in texts(found[f"{DC}creator"])] == ["A", "B, C"]


def test_alternatives_keep_their_languages() -> None:
    found = parse_xmp(xmp_packet(alternatives("dc:description", x_default="Hi", de="Hallo")))
    assert texts(found[f"{DC}description"]) == (XmpText("Hi", "x-default"), XmpText("Hallo", "de"))


@pytest.mark.parametrize(
    "item",
    [
        '<rdf:li rdf:parseType="Resource"><plus:LicensorName>G</plus:LicensorName></rdf:li>',
        """<rdf:li><rdf:Description>
        <plus:LicensorName>G</plus:LicensorName></rdf:Description></rdf:li>""",
        '<rdf:li><rdf:Description plus:LicensorName="G"/></rdf:li>',
        '<rdf:li plus:LicensorName="G"/>',
    ],
    ids=["resource", "description", "attributes of a description", "attributes"],
)
def test_a_structure_has_four_spellings(item: str) -> None:
    found = parse_xmp(xmp_packet(f"<plus:Licensor><rdf:Seq>{item}</rdf:Seq></plus:Licensor>"))
    (licensor,) = structs(found[f"{PLUS}Licensor"])
    assert licensor.members == {f"{PLUS}LicensorName": XmpText("G")}


def test_a_value_may_carry_qualifiers() -> None:
    found = parse_xmp(
        xmp_packet(
            '<dc:creator><rdf:Seq><rdf:li rdf:parseType="Resource"><rdf:value>Rosa</rdf:value>'
            "<plus:Note>x</plus:Note></rdf:li></rdf:Seq></dc:creator>"
        )
    )
    assert found[f"{DC}creator"] == XmpArray((XmpText("Rosa"),), ArrayKind.SEQ)


def test_a_link_is_its_uri() -> None:
    found = parse_xmp(xmp_packet('<plus:DataMining rdf:resource="http://x.org/y"/>'))
    assert found[f"{PLUS}DataMining"] == XmpText("http://x.org/y")


def test_several_descriptions_are_read_as_one() -> None:
    one, two = listed("dc:creator", "Seq", "A"), "<photoshop:Credit>B</photoshop:Credit>"
    joint = xmp_packet(one).replace(
        b"</rdf:RDF>",
        b'<rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">'
        + two.encode()
        + b"</rdf:Description></rdf:RDF>",
    )
    assert parse_xmp(joint).keys() == {f"{DC}creator", f"{PHOTOSHOP}Credit"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252"])
def test_a_packet_in_any_encoding(encoding: str) -> None:
    text = xmp_packet("<photoshop:City>Köln</photoshop:City>").decode().replace("\ufeff", "")
    found = parse_xmp(text.encode(encoding))
    assert found[f"{PHOTOSHOP}City"] == XmpText("Köln")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_packet_that_declares_entities_is_refused(encoding: str) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + xmp_packet("&a;").decode()
    with pytest.raises(ValueError, match="declares entities"):
        parse_xmp(bomb.encode(encoding))


def test_a_packet_that_nests_without_end_is_read_to_a_depth() -> None:
    deep = "<plus:X><rdf:Bag><rdf:li>" * 90 + "</rdf:li></rdf:Bag></plus:X>" * 90
    parse_xmp(xmp_packet(deep))


def test_a_packet_too_large_is_refused() -> None:
    with pytest.raises(ValueError, match="16 MB"):
        parse_xmp(b"<x/>" + b" " * (17 << 20))


def test_a_packet_cut_off_is_read_as_far_as_it_goes() -> None:
    packet = xmp_packet("<photoshop:Credit>Kremlin</photoshop:Credit>")
    assert parse_xmp(packet[: packet.index(b"</rdf:RDF>")])[f"{PHOTOSHOP}Credit"]


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    try:
        found = parse_xmp(data)
    except ValueError:
        return
    assert isinstance(found, dict)


@given(st.text(alphabet='<>/ab&;"= r:dfli', max_size=60))
def test_no_markup_breaks_the_reader(inner: str) -> None:
    try:
        found = parse_xmp(xmp_packet(inner))
    except ValueError:
        return
    for value in found.values():
        assert isinstance(value, XmpText | XmpArray | XmpStruct)
        texts(value)
        structs(value)


def test_an_array_that_stands_apart_is_read_where_it_is_named() -> None:
    packet = (
        f'<rdf:RDF xmlns:rdf="{RDF}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        '<rdf:Bag rdf:nodeID="a"><rdf:li>one</rdf:li><rdf:li>two</rdf:li></rdf:Bag>'
        '<rdf:Description rdf:about=""><dc:subject rdf:nodeID="a"/></rdf:Description></rdf:RDF>'
    )
    found = parse_xmp(packet.encode())
    value = found["{http://purl.org/dc/elements/1.1/}subject"]
    assert [one.text for one in texts(value)] == ["one", "two"]


def test_a_sign_that_xml_has_not_ends_nothing() -> None:
    packet = b'<?xpacket begin="\x1a"?>' + xmp_packet("<photoshop:City>Ro\x0cme</photoshop:City>")
    assert list(parse_xmp(packet).values()) == [XmpText("Rome")]
