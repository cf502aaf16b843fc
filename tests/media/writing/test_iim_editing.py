"""IIM: datasets replaced, the others byte for byte, the character set kept where it can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.containers.blocks import ContainerFaultError
from mediadesk.media.metadata.iim import datasets
from mediadesk.media.writing.iim_editing import IimValue, date_texts, with_datasets
from tests.media.picture_making import UTF8_MARK, iim_dataset

VERSION = iim_dataset(0, b"\x00\x04")
CITY = iim_dataset(90, b"Moscow")

raw = st.lists(
    st.tuples(st.sampled_from([0, 5, 25, 55, 90, 101, 120, 200]), st.binary(max_size=30)),
    max_size=6,
)


@given(held=raw, texts=st.lists(st.text("abcxyz ", min_size=1, max_size=20), max_size=3))
def test_new_values_are_read_and_every_other_dataset_stays(held, texts):
    block = b"".join(iim_dataset(number, data) for number, data in held if number != 25)
    new, cut = with_datasets(block, {25: IimValue(tuple(texts))})
    assert not cut
    bare, _ = with_datasets(new, {25: IimValue(())})
    assert bare == block
    assert new.count(iim_dataset(25, b"")[:3]) >= len(texts)


def test_a_text_that_fits_into_latin_1_leaves_the_character_set_alone():
    block = VERSION + iim_dataset(105, "Größe".encode("cp1252"))
    new, _ = with_datasets(block, {90: IimValue(("Köln",), 32)})
    assert new == VERSION + iim_dataset(90, "Köln".encode("cp1252")) + iim_dataset(
        105, "Größe".encode("cp1252")
    )


def test_a_text_that_does_not_fit_brings_the_whole_record_to_utf_8():
    block = VERSION + iim_dataset(105, "Größe".encode("cp1252"))
    new, _ = with_datasets(block, {90: IimValue(("東京",), 32)})
    assert new == UTF8_MARK + VERSION + iim_dataset(90, "東京".encode()) + iim_dataset(
        105, "Größe".encode()
    )


def test_a_plain_record_says_that_it_is_utf_8_once_it_has_to():
    new, _ = with_datasets(VERSION + CITY, {90: IimValue(("Köln",), 32)})
    assert new == UTF8_MARK + VERSION + iim_dataset(90, "Köln".encode())
    assert with_datasets(VERSION + CITY, {90: IimValue(("Bonn",), 32)})[0] == (
        VERSION + iim_dataset(90, b"Bonn")
    )


def test_a_character_set_told_behind_the_texts_is_told_before_them():
    new, _ = with_datasets(CITY + UTF8_MARK, {90: IimValue(("Köln",), 32)})
    assert new == UTF8_MARK + iim_dataset(90, "Köln".encode())


def test_a_text_that_is_too_long_ends_on_a_whole_character_and_is_told():
    new, cut = with_datasets(VERSION, {110: IimValue(("Пресс-служба Президента",), 32)})
    assert cut == {110}
    assert datasets(new)[(2, 110)] == ("Пресс-служба През",)


def test_a_text_that_another_program_cut_within_a_character_is_left_alone():
    cut = iim_dataset(110, "Пресс-служба Президента".encode()[:32])
    new, _ = with_datasets(UTF8_MARK + VERSION + cut, {90: IimValue(("Köln",), 32)})
    assert new == UTF8_MARK + VERSION + iim_dataset(90, "Köln".encode()) + cut


def test_padding_and_long_datasets_stay():
    long = b"\x1c\x02\xca\x80\x04" + (40_000).to_bytes(4, "big") + bytes(40_000)
    block = VERSION + b"\0" + long + b"\0\0"
    assert with_datasets(block, {105: IimValue(("x",))})[0] == (
        VERSION + iim_dataset(105, b"x") + b"\0" + long + b"\0\0"
    )


def test_a_length_that_leads_out_of_the_block_is_refused():
    with pytest.raises(ContainerFaultError, match="damaged"):
        with_datasets(VERSION + CITY[:-3], {105: IimValue(("x",))})


@pytest.mark.parametrize(
    ("iso", "day", "clock"),
    [
        ("2026-05-04T07:08:09", "20260504", "070809"),
        ("2026-05-04T07:08:09.25+02:00", "20260504", "070809+0200"),
        ("2026-05-04T07:08:09Z", "20260504", "070809+0000"),
        ("2026-05-04T07:08-03:30", "20260504", "070800-0330"),
        ("2026-05", "20260500", ""),
        ("2026", "20260000", ""),
        ("", "", ""),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(iso, day, clock):
    assert date_texts(iso) == (day, clock)
