"""What comes from files and pages is shown letter by letter, never read as markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.panels.checking.finding_model import FindingModel
from mediadesk.desktop.widgets.plain_label import PlainLabel, as_written
from mediadesk.model.finding import Finding, Severity

PRINTED = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="\xa0"))


@pytest.fixture
def picture(tmp_path) -> str:
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    file = tmp_path / "p.png"
    assert image.save(str(file))
    return file.as_posix()


def test_an_image_named_in_a_text_is_not_fetched(qtbot, picture) -> None:
    label = PlainLabel(f'<img src="{picture}">')
    qtbot.addWidget(label)
    assert label.sizeHint().height() < 100


def test_a_label_is_made_as_qt_makes_one(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    alone, within = PlainLabel(window), PlainLabel("Ann", window)
    assert (alone.text(), alone.parent()) == ("", window)
    assert (within.text(), within.parent()) == ("Ann", window)


@given(before=PRINTED, after=PRINTED)
def test_what_looks_like_markup_reads_as_it_is_written(before: str, after: str) -> None:
    text = f"{before}<b>{after}"
    document = QTextDocument()
    document.setHtml(as_written(text))
    assert document.toPlainText() == text


@pytest.mark.parametrize("text", ["", "A dog\nin a park & a cat", "5 > 3"])
def test_what_does_not_stays_as_it_is(text: str) -> None:
    assert as_written(text) == text


def test_the_tip_of_a_finding_holds_no_markup_and_its_spoken_words_no_escapes(qtbot) -> None:
    model = FindingModel()
    model.show_findings([Finding("C101", "credit-missing", Severity.ERROR, 'by <img src="x">')])
    index = model.index(0)
    tip = model.data(index, Qt.ItemDataRole.ToolTipRole)
    spoken = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert "<img" not in tip
    assert '<img src="x">' in spoken
