"""Profiles are read from text, and every fault in one is told by name."""

from pathlib import Path

import pytest

from mediadesk import paths
from mediadesk.attribution.profile import Profile, Profiles
from mediadesk.attribution.registry import rules_of
from mediadesk.model.edit import EditKind
from mediadesk.model.errors import UserError
from mediadesk.model.finding import Severity

SHIPPED = sorted((paths.resources() / "profiles").glob("*.toml"))


def test_a_profile_says_what_it_demands() -> None:
    text = """
    title = "Us"
    discloses = ["crop"]
    crop_below = 0.5
    names_editors = true
    ignores = ["alt-missing"]
    [severity]
    caption-differs = "error"
    """
    profile = Profile.from_text(text, "us")
    assert profile.title == "Us"
    assert profile.discloses == {EditKind.CROP}
    assert profile.crop_below == 0.5
    assert profile.names_editors
    assert profile.severity_of("caption-differs", Severity.WARNING) is Severity.ERROR
    assert profile.severity_of("alt-missing", Severity.WARNING) is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("title = ", "not valid TOML"),
        ("colour = 1", "colour"),
        ("title = 1", "title"),
        ("discloses = 'crop'", "discloses"),
        ("discloses = ['crop', 1]", "discloses"),
        ("discloses = ['vandalise']", "crop, enlarge"),
        ("crop_below = 7", "crop_below"),
        ("crop_below = true", "crop_below"),
        ("enlarged_above = 'x'", "enlarged_above"),
        ("names_editors = 'yes'", "names_editors"),
        ("severity = 'error'", "severity"),
        ("[severity]\nalt-missing = 'dire'", "error, warning, info"),
    ],
)
def test_a_fault_is_told_with_the_profiles_name(text, word) -> None:
    with pytest.raises(UserError, match=word) as raised:
        Profile.from_text(text, "ours")
    assert "ours" in str(raised.value)


def test_a_profile_is_found_by_the_name_of_its_file() -> None:
    profiles = Profiles.from_texts({"b.toml": "title = 'B'", "a.toml": ""})
    assert profiles.names == ("a", "b")
    assert profiles.profile("b").title == "B"


def test_a_profile_that_is_not_there_is_a_sentence() -> None:
    with pytest.raises(UserError, match="there are a, b"):
        Profiles.from_texts({"a.toml": "", "b.toml": ""}).profile("c")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_profile_is_whole(path: Path) -> None:
    profile = Profile.from_text(path.read_text(encoding="utf-8"), path.stem)
    assert rules_of(profile)
    assert profile.title
    styles = {style.stem for style in (paths.resources() / "styles").glob("*.toml")}
    assert profile.house_style in styles


def test_the_founding_house_tells_of_crops_and_names_editors() -> None:
    path = paths.resources() / "profiles" / "founding-magazine.toml"
    profile = Profile.from_text(path.read_text(encoding="utf-8"), path.stem)
    assert {EditKind.CROP, EditKind.ENLARGE} <= profile.discloses
    assert profile.names_editors


def test_a_profile_of_before_blocks_nothing_and_a_new_one_what_it_says() -> None:
    assert Profile.from_text('discloses = ["flip"]', "old").blocks == frozenset()
    new = Profile.from_text('blocks = ["flip", "ai-edit"]', "new")
    assert new.blocks == {EditKind.FLIP, EditKind.AI_EDIT}
