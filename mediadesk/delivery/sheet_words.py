"""The words printed on sheets for people, in the language of the delivery."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Final

_FALLBACK: Final = "en"


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What stands on a sheet beside captions and credits, in one language.

    Attributes:
        sheet: What a contact sheet without a title is called.
        photos: How many photos; holds {count}.
        page: Which page; holds {page} and {pages}.
        photo: Above the pictures.
        texts: Above captions and credits.
        no_caption: Instead of a caption.
        no_credit: Instead of a credit line.
        mandatory: Before the wording a supplier demands.
        instructions: Before a supplier's instructions.
        usage_terms: Before the terms of use.
        no_picture: Instead of a picture; holds {reason}.
        not_shown: Instead of characters that no font holds; holds {count}.
        fonts_lack: At the end, for which photos that is so; holds {photos}.
    """

    sheet: str
    photos: str
    page: str
    photo: str
    texts: str
    no_caption: str
    no_credit: str
    mandatory: str
    instructions: str
    usage_terms: str
    no_picture: str
    not_shown: str
    fonts_lack: str

    @property
    def page_parts(self) -> tuple[tuple[str, str], ...]:
        """The words about pages, each with the number behind it: ("Page ", "page"), (" of ", ...).

        The number's name is "" behind the last.
        """
        return tuple((text, name or "") for text, name, _, _ in Formatter().parse(self.page))


class SheetVocabulary:
    """The words of every language of a TOML file, English for the others."""

    def __init__(self, languages: Mapping[str, SheetWords]) -> None:
        self._languages = dict(languages)

    @classmethod
    def from_text(cls, toml: str) -> "SheetVocabulary":
        """Read a data file: one table a language, one text a word."""
        tables: Mapping[str, Mapping[str, str]] = tomllib.loads(toml)
        english = tables[_FALLBACK]
        return cls({tag: SheetWords(**{**english, **table}) for tag, table in tables.items()})

    def words(self, language: str) -> SheetWords:
        """Return the words of a BCP 47 language, region and script disregarded."""
        primary = language.replace("_", "-").partition("-")[0].lower()
        return self._languages.get(primary) or self._languages[_FALLBACK]
