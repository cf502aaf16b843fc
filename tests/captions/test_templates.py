"""Template files: what they say is what is read, and what is wrong with them is a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.captions.templates import MODES, CaptionTemplate, TemplateLine
from mediadesk.model.errors import UserError
from mediadesk.model.field_edit import EditMode

FIELDS = ("headline", "city", "keywords")

_texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
_lines = st.lists(
    st.builds(TemplateLine, st.sampled_from(FIELDS), _texts, st.sampled_from(MODES), st.booleans()),
    unique_by=lambda line: line.field,
)


@given(_texts, _texts, _lines)
def test_a_template_reads_as_it_was_written(title: str, description: str, lines: list) -> None:
    template = CaptionTemplate("x", title or "x", description, "de", tuple(lines))
    assert CaptionTemplate.from_text(template.text, "x", FIELDS) == template


def test_a_text_alone_is_a_line_that_replaces() -> None:
    template = CaptionTemplate.from_text('[fields]\ncity = "Oslo"', "x", FIELDS)
    assert template.lines == (TemplateLine("city", "Oslo", EditMode.REPLACE, is_applied=True),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("=", "not valid TOML"),
        ("x = " + "[" * 100_000, "not valid TOML"),
        ("titel = 'x'", "'titel'"),
        ("name = 3", "in quotes"),
        ("fields = 3", "a table"),
        ("[fields]\ntown = 'x'", "'town'"),
        ("[fields]\ncity = 3", "a text"),
        ("[fields.city]\ntext = 3", "in quotes"),
        ("[fields.city]\nmode = 'find'", "replace, prepend, append"),
        ("[fields.city]\nmode = ['x']", "replace, prepend, append"),
        ("[fields.city]\ncolour = 'x'", "'colour'"),
        (f"[fields]\ncity = '{'x' * 100_001}'", "longer than"),
    ],
)
def test_a_file_that_is_no_template_is_a_sentence(text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        CaptionTemplate.from_text(text, "x", FIELDS)


def test_what_nobody_knows_is_refused_with_its_place() -> None:
    template = CaptionTemplate("x", lines=(TemplateLine("city", "In {ctiy}"),))
    with pytest.raises(UserError, match=r"city, at character 4: There is no variable \{ctiy\}"):
        template.check(frozenset({"city"}))
