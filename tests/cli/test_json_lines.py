"""JSON lines are read one object at a time; what is none is told and counted."""

import io
from pathlib import Path

import pytest

from mediadesk.cli.json_lines import JsonLines, opened_lines
from mediadesk.cli.terminal import Terminal
from mediadesk.model.errors import OutsideError

GOOD = '{"id": 1, "text": "A dog."}\n'


@pytest.fixture
def terminal() -> Terminal:
    return Terminal(io.StringIO(), io.StringIO())


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("no json", "Line 2 is not JSON and was left out.\n"),
        ("[" * 100_000, "Line 2 is not JSON and was left out.\n"),
        ("[]", "Line 2 is no object with id, text and was left out.\n"),
        ('{"text": "A cat."}', "Line 2 is no object with id, text and was left out.\n"),
        ('{"id": 2, "text": 5}', "Line 2 is no object with id, text and was left out.\n"),
    ],
    ids=["no JSON", "too deep", "no object", "no id", "no text"],
)
def test_a_line_that_is_none_is_told_and_counted(terminal, line: str, told: str) -> None:
    rows = JsonLines(io.StringIO(f"{GOOD}{line}\n{GOOD}"), ("text",), terminal)
    assert [row["id"] for row in rows] == [1, 1]
    assert rows.left_out == 1
    assert terminal.err.getvalue() == told


def test_blank_lines_are_nothing(terminal) -> None:
    rows = JsonLines(io.StringIO(f"\n{GOOD}  \n"), ("text",), terminal)
    assert len(list(rows)) == 1
    assert rows.left_out == 0


def test_a_byte_order_mark_is_no_part_of_the_first_line(terminal, tmp_path: Path) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_text(GOOD, encoding="utf-8-sig")
    with opened_lines(str(file)) as lines:
        assert [row["id"] for row in JsonLines(lines, ("text",), terminal)] == [1]


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="cannot be read"), opened_lines(str(tmp_path / "none")):
        pass
