"""Patterns name files, and only as file systems and people can take it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.edits.naming import VARIABLES, NameFacts, counted, named, require_pattern
from mediadesk.model.errors import UserError

_KIM = NameFacts(
    stem="kim",
    recipe="web",
    version="Front page",
    sequence=7,
    width_px=2048,
    height_px=1365,
    date_taken=datetime(2026, 5, 4, 12, 30, tzinfo=UTC),
    photo_id=12,
)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{stem}-{recipe}", "kim-web.jpg"),
        ("{sequence:3}-{stem}", "007-kim.jpg"),
        ("{stem}_{width}x{height}", "kim_2048x1365.jpg"),
        ("{date_taken:%Y%m%d}-{stem}", "20260504-kim.jpg"),
        ("{date_taken}", "20260504.jpg"),
        ("{stem} {version}", "kim Front page.jpg"),
        ("{photo:5}", "00012.jpg"),
        ("summit", "summit.jpg"),
    ],
)
def test_a_pattern_names_a_file(pattern, name):
    assert named(pattern, _KIM, ".jpg") == name


def test_an_empty_variable_takes_its_joint_along():
    bare = NameFacts(stem="kim", recipe="web")
    assert named("{stem}-{version}-{recipe}", bare, ".jpg") == "kim-web.jpg"
    assert named("{date_taken:%Y}-{stem}", bare, ".jpg") == "kim.jpg"


def test_the_camera_s_underscore_stays():
    assert named("{stem}-{recipe}", NameFacts("_DSC--0001", "web"), ".jpg") == "_DSC--0001-web.jpg"


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("a/b\\c", "a_b_c.jpg"),
        ("../../etc/passwd", "_.._etc_passwd.jpg"),
        ('wh*t? "no" <b>|x:', "wh_t_ _no_ _b_x_.jpg"),
        ("CON", "_CON.jpg"),
        ("com1.old", "_com1.old.jpg"),
        ("photo.", "photo.jpg"),
        ("ki\u202emg", "ki_mg.jpg"),
        ("   ", "_.jpg"),
        ("写真", "写真.jpg"),
    ],
)
def test_what_no_file_system_takes_is_replaced(stem, name):
    assert named("{stem}", NameFacts(stem), ".jpg") == name


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("", "is empty"),
        ("{stem", "brace"),
        ("{stem}}", "brace"),
        ("{name}", "know no {name}"),
        ("{sequence:x}", "no number of digits"),
        ("{sequence:99}", "no number of digits"),
        ("{stem:3}", "takes nothing"),
        ("{date_taken:day}", "no form of a date"),
        ("{date_taken:%Q}", "no form of a date"),
        ("{stem.__class__}", "brace"),
    ],
)
def test_a_wrong_pattern_is_told(pattern, fault):
    with pytest.raises(UserError, match=fault):
        require_pattern(pattern)


def test_a_taken_name_is_counted_on():
    assert counted("kim-web.jpg", 2) == "kim-web-2.jpg"


@given(stem=st.text(max_size=400), version=st.text(max_size=400))
def test_every_name_is_one_component_that_fits(stem, version):
    pattern = "-".join(f"{{{name}}}" for name in VARIABLES)
    name = named(pattern, NameFacts(stem, "web", version), ".jpg")
    assert len(name.encode()) <= 255
    assert name.endswith(".jpg")
    assert not set(name) & set('/\\:*?"<>|\x00\n')
    assert name not in {"..", "."}
    assert not name.startswith(".")
