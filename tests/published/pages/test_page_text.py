"""A page's bytes become the text its author wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.published.pages.markup.page_text import decode_page

GERMAN = "<p>Größe für Bücher: „Äpfel“ – 5 €</p>"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (GERMAN.encode("utf-8"), GERMAN),
        (b"\xef\xbb\xbf" + GERMAN.encode("utf-8"), GERMAN),
        (b"\xff\xfe" + GERMAN.encode("utf-16-le"), GERMAN),
        (GERMAN.encode("utf-16-le"), GERMAN),
        (GERMAN.encode("cp1252"), GERMAN),
        (b'<meta charset="iso-8859-1">' + GERMAN.encode("cp1252"), GERMAN),
        (b'<meta charset="utf-8">' + GERMAN.encode("cp1252"), GERMAN),
        (b'<meta charset="iso-8859-1">' + GERMAN.encode("utf-8"), GERMAN),
        (b'<meta charset="no-such-thing">' + GERMAN.encode("cp1252"), GERMAN),
        (b'<meta charset="windows-1251">' + "<p>Фото</p>".encode("cp1251"), "<p>Фото</p>"),
        (b'<meta charset="shift_jis">' + "<p>写真①</p>".encode("cp932"), "<p>写真①</p>"),
        (b'<meta charset="gb2312">' + "<p>图片來源</p>".encode("gb18030"), "<p>图片來源</p>"),
        (b'<meta charset="iso-2022-jp">' + "<p>写真</p>".encode("iso2022_jp"), "<p>写真</p>"),
    ],
)
def test_the_encoding_is_found(data: bytes, text: str) -> None:
    assert decode_page(data).endswith(text)


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("windows-1251", "<p>Фото</p>"),
        ("KOI8-R", "<p>Фото</p>"),
        ("shift_jis", "<p>写真①</p>"),
    ],
)
def test_the_word_of_the_server_counts_before_that_of_the_page(charset: str, text: str) -> None:
    encoding = {"shift_jis": "cp932"}.get(charset, charset)
    data = b'<meta charset="iso-8859-1">' + text.encode(encoding)
    assert decode_page(data, charset).endswith(text)


def test_a_word_of_the_server_that_means_nothing_is_passed_over() -> None:
    data = b'<meta charset="windows-1251">' + "<p>Фото</p>".encode("cp1251")
    assert decode_page(data, "no-such-thing").endswith("<p>Фото</p>")


def test_one_damaged_character_does_not_turn_a_page_into_another_encoding() -> None:
    data = GERMAN.encode() * 40 + b"\xff" + GERMAN.encode()
    assert "Größe" in decode_page(data)
    assert "Ã" not in decode_page(data)


@given(st.binary(max_size=400))
def test_any_bytes_have_a_text(data: bytes) -> None:
    assert isinstance(decode_page(data), str)
    assert isinstance(decode_page(b'<meta charset="utf-16">' + data), str)
