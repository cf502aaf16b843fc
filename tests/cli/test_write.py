"""Writing into files from the command line, to the last byte of the answer."""

import shutil

import pytest


def fields_of(desk, path) -> dict:
    return desk("show", path)[1]["metadata"]


@pytest.fixture
def by_itself(run, tmp_path):
    """Return a runner with a catalogue that knows nothing yet, for looking at files alone."""

    def command(*arguments: object):
        return run("--catalogue", tmp_path / "other.mediadesk", *arguments)

    return command


def test_a_written_record_is_read_by_a_catalogue_that_never_saw_it(desk, by_itself, kim) -> None:
    assert desk("set", kim, "headline=Größe 東京", "keywords=one; two")[0] == 0
    status, told = desk("write", kim)
    assert (status, told["written"], told["failed"], told["truncated"]) == (0, 1, [], [])
    said = fields_of(by_itself, kim)
    assert (said["headline"], said["keywords"]) == ("Größe 東京", ["one", "two"])
    assert said["creators"] == ["Ann Lindqvist"]


def test_writing_twice_changes_nothing_the_second_time(desk, kim) -> None:
    desk("write", kim)
    before = kim.read_bytes()
    status, told = desk("write", kim)
    assert (status, told["written"], told["unchanged"]) == (0, 0, 1)
    assert kim.read_bytes() == before


def test_a_sidecar_leaves_the_file_as_it_is(desk, kim) -> None:
    before = kim.read_bytes()
    status, told = desk("write", kim, "--sidecar")
    assert (status, told["written"]) == (0, 1)
    assert kim.read_bytes() == before
    assert "The park at noon." in kim.with_suffix(".xmp").read_text(encoding="utf-8")
    assert told["files"] == [str(kim.with_suffix(".xmp"))]


def test_a_change_taken_back_is_unwritten_and_written_again(desk, by_itself, kim) -> None:
    desk("write", kim)
    desk("set", kim, "headline=Visit")
    desk("write", kim)
    assert desk("search", "is:unwritten")[1]["total"] == 0
    desk("undo")
    assert desk("search", "is:unwritten")[1]["total"] == 1
    assert desk("write", "--unwritten")[1]["written"] == 1
    assert "headline" not in fields_of(by_itself, kim)


def test_a_written_file_is_the_photo_it_was_and_so_is_a_copy_of_its_old_bytes(
    desk, kim, tmp_path
) -> None:
    backup = tmp_path / "backup"
    backup.mkdir()
    shutil.copy(kim, backup / "kim.jpg")
    number = desk("show", kim)[1]["id"]
    desk("write", kim)
    assert desk("import", kim)[1]["unchanged"] == 1
    told = desk("import", backup)[1]
    assert (told["added"], told["updated"]) == (0, 1)
    assert desk("show", number)[1]["path"] == str(kim)
    assert desk("identify", backup / "kim.jpg")[1][0]["matches"][0]["id"] == number


def test_a_file_changed_elsewhere_is_told_and_resolved_either_way(desk, by_itself, kim) -> None:
    desk("write", kim)
    by_itself("import", kim)
    by_itself("set", kim, "description=Theirs")
    by_itself("write", kim)
    desk("set", kim, "description=Mine")
    status, told = desk("write", kim)
    assert (status, told["written"]) == (1, 0)
    (dispute,) = told["conflicts"]
    assert (dispute["record"], dispute["file"], dispute["before"]) == (
        "Mine",
        "Theirs",
        "The park at noon.",
    )
    assert desk("write", kim, "--take", "description")[0] == 0
    assert fields_of(desk, kim)["description"] == "Theirs"
    desk("undo")
    assert desk("write", kim, "--keep", "description")[1]["written"] == 1


def test_a_dry_run_writes_nothing(desk, kim) -> None:
    before = kim.read_bytes()
    assert desk("write", kim, "--dry-run")[1]["written"] == 1
    assert kim.read_bytes() == before


def test_a_file_that_is_gone_is_a_failure(desk, kim) -> None:
    kim.unlink()
    status, told = desk("write", kim)
    assert status == 1
    assert "not there any more" in told["failed"][0]["error"]


@pytest.mark.parametrize("words", [[], ["gone.jpg"], ["{kim}", "--keep", "nonsense"]])
def test_what_cannot_be_understood_is_refused(desk, kim, words) -> None:
    status, told = desk("write", *(word.format(kim=kim) for word in words))
    assert status == 2
    assert isinstance(told, str)
