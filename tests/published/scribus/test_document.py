"""Scribus layouts: crop and resolution, captions, what is not printed, hostile files."""

import base64
import gzip
import tempfile
import zlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from mediadesk.model.errors import OutsideError
from mediadesk.model.placement import Placement
from mediadesk.published.scribus.document import ScribusReader
from tests.fakes.scribus import document, picture, text
from tests.published.layouts import layout_tools

SIZE_PX = (400, 300)
BODY = "The council met on Monday. " * 60


def read(path: Path) -> tuple[Placement, ...]:
    return ScribusReader(layout_tools(path.parent / "unpacked")).read(path).placements


def placed(folder: Path, items: str, **about: str) -> tuple[Placement, ...]:
    Image.new("RGB", SIZE_PX).save(folder / "a.jpg")
    path = folder / "issue.sla"
    path.write_text(document(items, **about), "utf-8")
    return read(path)


@settings(max_examples=40, deadline=None)
@given(
    left=st.floats(0, 0.8),
    top=st.floats(0, 0.8),
    width=st.floats(0.1, 1),
    height=st.floats(0.1, 1),
    scale=st.floats(0.05, 3),
    turn=st.floats(-180, 180),
    flip=st.booleans(),
)
def test_the_crop_comes_back_from_offset_scale_turn_and_flip(
    left: float, top: float, width: float, height: float, scale: float, turn: float, *, flip: bool
) -> None:
    right, bottom = left + width * (1 - left), top + height * (1 - top)
    wide, high = SIZE_PX
    frame = {
        "WIDTH": (right - left) * wide * scale, "HEIGHT": (bottom - top) * high * scale,
        "LOCALX": -left * wide, "LOCALY": -top * high, "LOCALSCX": scale, "LOCALSCY": scale,
        "ROT": turn, "FLIPPEDH": int(flip),
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        (one,) = placed(Path(folder), picture(300, 300, **frame))
    assert one.crop is not None
    assert one.crop.as_tuple() == pytest.approx((left, top, right, bottom), abs=0.005)
    assert one.effective_ppi == pytest.approx(72 / scale, abs=0.01)


def test_a_picture_whose_file_is_missing_has_a_resolution_and_no_crop(tmp_path: Path) -> None:
    (one,) = placed(tmp_path, picture(PFILE="/home/ann/other.jpg"))
    assert (one.file, one.crop, one.effective_ppi) == (None, None, 144)


def test_a_linked_photo_of_the_desk_has_a_crop_wherever_it_lies(tmp_path: Path) -> None:
    photo = tmp_path / "archive" / "other.jpg"
    photo.parent.mkdir()
    Image.new("RGB", SIZE_PX).save(photo)
    layout = tmp_path / "issue" / "page.sla"
    layout.parent.mkdir()
    layout.write_text(document(picture(PFILE=str(photo))), "utf-8")
    known = replace(layout_tools(tmp_path / "unpacked"), linked={str(photo): photo}.get)
    (one,) = ScribusReader(known).read(layout).placements
    assert one.file == photo
    assert one.crop is not None


def test_captions_are_known_by_style_name_and_place(tmp_path: Path) -> None:
    items = picture() + text("Boats. (Photo: Ann Lee)", (100, 255, 200, 20), "Bildunterschrift")
    (one,) = placed(tmp_path, items)
    assert (one.caption, one.credit, one.locator) == ("Boats.", "Ann Lee", "page 1, picture 1")


def test_the_story_beside_is_no_caption(tmp_path: Path) -> None:
    items = picture() + text(BODY, (100, 260, 300, 300), size=10)
    (one,) = placed(tmp_path, items)
    assert (one.caption, one.credit) == ("", "")


@pytest.mark.parametrize("changes", [{"PRINTABLE": 0}, {"XPOS": 900}, {"PFILE": ""}])
def test_what_is_not_printed_is_left_out(tmp_path: Path, changes: dict[str, object]) -> None:
    assert placed(tmp_path, picture(**changes)) == ()


@pytest.mark.parametrize("hidden", ["SICHTBAR", "DRUCKEN"])
def test_hidden_layers_are_left_out(tmp_path: Path, hidden: str) -> None:
    assert placed(tmp_path, picture(), layers=f'<LAYERS NUMMER="0" {hidden}="0"/>') == ()


def test_master_pages_are_decoration(tmp_path: Path) -> None:
    (one,) = placed(tmp_path, picture(OnMasterPage="Normal"))
    assert one.decorative
    assert one.locator == "master Normal, decoration 1"


def test_groups_hold_pictures_too(tmp_path: Path) -> None:
    inner = picture() + text("Boats", (320, 110, 90, 20))
    group = f'<PAGEOBJECT PTYPE="12" ItemID="7" LAYER="0">{inner}</PAGEOBJECT>'
    (one,) = placed(tmp_path, group)
    assert one.caption == "Boats"


def test_old_files_hold_items_in_pages_and_end_paragraphs_by_a_control(tmp_path: Path) -> None:
    words = '<ITEXT CH="Boats.&#x5;Photo: Ann Lee" CSIZE="8"/>'
    frame = '<PAGEOBJECT PTYPE="4" XPOS="100" YPOS="255" WIDTH="200" HEIGHT="20" ANNAME="Caption">'
    page = f'<PAGE NUM="1" NAM="">{picture()}{frame}{words}</PAGEOBJECT></PAGE>'
    content = f'<DOCUMENT PAGEWITH="600" PAGEHEIGHT="800"><PAGE NUM="0" NAM=""/>{page}</DOCUMENT>'
    path = tmp_path / "old.sla.gz"
    path.write_bytes(gzip.compress(f"<SCRIBUSUTF8>{content}</SCRIBUSUTF8>".encode()))
    (one,) = read(path)
    assert (one.caption, one.credit, one.locator) == ("Boats.", "Ann Lee", "page 2, picture 1")


def test_an_embedded_picture_is_unpacked(tmp_path: Path) -> None:
    content = b"\xff\xd8\xff a picture"
    packed = len(content).to_bytes(4, "big") + zlib.compress(content)
    data = base64.b64encode(packed).decode()
    changes = {"PFILE": "", "isInlineImage": 1, "inlineImageExt": "jpg", "ImageData": data}
    (one,) = placed(tmp_path, picture(**changes))
    assert one.file is not None
    assert (one.file.read_bytes(), one.file.suffix) == (content, ".jpg")


@pytest.mark.parametrize("value", ["nan", "inf", "-1", "0", "x", "1e99"])
@pytest.mark.parametrize("name", ["LOCALSCX", "WIDTH", "XPOS", "ROT", "LOCALROT"])
def test_numbers_without_meaning_are_survived(tmp_path: Path, name: str, value: str) -> None:
    assert len(placed(tmp_path, picture(**{name: value}))) <= 1


@pytest.mark.parametrize("content", [b"", b"<a/>", b"\x1f\x8b", b"\x1f\x8bx" * 9, b"<SCRIBUS>"])
def test_what_is_no_layout_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.sla"
    path.write_bytes(content)
    with pytest.raises(OutsideError, match=r"x\.sla"):
        read(path)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "x.sla.gz"
    path.write_bytes(gzip.compress(b" " * (140 * 2**20), 9))
    with pytest.raises(OutsideError, match="unpacks to more"):
        read(path)


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_any_change_is_read_or_told(data: st.DataObject) -> None:
    content = document(picture() + text("Boats.", (100, 255, 200, 20), "Caption"))
    at = data.draw(st.integers(0, len(content)))
    put = data.draw(st.text(alphabet=st.characters(codec="utf-8"), max_size=8))
    until = data.draw(st.integers(at, min(len(content), at + 40)))
    with tempfile.TemporaryDirectory() as folder, suppress(OutsideError):
        path = Path(folder) / "x.sla"
        path.write_text(content[:at] + put + content[until:], "utf-8")
        read(path)


@pytest.mark.corpus
def test_layouts_of_the_corpus_are_read(corpus: Path) -> None:
    layouts = corpus / "dev" / "layouts"
    (one,) = read(layouts / "scribus_br1" / "br1.sla.gz")
    assert one.crop is not None
    assert one.crop.as_tuple() == pytest.approx((0, 0, 221 / 0.81 / 307, 1), abs=0.005)
    for path in layouts.rglob("*.sla*"):
        assert read(path)


@pytest.mark.parametrize("told", ["All photos: Ann Lee/AP", "Picture credits: Fig. 1: Ann Lee/AP"])
def test_a_list_of_credits_is_read_for_pictures_without_one(tmp_path: Path, told: str) -> None:
    items = picture() + text("Fig. 1: Boats.", (100, 255, 200, 20), "Caption")
    (one,) = placed(tmp_path, items + text(told, (100, 700, 200, 20)))
    assert (one.caption, one.credit, one.is_bylined) == ("Fig. 1: Boats.", "Ann Lee/AP", True)


def test_a_list_of_credits_beside_the_pages_is_not_printed(tmp_path: Path) -> None:
    (one,) = placed(tmp_path, picture() + text("All photos: Ann Lee/AP", (4000, 700, 200, 20)))
    assert not one.credit
