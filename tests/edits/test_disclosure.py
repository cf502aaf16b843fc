"""What a log obliges a house to tell."""

from mediadesk.edits.disclosure import disclosures
from mediadesk.model.edit import Edit, EditKind, Evidence


def edit(kind: EditKind, evidence: Evidence = Evidence.MADE_HERE) -> Edit:
    return Edit(f"{kind}-{evidence}", 1, kind, evidence)


def test_what_was_done_twice_is_told_once_with_both_entries() -> None:
    log = (edit(EditKind.CROP), edit(EditKind.CROP, Evidence.RECOVERED))
    (told,) = disclosures(log)
    assert told.kind is EditKind.CROP
    assert told.edits == log
    assert not told.is_recovered_only


def test_a_crop_made_smaller_tells_of_the_crop_only() -> None:
    log = (edit(EditKind.RESIZE), edit(EditKind.CROP))
    assert [d.kind for d in disclosures(log)] == [EditKind.CROP]


def test_making_smaller_is_told_where_the_house_asks() -> None:
    asked = disclosures([edit(EditKind.RESIZE)], frozenset({EditKind.RESIZE}))
    assert [d.kind for d in asked] == [EditKind.RESIZE]


def test_what_only_the_pixels_say_is_told_and_flagged() -> None:
    (told,) = disclosures([edit(EditKind.ENLARGE, Evidence.RECOVERED)])
    assert told.is_recovered_only
