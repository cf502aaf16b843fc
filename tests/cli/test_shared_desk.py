"""Every command on a shared desk: the very answers that a catalogue in a file gives."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from mediadesk.cli.main import main
from tests.fakes.postgresql import PASSWORD, Server
from tests.fakes.site import draw

#: What differs from run to run: moments, durations, made-up ids, the address itself.
_VOLATILE = re.compile(
    r'"(seconds|added_at|size_bytes|modified_ns|id|at|when|checked_at|catalogue)": [^,}\]]+'
    r"|\d{4}-\d\d-\d\dT[\d:.+]+"
    r"|[0-9a-f]{32,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)

Ask = Callable[..., tuple[int, str]]

PAGE = """<html><body><figure><img src="kim.jpg" alt="A park">
<figcaption>The park at noon. Photo: Ann Lindqvist / Reuters</figcaption></figure></body></html>"""

#: The commands of CONTRACT that touch a catalogue, in the order of a day's work.
WALK: tuple[tuple[str, ...], ...] = (
    ("import", "kim.jpg"),
    ("import", "yo.jpg"),
    ("import", "kim.jpg", "yo.jpg"),
    ("set", "1", "creators=Ann Lindqvist", "description=The park at noon.", "city=São Paulo"),
    ("set", "1", "2", "keywords=summit", "--append"),
    ("search", "sao"),
    ("search", "creator:lindqvist has:caption"),
    ("search", "no:caption"),
    ("search", "", "--limit", "1"),
    ("show", "1"),
    ("credit", "1"),
    ("undo",),
    ("redo",),
    ("edit", "1", "--crop", "0,0,0.5,1", "--by", "Rosa Yamamoto", "--out", "crop.jpg"),
    ("history", "3"),
    ("credit", "3"),
    ("undo",),
    ("redo",),
    ("write", "1", "--sidecar"),
    ("identify", "crop.jpg"),
    ("check", "page.html"),
    ("publications",),
    ("show", "1"),
    ("deliver", "1", "--as", "csv", "--out", "out.csv"),
    ("vocabulary", "list", "keywords"),
    ("catalogue", "check"),
    ("catalogue", "upgrade"),
)


def walk(address: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[int, str]]:
    """Return status and answer of every command of the walk."""
    folder.mkdir()
    draw(folder / "kim.jpg", seed=1)
    draw(folder / "yo.jpg", seed=2)
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    answers = []
    for command in WALK:
        words = [str(folder / w) if (folder / w).exists() or w in MADE else w for w in command]
        capsys.readouterr()
        status = main(["--catalogue", address, *words, "--json"], lambda *_: 99)
        said = capsys.readouterr()
        assert "not%20for" not in said.out + said.err
        told = _VOLATILE.sub("~", said.out.replace(str(folder), "~").replace(address, "~"))
        answers.append((status, told if command[0] != "catalogue" else str(bool(told))))
    return answers


MADE = {"crop.jpg", "out.csv"}


def test_every_command_answers_as_on_a_file(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on_file = walk(str(tmp_path / "desk.mediadesk"), tmp_path / "a", capsys)
    shared = walk(server.empty_catalogue(), tmp_path / "b", capsys)
    differing = [
        (command, mine, yours)
        for command, mine, yours in zip(WALK, on_file, shared, strict=True)
        if mine != yours
    ]
    assert differing == []
    assert [(c, s) for c, (s, _) in zip(WALK, shared, strict=True) if s == 2] == []


def test_a_shared_desk_tells_of_itself_without_its_password(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    address = server.empty_catalogue()
    assert main(["--catalogue", address, "catalogue", "info", "--json"], lambda *_: 99) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["path"].startswith("postgresql://desk@127.0.0.1")
    main(["--catalogue", address, "doctor", "--json"], lambda *_: 99)
    said = capsys.readouterr()
    assert json.loads(said.out)["catalogue"]["faults"] == []
    assert PASSWORD not in said.out + said.err
    assert "not%20for" not in said.out + said.err


def test_the_backup_of_a_shared_desk_is_a_sentence_that_names_the_program(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address = server.empty_catalogue()
    words = ["--catalogue", address, "catalogue", "backup", str(tmp_path / "copy")]
    assert main(words, lambda *_: 99) == 2
    assert "pg_dump" in capsys.readouterr().err


def test_a_shared_desk_that_cannot_be_reached_is_a_sentence(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    nobody = server.url("desk").replace(f":{server.port}/", ":1/")
    assert main(["--catalogue", nobody, "search", "kim"], lambda *_: 99) == 2
    said = capsys.readouterr().err
    assert "could not be reached" in said
    assert "not%20for" not in said
    assert "Traceback" not in said
