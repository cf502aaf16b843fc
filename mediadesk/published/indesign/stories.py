"""The texts of an InDesign document: paragraphs with the names of their styles, and what they hold.

Adobe, "IDML File Format Specification", version 8.0, chapter 10.2.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from mediadesk.published.indesign.styles import IdmlStyles, plain_name, size_of
from mediadesk.published.safe_xml import local_name

#: Page items that may be anchored in a text; those with content of their own are not entered.
ITEMS: Final = frozenset(
    {"Rectangle", "Oval", "Polygon", "TextFrame", "Group", "MultiStateObject", "Button",
     "GraphicLine", "EPSText", "HtmlItem"}
)  # fmt: skip
#: What stands in a story and is not printed with it: deleted, hidden, commented, or no text.
_SILENT: Final = frozenset(
    {"Properties", "Note", "HiddenText", "XMLAttribute", "XMLComment", "XMLInstruction",
     "StoryPreference", "InCopyExportOption", "MetadataPacketPreference", "XMLElementInstance"}
)  # fmt: skip
_APART: Final = frozenset({"Cell", "Footnote", "Endnote", "EndnoteRange", "Table"})
_FRAME_BREAKS: Final = frozenset(
    {"NextColumn", "NextFrame", "NextPage", "NextOddPage", "NextEvenPage"}
)
_LONGEST_TEXT: Final = 2_000_000
#: U+FEFF marks XML and index entries, U+FFFC an anchored object.
_MARKS: Final = {0xFEFF: None, 0xFFFC: None, 0xAD: None, 0x2028: " ", 0x2029: " "}


@dataclass(frozen=True, slots=True)
class Run:
    """Letters set alike: their text, the names of their character style, their size in points."""

    text: str
    styles: tuple[str, ...]
    size_pt: float


@dataclass(slots=True)
class StoryParagraph:
    """A paragraph.

    Attributes:
        styles: The names of its style and of those that it is based on.
        runs: Its letters.
        tags: The XML tags it stands in, the innermost last.
        items: The page items anchored in it.
        table: Which table of the story it stands in, counted from 1; 0 for none.
        ends_frame: Whether what follows it stands in the next frame or column.
    """

    styles: tuple[str, ...]
    tags: tuple[str, ...] = ()
    runs: list[Run] = field(default_factory=list)
    items: list[etree._Element] = field(default_factory=list)
    table: int = 0
    ends_frame: bool = False

    @property
    def text(self) -> str:
        """Its letters, all of them."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class _Set:
    """How letters are set at a place in a story."""

    paragraph: str = ""
    character: str = ""
    size_pt: float | None = None
    breaks_to: str = ""
    tags: tuple[str, ...] = ()


class StoryReading:
    """Reads one story.

    Args:
        styles: The document's.
    """

    def __init__(self, styles: IdmlStyles) -> None:
        self._styles = styles
        self._done: list[StoryParagraph] = []
        self._open: StoryParagraph | None = None
        self._tables = 0
        self._table = 0
        self._letters = 0

    def paragraphs(self, story: etree._Element) -> tuple[StoryParagraph, ...]:
        """Return a story's paragraphs in order; those of tables and footnotes where they stand."""
        for child in story.iterchildren(etree.Element):
            self._element(child, _Set())
        self._close()
        return tuple(self._done)

    def _element(self, element: etree._Element, how: _Set) -> None:
        name = local_name(element)
        if name in _SILENT or (name == "Change" and element.get("ChangeType") == "DeletedText"):
            return
        if name in ITEMS:
            self._paragraph(how).items.append(element)
            return
        match name:
            case "Content":
                self._add("".join(map(str, element.itertext())), how)
            case "Br":
                self._paragraph(how).ends_frame = how.breaks_to in _FRAME_BREAKS
                self._close()
            case "TextVariableInstance":
                self._add(str(element.get("ResultText") or ""), how)
            case _ if name in _APART:
                self._apart(element, how, is_table=name == "Table")
            case _:
                self._within(element, _narrowed(element, name, how))

    def _within(self, element: etree._Element, how: _Set) -> None:
        for child in element.iterchildren(etree.Element):
            self._element(child, how)

    def _apart(self, element: etree._Element, how: _Set, *, is_table: bool) -> None:
        """Read what stands in the middle of a paragraph and has paragraphs of its own."""
        self._close()
        before = self._table
        if is_table:
            self._tables += 1
            self._table = self._tables
        self._within(element, how)
        self._close()
        self._table = before

    def _paragraph(self, how: _Set) -> StoryParagraph:
        if self._open is None:
            names = self._styles.names(how.paragraph) if how.paragraph else ()
            self._open = StoryParagraph(names, how.tags, table=self._table)
        return self._open

    def _add(self, text: str, how: _Set) -> None:
        text = text.translate(_MARKS)[: max(0, _LONGEST_TEXT - self._letters)]
        if not text:
            return
        self._letters += len(text)
        size = how.size_pt or self._styles.size_pt(how.paragraph)
        names = self._styles.names(how.character) if how.character else ()
        self._paragraph(how).runs.append(Run(text, names, size))

    def _close(self) -> None:
        if self._open is not None:
            self._done.append(self._open)
        self._open = None


def _narrowed(element: etree._Element, name: str, how: _Set) -> _Set:
    size = size_of(element.get("PointSize"))
    breaks_to = str(element.get("ParagraphBreakType") or "")
    match name:
        case "ParagraphStyleRange":
            style = str(element.get("AppliedParagraphStyle") or "")
            return _Set(style, "", size, breaks_to, how.tags)
        case "CharacterStyleRange":
            style = str(element.get("AppliedCharacterStyle") or "")
            return _Set(
                how.paragraph, style, size or how.size_pt, breaks_to or how.breaks_to, how.tags
            )
        case "XMLElement":
            tag = plain_name(str(element.get("MarkupTag") or "").partition("/")[2])
            return _Set(
                how.paragraph, how.character, how.size_pt, how.breaks_to, (*how.tags[-7:], tag)
            )
        case _:
            return how


@dataclass(frozen=True, slots=True)
class XmlPlace:
    """Where a frame or a story stands in the XML structure: its tag, and its parent's id.

    Attributes:
        tag: The tag's name.
        parent: The parent's id, "" at the root.
        attributes: Its XML attributes.
    """

    tag: str
    parent: str
    attributes: dict[str, str]


def xml_places(stories: Iterator[etree._Element]) -> dict[str, XmlPlace]:
    """Return the place of every frame, picture and story that is tagged, by its id."""
    places: dict[str, XmlPlace] = {}
    for story in stories:
        for element in story.iter("XMLElement"):
            content = element.get("XMLContent")
            if not content:
                continue
            above = next(element.iterancestors("XMLElement"), None)
            places[str(content)] = XmlPlace(
                plain_name(str(element.get("MarkupTag") or "").partition("/")[2]),
                str(above.get("Self") or "") if above is not None else "",
                {
                    str(one.get("Name") or ""): str(one.get("Value") or "")
                    for one in element.iterchildren("XMLAttribute")
                },
            )
    return places
