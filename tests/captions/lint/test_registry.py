"""The registry of the lint holds every rule once, in order, and each explains itself."""

import pkgutil

import pytest

from mediadesk import paths
from mediadesk.attribution.registry import rule_table
from mediadesk.captions.lint import rules
from mediadesk.captions.lint.profile import LintProfile
from mediadesk.captions.lint.registry import ALL_RULES, explanations, profiles_from, rules_of
from mediadesk.captions.lint.words import LintWords
from mediadesk.metadata.fields import FIELDS
from mediadesk.model.errors import UserError

FILES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((paths.resources() / "lint").glob("*.toml"))
}


def test_every_rule_module_is_registered_once() -> None:
    modules = {module.name for module in pkgutil.iter_modules(rules.__path__)}
    registered = [rule.__module__.rpartition(".")[2] for rule in ALL_RULES]
    assert sorted(registered) == sorted(modules)


def test_codes_are_sorted_and_no_other_rules_have_them() -> None:
    codes = [rule.code for rule in ALL_RULES]
    assert codes == sorted(set(codes))
    others = rule_table()
    assert not set(codes) & {rule.code for rule in others}
    assert not {rule.name for rule in ALL_RULES} & {rule.name for rule in others}


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code)
def test_a_rule_explains_itself(rule) -> None:
    for heading in ("Why it matters:", "Example:", "To mend:"):
        assert heading in (rule.__doc__ or ""), heading
    assert rule.name == rule.__module__.rpartition(".")[2].replace("_", "-")
    module = __import__(rule.__module__, fromlist=["__doc__"])
    assert module.__doc__.startswith(f"{rule.code} {rule.name}: ")


def test_every_rule_is_explained_to_people() -> None:
    assert [said[0] for said in explanations()] == [rule.code for rule in ALL_RULES]


@pytest.mark.parametrize("name", [name for name in FILES if name != "words"])
def test_every_shipped_profile_applies_rules_that_there_are(name: str) -> None:
    profile = LintProfile.from_text(FILES[name], name)
    assert rules_of(profile)
    fields = {spec.name for spec in FIELDS}
    assert profile.longest.keys() | profile.shortest.keys() <= fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("=", "TOML"),
        ("limits = 3", "limits"),
        ('needs = ["what"]', "needs"),
        ("needs = 3", "needs"),
        ("[longest]\ndescription = 0", "longest"),
        ("longest = 3", "longest"),
        ('[severity]\nx = "heavy"', "severity"),
        ("severity = 3", "severity"),
    ],
)
def test_a_file_that_is_no_profile_is_a_sentence(text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        profiles_from({"x": text})


def test_a_profile_that_names_a_rule_that_is_not_there_is_refused() -> None:
    with pytest.raises(UserError, match="mediadesk rules"):
        rules_of(LintProfile("x", ignores=frozenset({"no-such"})))


@pytest.mark.parametrize("text", ["=", "nonsense = []", "doubled = 3", "doubled = [3]"])
def test_words_that_are_none_are_a_sentence(text: str) -> None:
    with pytest.raises(UserError):
        LintWords.from_text(text)
