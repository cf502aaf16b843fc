"""The contact sheet, read back with another library."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from mediadesk import paths
from mediadesk.delivery.font_finding import FontShelf
from mediadesk.delivery.sheet.contact_sheet import ContactSheetWriter
from mediadesk.delivery.sheet_words import SheetVocabulary
from mediadesk.model.credit import Credit
from mediadesk.model.errors import OutsideError, StoppedError
from mediadesk.model.intake import Raster
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryItem, PageFormat, Paper
from tests.fakes.delivered import FOUNDING_LINE, GREETING, an_item
from tests.fakes.picture_files import FakePictures
from tests.fakes.previews import FakePreviews, jpeg

VOCABULARY = SheetVocabulary.from_text(
    (paths.resources() / "delivery" / "sheet.toml").read_text(encoding="utf-8")
)
SHELF = FontShelf(paths.resources() / "fonts", machine=())


def writer(previews: FakePreviews | None = None) -> ContactSheetWriter:
    return ContactSheetWriter(
        previews=previews or FakePreviews(),
        files=PixelPictures(),
        fonts=SHELF,
        vocabulary=VOCABULARY,
    )


class PixelPictures(FakePictures):
    """Pictures of as many pixels as are asked for; of "gone..." there are none."""

    def load(self, path: Path, longest_edge_px: int | None = None) -> Raster:
        if path.name.startswith("gone"):
            msg = f"{path} cannot be read."
            raise OutsideError(msg)
        edge = longest_edge_px or 1
        return Raster(edge, edge // 2, b"\x80\x40\x20" * (edge * (edge // 2)))


class Sheet:
    """A contact sheet written and read back."""

    def __init__(self, folder: Path, delivery: Delivery, previews: FakePreviews) -> None:
        self.out = folder / "sheet.pdf"
        self.remarks = writer(previews).write(delivery, self.out, JobContext())
        self.pdf = PdfReader(self.out)

    @property
    def text(self) -> str:
        return " ".join(" ".join(page.extract_text() for page in self.pdf.pages).split())

    @property
    def alt_texts(self) -> list[str]:
        tree = self.pdf.trailer["/Root"]["/StructTreeRoot"]
        figures = [kid.get_object() for kid in tree["/K"]]
        found = []
        while figures:
            element = figures.pop()
            if not isinstance(element, DictionaryObject):
                continue
            if "/Alt" in element:
                found.append(str(element["/Alt"]))
            kids = element.get("/K", [])
            figures += [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]
        return found


def made(folder: Path, *items: DeliveryItem, **about: object) -> Sheet:
    delivery = replace(Delivery(items), **about)  # type: ignore[arg-type]
    return Sheet(folder, delivery, FakePreviews())


def test_caption_credit_and_file_name_stand_under_the_picture(tmp_path: Path) -> None:
    sheet = made(tmp_path, an_item(headline="Talks"))

    for expected in ("1", "greeting.jpg", "Talks", GREETING, FOUNDING_LINE):
        assert expected in sheet.text
    assert len(sheet.pdf.pages[0].images) == 1
    assert sheet.remarks == ()


def test_every_page_says_what_it_belongs_to(tmp_path: Path) -> None:
    sheet = made(
        tmp_path,
        *[an_item()] * 40,
        title="Kim in Vladivostok",
        house="Feminine-Perspective-Magazine",
        made_at=datetime(2026, 11, 24, tzinfo=UTC),
    )
    last = len(sheet.pdf.pages)

    assert last > 1
    for number, page in enumerate(sheet.pdf.pages, start=1):
        text = page.extract_text()
        assert f"Page {number} of {last}" in text
        assert "Kim in Vladivostok" in text
        assert "Feminine-Perspective-Magazine · 2026-11-24 · Photos: 40" in text


def test_its_properties_say_title_house_and_program(tmp_path: Path) -> None:
    about = made(tmp_path, an_item(), title="Kim & Co.", house="FPM").pdf.metadata

    assert about is not None
    assert (about.title, about.author, about.producer) == ("Kim & Co.", "FPM", "MediaDesk")


def test_pictures_say_in_words_what_they_show(tmp_path: Path) -> None:
    sheet = made(tmp_path, an_item(alt_text="Two people shake hands"), an_item())

    assert sorted(sheet.alt_texts) == ["Two people shake hands", GREETING]


def test_a_photo_without_credit_is_told_in_the_sheets_language(tmp_path: Path) -> None:
    sheet = made(tmp_path, an_item(line="", credit=Credit(1)), language="de")

    assert "Kein Bildnachweis vorhanden" in sheet.text


def test_mandatory_wording_is_marked(tmp_path: Path) -> None:
    sheet = made(tmp_path, an_item(credit=Credit(1, sources=("X",), mandatory="Courtesy of X")))

    assert "Mandatory wording: Courtesy of X" in sheet.text


def test_few_large_pictures_come_from_their_files(tmp_path: Path) -> None:
    (large,) = made(tmp_path, an_item(size_px=(3000, 1500))).pdf.pages[0].images

    assert large.image is not None
    assert large.image.width > 600


def test_of_many_pictures_the_previews_are_enough(tmp_path: Path) -> None:
    first = made(tmp_path, *[an_item(size_px=(3000, 1500))] * 13).pdf.pages[0].images[0]

    assert first.image is not None
    assert first.image.width == 60


def test_a_large_picture_whose_file_is_gone_is_its_preview(tmp_path: Path) -> None:
    item = an_item(name="gone.jpg", size_px=(3000, 1500))

    sheet = Sheet(tmp_path, Delivery((item,)), FakePreviews({item.photo.sha256: jpeg()}))

    assert sheet.remarks == ()


def test_a_missing_picture_leaves_a_frame_with_the_reason(tmp_path: Path) -> None:
    sheet = made(tmp_path, an_item(), an_item(name="gone.jpg"))

    assert "No picture: /pictures/gone.jpg cannot be read" in sheet.text
    assert sheet.remarks == ("There is no picture of photo 2.",)


def test_remarks_name_the_photos_but_not_endlessly(tmp_path: Path) -> None:
    sheet = made(tmp_path, *[an_item(name="gone.jpg")] * 20)

    assert sheet.remarks == (
        "There is no picture of photos 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ….",
    )


def test_a_damaged_preview_is_no_picture(tmp_path: Path) -> None:
    item = an_item(size_px=(300, 200))
    previews = FakePreviews({item.photo.sha256: b"\xff\xd8 not a picture"})

    sheet = Sheet(tmp_path, Delivery((item,)), previews)

    assert "its preview is damaged" in sheet.text
    assert sheet.remarks == ("There is no picture of photo 1.",)


def test_a_long_caption_is_shortened_visibly_and_its_credit_is_not(tmp_path: Path) -> None:
    sheet = made(tmp_path, an_item("many words " * 2000))

    assert "many words…" in sheet.text or "many…" in sheet.text
    assert FOUNDING_LINE in sheet.text
    assert sheet.remarks == ("The caption is shortened at photo 1.",)


def test_a_credit_higher_than_a_page_is_shortened_and_told(tmp_path: Path) -> None:
    sheet = made(tmp_path, an_item(line="Somebody, " * 3000))

    assert len(sheet.pdf.pages) == 1
    assert any("higher than a page" in remark for remark in sheet.remarks)


def test_letters_no_font_holds_are_counted_and_told(tmp_path: Path) -> None:
    sheet = made(tmp_path, an_item(line="写真"))

    assert "[characters not shown: 2]" in sheet.text
    assert "No font on this machine holds some characters of photos 1." in sheet.text
    assert sheet.remarks == ("No font on this machine holds some characters of photo 1.",)


@pytest.mark.parametrize(
    "line",
    ["Фото: Алексей Никольский", "사진=김민수 기자 / 연합뉴스", "Foto: Łukasz Gągulski"],
    ids=["russian", "korean", "polish"],
)
def test_other_scripts_read_back(tmp_path: Path, line: str) -> None:
    assert line in made(tmp_path, an_item(line=line)).text


def test_a_sheet_in_arabic_begins_at_the_right(tmp_path: Path) -> None:
    sheet = made(tmp_path, an_item("تصوير"), an_item("تصوير"), an_item("تصوير"), language="ar")
    first, second, _ = (matrix for matrix in _places(sheet))

    assert first > second


def _places(sheet: Sheet) -> list[float]:
    """Return the left edges of the pictures in the order they were drawn."""
    found: list[float] = []

    def visit(operator: bytes, _args: object, matrix: list[float], _text: list[float]) -> None:
        if operator == b"Do":
            found.append(matrix[4])

    sheet.pdf.pages[0].extract_text(visitor_operand_before=visit)
    return found


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (PageFormat(), (595, 842)),
        (PageFormat(Paper.LETTER), (612, 792)),
        (PageFormat(Paper.A4, is_landscape=True), (842, 595)),
    ],
    ids=["a4", "letter", "landscape"],
)
def test_pages_are_as_asked_for(
    tmp_path: Path, page: PageFormat, expected: tuple[int, int]
) -> None:
    box = made(tmp_path, an_item(), page=page).pdf.pages[0].mediabox

    assert (round(box.width), round(box.height)) == expected


def test_columns_are_as_asked_for(tmp_path: Path) -> None:
    sheet = made(tmp_path, *[an_item()] * 6, page=PageFormat(columns=5))

    assert len(set(_places(sheet))) == 5


def test_an_empty_delivery_is_an_empty_sheet(tmp_path: Path) -> None:
    assert len(made(tmp_path).pdf.pages) == 1


def test_it_stops_when_asked_to(tmp_path: Path) -> None:
    stop = Event()
    stop.set()
    with pytest.raises(StoppedError):
        writer().write(Delivery((an_item(),)), tmp_path / "s.pdf", JobContext(stop=stop))


def test_what_the_disk_refuses_is_left_to_the_caller(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        writer().write(Delivery((an_item(),)), tmp_path / "no" / "s.pdf", JobContext())


@given(
    st.text(st.characters()),
    st.text(st.characters()),
    st.text(st.characters()),
    st.tuples(st.integers(0, 60000), st.integers(0, 60000)),
)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_text_or_size_breaks_a_sheet(
    tmp_path: Path, caption: str, line: str, title: str, size_px: tuple[int, int]
) -> None:
    item = an_item(caption, line, headline=title, alt_text=line, size_px=size_px)

    sheet = made(tmp_path, item, title=title, house=caption)

    assert len(sheet.pdf.pages) == 1
    assert sheet.text
