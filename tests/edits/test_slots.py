"""The slots of an outlet's pages."""

import pytest

from mediadesk.edits.slots import slots_from
from mediadesk.model.errors import UserError
from mediadesk.model.region import Slot

ONE = '[[slot]]\nname = "Web lead"\nwidth_px = 1920\nheight_px = 1080\n'


def test_slots_come_in_the_order_of_the_file() -> None:
    other = ONE.replace("Web lead", "Teaser")
    assert slots_from(other + ONE) == (Slot("Teaser", 1920, 1080), Slot("Web lead", 1920, 1080))
    assert slots_from("") == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[slot", "not valid TOML"),
        ("place = 1", "nothing but"),
        (ONE + ONE, "two called"),
        (ONE.replace("1920", "0"), "width_px"),
        (ONE.replace("1080", "true"), "height_px"),
        (ONE.replace("Web lead", " "), "needs a name"),
        (ONE + "ratio = 1", "and no more"),
    ],
)
def test_a_faulty_file_is_told(text: str, fault: str) -> None:
    with pytest.raises(UserError, match=fault):
        slots_from(text)
