"""The models of the window of house styles keep Qt's rules and say what they should."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from mediadesk.credits.composing.house_style import FORMS
from mediadesk.credits.composing.template_filters import FILTERS
from mediadesk.credits.composing.templates import VARIABLES
from mediadesk.desktop.panels.styling.drafts import Drafts
from mediadesk.desktop.panels.styling.examples_model import ExamplesModel, tone_of
from mediadesk.desktop.panels.styling.list_model import NAME_ROLE, STATE_ROLE, StyleListModel
from mediadesk.desktop.panels.styling.marks import marks
from mediadesk.desktop.panels.styling.marks_model import MarksModel
from mediadesk.desktop.panels.styling.words_model import WordsModel
from mediadesk.desktop.widgets.look import Tone
from mediadesk.model.errors import UserError
from mediadesk.services.credits.style_trials import Attempt, ExampleTrial, StyleFault
from mediadesk.services.credits.styling import StyleEntry

DAILY = StyleEntry("daily", "The Daily", "Picture: Name.", is_own=True)
PLAIN = StyleEntry("plain", "Plain", "For all.", is_own=False, is_chosen=True)
WELL = Attempt("long", "Photo: Ann Lee", "Photo: Ann Lee", "en")
ODD = Attempt("long", "Lee", "Lee", "en", departures=("Ann Lee is not read as a person",))
NONE = Attempt("long", fault=StyleFault("There is no name."))


def styles() -> StyleListModel:
    model = StyleListModel()
    model.show_entries((DAILY, PLAIN))
    model.mark_unsaved(("daily",))
    return model


def words(*, is_writable: bool = True) -> WordsModel:
    model = WordsModel()
    shared = {"words": {"photo": "Photo", "via": "via {}"}, "edits": {"crop": "cropped"}}
    model.show_words(
        shared, {"words": {"photo": "Picture", "mine": "ours"}}, is_writable=is_writable
    )
    return model


def examples() -> ExamplesModel:
    model = ExamplesModel()
    model.show_trials((ExampleTrial("Staff", (WELL, ODD, WELL, WELL, NONE)),))
    return model


@pytest.mark.parametrize("make", [styles, words, examples, MarksModel])
def test_a_filled_model_keeps_qts_rules(make: object, qtmodeltester: ModelTester) -> None:
    assert callable(make)
    model = make()
    qtmodeltester.check(model)


@pytest.mark.parametrize("kind", [StyleListModel, WordsModel, ExamplesModel])
def test_an_empty_model_keeps_qts_rules(kind: type, qtmodeltester: ModelTester) -> None:
    model = kind()
    qtmodeltester.check(model)


def test_a_style_says_whose_it_is_and_whether_it_is_saved() -> None:
    model = styles()
    assert model.index(0).data(STATE_ROLE) == "own · not saved"
    assert model.index(1).data(STATE_ROLE) == "shipped · in use"
    assert model.index(1).data(NAME_ROLE) == "plain"
    assert model.row_of("plain") == 1
    assert model.row_of("none") == -1


def test_words_of_the_styles_own_stand_beside_the_shared_ones() -> None:
    model = words()
    rows = [[model.index(r, c).data() for c in range(4)] for r in range(model.rowCount())]
    assert rows == [
        ["words", "photo", "Photo", "Picture"],
        ["words", "via", "via {}", ""],
        ["words", "mine", "", "ours"],
        ["edits", "crop", "cropped", ""],
    ]


def test_spaces_around_a_mark_are_shown_and_not_written() -> None:
    model = WordsModel()
    model.show_words({"marks": {"and": " and ", "chain": " "}}, {}, is_writable=True)
    assert [model.index(row, 2).data() for row in (0, 1)] == ["␣and␣", "␣"]
    assert model.index(0, 2).data(Qt.ItemDataRole.EditRole) == " and "


def test_a_word_typed_is_told_with_its_table_and_key() -> None:
    model, told = words(), []
    model.worded.connect(lambda *word: told.append(word))
    assert model.setData(model.index(1, 3), "through {}")
    assert model.setData(model.index(1, 3), "")
    assert told == [("words", "via", "through {}")]


def test_only_the_styles_own_words_can_be_typed() -> None:
    model = words()
    editable = Qt.ItemFlag.ItemIsEditable
    assert model.flags(model.index(0, 3)) & editable
    assert not model.flags(model.index(0, 2)) & editable
    assert not model.setData(model.index(0, 2), "x")
    shipped = words(is_writable=False)
    assert not shipped.flags(shipped.index(0, 3)) & editable


def test_a_line_that_is_read_otherwise_says_how() -> None:
    model = examples()
    assert "not read as a person" in model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert "the record comes back" in model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0, 5).data() == "no line"
    assert model.departed == 2


def test_the_tone_of_a_line_says_how_it_came_out() -> None:
    assert [tone_of(one) for one in (WELL, ODD, NONE)] == [Tone.OK, Tone.WARNING, Tone.ERROR]


def test_examples_tried_again_keep_their_rows() -> None:
    model, resets = examples(), []
    model.modelReset.connect(lambda: resets.append(1))
    model.show_trials((ExampleTrial("Staff", (ODD,) * len(FORMS)),))
    assert resets == []
    assert model.departed == len(FORMS)


def test_every_variable_and_filter_can_be_inserted() -> None:
    variables = {mark.name for mark in marks() if not mark.is_filter}
    filters = {mark.name for mark in marks() if mark.is_filter}
    assert variables == VARIABLES
    assert filters >= FILTERS.keys()


def test_every_mark_is_explained_in_the_page_on_styles() -> None:
    page = Path(__file__).parents[3] / "resources" / "styles" / "README.md"
    explained = set(re.findall(r"`(\w+)", page.read_text(encoding="utf-8")))
    assert {mark.name for mark in marks()} - explained == set()


def test_a_draft_that_is_as_saved_is_none() -> None:
    told: list[str] = []
    drafts = Drafts({"daily": "a", "plain": "b"}.__getitem__)
    drafts.changed.connect(told.append)
    drafts.put("daily", "a!")
    drafts.put("daily", "a!!")
    assert (drafts.text("daily"), drafts.text("plain"), drafts.names) == ("a!!", "b", ("daily",))
    drafts.put("daily", "a")
    assert drafts.names == ()
    assert told == ["daily", "daily"]


def test_a_draft_outlives_the_file_it_was_made_of() -> None:
    def gone(name: str) -> str:
        msg = f"There is no {name}."
        raise UserError(msg)

    drafts = Drafts(gone)
    drafts.put("daily", "all there is")
    assert drafts.text("daily") == "all there is"
