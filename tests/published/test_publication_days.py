"""When a document was published: only where it, or a part of it, says so."""

import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.published.stated_days import day_of
from mediadesk.services.ports.documents import ReadDocument
from tests.fakes.document_reading import read
from tests.fakes.office import docx, odt, odt_picture, relationships, word_paragraph, word_picture

MAY = date(2026, 5, 12)
STORY = "<p>The harbour is old and its piers were built by people who knew the tides.</p>" * 5
FIGURE = "<figure><img src='pier.jpg'><figcaption>Fog. Photo: Ann Lee / Wire</figcaption></figure>"
PAGE = f"<html><head>{{head}}</head><body><article><h1>Fog</h1>{STORY}{FIGURE}{STORY}</article>"
CREATED = '<dc:date opf:event="creation">2025-01-01</dc:date>'
ISSUED = '<dc:date opf:event="publication">2026-05-12</dc:date>'
COVER = "http://schemas.microsoft.com/office/2006/coverPageProps"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-05-12", MAY),
        ("2026-05-12T23:30:00-05:00", MAY),
        ("2026-05-12 10:00:00", MAY),
        ("20260512T100000Z", MAY),
        ("2026/05/12", MAY),
        ("Tue, 12 May 2026 10:00:00 +0000", MAY),
        ("2026", None),
        ("2026-05", None),
        ("0000-00-00 00:00:00", None),
        ("2026-02-31", None),
        ("last week", None),
        ("", None),
    ],
)
def test_a_day_is_read_in_the_forms_of_the_formats(text: str, day: date | None) -> None:
    assert day_of(text) == day


@given(st.text(max_size=80))
def test_any_text_states_a_day_or_none(text: str) -> None:
    assert day_of(text) is None or isinstance(day_of(text), date)


def book(path: Path, metadata: str) -> Path:
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{metadata}</metadata><manifest>'
        '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="one"/></spine></package>'
    )
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("book.opf", package)
        out.writestr("one.xhtml", PAGE.format(head=""))
    return path


@pytest.mark.parametrize(
    ("metadata", "day"),
    [
        ("<dc:date>2026-05-12</dc:date>", MAY),
        ('<meta property="dcterms:issued">2026-05-12</meta><dc:date>2025-01-01</dc:date>', MAY),
        (CREATED, None),
        (
            CREATED + ISSUED,
            MAY,
        ),
        ('<dc:date>1851</dc:date><meta property="dcterms:modified">2026-05-12</meta>', None),
    ],
)
def test_a_book_states_its_day(tmp_path: Path, metadata: str, day: date | None) -> None:
    assert read(book(tmp_path / "book.epub", metadata), tmp_path).published_on == day


def warc(path: Path, head: str) -> Path:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.format(head=head).encode()
    path.write_bytes(
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/fog\r\n"
        b"WARC-Date: 2026-06-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        b"Content-Type: application/http; msgtype=response\r\n"
        + f"Content-Length: {len(answer)}\r\n\r\n".encode()
        + answer
        + b"\r\n\r\n"
    )
    return path


@pytest.mark.parametrize(
    ("head", "day"),
    [("<meta property='article:published_time' content='2026-05-12'>", MAY), ("", None)],
)
def test_a_crawled_page_has_its_own_day_and_that_of_the_crawl(
    tmp_path: Path, head: str, day: date | None
) -> None:
    [fog] = read(warc(tmp_path / "fog.warc", head), tmp_path).placements
    assert (fog.published_on, fog.kept_on) == (day, date(2026, 6, 1))


def test_a_saved_page_has_the_day_it_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "fog.mhtml"
    path.write_text(
        "From: <Saved by Blink>\nDate: Mon, 1 Jun 2026 08:00:00 -0000\nMIME-Version: 1.0\n"
        "Content-Type: text/html\nContent-Location: https://paper.example/fog\n\n"
        + PAGE.format(head="")
    )
    [fog] = read(path, tmp_path).placements
    assert (fog.published_on, fog.kept_on) == (None, date(2026, 6, 1))


def export(path: Path, *posts: tuple[str, str]) -> Path:
    items = "".join(
        f"<item><title>Fog</title><pubDate>Tue, 12 May 2026 10:00:00 +0000</pubDate>"
        f"<wp:post_type>post</wp:post_type><wp:status>{status}</wp:status>"
        f"<wp:post_date_gmt>{day}</wp:post_date_gmt>"
        f"<content:encoded><![CDATA[{STORY}{FIGURE}{STORY}]]></content:encoded></item>"
        for status, day in posts
    )
    path.write_text(
        '<rss xmlns:wp="http://wordpress.org/export/1.2/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Paper</title>'
        f"<wp:wxr_version>1.2</wp:wxr_version>{items}</channel></rss>"
    )
    return path


def test_every_post_of_an_export_has_its_own_day(tmp_path: Path) -> None:
    path = export(
        tmp_path / "paper.xml",
        ("publish", "2026-01-02 03:04:05"),
        ("publish", "0000-00-00 00:00:00"),
        ("draft", "2026-01-02 03:04:05"),
    )
    days = [placed.published_on for placed in read(path, tmp_path).placements]
    assert days == [date(2026, 1, 2), MAY, None]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ({"versioncreated": "2026-05-12T10:00:00Z", "firstcreated": "2026-05-01T10:00:00Z"}, MAY),
        ({"firstCreated": "2026-05-12T10:00:00Z"}, MAY),
        ({"contentcreated": "2026-05-12T10:00:00Z"}, None),
    ],
)
def test_news_in_json_was_issued(tmp_path: Path, said: dict[str, str], day: date | None) -> None:
    picture = {"type": "picture", "uri": "urn:fog", "renditions": {"full": {"href": "pier.jpg"}}}
    path = tmp_path / "fog.json"
    path.write_text(
        json.dumps({"type": "text", "uri": "u", **said, "associations": {"a": picture}})
    )
    assert read(path, tmp_path).published_on == day


def test_news_in_xml_was_issued(tmp_path: Path) -> None:
    path = tmp_path / "fog.xml"
    path.write_text(
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:fog"><itemMeta>'
        '<itemClass qcode="ninat:picture"/><versionCreated>2026-05-12T10:00:00Z</versionCreated>'
        "<firstCreated>2026-05-01T10:00:00Z</firstCreated></itemMeta><contentSet>"
        '<remoteContent href="pier.jpg"/></contentSet></newsItem>'
    )
    found = read(path, tmp_path)
    assert (found.published_on, found.placements[0].published_on) == (MAY, MAY)


def test_an_article_in_markdown_states_its_day(tmp_path: Path) -> None:
    path = tmp_path / "fog.md"
    path.write_text(
        "---\ntitle: Fog\ndate: 2026-05-12 10:00:00 +0200\n---\n\n![A pier](pier.jpg)\n"
    )
    assert read(path, tmp_path).published_on == MAY


def word(path: Path) -> Callable[..., ReadDocument]:
    def written(**parts: str) -> ReadDocument:
        body = word_paragraph(word_picture())
        return read(docx(path / "fog.docx", body, **parts), path)

    return written


def test_a_word_document_states_its_day_in_a_property_of_its_own(tmp_path: Path) -> None:
    custom = (
        '<Properties xmlns:vt="urn:vt"><property name="Checked by"><vt:lpwstr>Bo</vt:lpwstr>'
        '</property><property name="Publication Date"><vt:filetime>2026-05-12T00:00:00Z'
        "</vt:filetime></property></Properties>"
    )
    leads = relationships(
        {"m": "officeDocument word/document.xml", "c": "custom-properties docProps/custom.xml"}
    )
    found = word(tmp_path)(_rels___dot_rels=leads, docProps__custom_dot_xml=custom)
    assert found.published_on == MAY


def test_a_word_document_states_its_day_on_its_cover_page(tmp_path: Path) -> None:
    day = "<PublishDate>2026-05-12T00:00:00</PublishDate>"
    cover = f'<CoverPageProperties xmlns="{COVER}">{day}</CoverPageProperties>'
    body = word_paragraph(word_picture())
    path = docx(
        tmp_path / "fog.docx",
        body,
        targets={"x": "customXml ../customXml/item1.xml"},
        customXml__item1_dot_xml=cover,
    )
    assert read(path, tmp_path).published_on == MAY


def test_when_a_word_document_was_made_or_saved_says_nothing(tmp_path: Path) -> None:
    core = (
        '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dcterms:created>2026-05-12T00:00:00Z</dcterms:created></cp:coreProperties>"
    )
    leads = relationships(
        {"m": "officeDocument word/document.xml", "c": "core-properties docProps/core.xml"}
    )
    found = word(tmp_path)(_rels___dot_rels=leads, docProps__core_dot_xml=core)
    assert found.published_on is None


@pytest.mark.parametrize(
    ("meta", "day"),
    [
        ('<meta:user-defined meta:name="Veröffentlicht am">2026-05-12</meta:user-defined>', MAY),
        ("<dc:date>2026-05-12</dc:date><meta:creation-date>2026-05-12</meta:creation-date>", None),
    ],
)
def test_an_opendocument_text_states_its_day(tmp_path: Path, meta: str, day: date | None) -> None:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    properties = (
        f'<office:document-meta xmlns:office="{office}:office:1.0" xmlns:meta="{office}:meta:1.0" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>{meta}</office:meta>'
        "</office:document-meta>"
    )
    text = f"<text:p>{odt_picture()}</text:p>"
    path = odt(tmp_path / "fog.odt", text, meta_dot_xml=properties)
    assert read(path, tmp_path).published_on == day
