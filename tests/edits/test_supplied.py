"""A supplier's routine work is not the house's to answer for; what changes content is."""

import pytest

from mediadesk.edits.supplied import answered_for
from mediadesk.model.edit import Edit, EditKind, Evidence


def edit(kind: EditKind, evidence: Evidence, **details: str) -> Edit:
    return Edit("1", 7, kind, evidence, **details)


@pytest.mark.parametrize("kind", [EditKind.CROP, EditKind.TONE, EditKind.OTHER])
@pytest.mark.parametrize("evidence", [Evidence.METADATA, Evidence.CREDENTIALS])
def test_routine_work_before_a_picture_came_is_the_suppliers(kind, evidence) -> None:
    assert answered_for((edit(kind, evidence),)) == ()


@pytest.mark.parametrize(
    "entry",
    [
        edit(EditKind.CROP, Evidence.RECOVERED),
        edit(EditKind.CROP, Evidence.MADE_HERE),
        edit(EditKind.TONE, Evidence.METADATA, by="Rosa Yamamoto"),
        edit(EditKind.COMPOSITE, Evidence.METADATA),
        edit(EditKind.FLIP, Evidence.CREDENTIALS),
        edit(EditKind.RETOUCH, Evidence.METADATA, source="photoshop:History"),
    ],
)
def test_all_else_is_answered_for(entry) -> None:
    assert answered_for((entry,)) == (entry,)


def test_spots_a_photographer_healed_are_dust_as_far_as_anybody_knows() -> None:
    assert (
        answered_for((edit(EditKind.RETOUCH, Evidence.METADATA, source="crs:RetouchAreas"),)) == ()
    )
