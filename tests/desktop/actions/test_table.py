"""The table of actions keeps its promises."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from mediadesk.desktop.actions.spec import ActionSpec
from mediadesk.desktop.actions.table import ACTIONS, MENUS

README = Path(__file__).parents[3] / "README.md"
#: Keys as texts name them: with Ctrl, Alt or Shift, or of the upper row.
KEYS = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Z]\w+|\w)|F\d+\b")


def by_id(action: ActionSpec) -> str:
    return action.id


def test_names_are_unique() -> None:
    assert [name for name, times in Counter(a.id for a in ACTIONS).items() if times > 1] == []


def test_no_two_actions_are_shipped_with_the_same_keys() -> None:
    portable = QKeySequence.SequenceFormat.PortableText
    keys = [QKeySequence(a.shortcut).toString(portable) for a in ACTIONS if a.shortcut]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize("action", ACTIONS, ids=by_id)
def test_shipped_keys_are_keys(action: ActionSpec) -> None:
    assert not action.shortcut or not QKeySequence(action.shortcut).isEmpty()


@pytest.mark.parametrize("action", ACTIONS, ids=by_id)
def test_every_action_stands_in_a_menu_and_says_what_it_does(action: ActionSpec) -> None:
    assert action.menu in MENUS
    assert action.text
    assert action.tip.endswith(".")


def test_no_two_actions_say_the_same() -> None:
    said = Counter((action.menu, action.text) for action in ACTIONS)
    assert max(said.values()) == 1


def test_every_key_in_the_readme_is_one_as_shipped() -> None:
    named = set(KEYS.findall(README.read_text(encoding="utf-8")))
    assert named
    assert named - {action.shortcut for action in ACTIONS} == set()
