"""What servers and archives say of the kind of a thing is taken apart."""

import pytest

from mediadesk.model.content_type import ContentType


@pytest.mark.parametrize(
    ("said", "media_type", "charset"),
    [
        ("Text/HTML; charset=ISO-8859-1", "text/html", "iso-8859-1"),
        ('text/html;charset="windows-1251"; x=y', "text/html", "windows-1251"),
        ("image/jpeg", "image/jpeg", ""),
        ("", "", ""),
    ],
)
def test_a_content_type_is_taken_apart(said: str, media_type: str, charset: str) -> None:
    assert ContentType.of(said) == ContentType(media_type, charset)
