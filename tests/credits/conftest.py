"""The shipped styles and lexicon, read once."""

import pytest

from mediadesk import paths
from mediadesk.bootstrap import knowledge
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.credits.words.lexicon import Lexicon


def shipped(kind: str) -> dict[str, str]:
    files = (paths.resources() / kind).glob("*.toml")
    return {file.name: file.read_text("utf-8") for file in files}


@pytest.fixture(scope="session")
def wording() -> dict[str, str]:
    return shipped("wording")


@pytest.fixture(scope="session")
def styles(wording: dict[str, str]) -> HouseStyles:
    return HouseStyles.from_texts(shipped("styles"), wording)


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return knowledge.lexicon()


@pytest.fixture(scope="session")
def parser(lexicon: Lexicon) -> CreditParser:
    return CreditParser(lexicon)
