"""Tables of photos: for InDesign's data merge, and plain ones for other programs."""

import codecs
import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from typing_extensions import override

from mediadesk.delivery.forms import DATA_MERGE, TABLE
from mediadesk.delivery.plain_texts import on_one_line
from mediadesk.metadata.fields import FIELDS
from mediadesk.metadata.values import cleaned
from mediadesk.model.photo import FieldContent
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryForm, DeliveryItem, DeliveryWriter

_TAB_SUFFIXES: Final = (".txt", ".tsv")
#: A column whose name begins so holds pictures (Adobe, "InDesign: About data source files").
_PICTURES: Final = "@"
#: What begins a formula in a spreadsheet (OWASP, "CSV Injection").
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
#: Fields that have columns of their own already.
_TOLD: Final = frozenset({"description", "headline", "alt_text"})
_BETWEEN: Final = "; "

#: A row by column.
_Row = Mapping[str, str]


class DataMergeWriter(DeliveryWriter):
    """Writes the data source of InDesign's data merge: a row a photo.

    UTF-16 with a byte order mark, the encoding InDesign knows without being told; commas between
    the cells in .csv, tabs in .txt and .tsv. The first column, @image, holds the picture's path,
    which InDesign places. Then come file name, headline, caption, alt text, the credit line in
    every form ("credit" is the one for print) and every field that any of the photos has. InDesign
    allows no line break within a cell: it becomes a space. Nothing is put before a text that
    begins like a formula, because it would be printed; a remark warns of opening such a file in a
    spreadsheet.
    """

    @property
    @override
    def form(self) -> DeliveryForm:
        return DATA_MERGE

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        rows = [
            {column: on_one_line(text) for column, text in row.items()}
            for row in _rows(delivery, context)
        ]
        renamed = [{f"{_PICTURES}image": row["image"], **_without(row, "image")} for row in rows]
        delimiter = "\t" if out.suffix.lower() in _TAB_SUFFIXES else ","
        table = _table(renamed, delimiter)
        # Half a surrogate pair, from a file name that is no valid text, must not stop the rest.
        encoded = table.encode("utf-16-le", errors="replace")
        out.write_bytes(codecs.BOM_UTF16_LE + encoded)
        return tuple(_formula_remarks(delivery, rows))


class PlainTableWriter(DeliveryWriter):
    """Writes a plain CSV table for spreadsheets and scripts: a row a photo.

    UTF-8 with a byte order mark, by which spreadsheets know it; commas, quotes and line breaks
    within cells as RFC 4180 says. The columns are those of the data merge, the picture's path in
    "image". A text that a spreadsheet would take for a formula has an apostrophe before it.
    """

    @property
    @override
    def form(self) -> DeliveryForm:
        return TABLE

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        rows = [
            {column: _harmless(cleaned(text)) for column, text in row.items()}
            for row in _rows(delivery, context)
        ]
        encoded = _table(rows, ",").encode("utf-8", errors="replace")
        out.write_bytes(codecs.BOM_UTF8 + encoded)
        return ()


def _rows(delivery: Delivery, context: JobContext) -> list[_Row]:
    """Return every photo's row; all have the same columns."""
    names = [
        spec.name
        for spec in FIELDS
        if spec.name not in _TOLD and any(item.fields.get(spec.name) for item in delivery.items)
    ]
    rows = []
    for position, item in enumerate(delivery.items):
        context.step(position, len(delivery.items), item.photo.path.name)
        rows.append(_row(item, names))
    return rows


def _row(item: DeliveryItem, names: Sequence[str]) -> _Row:
    return {
        "image": str(item.photo.path),
        "file_name": item.photo.path.name,
        "headline": item.headline,
        "caption": item.caption,
        "alt_text": item.words.alt_text,
        "credit": item.line,
        "credit_long": item.lines.get("long", ""),
        "credit_short": item.lines.get("short", ""),
        "credit_web": item.lines.get("web", ""),
        "credit_iim": item.lines.get("iim", ""),
        "mandatory": item.credit.mandatory,
        **{name: _field_text(item.fields.get(name, "")) for name in names},
    }


def _field_text(content: FieldContent) -> str:
    return content if isinstance(content, str) else _BETWEEN.join(content)


def _without(row: _Row, column: str) -> _Row:
    return {name: text for name, text in row.items() if name != column}


def _table(rows: Sequence[_Row], delimiter: str) -> str:
    columns = list(rows[0]) if rows else []
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, delimiter=delimiter, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _looks_like_formula(text: str) -> bool:
    return text.startswith(_FORMULA_SIGNS)


def _harmless(text: str) -> str:
    return f"'{text}" if _looks_like_formula(text) else text


def _formula_remarks(delivery: Delivery, rows: Sequence[_Row]) -> list[str]:
    return [
        f"A text of {item.photo.path.name} begins like a formula: InDesign prints it as it "
        "stands, but do not open the file in a spreadsheet."
        for item, row in zip(delivery.items, rows, strict=True)
        if any(map(_looks_like_formula, row.values()))
    ]
