"""A page becomes a tree whole, or not at all with one sentence."""

import os
from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.published.pages.markup.html_tree import parse_page, read_page


def pictures(page: str) -> int:
    return len(list(parse_page(page.encode(), "page.html").iter("img")))


def test_deeply_nested_mark_up_hides_no_picture() -> None:
    assert pictures(f"<html><body>{'<div>' * 1000}<img src=a.jpg>") == 1


def test_what_stands_behind_a_large_embedded_picture_is_read() -> None:
    embedded = f"<img src='data:image/jpeg;base64,{'A' * 11_000_000}'>"
    assert pictures(f"<html><body>{embedded}<p>Text</p><img src=b.jpg>") == 2


@pytest.mark.parametrize("before", ["", "<b></i>" * 2000], ids=["sound", "after many faults"])
def test_a_page_nested_beyond_sense_is_refused_instead_of_cut(before: str) -> None:
    with pytest.raises(OutsideError, match="nested too deeply"):
        pictures(f"<html><body>{before}{'<div>' * 100_000}<img src=a.jpg>")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "page.html"
    os.mkfifo(pipe)
    with pytest.raises(OutsideError, match="not a file"):
        read_page(pipe)


def test_a_page_larger_than_any_is_not_read(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    with page.open("wb") as file:
        file.truncate(65 * 2**20)
    with pytest.raises(OutsideError, match="65 MB"):
        read_page(page)


def test_a_tag_with_attributes_without_end_is_refused_before_it_is_parsed() -> None:
    tag = "<img " + " ".join(f"data-src{n}='/a{n}>.jpg'" for n in range(200_000)) + ">"
    with pytest.raises(OutsideError, match="more than 1,000 attributes"):
        pictures(f"<html><body>{tag}")


def test_what_looks_like_such_a_tag_in_a_program_is_none() -> None:
    program = f"<script>for(i=0;i<f.length;i++) {'a ' * 2000}</script>"
    assert pictures(f"<html><body>{program}<img src=a.jpg>{program}") == 1


def test_a_tag_after_a_program_is_refused_as_any() -> None:
    tag = f"<img {'a ' * 2000}>"
    with pytest.raises(OutsideError, match="more than 1,000 attributes"):
        pictures(f"<html><body><script>go()</script>{tag}")


def test_many_tags_with_some_attributes_are_read() -> None:
    tag = "<img src=a.jpg " + " ".join(f"a{n}" for n in range(900)) + ">"
    assert pictures(f"<html><body>{tag * 20}") == 20


def test_what_stands_after_the_end_of_the_page_is_read() -> None:
    assert pictures("<html><head></head></html><body><img src=a.jpg></body>") == 1


def test_what_follows_an_element_without_content_does_not_stand_in_it() -> None:
    page = (
        "<picture>a<source srcset=a.jpg>b<source srcset=b.jpg><img src=c.jpg>c</picture><p>d<wbr>e"
    )
    (picture,) = parse_page(page.encode(), "page.html").iter("picture")
    assert [element.tag for element in picture] == ["source", "source", "img"]
    assert "".join(map(str, picture.itertext())) == "abc"
    (line,) = parse_page(page.encode(), "page.html").iter("p")
    assert [len(element) for element in line.iter()] == [1, 0]
