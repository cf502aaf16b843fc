"""Every model of the panels keeps Qt's rules, empty and filled."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from mediadesk.desktop.actions.shortcuts import Shortcuts
from mediadesk.desktop.dragging import DraggedPhotos
from mediadesk.desktop.panels.checking.document_model import (
    MOST_ROWS,
    DocumentModel,
    checked_document,
)
from mediadesk.desktop.panels.checking.finding_model import FindingIcons, FindingModel
from mediadesk.desktop.panels.checking.table_model import CHANGES_COLUMN, JudgementModel
from mediadesk.desktop.panels.checking.time_model import TimeModel
from mediadesk.desktop.panels.checking.waiver_model import WaiverModel
from mediadesk.desktop.panels.checking.wording import totals
from mediadesk.desktop.panels.edits.contribution_model import ContributionModel
from mediadesk.desktop.panels.edits.proposal_model import AMOUNT, KIND, NOTE, ProposalModel
from mediadesk.desktop.panels.edits.timeline_model import UNDERLINE_ROLE, TimelineModel
from mediadesk.desktop.panels.edits.timeline_rows import rows_of
from mediadesk.desktop.panels.importing.table_model import FailureModel
from mediadesk.desktop.panels.placements.usage_model import UsageModel
from mediadesk.desktop.panels.shortcuts.table_model import ShortcutModel
from mediadesk.desktop.panels.sidebar.nodes import build_tree
from mediadesk.desktop.panels.sidebar.tree_model import SidebarModel
from mediadesk.edits.timeline import Timeline
from mediadesk.model.collection import Collection, FolderCount
from mediadesk.model.credit import Contribution
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.finding import (
    DocumentReport,
    Finding,
    Judgement,
    Severity,
    Status,
    Waiver,
)
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Failure
from mediadesk.model.placement import Placement, Publication, Usage
from mediadesk.model.publication_change import (
    ChangeKind,
    CheckedPicture,
    PastCheck,
    PublicationChange,
)
from mediadesk.services.checks.check_history import with_changes
from mediadesk.services.checks.waiving import HeldWaiver, WaiverState
from mediadesk.services.settings import Settings
from tests.fakes.settings_store import FakeSettingsStore

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
CROP = Edit(
    "e1", 1, EditKind.CROP, Evidence.MADE_HERE, "Rosa Yamamoto", crop=Box(0.1, 0.1, 0.6, 0.9)
)
FRONT = Collection("c1", "Front page")
KIM = Placement("kim.jpg", "picture 1", "Kim waves.", "Kremlin")


def sidebar() -> SidebarModel:
    model = SidebarModel()
    folders = (
        FolderCount(("/photos/2026/may",), 4),
        FolderCount(("/photos/2026/june",), 2),
    )
    papers = (Publication(Path("/page.html"), "Page", NOON, "strict"),)
    model.show_tree(build_tree(6, folders, ((FRONT, 3),), papers))
    return model


def judgements() -> JudgementModel:
    model = JudgementModel()
    placed = Placement("img/kim.jpg?w=600", "picture 1")
    model.show_judgements((Judgement(placed, Status.WRONG, photo_id=3, matched_by="content"),))
    return model


def findings() -> FindingModel:
    model = FindingModel()
    open_one = Finding("C101", "credit-missing", Severity.ERROR, "No credit.", "Print it.")
    waived = Finding("T101", "x", Severity.INFO, "Short.", waived_by="Rosa", waiver_reason="house")
    model.show_findings((open_one, waived))
    return model


def documents() -> DocumentModel:
    model = DocumentModel()
    report = DocumentReport(Path("/site/page.html"), (Judgement(KIM, Status.WRONG),))
    broken = DocumentReport(Path("/site/broken.html"), error="It is cut off.")
    model.put([checked_document(one, NOON, is_arrival=True) for one in (report, broken)])
    return model


def times() -> TimeModel:
    model = TimeModel()
    publication = Publication(Path("/site/page.html"), "Page", NOON, "strict")
    now = CheckedPicture("kim.jpg", "picture 1", "Kim waves.")
    before = replace(now, credit="Kremlin")
    checks = (PastCheck(publication, (now,)), PastCheck(publication, (before,)))
    model.show_checks(tuple(with_changes(checks)))
    return model


def waivers() -> WaiverModel:
    model = WaiverModel()
    waiver = Waiver("w", "/site/page.html", "kim.jpg", "Kim", "C101", "Rosa", "agreed", NOON)
    model.show_waivers((HeldWaiver(waiver, WaiverState.LINE_CHANGED, "picture 1"),))
    return model


def usages() -> UsageModel:
    model = UsageModel()
    publication = Publication(Path("/site/page.html"), "Page", NOON, "strict")
    model.show_usages((Usage(publication, KIM, "wrong"),))
    return model


def edits() -> TimelineModel:
    model = TimelineModel()
    proposed = Edit("e2", 1, EditKind.TONE, Evidence.RECOVERED)
    model.show_rows(rows_of(Timeline((CROP, proposed)), (proposed,)))
    return model


def proposals() -> ProposalModel:
    model = ProposalModel()
    model.show_edits((CROP, Edit("e2", 1, EditKind.ENLARGE, Evidence.RECOVERED, scale=1.25)))
    return model


def contributions() -> ContributionModel:
    model = ContributionModel()
    model.show_contributions(1, (Contribution("x", 1, ("art", "cropping"), "Rosa Yamamoto"),))
    return model


def shortcuts() -> ShortcutModel:
    return ShortcutModel(Shortcuts(Settings(store=FakeSettingsStore())))


def failures() -> FailureModel:
    return FailureModel((Failure(Path("/a/b.jpg"), "b.jpg is empty."),))


@pytest.mark.parametrize(
    "make",
    [
        sidebar,
        judgements,
        findings,
        edits,
        proposals,
        contributions,
        shortcuts,
        failures,
        documents,
        times,
        waivers,
        usages,
    ],
)
def test_a_filled_model_keeps_qts_rules(make: object, qtmodeltester: ModelTester) -> None:
    assert callable(make)
    model = make()
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    "kind",
    [
        SidebarModel,
        JudgementModel,
        FindingModel,
        TimelineModel,
        ContributionModel,
        DocumentModel,
        TimeModel,
        WaiverModel,
        UsageModel,
    ],
)
def test_an_empty_model_keeps_qts_rules(kind: type, qtmodeltester: ModelTester) -> None:
    model = kind()
    qtmodeltester.check(model)


def labels(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[str]:
    above = parent or QModelIndex()
    return [str(model.index(row, 0, above).data()) for row in range(model.rowCount(above))]


def test_a_checked_document_of_the_sidebar_tells_where_it_lies_and_when_it_was_checked() -> None:
    model = sidebar()
    heading = model.index_of("publications")
    assert model.rowCount(heading) == 1
    said = model.index(0, 0, heading).data(Qt.ItemDataRole.ToolTipRole)
    where, _, when = said.partition("\n")
    assert where.endswith(".html")
    assert when.startswith("Checked ")


def test_the_sidebar_joins_folders_that_hold_only_one_folder() -> None:
    model = sidebar()
    assert labels(model) == ["All photos", "Folders", "Collections", "Checked publications"]
    top = model.index(0, 0, model.index_of("folders"))
    assert top.data() == "2026"
    assert labels(model, top) == ["june", "may"]


def test_photos_can_be_dropped_on_a_collection_and_nowhere_else() -> None:
    model, dropped = sidebar(), []
    model.photos_dropped.connect(lambda *told: dropped.append(told))
    copy, photos = Qt.DropAction.CopyAction, DraggedPhotos((4, 7))
    folder = model.index(0, 0, model.index_of("folders"))
    assert not model.canDropMimeData(photos, copy, -1, -1, folder)
    target = model.index_of("collection:c1")
    assert model.canDropMimeData(photos, copy, -1, -1, target)
    assert model.dropMimeData(photos, copy, -1, -1, target)
    assert dropped == [(FRONT, (4, 7))]


def test_an_edit_is_said_in_words() -> None:
    model = edits()
    index = model.index(1, 0)
    assert index.data() == "Cropped to 40 % of the picture"
    assert index.data(UNDERLINE_ROLE) == "Rosa Yamamoto"


def test_a_published_picture_shows_its_name_without_the_address() -> None:
    model = judgements()
    assert model.index(0, 1).data() == "picture 1  kim.jpg"
    assert model.index(0, 2).data() == "photo 3, by content"


def test_what_changed_at_a_picture_stands_in_its_line() -> None:
    model = judgements()
    dropped = PublicationChange(ChangeKind.CREDIT_DROPPED, "img/kim.jpg?w=600", "picture 1", "TASS")
    new = PublicationChange(ChangeKind.FINDING_NEW, "img/kim.jpg?w=600", "picture 1", "", "x")
    placed = Placement("img/kim.jpg?w=600", "picture 1")
    model.show_judgements((Judgement(placed, Status.WRONG),), (dropped, new))
    assert model.index(0, CHANGES_COLUMN).data() == "credit dropped"
    assert "“TASS” was dropped" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_an_arrival_is_told_as_new_until_it_was_looked_at() -> None:
    model = documents()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert labels(model) == ["broken.html · cannot be read", "page.html · 1 picture · 1 wrong"]
    assert model.index(1, 0).data(spoken).startswith("new, page.html, Wrong")
    model.mark_seen(1)
    assert model.index(1, 0).data(spoken).startswith("page.html")
    assert model.index(0, 0).data(spoken).startswith("new, broken.html")


def test_a_document_checked_again_moves_to_the_top() -> None:
    model = documents()
    report = DocumentReport(Path("/site/page.html"), (Judgement(KIM, Status.COMPLETE),))
    model.put((checked_document(report, NOON),))
    assert labels(model) == ["page.html · 1 picture · 1 complete", "broken.html · cannot be read"]


def test_a_list_of_documents_does_not_grow_for_ever() -> None:
    model = DocumentModel()
    reports = (DocumentReport(Path(f"/site/{number}.html")) for number in range(MOST_ROWS + 7))
    model.put([checked_document(report, NOON) for report in reports])
    assert model.rowCount() == MOST_ROWS


def test_the_sitting_holds_the_documents_that_are_too_old_to_be_listed() -> None:
    model = DocumentModel()
    reports = [DocumentReport(Path(f"/site/{number}.html")) for number in range(MOST_ROWS + 3)]
    for report in reports:
        model.put([checked_document(report, NOON)])
    assert model.paths == tuple(report.path for report in reversed(reports))
    model.put([checked_document(reports[0], NOON)])
    assert (model.paths[0], len(model.paths)) == (reports[0].path, len(reports))


def test_what_is_said_otherwise_of_a_document_leaves_it_as_new_as_it_was() -> None:
    model = documents()
    clean = DocumentReport(Path("/site/page.html"), (Judgement(KIM, Status.COMPLETE),))
    elsewhere = DocumentReport(Path("/site/not-listed.html"))
    model.retell([checked_document(one, NOON) for one in (clean, elsewhere)])
    assert labels(model)[1] == "page.html · 1 picture · 1 complete"
    assert model.index(1).data(Qt.ItemDataRole.FontRole).bold()
    assert model.next_open(1, 1) == 0


def test_the_walk_through_documents_stops_where_something_is_to_be_done() -> None:
    model = documents()
    clean = DocumentReport(Path("/site/clean.html"), (Judgement(KIM, Status.COMPLETE),))
    model.put((checked_document(clean, NOON),))
    assert model.next_open(0, 1) == 1
    assert model.next_open(2, 1) == 1
    assert model.next_open(1, -1) == 2
    assert DocumentModel().next_open(-1, 1) == -1


def test_a_document_over_time_tells_each_check_and_what_had_changed() -> None:
    model = times()
    said = labels(model)
    assert said[1] == "picture 1: the credit “Kremlin” was dropped."
    assert said[-1] == "The first check that is kept."
    assert model.image(1) == "kim.jpg"


def test_a_waiver_tells_where_who_when_and_why() -> None:
    model = waivers()
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells[:5] == [
        "Open again: the line changed", "page.html", "picture 1", "C101", "Rosa"
    ]  # fmt: skip
    assert cells[-1] == "agreed"


def test_where_a_photo_is_used_is_told_with_what_is_printed_there() -> None:
    assert "Page\npicture 1" in labels(usages())[0]
    assert labels(usages())[0].endswith("Kremlin")


def test_a_waived_finding_names_who_and_why() -> None:
    model = findings()
    assert "waived by Rosa: house" in model.index(1, 0).data()


def test_a_document_without_pictures_has_a_sign_as_all_others_have(qapp: QApplication) -> None:
    model = DocumentModel()
    model.show_icons({Status.NOT_EDITORIAL: _square("grey")})
    model.put([checked_document(DocumentReport(Path("/site/empty.html")), NOON)])
    assert not model.index(0).data(Qt.ItemDataRole.DecorationRole).isNull()


def test_documents_of_one_check_are_listed_below_each_other_as_they_come() -> None:
    model = documents()
    older = model.paths
    news = [checked_document(DocumentReport(Path(f"/site/{name}.html")), NOON) for name in "abc"]
    model.put(news[1::-1])
    model.put(news[2:], below=Path("/site/b.html"))
    assert [path.stem for path in model.paths[:3]] == ["a", "b", "c"]
    assert model.paths[3:] == older


def test_a_waived_finding_has_no_sign_of_an_error_any_more(qapp: QApplication) -> None:
    model = findings()
    icons = FindingIcons({Severity.ERROR: _square("red")}, _square("grey"))
    model.show_icons(icons)
    decoration = Qt.ItemDataRole.DecorationRole
    shown = [model.index(row, 0).data(decoration).cacheKey() for row in (0, 1)]
    assert shown == [icons.severities[Severity.ERROR].cacheKey(), icons.waived.cacheKey()]


def _square(colour: str) -> QIcon:
    pixmap = QPixmap(8, 8)
    pixmap.fill(colour)
    return QIcon(pixmap)


def test_roles_are_typed_with_commas() -> None:
    model = contributions()
    assert model.setData(model.index(0, 0), " art,, retouching ")
    assert model.contributions[0].roles == ("art", "retouching")


def test_a_line_nobody_filled_in_is_no_contribution() -> None:
    model = contributions()
    model.add("", "")
    assert len(model.contributions) == 1


def test_removing_a_line_tells() -> None:
    model, told = contributions(), []
    model.edited.connect(lambda: told.append(1))
    model.remove(0)
    model.remove(5)
    assert model.contributions == ()
    assert told == [1]


def test_what_was_recovered_is_corrected_as_it_is_typed() -> None:
    model = proposals()
    assert model.setData(model.index(0, AMOUNT), "20 16,5 80 84 %")
    assert model.setData(model.index(1, AMOUNT), "× 1.4")
    assert model.setData(model.index(1, NOTE), " for the cover ")
    crop, enlarged = model.ticked
    assert crop.crop == Box(0.2, 0.165, 0.8, 0.84)
    assert (enlarged.scale, enlarged.note) == (1.4, "for the cover")
    assert model.index(0, AMOUNT).data() == "left 20.0, top 16.5, right 80.0, bottom 84.0 %"


@pytest.mark.parametrize("typed", ["", "80 16 20 84", "20 16", "a lot"])
def test_what_cannot_be_understood_is_not_taken_over(typed: str) -> None:
    model = proposals()
    assert not model.setData(model.index(0, AMOUNT), typed)
    assert model.ticked[0] == CROP


def test_a_kind_is_corrected_and_an_edit_left_out() -> None:
    model = proposals()
    assert model.setData(model.index(0, KIND), "resize")
    off, role = Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    assert model.setData(model.index(1, KIND), off, role)
    assert [edit.kind for edit in model.ticked] == [EditKind.RESIZE]


def test_why_a_file_could_not_be_read_does_not_begin_with_its_name() -> None:
    model = failures()
    assert [model.index(0, column).data() for column in (0, 1)] == ["b.jpg", "Is empty."]
    assert model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == "b.jpg is empty."


def test_a_complete_picture_with_a_warning_says_so_in_its_line_and_in_the_totals() -> None:
    differs = Finding("T101", "caption-differs", Severity.WARNING, "Another caption.")
    waived = replace(differs, waived_by="Rosa", waiver_reason="agreed")
    noted = replace(differs, severity=Severity.INFO)
    judged = (
        Judgement(KIM, Status.COMPLETE, (differs,)),
        Judgement(KIM, Status.COMPLETE, (waived, noted)),
        Judgement(KIM, Status.WRONG, (differs,)),
    )
    model = JudgementModel()
    model.show_judgements(judged)
    said = [model.index(row, 0).data() for row in range(3)]
    assert said == ["Complete, 1 warning", "Complete", "Wrong"]
    totalled = totals(DocumentReport(Path("/site/page.html"), judged))
    assert totalled == "3 pictures · 2 complete, 1 with warnings · 1 wrong"
