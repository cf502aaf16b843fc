"""What became of a document between two checks."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.attribution.change_words import change_sentence
from mediadesk.attribution.changes import changes_between
from mediadesk.model.publication_change import ChangeKind, CheckedPicture

DOG = CheckedPicture("dog.jpg", "figure 1", "A dog.", "Ann Lee", "complete", 7, "aa")
CAT = CheckedPicture(
    "cat.jpg", "figure 2", "A cat.", "", "unknown", None, "bb", ("credit-missing",)
)


def kinds(earlier, later) -> list[ChangeKind]:
    return [change.kind for change in changes_between(earlier, later)]


def test_changes_are_told_in_plain_words() -> None:
    changed = changes_between((DOG,), (replace(DOG, credit="", rules=("credit-missing",)),))
    assert [change_sentence(change) for change in changed] == [
        "figure 1: the credit “Ann Lee” was dropped.",
        "figure 1: a new finding: credit missing.",
    ]


def test_nothing_changed_is_nothing_told() -> None:
    assert kinds((DOG, CAT), (DOG, CAT)) == []


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"credit": ""}, ChangeKind.CREDIT_DROPPED),
        ({"credit": "Bo Ek"}, ChangeKind.CREDIT_CHANGED),
        ({"caption": "A wolf."}, ChangeKind.CAPTION_DRIFTED),
        ({"photo_id": 8}, ChangeKind.PICTURE_SWAPPED),
        ({"photo_id": None, "picture": "cc"}, ChangeKind.PICTURE_SWAPPED),
        ({"rules": ("alt-missing",)}, ChangeKind.FINDING_NEW),
    ],
)
def test_a_change_is_named(changed, kind) -> None:
    assert kinds((DOG, CAT), (replace(DOG, **changed), CAT)) == [kind]


def test_a_credit_that_comes_late_mends_its_finding() -> None:
    credited = replace(CAT, credit="Bo Ek", rules=())
    assert kinds((CAT,), (credited,)) == [ChangeKind.CREDIT_ADDED, ChangeKind.FINDING_MENDED]


@pytest.mark.parametrize(
    "same",
    [{"picture": "cc"}, {"image": "dog-900.jpg"}, {"caption": "A  dog."}, {"locator": "figure 5"}],
    ids=["compressed anew", "other address", "other spaces", "other place"],
)
def test_what_is_no_change_to_a_reader_is_not_told(same) -> None:
    assert kinds((DOG,), (replace(DOG, **same),)) == []


def test_another_picture_over_the_same_caption_is_a_swap() -> None:
    other = replace(DOG, image="wolf.jpg", photo_id=9, picture="dd")
    (change,) = changes_between((DOG,), (other,))
    assert change.kind is ChangeKind.PICTURE_SWAPPED
    assert (change.before, change.after) == ("photo 7, dog.jpg", "photo 9, wolf.jpg")


def test_pictures_come_and_go() -> None:
    assert kinds((DOG,), (CAT,)) == [ChangeKind.PICTURE_ADDED, ChangeKind.PICTURE_GONE]


PICTURES = st.lists(
    st.builds(
        CheckedPicture,
        image=st.sampled_from("abc"),
        locator=st.sampled_from(("figure 1", "figure 2")),
        caption=st.sampled_from(("", "A dog.", "A cat.")),
        credit=st.sampled_from(("", "Ann Lee")),
        photo_id=st.sampled_from((None, 1, 2)),
    ),
    max_size=5,
)


@given(PICTURES)
def test_a_document_is_no_different_from_itself(pictures) -> None:
    assert changes_between(pictures, pictures) == ()


@given(PICTURES, PICTURES)
def test_what_came_and_what_went_make_up_the_difference_in_number(earlier, later) -> None:
    told = kinds(earlier, later)
    came, went = told.count(ChangeKind.PICTURE_ADDED), told.count(ChangeKind.PICTURE_GONE)
    assert len(later) - len(earlier) == came - went


def test_findings_by_other_rules_are_no_change_of_the_document() -> None:
    later = replace(DOG, credit="", rules=("alt-missing",))
    (change,) = changes_between(
        (replace(DOG, rules=("credit-missing",)),), (later,), by_same_rules=False
    )
    assert change.kind is ChangeKind.CREDIT_DROPPED
