"""What a field holds is read as one text or as several."""

import pytest

from mediadesk.model.field_content import as_one_text, as_values, first_value


@pytest.mark.parametrize(
    ("content", "text", "values", "first"),
    [
        ("", "", ("",), ""),
        ("Ann Lee", "Ann Lee", ("Ann Lee",), "Ann Lee"),
        ((), "", (), ""),
        (("Ann Lee", "Bo Chen"), "Ann Lee; Bo Chen", ("Ann Lee", "Bo Chen"), "Ann Lee"),
    ],
)
def test_a_field_is_read_as_one_text_as_its_values_and_by_its_first(
    content: str | tuple[str, ...], text: str, values: tuple[str, ...], first: str
) -> None:
    assert as_one_text(content) == text
    assert as_values(content) == values
    assert first_value(content) == first
