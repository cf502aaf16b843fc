"""Read the pictures of a Markdown article, with the captions and credits its site would print."""

import html
import re
from pathlib import Path
from typing import Final

from lxml import etree
from markdown_it import MarkdownIt
from typing_extensions import override

from mediadesk.model.errors import OutsideError
from mediadesk.model.page_region import PageRegion
from mediadesk.model.placement import Placement
from mediadesk.published.file_bytes import read_bounded
from mediadesk.published.front_matter import OpeningPicture, parted
from mediadesk.published.pages.markup.html_tree import parse_page
from mediadesk.published.pages.markup.page_text import decode_page
from mediadesk.published.pages.page_reading import PageReading, located, title_of
from mediadesk.published.pages.printed.printed_text import text_of
from mediadesk.published.site_files import SiteFiles
from mediadesk.published.stated_days import day_of
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

_LARGEST_BYTES: Final = 8 * 2**20
#: "{{< figure src=... >}}" of Hugo, "{% image ... %}" and "{% include figure.html ... %}" of
#: Jekyll and Eleventy.
_TAG: Final = re.compile(
    r"\{\{[<%]\s*(?P<hugo>figure|img|image)\b(?P<with>.{0,4000}?)\s*/?[>%]\}\}"
    r"|\{%-?\s*(?:(?:include|render)\s+[\w./-]{0,80}(?:figure|image|img|picture|photo)[\w./-]{0,40}"
    r"|figure|image|img|picture)\b(?P<args>.{0,4000}?)-?%\}",
    re.DOTALL | re.IGNORECASE,
)
#: "```{figure} path" of MyST and "::: {figure} path"; its options, then its caption.
_DIRECTIVE: Final = re.compile(
    r"^(?P<fence>`{3,}|:{3,})\s*\{(?:figure|image)\}\s*(?P<source>\S{1,2000})[ \t]*\n"
    r"(?P<body>.{0,20000}?)^(?P=fence)[ \t]*$",
    re.DOTALL | re.MULTILINE,
)
_OPTION: Final = re.compile(r"^:(?P<key>[\w-]+):[ \t]*(?P<value>.*)$", re.MULTILINE)
_NAMED: Final = re.compile(
    r"(?P<key>[\w-]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|\'(?P<single>[^\']*)\'|(?P<plain>[^\s\"\']+))"
)
_PLACED: Final = re.compile(r"\"([^\"]*)\"|\'([^\']*)\'")
_LONGEST_BLOCK: Final = 4000
_BRACKETS: Final = re.compile(r"[\[\]<>\n]")
_SOURCE_KEYS: Final = ("src", "source", "url", "image", "image_path", "path", "file", "link")
_CAPTION_KEYS: Final = ("caption", "title", "figcaption", "description", "text")
_CREDIT_KEYS: Final = ("attr", "credit", "attribution", "source_credit", "photographer", "author")


#: Each bracket of a paragraph is followed to its end, and each star held against those before:
#: their number counts by its square.
_MOST_MARKS: Final = 5_000
_MARKS: Final = re.compile(r"[\[*_`]")
#: A paragraph ends at an empty line, or where the next item, heading, quote or row begins.
_PARAGRAPH_ENDS: Final = re.compile(r"\n(?=[ \t]*+(?:\n|[-*+#>|][ \t]|\d{1,9}[.)][ \t]))")


class MarkdownReader(DocumentReader):
    """Reads articles in Markdown; tags of static-site programs are read as what they make."""

    def __init__(self, reading: PageReading) -> None:
        self._reading = reading
        # Raw HTML stays: figures are written so wherever Markdown has no word for a caption.
        self._markdown = MarkdownIt("commonmark", {"html": True}).enable("table")

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".md", ".markdown", ".qmd", ".mdx")

    @override
    def read(self, path: Path) -> ReadDocument:
        root, opening = self._page(path)
        placements = self._reading.placements(root, SiteFiles(path))
        title = opening.title or title_of(root)
        return ReadDocument(title, located(placements), day_of(opening.date))

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        return self._reading.region(self._page(path)[0], SiteFiles(path), placement)

    def _page(self, path: Path) -> tuple[etree._Element, OpeningPicture]:
        text = decode_page(read_bounded(path, _LARGEST_BYTES))
        opening, body = parted(text)
        if any(len(_MARKS.findall(part)) > _MOST_MARKS for part in _PARAGRAPH_ENDS.split(body)):
            msg = f"{path.name} is not read: a paragraph in it has more marks than any text needs."
            raise OutsideError(f"{msg} Check where it comes from.")
        body = _TAG.sub(_figure_of_tag, _DIRECTIVE.sub(_figure_of_directive, body))
        root = parse_page(_page(opening, self._markdown.render(body)).encode(), path.name)
        _join_captions(root)
        return root, opening


def _page(opening: OpeningPicture, body: str) -> str:
    lead = ""
    if opening.source:
        lead = _figure(opening.source, opening.alt, opening.caption, opening.credit)
    return (
        f"<html><body><article><h1>{html.escape(opening.title)}</h1>"
        f"<div class='entry-content'>{lead}{body}</div></article></body></html>"
    )


def _figure(source: str, alt: str, caption: str, credit: str) -> str:
    said = html.escape(caption)
    if credit:
        said += f" <span class='credit'>{html.escape(credit)}</span>"
    words = f"<figcaption>{said}</figcaption>" if said else ""
    picture = f"<img src='{html.escape(source)}' alt='{html.escape(alt)}'>"
    return f"\n\n<figure>{picture}{words}</figure>\n\n"


def _figure_of_tag(tag: re.Match[str]) -> str:
    arguments = tag["with"] if tag["hugo"] else tag["args"]
    named = {
        found["key"].lower(): found["double"] or found["single"] or found["plain"] or ""
        for found in _NAMED.finditer(arguments)
    }
    placed = [one or other for one, other in _PLACED.findall(_NAMED.sub(" ", arguments))]
    source = _first(named, _SOURCE_KEYS) or (placed[0] if placed else "")
    if not source:
        return ""
    alt = named.get("alt", placed[1] if len(placed) > 1 else "")
    caption, credit = _first(named, _CAPTION_KEYS), _first(named, _CREDIT_KEYS)
    if caption or credit:
        return _figure(source, alt, caption, credit)
    # It may stand in a link, or before the words that are caption and credit.
    if _is_in_html(tag):
        return f"<img src='{html.escape(source)}' alt='{html.escape(alt)}'>"
    return f"![{_BRACKETS.sub(' ', alt)}](<{_BRACKETS.sub(' ', source)}>)"


def _is_in_html(tag: re.Match[str]) -> bool:
    """Whether a tag stands in a block of raw HTML, which lasts to the next blank line."""
    block = tag.string[max(0, tag.start() - _LONGEST_BLOCK) : tag.start()].rpartition("\n\n")[2]
    return block.lstrip().startswith("<")


def _figure_of_directive(directive: re.Match[str]) -> str:
    options = {
        found["key"].lower(): found["value"] for found in _OPTION.finditer(directive["body"])
    }
    caption = " ".join(_OPTION.sub("", directive["body"]).split())
    return _figure(directive["source"], options.get("alt", ""), caption, "")


def _first(said: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((said[key] for key in keys if said.get(key)), "")


def _join_captions(root: etree._Element) -> None:
    """Make figures of pictures that stand by themselves, with the words that belong to them.

    These are the words behind the picture in its own paragraph, a paragraph right below that is
    emphasised or small as a whole, and else the picture's title.
    """
    for paragraph in list(root.iter("p")):
        pictures = list(paragraph.iter("img"))
        if len(pictures) != 1 or _words_before(paragraph, pictures[0]):
            continue
        paragraph.tag = "figure"
        if not text_of(paragraph):
            _take_words_below(paragraph, pictures[0])


def _words_before(paragraph: etree._Element, picture: etree._Element) -> bool:
    """Whether words of a paragraph stand before its picture, which is then one of its words."""
    for element in paragraph.iter(etree.Element):
        if element is picture:
            return False
        if (element.text or "").strip():
            return True
    return False


def _take_words_below(figure: etree._Element, picture: etree._Element) -> None:
    below = figure.getnext()
    if below is not None and below.tag == "p" and _is_emphasised(below):
        below.tag = "figcaption"
        figure.append(below)
    elif (picture.get("title") or "").strip():
        caption = etree.SubElement(figure, "figcaption")
        caption.text = picture.get("title")


def _is_emphasised(paragraph: etree._Element) -> bool:
    inner = [child for child in paragraph if child.tag in {"em", "i", "small", "sub"}]
    if len(inner) != 1 or len(paragraph) != 1:
        return False
    return not ((paragraph.text or "") + (inner[0].tail or "")).strip(" .\n")
