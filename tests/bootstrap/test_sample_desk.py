"""The sample desk: laid out once, and every fate of a picture to be seen on it."""

from pathlib import Path

import pytest

from mediadesk.bootstrap.desk import open_sample_desk
from mediadesk.model.finding import Status
from mediadesk.model.scope import Scope
from mediadesk.services.deliveries.layout_texts import Wanted
from mediadesk.services.jobs import JobContext

FOUNDING_LINE = (
    "Vladimir Putin greeted by Kim Yo-Jong. Photo credit: Kremlin. Photo is cropped and enlarged. "
    "Art, cropping, enhancement: Rosa Yamamoto / Feminine-Perspective-Magazine"
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a sample desk that was opened once."""
    folder = tmp_path_factory.mktemp("sample")
    desk, _ = open_sample_desk(folder)
    desk.close()
    return folder


def test_its_article_has_every_fate_of_a_picture(home: Path) -> None:
    desk, article = open_sample_desk(home)
    report = desk.checking.job([article])(JobContext())
    desk.close()
    fates = [j.status for j in report.documents[0].judgements if not j.placement.decorative]
    assert fates == [
        Status.COMPLETE,
        Status.COMPLETE,
        Status.INCOMPLETE,
        Status.WRONG,
        Status.INCOMPLETE,
        Status.UNKNOWN,
    ]


def test_its_derivative_carries_the_founding_line(home: Path) -> None:
    desk, _ = open_sample_desk(home)
    photo_id = desk.browsing.resolve(str(home / "photos" / "kremlin-greeting-page.jpg"))
    line = desk.delivering.texts((photo_id,), Wanted.CAPTION_AND_CREDIT).plain
    desk.close()
    assert line == FOUNDING_LINE


def test_opening_it_again_adds_nothing(home: Path) -> None:
    desk, _ = open_sample_desk(home)
    photos, collections = len(desk.browsing.photo_ids(Scope())), desk.collecting.collections()
    desk.close()
    assert photos == 7
    assert [(held.name, count) for held, count in collections] == [("Six pictures article", 5)]


def test_what_a_person_changes_on_it_stays(home: Path) -> None:
    desk, _ = open_sample_desk(home)
    cat = desk.browsing.resolve(str(home / "photos" / "chelsea.jpg"))
    desk.recording.set((cat,), {"headline": "The cat"})
    desk.close()
    again, _ = open_sample_desk(home)
    assert again.recording.fields(cat)["headline"] == "The cat"
    again.history.undo()
    again.close()


def test_it_leaves_the_own_catalogue_and_settings_alone(home: Path, tmp_path: Path) -> None:
    desk, _ = open_sample_desk(home)
    desk.settings.put("appearance.theme", "light")
    desk.close()
    assert (home / "settings.json").is_file()
    assert not any(Path.home().rglob("settings.json"))
