"""Published pages fetched and checked from the command line."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediadesk.cli.main import main
from tests.fakes.site import draw
from tests.fakes.web import Said, served

TEXT = "<p>The harbour is old and its piers were built by people who knew the tides.</p>" * 5


@pytest.fixture
def site(kim: Path, tmp_path: Path) -> Iterator[str]:
    """Lend a server with a story that shows one known photo, and one that is missing."""
    figures = "".join(
        f"<figure><img src='/{name}' alt='Kim'><figcaption>Kim waves. Photo: Ann Lindqvist / "
        f"Reuters</figcaption></figure>{TEXT}"
        for name in ("kim.jpg", "gone.jpg")
    )
    html = f"<html><head><title>Kim</title></head><body><article>{TEXT}{figures}</article></body>"
    photo = Said(kim.read_bytes(), "image/jpeg")
    with served({"/story": Said(html.encode()), "/kim.jpg": photo}) as host:
        yield host


def test_a_page_is_fetched_into_a_folder(run, site, tmp_path) -> None:
    status, told = run("fetch", f"{site}/story", "--into", tmp_path / "kept")
    assert (status, told["failed"]) == (1, [])
    [one] = told["fetched"]
    assert (one["address"], one["pictures"]) == (f"{site}/story", 1)
    assert one["missing"] == [f"{site}/gone.jpg is not fetched: there is nothing at this address."]
    assert [str(path) for path in (tmp_path / "kept").iterdir()] == [one["path"]]


def test_nothing_that_was_named_came(run, site) -> None:
    status, told = run("fetch", f"{site}/nothing")
    assert (status, told["fetched"]) == (2, [])
    assert told["failed"][0]["address"] == f"{site}/nothing"


def test_a_page_of_the_web_is_checked_by_its_pixels(desk, site) -> None:
    status, report = desk("check", f"{site}/story")
    assert status == 1
    [document] = report["documents"]
    shown, missing = document["placements"]
    assert (shown["photo"], shown["matched_by"]) == (1, "hash")
    assert shown["locator"] == "picture 1"
    assert missing["photo"] is None


def test_a_fetched_page_owes_alternative_texts_as_any_page_does(desk, kim) -> None:
    bare = f"<figure><img src='/kim.jpg'><figcaption>Kim waves.</figcaption></figure>{TEXT}"
    page = Said(f"<html><body><article>{TEXT}{bare}</article></body></html>".encode())
    with served({"/": page, "/kim.jpg": Said(kim.read_bytes(), "image/jpeg")}) as host:
        [document] = desk("check", host)[1]["documents"]
    assert "P102" in [one["rule"] for one in document["placements"][0]["findings"]]


def test_what_did_not_come_counts_as_a_failure_of_the_whole(desk, site, tmp_path, capsys) -> None:
    page = tmp_path / "empty.html"
    page.write_text(f"<html><body><article>{TEXT}</article></body></html>")
    catalogue = ["--catalogue", str(tmp_path / "desk.mediadesk")]
    assert main([*catalogue, "check", str(page)], lambda *_: 99) == 0
    capsys.readouterr()
    assert main([*catalogue, "check", str(page), f"{site}/nothing"], lambda *_: 99) == 1
    assert "nothing is not fetched" in capsys.readouterr().err


def test_a_check_of_which_nothing_came_is_not_done(run, site) -> None:
    status, said = run("check", f"{site}/nothing")
    assert status == 2
    assert "is not fetched: there is nothing at this address." in str(said)


def test_the_next_check_of_an_address_tells_what_changed(desk, kim, tmp_path) -> None:
    def story(credit: str) -> Said:
        figure = (
            f"<figure><img src='/kim.jpg' alt='Kim'><figcaption>Kim waves.{credit}</figcaption>"
        )
        return Said(f"<html><body><article>{TEXT}{figure}</figure>{TEXT}</article>".encode())

    paths = {"/kim.jpg": Said(kim.read_bytes(), "image/jpeg"), "/": story(" Photo: Ann Lindqvist")}
    with served(paths) as host:
        desk("check", host)
        paths["/"] = story("")
        [document] = desk("check", host)[1]["documents"]
    assert "credit-dropped" in json.dumps(document)


def test_a_file_may_be_called_like_a_scheme(run, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    draw(tmp_path / "https.jpg", seed=3)
    Path("https.html").write_text(f"<html><body><article>{TEXT}</article></body></html>")
    assert run("check", "https.html")[0] == 0


def test_pictures_from_the_web_are_looked_at_where_that_is_asked_for(desk, site, tmp_path) -> None:
    figure = f"<figure><img src='{site}/kim.jpg' alt='Kim'><figcaption>Kim waves.</figcaption>"
    page = tmp_path / "away" / "story.html"
    page.parent.mkdir()
    page.write_text(f"<html><body><article>{TEXT}{figure}</figure>{TEXT}</article></body></html>")

    def shown(*options: str) -> tuple[object, object]:
        [document] = desk("check", page, *options)[1]["documents"]
        return document["placements"][0]["photo"], document["placements"][0]["matched_by"]

    assert shown() == (1, "name")
    assert shown("--fetch-pictures") == (1, "hash")
    assert shown() == (1, "hash")
