"""What a log obliges a house to tell."""

from mediadesk.edits.disclosure import KIND_RULES, EditClass, cautions, class_of, disclosures
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


def test_every_kind_has_its_rule_once() -> None:
    assert sorted(rule.kind for rule in KIND_RULES) == sorted(EditKind)


def test_what_is_blocked_or_disclosed_at_a_news_desk_is_explained() -> None:
    silent = {
        rule.kind for rule in KIND_RULES if rule.usual is EditClass.BLOCK and not rule.caution
    }
    assert silent == set()


def test_a_house_decides_the_class_of_an_edit() -> None:
    told, blocked = frozenset({EditKind.FLIP, EditKind.CROP}), frozenset({EditKind.FLIP})
    assert class_of(EditKind.FLIP, told, blocked) is EditClass.BLOCK
    assert class_of(EditKind.CROP, told, blocked) is EditClass.DISCLOSE
    assert class_of(EditKind.TONE, told, blocked) is EditClass.ROUTINE


def test_a_flip_is_cautioned_against_unless_it_is_routine() -> None:
    flip = frozenset({EditKind.FLIP})
    (caution,) = cautions([EditKind.FLIP, EditKind.CROP, EditKind.FLIP], flip, flip)
    assert caution.edit_class is EditClass.BLOCK
    assert "Guardian" in caution.text
    assert cautions([EditKind.FLIP], frozenset(), frozenset()) == ()
