"""IIM blocks: datasets, character sets gone wrong, digests."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.metadata.iim import datasets, is_in_step, photoshop_resources
from tests.media.picture_making import UTF8_MARK, iim_dataset, photoshop_resource

CITY = 90


def city(block: bytes) -> str:
    return datasets(block)[2, CITY][0]


def test_repeated_datasets_stay_in_order() -> None:
    block = b"".join(iim_dataset(25, word) for word in (b"one", b"two", b"one"))
    assert datasets(block)[2, 25] == ("one", "two", "one")


@pytest.mark.parametrize(
    ("data", "mark"),
    [
        ("Köln, Čeština".encode(), UTF8_MARK),
        ("Köln, Čeština".encode(), b""),
    ],
    ids=["declared", "undeclared"],
)
def test_utf8_is_read_declared_or_not(data: bytes, mark: bytes) -> None:
    assert city(mark + iim_dataset(CITY, data)) == "Köln, Čeština"


@pytest.mark.parametrize("mark", [b"", UTF8_MARK], ids=["undeclared", "wrongly declared UTF-8"])
def test_windows_bytes_are_read_as_such(mark: bytes) -> None:
    text = "Köln – Québec, São Paulo’s"
    assert city(mark + iim_dataset(CITY, text.encode("cp1252"))) == text


def test_mac_roman_is_told_by_its_accents() -> None:
    text = "Genève, café à la carte"
    assert city(iim_dataset(CITY, text.encode("mac-roman"))) == text


def test_a_utf8_character_cut_at_the_limit_does_not_change_the_charset() -> None:
    cut = "Пресс-служба".encode()[:21]
    assert city(UTF8_MARK + iim_dataset(CITY, cut)).startswith("Пресс-служ")


def test_an_extended_dataset_has_a_longer_length() -> None:
    data = b"x" * 40_000
    block = bytes((0x1C, 2, 120, 0x80, 0x04)) + len(data).to_bytes(4, "big") + data
    assert datasets(block)[2, 120] == (data.decode(),)


def test_padding_between_datasets_is_passed_over() -> None:
    assert city(iim_dataset(105, b"a") + b"\0" + iim_dataset(CITY, b"Rome")) == "Rome"


def test_the_resources_of_a_photoshop_block() -> None:
    block = photoshop_resource(0x03ED, b"odd") + photoshop_resource(0x0404, b"iim!")
    assert photoshop_resources(block) == {0x03ED: b"odd", 0x0404: b"iim!"}


@pytest.mark.parametrize("padding", [b"", b"\0"])
def test_a_digest_is_that_of_the_block_padded_or_not(padding: bytes) -> None:
    block = iim_dataset(CITY, b"Rome")
    digest = hashlib.md5(block, usedforsecurity=False).digest()
    assert is_in_step(block + padding, digest)
    assert not is_in_step(iim_dataset(CITY, b"Bonn"), digest)


@given(st.binary(max_size=300))
def test_no_bytes_break_the_readers(data: bytes) -> None:
    datasets(b"\x1c\x02" + data)
    photoshop_resources(b"8BIM" + data)


@given(st.lists(st.tuples(st.integers(1, 200), st.text(min_size=1, max_size=20)), max_size=8))
def test_what_was_written_as_utf8_is_read_back(pairs: list[tuple[int, str]]) -> None:
    pairs = [(number, text) for number, text in pairs if text.rstrip("\0") == text]
    block = UTF8_MARK + b"".join(iim_dataset(n, text.encode()) for n, text in pairs)
    found = datasets(block)
    for number, _ in pairs:
        assert found[2, number] == tuple(text for n, text in pairs if n == number)
