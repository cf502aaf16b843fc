"""The command `vocabulary`: terms in, terms found, terms out."""


def test_a_vocabulary_is_imported_grown_listed_and_exported(desk, kim, tmp_path) -> None:
    file, out = tmp_path / "k.txt", tmp_path / "out.txt"
    file.write_text("Animals\n\tDog\n\t\t{hound}\n", encoding="utf-8")
    assert desk("vocabulary", "import", "keywords", file) == (0, {"kind": "keywords", "terms": 2})
    assert desk("vocabulary", "add", "keywords", "Animals > Cat", "kitty")[0] == 0
    desk("set", kim, "keywords=catwalk")
    found = desk("vocabulary", "list", "keywords", "cat")[1]
    assert [(one["term"], one["above"]) for one in found] == [("Cat", ["Animals"]), ("catwalk", [])]
    assert len(desk("vocabulary", "list", "keywords")[1]) == 3
    assert [one["terms"] for one in desk("vocabulary", "list")[1]][:2] == [3, 0]
    assert desk("vocabulary", "export", "keywords", out)[0] == 0
    assert out.read_text(encoding="utf-8").startswith("Animals\n\tDog\n")


def test_a_wrong_order_is_one_line(run) -> None:
    assert run("vocabulary", "add", "keywords")[0] == 2
    assert run("vocabulary", "list", "colours")[0] == 2
