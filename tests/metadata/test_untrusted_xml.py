"""XML of strangers: nothing fetched, nothing grown, and what is asked for kept."""

from pathlib import Path

import pytest
from lxml import etree

from mediadesk.metadata.untrusted_xml import MOST_DEPTH, is_too_deep, untrusted_parser


def test_entities_stay_unresolved_and_files_unread(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    text = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}">]><a>&e;</a>'
    root = etree.fromstring(text, untrusted_parser())
    assert "secret" not in "".join(map(str, root.itertext()))


def test_malformed_text_is_read_as_far_as_it_goes_where_asked() -> None:
    assert etree.fromstring("<a><b>1</b><c", untrusted_parser(mends=True)).findtext("b") == "1"
    with pytest.raises(etree.XMLSyntaxError):
        etree.fromstring("<a><b>1</b><c", untrusted_parser())


def test_what_is_to_be_written_again_is_kept_whole() -> None:
    text = "<a><!-- note --><?xpacket begin?><![CDATA[1 < 2]]></a>"
    kept = etree.fromstring(text, untrusted_parser(keeps_all=True))
    assert etree.tostring(kept, encoding="unicode") == text
    assert len(etree.fromstring(text, untrusted_parser())) == 0


@pytest.mark.parametrize(("depth", "expected"), [(MOST_DEPTH, False), (MOST_DEPTH + 1, True)])
def test_depth_has_a_bound(depth: int, *, expected: bool) -> None:
    root = etree.fromstring("<a>" * depth + "</a>" * depth, untrusted_parser(has_long_texts=True))
    assert is_too_deep(root) is expected
