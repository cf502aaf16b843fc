"""A line at a story's end credits its pictures."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

from pathlib import Path

import pytest

from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import STORY, editorial, reader_of_pages

_PIER = "<figure><img src=pier.jpg></figure>"
_FERRY = "<figure><img src=ferry.jpg></figure>"
_CREDITED = (
    "<figure><img src=fog.jpg><figcaption><span class=credit>Bo Roe</span></figcaption></figure>"
)


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


def _credits(reader: HtmlReader, folder: Path, story: str) -> list[str]:
    html = f"<body><article><h1>The heading</h1>{story}</article></body>"
    return [p.credit for p in editorial(reader, folder, html)]


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("<p><em>Top photo by Ann Lee</em></p>", "Top photo by Ann Lee"),
        ("<p>Main image credit: <a href=/lee>Ann Lee</a>/Wire</p>", "Ann Lee/Wire"),
        ("<p>Top photo: Lee, notes photo: Roe</p>", ""),
        ("<p>Cover image: how an artist sees the lights of the harbour in fog at dawn</p>", ""),
    ],
)
def test_a_line_at_the_end_credits_the_picture_that_opens_the_story(
    reader: HtmlReader, tmp_path: Path, line: str, credit: str
) -> None:
    assert _credits(reader, tmp_path, f"{_PIER}{STORY}{_FERRY}{STORY}{line}") == [credit, ""]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Photos: Ann Lee and Cy Moe</p>",
        "<h6>Fotos: Ann Lee and Cy Moe</h6>",
        "<div class=made-by><ul><li>Bild:</li><li><address>Ann Lee and Cy Moe</address></li></ul></div>",
        "<p>The interview was held by Bo Roe.<br>Text: The Harbour Post<br>Bildmaterial: Ann Lee and Cy Moe<br></p>",
        "<div>Fog lies over the harbour.<br><br>Symbolgrafik:Ann Lee and Cy Moe<br><br>Autor: Bo Roe</div>",
        "<div>Fog lies over the harbour.<br>[사진=Ann Lee and Cy Moe]<br>The Harbour Post</div>",
    ],
)
def test_a_line_that_names_no_picture_credits_all_of_a_story(
    reader: HtmlReader, tmp_path: Path, line: str
) -> None:
    story = f"{_PIER}{STORY}{_FERRY}{STORY}{line}"
    assert _credits(reader, tmp_path, story) == ["Ann Lee and Cy Moe", "Ann Lee and Cy Moe"]


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("<p>港口部供稿 摄影/李明 编辑/王芳</p>", "摄影/李明"),
        ("<p>文：王芳 摄影：李明</p>", "李明"),
        ("<p>文/王芳 编辑/李明</p>", ""),
    ],
)
def test_the_photographer_is_credited_where_makers_are_set_as_pairs(
    reader: HtmlReader, tmp_path: Path, line: str, credit: str
) -> None:
    assert _credits(reader, tmp_path, f"{STORY}{_PIER}{STORY}{line}") == [credit]


def test_a_credit_said_beside_a_picture_to_be_for_all_is_for_all(
    reader: HtmlReader, tmp_path: Path
) -> None:
    lead = f"{_PIER}<p><em>(All photos: Ann Lee)</em></p>"
    story = f"{lead}{STORY}{_FERRY}{STORY}{_CREDITED}{STORY}"
    assert _credits(reader, tmp_path, story) == ["Ann Lee", "Ann Lee", "Bo Roe"]


def test_a_line_in_what_holds_the_story_and_a_picture_is_for_the_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    lead = "<div class=lead-image><img src=/up/pier.jpg alt='The pier in fog'></div>"
    parts = f"<article>{lead}{STORY * 3}<p>Photos: Ann Lee</p></article><section>{STORY}</section>"
    html = f"<body><h1>The heading</h1><div class=main>{parts}</div></body>"
    assert [p.credit for p in editorial(reader, tmp_path, html)] == ["Ann Lee"]


def test_a_line_with_a_source_for_each_picture_is_not_for_all(
    reader: HtmlReader, tmp_path: Path
) -> None:
    story = f"{_PIER}{STORY}{_FERRY}{STORY}<p>Images: <a href=/1>Fog</a> | <a href=/2>Ferry</a></p>"
    assert _credits(reader, tmp_path, story) == ["", ""]


def test_a_line_right_under_a_picture_is_not_for_all(reader: HtmlReader, tmp_path: Path) -> None:
    end = "<div><img src=/up/fog.jpg><br>Foto: Ann Lee<br>Fog lies over the harbour.</div>"
    assert _credits(reader, tmp_path, f"{_PIER}{STORY}{end}")[0] == ""


def test_a_line_at_the_end_credits_the_one_picture_without_a_credit(
    reader: HtmlReader, tmp_path: Path
) -> None:
    story = f"{_PIER}{STORY}{_CREDITED}{STORY}<p>Photo: Ann Lee</p>"
    assert _credits(reader, tmp_path, story) == ["Ann Lee", "Bo Roe"]


def test_a_line_at_the_end_is_for_no_picture_where_others_have_credits_of_their_own(
    reader: HtmlReader, tmp_path: Path
) -> None:
    story = f"{_PIER}{STORY}{_CREDITED}{_FERRY}{STORY}<p>Photos: Ann Lee</p>"
    assert _credits(reader, tmp_path, story) == ["", "Bo Roe", ""]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("<p>Source: The Harbour Paper</p>", id="the story's source"),
        pytest.param("<p>Text: Ann Lee, photos: Bo Roe</p>", id="two labels"),
    ],
)
def test_a_line_with_another_label_credits_no_picture(
    reader: HtmlReader, tmp_path: Path, line: str
) -> None:
    assert _credits(reader, tmp_path, f"{_PIER}{STORY}{line}") == [""]


def test_a_line_early_in_the_story_credits_no_picture(reader: HtmlReader, tmp_path: Path) -> None:
    story = f"{_PIER}<p>{'Fog lies over the harbour. ' * 4}</p><p>Photos: Ann Lee</p>{STORY}"
    assert _credits(reader, tmp_path, story) == [""]


def test_the_first_line_of_a_story_credits_the_picture_that_opens_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property=og:image content=/up/pier.jpg>"
    lead = "<div class=head><img src=/up/pier.jpg></div><h1>The heading</h1>"
    line = "<h6><em>Photo: <a href=/lee>Ann Lee</a></em></h6>"
    body = f"<div class=text>{line}{STORY}{_FERRY}{STORY}</div>"
    html = f"<head>{head}</head><body><div>{lead}{body}</div></body>"
    assert [p.credit for p in editorial(reader, tmp_path, html)] == ["Ann Lee", ""]


def test_a_line_over_the_story_that_is_none_of_it_credits_no_picture(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property=og:image content=/up/pier.jpg>"
    lead = "<div class=head><h1>The heading</h1><img src=/up/pier.jpg></div>"
    other = "<div class=topic><div>Fog</div><p>Photo: Ann Lee</p></div>"
    html = f"<head>{head}</head><body>{lead}<div>{other}<div class=text>{STORY}</div></div></body>"
    assert [p.credit for p in editorial(reader, tmp_path, html)] == [""]


def test_a_bracket_within_a_line_at_the_end_stays_closed(
    reader: HtmlReader, tmp_path: Path
) -> None:
    story = f"{_PIER}{STORY}<p>Foto: Ann Lee / Norwave (Symbolbild)</p>"
    assert _credits(reader, tmp_path, story) == ["Ann Lee / Norwave (Symbolbild)"]


def test_a_line_at_the_end_may_caption_the_picture_too(reader: HtmlReader, tmp_path: Path) -> None:
    line = "<p><em>Bild: Fog on the pier: the ferry waits. / Quelle: Ann Lee</em></p>"
    html = f"<body><article><h1>The heading</h1>{_PIER}{STORY}{line}</article></body>"
    found = editorial(reader, tmp_path, html)
    assert [(p.caption, p.credit) for p in found] == [
        ("Fog on the pier: the ferry waits.", "Ann Lee")
    ]


def test_lines_that_name_several_credit_no_picture_of_another_part(
    reader: HtmlReader, tmp_path: Path
) -> None:
    lines = "<p>Image: Ann Lee</p><p>The end of the second part is short.</p><p>Image: Bo Roe</p>"
    assert _credits(reader, tmp_path, f"{_PIER}{STORY}{STORY}{_FERRY}{STORY}{lines}") == ["", ""]


def test_the_last_line_of_an_entry_credits_its_picture(reader: HtmlReader, tmp_path: Path) -> None:
    entries = "".join(
        f"<div class=item><img src={name}.jpg><div>{STORY}<p><em>Image: {maker}</em></p></div></div>"
        for name, maker in (("pier", "Ann Lee"), ("ferry", "Bo Roe"))
    )
    assert _credits(reader, tmp_path, f"<div>{entries}</div>") == ["Ann Lee", "Bo Roe"]
