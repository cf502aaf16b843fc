"""The desk's codes: files in their order, read anew when they change, filled for a photo."""

from pathlib import Path

import pytest

from mediadesk import paths
from mediadesk.captions.dates import DateLanguages
from mediadesk.model.caption import Caption
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.photo import FieldValue
from mediadesk.services.captions.code_files import CodeFiles
from mediadesk.services.captions.code_replacing import Codes
from mediadesk.services.captions.photo_facts import PhotoFacts
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.clock import FakeClock
from tests.fakes.settings_store import FakeSettingsStore
from tests.fakes.text_files import FakeTextFiles

DATES = DateLanguages.from_text((paths.resources() / "dates.toml").read_text(encoding="utf-8"))
OWN = Path("own.txt")


class Desk:
    """Codes over files in memory, with a clock that stands until it is moved."""

    def __init__(self, files: str = "", **texts: str) -> None:
        self.now_s = 0.0
        self.settings = Settings(store=FakeSettingsStore(codes__files=files))
        self.files = FakeTextFiles(**texts)
        self.catalogue = FakeCatalogue(a_photo(1))
        self.codes = Codes(
            files=CodeFiles(
                files=self.files, own=OWN, settings=self.settings, now_s=lambda: self.now_s
            ),
            shelf=self.catalogue,
            facts=PhotoFacts(dates=DATES, clock=FakeClock(), settings=self.settings),
        )

    def said(self, text: str, photo_id: int | None = None) -> str:
        return self.codes.expand(text, len(text), photo_id).text


def test_without_files_nothing_is_a_code() -> None:
    assert Desk().said("=mun=") == "=mun="


def test_files_decide_in_their_order_behind_the_desks_own() -> None:
    desk = Desk(
        "a.txt; b.txt", **{"a.txt": "x\tA\ny\tA", "b.txt": "x\tB\nz\tB", "own.txt": "y\tOwn"}
    )
    assert [desk.said(f"={code}=") for code in "xyz"] == ["A", "Own", "B"]
    assert [source.codes for source in desk.codes.files.sources()] == [1, 2, 2]


def test_a_file_that_changed_is_read_anew_within_two_seconds() -> None:
    desk = Desk("a.txt", **{"a.txt": "x\tA"})
    assert desk.said("=x=") == "A"
    desk.files.write(Path("a.txt"), "x\tB")
    assert desk.said("=x=") == "A"
    desk.now_s = 2.0
    assert desk.said("=x=") == "B"


def test_files_are_not_looked_at_for_every_keystroke() -> None:
    desk = Desk("a.txt", **{"a.txt": "x\tA"})
    for _ in range(100):
        desk.said("=x=")
    assert desk.files.looks == 2


def test_a_file_that_is_gone_is_told_and_stops_nobody() -> None:
    desk = Desk("gone.txt; a.txt", **{"a.txt": "x\tA"})
    assert desk.said("=x=") == "A"
    assert [one.message for one in desk.codes.files.warnings()] == ["The file is not there."]


def test_a_wrong_delimiter_is_told_and_the_usual_one_holds() -> None:
    desk = Desk("a.txt", **{"a.txt": "x\tA"})
    desk.settings.put("codes.delimiter", "ab")
    assert desk.said("=x=") == "A"
    assert desk.codes.files.warnings()[0].source == "codes.delimiter"


def test_variables_in_words_stand_for_the_photo() -> None:
    desk = Desk("a.txt", **{"a.txt": "x\tin {city}"})
    desk.catalogue.records["city"] = FieldValue(1, "city", "Oslo")
    desk.catalogue.records["text"] = Caption(1, text="{state}")
    assert desk.said("{city} =x=", 1) == "{city} in Oslo"
    assert desk.said("=x=") == "in {city}"


def test_a_code_is_added_in_place_of_one_of_that_name() -> None:
    desk = Desk()
    desk.codes.files.add("x", ("A",))
    desk.codes.files.add("y", ('"quoted"', "two"))
    desk.codes.files.add("x", ("B",))
    assert desk.said("=x=") == "B"
    assert desk.said("=y#2=") == "two"
    assert desk.said("=y=") == '"quoted"'


@pytest.mark.parametrize("code", ["", "//x", "# x", "x" * 101])
def test_what_is_no_code_is_not_added(code: str) -> None:
    desk = Desk()
    with pytest.raises(UserError):
        desk.codes.files.add(code, ("A",)) if code != "# x" else desk.codes.files.add(code, ())
    assert desk.files.kept == {}


def test_a_file_is_used_once_and_dropped() -> None:
    desk = Desk(**{"a.txt": "x\tA", "b.txt": "none"})
    assert desk.codes.files.use(Path("a.txt")).codes == 1
    desk.codes.files.use(Path("a.txt"))
    assert desk.settings.get("codes.files") == "a.txt"
    assert desk.said("=x=") == "A"
    desk.codes.files.drop(Path("a.txt"))
    assert desk.said("=x=") == "=x="
    with pytest.raises(UserError, match="not among"):
        desk.codes.files.drop(Path("a.txt"))
    with pytest.raises(UserError, match="no codes"):
        desk.codes.files.use(Path("b.txt"))
    with pytest.raises(OutsideError):
        desk.codes.files.use(Path("gone.txt"))


def test_a_file_moved_up_decides_before_the_others() -> None:
    desk = Desk("a.txt; b.txt", **{"a.txt": "x\tA", "b.txt": "x\tB"})
    desk.codes.files.move(Path("b.txt"), -5)
    assert desk.said("=x=") == "B"
    desk.codes.files.move(Path("b.txt"), 1)
    assert desk.said("=x=") == "A"


def test_a_file_that_is_not_there_keeps_its_place_in_the_order() -> None:
    desk = Desk("gone.txt; a.txt", **{"a.txt": "x\tA"})
    assert [source.path.name for source in desk.codes.files.sources()] == ["gone.txt", "a.txt"]


def test_a_file_that_is_not_in_use_cannot_be_moved() -> None:
    with pytest.raises(UserError, match=r"b\.txt"):
        Desk("a.txt").codes.files.move(Path("b.txt"), 1)
