"""Read what a page says of itself: its own address, and the pictures it announces."""

from typing import Final

from lxml import etree

from mediadesk.published.pages.pictures.picture_identity import identities

_ANNOUNCING: Final = frozenset(
    {
        "og:image",
        "og:image:url",
        "og:image:secure_url",
        "twitter:image",
        "twitter:image:src",
        "thumbnailurl",
    }
)


def said_of_itself(root: etree._Element) -> tuple[str, frozenset[str]]:
    """Return the page's own address and the keys of the pictures it announces."""
    page = ""
    announced: list[str] = []
    for meta in root.iter("meta"):
        key = str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = str(meta.get("content") or meta.get("value") or "").strip()
        if key == "og:url" and not page:
            page = content
        elif key in _ANNOUNCING and content:
            announced.append(content)
    for link in root.iter("link"):
        rel = str(link.get("rel") or "").lower()
        if rel == "canonical" and link.get("href"):
            page = str(link.get("href"))
        elif rel == "image_src" and link.get("href"):
            announced.append(str(link.get("href")))
    keys = frozenset().union(*(identities([address]) for address in announced[:20]))
    return page, keys
