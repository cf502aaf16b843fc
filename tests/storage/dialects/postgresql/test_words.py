"""Words of a shared desk: the very ones that a catalogue in a file finds."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from mediadesk.storage.dialects.postgresql.words import phrase_of, vector_of, words_of

#: Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Thai, Korean, Japanese, Chinese, signs.
_LETTERS = ((1, 0x528), (0x591, 0x700), (0x900, 0x980), (0xE01, 0xE5C), (0x1E00, 0x2000))
_OTHERS = ((0x2010, 0x2066), (0x20A0, 0x20B9), (0x3041, 0x3100), (0x4E00, 0x4F00), (0xAC00, 0xAC80))

#: Letters that came after SQLite's table; and two with two accents, of which it takes none.
_NEWER = {0x37F, 0x560, 0x588, 0x58D, 0x604, 0x605, 0x61C, 0x61D, 0x1E0, 0x1E1, 0x978}


@pytest.fixture
def told_by_sqlite() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(
            "CREATE VIRTUAL TABLE t USING fts5(x, tokenize='unicode61 remove_diacritics 2');"
            "CREATE VIRTUAL TABLE words USING fts5vocab(t, 'instance');"
        )
        yield connection


def words_by_sqlite(connection: sqlite3.Connection, text: str) -> list[str]:
    connection.execute("DELETE FROM t")
    connection.execute("INSERT INTO t VALUES (?)", (text,))
    return [row[0] for row in connection.execute("SELECT term FROM words ORDER BY offset")]


def test_every_letter_is_folded_and_every_sign_parts_words_as_in_sqlite(
    told_by_sqlite: sqlite3.Connection,
) -> None:
    codes = [c for first, end in (*_LETTERS, *_OTHERS) for c in range(first, end)]
    texts = {code: f"a{chr(code)}b" for code in codes if code not in _NEWER}
    with told_by_sqlite:
        told_by_sqlite.executemany("INSERT INTO t(rowid, x) VALUES (?, ?)", texts.items())
    found: dict[int, list[str]] = {}
    for word, row in told_by_sqlite.execute("SELECT term, doc FROM words ORDER BY doc, offset"):
        found.setdefault(row, []).append(word)
    other = {hex(c): (found[c], words_of(t)) for c, t in texts.items() if found[c] != words_of(t)}
    assert other == {}


@pytest.mark.parametrize(
    "text",
    [
        "Kim Yo-Jong's visit, 27/02/2019",
        "Žižek & Łódź: São Paulo, STRASSE straße",
        "Ελληνικά Ψάρι ΣΟΦΟΣ",
        "Владимир Путин, Ёлка",
        "写真 フォト 사진",
        "صورة الرئيس",
        "it's 3.5 m², № 7",
        "e\u0301cole E\u0301COLE",
    ],
)
def test_a_text_is_taken_apart_as_in_sqlite(told_by_sqlite: sqlite3.Connection, text: str) -> None:
    assert words_of(text) == words_by_sqlite(told_by_sqlite, text)


def test_a_vector_says_where_each_word_stands() -> None:
    assert vector_of("Snow, and snow again") == "'snow':1,3 'and':2 'again':4"


def test_a_phrase_is_words_side_by_side_the_last_one_begun() -> None:
    assert phrase_of("Yo-Jo", is_prefix=True) == "'yo' <-> 'jo':*"
    assert phrase_of("yo jong", is_prefix=False) == "'yo' <-> 'jong'"
    assert phrase_of("...", is_prefix=True) == ""


def test_a_text_without_end_takes_no_more_room_than_the_server_gives() -> None:
    endless = " ".join(f"word{number}" for number in range(200_000))
    assert len(vector_of(endless)) < 150_000
    assert len(words_of("x" * 5000)[0]) == 400
