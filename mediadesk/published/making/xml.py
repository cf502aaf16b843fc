"""Make the reader of news and exports in XML."""

from mediadesk.published.making.pages import page_reading
from mediadesk.published.newsml import NewsMlReading
from mediadesk.published.reader_kit import ReaderKit
from mediadesk.published.wordpress import WordPressReading
from mediadesk.published.xml_documents import XmlReader


def make(kit: ReaderKit) -> XmlReader:
    """Return the reader."""
    return XmlReader(NewsMlReading(kit.parse), WordPressReading(kit.get(page_reading)))
