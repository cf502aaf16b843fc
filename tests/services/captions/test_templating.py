"""Templates applied: one undo step, every photo in its own words, nothing changed by mistake."""

from dataclasses import replace

import pytest

from mediadesk import paths
from mediadesk.captions.dates import DateLanguages
from mediadesk.captions.templates import CaptionTemplate, TemplateLine
from mediadesk.metadata.fields import FIELDS
from mediadesk.model.errors import StoppedError, UserError
from mediadesk.model.field_edit import EditMode
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.captions.photo_facts import KNOWN_VARIABLES, PhotoFacts, variable_table
from mediadesk.services.captions.template_files import TemplateFiles
from mediadesk.services.captions.templating import Templating
from mediadesk.services.jobs import JobContext
from mediadesk.services.records.recording import Recording
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.clock import FakeClock
from tests.fakes.credit_parsing import parse_credit
from tests.fakes.own_texts import FakeOwnTexts
from tests.fakes.settings_store import FakeSettingsStore

DATES = DateLanguages.from_text((paths.resources() / "dates.toml").read_text(encoding="utf-8"))


class Desk:
    """Templates on a catalogue of two photos."""

    def __init__(self, expand=lambda text, _facts: text) -> None:
        self.catalogue = FakeCatalogue(a_photo(1), a_photo(2, "putin.jpg"))
        self.settings = Settings(store=FakeSettingsStore(person__name="Rosa"))
        self.recording = Recording(
            records=self.catalogue,
            shelf=self.catalogue,
            settings=self.settings,
            parse=parse_credit,
        )
        self.own = FakeOwnTexts()
        shipped = {
            path.stem: path.read_text(encoding="utf-8")
            for path in (paths.resources() / "templates").glob("*.toml")
        }
        self.files = TemplateFiles(shipped=shipped, own=self.own, settings=self.settings)
        self.templating = Templating(
            files=self.files,
            shelf=self.catalogue,
            recording=self.recording,
            facts=PhotoFacts(dates=DATES, clock=FakeClock(), settings=self.settings),
            settings=self.settings,
            expand=expand,
        )

    def apply(self, *lines: TemplateLine, photos: tuple[int, ...] = (1,)) -> int:
        return self.templating.apply(CaptionTemplate("x", "X", lines=lines), photos)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_every_shipped_template_can_be_applied(desk: Desk) -> None:
    assert desk.files.entries()
    for entry in desk.files.entries():
        assert entry.fault == ""
        template = desk.files.template(entry.name)
        template.check(KNOWN_VARIABLES)
        ticked = tuple(replace(line, is_applied=True) for line in template.lines)
        desk.templating.apply(replace(template, lines=ticked), (1,))


def test_every_field_and_every_fact_of_the_file_is_a_variable(desk: Desk) -> None:
    assert {spec.name for spec in FIELDS} <= KNOWN_VARIABLES
    for variable in variable_table():
        assert desk.templating.faults(variable.example) == (), variable.name


def test_photos_are_numbered_in_the_order_given_as_one_step(desk: Desk) -> None:
    desk.apply(TemplateLine("title", "{stem}-{sequence:3}"), photos=(2, 1))
    assert desk.recording.fields(1)["title"] == "kim-002"
    assert desk.recording.fields(2)["title"] == "putin-001"
    desk.catalogue.undo("Rosa")
    assert "title" not in desk.recording.fields(1)
    assert "title" not in desk.recording.fields(2)


def test_a_job_that_is_stopped_changes_nothing(desk: Desk) -> None:
    template = CaptionTemplate("x", "X", lines=(TemplateLine("city", "Oslo"),))
    context = JobContext(lambda done, _total, _note: context.stop.set() if done else None)
    with pytest.raises(StoppedError):
        desk.templating.job(template, (1, 2))(context)
    assert desk.recording.fields(1) == {}


def test_facts_of_the_file_itself_are_read_where_they_are_asked_for(desk: Desk) -> None:
    reading = Reading(Origin.XMP, "creator_tool", "Photo Mechanic")
    desk.catalogue._readings[1] = (reading,)
    desk.apply(TemplateLine("headline", "{creator_tool}"))
    assert desk.recording.fields(1)["headline"] == "Photo Mechanic"


def test_a_snapshot_leaves_out_what_nobody_sets(desk: Desk) -> None:
    desk.catalogue._readings[1] = (Reading(Origin.XMP, "creator_tool", "Photo Mechanic"),)
    desk.recording.set((1,), {"city": "Oslo"})
    assert [line.field for line in desk.templating.snapshot(1, "x").lines] == ["city"]


def test_a_line_without_a_tick_waits(desk: Desk) -> None:
    assert desk.apply(TemplateLine("city", "Oslo", is_applied=False)) == 0
    assert desk.recording.fields(1) == {}


@pytest.mark.parametrize(
    ("mode", "said"),
    [(EditMode.REPLACE, "In Oslo."), (EditMode.PREPEND, "In Oslo. Kim."),
     (EditMode.APPEND, "Kim. In Oslo.")],
)  # fmt: skip
def test_a_text_replaces_or_stands_before_or_behind(desk: Desk, mode: EditMode, said: str) -> None:
    desk.recording.set((1,), {"description": "Kim.", "city": "Oslo"})
    desk.apply(TemplateLine("description", "In {city}.", mode))
    assert desk.recording.fields(1)["description"] == said


def test_a_line_sees_what_the_lines_above_it_made(desk: Desk) -> None:
    desk.apply(TemplateLine("city", "Oslo"), TemplateLine("headline", "{city:upper}"))
    assert desk.recording.fields(1)["headline"] == "OSLO"


def test_an_empty_text_clears_and_one_that_says_nothing_leaves_alone(desk: Desk) -> None:
    desk.recording.set((1,), {"headline": "Kim", "event": "Summit"})
    desk.apply(TemplateLine("headline", ""), TemplateLine("event", "{state}"))
    assert desk.recording.fields(1) == {"event": "Summit"}


def test_a_list_put_into_a_list_stays_a_list(desk: Desk) -> None:
    desk.recording.set((1,), {"persons_shown": "Kim Yo-jong; Vladimir Putin", "keywords": "summit"})
    desk.apply(TemplateLine("keywords", "{persons_shown}; park", EditMode.APPEND))
    assert desk.recording.fields(1)["keywords"] == (
        "summit", "Kim Yo-jong", "Vladimir Putin", "park"
    )  # fmt: skip


def test_a_line_that_cannot_be_understood_changes_nothing(desk: Desk) -> None:
    with pytest.raises(UserError, match="Did you mean"):
        desk.apply(TemplateLine("city", "Oslo"), TemplateLine("headline", "{hedline}"))
    assert desk.recording.fields(1) == {}


def test_codes_in_a_template_become_their_words() -> None:
    desk = Desk(lambda text, _facts: text.replace("=rm10=", "Marcus Rashford"))
    desk.apply(TemplateLine("headline", "=rm10= scores"))
    assert desk.recording.fields(1)["headline"] == "Marcus Rashford scores"


def test_a_preview_tells_of_every_line_and_changes_nothing(desk: Desk) -> None:
    desk.recording.set((1,), {"city": "Oslo"})
    lines = (
        TemplateLine("city", "Bergen", is_applied=False),
        TemplateLine("headline", "{city} {state}{nobody}"),
    )
    city, headline = desk.templating.preview(CaptionTemplate("x", lines=lines), 1)
    assert (city.before, city.after, city.is_applied) == ("Oslo", "Bergen", False)
    assert headline.after == "Oslo {nobody}"
    assert headline.empty == ("state",)
    assert len(headline.faults) == 1
    assert desk.recording.fields(1) == {"city": "Oslo"}


def test_any_text_is_filled_for_a_photo(desk: Desk) -> None:
    assert desk.templating.filled("{filename} {width}x{height} {user}", 1).text == (
        "kim.jpg 1200x800 Rosa"
    )


def test_a_snapshot_holds_the_fields_as_plain_texts(desk: Desk) -> None:
    desk.recording.set((1,), {"city": "{Oslo}", "keywords": "a; b", "date_created": "2026-05-03"})
    template = desk.templating.snapshot(1, "AP, sport")
    assert (template.name, template.title) == ("ap-sport", "AP, sport")
    assert [line.field for line in template.lines if not line.is_applied] == ["date_created"]
    desk.files.save(template)
    desk.templating.apply(desk.files.template("ap-sport"), (2,))
    assert desk.recording.fields(2) == {"city": "{Oslo}", "keywords": ("a", "b")}


def test_a_template_goes_out_as_a_file_and_comes_back_under_a_free_name(desk, tmp_path) -> None:
    file = tmp_path / "wire-news.toml"
    desk.files.export_file("wire-news", file)
    assert desk.files.import_file(file) == "wire-news-2"
    assert desk.files.text("wire-news-2") == desk.files.text("wire-news")


def test_a_wrong_file_is_not_kept_and_a_broken_one_is_listed_with_its_fault(desk: Desk) -> None:
    with pytest.raises(UserError):
        desk.files.save_text("bad", "[fields]\ntown = 'x'")
    desk.own.put("bad", "=")
    assert next(e for e in desk.files.entries() if e.name == "bad").fault


@pytest.mark.parametrize("name", ["../evil", "A B", "", "x/y"])
def test_a_name_leads_to_no_other_folder(desk: Desk, name: str) -> None:
    with pytest.raises(UserError):
        desk.files.save_text(name, "")


def test_a_template_that_imports_apply_is_not_deleted(desk: Desk) -> None:
    desk.files.save(desk.files.create("Mine"))
    desk.settings.put("import.template", "mine")
    with pytest.raises(UserError, match="Imports"):
        desk.files.delete("mine")
    desk.settings.put("import.template", "")
    desk.files.delete("mine")
    with pytest.raises(UserError, match="not your own"):
        desk.files.delete("wire-news")


def test_new_photos_get_the_template_of_imports(desk: Desk) -> None:
    assert desk.templating.stamp((1, 2)) == ""
    assert desk.recording.fields(1) == {}
    desk.files.save(CaptionTemplate("mine", "Mine", lines=(TemplateLine("city", "Oslo"),)))
    desk.settings.put("import.template", "mine")
    assert desk.templating.stamp((1, 2)) == ""
    assert desk.recording.fields(2) == {"city": "Oslo"}


def test_a_template_for_imports_that_is_gone_is_told(desk: Desk) -> None:
    desk.settings.put("import.template", "gone")
    assert "'gone'" in desk.templating.stamp((1,))
