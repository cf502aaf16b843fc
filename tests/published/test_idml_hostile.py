"""Damaged and hostile layouts are read or told in a sentence, within bounds."""

import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.model.errors import OutsideError
from tests.fakes.indesign import Package, Placed, moved, paragraph, text_frame
from tests.published.layouts import placed_in, read_idml


def a_layout() -> Package:
    items = Placed().xml() + text_frame("s0", (100, -195, 150, 30))
    return Package(items, (("s0", paragraph("Boats. (Photo: Ann Lee)", "Caption")),))


def written(folder: Path, parts: dict[str, str]) -> Path:
    out = folder / "issue.idml"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"%PDF-1.7", b"<Document", b"<html/>", b"\xff" * 99]
)
def test_what_is_no_layout_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.idml"
    file.write_bytes(content)
    with pytest.raises(OutsideError, match=r"x\.idml"):
        read_idml(file)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.idml", tmp_path):
        with pytest.raises(OutsideError):
            read_idml(path)


@pytest.mark.parametrize("missing", ["Spreads/Spread_0.xml", "Stories/Story_s0.xml"])
def test_a_missing_part_is_told(tmp_path: Path, missing: str) -> None:
    parts = a_layout().parts()
    del parts[missing]
    with pytest.raises(OutsideError, match="is missing"):
        read_idml(written(tmp_path, parts))


def test_missing_styles_are_done_without(tmp_path: Path) -> None:
    parts = a_layout().parts()
    del parts["Resources/Styles.xml"]
    (placed,) = read_idml(written(tmp_path, parts))
    assert placed.credit == "Ann Lee"


def test_an_archive_that_is_no_layout_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="no InDesign document"):
        read_idml(written(tmp_path, {"word/document.xml": "<a/>"}))


def test_parts_outside_the_archive_are_not_read(tmp_path: Path) -> None:
    parts = a_layout().parts()
    parts["designmap.xml"] = parts["designmap.xml"].replace(
        "Spreads/Spread_0.xml", "../../../../etc/passwd"
    )
    with pytest.raises(OutsideError, match="is missing"):
        read_idml(written(tmp_path, parts))


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    parts = a_layout().parts()
    parts["Stories/Story_s0.xml"] = "<a>" + " " * (80 * 2**20) + "</a>"
    with pytest.raises(OutsideError, match="unpacks to more"):
        read_idml(written(tmp_path, parts))


def test_entities_are_refused(tmp_path: Path) -> None:
    parts = a_layout().parts()
    parts["Stories/Story_s0.xml"] = (
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    )
    with pytest.raises(OutsideError, match="entities"):
        read_idml(written(tmp_path, parts))


def test_endless_groups_are_told(tmp_path: Path) -> None:
    group = '<Group Self="g">' * 5000 + Placed().xml() + "</Group>" * 5000
    with pytest.raises(OutsideError):
        placed_in(tmp_path, Package(group))


def test_groups_as_deep_as_xml_allows_are_read(tmp_path: Path) -> None:
    group = '<Group Self="g">' * 200 + Placed().xml() + "</Group>" * 200
    assert len(placed_in(tmp_path, Package(group))) == 1


def test_stories_that_hold_each_other_end(tmp_path: Path) -> None:
    picture = Placed().xml()
    stories = (
        ("s0", paragraph("", inside=text_frame("s1", (0, 0, 9, 9)) + picture)),
        ("s1", paragraph("", inside=text_frame("s0", (0, 0, 9, 9)) + picture)),
    )
    placed = placed_in(tmp_path, Package(text_frame("s0", (0, 0, 99, 99)), stories))
    assert len(placed) == 2


def test_threads_that_bite_their_tail_end(tmp_path: Path) -> None:
    frames = text_frame("s0", (100, -195, 150, 30), identifier="t1", thread=("t2", "t2"))
    frames += text_frame("s0", (300, -195, 150, 30), identifier="t2", thread=("t1", "t1"))
    package = Package(Placed().xml() + frames, (("s0", paragraph("Boats.", "Caption")),))
    assert placed_in(tmp_path, package)[0].caption == "Boats."


def test_styles_based_on_each_other_end(tmp_path: Path) -> None:
    styles = "".join(
        f'<ParagraphStyle Self="ParagraphStyle/{one}" Name="{one}"><Properties>'
        f'<BasedOn type="object">ParagraphStyle/{other}</BasedOn></Properties></ParagraphStyle>'
        for one, other in (("x", "y"), ("y", "x"))
    )
    package = a_layout()
    package.styles = styles
    package.stories = (("s0", paragraph("Boats.", "x")),)
    assert len(placed_in(tmp_path, package)) == 1


def test_a_page_of_thousands_of_frames_is_read(tmp_path: Path) -> None:
    items = "".join(
        Placed(identifier=f"u{at}", at=moved(at % 50 * 10, at // 50 * 10 - 390)).xml()
        + text_frame("s0", (at % 50 * 10, at // 50 * 10 - 385, 9, 4), identifier=f"t{at}")
        for at in range(1500)
    )
    package = Package(items, (("s0", paragraph("Boats.", "Caption")),))
    assert len(placed_in(tmp_path, package)) == 1500


@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_any_change_of_a_part_is_read_or_told(data: st.DataObject) -> None:
    parts = a_layout().parts()
    name = data.draw(st.sampled_from(sorted(parts)))
    content = parts[name]
    at = data.draw(st.integers(0, len(content)))
    until = data.draw(st.integers(at, min(len(content), at + 60)))
    put = data.draw(st.text(alphabet=st.characters(codec="utf-8"), max_size=12))
    parts[name] = content[:at] + put + content[until:]
    with tempfile.TemporaryDirectory() as folder, suppress(OutsideError):
        read_idml(written(Path(folder), parts))


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_any_change_of_the_file_is_read_or_told(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = a_layout().write(Path(folder) / "issue.idml")
        content = bytearray(out.read_bytes())
        for _ in range(data.draw(st.integers(1, 8))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        out.write_bytes(bytes(content))
        with suppress(OutsideError):
            read_idml(out)
