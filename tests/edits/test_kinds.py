"""The table of edit kinds."""

from mediadesk.edits.kinds import EDIT_KINDS, in_order, info, source_type
from mediadesk.model.edit import EditKind


def test_every_kind_is_in_the_table_once() -> None:
    assert sorted(entry.kind for entry in EDIT_KINDS) == sorted(EditKind)


def test_every_c2pa_action_has_its_prefix() -> None:
    assert all(entry.c2pa_action.startswith("c2pa.") for entry in EDIT_KINDS)


def test_a_kind_is_found_by_itself() -> None:
    assert info(EditKind.CROP).c2pa_action == "c2pa.cropped"


def test_a_picture_with_generated_parts_is_that_whatever_else_was_done() -> None:
    kinds = [EditKind.SHARPEN, EditKind.CROP, EditKind.AI_EDIT, EditKind.COMPOSITE]
    assert source_type(kinds) == "compositeWithTrainedAlgorithmicMedia"
    assert source_type(kinds[:2]) == "humanEdits"
    assert source_type(kinds[:1]) == "algorithmicallyEnhanced"
    assert source_type([]) == "humanEdits"


def test_kinds_are_told_once_and_in_order() -> None:
    kinds = [EditKind.ENLARGE, EditKind.CROP, EditKind.ENLARGE]
    assert in_order(kinds) == (EditKind.CROP, EditKind.ENLARGE)
