"""What all tables of lines under headings have in common."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from typing_extensions import override

from mediadesk.desktop.widgets.headed_table import HeadedTable


class _Names(HeadedTable):
    def __init__(self):
        super().__init__(("Name", "Length"))
        self.names = ["Ann", "Bo"]

    @override
    def count_lines(self):
        return len(self.names)

    @override
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        name = self.names[index.row()]
        return (name, str(len(name)))[index.column()]


@pytest.fixture
def table(qapp):
    return _Names()


def test_it_behaves_as_qt_expects_of_a_model(table, qtmodeltester):
    qtmodeltester.check(table, force_py=True)


def test_it_has_a_column_a_heading_and_a_row_a_line(table):
    assert (table.columnCount(), table.rowCount()) == (2, 2)


def test_columns_are_named_and_rows_are_not(table):
    assert table.headerData(1, Qt.Orientation.Horizontal) == "Length"
    assert table.headerData(1, Qt.Orientation.Vertical) is None
    assert table.headerData(2, Qt.Orientation.Horizontal) is None


def test_cells_have_no_lines_below_them(table):
    assert table.rowCount(table.index(0, 0)) == 0
    assert table.columnCount(table.index(0, 0)) == 0


def test_a_table_that_does_not_say_how_many_lines_it_has_is_a_bug(qapp):
    with pytest.raises(NotImplementedError):
        HeadedTable(("Name",)).rowCount(QModelIndex())
