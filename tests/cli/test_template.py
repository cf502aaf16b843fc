"""The command `template`, from a file to changed photos and back."""

import json

import pytest


def test_a_template_is_tried_and_applied_and_undone(desk, kim) -> None:
    desk("set", kim, "city=Oslo", "date_created=2026-05-03")
    status, lines = desk("template", "show", "wire-news", kim)
    assert status == 0
    assert lines[0]["after"] == "OSLO - Sunday, May 3, 2026: The park at noon."
    assert desk("template", "apply", "wire-news", kim) == (0, {"changed": 1})
    said = desk("show", kim)[1]["metadata"]["description"]
    assert said == "OSLO - Sunday, May 3, 2026: The park at noon."
    desk("undo")
    assert desk("show", kim)[1]["metadata"]["description"] == "The park at noon."


def test_a_photo_is_kept_as_a_template_and_exchanged(desk, kim, tmp_path) -> None:
    assert desk("template", "save", "Park, noon", kim) == (0, {"name": "park-noon"})
    file = tmp_path / "out.toml"
    assert desk("template", "export", "park-noon", file)[0] == 0
    assert desk("template", "import", file) == (0, {"name": "out"})
    names = [entry["name"] for entry in desk("template", "list")[1]]
    assert {"park-noon", "out", "wire-news"} <= set(names)
    assert desk("template", "show", "out")[1]["title"] == "Park, noon"


def test_variables_are_listed(run) -> None:
    assert {"city", "sequence"} <= {one["name"] for one in run("template", "variables")[1]}


@pytest.mark.parametrize(
    "words", [("apply", "wire-news"), ("show",), ("list", "x"), ("show", "nothing")]
)
def test_a_wrong_order_is_one_line(run, words) -> None:
    status, told = run("template", *words)
    assert status == 2
    assert "template" in told


def test_an_import_applies_the_template_of_the_settings_and_it_is_undone(
    run, kim, tmp_path, monkeypatch
) -> None:
    settings = tmp_path / "home" / "mediadesk" / "settings.json"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(settings.parents[1]))
    own = settings.parent / "templates"
    own.mkdir(parents=True)
    (own / "mine.toml").write_text("[fields]\ncity = 'Oslo {sequence}'\n", encoding="utf-8")
    settings.write_text(json.dumps({"import.template": "mine"}), encoding="utf-8")
    assert run("import", kim)[0] == 0
    assert run("show", kim)[1]["metadata"]["city"] == "Oslo 1"
    assert "template" in run("undo")[1]["undone"]
    assert "city" not in run("show", kim)[1]["metadata"]
