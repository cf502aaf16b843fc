"""Profiles are read from text, and every fault in one is told by name."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from mediadesk import paths
from mediadesk.attribution.profile import Context, Profile, Profiles
from mediadesk.attribution.registry import rules_of
from mediadesk.model.edit import EditKind
from mediadesk.model.errors import UserError
from mediadesk.model.finding import Severity

#: Attributes of a profile that its file says in another way.
INNER = ("name", "severities")
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


def shipped_profile(name: str) -> Profile:
    path = paths.resources() / "profiles" / f"{name}.toml"
    return Profile.from_text(path.read_text(encoding="utf-8"), name)


def weight(profile: Profile, rule: str) -> Severity:
    usual = {applied.name: applied.severity for applied in rules_of(profile)}
    return profile.severity_of(rule, usual[rule])


def test_a_profile_says_what_and_where_it_prints() -> None:
    profile = Profile.from_text(
        'context = "art"\ncountries = ["de", "AT"]\narchive_after_days = 30', "us"
    )
    assert profile.context is Context.ART
    assert profile.countries == {"DE", "AT"}
    assert profile.archive_after_days == 30


@pytest.mark.parametrize("text", ["context = 'war'", "context = 1", "archive_after_days = -1"])
def test_a_context_or_an_age_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="ours"):
        Profile.from_text(text, "ours")


def test_a_feature_magazine_prints_montages_that_are_called_so() -> None:
    feature, wire = shipped_profile("feature-magazine"), shipped_profile("wire-news")
    assert feature.context is Context.FEATURE
    assert EditKind.COMPOSITE in feature.discloses - feature.blocks
    assert EditKind.COMPOSITE in wire.blocks
    assert feature.toned_above > wire.toned_above


def test_a_creative_commons_publisher_tells_every_modification_and_demands_links() -> None:
    open_house, newsroom = (
        shipped_profile("creative-commons-publisher"),
        shipped_profile("web-newsroom"),
    )
    assert {EditKind.CROP, EditKind.TONE} <= open_house.discloses
    assert EditKind.ENLARGE not in open_house.discloses
    for rule in ("licence-link-missing", "original-link-missing", "derivative-forbidden"):
        assert weight(open_house, rule) is Severity.ERROR
        assert weight(newsroom, rule) is Severity.WARNING


def test_a_museum_calls_a_detail_a_detail_and_minds_the_artists_rights() -> None:
    museum = shipped_profile("museum-science")
    assert museum.context is Context.ART
    assert museum.crop_below == 0.99
    assert weight(museum, "credit-off-place") is Severity.ERROR


def test_the_strict_european_house_asks_about_whatever_may_be_generated() -> None:
    strict, newsroom = shipped_profile("eu-ai-act-strict"), shipped_profile("web-newsroom")
    for rule in ("source-type-unclear", "ai-not-on-record", "credentials-lost"):
        assert weight(strict, rule) is Severity.ERROR
        assert weight(newsroom, rule) is Severity.WARNING
    assert EditKind.CROP not in strict.discloses


def test_news_houses_call_old_pictures_old() -> None:
    assert shipped_profile("wire-news").archive_after_days == 365
    assert shipped_profile("feature-magazine").archive_after_days == 0


def test_no_two_profiles_demand_the_same() -> None:
    demands = {replace(shipped_profile(p.stem), name="", title="") for p in SHIPPED}
    assert len(demands) == len(SHIPPED) == 7


def test_the_page_about_profiles_names_each_of_them_and_every_key() -> None:
    page = (paths.resources() / "profiles" / "README.md").read_text(encoding="utf-8")
    assert all(f"`{path.stem}`" in page for path in SHIPPED)
    assert all(f"`{field.name}`" in page for field in fields(Profile) if field.name not in INNER)
