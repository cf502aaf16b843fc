"""The pages of a Scribus document, and which of them an item is printed on."""

from lxml import etree

from mediadesk.published.scribus.items import ScribusItem, ScribusPage, pages_of


class ScribusSheets:
    """Finds pages by where items lie.

    Args:
        root: The document.
    """

    def __init__(self, root: etree._Element) -> None:
        self._pages = pages_of(root)
        self._order = {f"page {page.name}, ": at for at, page in enumerate(self._pages)}

    def space_of(self, item: ScribusItem) -> str:
        """Return what the coordinates of an item are told from: all pages, or in old files one."""
        return f"{item.is_on_master} {item.element.get('OnMasterPage') or ''} {item.page}"

    def prints(self, item: ScribusItem) -> bool:
        """Whether an item is printed at all: not where it lies beside all pages."""
        return item.box is None or self.page_of(item) is not None

    def page_of(self, item: ScribusItem) -> ScribusPage | None:
        """Return the page an item stands on, by the page that holds it or by its box."""
        box = item.box
        if box is None:
            return None
        found = [
            page
            for page in self._pages
            if page.is_master == item.is_on_master and page.box.common(box) > 0
        ]
        if item.page:
            found = [page for page in found if page.name == item.page]
        return max(found, key=lambda page: page.box.common(box), default=None)

    def within(self, item: ScribusItem) -> str:
        """Return what stands before the number of a picture in its locator."""
        page = self.page_of(item)
        kind = "master" if item.is_on_master else "page"
        return f"{kind} {page.name}, " if page is not None else ""

    def order(self, within: str) -> int:
        """Return where the pictures of a page are listed, by what stands before their numbers."""
        return self._order.get(within, len(self._order))
