"""The packet that travels inside a layout."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from mediadesk.delivery.xmp_packet import xmp_packet
from mediadesk.model.credit import Credit
from tests.fakes.delivered import an_item

DC = "{http://purl.org/dc/elements/1.1/}"
PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"


def parsed(packet: str) -> etree._Element:
    """Return what stands between a packet's two instructions."""
    return etree.fromstring(packet.partition("?>")[2].rpartition("<?")[0])


def texts(packet: str, name: str) -> list[str]:
    return ["".join(found.itertext()).strip() for found in parsed(packet).iter(name)]


def test_caption_creators_and_credit_line_are_in_it() -> None:
    packet = xmp_packet(an_item(credit=Credit(1, creators=("Rosa Yamamoto",), line="Kremlin")))

    assert texts(packet, f"{DC}description") == ["Vladimir Putin greeted by Kim Yo-Jong."]
    assert texts(packet, f"{DC}creator") == ["Rosa Yamamoto"]
    assert texts(packet, f"{PHOTOSHOP}Credit") == ["Kremlin"]


def test_where_no_line_was_supplied_the_composed_one_stands_in() -> None:
    packet = xmp_packet(an_item(line="Photo: Kremlin"))

    assert texts(packet, f"{PHOTOSHOP}Credit") == ["Photo: Kremlin"]


def test_what_is_not_known_is_not_in_it() -> None:
    assert texts(xmp_packet(an_item(line="")), f"{PHOTOSHOP}Credit") == []


def test_curated_fields_are_in_it() -> None:
    packet = xmp_packet(an_item(fields={"city": "Vladivostok", "keywords": ("talks", "visit")}))

    assert texts(packet, f"{PHOTOSHOP}City") == ["Vladivostok"]
    assert "talks" in texts(packet, f"{DC}subject")[0]


@given(st.text(st.characters()), st.text(st.characters()))
def test_no_text_breaks_it_or_the_section_it_stands_in(caption: str, line: str) -> None:
    packet = xmp_packet(an_item(caption, line))

    parsed(packet)
    assert "]]>" not in packet
