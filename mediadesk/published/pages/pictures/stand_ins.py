"""Tell a photo whose name has a placeholder's word in it from what stands in for a photo."""

import re
from typing import Final

from lxml import etree

from mediadesk.published.name_parts import parts_of
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.pictures.picture_identity import file_of

#: A file of more words than these shows what they say: "men-loading-nets-on-the-pier.jpg".
_MOST_OF_STAND_IN: Final = 4
_SHORT_WORD: Final = 2
#: A folder that is named for what it holds: "/img/placeholders/640.png".
_FOLDER: Final = re.compile(r"/[\w-]{0,20}placeholders?(?:[-_]\w{1,20})?/", re.IGNORECASE)
_NO_FILE: Final = ("data:", "about:", "javascript:", "blob:", "#", "{")

#: Shorter words ("the", "von") are said beside any picture.
_TELLING_LETTERS: Final = 4
_MOST_CHARACTERS: Final = 3000
_WORD: Final = re.compile(r"\w+")


def stands_in(address: str, words: ReadingWords) -> bool:
    """Whether an address is that of what stands in for a photo until a script has loaded it."""
    if address.startswith(_NO_FILE) or "${" in address or "{{" in address:
        return True
    if _FOLDER.search(address):
        return True
    parts = parts_of(file_of(address))
    if not words.means("placeholder", parts):
        return False
    named = [part for part in parts.split("-") if len(part) > _SHORT_WORD and part.isalpha()]
    return len(named) <= _MOST_OF_STAND_IN or "placeholder" in named


def is_named_for_what_is_said(name: str, element: etree._Element, words: ReadingWords) -> bool:
    """Whether a file is named for what its figure says: "missing-girl-found.jpg".

    Nobody names a placeholder for the caption below it.

    Args:
        name: The file's name, which has a placeholder's word in it.
        element: The element that shows the picture.
        words: What words mean.
    """
    named = {
        part
        for part in parts_of(name).split("-")
        if len(part) >= _TELLING_LETTERS
        and part.isalpha()
        and not words.means("placeholder", parts_of(part))
    } - words.labels  # "default-image.jpg", and "Image: Ann Lee" below it
    if not named:
        return False
    said = f"{element.get('alt', '')} {_text_of_figure(element)}".casefold()
    return not named.isdisjoint(_WORD.findall(said))


def _text_of_figure(element: etree._Element) -> str:
    figure = next(element.iterancestors("figure"), None)
    return "" if figure is None else " ".join(map(str, figure.itertext()))[:_MOST_CHARACTERS]
