"""The sidebar with thousands of checked documents: lines come as they come into view."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.sidebar.nodes import build_tree
from mediadesk.desktop.panels.sidebar.panel import SidebarPanel
from mediadesk.desktop.panels.sidebar.tree_model import BATCH, SidebarModel
from mediadesk.model.collection import FolderCount
from mediadesk.model.placement import Publication

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


def papers(number: int) -> tuple[Publication, ...]:
    return tuple(
        Publication(Path(f"/out/{at:05}.html"), f"Page {at}", NOON, "x") for at in range(number)
    )


@pytest.fixture
def model() -> Iterator[SidebarModel]:
    made = SidebarModel()
    made.show_tree(build_tree(0, (), (), papers(2 * BATCH + 50)))
    yield made
    made.deleteLater()


def test_a_model_that_grows_keeps_qts_rules(
    model: SidebarModel, qtmodeltester: ModelTester
) -> None:
    # The tester asks for more while it is told of more: one batch is all it can follow.
    model.show_tree(build_tree(0, (), (), papers(BATCH + 50)))
    qtmodeltester.check(model)
    assert model.rowCount(model.index_of("publications")) == BATCH + 50


def test_documents_get_their_lines_a_batch_at_a_time(model: SidebarModel) -> None:
    heading = model.index_of("publications")
    counted = []
    while model.canFetchMore(heading):
        counted.append(model.rowCount(heading))
        model.fetchMore(heading)
    assert counted == [BATCH, 2 * BATCH]
    assert model.rowCount(heading) == 2 * BATCH + 50
    assert model.index(2 * BATCH + 49, 0, heading).data() == f"Page {2 * BATCH + 49}"


def test_what_was_in_view_keeps_its_line_after_a_refresh(model: SidebarModel) -> None:
    model.fetchMore(model.index_of("publications"))
    model.show_tree(build_tree(0, (), (), papers(2 * BATCH + 51)))
    assert model.rowCount(model.index_of("publications")) == 2 * BATCH


def test_scrolling_leads_to_the_oldest_document(qtbot: QtBot) -> None:
    panel = SidebarPanel()
    qtbot.addWidget(panel)
    panel.resize(240, 400)
    panel.show()
    panel.show_tree(build_tree(0, (), (), papers(2 * BATCH + 50)))
    bar = panel.findChild(QTreeView).verticalScrollBar()

    def is_at_end() -> bool:
        bar.setValue(bar.maximum())
        return bar.maximum() > 2 * BATCH

    qtbot.waitUntil(is_at_end)


def test_the_end_key_leads_to_the_oldest_document(qtbot: QtBot) -> None:
    panel = SidebarPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_tree(build_tree(0, (), (), papers(2 * BATCH + 50)))
    tree = panel.findChild(QTreeView)

    def is_at_end() -> bool:
        qtbot.keyClick(tree, Qt.Key.Key_End)
        return tree.currentIndex().data() == f"Page {2 * BATCH + 49}"

    qtbot.waitUntil(is_at_end)


def test_documents_of_one_title_are_told_apart_by_where_they_lie() -> None:
    model = SidebarModel()
    paths = (Path("/out/wire/a.html"), Path("/out/magazine/a.html"), Path("/out/magazine/b.html"))
    titles = ("Cities at night", "Cities at night", "Harbours")
    model.show_tree(
        build_tree(
            0, (), (), [Publication(p, t, NOON, "x") for p, t in zip(paths, titles, strict=True)]
        )
    )
    heading = model.index_of("publications")
    labels = [model.index(row, 0, heading).data() for row in range(3)]
    assert labels == [
        "wire/a.html: Cities at night",
        "magazine/a.html: Cities at night",
        "Harbours",
    ]


def test_documents_without_a_title_are_told_apart_without_their_name_twice() -> None:
    model = SidebarModel()
    paths = (Path("/out/may/a.sla"), Path("/out/june/a.sla"))
    model.show_tree(build_tree(0, (), (), [Publication(p, "a.sla", NOON, "x") for p in paths]))
    heading = model.index_of("publications")
    assert [model.index(row, 0, heading).data() for row in range(2)] == ["may/a.sla", "june/a.sla"]


def test_a_photo_in_two_folders_counts_once_in_the_folder_above_both() -> None:
    seen_in = (
        FolderCount(("/desk/may",), 4),
        FolderCount(("/desk/june", "/desk/may"), 2),
        FolderCount(("/other",), 1),
    )
    disk = build_tree(7, seen_in, (), ()).children[1].children[0]
    desk, other = disk.children
    assert {node.label: node.count for node in (disk, desk, other, *desk.children)} == {
        disk.label: 7,
        "desk": 6,
        "other": 1,
        "june": 2,
        "may": 6,
    }


def test_a_folder_without_photos_that_holds_one_other_has_no_line_of_its_own() -> None:
    seen_in = (
        FolderCount(("/desk/2026/june/raw",), 1),
        FolderCount(("/desk/2026/May",), 2),
        FolderCount(("/desk/2026/may/set/a",), 3),
    )
    (year,) = build_tree(6, seen_in, (), ()).children[1].children
    assert (year.path, year.label, year.count) == ("/desk/2026", "2026", 6)
    assert [(line.path, line.label) for line in year.children] == [
        ("/desk/2026/june/raw", "raw"),
        ("/desk/2026/May", "May"),
        ("/desk/2026/may/set/a", "a"),
    ]


def test_a_folder_of_another_system_has_a_line() -> None:
    (line,) = build_tree(1, (FolderCount(("C:\\desk\\may",), 1),), (), ()).children[1].children
    assert line.path == line.label == "C:\\desk\\may"
