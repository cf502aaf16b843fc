"""Readers made at first use read what they say they read."""

from pathlib import Path

import pytest

from mediadesk.paths import resources
from mediadesk.published import late
from mediadesk.services.ports.documents import DocumentReader
from tests.fakes.credit_parsing import parse_credit


def readers(folder: Path) -> tuple[DocumentReader, ...]:
    words = resources() / "reading"
    tools = late.ReaderTools(
        parse_credit, lambda name: (words / f"{name}.toml").read_text("utf-8"), folder
    )
    return late.late_readers(tools)


@pytest.mark.parametrize("at", range(len(late._READERS)))
def test_a_late_reader_names_the_suffixes_of_its_reader(tmp_path: Path, at: int) -> None:
    reader = readers(tmp_path)[at]
    assert isinstance(reader, late.LateReader)
    assert reader.suffixes == reader._reader.suffixes


def test_no_two_readers_claim_one_suffix(tmp_path: Path) -> None:
    claimed = [suffix for reader in readers(tmp_path) for suffix in reader.suffixes]
    assert len(claimed) == len(set(claimed))
