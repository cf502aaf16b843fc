"""XML of others is parsed within bounds."""

from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.published.safe_xml import local_name, parse_xml

BOMB = """<?xml version="1.0"?>
<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
<!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
<!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>
<x y="&h;">&h;</x>"""


def test_plain_xml_is_parsed() -> None:
    assert local_name(parse_xml(b'<a:b xmlns:a="urn:x"/>', "a.xml")) == "b"


def test_an_entity_bomb_is_refused() -> None:
    with pytest.raises(OutsideError, match=r"bomb\.xml"):
        parse_xml(BOMB.encode(), "bomb.xml")


def test_no_file_is_read_through_an_entity(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden")
    text = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]><x>&s;</x>'
    with pytest.raises(OutsideError, match="entities"):
        parse_xml(text.encode(), "a.xml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_an_entity_bomb_is_refused_in_every_encoding(encoding: str) -> None:
    head = "\ufeff" if encoding.endswith(("le", "be")) else ""
    with pytest.raises(OutsideError, match=r"bomb\.xml"):
        parse_xml((head + BOMB).encode(encoding), "bomb.xml")


@pytest.mark.parametrize("depth", [257, 1_000, 100_000])
def test_nesting_without_end_is_refused(depth: int) -> None:
    with pytest.raises(OutsideError, match=r"nested too deeply\. Export"):
        parse_xml(b"<a>" * depth + b"</a>" * depth, "deep.xml")


def test_a_picture_of_20_megabytes_held_as_text_is_no_attack() -> None:
    held = parse_xml(b"<a><b>" + b"A" * 20_000_000 + b"</b></a>", "flat.fodt")
    assert len(held[0].text or "") == 20_000_000
    held = parse_xml(b"<a><![CDATA[" + b"A" * 20_000_000 + b"]]></a>", "spread.xml")
    assert len(held.text or "") == 20_000_000


def test_text_is_no_xml() -> None:
    with pytest.raises(OutsideError, match="Export or save it again"):
        parse_xml(b"plain text", "a.xml")


def test_an_id_that_is_no_name_hinders_nobody() -> None:
    assert parse_xml(b'<a><b xml:id="1"/></a>', "content.xml").tag == "a"
