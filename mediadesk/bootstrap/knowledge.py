"""Hand the data files to the knowledge that is made of them; nothing here needs a catalogue."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from mediadesk import paths
from mediadesk.credits.words.lexicon import Lexicon
from mediadesk.model.credit import PrintedCredit, PrintSigns
from mediadesk.services.records.printed import ParsesPrinted


class LateParser:
    """Takes printed credits apart, loaded at first use.

    Its patterns take 60 ms to compile, its lexicon of some thousand names as long to read.
    """

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of credit lines."""
        return lexicon()

    @cached_property
    def _parse(self) -> ParsesPrinted:
        from mediadesk.credits.parsing.parse import CreditParser  # noqa: PLC0415 - compiles patterns

        return CreditParser(self.lexicon).parse

    def parse(self, text: str, *, is_credit: bool = False) -> PrintedCredit:
        """Take one printed caption and credit, or a credit alone, apart."""
        return self._parse(text, is_credit=is_credit)

    @cached_property
    def _signs(self) -> Callable[[str, str, PrintedCredit], PrintSigns]:
        from mediadesk.credits.parsing.print_signs import PrintReader  # noqa: PLC0415 - compiles patterns

        return PrintReader(self.lexicon).signs

    def signs(self, caption: str, credit: str, parsed: PrintedCredit) -> PrintSigns:
        """Return what a printed caption and credit tell beside the parties they name."""
        return self._signs(caption, credit, parsed)

    def canonical(self, name: str) -> str:
        """Return the folded name that all spellings of a party share."""
        return self.lexicon.canonical(name)


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
