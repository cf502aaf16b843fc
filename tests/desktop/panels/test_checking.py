"""What differs is marked, and findings are walked through in order."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from mediadesk.desktop.handlers.checks.checking import expected_line
from mediadesk.desktop.panels.checking.comparison_view import ComparisonView
from mediadesk.desktop.panels.checking.differences import marked
from mediadesk.desktop.panels.checking.document_model import checked_document
from mediadesk.desktop.panels.checking.finding_list import FindingList
from mediadesk.desktop.panels.checking.finding_model import FindingModel
from mediadesk.desktop.panels.checking.head import CheckHead
from mediadesk.desktop.panels.checking.panel import CheckPanel
from mediadesk.desktop.panels.checking.picture_table import PictureTable
from mediadesk.desktop.panels.checking.sight_view import SightView
from mediadesk.desktop.panels.checking.table_model import CHANGES_COLUMN, JudgementModel
from mediadesk.desktop.panels.checking.walk import next_place
from mediadesk.desktop.panels.checking.wording import found, picture_name, unread_words
from mediadesk.desktop.widgets.look import Look
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Severity, Status
from mediadesk.model.placement import Placement
from mediadesk.model.publication_change import ChangeKind, PublicationChange


def plain(html: str) -> str:
    text = re.sub(r"<br>", "\n", html)
    text = re.sub(r"<[^>]+>", "", text)
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'")):
        text = text.replace(entity, sign)
    return text.replace("&amp;", "&")


def test_only_what_differs_is_marked() -> None:
    left, right = marked("Photo: Richard Mitchell", "Photo: Rachel Mitchell")
    assert re.findall(r">([^<]+)</span>", left) == ["Richard"]
    assert re.findall(r">([^<]+)</span>", right) == ["Rachel"]


def test_letter_case_alone_is_no_difference() -> None:
    assert "span" not in "".join(marked("PHOTO: KREMLIN", "Photo: Kremlin"))


def test_markup_in_a_printed_line_is_shown_as_it_stands() -> None:
    left, _ = marked("<script>x</script>", "")
    assert "<script>" not in left


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=10), st.text(max_size=10))
def test_nothing_of_either_line_is_lost(
    said: str, credit: str, label: str, printed_label: str
) -> None:
    printed, expected = printed_label + said, label + credit
    lines = marked(printed, expected, label, printed_label)
    assert tuple(plain(line) for line in lines) == (printed, expected)


def judged(*waived: bool) -> Judgement:
    findings = tuple(
        Finding("C101", "x", Severity.ERROR, "m", waived_by="R" if is_waived else "")
        for is_waived in waived
    )
    return Judgement(Placement("a.jpg", "picture 1"), Status.WRONG, findings)


def test_the_walk_passes_over_waived_findings_and_pictures_without_any() -> None:
    report = (judged(), judged(False, True), judged(False))
    assert next_place(report, (0, -1), 1) == (1, 0)
    assert next_place(report, (1, 0), 1) == (2, 0)
    assert next_place(report, (2, 0), -1) == (1, 0)


def test_after_the_last_finding_comes_the_first() -> None:
    report = (judged(False), judged(False))
    assert next_place(report, (1, 0), 1) == (0, 0)
    assert next_place(report, (0, 0), -1) == (1, 0)


def test_where_nothing_is_open_there_is_nowhere_to_go() -> None:
    assert next_place((judged(True), judged()), (0, 0), 1) is None


def test_a_label_that_readers_take_off_is_not_marked() -> None:
    expected = "At dusk\nPhoto credit: SpaceX. Photo is cropped"
    left, right = marked("At dusk.\nSpaceX", expected, "Photo credit:")
    assert "span" not in left
    assert re.findall(r">([^<]+)</span>", right) == ["Photo is cropped"]
    assert plain(right) == expected


@pytest.mark.parametrize(
    ("printed", "on_record", "is_demanded", "wanted"),
    [
        ("Kim waves.", "Kim arrives.", True, "Kim arrives."),
        ("Kim waves.", "Kim arrives.", False, "Kim waves."),
        ("Kim waves.", "", False, "Kim waves."),
        ("", "Kim arrives.", False, "Kim arrives."),
        ("Kim waves.", "", True, "Kim waves."),
    ],
)
def test_a_caption_is_held_against_the_record_where_the_house_demands_it(
    qtbot: QtBot, printed: str, on_record: str, is_demanded: bool, wanted: str
) -> None:
    finding = Finding("T101", "caption-differs", Severity.WARNING, "Differs.", "Print the other.")
    judgement = Judgement(
        Placement("kim.jpg", "picture 1", printed, "Kremlin"),
        Status.INCOMPLETE,
        (finding,) if is_demanded else (),
        photo_id=3,
        expected_caption=on_record,
        expected_credit="Photo: Kremlin",
    )
    view = ComparisonView()
    qtbot.addWidget(view)
    view.show_judgement(judgement)
    assert view.expected.toPlainText().startswith(wanted)
    assert expected_line(judgement) == f"{wanted} Photo: Kremlin"


def test_a_printed_credit_stands_there_with_its_label_which_is_never_marked(qtbot: QtBot) -> None:
    placement = Placement("kim.jpg", "picture 1", "Kim.", "Kremlin", credit_label="Foto: ")
    view = ComparisonView()
    qtbot.addWidget(view)
    view.show_judgement(
        Judgement(placement, Status.COMPLETE, photo_id=3, expected_credit="Photo credit: Kremlin")
    )
    assert view.printed.toPlainText() == "Kim.\nFoto: Kremlin"
    assert "line-through" not in view.printed.toHtml()


def test_a_label_that_stands_within_the_printed_credit_is_not_marked_either(qtbot: QtBot) -> None:
    placement = Placement("kim.jpg", "picture 1", "Kim.", "Photo by: Kremlin")
    view = ComparisonView()
    qtbot.addWidget(view)
    view.show_judgement(
        Judgement(placement, Status.COMPLETE, photo_id=3, expected_credit="Photo credit: Kremlin")
    )
    assert "line-through" not in view.printed.toHtml()


def test_pictures_leave_room_for_two_texts_abreast(qtbot: QtBot, look: Look) -> None:
    panel = CheckPanel(look)
    qtbot.addWidget(panel)
    report = DocumentReport(Path("/site/story.html"), (judged(False),))
    panel.show_report(report)
    panel.resize(1200, 400)
    panel.show()
    assert panel.splitter.sizes()[0] > 300
    panel.resize(650, 400)
    left, right = panel.splitter.sizes()
    assert left <= 0.42 * (left + right)
    panel.resize(200, 400)
    panel.resize(1200, 400)
    assert panel.splitter.sizes()[0] > 300


def test_documents_of_one_name_in_folders_of_one_name_are_told_apart(
    qtbot: QtBot, look: Look
) -> None:
    panel = CheckPanel(look)
    qtbot.addWidget(panel)
    at = datetime(2026, 5, 4, tzinfo=UTC)
    paths = (Path("/site/may/kim/a.html"), Path("/site/june/kim/a.html"))
    documents = [checked_document(DocumentReport(path, (judged(False),)), at) for path in paths]
    panel.list_documents(documents)
    labels = [panel.document_model.index(row).data().split(" · ")[0] for row in range(2)]
    assert labels == ["june/…/a.html", "may/…/a.html"]


def test_what_arrives_is_listed_before_any_document_is_shown(qtbot: QtBot, look: Look) -> None:
    panel = CheckPanel(look)
    qtbot.addWidget(panel)
    panel.resize(1000, 400)
    panel.show()
    at = datetime(2026, 5, 4, tzinfo=UTC)
    paths = (Path("/out/wire/a.html"), Path("/out/magazine/a.html"), Path("/out/b.html"))
    documents = [checked_document(DocumentReport(path, (judged(False),)), at) for path in paths]
    panel.list_documents(documents)
    assert panel.documents.isVisible()
    labels = [panel.document_model.index(row).data().split(" · ")[0] for row in range(3)]
    assert labels == ["b.html", "magazine/a.html", "wire/a.html"]
    panel.show_report(DocumentReport(paths[0], (judged(False),) * 9))
    listed, pictures = panel.left.sizes()
    assert listed < 100 < pictures


@pytest.mark.parametrize(
    ("image", "name"),
    [
        ("https://i.paper.example/img/4616.jpg?width=465&dpr=1", "4616.jpg"),
        ("article_files/pier.jpg", "pier.jpg"),
        ("https://i.paper.example/?pier", "i.paper.example"),
        ("data:image/jpeg … (34910 characters, 5c1f09ab)", "picture inside the page"),
        ("", ""),
    ],
)
def test_a_picture_goes_by_its_file_name_without_what_asks_for_a_size(image, name):
    assert picture_name(image) == name


def pictures_of(qtbot: QtBot, width_px: int) -> PictureTable:
    model = JudgementModel()
    placements = [Placement(f"img/kim-{number}.jpg", f"picture {number}") for number in (1, 2)]
    changes = [_change(placement) for placement in placements]
    model.show_judgements([Judgement(one, Status.INCOMPLETE) for one in placements], changes)
    table = PictureTable(model)
    qtbot.addWidget(table)
    table.resize(width_px, 200)
    table.show()
    table.show_changes(shown=True)
    return table


def _change(placement: Placement) -> PublicationChange:
    return PublicationChange(ChangeKind.FINDING_MENDED, placement.image, placement.locator)


def test_in_a_narrow_list_which_picture_it_is_comes_before_what_changed(qtbot: QtBot) -> None:
    narrow = pictures_of(qtbot, 250)
    assert narrow.isColumnHidden(CHANGES_COLUMN)
    assert narrow.columnWidth(1) >= min(narrow.sizeHintForColumn(1), 125)
    narrow.resize(600, 200)
    assert not narrow.isColumnHidden(CHANGES_COLUMN)
    assert narrow.columnWidth(1) >= narrow.sizeHintForColumn(1)


@pytest.mark.parametrize("width_px", range(260, 620, 40))
def test_what_changed_is_read_or_left_out(qtbot: QtBot, width_px: int) -> None:
    table = pictures_of(qtbot, width_px)
    letters_px = 14 * table.fontMetrics().averageCharWidth()
    assert table.isColumnHidden(CHANGES_COLUMN) or table.columnWidth(CHANGES_COLUMN) >= letters_px


def test_another_report_is_told_of_once(qtbot: QtBot, look: Look) -> None:
    panel = CheckPanel(look)
    qtbot.addWidget(panel)
    told: list[object] = []
    panel.moved.connect(lambda: told.append(panel.finding))
    one, other = (DocumentReport(Path(f"/site/{name}.html"), (judged(False),)) for name in "ab")
    panel.show_report(one)
    panel.show_report(other)
    assert told == [panel.finding, panel.finding]


def test_the_walk_to_another_picture_is_told_of_once(qtbot: QtBot, look: Look) -> None:
    panel = CheckPanel(look)
    qtbot.addWidget(panel)
    panel.show_report(DocumentReport(Path("/site/a.html"), (judged(False), judged(True, False))))
    told: list[int] = []
    panel.moved.connect(lambda: told.append(panel.findings.currentIndex().row()))
    assert panel.step(1)
    assert told == [1]


def test_another_size_of_the_table_asks_no_line_what_it_says(qtbot: QtBot, look: Look) -> None:
    panel = CheckPanel(look)
    qtbot.addWidget(panel)
    panel.resize(1200, 600)
    panel.show()
    panel.show_report(DocumentReport(Path("/site/a.html"), (judged(False),) * 30))
    table, asked = panel.pictures, []
    sizes = table.sizeHintForColumn
    table.sizeHintForColumn = lambda column: asked.append(column) or sizes(column)
    panel.resize(900, 500)
    assert asked == []
    assert table.columnWidth(0) >= sizes(0)


@pytest.mark.parametrize(
    ("shown", "possible", "said", "title"),
    [
        (7, None, "photo 7, by content", "Photo 7 of the catalogue"),
        (None, 7, "may be photo 7", "Photo 7?"),
        (None, None, "not found", "Catalogue"),
    ],
    ids=["proven", "possible", "unknown"],
)
def test_the_photo_beside_a_picture_is_said_to_be_it_only_where_that_is_proven(
    qtbot: QtBot, look: Look, shown: int | None, possible: int | None, said: str, title: str
) -> None:
    judgement = Judgement(
        Placement("kim.jpg", "picture 1"),
        Status.UNKNOWN,
        photo_id=shown,
        matched_by="content" if shown else "",
        possible_photo_id=possible,
    )
    view = SightView(look)
    qtbot.addWidget(view)
    view.wait(judgement)
    assert (found(judgement), view.photo_title.text()) == (said, title)


def test_the_last_finding_stands_at_the_end_of_the_list_however_long_the_one_above_is(
    qtbot: QtBot, look: Look
) -> None:
    long = Finding("P101", "picture-unknown", Severity.WARNING, "It looks alike. " * 40)
    last = Finding("P102", "alt-missing", Severity.WARNING, "No alternative text.")
    panel = CheckPanel(look)
    qtbot.addWidget(panel)
    panel.resize(900, 420)
    panel.show_report(
        DocumentReport(
            Path("/site/page.html"),
            (Judgement(Placement("a.jpg", "picture 1"), Status.UNKNOWN, (long, last)),),
        )
    )
    panel.show()
    panel.step(1)
    shown = panel.findings.visualRect(panel.findings.currentIndex())
    assert panel.finding == last
    assert abs(panel.findings.viewport().height() - 1 - shown.bottom()) <= 1


def test_the_current_finding_says_what_to_do_too(qtbot: QtBot) -> None:
    model = FindingModel()
    fixes = [Finding("C101", "x", Severity.ERROR, f"Fault {n}.", f"Mend {n}.") for n in (1, 2)]
    listed = FindingList(model)
    qtbot.addWidget(listed)
    model.show_findings(fixes)
    for current in (0, 1):
        listed.setCurrentIndex(model.index(current))
        said = [model.index(row).data() for row in (0, 1)]
        assert [row for row in (0, 1) if f"Mend {row + 1}." in said[row]] == [current]
    model.show_findings(fixes)
    assert not any("Mend" in model.index(row).data() for row in (0, 1))


def test_of_many_documents_that_cannot_be_read_it_is_told_how_many_there_are() -> None:
    torn, locked = (
        DocumentReport(Path(name), error=f"{name} cannot be read.") for name in ("a.pdf", "b.pdf")
    )
    assert unread_words([torn]) == "a.pdf cannot be read."
    told = unread_words([torn, locked])
    assert told == "2 documents cannot be read. The first: a.pdf cannot be read."


@pytest.mark.parametrize("is_wide", [True, False])
def test_a_document_is_named_in_full_beside_the_buttons_or_above_them(
    qtbot: QtBot, is_wide: bool
) -> None:
    head = CheckHead()
    qtbot.addWidget(head)
    head.show_report(DocumentReport(Path("/out/the-harbours-of-the-north.sla")))
    head.resize(1200 if is_wide else 520, 120)
    with qtbot.waitExposed(head):
        head.show()
    assert head.title.shown_text == "the-harbours-of-the-north.sla"
    top_px = head.again.mapTo(head, QPoint()).y()
    assert (head.title.geometry().bottom() >= top_px) is is_wide


def test_tab_goes_through_the_panel_as_it_is_read(qtbot: QtBot, look: Look) -> None:
    panel = CheckPanel(look)
    qtbot.addWidget(panel)
    chain, at = [panel.documents], panel.documents.nextInFocusChain()
    while at is not panel.documents:
        chain.append(at)
        at = at.nextInFocusChain()
    lines = panel.views.comparison
    read = [panel.pictures, panel.views.tabs, lines.printed, panel.findings, panel.deeds.waive]
    assert [one for one in chain if one in read] == read
