"""What a command does not need is not loaded: most of the time until it answers is loading."""

import json
import os
import subprocess
import sys
from pathlib import Path

from mediadesk.cli.table import COMMANDS

#: Loading one of these takes a good part of the time in which a command should answer.
LIBRARIES = (
    "PIL", "PySide6", "alembic", "c2pa", "cryptography", "cv2", "docx", "exiv2", "fontTools",
    "fpdf", "http.client", "hunspell", "jinja2", "lxml", "markdown_it", "multiprocessing", "numpy",
    "pebble", "pikepdf", "pypdfium2", "rawpy", "requests", "sqlalchemy", "tifffile", "tomlkit",
    "warcio",
)  # fmt: skip

#: These answer out of the program itself, or out of files beside the settings.
WITHOUT_A_CATALOGUE = (
    ("rules",),
    ("rules", "C101"),
    ("fields",),
    ("fields", "headline"),
    ("parse-credit", "A dog. Photo: Ann Lee/Reuters"),
    ("spelling", "words"),
    ("codes", "list"),
    ("codes", "files"),
    ("codes", "expand", "no codes"),
    ("template", "list"),
    ("template", "variables"),
    ("vocabulary", "list"),
    ("vocabulary", "list", "keywords"),
    *((command.name, "--help") for command in COMMANDS),
)

#: These read the catalogue, which takes SQLAlchemy, or change it; {photo} is in it.
ON_A_CATALOGUE = (
    ("catalogue", "info"),
    ("catalogue", "check"),
    ("doctor",),
    ("search", "park has:caption"),
    ("set", "{photo}", "headline=Noon"),
    ("undo",),
    ("redo",),
    ("history", "{photo}"),
    ("publications",),
    ("codes", "expand", "=rm10=", "--photo", "{photo}"),
    ("vocabulary", "list", "keywords", "pa"),
    ("lint", "{photo}"),
    ("export",),
    ("edit-in",),
)

#: Runs commands one after another, and says which libraries each loaded that were not there before.
RUNNER = """
import io, json, sys
from contextlib import redirect_stderr, redirect_stdout
from mediadesk.cli.main import main
commands, libraries, globals_ = json.loads(sys.argv[1])
told = []
for words in commands:
    before = set(sys.modules)
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as said:
        status = main([*globals_, *words], int)
    loaded = set(sys.modules) - before
    told.append([words, status, said.getvalue(), [n for n in libraries if n in loaded],
                 sorted(n for n in loaded if n.startswith("mediadesk."))])
print(json.dumps(told))
"""


def ran(commands, libraries, catalogue: Path) -> list:
    """Return of each command: words, exit status, messages, libraries loaded, own modules."""
    asked = json.dumps([commands, libraries, ["--catalogue", str(catalogue)]])
    done = subprocess.run(
        [sys.executable, "-c", RUNNER, asked],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_what_needs_no_catalogue_loads_nothing_heavy_and_makes_none(tmp_path) -> None:
    catalogue = tmp_path / "desk.mediadesk"
    for words, status, said, libraries, _ in ran(WITHOUT_A_CATALOGUE, LIBRARIES, catalogue):
        assert status == 0, (words, said)
        assert libraries == [], words
    assert not catalogue.exists()


def test_what_reads_the_catalogue_loads_sqlalchemy_alone(desk, kim, tmp_path) -> None:
    commands = [[word.format(photo=kim) for word in words] for words in ON_A_CATALOGUE]
    others = [name for name in LIBRARIES if name != "sqlalchemy"]
    for words, status, said, libraries, _ in ran(commands, others, tmp_path / "desk.mediadesk"):
        assert status in {0, 1}, (words, said)
        assert libraries == [], words


def test_a_credit_line_loads_no_library_but_that_of_its_style(desk, kim, tmp_path) -> None:
    commands = [["credit", str(kim)]]
    ((_, status, said, libraries, _),) = ran(commands, LIBRARIES, tmp_path / "desk.mediadesk")
    assert status == 0, said
    assert libraries == ["jinja2", "sqlalchemy"]


def test_a_delivery_loads_no_writer_but_that_of_its_form(desk, kim, tmp_path) -> None:
    table = str(tmp_path / "table.csv")
    commands = [["deliver", str(kim), "--as", "csv", "--out", table]]
    ((_, status, said, libraries, own),) = ran(commands, LIBRARIES, tmp_path / "desk.mediadesk")
    assert status in {0, 1}, said
    assert libraries == ["jinja2", "sqlalchemy"]
    writers = {name.rpartition(".")[2] for name in own if name.startswith("mediadesk.delivery.")}
    assert writers == {"csv_merge", "forms", "late", "plain_texts"}


def test_undo_loads_no_use_case_but_its_own(desk, tmp_path) -> None:
    ((_, status, said, _, own),) = ran([["undo"]], LIBRARIES, tmp_path / "desk.mediadesk")
    assert status == 0, said
    use_cases = {name for name in own if name.startswith("mediadesk.services.")}
    assert {name.split(".")[2] for name in use_cases} == {
        "history",
        "ports",
        "setting_table",
        "settings",
    }
    # The catalogue itself knows the field table, queries, and what changed between two checks.
    others = ("captions", "credits", "delivery", "edits", "media", "published")
    assert [name for name in own if name.split(".")[1] in others] == []
