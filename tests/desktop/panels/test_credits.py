"""The credit panel holds every part of the record, and saves what was typed into it."""

import pytest
from PySide6.QtWidgets import QLabel

from mediadesk.desktop.studio import Studio
from mediadesk.model.credit import Credit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FULL = Credit(
    1,
    creators=("Ann Lee", "Bo Ek"),
    sources=("Wire",),
    via=("Getty Images",),
    courtesy=("The Gallery",),
    commissioned_for="The Paper",
    licence="CC-BY-4.0",
    licence_url="https://creativecommons.org/licenses/by/4.0/",
    copyright="© 2026 Wire",
    mandatory="MANDATORY CREDIT",
    line="Ann Lee/Wire",
    status="handout",
    kind="photo-illustration",
    work_url="https://example.org/pier",
    changes=("Cropped by Wire", "Colours changed"),
)


def test_every_part_of_a_credit_can_be_seen_and_is_kept_unchanged(studio: Studio) -> None:
    desk = studio.place.desk
    desk.crediting.save(FULL)
    panel = studio.parts.inspector.credit
    panel.show_dossier(desk.browsing.dossier(1))
    assert panel.kind.currentText() == "Photo illustration"
    panel.commit()
    assert desk.browsing.dossier(1).credit == FULL


def test_kind_status_page_and_changes_are_saved(studio: Studio) -> None:
    panel = studio.parts.inspector.credit
    photo_id = studio.parts.inspector.photo_id
    panel.kind.setCurrentIndex(panel.kind.findData("composite"))
    panel.status.setCurrentText("pool")
    panel.work_url.setText("https://example.org/")
    panel.changes.setPlainText("Cropped by Wire\n\nFlipped")
    panel.commit()
    saved = studio.place.desk.browsing.dossier(photo_id).credit_or_empty
    assert (saved.kind, saved.status) == ("composite", "pool")
    assert saved.work_url == "https://example.org/"
    assert saved.changes == ("Cropped by Wire", "Flipped")


def test_a_kind_of_a_newer_version_is_kept(studio: Studio) -> None:
    desk = studio.place.desk
    desk.crediting.save(Credit(1, creators=("Ann Lee",), kind="hologram"))
    panel = studio.parts.inspector.credit
    panel.show_dossier(desk.browsing.dossier(1))
    panel.commit()
    assert desk.browsing.dossier(1).credit_or_empty.kind == "hologram"


def test_no_two_fields_answer_to_one_key(studio: Studio) -> None:
    labels = studio.parts.inspector.credit.findChildren(QLabel)
    keys = [text[text.index("&") + 1].lower() for label in labels if "&" in (text := label.text())]
    assert len(keys) >= 14
    assert len(keys) == len(set(keys))
