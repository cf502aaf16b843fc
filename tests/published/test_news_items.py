"""News items in JSON and XML: renditions, captions, credits wherever standards keep them."""

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.model.errors import OutsideError
from mediadesk.model.page_region import PageFlow, RegionText, TextRole
from mediadesk.model.placement import Placement
from mediadesk.paths import resources
from mediadesk.published.newsml import NewsMlReading
from mediadesk.published.ninjs import NinjsReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.published.wordpress import WordPressReading
from mediadesk.published.xml_documents import XmlReader
from tests.fakes.credit_parsing import parse_credit

PICTURE_1 = {
    "type": "picture",
    "uri": "urn:pier",
    "byline": "Ann Lee",
    "copyrightholder": "Wire",
    "description_caption": "<p>Fog on the pier.</p>",
    "renditions": {
        "thumb": {"href": "https://paper.example/small.jpg", "width": 100, "height": 80},
        "full": {"href": "https://paper.example/pier.jpg", "width": 1000, "height": 800},
    },
}
PICTURE_3 = {
    "type": "picture",
    "uri": "urn:pier",
    "by": "Ann Lee",
    "descriptions": [
        {"role": "creditline", "value": "Wire"},
        {"role": "drol:caption", "value": "Fog on the pier."},
    ],
    "altText": "A pier",
    "renditions": [{"name": "full", "href": "pier.jpg", "width": 1000, "height": 800}],
}
NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:pier"><itemMeta>
<itemClass qcode="ninat:{kind}"/></itemMeta><contentMeta><creator><name>Ann Lee</name></creator>
<creditline>Wire</creditline><headline>The pier</headline>
<description role="drol:summary">A harbour.</description>
<description role="drol:caption">{caption}</description></contentMeta><contentSet>
<remoteContent href="./small.jpg" width="100" height="80"/>
<remoteContent href="./pier.jpg" width="1000" height="800"/></contentSet></newsItem>"""


@pytest.fixture(scope="module")
def ninjs() -> NinjsReader:
    return NinjsReader(parse_credit)


@pytest.fixture(scope="module")
def xml() -> XmlReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    reading = PageReading(parse_credit, ReadingWords.from_text(words))
    return XmlReader(NewsMlReading(parse_credit), WordPressReading(reading))


def written(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


@pytest.mark.parametrize("item", [PICTURE_1, PICTURE_3])
def test_a_picture_of_any_version_has_its_caption_and_credit(
    ninjs: NinjsReader, tmp_path: Path, item: dict[str, object]
) -> None:
    (tmp_path / "pier.jpg").write_bytes(b"x")
    [pier] = ninjs.read(written(tmp_path / "a.json", item)).placements
    assert (pier.caption, pier.credit) == ("Fog on the pier.", "Ann Lee/Wire")
    assert pier.image.endswith("pier.jpg")
    assert pier.file == tmp_path / "pier.jpg"


@pytest.mark.parametrize(
    "content",
    [
        [PICTURE_1, PICTURE_3],
        {"_items": [PICTURE_1, PICTURE_3]},
        {"type": "text", "uri": "u", "associations": {"main": PICTURE_1, "second": PICTURE_3}},
        {"type": "composite", "uri": "u", "associations": [PICTURE_1, PICTURE_3]},
    ],
)
def test_pictures_are_found_in_lists_packages_and_articles(
    ninjs: NinjsReader, tmp_path: Path, content: object
) -> None:
    read = ninjs.read(written(tmp_path / "a.json", content))
    assert [p.locator for p in read.placements] == ["picture 1", "picture 2"]


def test_json_of_another_kind_is_told(ninjs: NinjsReader, tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="holds no news"):
        ninjs.read(written(tmp_path / "package.json", {"name": "left-pad"}))


def test_json_nested_without_end_is_told(ninjs: NinjsReader, tmp_path: Path) -> None:
    path = tmp_path / "deep.json"
    path.write_text("[" * 200_000)
    with pytest.raises(OutsideError, match="no JSON"):
        ninjs.read(path)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["type", "uri", "renditions", "by", "associations", "descriptions"]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_json_of_any_shape_is_read_or_told(
    tmp_path_factory: pytest.TempPathFactory, content: object
) -> None:
    path = written(tmp_path_factory.mktemp("ninjs") / "a.json", content)
    with contextlib.suppress(OutsideError):
        NinjsReader(parse_credit).read(path)


def test_a_newsml_picture_has_its_makers_before_its_credit_line(
    xml: XmlReader, tmp_path: Path
) -> None:
    (tmp_path / "pier.jpg").write_bytes(b"x")
    path = tmp_path / "a.xml"
    path.write_text(NEWSML.format(kind="picture", caption="Fog on the pier."))
    read = xml.read(path)
    assert read.title == "The pier"
    [pier] = read.placements
    assert (pier.caption, pier.credit) == ("Fog on the pier.", "Ann Lee/Wire")
    assert pier.file == tmp_path / "pier.jpg"


def test_a_credit_at_the_end_of_the_description_is_what_is_to_be_printed(
    xml: XmlReader, tmp_path: Path
) -> None:
    path = tmp_path / "a.xml"
    path.write_text(NEWSML.format(kind="picture", caption="Fog on the pier. Photo: Ann Lee / Wire"))
    [pier] = xml.read(path).placements
    assert pier.caption == "Fog on the pier."
    assert pier.credit.endswith("Ann Lee / Wire")


def test_a_text_item_places_no_picture(xml: XmlReader, tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(NEWSML.format(kind="text", caption="x"))
    assert xml.read(path).placements == ()


def test_another_kind_of_xml_is_told(xml: XmlReader, tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text("<svg/>")
    with pytest.raises(OutsideError, match="its root is svg"):
        xml.read(path)


TEXT = {
    "type": "text",
    "uri": "urn:story",
    "headline": "Fog over the harbour",
    "body_html": "<p>It came in the night.</p><p>It <b>stayed</b> all day.</p>",
    "associations": {"main": PICTURE_1},
}
MESSAGE = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="t">
<itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Fog over the harbour
</headline></contentMeta><contentSet><inlineXML><html><body><p>It came in the night.</p>
<p>It <b>stayed</b> all day.</p></body></html></inlineXML></contentSet></newsItem>{picture}
</itemSet></newsMessage>"""
TOLD = [
    ("Fog over the harbour", TextRole.HEADING),
    ("It came in the night.", TextRole.OTHER),
    ("It stayed all day.", TextRole.OTHER),
    ("pier.jpg", None),
    ("Fog on the pier.", TextRole.OWN),
    ("Ann Lee/Wire", TextRole.OWN),
]


def told(flow: object) -> list[tuple[str, TextRole | None]]:
    assert isinstance(flow, PageFlow)
    return [
        (part.text, part.role)
        if isinstance(part, RegionText)
        else (part.image.rpartition("/")[2], None)
        for part in flow.parts
    ]


def test_a_picture_of_ninjs_is_shown_with_the_text_that_it_is_sent_with(
    ninjs: NinjsReader, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.json", TEXT)
    [pier] = ninjs.read(path).placements
    assert told(ninjs.region(path, pier)) == TOLD


def test_a_picture_of_newsml_is_shown_with_the_text_that_it_is_sent_with(
    xml: XmlReader, tmp_path: Path
) -> None:
    path = tmp_path / "a.xml"
    picture = NEWSML.format(kind="picture", caption="Fog on the pier.")
    path.write_text(MESSAGE.format(picture=picture), encoding="utf-8")
    [pier] = xml.read(path).placements
    assert told(xml.region(path, pier)) == TOLD


def test_a_picture_that_was_not_sent_has_no_surroundings(
    ninjs: NinjsReader, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.json", TEXT)
    assert ninjs.region(path, Placement("other.jpg", "picture 9")) is None
