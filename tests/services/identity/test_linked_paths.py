"""Links of layouts lead to paths of this machine, or nowhere."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.services.identity.linked_paths import linked_paths

pytestmark = pytest.mark.skipif(Path("/").drive != "", reason="paths of Unix")


@pytest.mark.parametrize(
    ("link", "path"),
    [
        ("/pictures/kim.jpg", "/pictures/kim.jpg"),
        ("file:/Users/rosa/Fog%20on%20pier.jpg", "/Users/rosa/Fog on pier.jpg"),
        ("file:///Users/rosa/kim.jpg", "/Users/rosa/kim.jpg"),
        ("FILE://localhost/Users/rosa/kim.jpg", "/Users/rosa/kim.jpg"),
    ],
)
def test_an_absolute_link_is_a_path(link: str, path: str) -> None:
    assert list(linked_paths(link)) == [Path(path)]


@pytest.mark.parametrize(
    "link",
    ["kim.jpg", "images/kim.jpg", "", "https://example.org/kim.jpg", "file://server/share/kim.jpg",
     "http://[::1", "file:/a%00b.jpg", "file:///C:/Users/rosa/kim.jpg"],
)  # fmt: skip
def test_any_other_link_leads_nowhere(link: str) -> None:
    assert list(linked_paths(link)) == []


def test_a_name_with_marks_is_looked_for_as_either_system_spells_it() -> None:
    assert len(list(linked_paths("file:/p/caf%C3%A9.jpg"))) == 2


@given(st.text(max_size=80))
def test_whatever_a_document_says_paths_are_absolute(link: str) -> None:
    assert all(path.is_absolute() for path in linked_paths(link))
