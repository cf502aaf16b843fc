"""The window comes back as it was left, whatever the settings file holds."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.desktop.state import USUAL_CELL_PX, Place, WindowState
from mediadesk.model.scope import Order, Scope
from mediadesk.services.settings import Settings
from tests.fakes.settings_store import FakeSettingsStore


def state(values: dict[str, str] | None = None) -> WindowState:
    return WindowState(Settings(store=FakeSettingsStore(**(values or {}))))


def test_the_place_comes_back() -> None:
    kept = state()
    place = Place(Scope(folder="/photos", order=Order.NAME), 240, 7, "web", is_enlarged=True)
    kept.keep_place(place)
    assert kept.place() == place


def test_a_query_is_not_kept() -> None:
    kept = state()
    kept.keep_place(Place(Scope(query="harbour")))
    assert kept.place().scope.query == ""


def test_parts_come_back_byte_for_byte() -> None:
    kept = state()
    kept.keep_parts({"geometry": b"\x00\xff", "docks": b"abc"})
    assert kept.parts() == {"geometry": b"\x00\xff", "docks": b"abc"}


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"cell_px": "wide", "photo_id": -3, "order": "age"}', "[" * 5000],
)
def test_damaged_values_count_as_the_usual(text: str) -> None:
    place = state({"state.place": text, "state.window": text, "appearance.theme": text}).place()
    assert place == Place(Scope(), USUAL_CELL_PX)


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_no_text_in_the_settings_stops_the_window(text: str) -> None:
    kept = state({"state.place": text, "state.window": text, "appearance.theme": text})
    assert kept.place().cell_px > 0
    assert all(isinstance(part, bytes) for part in kept.parts().values())
    assert kept.theme() in {"dark", "light"}


@pytest.mark.parametrize(("kept", "size_px"), [("24", 24), ("13", 13), ("9000", 13), ("x", 13)])
def test_letters_have_a_size_that_can_be_chosen(kept: str, size_px: int) -> None:
    assert state({"appearance.text_size": kept}).text_px() == size_px
