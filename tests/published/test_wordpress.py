"""WordPress exports: posts read as pages, shortcodes as figures."""

from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.model.page_region import PageFlow, RegionText, TextRole
from mediadesk.model.placement import Placement
from mediadesk.paths import resources
from mediadesk.published.newsml import NewsMlReading
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.published.wordpress import WordPressReading
from mediadesk.published.xml_documents import XmlReader
from tests.fakes.credit_parsing import parse_credit

STORY = "The harbour is old and its piers were built by people who knew the tides.\n\n" * 4
CLASSIC = (
    '[caption id="attachment_6" align="alignnone" width="600"]<a href="x"><img src="pier.jpg" '
    'alt="A pier" width="600" height="400"></a> Fog on the pier. Photo: Ann Lee / Wire[/caption]'
)
BLOCK = (
    '<!-- wp:image --><figure class="wp-block-image"><img src="boat.jpg" alt="A boat"/>'
    '<figcaption class="wp-element-caption">A boat. Photo: Bo Li / Wire</figcaption></figure>'
)


@pytest.fixture
def reader() -> XmlReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    reading = PageReading(parse_credit, ReadingWords.from_text(words))
    return XmlReader(NewsMlReading(parse_credit), WordPressReading(reading))


def export(path: Path, *posts: tuple[str, str, str]) -> Path:
    items = "".join(
        f"<item><title>{title}</title><wp:post_type>{kind}</wp:post_type><wp:status>publish"
        f"</wp:status><content:encoded><![CDATA[{content}]]></content:encoded></item>"
        for title, kind, content in posts
    )
    path.write_text(
        '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Paper</title>'
        f"<wp:wxr_version>1.2</wp:wxr_version>{items}</channel></rss>",
        encoding="utf-8",
    )
    return path


def test_every_post_is_read_as_its_page(reader: XmlReader, tmp_path: Path) -> None:
    (tmp_path / "pier.jpg").write_bytes(b"x")
    path = export(
        tmp_path / "a.wxr",
        ("Piers", "post", STORY + CLASSIC + STORY),
        ("Boats", "page", STORY + BLOCK + STORY),
        ("pier.jpg", "attachment", "no post"),
    )
    read = reader.read(path)
    assert read.title == "The Paper"
    assert [(p.locator, p.caption, p.credit) for p in read.placements] == [
        ("“Piers”, picture 1", "Fog on the pier.", "Ann Lee / Wire"),
        ("“Boats”, picture 1", "A boat.", "Bo Li / Wire"),
    ]
    assert read.placements[0].file == tmp_path / "pier.jpg"


def test_a_post_without_pictures_is_no_fault(reader: XmlReader, tmp_path: Path) -> None:
    assert reader.read(export(tmp_path / "a.wxr", ("Piers", "post", STORY))).placements == ()


def test_another_xml_is_told(reader: XmlReader, tmp_path: Path) -> None:
    path = tmp_path / "a.wxr"
    path.write_text("<rss><channel/></rss>")
    with pytest.raises(OutsideError, match="no WordPress export"):
        reader.read(path)


def test_the_post_around_a_picture_is_shown(reader: XmlReader, tmp_path: Path) -> None:
    path = export(
        tmp_path / "a.wxr",
        ("Boats", "post", STORY + BLOCK),
        ("Piers &amp; quays", "post", STORY + CLASSIC),
    )
    (boat, pier) = reader.read(path).placements
    for placement, heading, words in (
        (boat, "Boats", "A boat. Photo: Bo Li / Wire"),
        (pier, "Piers & quays", "Fog on the pier. Photo: Ann Lee / Wire"),
    ):
        flow = reader.region(path, placement)
        assert isinstance(flow, PageFlow)
        told = {part.text: part.role for part in flow.parts if isinstance(part, RegionText)}
        assert told[heading] is TextRole.HEADING
        assert told[words] is TextRole.OWN


def test_a_picture_that_is_in_no_post_has_no_surroundings(
    reader: XmlReader, tmp_path: Path
) -> None:
    path = export(tmp_path / "a.wxr", ("Boats", "post", STORY + BLOCK))
    assert reader.region(path, Placement("boat.jpg", "“Ships”, picture 1")) is None


def test_the_title_of_a_post_is_read_as_mark_up(reader: XmlReader, tmp_path: Path) -> None:
    path = export(tmp_path / "a.wxr", ("Fog &amp;amp; ferries", "post", STORY + CLASSIC + STORY))
    assert [p.locator for p in reader.read(path).placements] == ["“Fog & ferries”, picture 1"]
