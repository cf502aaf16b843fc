"""Readers made at first use read what they say they read."""

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

from mediadesk.published import making
from mediadesk.published.late import FORMATS, LateReader
from tests.fakes.document_reading import readers_in


@pytest.mark.parametrize("at", range(len(FORMATS)), ids=[one.module for one in FORMATS])
def test_a_late_reader_names_the_suffixes_of_its_reader(tmp_path: Path, at: int) -> None:
    reader = readers_in(tmp_path)[at]
    assert isinstance(reader, LateReader)
    assert reader.suffixes == reader._reader.suffixes


def test_every_module_that_makes_a_reader_is_listed_once() -> None:
    modules = [module.name for module in pkgutil.iter_modules(making.__path__)]
    makers = [
        name for name in modules if hasattr(import_module(f"{making.__name__}.{name}"), "make")
    ]
    assert sorted(one.module for one in FORMATS) == sorted(makers)


def test_no_two_readers_claim_one_suffix(tmp_path: Path) -> None:
    claimed = [suffix for reader in readers_in(tmp_path) for suffix in reader.suffixes]
    assert len(claimed) == len(set(claimed))


def test_readers_share_what_they_are_made_with(tmp_path: Path) -> None:
    html, mhtml, *_ = readers_in(tmp_path)
    assert html._reader._reading is mhtml._reader._reading
