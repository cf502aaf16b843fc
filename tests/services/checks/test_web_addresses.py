"""Addresses as people type them become what servers are asked for, and names of files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.model.errors import UserError
from mediadesk.services.checks.web_addresses import file_name, is_address, shown, whole_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("paper.example/story", "https://paper.example/story"),
        ("  HTTP://paper.example ", "http://paper.example"),
        ("https://paper.example/a?b=c#part", "https://paper.example/a?b=c"),
        ("localhost:1313/story", "http://localhost:1313/story"),
        ("127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("localhost.example/story", "https://localhost.example/story"),
    ],
)
def test_an_address_is_made_whole(typed: str, address: str) -> None:
    assert whole_address(typed) == address


@pytest.mark.parametrize(
    "typed", ["", "   ", "ftp://paper.example", "two words", "file:///etc", "https://", "http://[1"]
)
def test_what_is_no_address_is_told(typed: str) -> None:
    with pytest.raises(UserError, match="is no address of the web"):
        whole_address(typed)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("https://a.example", True), ("HTTP://a", True), ("story.html", False), ("https.html", False)],
)
def test_a_file_is_told_from_an_address(text: str, is_one: bool) -> None:
    assert is_address(text) is is_one


def test_a_name_and_a_password_are_not_shown_or_kept() -> None:
    address = whole_address("https://rosa:secret@paper.example/story")
    assert shown(address) == "https://paper.example/story"
    assert file_name(address) == file_name("https://paper.example/story")


def test_a_file_is_called_after_its_page() -> None:
    assert file_name("https://paper.example/2026/the%20pier/?page=2").startswith(
        "paper.example-2026-the-pier-"
    )
    assert file_name("https://paper.example/?a") != file_name("https://paper.example/?b")


@given(st.text(max_size=300))
def test_a_name_is_one_that_every_system_takes(path: str) -> None:
    name = file_name(f"https://paper.example/{path}")
    assert len(name.encode()) <= 255
    assert not set(name) & set('/\\:*?"<>|\0')
    assert not name.startswith((".", "-"))
