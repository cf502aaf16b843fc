"""Foreign words inside of structures keep their namespace, whatever was handled before."""

import exiv2
import pytest
from defusedxml.ElementTree import fromstring

from mediadesk.media.derivatives.rendering import PictureRenderer
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.model.output import Output
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.ports.pictures import Imprint, RenderOrder
from tests.media.picture_making import jpeg, picture, written

_SPACES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" '
    'xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"'
)
_AREA = (
    '<mwg-rs:Area stArea:x="0.5" stArea:y="0.25" stArea:w="0.2" stArea:h="0.2" '
    'stArea:unit="normalized"/>'
)


def _original(folder, name, prefix, address, more=""):
    region = (
        '<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag>'
        f'<rdf:li rdf:parseType="Resource">{_AREA}<{prefix}:mood>calm</{prefix}:mood>'
        "</rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>"
    )
    packet = (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/" {more}><rdf:RDF {_SPACES} '
        f'xmlns:{prefix}="{address}"><rdf:Description rdf:about="">{region}'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    return written(folder / name, jpeg(picture(480, 320), xmp=packet.encode()))


def _derived(original):
    plan = RenderPlan(crop=Box(0.25, 0, 0.75, 0.5))
    out = original.with_name(f"cut-{original.name}")
    PictureRenderer().render(RenderOrder(original, plan, out, Imprint(), Output()))
    image = exiv2.ImageFactory.open(out.read_bytes())
    image.readMetadata()
    return image.xmpPacket()


def test_a_word_that_stands_inside_of_a_structure_alone_is_carried_over(tmp_path):
    packet = _derived(_original(tmp_path, "a.jpg", "desk1", "http://one.example/ns/"))
    assert 'xmlns:desk1="http://one.example/ns/"' in packet
    assert "calm" in packet


def test_the_next_picture_may_mean_another_namespace_by_the_same_prefix(tmp_path):
    _derived(_original(tmp_path, "a.jpg", "desk2", "http://one.example/ns/"))
    packet = _derived(_original(tmp_path, "b.jpg", "desk2", "http://two.example/ns/"))
    assert 'xmlns:desk2="http://two.example/ns/"' in packet
    assert "one.example" not in packet


def test_an_address_with_an_entity_and_no_slash_is_understood(tmp_path):
    packet = _derived(_original(tmp_path, "a.jpg", "desk3", "http://one.example/?a=1&amp;b=2"))
    assert "calm" in packet


def test_a_packet_that_binds_xml_s_own_prefix_spoils_no_other(tmp_path):
    more = 'xmlns:xml="http://www.w3.org/XML/1998/namespace"'
    _derived(_original(tmp_path, "a.jpg", "desk4", "http://one.example/ns/", more))
    packet = _derived(_original(tmp_path, "b.jpg", "desk5", "http://two.example/ns/"))
    assert fromstring(packet) is not None


@pytest.mark.parametrize(
    ("prefix", "name"), [("dc", "creator"), ("photoshop", "City"), ("iptc", "City")]
)
def test_a_file_that_binds_a_standard_prefix_to_its_own_words_spoils_no_later_one(
    tmp_path, prefix, name
):
    inner = f"<{prefix}:{name}>x</{prefix}:{name}>"
    packet = (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {_SPACES} '
        f'xmlns:{prefix}="http://odd.example/{prefix}/"><rdf:Description rdf:about="">{inner}'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    _derived(written(tmp_path / "odd.jpg", jpeg(picture(480, 320), xmp=packet.encode())))
    original = written(tmp_path / "plain.jpg", jpeg(picture(480, 320)))
    readings = (Reading(Origin.XMP, "creators", ("Ann",)), Reading(Origin.XMP, "city", "Oslo"))
    out = tmp_path / "out.jpg"
    order = RenderOrder(original, RenderPlan(), out, Imprint(readings=readings), Output())
    assert PictureRenderer().render(order).path == out
