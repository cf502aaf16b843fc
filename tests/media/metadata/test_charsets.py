"""Character sets that nobody declared, told by the words they make; and those declared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.metadata.charsets import declared_charset, likely_charset, utf8_text

WORDS = [
    ("cp1252", "Köln – Québec, São Paulo’s mañana"),
    ("cp1252", "Ærøskøbing, Tromsø, Ålesund: smørrebrød"),
    ("cp1252", "12 m² and 30 m³, 50 £, ¿Qué? ½ & ¼ ºC ª"),
    ("cp1252", "Fußgängerübergänge in Düsseldorf"),
    ("cp1252", "Œuvre d’art à l’Élysée, où naïf"),
    ("cp1252", "İ".encode("cp1254").decode("cp1252") + "zmir is not told from others"),
    ("cp1252", "ÀÉÎÕÜ in capitals: ÉLYSÉE"),
    ("cp1250", "Lech Wałęsa, Łódź: śnieg i żółw"),
    ("cp1250", "Tomáš Dvořák v Brně, žádný člověk"),
    ("cp1251", "Президент России Владимир Путин"),
    ("cp1251", "Москва, 9 мая. Фото: Иван Петров/ТАСС"),
    ("koi8-r", "Президент России Владимир Путин"),
    ("cp1253", "Αθήνα, Ελλάδα: ο πρωθυπουργός"),
    ("cp1255", "ראש הממשלה בירושלים"),
    ("cp1256", "رئيس الوزراء في القاهرة"),
    ("cp932", "東京の国会議事堂で首相が話す"),
    ("euc-jp", "東京の国会議事堂で首相が話す"),
    ("cp949", "서울에서 대통령이 기자회견을 하고 있다"),
    ("gbk", "国家主席在北京人民大会堂会见外国记者"),
    ("big5", "總統在台北市的記者會上說"),
    ("mac-roman", "Genève, café à la carte"),
]


@pytest.mark.parametrize(("charset", "text"), WORDS, ids=[f"{c} {t[:12]}" for c, t in WORDS])
def test_the_charset_is_the_one_that_makes_words(charset: str, text: str) -> None:
    assert likely_charset(text.encode(charset)) == charset


@pytest.mark.parametrize(
    ("mark", "charset"),
    [
        (b"\x1b%G", "utf-8"),
        (b"\x1b%/I", "utf-8"),
        (b"\x1b-A", "cp1252"),
        (b"\x1b(B\x1b.B", "iso8859-2"),
        (b"\x1b-L", "iso8859-5"),
        (b"\x1b$)C", "cp949"),
        (b"", ""),
        (b"\x00\x00", ""),
    ],
)
def test_declared_charsets(mark: bytes, charset: str) -> None:
    assert declared_charset(mark) == charset


def test_a_cut_character_is_left_out() -> None:
    assert utf8_text("Пресс".encode()[:-1]) == "Прес"


def test_a_letter_at_the_end_of_plain_text_is_not_taken_for_cut_utf8() -> None:
    assert utf8_text("Orly, été"[:8].encode("cp1252")) is None
    assert utf8_text(b"caf\xe9") is None


@given(st.binary(max_size=200))
def test_any_bytes_have_a_charset_that_can_read_them(data: bytes) -> None:
    assert isinstance(data.decode(likely_charset(data), "replace"), str)


@given(st.text(st.characters(codec="latin-1", categories=["L", "Zs"]), max_size=60))
def test_latin_letters_amid_plain_ones_stay_latin(text: str) -> None:
    plain = " ".join(f"word{letter}word" for letter in text)
    assert likely_charset(plain.encode("latin-1")) in {"cp1252", "cp1250"}
