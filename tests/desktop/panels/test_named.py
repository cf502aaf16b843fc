"""Who is named for a picture stays as it was typed until it is on record."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.edits.draft_texts import as_texts, from_texts
from mediadesk.desktop.panels.edits.named_panel import NamedPanel
from mediadesk.desktop.studio import Studio
from mediadesk.model.credit import Contribution
from mediadesk.model.draft import Draft
from mediadesk.model.errors import OutsideError

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

RETOUCHER = Contribution("ab12", 1, ("art", "colour grading"), "أحمد خالد", "毎日 新聞")


def type_a_name(panel: NamedPanel, name: str) -> None:
    model = panel.people.model()
    panel.add_person.click()
    row = model.rowCount() - 1
    model.setData(model.index(row, 0), "retouching", Qt.ItemDataRole.EditRole)
    model.setData(model.index(row, 1), name, Qt.ItemDataRole.EditRole)


def refuse(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        msg = "The disk is full."
        raise OutsideError(msg)

    monkeypatch.setattr(type(studio.place.desk.crediting), "save_contributions", full)


@pytest.mark.parametrize("named", [(), (RETOUCHER,), (RETOUCHER, Contribution("c", 1, (), "Rosa"))])
def test_a_draft_reads_back_as_it_was(named: tuple[Contribution, ...]) -> None:
    assert from_texts(as_texts(named), 1) == named


def test_whom_could_not_be_saved_is_a_draft_and_saved_on_leaving(
    shown: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspector, saves = shown.parts.inspector, shown.place.saves
    photo_id, named = inspector.photo_id, inspector.edits.named
    with monkeypatch.context() as patch:
        refuse(shown, patch)
        type_a_name(named, "Rosa Yamamoto")
        qtbot.waitUntil(lambda: not saves.is_busy)
    (draft,) = named.drafts()
    assert "Rosa Yamamoto" in draft.texts["named"]
    assert inspector.has_drafts
    inspector.commit()
    qtbot.waitUntil(lambda: not saves.is_busy)
    (saved,) = shown.place.desk.browsing.dossier(photo_id).contributions
    assert (saved.roles, saved.person) == (("retouching",), "Rosa Yamamoto")
    assert not inspector.has_drafts


def test_a_draft_of_before_a_crash_stands_in_the_table_again_and_is_saved_on_leaving(
    shown: Studio, qtbot: QtBot
) -> None:
    inspector, saves = shown.parts.inspector, shown.place.saves
    photo_id, named = inspector.photo_id, inspector.edits.named
    assert named in inspector.forms
    named.restore(Draft("named", (photo_id,), texts=as_texts((RETOUCHER,))))
    inspector.refresh()
    qtbot.waitUntil(lambda: named.people.model().rowCount() == 1)
    assert named.people.model().index(0, 1).data() == "أحمد خالد"
    inspector.commit()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert [c.person for c in shown.place.desk.browsing.dossier(photo_id).contributions] == [
        "أحمد خالد"
    ]
