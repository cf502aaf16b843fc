"""How good pictures are, said by key: a submenu of the menu Metadata."""

from typing import Final

from mediadesk.desktop.actions.spec import ActionSpec, Condition

#: Name, what the menu says, method, what it does, keys. Plain digits are the shapes of a crop.
_ROWS: Final = (
    ("none", "No stars", "clear", "Take the stars of the selected photos away.", "Alt+0"),
    ("1", "★", "one", "Give the selected photos one star.", "Alt+1"),
    ("2", "★★", "two", "Give the selected photos two stars.", "Alt+2"),
    ("3", "★★★", "three", "Give the selected photos three stars.", "Alt+3"),
    ("4", "★★★★", "four", "Give the selected photos four stars.", "Alt+4"),
    ("5", "★★★★★", "five", "Give the selected photos five stars.", "Alt+5"),
    ("reject", "Rejected", "reject", "Mark the selected photos as not to be used.", "Alt+9"),
)

RATING: Final = tuple(
    ActionSpec(
        f"metadata.rating-{name}",
        text,
        f"rating.{method}",
        tip,
        keys,
        when=Condition.PHOTO,
        submenu="Rating",
        starts_group=name == "reject",
    )
    for name, text, method, tip, keys in _ROWS
)
