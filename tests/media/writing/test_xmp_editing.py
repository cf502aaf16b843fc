"""Packets: one property changed, the rest as it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.metadata.xmp import XmpArray, XmpStruct, XmpText, parse_xmp
from mediadesk.media.writing.xmp_editing import XmpFaultError, XmpPacket, XmpPackets
from mediadesk.metadata.fields import ArrayKind, qualified
from tests.media.picture_making import alternatives, listed, xmp_packet

DESCRIPTION = qualified("dc:description")
HEADLINE = qualified("photoshop:Headline")
SUBJECT = qualified("dc:subject")
CREATOR = qualified("dc:creator")
OWNER = qualified("plus:CopyrightOwner")

words = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff"),
    min_size=1,
    max_size=20,
)
FOREIGN = (
    '<my:box xmlns:my="http://my.example/" my:ratio="2">'
    '<rdf:Description my:left="1"><my:deep><rdf:Bag><rdf:li>a</rdf:li></rdf:Bag></my:deep>'
    "</rdf:Description></my:box>"
)


def said(packet: bytes) -> dict[str, object]:
    return dict(parse_xmp(packet))


def padded(inner: str) -> bytes:
    return xmp_packet(inner).replace(b"<?xpacket end", b" " * 400 + b"\n<?xpacket end")


@given(text=words, items=st.lists(words, min_size=1, max_size=4, unique=True))
def test_what_is_put_in_is_read_again(text, items):
    packet = XmpPacket(xmp_packet(FOREIGN))
    packet.put(HEADLINE, XmpText(text))
    value = XmpArray(tuple(map(XmpText, items)), ArrayKind.SEQ)
    packet.put(CREATOR, value)
    now = said(packet.serialised())
    assert now[HEADLINE] == XmpText(text)
    assert now[CREATOR] == value
    assert now["{http://my.example/}box"] == said(xmp_packet(FOREIGN))["{http://my.example/}box"]


def test_a_change_that_fits_into_the_padding_keeps_the_packets_length():
    packet = padded("<photoshop:Headline>Visit</photoshop:Headline>")
    editing = XmpPacket(packet)
    editing.put(HEADLINE, XmpText("A visit to Moscow in the spring"))
    assert len(editing.serialised()) == len(packet)


def test_a_change_that_does_not_fit_gets_new_padding():
    editing = XmpPacket(xmp_packet(""))
    editing.put(HEADLINE, XmpText("x" * 5_000))
    new = editing.serialised()
    assert 7_000 < len(new) < 9_000
    assert new.endswith(b'<?xpacket end="w"?>')


def test_a_property_written_as_an_attribute_stays_one():
    packet = xmp_packet("").replace(b'rdf:about=""', b'rdf:about="" photoshop:Headline="Old"')
    editing = XmpPacket(packet)
    editing.put(HEADLINE, XmpText("New"))
    assert b'photoshop:Headline="New"' in editing.serialised()


def test_a_property_that_is_taken_out_is_gone_wherever_it_stood():
    packet = xmp_packet("<photoshop:Headline>Visit</photoshop:Headline>")
    packet = packet.replace(b'rdf:about=""', b'rdf:about="" photoshop:Headline="Old"')
    editing = XmpPacket(packet)
    editing.put(HEADLINE, None)
    assert HEADLINE not in said(editing.serialised())


def test_qualifiers_of_a_value_stay():
    inner = (
        "<photoshop:Headline><rdf:Description><rdf:value>Old</rdf:value>"
        "<xmp:Label>q</xmp:Label></rdf:Description></photoshop:Headline>"
    )
    editing = XmpPacket(xmp_packet(inner))
    editing.put(HEADLINE, XmpText("New"))
    new = editing.serialised()
    assert said(new)[HEADLINE] == XmpText("New")
    assert b"<xmp:Label>q</xmp:Label>" in new


def test_items_that_stay_keep_what_nobody_here_knows_of_them():
    inner = (
        "<plus:CopyrightOwner><rdf:Seq><rdf:li rdf:parseType='Resource'>"
        "<plus:CopyrightOwnerName>NTB</plus:CopyrightOwnerName><xmp:Label>q</xmp:Label>"
        "</rdf:li></rdf:Seq></plus:CopyrightOwner>"
    )
    name = qualified("plus:CopyrightOwnerName")
    wanted = tuple(XmpStruct({name: XmpText(one)}) for one in ("Kremlin", "NTB"))

    def same(one, other):
        return one.members[name] == other.members[name]

    editing = XmpPacket(xmp_packet(inner))
    editing.put(OWNER, XmpArray(wanted, ArrayKind.SEQ), same)
    first, second = said(editing.serialised())[OWNER].items
    assert first == wanted[0]
    assert second.members[qualified("xmp:Label")] == XmpText("q")


def test_one_language_is_changed_and_the_others_stay():
    editing = XmpPacket(xmp_packet(alternatives("dc:description", x_default="A", de="B", fr="C")))
    editing.put_language(DESCRIPTION, "de", "Neu")
    editing.put_language(DESCRIPTION, "", "New")
    editing.put_language(DESCRIPTION, "nn", "Ny")
    items = said(editing.serialised())[DESCRIPTION].items
    assert [(i.language, i.text) for i in items] == [
        ("x-default", "New"),
        ("de", "Neu"),
        ("fr", "C"),
        ("nn", "Ny"),
    ]


def test_the_default_comes_first_where_there_was_none():
    editing = XmpPacket(xmp_packet(alternatives("dc:description", de="B")))
    editing.put_language(DESCRIPTION, "", "New")
    items = said(editing.serialised())[DESCRIPTION].items
    assert [i.language for i in items] == ["x-default", "de"]


def test_a_plain_text_becomes_the_default_of_its_languages():
    editing = XmpPacket(xmp_packet("<dc:description>Plain</dc:description>"))
    editing.put_language(DESCRIPTION, "de", "Neu")
    items = said(editing.serialised())[DESCRIPTION].items
    assert [(i.language, i.text) for i in items] == [("x-default", "Plain"), ("de", "Neu")]


def test_the_last_language_taken_out_takes_the_property_along():
    editing = XmpPacket(xmp_packet(alternatives("dc:description", x_default="A")))
    editing.put_language(DESCRIPTION, "", "")
    assert DESCRIPTION not in said(editing.serialised())


def test_a_bag_where_a_sequence_belongs_becomes_one():
    editing = XmpPacket(xmp_packet(listed("dc:creator", "Bag", "Rosa")))
    editing.put(CREATOR, XmpArray((XmpText("Rosa"), XmpText("Kim")), ArrayKind.SEQ))
    assert said(editing.serialised())[CREATOR].kind is ArrayKind.SEQ


def test_comments_and_other_descriptions_stay():
    packet = xmp_packet("<!-- by hand --><photoshop:Headline>Old</photoshop:Headline>")
    packet = packet.replace(
        b"</rdf:RDF>", b'<rdf:Description rdf:about="uuid:1"/><!-- end --></rdf:RDF>'
    )
    editing = XmpPacket(packet)
    editing.put(HEADLINE, XmpText("New"))
    new = editing.serialised()
    for kept in (b"<!-- by hand -->", b'rdf:about="uuid:1"', b"<!-- end -->"):
        assert kept in new


def test_a_namespace_keeps_the_one_prefix_that_the_packet_has_for_it():
    packet = (
        xmp_packet("")
        .replace(b"xmlns:xmp=", b"xmlns:xap=")
        .replace(b"</rdf:RDF>", b"<rdf:Description rdf:about=''/></rdf:RDF>")
    )
    editing = XmpPacket(packet)
    editing.put(qualified("xmp:Rating"), XmpText("3"))
    assert b"<xap:Rating>3</xap:Rating>" in editing.serialised()


def test_a_packet_in_utf_16_is_read_and_written_in_utf_8():
    text = xmp_packet("<photoshop:Headline>Größe</photoshop:Headline>").decode()
    editing = XmpPacket(text.encode("utf-16"))
    editing.put(SUBJECT, XmpArray((XmpText("東京"),), ArrayKind.BAG))
    assert said(editing.serialised())[HEADLINE] == XmpText("Größe")


@pytest.mark.parametrize(
    "packet",
    [
        b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF",
        b"no XML at all",
        b"<html><body/></html>",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]><x:xmpmeta xmlns:x='adobe:ns:meta/'/>",
        b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>\xff\xfe</x:xmpmeta>",
    ],
)
def test_a_packet_that_cannot_be_read_whole_is_not_touched(packet):
    with pytest.raises(XmpFaultError, match="its XMP"):
        XmpPacket(packet)


def test_what_is_too_long_for_the_main_packet_goes_to_the_extended_one():
    packets = XmpPackets(xmp_packet(FOREIGN))
    packets.put_language(DESCRIPTION, "", "x" * 90_000)
    packets.put(HEADLINE, XmpText("Visit"))
    main, extended = packets.serialised(65_502)
    assert len(main) <= 65_502
    assert said(main)[HEADLINE] == XmpText("Visit")
    assert said(extended)[DESCRIPTION].items[0].text == "x" * 90_000
    again = XmpPackets(main, extended)
    again.put_language(DESCRIPTION, "", "short")
    main, extended = again.serialised(65_502)
    assert said(extended)[DESCRIPTION].items[0].text == "short"


def test_a_packet_that_did_not_change_names_the_extended_one_as_before():
    packets = XmpPackets(xmp_packet(""))
    packets.put_language(DESCRIPTION, "", "x" * 90_000)
    main, extended = packets.serialised(65_502)
    again = XmpPackets(main, extended)
    again.put(HEADLINE, XmpText("Visit"))
    assert again.serialised(65_502)[1] == extended
