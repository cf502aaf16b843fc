"""Runs of printed text are parted where an icon or a label stands between them."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import only, reader_of_pages


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


@pytest.mark.parametrize(
    ("caption", "shown", "credit"),
    [
        pytest.param(
            "<i class='fas fa-search'></i>Fog on the pier<i class='fal fa-copyright'></i>Ann Lee",
            "Fog on the pier",
            "Ann Lee",
            id="a sign of copyright",
        ),
        pytest.param(
            "Fog on the pier <svg class=icon-copyright><path d=M0/></svg> Ann Lee",
            "Fog on the pier",
            "Ann Lee",
            id="a sign that is drawn",
        ),
        pytest.param(
            "Fog on the pier <i class='fa fa-camera'></i> Ann Lee",
            "Fog on the pier",
            "Ann Lee",
            id="a camera after the caption",
        ),
        pytest.param(
            "<i class='fa fa-camera'></i> Fog on the pier",
            "Fog on the pier",
            "",
            id="a camera before the caption",
        ),
        pytest.param(
            "<i class=icon-copyright></i> Ann Lee<p>Fog on the pier</p>",
            "Fog on the pier",
            "Ann Lee",
            id="a block after the credit",
        ),
        pytest.param(
            "Fog on the <i class=icon-star></i>pier",
            "Fog on the pier",
            "",
            id="another sign",
        ),
    ],
)
def test_an_icon_parts_the_credit_from_the_caption(
    reader: HtmlReader, tmp_path: Path, caption: str, shown: str, credit: str
) -> None:
    figure = f"<figure><img src=pier.jpg><figcaption>{caption}</figcaption></figure>"
    found = only(reader, tmp_path, figure)
    assert (found.caption, found.credit) == (shown, credit)


@pytest.mark.parametrize(
    ("caption", "shown", "credit"),
    [
        pytest.param(
            "<span>Fog on the pier</span><span><span>Credit</span><span>Credit...</span><span>Ann Lee for The Harbour Post</span></span>",
            "Fog on the pier",
            "Ann Lee for The Harbour Post",
            id="after a caption",
        ),
        pytest.param(
            "<span>Photo</span><span>Credit</span><span>Ann Lee</span>",
            "",
            "Ann Lee",
            id="without a caption",
        ),
        pytest.param(
            "<span>The word </span><span>photo</span><span> and the word </span><span>image</span><span> stand on the pier</span>",
            "The word photo and the word image stand on the pier",
            "",
            id="words of the caption",
        ),
    ],
)
def test_two_labels_in_a_row_begin_the_credit(
    reader: HtmlReader, tmp_path: Path, caption: str, shown: str, credit: str
) -> None:
    figure = f"<figure><img src=pier.jpg><figcaption>{caption}</figcaption></figure>"
    found = only(reader, tmp_path, figure)
    assert (found.caption, found.credit) == (shown, credit)


@pytest.mark.parametrize(
    ("figure", "shown", "credit"),
    [
        pytest.param(
            "<figure><img src=pier.jpg><div><figcaption>Fog on the pier.</figcaption><cite><a href=/b>Ann Lee Earth</a></cite></div></figure>",
            "Fog on the pier.",
            "Ann Lee Earth",
            id="a link beside the caption",
        ),
        pytest.param(
            "<figure><img src=pier.jpg><figcaption>Fog on the pier.</figcaption><blockquote>It is thick. <cite>Ann Lee</cite></blockquote></figure>",
            "Fog on the pier.",
            "",
            id="who is quoted",
        ),
    ],
)
def test_what_a_figure_cites_is_its_credit(
    reader: HtmlReader, tmp_path: Path, figure: str, shown: str, credit: str
) -> None:
    found = only(reader, tmp_path, figure)
    assert (found.caption.partition(" It is")[0], found.credit) == (shown, credit)


def test_the_title_of_a_film_that_is_linked_is_no_part_of_the_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    title = "<span>Audio</span> <a href=/film><h3>Who waits for the ferry</h3></a>"
    figure = f"<figure><figcaption>{title}</figcaption><img src=pier.jpg><div class=figcaption>Fog on the pier.</div></figure>"
    assert only(reader, tmp_path, figure).caption == "Fog on the pier."


def test_a_linked_name_in_an_element_that_is_named_caption_and_credit_is_the_credit(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<figure><img src=pier.jpg><figcaption class=caption><div class=caption-credit><a class=caption-link href=/k>Kevin</a></div></figcaption></figure>"
    found = only(reader, tmp_path, figure)
    assert (found.caption, found.credit) == ("", "Kevin")


def test_when_a_film_was_and_how_long_it_runs_is_no_part_of_its_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<figure><img src=pier.jpg><figcaption><span>Fog on the pier. </span><span>18.04.2024 | 0:21 min</span></figcaption></figure>"
    assert only(reader, tmp_path, figure).caption == "Fog on the pier."
