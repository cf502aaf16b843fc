"""Make what keeps fetched pages."""

from mediadesk.published.fetched_pages import FetchedPages
from mediadesk.published.making.pages import page_reading
from mediadesk.published.reader_kit import ReaderKit


def make(kit: ReaderKit) -> FetchedPages:
    """Return it."""
    return FetchedPages(kit.get(page_reading))
