"""The registry holds every rule once, in order, and each explains itself."""

import pkgutil
from pathlib import Path

import pytest

from mediadesk.attribution import registry, rules
from mediadesk.attribution.profile import Profile
from mediadesk.model.errors import UserError
from mediadesk.model.finding import Severity

FAMILIES = "ACLMPST"


def test_every_rule_module_is_registered_once() -> None:
    modules = {module.name for module in pkgutil.iter_modules(rules.__path__)}
    registered = [rule.__module__.rpartition(".")[2] for rule in registry.ALL_RULES]
    assert sorted(registered) == sorted(modules)


def test_codes_are_unique_and_sorted() -> None:
    codes = [rule.code for rule in registry.ALL_RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", registry.ALL_RULES, ids=lambda rule: rule.code)
def test_a_rule_explains_itself(rule) -> None:
    for heading in ("Why it matters:", "Example:", "To mend:"):
        assert heading in (rule.__doc__ or ""), heading
    assert rule.name == rule.__module__.rpartition(".")[2].replace("_", "-")
    assert rule.code[0] in FAMILIES
    assert rule.code[1:].isdigit()


@pytest.mark.parametrize("rule", registry.ALL_RULES, ids=lambda rule: rule.code)
def test_a_rules_file_begins_with_its_code_and_name(rule) -> None:
    module = __import__(rule.__module__, fromlist=["__doc__"])
    assert module.__doc__.startswith(f"{rule.code} {rule.name}: ")


@pytest.mark.parametrize("word", ["c101", "C101", "credit-missing"])
def test_a_rule_is_found_by_code_or_name(word) -> None:
    assert registry.rule_named(word).code == "C101"


def test_a_rule_that_is_not_there_is_a_sentence() -> None:
    with pytest.raises(UserError, match="mediadesk rules"):
        registry.rule_named("Z999")


def test_an_ignored_rule_is_not_applied() -> None:
    applied = registry.rules_of(Profile("x", ignores=frozenset({"alt-missing"})))
    names = {rule.name for rule in applied}
    assert "alt-missing" not in names
    assert len(names) == len(registry.ALL_RULES) - 1


@pytest.mark.parametrize(
    "profile",
    [
        Profile("x", ignores=frozenset({"no-such-rule"})),
        Profile("x", severities=(("no-such-rule", Severity.INFO),)),
    ],
    ids=["ignored", "weighed"],
)
def test_a_profile_that_names_no_rule_is_refused(profile) -> None:
    with pytest.raises(UserError, match="no-such-rule"):
        registry.rules_of(profile)


def test_the_page_beside_the_rules_names_each_of_them() -> None:
    page = Path(rules.__path__[0], "README.md").read_text(encoding="utf-8")
    assert [rule.code for rule in registry.ALL_RULES if rule.code not in page] == []
