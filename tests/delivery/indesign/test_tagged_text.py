"""InDesign tagged text: a paragraph a text, in its style, nothing taken for a tag."""

import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.delivery.indesign.tagged_text import TaggedTextWriter
from mediadesk.model.credit import Credit
from tests.delivery.written import stops, written
from tests.fakes.delivered import FOUNDING_LINE, GREETING, an_item


def lines(path: Path) -> list[str]:
    return path.read_bytes().decode("utf-16").split("\r\n")


def test_headline_caption_and_credit_have_their_styles(tmp_path: Path) -> None:
    out, _ = written(TaggedTextWriter(), tmp_path, an_item(headline="A greeting"))
    told = lines(out)
    assert told[0] == "<UNICODE-WIN>"
    assert told[-3:] == [
        "<ParaStyle:Headline>A greeting",
        f"<ParaStyle:Caption>{GREETING}",
        f"<ParaStyle:Credit>{FOUNDING_LINE}",
    ]


def test_every_style_that_is_used_is_defined(tmp_path: Path) -> None:
    out, _ = written(TaggedTextWriter(), tmp_path, an_item(headline="A greeting"))
    text = "\n".join(lines(out))
    assert set(re.findall("<ParaStyle:(.*?)>", text)) == set(
        re.findall("DefineParaStyle:(.*?)=", text)
    )


def test_the_file_begins_with_a_byte_order_mark(tmp_path: Path) -> None:
    out, _ = written(TaggedTextWriter(), tmp_path, an_item("서울"))
    assert out.read_bytes()[:2] == b"\xff\xfe"
    assert "<ParaStyle:Caption>서울" in lines(out)


def test_what_is_not_on_record_makes_no_paragraph(tmp_path: Path) -> None:
    out, _ = written(TaggedTextWriter(), tmp_path, an_item("", ""))
    assert [line for line in lines(out) if line.startswith("<ParaStyle:")] == []


def test_brackets_and_backslashes_are_no_tags(tmp_path: Path) -> None:
    out, _ = written(TaggedTextWriter(), tmp_path, an_item("<b> \\ >"))
    assert "<ParaStyle:Caption>\\<b\\> \\\\ \\>" in lines(out)


def test_a_line_break_stays_within_its_paragraph(tmp_path: Path) -> None:
    out, _ = written(TaggedTextWriter(), tmp_path, an_item("One.\nTwo."))
    assert "<ParaStyle:Caption>One.<0x000A>Two." in lines(out)


def test_demanded_wording_follows_a_credit_that_lacks_it(tmp_path: Path) -> None:
    credit = Credit(1, sources=("Kremlin",), mandatory="Editorial use only")
    out, _ = written(TaggedTextWriter(), tmp_path, an_item(credit=credit))
    assert lines(out)[-1] == "<ParaStyle:Credit>Editorial use only"
    out, _ = written(
        TaggedTextWriter(), tmp_path, an_item(line="X. Editorial use only", credit=credit)
    )
    assert lines(out)[-1] == "<ParaStyle:Credit>X. Editorial use only"


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1))
def test_no_text_makes_a_tag_or_a_paragraph_of_its_own(tmp_path: Path, caption: str) -> None:
    out, _ = written(TaggedTextWriter(), tmp_path, an_item(caption, "The credit"))
    paragraphs = lines(out)[4:]
    assert paragraphs[-1] == "<ParaStyle:Credit>The credit"
    assert len(paragraphs) <= 2
    for paragraph in paragraphs:
        bare = re.sub(r"\\[\\<>]", "", paragraph)
        assert set(re.findall("<(.*?)>", bare)) <= {
            "ParaStyle:Caption",
            "ParaStyle:Credit",
            "0x000A",
        }
        assert "\n" not in paragraph


def test_a_stop_is_heeded(tmp_path: Path) -> None:
    assert stops(TaggedTextWriter(), tmp_path, an_item())
