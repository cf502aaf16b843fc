"""What cameras write of themselves is told from what people write."""

import pytest

from mediadesk.metadata.camera_junk import is_junk


@pytest.mark.parametrize(
    "text",
    ["Hasselblad X1D", "NIKON D70", "Canon EOS 5D Mark", "SONY ILCE-7M3", "NIKON CORPORATION D850"],
)
def test_a_camera_that_signs_with_its_model_is_nobody(text: str) -> None:
    assert is_junk(text)


@pytest.mark.parametrize(
    "text", ["Sony 2021", "Canon Europe", "Leica Fotografie", "Ann Sony", "X1"]
)
def test_a_house_that_bears_the_name_of_a_camera_is_somebody(text: str) -> None:
    assert not is_junk(text)
