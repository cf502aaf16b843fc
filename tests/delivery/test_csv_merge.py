"""Tables: read by InDesign as they stand, and harmless in a spreadsheet."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.delivery.csv_merge import DataMergeWriter, PlainTableWriter
from tests.delivery.written import stops, written
from tests.fakes.delivered import an_item


def rows(path: Path, encoding: str, delimiter: str = ",") -> list[dict[str, str]]:
    text = path.read_bytes().decode(encoding)
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_a_data_merge_is_in_utf_16_with_a_byte_order_mark(tmp_path: Path) -> None:
    out, _ = written(DataMergeWriter(), tmp_path, an_item("プーチン, Кім"))
    assert out.read_bytes()[:2] == b"\xff\xfe"
    assert rows(out, "utf-16")[0]["caption"] == "プーチン, Кім"


def test_the_picture_stands_in_an_image_column_that_comes_first(tmp_path: Path) -> None:
    out, _ = written(DataMergeWriter(), tmp_path, an_item())
    row = rows(out, "utf-16")[0]
    assert next(iter(row)) == "@image"
    assert row["@image"] == str(Path("/pictures/greeting.jpg"))


def test_every_form_of_the_credit_has_a_column(tmp_path: Path) -> None:
    lines = {"long": "L", "short": "S", "print": "P", "web": "<b>W</b>", "iim": "I"}
    out, _ = written(DataMergeWriter(), tmp_path, replace(an_item(), lines=lines))
    row = rows(out, "utf-16")[0]
    forms = [row[name] for name in ("credit", "credit_long", "credit_short", "credit_web")]
    assert [*forms, row["credit_iim"]] == ["P", "L", "S", "<b>W</b>", "I"]


def test_a_field_that_any_photo_has_is_a_column_of_all(tmp_path: Path) -> None:
    known = an_item(fields={"city": "Moscow", "keywords": ("handshake", "summit")})
    out, _ = written(DataMergeWriter(), tmp_path, an_item(), known)
    bare, full = rows(out, "utf-16")
    assert (bare["city"], full["city"]) == ("", "Moscow")
    assert full["keywords"] == "handshake; summit"
    assert "country" not in full


def test_a_txt_file_has_tabs_between_its_cells(tmp_path: Path) -> None:
    out, _ = written(DataMergeWriter(), tmp_path, an_item("One\ttwo"), suffix=".txt")
    assert rows(out, "utf-16", "\t")[0]["caption"] == "One two"


def test_a_line_break_becomes_a_space_for_indesign_only(tmp_path: Path) -> None:
    item = an_item("One.\r\nTwo.")
    merge, _ = written(DataMergeWriter(), tmp_path, item)
    assert rows(merge, "utf-16")[0]["caption"] == "One. Two."
    plain, _ = written(PlainTableWriter(), tmp_path, item)
    assert rows(plain, "utf-8-sig")[0]["caption"] == "One.\nTwo."


@pytest.mark.parametrize("caption", ["=1+1", "+49 30", "-5 degrees", "@home", "＝SUM(A1)"])
def test_a_text_like_a_formula_is_defused_for_spreadsheets_only(
    tmp_path: Path, caption: str
) -> None:
    plain, _ = written(PlainTableWriter(), tmp_path, an_item(caption))
    assert rows(plain, "utf-8-sig")[0]["caption"] == f"'{caption}"
    merge, remarks = written(DataMergeWriter(), tmp_path, an_item(caption))
    assert rows(merge, "utf-16")[0]["caption"] == caption
    assert "greeting.jpg" in remarks[0]


def test_ordinary_texts_are_left_as_they_are_without_a_remark(tmp_path: Path) -> None:
    plain, remarks = written(PlainTableWriter(), tmp_path, an_item("A = B"))
    assert rows(plain, "utf-8-sig")[0]["caption"] == "A = B"
    assert remarks == ()


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(), st.text())
def test_any_text_stays_in_its_cell(tmp_path: Path, caption: str, line: str) -> None:
    items = (an_item(caption, line), an_item("last", "line"))
    for writer, encoding in ((DataMergeWriter(), "utf-16"), (PlainTableWriter(), "utf-8-sig")):
        read = rows(written(writer, tmp_path, *items)[0], encoding)
        assert (read[1]["caption"], read[1]["credit"]) == ("last", "line")
        assert all(None not in row for row in read)


@pytest.mark.parametrize("writer", [DataMergeWriter(), PlainTableWriter()])
def test_a_stop_is_heeded(tmp_path: Path, writer: DataMergeWriter) -> None:
    assert stops(writer, tmp_path, an_item())
