"""Files of one name are told apart by the nearest folder that differs."""

from pathlib import Path

from mediadesk.desktop.told_apart import told_apart

MAY, JUNE = Path("/site/may/kim/story.html"), Path("/site/june/kim/story.html")


def test_a_file_is_called_by_its_folder_and_its_name() -> None:
    assert told_apart([MAY]) == {MAY: "kim/story.html"}


def test_where_the_folders_are_called_alike_the_one_that_differs_is_named() -> None:
    assert told_apart([MAY, JUNE]) == {MAY: "may/…/story.html", JUNE: "june/…/story.html"}


def test_what_is_told_apart_already_keeps_its_short_name() -> None:
    other = Path("/site/may/jo/story.html")
    assert told_apart([MAY, JUNE, other])[other] == "jo/story.html"


def test_a_file_that_lies_at_the_top_is_named_all_the_same() -> None:
    top, below = Path("/a/story.html"), Path("/b/a/story.html")
    assert told_apart([top, below])[below] == "b/…/story.html"
    assert told_apart([top, below])[top].endswith("story.html")
    assert told_apart([Path("story.html")]) == {Path("story.html"): "story.html"}
