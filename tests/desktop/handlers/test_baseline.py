"""The baseline in the window: what is found is adopted, passed over, shown, and taken out again."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mediadesk.cli.main import main
from mediadesk.desktop.panels.checking.adopt_dialog import AdoptDialog
from mediadesk.desktop.studio import Studio
from tests.fakes.patient_bot import PATIENCE_MS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

STORY = (
    "<html><body><article><h1>Story</h1><p>Words before.</p><figure>"
    "<img src='photos/{picture}.jpg'><figcaption>{picture} at noon.</figcaption></figure>"
    "<p>Words after.</p></article></body></html>"
)


@pytest.fixture
def site(tmp_path: Path, photos: Path) -> tuple[Path, Path]:
    pages = (tmp_path / "first.html", tmp_path / "second.html")
    for page, picture in zip(pages, ("kim", "harbour"), strict=True):
        page.write_text(STORY.format(picture=picture), "utf-8")
    return pages


@pytest.fixture
def checked(studio: Studio, qtbot: QtBot, site: tuple[Path, Path]) -> Studio:
    """Check both pages; the first one is shown."""
    studio.checking.check_paths(site)
    qtbot.waitUntil(lambda: not studio.work.is_busy)
    qtbot.waitUntil(lambda: studio.parts.check.document == site[0])
    qtbot.waitUntil(lambda: studio.parts.check.document_model.rowCount() == 2)
    return studio


@pytest.fixture
def adopt(checked: Studio, qtbot: QtBot) -> Callable[..., None]:
    """Return a function that adopts by the dialog, and waits until it is done."""

    def run(*, takes_all: bool = False) -> None:
        checked.board.action("check.adopt").trigger()
        dialog = checked.window.findChild(AdoptDialog)
        assert dialog is not None
        (dialog.all if takes_all else dialog.this).setChecked(True)
        dialog.by.setText("Rosa")
        dialog.accepting.click()
        qtbot.waitUntil(lambda: not checked.work.is_busy)
        qtbot.waitUntil(lambda: checked.place.desk.baselining.held is not None)

    return run


def lines(studio: Studio) -> list[str]:
    model = studio.parts.check.document_model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_what_is_adopted_is_passed_over_and_counted(
    checked: Studio, adopt: Callable, qtbot: QtBot
) -> None:
    panel = checked.parts.check
    before = panel.finding_model.rowCount()
    assert before
    adopt()
    assert panel.finding_model.rowCount() == 0
    assert f"{before} adopted finding" in panel.deeds.hidden.text()
    assert f"{before} entries" in panel.head.adopting.text()
    assert panel.judgement.is_known
    qtbot.waitUntil(lambda: any("adopted" in line for line in lines(checked)))
    assert sum("adopted" in line for line in lines(checked)) == 1
    assert panel.document_model.next_open(1, 1) == panel.document_model.row_of(
        next(path for path in panel.document_model.listed if path != panel.document)
    )


def test_of_a_document_that_cannot_be_read_there_is_nothing_to_adopt(
    checked: Studio, qtbot: QtBot, site: tuple[Path, Path]
) -> None:
    site[0].unlink()
    checked.board.action("check.again").trigger()
    qtbot.waitUntil(lambda: bool(checked.parts.check.report.error))
    checked.board.action("check.adopt").trigger()
    dialog = checked.window.findChild(AdoptDialog)
    assert not dialog.this.isEnabled()
    assert dialog.takes_all


def test_a_single_document_that_cannot_be_read_is_not_offered(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    studio.checking.check_paths([tmp_path / "gone.html"])
    qtbot.waitUntil(lambda: studio.parts.check.report is not None)
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None)
    studio.board.action("check.adopt").trigger()
    assert studio.window.findChild(AdoptDialog) is None
    studio.parts.messages.close_message()
    assert "nothing to adopt" in studio.parts.messages.message.sentence


def test_the_command_line_reads_what_the_window_adopted(
    checked: Studio, adopt: Callable, site: tuple[Path, Path], tmp_path: Path, capsys
) -> None:
    adopt(takes_all=True)
    file, catalogue = tmp_path / "baseline.json", str(tmp_path / "desk.mediadesk")
    words = ["check", *map(str, site), "--baseline", str(file), "--no-keep", "--format", "json"]
    assert main(["--catalogue", catalogue, *words], lambda *_: 99) == 0
    known = [
        found.get("known", False)
        for document in json.loads(capsys.readouterr().out)["documents"]
        for placed in document["placements"]
        for found in placed["findings"]
    ]
    assert known
    assert all(known)


def test_adopted_findings_are_shown_on_demand_with_who_adopted_them(
    checked: Studio, adopt: Callable
) -> None:
    panel = checked.parts.check
    before = panel.finding_model.rowCount()
    adopt()
    action = checked.board.action("check.known")
    action.trigger()
    assert panel.finding_model.rowCount() == before
    assert "adopted by Rosa" in panel.finding_model.index(0).data()
    assert panel.deeds.hidden.isHidden()
    assert action.isChecked()
    assert panel.head.known.text() == "Hide adopted"
    action.trigger()
    assert panel.finding_model.rowCount() == 0


def test_a_finding_is_taken_out_of_the_baseline_by_re_opening_it(
    checked: Studio, adopt: Callable
) -> None:
    panel = checked.parts.check
    adopt()
    checked.board.action("check.known").trigger()
    held = len(checked.place.desk.baselining.held.known)
    rule = panel.finding.rule
    assert checked.board.action("check.reopen").isEnabled()
    checked.board.action("check.reopen").trigger()
    assert len(checked.place.desk.baselining.held.known) == held - 1
    assert [one.rule for one in panel.judgement.findings if one.is_open] == [rule]


def test_what_was_adopted_by_mistake_is_taken_back_by_the_message(
    checked: Studio, adopt: Callable, tmp_path: Path
) -> None:
    panel = checked.parts.check
    before = panel.finding_model.rowCount()
    adopt()
    checked.board.action("view.message").trigger()
    assert panel.finding_model.rowCount() == before
    assert checked.place.desk.baselining.held is None
    assert not (tmp_path / "baseline.json").exists()
    assert not checked.board.action("check.close-baseline").isEnabled()


def test_a_baseline_that_is_closed_hides_nothing_and_its_file_stays(
    checked: Studio, adopt: Callable, tmp_path: Path
) -> None:
    panel = checked.parts.check
    before = panel.finding_model.rowCount()
    adopt()
    checked.board.action("check.close-baseline").trigger()
    assert panel.finding_model.rowCount() == before
    assert panel.head.adopting.isHidden()
    assert not checked.board.action("check.close-baseline").isEnabled()
    assert (tmp_path / "baseline.json").exists()


def open_baseline(studio: Studio, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(file), ""))
    studio.board.action("check.open-baseline").trigger()


def test_a_baseline_is_opened(
    checked: Studio, adopt: Callable, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    adopt()
    checked.board.action("check.close-baseline").trigger()
    open_baseline(checked, tmp_path / "baseline.json", monkeypatch)
    qtbot.waitUntil(lambda: checked.place.desk.baselining.held is not None)
    assert checked.parts.check.finding_model.rowCount() == 0


def test_a_file_that_is_no_baseline_is_told_and_not_opened(
    checked: Studio, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other.json").write_text("{}")
    open_baseline(checked, tmp_path / "other.json", monkeypatch)
    told = checked.parts.messages
    qtbot.waitUntil(lambda: told.message is not None and "no baseline" in told.message.sentence)
    assert checked.place.desk.baselining.held is None


def test_what_a_command_adopts_is_passed_over_after_the_next_check(
    checked: Studio, adopt: Callable, site: tuple[Path, Path], tmp_path: Path, qtbot: QtBot
) -> None:
    adopt()
    words = ["check", str(site[1]), "--write-baseline", str(tmp_path / "baseline.json")]
    main(["--catalogue", str(tmp_path / "desk.mediadesk"), *words], lambda *_: 99)
    checked.place.hub.publications_changed.emit()
    qtbot.waitUntil(lambda: sum("adopted" in line for line in lines(checked)) == 2)


def test_what_is_mended_is_taken_out(
    checked: Studio, adopt: Callable, site: tuple[Path, Path], qtbot: QtBot
) -> None:
    adopt(takes_all=True)
    held = len(checked.place.desk.baselining.held.known)
    site[1].write_text("<html><body><p>Nothing is shown.</p></body></html>", "utf-8")
    checked.board.action("check.prune-baseline").trigger()
    qtbot.waitUntil(lambda: 0 < len(checked.place.desk.baselining.held.known) < held)


def test_a_document_that_was_mended_is_shown_as_it_is_once_its_findings_are_taken_out(
    checked: Studio, adopt: Callable, site: tuple[Path, Path], qtbot: QtBot
) -> None:
    adopt(takes_all=True)
    shown = checked.parts.check.report.path
    shown.write_text("<html><body><p>Nothing is shown.</p></body></html>", "utf-8")
    checked.board.action("check.prune-baseline").trigger()
    qtbot.waitUntil(lambda: not checked.parts.check.report.judgements, timeout=PATIENCE_MS)


def test_a_baseline_is_passed_over_again_after_a_restart(
    checked: Studio, adopt: Callable, qtbot: QtBot
) -> None:
    adopt()
    checked.place.desk.baselining._held = None
    checked.checks.begin()
    qtbot.waitUntil(lambda: checked.place.desk.baselining.held is not None)
    assert checked.parts.check.finding_model.rowCount() == 0


def test_a_baseline_that_is_chosen_in_the_settings_is_passed_over(
    checked: Studio, adopt: Callable, tmp_path: Path, qtbot: QtBot
) -> None:
    adopt()
    checked.board.action("check.close-baseline").trigger()
    settings, baselining = checked.place.desk.settings, checked.place.desk.baselining
    settings.put("check.baseline", str(tmp_path / "baseline.json"))
    checked.settings._take("check.baseline")
    qtbot.waitUntil(lambda: baselining.held is not None)
    settings.put("check.baseline", "")
    checked.settings._take("check.baseline")
    qtbot.waitUntil(lambda: baselining.held is None)


def test_the_walk_passes_over_what_is_adopted(checked: Studio, adopt: Callable) -> None:
    panel = checked.parts.check
    first = panel.document
    adopt()
    checked.board.action("check.next").trigger()
    assert panel.document != first


def test_the_report_tells_what_is_adopted(
    checked: Studio, adopt: Callable, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    adopt()
    out = tmp_path / "report.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(out), ""))
    checked.board.action("check.report").trigger()
    qtbot.waitUntil(out.exists)
    (document,) = json.loads(out.read_text("utf-8"))["documents"]
    assert all(found["known"] for one in document["placements"] for found in one["findings"])
