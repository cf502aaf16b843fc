"""What a log obliges a house to tell."""

from mediadesk.edits.disclosure import KIND_RULES, EditClass, cautions, class_of
from mediadesk.model.edit import EditKind


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
