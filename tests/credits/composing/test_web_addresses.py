"""Only a whole address of the web becomes a link."""

import pytest

from mediadesk.credits.composing.web_addresses import is_web_address


@pytest.mark.parametrize("address", ["https://example.org", "HTTP://example.org/a?b#c"])
def test_a_whole_address_of_the_web_may_be_a_link(address: str) -> None:
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    ["", "example.org", "ask us", "javascript:alert(1)", "data:text/html,x", "ftp://example.org",
     "https://", "https:///page", "https://?a", "https://example.org/a b", 'https://a.org/"x'],
)  # fmt: skip
def test_nothing_else_may(address: str) -> None:
    assert not is_web_address(address)
