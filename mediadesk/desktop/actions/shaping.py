"""To what shape a crop can be held by key: a submenu of the menu Photo."""

from typing import Final

from mediadesk.desktop.actions.spec import ActionSpec, Condition, Reach

#: Name, what the menu says, method, what it does, keys.
_ROWS: Final = (
    ("free", "Crop free", "free", "Let the crop have any shape.", "0"),
    ("square", "Crop 1 : 1", "square", "Hold the crop to a square.", "1"),
    ("3-2", "Crop 3 : 2", "three_to_two", "Hold the crop to 3 : 2.", "2"),
    ("4-3", "Crop 4 : 3", "four_to_three", "Hold the crop to 4 : 3.", "3"),
    ("5-4", "Crop 5 : 4", "five_to_four", "Hold the crop to 5 : 4.", "4"),
    ("16-9", "Crop 16 : 9", "sixteen_to_nine", "Hold the crop to 16 : 9.", "5"),
    ("photo", "Crop as the photo", "as_photo", "Hold the crop to the shape of the photo.", "6"),
    ("side", "Crop on its side", "on_its_side", "Make the crop as wide as it was high.", "X"),
    (
        "slot",
        "Crop for the next slot",
        "next_slot",
        "Hold the crop to the outlet's next slot.",
        "S",
    ),
    (
        "slot-before",
        "Crop for the slot before",
        "previous_slot",
        "Hold the crop to the slot before.",
        "Shift+S",
    ),
)

SHAPES: Final = tuple(
    ActionSpec(
        f"photo.shape-{name}",
        text,
        f"shaping.{method}",
        tip,
        keys,
        when=Condition.DEVELOPING,
        reach=Reach.DEVELOPING,
        submenu="Shape of the crop",
        starts_group=name in {"side", "slot"},
    )
    for name, text, method, tip, keys in _ROWS
)
