"""Recipes are read from their files, and what is wrong with one is told by file and key."""

import pytest

from mediadesk.edits.naming import NameFacts, named
from mediadesk.edits.recipes import FORMATS, Recipes, recipe_from
from mediadesk.model.errors import UserError
from mediadesk.model.output import ColourProfile, MetadataPolicy
from tests.fakes.shipped import shipped

_SHIPPED = {name.removesuffix(".toml"): text for name, text in shipped("recipes").items()}
_WEB = """
title = "Web"
format = "jpeg"
quality = 85
chroma = "4:2:0"
profile = "srgb"
bits = 8
longest_edge_px = 2048
sharpen = 0.3
metadata = "credit"
position = false
name = "{stem}-w"
sign = false
"""


@pytest.mark.parametrize("name", _SHIPPED)
def test_every_shipped_recipe_can_be_used(name):
    recipe = recipe_from(_SHIPPED[name], name)
    assert recipe.title
    assert recipe.note
    assert recipe.suffix in FORMATS.values()
    assert named(recipe.naming, NameFacts("kim", name), recipe.suffix).startswith("kim")


def test_what_a_recipe_says_is_read():
    recipe = recipe_from(_WEB, "web", is_own=True)
    assert (recipe.title, recipe.suffix, recipe.naming) == ("Web", ".jpg", "{stem}-w")
    assert (recipe.size.longest_edge_px, recipe.size.enlarges) == (2048, False)
    assert (recipe.signs, recipe.is_own, recipe.ratio) == (False, True, None)
    output = recipe.output
    assert (output.quality, output.full_colour, output.deep) == (85, False, False)
    assert (output.profile, output.sharpening) == (ColourProfile.SRGB, 0.3)
    assert (output.metadata, output.keeps_position) == (MetadataPolicy.CREDIT, False)


def test_an_empty_recipe_keeps_everything():
    recipe = recipe_from("", "plain")
    assert (recipe.title, recipe.suffix) == ("plain", ".jpg")
    assert recipe.output.metadata is MetadataPolicy.ALL
    assert recipe.output.deep


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("title = ", "own.toml is not valid TOML"),
        ("titel = 'x'", "own.toml: titel means nothing"),
        ("quality = 200", "own.toml: quality is 200; it must be a whole number from 1 to 100"),
        ("quality = true", "own.toml: quality is True"),
        ("format = 'bmp'", "own.toml: format is 'bmp'; it must be one of jpeg, tiff, png, webp"),
        ("chroma = 420", "own.toml: chroma is 420"),
        ("profile = 'adobe'", "must be one of original, srgb"),
        ("bits = 12", "must be 8 or 16"),
        ("longest_edge_px = 0", "own.toml: longest_edge_px is 0"),
        ("box_px = [100]", "a width and a height"),
        ("box_px = [100, 'x']", "a width and a height"),
        ("box_px = [1, 1]\nlongest_edge_px = 5", "cannot both say"),
        ("megapixels = 'many'", "a number from"),
        ("megapixels = nan", "a number from"),
        ("ratio = '1'", "a shape"),
        ("ratio = '0:1'", "a shape"),
        ("sharpen = 2", "own.toml: sharpen is 2"),
        ("enlarge = 'yes'", "true or false"),
        ("metadata = 'none'", "must be one of all, editorial, credit"),
        ("name = '{nam}'", "own.toml: name cannot be used. File names know no {nam}"),
        ("note = 3", "a text in quotes"),
    ],
)
def test_what_is_wrong_with_a_recipe_is_told_by_file_and_key(text, fault):
    with pytest.raises(UserError) as caught:
        recipe_from(text, "own")
    assert fault in str(caught.value)


def test_own_recipes_go_before_shipped_ones_of_the_same_name():
    own = {"web": "title = 'Our web'", "daily": "title = 'a daily'"}
    recipes = Recipes({"web": "title = 'Web'", "print": "title = 'Print'"}, lambda: own)
    assert [recipe.title for recipe in recipes.all()] == ["a daily", "Our web", "Print"]
    assert recipes.named("web").is_own
    own.clear()
    assert recipes.named("web").title == "Web"


def test_a_broken_recipe_is_told_and_the_others_can_be_used():
    recipes = Recipes({"web": "title = 'Web'"}, lambda: {"mine": "quality = 0"})
    assert [recipe.name for recipe in recipes.all()] == ["web"]
    assert len(recipes.faults()) == 1
    assert "mine.toml: quality" in recipes.faults()[0]
    with pytest.raises(UserError, match=r"mine\.toml: quality"):
        recipes.named("mine")


def test_a_name_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(UserError, match=r"no recipe 'wob'; there are print, web"):
        Recipes({"web": "", "print": ""}, dict).named("wob")
