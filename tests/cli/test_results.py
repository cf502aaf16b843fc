"""A result is written whole into a file, or not at all."""

import io
import os
from pathlib import Path

import pytest

from mediadesk.cli.results import write_pieces
from mediadesk.cli.terminal import Terminal
from mediadesk.model.errors import OutsideError


@pytest.fixture
def terminal() -> Terminal:
    return Terminal(io.StringIO(), io.StringIO())


def test_without_a_file_it_is_printed(terminal) -> None:
    write_pieces(("all ", "well"), None, terminal)
    assert terminal.out.getvalue() == "all well\n"


def test_a_file_gets_it_and_standard_output_nothing(terminal, tmp_path) -> None:
    path = tmp_path / "report.json"
    path.write_text("old")
    write_pieces(('{"ü": 1}',), path, terminal)
    assert path.read_text(encoding="utf-8") == '{"ü": 1}\n'
    assert terminal.out.getvalue() == ""
    assert [p.name for p in tmp_path.iterdir()] == ["report.json"]


def test_a_place_that_cannot_be_written_is_a_sentence(terminal, tmp_path) -> None:
    with pytest.raises(OutsideError, match="cannot be written"):
        write_pieces(("x",), tmp_path / "no" / "report.json", terminal)


def test_a_report_may_go_to_the_null_device(terminal) -> None:
    write_pieces(("x",), Path(os.devnull), terminal)
    assert not Path(os.devnull).is_file()
