"""The window of vocabularies: found as one types, changed, kept at once, taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mediadesk.captions.term_file import Term, read_terms
from mediadesk.desktop.panels.vocabularies.term_model import PLACE_ROLE, TermModel
from mediadesk.desktop.panels.vocabularies.window import VocabularyWindow
from mediadesk.desktop.studio import Studio
from mediadesk.services.captions.vocabulary_files import VocabularyFiles

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ANIMALS = "[Animals]\n\tDog\n\t\t{hound}\n\tCat\nPlants\n\tØrsted oak\n"


@pytest.fixture
def files(studio: Studio) -> VocabularyFiles:
    return studio.place.desk.vocabularies.files


@pytest.fixture
def window(studio: Studio, files: VocabularyFiles, tmp_path: Path) -> VocabularyWindow:
    source = tmp_path / "animals.txt"
    source.write_text(ANIMALS, encoding="utf-8")
    files.import_file("keywords", source)
    studio.board.action("edit.vocabularies").trigger()
    assert studio.captioning.vocabularies.window is not None
    return studio.captioning.vocabularies.window


def mark(window: VocabularyWindow, *place: int) -> None:
    window.tree.mark(place)
    QCoreApplication.processEvents()  # the window goes on to it once Qt has marked it


def shown(window: VocabularyWindow) -> list[str]:
    """Return what stands in the tree, line by line."""
    found, index = [], window.tree.sieve.index(0, 0)
    while index.isValid():
        found.append(str(index.data()))
        index = window.tree.indexBelow(index)
    return found


def test_the_terms_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = TermModel()
    qtmodeltester.check(model)
    model.show_terms(read_terms(ANIMALS).terms)
    qtmodeltester.check(model)
    assert model.index_of((0, 0)).data() == "Dog"
    assert model.index_of((0, 0)).siblingAtColumn(1).data() == "hound"
    assert model.index(0, 0).data() == "[Animals]"
    model.show_terms(())
    qtmodeltester.check(model)


def test_a_place_that_is_gone_is_that_above_it() -> None:
    model = TermModel()
    model.show_terms(read_terms(ANIMALS).terms)
    assert tuple(model.index_of((0, 7, 3)).data(PLACE_ROLE)) == (0,)


def test_a_term_is_found_by_another_word_and_without_accents(
    window: VocabularyWindow, qtbot: QtBot
) -> None:
    window.search.setText("HOUND")
    qtbot.waitUntil(lambda: shown(window) == ["[Animals]", "Dog"])
    qtbot.waitUntil(lambda: window.form.name.text() == "Dog")
    window.search.setText("orsted")
    qtbot.waitUntil(lambda: shown(window) == ["Plants", "Ørsted oak"])
    window.search.clear()
    qtbot.waitUntil(lambda: "[Animals]" in shown(window))


def test_a_term_is_added_below_another_and_named(
    window: VocabularyWindow, files: VocabularyFiles
) -> None:
    mark(window, 0, 1)
    window.add_below.click()
    window.form.name.setText("Lion")
    window.form.name.editingFinished.emit()
    assert files.terms("keywords")[0].children[1] == Term("Cat", children=(Term("Lion"),))
    assert window.form.path.text() == "Animals › Cat"


def test_a_term_is_added_to_an_empty_vocabulary(
    window: VocabularyWindow, files: VocabularyFiles
) -> None:
    window.kinds.setCurrentRow(1)
    assert not window.form.isEnabled()
    window.add.click()
    window.form.name.setText("Rosa Yamamoto")
    window.commit()
    assert files.terms("people") == (Term("Rosa Yamamoto"),)
    assert files.vocabulary("people").preferred("rosa yamamoto") == "Rosa Yamamoto"


def test_other_words_are_written_one_a_line(
    window: VocabularyWindow, files: VocabularyFiles
) -> None:
    mark(window, 0, 0)
    window.form.words.setPlainText("hound\n\n puppy \nhound")
    window.commit()
    assert files.terms("keywords")[0].children[0].synonyms == ("hound", "puppy")


def test_what_was_typed_is_kept_when_another_term_is_marked(
    window: VocabularyWindow, files: VocabularyFiles
) -> None:
    mark(window, 0, 0)
    window.form.name.setText("Dogs")
    mark(window, 1)
    assert files.terms("keywords")[0].children[0].name == "Dogs"
    assert window.form.name.text() == "Plants"
    assert window.tree.currentIndex().data() == "Plants"


def test_a_name_that_stands_there_is_refused_with_a_sentence(
    window: VocabularyWindow, files: VocabularyFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark(window, 0, 0)
    window.form.name.setText("cat")
    window.form.name.editingFinished.emit()
    assert "stands there already" in window.form.fault.text()
    assert files.terms("keywords")[0].children[0].name == "Dog"
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Close]
    monkeypatch.setattr(QMessageBox, "question", lambda *_said: answers.pop(0))
    assert not window.close()
    assert window.close()


def test_what_was_taken_out_comes_back_and_goes_again(
    window: VocabularyWindow, files: VocabularyFiles, qtbot: QtBot
) -> None:
    before = files.terms("keywords")
    mark(window, 0)
    window.tree.setFocus()
    qtbot.keyClick(window.tree, Qt.Key.Key_Delete)
    assert [term.name for term in files.terms("keywords")] == ["Plants"]
    window.undo.click()
    assert files.terms("keywords") == before
    window.redo.click()
    assert [term.name for term in files.terms("keywords")] == ["Plants"]
    assert not window.redo.isEnabled()


def test_every_vocabulary_has_steps_of_its_own(window: VocabularyWindow) -> None:
    mark(window, 1)
    window.remove.click()
    window.kinds.setCurrentRow(2)
    assert not window.undo.isEnabled()
    window.kinds.setCurrentRow(0)
    assert window.undo.isEnabled()


def test_what_is_unfolded_stays_so_after_a_change(window: VocabularyWindow) -> None:
    window.tree.expand(window.tree.sieve.index(0, 0))
    mark(window, 1)
    window.form.name.setText("Trees")
    window.commit()
    assert shown(window) == ["[Animals]", "Dog", "Cat", "Trees"]


def test_a_file_of_terms_is_brought_in_beside_the_others_and_taken_back(
    window: VocabularyWindow, files: VocabularyFiles, tmp_path: Path
) -> None:
    before = files.terms("keywords")
    more = tmp_path / "more.txt"
    more.write_text("Plants\n\tRose\n", encoding="utf-8")
    window.import_file(more, replaces=False)
    assert window.said.text() == "Now 6 terms."
    window.import_file(more, replaces=True)
    assert window.said.text() == "Now 2 terms."
    window.undo.click()
    window.undo.click()
    assert files.terms("keywords") == before


def test_a_file_without_terms_changes_nothing(
    window: VocabularyWindow, files: VocabularyFiles, tmp_path: Path
) -> None:
    before = files.terms("keywords")
    empty = tmp_path / "empty.txt"
    empty.write_text("\n", encoding="utf-8")
    window.import_file(empty, replaces=True)
    assert "holds no terms" in window.said.text()
    assert files.terms("keywords") == before


def test_a_vocabulary_is_written_out_as_it_is(window: VocabularyWindow, tmp_path: Path) -> None:
    window.export_file(tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == ANIMALS


def test_a_file_that_was_changed_elsewhere_is_shown_anew_and_never_overwritten(
    window: VocabularyWindow, files: VocabularyFiles
) -> None:
    mark(window, 0, 0)
    files.add("keywords", "Stones")
    window.form.name.setText("Dogs")
    window.commit()
    assert "changed meanwhile" in window.form.fault.text()
    assert "Stones" in {term.name for term in files.terms("keywords")}
    window.refresh()
    assert "Stones" in shown(window)


def test_how_many_terms_there_are_stands_below_them(window: VocabularyWindow) -> None:
    assert window.said.text() == "5 terms."
    window.kinds.setCurrentRow(4)
    assert "no terms yet" in window.said.text()


def test_what_is_odd_about_a_file_is_told(window: VocabularyWindow, tmp_path: Path) -> None:
    path = next(tmp_path.rglob("keywords.txt"))
    path.write_text("Animals\n\t\t\tDog\n", encoding="utf-8")
    window.refresh()
    assert "1 odd line in the file; line 2" in window.said.text()


def test_a_file_that_is_no_text_is_told_and_never_overwritten(
    window: VocabularyWindow, tmp_path: Path
) -> None:
    path = next(tmp_path.rglob("keywords.txt"))
    path.write_bytes(b"\0\1\2\0" * 40)
    window.refresh()
    assert "no text" in window.said.text()
    window.add.click()
    assert path.read_bytes().startswith(b"\0\1")
