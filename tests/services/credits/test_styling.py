"""House styles listed, written, duplicated, imported and exported."""

from pathlib import Path

import pytest

from mediadesk.bootstrap.knowledge import texts
from mediadesk.credits.composing.compose import CreditFacts, compose
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.model.credit import Credit
from mediadesk.model.errors import UserError
from mediadesk.services.credits.style_trials import StyleTrials
from mediadesk.services.credits.styling import Styling
from mediadesk.services.settings import Settings
from tests.fakes.own_texts import FakeOwnTexts
from tests.fakes.settings_store import FakeSettingsStore

DAILY = '# Ours.\nlike = "plain"\nname = "The Daily"\n\n[words.en]\nphoto = "Picture"\n'


class Bench:
    def __init__(self, **own: str) -> None:
        self.shelf = FakeOwnTexts(**own)
        self.styles = HouseStyles(texts("styles"), texts("wording"), self.shelf.texts)
        self.settings = Settings(store=FakeSettingsStore())
        self.trials = StyleTrials(
            styles=self.styles, shelf=None, parse=None, canonical=None, examples=str
        )
        self.styling = Styling(styles=self.styles, own=self.shelf, settings=self.settings)

    def line(self, style: str) -> str:
        facts = CreditFacts(None, Credit(1, sources=("Kremlin",)))
        return compose(facts, self.styles.style(style)).text


def test_own_styles_are_listed_before_shipped_ones() -> None:
    entries = Bench(daily=DAILY).styling.entries()
    assert (entries[0].name, entries[0].title, entries[0].is_own) == ("daily", "The Daily", True)
    assert not any(entry.is_own for entry in entries[1:])
    assert {"ap", "plain"} <= {entry.name for entry in entries}


def test_the_style_of_the_desks_lines_is_marked() -> None:
    bench = Bench(daily=DAILY)
    bench.styling.choose("daily")
    assert [entry.name for entry in bench.styling.entries() if entry.is_chosen] == ["daily"]


def test_a_style_that_was_left_broken_is_listed_by_its_file_name() -> None:
    assert Bench(torn="name = ").styling.entries()[0].title == "torn"


def test_a_saved_style_words_lines_at_once() -> None:
    bench = Bench(daily=DAILY)
    assert bench.line("daily") == "Picture: Kremlin"
    bench.styling.save("daily", DAILY.replace("Picture", "Image"))
    assert bench.line("daily") == "Image: Kremlin"


def test_a_wrong_style_is_not_saved() -> None:
    bench = Bench(daily=DAILY)
    with pytest.raises(UserError, match=r"daily\.toml, line 6"):
        bench.styling.save(
            "daily", DAILY.replace('[words.en]\nphoto = "Picture"', '[forms]\nx = ""')
        )
    assert bench.shelf.kept["daily"] == DAILY


def test_a_duplicate_keeps_comments_and_gets_a_name_of_its_own() -> None:
    bench = Bench(daily=DAILY)
    name = bench.styling.duplicate("daily", "The Daily")
    assert name == "the-daily"
    assert bench.styling.duplicate("daily", "the daily!") == "the-daily-2"
    assert bench.shelf.kept[name] == DAILY
    assert bench.styling.is_own(name)


def test_a_shipped_style_is_duplicated_under_another_name() -> None:
    bench = Bench()
    name = bench.styling.duplicate("ap", "AP")
    assert name == "ap-2"
    assert bench.line(name) == bench.line("ap")


@pytest.mark.parametrize("title", ["", "  ", "!?"])
def test_a_style_without_a_name_is_refused(title: str) -> None:
    with pytest.raises(UserError, match="needs a name"):
        Bench().styling.create(title)


def test_a_new_style_words_like_the_plain_one() -> None:
    bench = Bench()
    name = bench.styling.create("新聞")
    assert name == "新聞"
    assert bench.line(name) == bench.line("plain")


def test_a_shipped_style_is_not_deleted() -> None:
    with pytest.raises(UserError, match="came with the program"):
        Bench().styling.delete("ap")


def test_a_deleted_style_that_stood_over_a_shipped_one_gives_way_to_it() -> None:
    bench = Bench(plain=DAILY)
    assert bench.line("plain") == "Picture: Kremlin"
    bench.styling.delete("plain")
    assert bench.line("plain") == "Photo: Kremlin"


def test_the_style_of_the_desks_lines_is_not_deleted() -> None:
    bench = Bench(daily=DAILY)
    bench.styling.choose("daily")
    with pytest.raises(UserError, match="choose another"):
        bench.styling.delete("daily")


def test_a_style_that_another_is_like_is_not_deleted() -> None:
    bench = Bench(daily=DAILY, sunday='like = "daily"')
    with pytest.raises(UserError, match="sunday is like 'daily'"):
        bench.styling.delete("daily")


def test_a_wrong_style_is_not_chosen() -> None:
    bench = Bench(torn="name = ")
    with pytest.raises(UserError, match=r"torn\.toml"):
        bench.styling.choose("torn")


def test_an_exported_style_can_be_imported_elsewhere() -> None:
    one, other = Bench(daily=DAILY), Bench(daily="")
    one.styling.export_file(Path("The Daily.toml"), one.styling.text("daily"))
    other.shelf.files = one.shelf.files
    assert other.styling.import_file(Path("The Daily.toml")) == "the-daily"
    assert other.shelf.kept["the-daily"] == DAILY


def test_an_imported_style_never_takes_the_place_of_another() -> None:
    bench = Bench(daily=DAILY)
    bench.shelf.files[Path("daily.toml")] = DAILY.replace("Picture", "Image")
    assert bench.styling.import_file(Path("daily.toml")) == "daily-2"
    assert bench.shelf.kept["daily"] == DAILY


@pytest.mark.parametrize("text", ["<html>", "name = 'x'", 'like = "nobody"'])
def test_a_file_that_is_no_style_is_not_imported(text: str) -> None:
    bench = Bench()
    bench.shelf.files[Path("x.toml")] = text
    with pytest.raises(UserError):
        bench.styling.import_file(Path("x.toml"))
    assert bench.shelf.kept == {}


def test_what_a_style_has_from_the_one_it_is_like_can_be_seen() -> None:
    bench = Bench(daily=DAILY)
    base = bench.trials.base("daily", DAILY)
    assert base is not None
    assert base.settings["name"] == "Plain"
    assert {"long", "short", "iim"} <= base.forms.keys()
    assert bench.trials.base("plain", bench.styling.text("plain")) is None


def test_an_own_style_may_be_like_the_shipped_one_of_its_name() -> None:
    bench = Bench(ap='like = "ap"\nname = "AP, ours"')
    base = bench.trials.base("ap", bench.styling.text("ap"))
    assert base is not None
    assert base.settings["name"] != "AP, ours"


def test_the_words_a_style_goes_without_are_those_of_the_one_it_is_like() -> None:
    bench = Bench(daily=DAILY, sunday='like = "daily"')
    assert bench.trials.words("sunday", 'like = "daily"', "en")["words"]["photo"] == "Picture"
    assert bench.trials.words("daily", DAILY, "de")["words"]["photo"] == "Foto"


def test_languages_are_offered_by_their_own_names() -> None:
    offered = Bench().styling.languages()
    assert offered[0] == ("en", "English")
    assert {"de", "ja", "ar"} <= {tag for tag, _ in offered}
