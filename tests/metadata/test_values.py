"""Parties as one text, dates of three families as ISO."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.metadata.values import (
    Entity,
    cleaned,
    cleaned_all,
    date_from_exif,
    date_from_iim,
    entity,
    entity_text,
    moment,
)

names = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1)
words = st.text("abcdefghij klmno-", min_size=1).map(str.strip).filter(bool)


@given(names, st.lists(words).map(tuple), words | st.just(""))
def test_a_party_reads_back_as_it_was(name: str, roles: tuple[str, ...], identifier: str) -> None:
    party = Entity(name, roles, identifier)
    assert entity(entity_text(party)) == party


@pytest.mark.parametrize(
    ("party", "text"),
    [
        (Entity("Rosa"), "Rosa"),
        (Entity("Rosa / House", ("art", "cropping")), "Rosa / House (art, cropping)"),
        (Entity("Getty", identifier="http://g.com"), "Getty <http://g.com>"),
        (Entity("Reuters (UK)"), "Reuters (UK) ()"),
        (Entity("Reuters (UK)", ("supplier",)), "Reuters (UK) (supplier)"),
    ],
)
def test_a_party_as_text(party: Entity, text: str) -> None:
    assert entity_text(party) == text


@given(names, words | st.just(""))
def test_a_party_without_roles_keeps_brackets_in_its_name(name: str, identifier: str) -> None:
    party = Entity(f"{name} (UK)", (), identifier)
    text = entity_text(party, has_roles=False)
    assert "()" not in text or "()" in name
    assert entity(text, has_roles=False) == party


def test_brackets_are_left_out_of_roles() -> None:
    assert entity_text(Entity("Rosa", ("crop; (tight)",))) == "Rosa (crop tight)"


def test_control_characters_go_and_line_ends_are_plain() -> None:
    assert cleaned(" a\x00b\r\nc\rd ") == "ab\nc\nd"


def test_empty_and_repeated_texts_go() -> None:
    assert cleaned_all((" a", "", "b", "a ")) == ("a", "b")


@pytest.mark.parametrize(
    ("text", "fraction", "zone", "iso"),
    [
        ("2019:05:17 10:11:12", "", "", "2019-05-17T10:11:12"),
        ("2019:05:17 10:11:12", "350 ", "+02:00", "2019-05-17T10:11:12.35+02:00"),
        ("2019:05:17 10:11:12", "", "+2", "2019-05-17T10:11:12"),
        ("2019:05:17", "", "", "2019-05-17"),
        ("0000:00:00 00:00:00", "", "", ""),
        ("    :  :     :  :  ", "", "", ""),
        ("2019:13:17 10:11:12", "", "", ""),
        ("yesterday", "", "", ""),
    ],
)
def test_exif_dates(text: str, fraction: str, zone: str, iso: str) -> None:
    assert date_from_exif(text, fraction, zone) == iso


@pytest.mark.parametrize(
    ("date", "time", "iso"),
    [
        ("20190517", "101112+0200", "2019-05-17T10:11:12+02:00"),
        ("20190517", "101112", "2019-05-17T10:11:12"),
        ("2019-05-17", "", "2019-05-17"),
        ("20190500", "101112+0200", "2019-05"),
        ("20190000", "", "2019"),
        ("20190517", "999999", "2019-05-17"),
        ("00000000", "", ""),
        ("", "", ""),
    ],
)
def test_iim_dates(date: str, time: str, iso: str) -> None:
    assert date_from_iim(date, time) == iso


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("2019", datetime(2019, 1, 1)),  # noqa: DTZ001 - naive where no zone is known
        ("2019-05-17T10:11Z", datetime(2019, 5, 17, 10, 11, tzinfo=UTC)),
        ("2019-05-17T10:11:12.1234567", datetime(2019, 5, 17, 10, 11, 12, 123456)),  # noqa: DTZ001
        ("2019-02-30", None),
        ("17 May 2019", None),
    ],
)
def test_moments(date: str, at: datetime | None) -> None:
    assert moment(date) == at


@given(st.text())
def test_no_text_breaks_a_date_reader(text: str) -> None:
    for date in (date_from_exif(text, text, text), date_from_iim(text, text)):
        assert date == "" or moment(date) is not None
    moment(text)
