"""Every maker of a hostile document, by what it is."""

from collections.abc import Mapping
from typing import Final

from tests.fakes.hostile import archives, markup, news, pages, pdfs
from tests.fakes.hostile.making import Maker

MAKERS: Final[Mapping[str, Maker]] = (
    dict(pages.MAKERS) | dict(markup.MAKERS) | dict(archives.MAKERS) | dict(news.MAKERS)
    | dict(pdfs.MAKERS)
)  # fmt: skip
