"""The command `spelling`: what is misspelt, what may be meant, what the house knows."""


def test_a_text_is_checked_with_suggestions(run) -> None:
    status, told = run("spelling", "check", "A photgraph of the park")
    assert (status, told[0]["word"]) == (1, "photgraph")
    assert "photograph" in told[0]["suggestions"]
    assert run("spelling", "check", "A photograph of the park") == (0, [])


def test_words_of_the_house_are_learnt_and_forgotten(run) -> None:
    assert run("spelling", "learn", "photgraph") == (0, {"words": ["photgraph"]})
    assert run("spelling", "check", "A photgraph")[0] == 0
    assert run("spelling", "words")[1] == {"words": ["photgraph"]}
    assert run("spelling", "forget", "photgraph") == (0, {"words": []})


def test_languages_are_listed_and_one_that_is_not_there_is_a_sentence(run) -> None:
    assert "en-US" in {one["language"] for one in run("spelling", "languages")[1]}
    status, told = run("spelling", "check", "x", "--language", "tlh")
    assert status == 2
    assert "spelling languages" in told
    assert run("spelling", "check")[0] == 2
