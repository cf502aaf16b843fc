"""Give pictures the content that a style sheet holds for them (CSS custom properties, level 1).

Programs that save a page as a single file keep a picture that is shown twice once, as a custom
property, and show it behind an empty drawing of the same size.
"""

import re
from typing import Final

from lxml import etree

#: ":root { --picture-3: url("data:image/jpeg;base64,...") }"
_HELD: Final = re.compile(r"(--[\w-]{1,80})\s*:\s*url\(\s*[\"']?(data:image/[^\"')\s]+)")
_SHOWN: Final = re.compile(r"background(?:-image)?\s*:[^;]{0,200}?var\(\s*(--[\w-]{1,80})")
_DRAWN: Final = "data:image/svg"


def settle_style_pictures(root: etree._Element) -> None:
    """Put the content that style sheets hold for pictures into the pictures' own addresses."""
    held: dict[str, str] = {}
    for sheet in root.iter("style"):
        text = sheet.text or ""
        if "--" in text and "data:image/" in text:
            held.update(_HELD.findall(text))
    if not held:
        return
    for picture in root.iter("img"):
        shown = _SHOWN.search(picture.get("style", ""))
        if shown is not None and shown.group(1) in held:
            address = picture.get("src", "").strip()
            if not address or address.startswith(_DRAWN):
                picture.set("src", held[shown.group(1)])
