"""ARCHITECTURE.md tells the truth about the folders, and the code keeps the house's habits."""

import ast
import re
from pathlib import Path

import pytest

from mediadesk.services.setting_table import SETTINGS

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "mediadesk").rglob("*.py"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if path.stat().st_size)
#: Files whose length another tool decides would stand here with a reason; there are none.
LONGEST_FILE_LINES = 400
LONGEST_CLASS_LINES = 150


def _packages() -> set[str]:
    return {str(p.parent.relative_to(ROOT)) for p in SOURCES if p.name == "__init__.py"}


def test_the_page_names_every_package_and_no_other() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `(mediadesk/[\w/]+)` \|", page, re.MULTILINE))
    panels = {p for p in _packages() if p.startswith("mediadesk/desktop/panels/")}
    assert named == _packages() - {"mediadesk"} - panels


def test_every_place_the_page_names_is_there() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = {name.rstrip("/") for name in re.findall(r"`([\w.-]*/[\w./-]*)`", page)}
    named -= {"mediadesk/_resources"}  # in the wheel
    floors = [ROOT, *(folder for folder in (ROOT / "mediadesk").iterdir() if folder.is_dir())]
    roots = (*floors, ROOT / "mediadesk", ROOT / "resources")
    there = {
        name
        for name in named
        for root in roots
        for end in ("", ".py")
        if (root / f"{name}{end}").exists()
    }
    assert named - there == set()


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_says_in_its_first_line_what_it_is_for(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith('"""'), "no docstring on line 1"


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_stays_short_enough_to_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE_LINES


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_class_stays_short_enough_to_read(path: Path) -> None:
    classes = (
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    lengths = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in classes}
    assert {n: long for n, long in lengths.items() if long > LONGEST_CLASS_LINES} == {}


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_the_top_handlers_catch_every_exception(path: Path) -> None:
    handlers = {"mediadesk/cli/main.py", "mediadesk/desktop/errors.py"}
    if str(path.relative_to(ROOT)) in handlers:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    broad = {"Exception", "BaseException"}
    caught = {
        node.type.id
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and isinstance(node.type, ast.Name)
    }
    bare = any(isinstance(n, ast.ExceptHandler) and n.type is None for n in ast.walk(tree))
    assert not caught & broad
    assert not bare


def test_every_setting_is_in_the_readme_or_the_manual() -> None:
    names = [setting.name for setting in SETTINGS]
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert names
    assert [name for name in names if f"`{name}`" not in page] == []


def test_labels_show_texts_as_they_are_written() -> None:
    """Qt reads markup into a label's text unless told not to; texts come from files and pages."""
    rich = {
        "mediadesk/desktop/widgets/plain_label.py",  # tells it
        "mediadesk/desktop/panels/styling/preview.py",  # the credit line as the web shows it
    }
    makers = {
        str(path.relative_to(ROOT))
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id == "QLabel"
    }
    assert makers == rich


def test_every_icon_is_drawn_somewhere() -> None:
    drawn = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    named = {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    themes = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "resources" / "themes").iterdir()
    )
    assert {name for name in drawn - named if name not in themes} == set()
