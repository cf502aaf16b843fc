"""An import is summed up in a sentence."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from mediadesk.desktop.handlers.intake import in_words, nothing_in
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.widgets.look import Tone
from mediadesk.model.edit import Comparison, Verdict
from mediadesk.model.intake import Failure, ImportSummary
from mediadesk.services.identity.kinship import Relation
from tests.fakes.other_program import OtherProgram

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SEEN = Comparison(Verdict.DERIVED, 0.99)
BROKEN = (Failure(Path("a.jpg"), "a.jpg is empty."), Failure(Path("b.jpg"), "b.jpg is damaged."))


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        (ImportSummary((1,), 0, 0, (), 1.0), "1 photo added."),
        (
            ImportSummary(tuple(range(1200)), 2, 31, BROKEN, 1.0),
            "1,200 photos added, 2 updated, 31 unchanged, 2 could not be read.",
        ),
        (
            ImportSummary((1, 2), 3, 0, (), 1.0, copies=2),
            "2 photos added, 1 updated, 2 copies of photos that are there.",
        ),
        (
            ImportSummary((1, 2), 1, 0, (), 1.0, copies=1),
            "2 photos added, 1 copy of photos that are there.",
        ),
        (ImportSummary((), 0, 0, BROKEN, 1.0), "0 photos added, 2 could not be read."),
        (
            ImportSummary((1, 2), 0, 0, BROKEN[:1], 1.0),
            "2 photos added, 1 could not be read. a.jpg is empty.",
        ),
        (ImportSummary((), 0, 0, BROKEN[:1], 1.0), "a.jpg is empty."),
    ],
)
def test_the_summary_says_what_came_of_every_file(summary: ImportSummary, words: str) -> None:
    assert in_words(summary) == words


def test_what_found_its_original_can_be_shown_at_once(studio: Studio, qtbot: QtBot) -> None:
    desk = studio.place.desk
    photos = {number: desk.browsing.dossier(number).photo for number in (1, 2, 3)}
    studio.ways.relating._link([Relation(photos[number], photos[1], SEEN) for number in (2, 3)])
    bar = studio.parts.messages
    qtbot.waitUntil(lambda: bar.message is not None and bar.message.action is not None)
    bar.act()
    qtbot.waitUntil(lambda: studio.parts.pictures.listing.total == 2)
    assert studio.parts.pictures.search.query == "is:derivative"


@pytest.mark.beside
def test_what_found_its_original_is_linked_once_the_catalogue_is_free_and_not_after_undo(
    shown: Studio, qtbot: QtBot, other: OtherProgram
) -> None:
    saves, dossier = shown.place.saves, shown.place.desk.browsing.dossier
    derived, original = dossier(2).photo, dossier(1).photo
    other.lock()
    shown.ways.relating._link([Relation(derived, original, SEEN)])
    assert saves.is_busy
    assert dossier(2).photo.original_id is None
    other.let_go()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert dossier(2).photo.original_id == 1
    assert shown.parts.messages.message is not None
    qtbot.waitUntil(shown.board.action("edit.undo").isEnabled)
    shown.board.action("edit.undo").trigger()
    qtbot.waitUntil(lambda: dossier(2).photo.original_id is None)


def came_in(studio: Studio, photos: Path, name: str, qtbot: QtBot) -> int:
    """Import a picture that stands before all others; return its number."""
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor.fromHsv(300, 200, 90))
    assert picture.save(str(photos / name))
    listing = studio.parts.pictures.listing
    before = listing.total
    studio.intake.import_paths((photos / name,))
    qtbot.waitUntil(lambda: listing.total > before and not studio.work.is_busy)
    return int(listing.ids[0])


def test_the_first_photo_is_current_until_somebody_chooses_one(
    studio: Studio, photos: Path, qtbot: QtBot
) -> None:
    first = came_in(studio, photos, "aaa.jpg", qtbot)
    pictures = studio.parts.pictures
    qtbot.waitUntil(lambda: pictures.current_id == first)
    pictures.step(1)
    chosen = pictures.current_id
    came_in(studio, photos, "bbb.png", qtbot)
    assert pictures.current_id == chosen


def test_who_writes_a_caption_goes_on_with_the_photo_that_was_first(
    studio: Studio, photos: Path, qtbot: QtBot
) -> None:
    writing = studio.parts.pictures.current_id
    studio.board.action("photo.caption").trigger()
    came_in(studio, photos, "aaa.jpg", qtbot)
    assert studio.parts.pictures.current_id == writing


def test_a_folder_without_pictures_is_told_to_be_one(
    studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "note.txt").write_text("no picture", encoding="utf-8")
    studio.intake.import_paths((folder,))
    bar = studio.parts.messages
    qtbot.waitUntil(lambda: bar.message is not None)
    assert bar.message.sentence == "There is no picture in texts."
    assert bar.message.tone is Tone.WARNING


def test_several_folders_without_pictures_are_counted() -> None:
    assert nothing_in((Path("a"), Path("b"))).startswith("There is no picture in any of the 2")
