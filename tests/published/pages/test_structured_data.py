"""A page's structured data are read for its pictures, within bounds."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.model.placement import ImageMarkup
from mediadesk.published.pages.markup.html_tree import parse_page
from mediadesk.published.pages.structured_data import StructuredData, structured_data

PIER = "https://example.org/img/pier-at-dawn.jpg"


def read(body: str) -> StructuredData:
    return structured_data(parse_page(f"<html><body>{body}</body></html>".encode(), "page.html"))


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


IMAGE = {
    "@type": "ImageObject",
    "contentUrl": PIER,
    "creator": {"@type": "Person", "name": "Ann Lee"},
    "creditText": "Ann Lee / Northern Wires",
    "copyrightNotice": "© 2026 Ann Lee",
    "license": "https://example.org/terms",
    "acquireLicensePage": "https://example.org/buy",
    "digitalSourceType": "https://schema.org/DigitalCaptureDigitalSource",
}


def test_json_ld_tells_everything_of_a_picture() -> None:
    assert read(ld(IMAGE)).of_picture([PIER]) == ImageMarkup(
        content_url=PIER,
        creators=("Ann Lee",),
        credit="Ann Lee / Northern Wires",
        copyright="© 2026 Ann Lee",
        licence="https://example.org/terms",
        acquire_page="https://example.org/buy",
        source_type="DigitalCaptureDigitalSource",
    )


@pytest.mark.parametrize(
    "value",
    [
        {"@type": "NewsArticle", "image": [IMAGE]},
        {"@graph": [{"@type": "WebPage", "primaryImageOfPage": IMAGE}]},
        [
            {
                "@type": ["ImageObject", "Photograph"],
                **{k: v for k, v in IMAGE.items() if k != "@type"},
            }
        ],
    ],
    ids=["in an article", "in a graph", "of two types"],
)
def test_an_object_is_found_wherever_it_stands(value) -> None:
    found = read(ld(value)).of_picture([PIER])
    assert found is not None
    assert found.creators == ("Ann Lee",)


def test_microdata_tell_the_same() -> None:
    body = (
        "<figure itemscope itemtype='https://schema.org/ImageObject'>"
        f"<img itemprop=contentUrl src={PIER}>"
        "<span itemprop=creator itemscope itemtype='https://schema.org/Person'>"
        "<span itemprop=name>Ann Lee</span></span>"
        "<a itemprop=license href=https://example.org/terms>Terms</a></figure>"
    )
    found = read(body).of_picture([PIER])
    assert found is not None
    assert (found.creators, found.licence) == (("Ann Lee",), "https://example.org/terms")


def test_a_picture_is_known_in_another_size_and_that_is_told() -> None:
    said = read(ld({**IMAGE, "contentUrl": PIER.replace(".jpg", "-1200x800.jpg")}))
    found = said.of_picture([PIER])
    assert found is not None
    assert not found.is_shown


def test_an_address_without_its_site_is_the_same() -> None:
    found = read(ld(IMAGE)).of_picture(["/img/pier-at-dawn.jpg"])
    assert found is not None
    assert found.is_shown


def test_the_fullest_of_several_objects_counts() -> None:
    bare = {"@type": "ImageObject", "contentUrl": PIER}
    found = read(ld(bare) + ld(IMAGE)).of_picture([PIER])
    assert found is not None
    assert found.credit


def test_another_picture_is_told_nothing_of() -> None:
    assert read(ld(IMAGE)).of_picture(["https://example.org/img/harbour-at-night.jpg"]) is None


def test_names_of_properties_mind_their_capitals() -> None:
    found = read(ld({"@type": "ImageObject", "ContentUrl": "x", "url": PIER})).of_picture([PIER])
    assert found is not None
    assert found.content_url == ""


@pytest.mark.parametrize(
    "body",
    [
        ld({"@type": "NewsArticle", "datePublished": "2026-05-12T18:00:00Z"}),
        "<meta property='article:published_time' content='2026-05-12T18:00:00+02:00'>",
        "<meta itemprop=datePublished content=2026-05-12>",
    ],
    ids=["json-ld", "open graph", "microdata"],
)
def test_the_day_of_publication_is_read(body: str) -> None:
    assert read(body).published_on == date(2026, 5, 12)


def test_a_day_that_is_none_is_left_out() -> None:
    assert read("<meta property='article:published_time' content='lately'>").published_on is None


@pytest.mark.parametrize(
    "script",
    ["{", "[" * 100_000, '{"@type": 7, "image": null}', '{"@type": "ImageObject"}', ""],
    ids=["cut", "nested without end", "of no type", "says nothing", "empty"],
)
def test_a_script_that_is_no_json_ld_says_nothing(script: str) -> None:
    body = f'<script type="application/ld+json">{script}</script>'
    assert read(body).of_picture([PIER]) is None


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["@type", "image", "contentUrl", "creator", "license", "name", "url"]),
            inner | st.just("ImageObject"),
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(_JSON)
def test_no_json_is_too_strange(value: object) -> None:
    structured_data(parse_page(f"<p>x</p>{ld(value)}".encode(), "page.html")).of_picture([PIER])
