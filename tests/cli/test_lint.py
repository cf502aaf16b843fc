"""The command `lint`: faults as findings, explained, mended and undone."""


def test_a_caption_is_judged_mended_and_given_back(desk, kim) -> None:
    assert desk("lint", kim)[0] == 0
    desk("set", kim, "description=The the park  at noon , TK.")
    status, told = desk("lint", kim)
    assert status == 1
    assert {one["rule"] for one in told["photos"][0]["faults"]} == {"T201", "T222", "T223"}
    status, told = desk("lint", kim, "--mend")
    assert (status, told["mended"]) == (1, 1)
    assert desk("show", kim)[1]["metadata"]["description"] == "The park at noon, TK."
    assert "mended" in desk("undo")[1]["undone"]


def test_a_profile_is_named(desk, kim) -> None:
    status, told = desk("lint", kim, "--as", "web-newsroom")
    assert status == 1
    assert "T251" in {one["rule"] for one in told["photos"][0]["faults"]}
    assert desk("lint", kim, "--as", "nobody")[0] == 2


def test_rules_of_captions_are_explained(run) -> None:
    assert run("rules", "t222")[1]["name"] == "doubled-word"
    assert run("rules", "doubled-word")[1]["code"] == "T222"
    codes = [rule["code"] for rule in run("rules")[1]]
    assert {"C101", "T222"} <= set(codes)
