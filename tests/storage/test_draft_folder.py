"""Drafts on disk: each comes back as it was, and nothing damaged keeps a start from going on."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mediadesk.model.draft import Draft
from mediadesk.model.errors import OutsideError
from mediadesk.storage.files.draft_folder import DraftFolder

TEXTS = st.text(st.characters(min_codepoint=0, max_codepoint=sys.maxunicode), max_size=40)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(TEXTS, TEXTS, st.lists(st.integers(1, 2**40), min_size=1, max_size=4))
@example("a", "\ud800", [1])
def test_a_draft_comes_back_as_it_was(
    tmp_path: Path, text: str, language: str, numbers: list[int]
) -> None:
    folder = DraftFolder(tmp_path / "drafts")
    draft = Draft("caption", tuple(numbers), language, {"text": text})
    folder.keep(draft)
    assert draft in folder.drafts()
    folder.drop(draft.name)
    assert folder.drafts() == ()


def test_a_later_draft_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    folder = DraftFolder(tmp_path)
    for text in ("Half", "Half a sentence"):
        folder.keep(Draft("caption", (1,), "", {"text": text}))
    (draft,) = folder.drafts()
    assert draft.texts == {"text": "Half a sentence"}


@pytest.mark.parametrize("body", ["", "{", "[]", '{"form": 1}', '{"texts": 3}', "\udcff"])
def test_a_damaged_draft_is_passed_over(tmp_path: Path, body: str) -> None:
    (tmp_path / "caption-1.json").write_text(body, encoding="utf-8", errors="surrogateescape")
    assert DraftFolder(tmp_path).drafts() == ()


def test_no_folder_is_no_draft_and_dropping_one_that_is_not_there_is_no_error(
    tmp_path: Path,
) -> None:
    folder = DraftFolder(tmp_path / "none")
    assert folder.drafts() == ()
    folder.drop("caption-1")
    assert not (tmp_path / "none").exists()


def test_a_disk_that_refuses_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file where the folder should be")
    with pytest.raises(OutsideError, match="cannot be kept"):
        DraftFolder(tmp_path / "drafts").keep(Draft("caption", (1,)))
