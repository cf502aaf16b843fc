"""XML that bursts or reaches out of itself."""

from collections.abc import Mapping
from typing import Final

from tests.fakes.hostile.archives import ODF, open_text, word
from tests.fakes.hostile.making import FIGURE, LAUGHS, OUTSIDE, Maker, page, written, zipped

MAKERS: Final[Mapping[str, Maker]] = {
    "laughs in a flat text": written(
        "laughs.fodt",
        lambda _n: (
            f"{LAUGHS}<office:document {ODF}><office:body><office:text><text:p>"
            f"&k;</text:p></office:text></office:body></office:document>"
        ),
    ),
    "laughs in news": written(
        "laughs.xml", lambda _n: f"{LAUGHS}<newsItem><headline>&k;</headline></newsItem>"
    ),
    "laughs in a layout": written(
        "laughs.sla", lambda _n: f"{LAUGHS}<SCRIBUSUTF8NEW><DOCUMENT TITLE='&k;'/></SCRIBUSUTF8NEW>"
    ),
    "laughs in a snippet": written("laughs.idms", lambda _n: f"{LAUGHS}<Document>&k;</Document>"),
    "laughs in a page": written(
        "laughs.xhtml", lambda _n: f"{LAUGHS}{page('<p>&k;</p>' + FIGURE.format('a.jpg'))}"
    ),
    "a file drawn into news": written(
        "outside.xml", lambda _n: f"{OUTSIDE}<newsItem><headline>&k;</headline></newsItem>"
    ),
    "a file drawn into a page": written(
        "outside.xhtml", lambda _n: f"{OUTSIDE}{page('<p>&k;</p>' + FIGURE.format('a.jpg'))}"
    ),
    "a file drawn into a text": zipped(
        "outside.odt", lambda _n: open_text("<text:p>&k;</text:p>", OUTSIDE)
    ),
    "a file drawn into a word": zipped(
        "outside.docx", lambda _n: word("<w:p>&k;</w:p>", head=OUTSIDE)
    ),
    "deep news": written("deep.xml", lambda n: "<newsItem>" * 1000 * n),
    "deep news, closed": written(
        "deep-closed.xml", lambda n: "<newsItem>" * 1000 * n + "</newsItem>" * 1000 * n
    ),
    "an attribute without end": written(
        "attribute.xml", lambda n: f"<newsItem guid='{'x' * 200_000 * n}'/>"
    ),
    "a feed of captions": written(
        "captions.wxr",
        lambda n: (
            (
                "<rss><channel><wp:wxr_version xmlns:wp='w'>1.2</wp:wxr_version>"
                "<item xmlns:wp='w' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                "<title>x</title><wp:post_type>post</wp:post_type><content:encoded>"
                "<![CDATA["
            )
            + "[caption id=x]<img src=a" * 5_000 * n
            + "]]></content:encoded></item></channel></rss>"
        ),
    ),
}
