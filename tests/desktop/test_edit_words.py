"""What was done is told in words of people, not of files."""

from mediadesk.desktop.edit_words import said
from mediadesk.model.edit import Edit, EditKind, Evidence


def test_sliders_of_another_program_are_named_as_it_names_them() -> None:
    amounts = (("crs:Contrast2012", -24.0), ("crs:HueAdjustmentRed", 5.5), ("contrast", 1.1))
    toned = Edit("a", 1, EditKind.TONE, Evidence.METADATA, amounts=amounts)
    assert said(toned) == "tone changed (contrast -24, hue adjustment red +5.5, contrast ×1.10)"
