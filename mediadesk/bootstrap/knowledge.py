"""Hand the data files to the knowledge that is made of them; nothing here needs a catalogue."""

from functools import cached_property
from pathlib import Path

from mediadesk import paths
from mediadesk.attribution.profile import Profiles
from mediadesk.credits.lexicon import Lexicon
from mediadesk.credits.parse import CreditParser
from mediadesk.model.credit import PrintedCredit


class LateParser:
    """Takes printed credits apart; its lexicon, some thousand names, is read at first use."""

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of credit lines."""
        return lexicon()

    @cached_property
    def _parser(self) -> CreditParser:
        return CreditParser(self.lexicon)

    def parse(self, text: str, *, is_credit: bool = False) -> PrintedCredit:
        """Take one printed caption and credit, or a credit alone, apart."""
        return self._parser.parse(text, is_credit=is_credit)

    def canonical(self, name: str) -> str:
        """Return the folded name that all spellings of a party share."""
        return self.lexicon.canonical(name)


def profiles() -> Profiles:
    """Return the profiles that are shipped."""
    return Profiles.from_texts(texts("profiles"))


def lexicon() -> Lexicon:
    """Return the lexicon that is shipped."""
    tables = texts("lexicon") | texts("lexicon", ".txt")
    return Lexicon.from_texts(tables, texts("lexicon/parties", ".txt"))


def texts(kind: str, suffix: str = ".toml") -> dict[str, str]:
    """Return the data files of one kind, by name without suffix."""
    folder = paths.resources() / kind
    return {path.stem: read_text(path) for path in sorted(folder.glob(f"*{suffix}"))}


def read_text(path: Path) -> str:
    """Return a text file in UTF-8."""
    return path.read_text(encoding="utf-8")
