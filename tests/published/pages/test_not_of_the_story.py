"""Pictures that stand in a story or over it without being told of are none of its own."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import pictures, reader_of_pages


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


def test_one_file_that_stands_again_and_again_in_a_story_waits_for_adverts(
    reader: HtmlReader, tmp_path: Path
) -> None:
    waiting = "<div><img src=/up/grey-field.png width=600 height=300></div><p>Another sentence of the story that runs on.</p>"
    assert pictures(reader, tmp_path, waiting * 4) == []


def test_pictures_numbered_in_their_address_are_not_one_file(
    reader: HtmlReader, tmp_path: Path
) -> None:
    numbered = "".join(
        f"<p><img src=/up/pier-{n}00.jpg alt='The pier on day {n} of the fog'></p><p>Another sentence of the story.</p>"
        for n in range(1, 6)
    )
    assert len(pictures(reader, tmp_path, numbered)) == 5
