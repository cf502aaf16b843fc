"""A saved page's pictures are found, told from the furniture, and read with caption and credit."""

# ruff: noqa: E501 -- mark-up is easier to read on one line

import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.model.errors import OutsideError
from mediadesk.published.pages.html import HtmlReader
from tests.published.saved_pages import only, page, pictures, reader_of_pages


@pytest.fixture(scope="module")
def reader() -> HtmlReader:
    return reader_of_pages()


def test_a_figure_gives_its_caption_and_the_credit_within_it(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<figure><img src=pier.jpg alt='A pier'><figcaption>Fog on the pier. Photo: Ann Lee / Wire</figcaption></figure>"
    found = only(reader, tmp_path, figure)
    assert (found.image, found.caption, found.credit, found.alt) == (
        "pier.jpg",
        "Fog on the pier.",
        "Ann Lee / Wire",
        "A pier",
    )


def test_what_caption_and_credit_link_to_is_kept(reader: HtmlReader, tmp_path: Path) -> None:
    deed = "https://creativecommons.org/licenses/by/4.0/"
    figure = (
        "<figure><a href=/large.jpg><img src=pier.jpg></a><figcaption>Fog on the pier. Photo: "
        f"<a href=https://example.org/pier>Ann Lee</a>, <a rel=license href={deed}>CC BY 4.0</a>"
        "<a href=/by><svg></svg></a></figcaption></figure>"
    )
    found = only(reader, tmp_path, figure)
    assert found.links is not None
    assert {"https://example.org/pier", deed, "/by"} <= set(found.links)


def test_a_credit_without_links_has_none(reader: HtmlReader, tmp_path: Path) -> None:
    figure = "<figure><img src=pier.jpg><figcaption>Photo: Ann Lee / Wire</figcaption></figure>"
    assert only(reader, tmp_path, figure).links == ()


@pytest.mark.parametrize(
    "caption",
    [
        "Fog on the pier.<span class='media-caption__source'>Ann Lee/Wire</span>",
        "<p>Fog on the pier.</p><small class=CaptionCredit-x7Yz>(Foto: Ann Lee/Wire)</small>",
        "<span>Fog on the pier.</span><span itemprop=copyrightHolder>Ann Lee/Wire</span>",
        "<span class=sr-only>Image caption</span>Fog on the pier.<cite class=photographer>Credit: Ann Lee/Wire</cite>",
        "Fog on the pier.<button>Share</button> <span class=credit>Ann Lee/Wire</span><span class=copyright>Ann Lee/Wire</span>",
    ],
)
def test_a_credit_in_an_element_of_its_own_is_told_from_the_caption(
    reader: HtmlReader, tmp_path: Path, caption: str
) -> None:
    figure = f"<figure><img src=pier.jpg><figcaption>{caption}</figcaption></figure>"
    found = only(reader, tmp_path, figure)
    assert (found.caption, found.credit) == ("Fog on the pier.", "Ann Lee/Wire")


def test_words_of_neighbouring_elements_do_not_run_together(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<figure><img src=pier.jpg><figcaption><span>Fog on the pier</span><span>in March</span></figcaption></figure>"
    assert only(reader, tmp_path, figure).caption == "Fog on the pier in March"


@pytest.mark.parametrize(
    "picture",
    [
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src=pier.jpg>",
        "<img src=placeholder.png data-lazy-srcset='pier-small.jpg 300w, pier.jpg 1200w'>",
        "<picture><source srcset='pier.jpg 1200w, pier-s.jpg 200w'><img src='data:image/gif;base64,R0=='></picture>",
        "<amp-img src=pier.jpg width=900 height=600></amp-img>",
        "<img src=/theme/square-holder.png data-src=pier.jpg>",
        "<img class=lazy src=blank.gif><noscript><img src=pier.jpg></noscript>",
        "<div class=js-delayed-image-load data-src=pier.jpg data-alt=Pier></div>",
    ],
)
def test_a_lazy_picture_is_known_by_its_real_address(
    reader: HtmlReader, tmp_path: Path, picture: str
) -> None:
    figure = f"<figure>{picture}<figcaption>Fog on the pier. Photo: Ann Lee</figcaption></figure>"
    assert only(reader, tmp_path, figure).image == "pier.jpg"


def test_a_picture_offered_in_many_sizes_is_one_entry(reader: HtmlReader, tmp_path: Path) -> None:
    figure = (
        "<figure><picture><source srcset='/a/pier-640x480.jpg 640w'><source srcset='/a/pier-1280x960.jpg'>"
        "<img src='/a/pier-320x240.jpg'></picture><noscript><img src='/a/pier-320x240.jpg'></noscript>"
        "<figcaption>Fog on the pier</figcaption></figure>"
    )
    only(reader, tmp_path, figure)


def test_pictures_of_a_gallery_keep_their_own_captions_in_order(
    reader: HtmlReader, tmp_path: Path
) -> None:
    slides = "".join(
        f"<li class=slide><figure><img src=view{n}.jpg width=800><figcaption>View {n}. Photo: Ann Lee</figcaption></figure></li>"
        for n in range(3)
    )
    found = pictures(reader, tmp_path, f"<ul class=gallery>{slides}</ul>")
    assert [(p.image, p.caption) for p in found] == [
        (f"view{n}.jpg", f"View {n}.") for n in range(3)
    ]


def test_a_size_set_is_known_by_its_largest_candidate(reader: HtmlReader, tmp_path: Path) -> None:
    img = "<img src=pier-s.jpg srcset='pier-m.jpg 600w, pier,l.jpg 1600w,pier-s.jpg 200w'>"
    figure = f"<figure>{img}<figcaption>Fog on the pier</figcaption></figure>"
    assert only(reader, tmp_path, figure).image == "pier,l.jpg"


@pytest.mark.parametrize(
    "img",
    [
        """<img src=data:image/svg+xml, data-srcs='{"https://i.example/67e5850b":{"contentType":"image/png"}}'>""",
        "<noscript><img src='https://i.example/67e5850b 1440w,'></noscript>",
        "<img src='https://i.example/67e5850b' srcset=' 150w,  1400w'>",
    ],
    ids=["the name of what tells its size", "copied out of a set", "a set without addresses"],
)
def test_an_address_is_taken_without_its_size(reader: HtmlReader, tmp_path: Path, img: str) -> None:
    figure = f"<figure>{img}<figcaption>Fog on the pier.</figcaption></figure>"
    assert only(reader, tmp_path, figure).image == "https://i.example/67e5850b"


def test_a_credit_that_only_the_metadata_hold_is_not_printed(
    reader: HtmlReader, tmp_path: Path
) -> None:
    data = '{"@type":"ImageObject","url":"pier.jpg","creditText":"Ann Lee"}'
    head = f"<script type='application/ld+json'>{data}</script>"
    figure = "<figure><img src=pier.jpg title='Photo: Ann Lee' alt='Fog'></figure>"
    assert only(reader, tmp_path, figure, head).credit == ""


def test_a_classic_blog_caption_is_read(reader: HtmlReader, tmp_path: Path) -> None:
    block = "<div class=wp-caption><a href=pier.jpg><img src=pier-300x200.jpg></a><p class=wp-caption-text>Fog on the pier (Foto: Ann Lee/Wire)</p></div>"
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == ("Fog on the pier", "Ann Lee/Wire")


def test_a_line_in_italics_under_a_picture_is_its_caption(
    reader: HtmlReader, tmp_path: Path
) -> None:
    block = "<p><img src=pier.jpg width=900></p><p><em>Fog on the pier. Photo: Ann Lee</em></p>"
    found = only(reader, tmp_path, block)
    assert (found.caption, found.credit) == ("Fog on the pier.", "Ann Lee")


def test_a_page_of_two_thousand_pictures_is_read_to_its_end(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<figure><img src=view{0}.jpg><figcaption>View {0} of it</figcaption></figure>"
    figures = "".join(figure.format(number) for number in range(2000))
    assert len(pictures(reader, tmp_path, figures)) == 2000


OPENINGS = ["<div>", "<figure>", "<p><b><a href=x>", "<img src=a.jpg><ul><li>"]


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_page_without_end_tags_is_read_to_its_end(
    reader: HtmlReader, tmp_path: Path, opening: str
) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"{opening * 600}<img src=last.jpg>", encoding="utf-8")
    assert reader.read(path).placements[-1].image in {"last.jpg", "a.jpg"}


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_page_without_end_is_refused_instead_of_read_in_part(
    reader: HtmlReader, tmp_path: Path, opening: str
) -> None:
    path = tmp_path / "page.html"
    path.write_text(opening * 20_000, encoding="utf-8")
    with pytest.raises(OutsideError, match="nested too deeply"):
        reader.read(path)


def test_the_file_of_a_picture_is_found_beside_the_page(reader: HtmlReader, tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "pier.jpg").write_bytes(b"x")
    figure = (
        "<figure><img src='https://cdn.example/pier.jpg?w=9'><figcaption>Fog</figcaption></figure>"
    )
    assert only(reader, tmp_path, figure).file == tmp_path / "page_files" / "pier.jpg"


def test_an_embedded_picture_is_told_by_its_kind(reader: HtmlReader, tmp_path: Path) -> None:
    address = "data:image/jpeg;base64," + "Q" * 9000
    figure = f"<figure><img src='{address}'><figcaption>Fog on the pier</figcaption></figure>"
    found = only(reader, tmp_path, figure)
    assert found.image == "data:image/jpeg … (9023 characters, d78ee3bf)"
    assert found.file is None


@pytest.mark.parametrize(
    ("byline", "credit"),
    [
        ("<p>by Jo May (reporting) and Ann Lee (photography)</p>", "Ann Lee (photography)"),
        ("<p class=byline>Photographs by Ann Lee</p>", "Photographs by Ann Lee"),
        ("<p>By Jo May (in Oslo)</p>", ""),
    ],
)
def test_a_byline_that_names_the_photographer_credits_uncredited_pictures(
    reader: HtmlReader, tmp_path: Path, byline: str, credit: str
) -> None:
    figure = "<figure><img src=pier.jpg><figcaption>Fog on the pier</figcaption></figure>"
    path = tmp_path / "page.html"
    path.write_text(page(figure).replace("</h1>", f"</h1>{byline}"), encoding="utf-8")
    assert [p.credit for p in reader.read(path).placements if not p.decorative] == [credit]


@pytest.mark.parametrize(
    "furniture",
    [
        "<div class=author-box><img class=avatar src=ann.jpg alt='Ann Lee' width=60 height=60></div>",
        "<div class=ad-slot><a href='https://shop.example/x'><img src=offer.jpg></a></div>",
        "<img src='https://stats.example/pixel?id=1' width=1 height=1>",
        "<aside class=related><a href=/other-story><img src=other.jpg><h3>Another story that is told somewhere else</h3></a></aside>",
        "<img class=emoji src=smile.svg alt=':)'>",
        "<span class=share><img src=icons/share-icon.svg></span>",
    ],
)
def test_what_is_not_part_of_the_story_is_not_editorial(
    reader: HtmlReader, tmp_path: Path, furniture: str
) -> None:
    assert pictures(reader, tmp_path, furniture) == []


def test_a_share_picture_of_the_head_is_no_picture_of_the_page(
    reader: HtmlReader, tmp_path: Path
) -> None:
    head = "<meta property='og:image' content='share.jpg'><meta property='og:title' content='A &amp; B'>"
    assert pictures(reader, tmp_path, "", head) == []


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Page</title><meta property='og:title' content='Shared'>", "Shared"),
        ("<title> Page \n title </title>", "Page title"),
        ("", "The heading"),
    ],
)
def test_the_title_is_the_shared_one_then_the_pages_then_the_heading(
    reader: HtmlReader, tmp_path: Path, head: str, title: str
) -> None:
    path = tmp_path / "page.html"
    path.write_text(page("", head), encoding="utf-8")
    assert reader.read(path).title == title


def test_a_page_without_figures_gives_none(reader: HtmlReader, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<p>Only words.</p>", encoding="utf-8")
    assert reader.read(path).placements == ()


@pytest.mark.parametrize(
    "data", [b"", b"just words", bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n<html>" + bytes(900)]
)
def test_what_is_no_page_is_refused_with_a_sentence(
    reader: HtmlReader, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(data)
    with pytest.raises(OutsideError, match=r"page\.html is not a web page"):
        reader.read(path)


def test_a_missing_page_is_refused_with_a_sentence(reader: HtmlReader, tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="cannot be read"):
        reader.read(tmp_path / "gone.html")


@given(
    data=st.one_of(
        st.binary(max_size=300),
        st.text(
            alphabet="<>/=\"' imgfurecaptionsrcset.jpg\x00\udfff".replace("\udfff", ""),
            max_size=400,
        ).map(str.encode),
    )
)
@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_random_bytes_give_a_document_or_a_sentence(
    reader: HtmlReader, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"<html>" + data)
    with contextlib.suppress(OutsideError):
        assert isinstance(reader.read(path).placements, tuple)


def test_a_credit_of_several_sentences_beside_a_caption_is_left_whole(
    reader: HtmlReader, tmp_path: Path
) -> None:
    credit = "The Kremlin, cropped here. Photo: Ann Lee"
    figure = (
        "<figure><img src=kim.jpg width=900 height=600><figcaption><p class=caption>The park.</p>"
        f"<p><span class=credit>{credit}</span></p></figcaption></figure>"
    )
    (tmp_path / "page.html").write_text(page(figure), encoding="utf-8")
    read = reader.read(tmp_path / "page.html").placements
    assert [(p.caption, p.credit) for p in read if not p.decorative] == [("The park.", credit)]


@pytest.mark.corpus
def test_every_saved_page_of_the_corpus_is_read(reader: HtmlReader, corpus: Path) -> None:
    pages = sorted((corpus / "dev" / "pages").glob("*.html"))
    assert pages
    assert all(reader.read(path).title for path in pages)


def test_pictures_are_counted_apart_from_what_decorates_the_page(
    reader: HtmlReader, tmp_path: Path
) -> None:
    figure = "<figure><img src=harbour-2024.jpg width=1200 height=800><figcaption>The harbour. Photo: Ana Ribeiro</figcaption></figure>"
    assert only(reader, tmp_path, figure).locator == "picture 1"
