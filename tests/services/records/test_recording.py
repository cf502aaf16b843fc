"""Fields by name: wherever the catalogue keeps them, one way to read and one to set them."""

from dataclasses import fields

import pytest

from mediadesk.metadata.credit_parts import CREDIT_PARTS
from mediadesk.metadata.fields import FIELDS
from mediadesk.model.caption import Caption
from mediadesk.model.changes import JournalEntry, Step
from mediadesk.model.credit import Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import StoppedError, UserError
from mediadesk.model.field_edit import EditMode, FieldEdit
from mediadesk.model.photo import FieldValue, Origin, Photo, Reading
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.catalogue import Check, never
from mediadesk.services.records.field_records import credit_parts_held
from mediadesk.services.records.recording import Recording, SharedValue, fields_of
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.credit_parsing import parse_credit
from tests.fakes.settings_store import FakeSettingsStore


@pytest.fixture
def catalogue() -> FakeCatalogue:
    return FakeCatalogue(a_photo(1), a_photo(2, "putin.jpg"))


@pytest.fixture
def recording(catalogue: FakeCatalogue) -> Recording:
    settings = Settings(store=FakeSettingsStore())
    return Recording(records=catalogue, shelf=catalogue, settings=settings, parse=parse_credit)


def test_every_field_that_names_a_record_names_one_that_is_there() -> None:
    attributes = {f"caption.{f.name}" for f in fields(Caption)}
    attributes |= {f"credit.{f.name}" for f in fields(Credit)}
    for spec in (*FIELDS, *CREDIT_PARTS):
        assert spec.record in attributes | {"field", "file", "contributions"}, spec.name


@pytest.mark.parametrize("name", [spec.name for spec in FIELDS if spec.is_editable])
def test_what_was_set_is_read_back(recording: Recording, name: str) -> None:
    recording.set((1,), {name: "Kremlin"})
    content = recording.fields(1)[name]
    assert content in {"Kremlin", ("Kremlin",)}


@pytest.mark.parametrize("name", [spec.name for spec in FIELDS if spec.is_editable])
def test_an_empty_text_clears_a_field(recording: Recording, name: str) -> None:
    recording.set((1,), {name: "Kremlin"})
    recording.set((1,), {name: ""})
    assert name not in recording.fields(1)


class SharedCatalogue(FakeCatalogue):
    """Another program adds a keyword whenever this one has read and not yet written."""

    def __init__(self, *photos: Photo) -> None:
        super().__init__(*photos)
        self.others = ["noon", "park"]

    def apply(self, step: Step, check: Check = never) -> JournalEntry:
        if self.others:
            words = self.curated((1,))[1].fields
            said = words[0].content if words else ()
            more = FieldValue(1, "keywords", (*said, self.others.pop()))
            super().apply(Step("keywords", "Bo", (more,)))
        return super().apply(step, check)


def test_what_others_change_meanwhile_is_kept() -> None:
    shared = SharedCatalogue(a_photo(1))
    store = Settings(store=FakeSettingsStore())
    recording = Recording(records=shared, shelf=shared, settings=store, parse=parse_credit)
    assert recording.set((1,), {"keywords": "Kim"}, EditMode.APPEND) == 1
    assert recording.fields(1)["keywords"] == ("park", "noon", "Kim")


@pytest.mark.parametrize("name", [spec.name for spec in FIELDS if not spec.is_editable])
def test_what_programs_wrote_is_not_set(recording: Recording, name: str) -> None:
    with pytest.raises(UserError, match="told by the file and cannot be set"):
        recording.set((1,), {name: "Kremlin"})


def test_what_programs_wrote_is_told_as_the_file_has_it() -> None:
    reading = Reading(Origin.XMP, "creator_tool", "Some Editor 2")
    dossier = Dossier(a_photo(1), readings=(reading,))
    assert fields_of(dossier) == {"creator_tool": "Some Editor 2"}


def test_structures_are_typed_with_semicolons_between_them(recording: Recording) -> None:
    recording.set(
        (1,), {"locations_shown": 'Red Square|City: Moscow; "Arc; Triomphe" | city:Paris'}
    )
    assert recording.fields(1)["locations_shown"] == (
        "Red Square | city: Moscow",
        '"Arc; Triomphe" | city: Paris',
    )


def test_a_value_of_a_vocabulary_may_be_typed_as_its_code_or_its_label(
    recording: Recording,
) -> None:
    recording.set((1,), {"model_release_status": "mr-umr", "alteration_constraints": "no cropping"})
    said = recording.fields(1)
    assert said["model_release_status"] == "http://ns.useplus.org/ldf/vocab/MR-UMR"
    assert said["alteration_constraints"] == ("http://ns.useplus.org/ldf/vocab/AL-CRP",)


def test_setting_many_photos_is_one_step_back(
    recording: Recording, catalogue: FakeCatalogue
) -> None:
    assert recording.set((1, 2), {"city": "Moscow", "headline": "Greeting"}) == 2
    catalogue.undo("rosa")
    assert recording.fields(1) == {}
    assert recording.fields(2) == {}


def test_setting_what_is_there_changes_nothing(
    recording: Recording, catalogue: FakeCatalogue
) -> None:
    recording.set((1,), {"city": "Moscow"})
    assert recording.set((1,), {"city": "Moscow"}) == 0
    assert len(catalogue.entries) == 1


@pytest.mark.parametrize(
    ("mode", "text", "expected"),
    [
        (EditMode.REPLACE, "b; c", ("b", "c")),
        (EditMode.APPEND, "b; a", ("a", "b")),
        (EditMode.PREPEND, "b; a", ("b", "a")),
    ],
)
def test_items_of_a_list_are_combined_without_doubles(
    recording: Recording, mode: EditMode, text: str, expected: tuple[str, ...]
) -> None:
    recording.set((1,), {"keywords": "a"})
    recording.set((1,), {"keywords": text}, mode)
    assert recording.fields(1)["keywords"] == expected


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (EditMode.REPLACE, "In Moscow."),
        (EditMode.APPEND, "A greeting. In Moscow."),
        (EditMode.PREPEND, "In Moscow. A greeting."),
    ],
)
def test_a_text_is_put_before_or_after_what_is_there(
    recording: Recording, mode: EditMode, expected: str
) -> None:
    recording.set((1,), {"description": "A greeting."})
    recording.set((1,), {"description": "In Moscow."}, mode)
    assert recording.fields(1)["description"] == expected


def test_words_are_found_and_changed_in_texts_and_in_the_items_of_lists(
    recording: Recording,
) -> None:
    recording.set((1,), {"description": "Wirs by Wirs.", "keywords": "Wirs; press"})
    edits = [
        FieldEdit(name, "Wires", EditMode.FIND, "Wirs") for name in ("description", "keywords")
    ]
    recording.edit({1: edits})
    said = recording.fields(1)
    assert said["description"] == "Wires by Wires."
    assert said["keywords"] == ("Wires", "press")


def test_nothing_to_find_is_a_sentence(recording: Recording) -> None:
    with pytest.raises(UserError, match="What is to be found in city"):
        recording.edit({1: [FieldEdit("city", "Moscow", EditMode.FIND)]})


def test_photos_change_each_in_its_own_way_in_one_step(
    recording: Recording, catalogue: FakeCatalogue
) -> None:
    recording.edit(
        {1: [FieldEdit("city", "Moscow")], 2: [FieldEdit("city", "Seoul")]}, "the cities"
    )
    assert (recording.fields(1)["city"], recording.fields(2)["city"]) == ("Moscow", "Seoul")
    assert catalogue.entries[-1].what == "the cities"


def test_a_contributor_is_a_person_a_house_and_roles(
    recording: Recording, catalogue: FakeCatalogue
) -> None:
    recording.set((1,), {"contributors": "Rosa Yamamoto / Some Magazine (cropping)"})
    dossier = catalogue.dossier(1)
    assert dossier is not None
    (made,) = dossier.contributions
    assert (made.person, made.organisation, made.roles) == (
        "Rosa Yamamoto",
        "Some Magazine",
        ("cropping",),
    )


@pytest.mark.parametrize("name", [part.name for part in CREDIT_PARTS])
def test_a_part_of_the_credit_is_set_and_cleared(
    recording: Recording, catalogue: FakeCatalogue, name: str
) -> None:
    recording.set((1,), {name: "Kremlin"})
    (held,) = catalogue.curated((1,)).values()
    assert credit_parts_held(held.credit_or_empty)[name] in {"Kremlin", ("Kremlin",)}
    recording.set((1,), {name: ""})
    (held,) = catalogue.curated((1,)).values()
    assert not credit_parts_held(held.credit_or_empty)


def test_an_unknown_field_is_refused_and_nothing_is_set(
    recording: Recording, catalogue: FakeCatalogue
) -> None:
    with pytest.raises(UserError, match="captoin"):
        recording.set((1,), {"city": "Moscow", "captoin": "x"})
    assert catalogue.entries == []


def test_an_unknown_photo_is_refused(recording: Recording) -> None:
    with pytest.raises(UserError, match="77"):
        recording.set((77,), {"city": "Moscow"})


def test_what_no_file_can_hold_is_left_out_of_what_is_set(recording: Recording) -> None:
    recording.set((1,), {"headline": "The\x07 park\udcff\nat noon\x00", "keywords": "a\x1b; b"})
    assert recording.fields(1) == {"headline": "The park\nat noon", "keywords": ("a", "b")}


def test_what_photos_share_is_a_value_or_mixed(recording: Recording) -> None:
    recording.edit(
        {
            1: [FieldEdit("city", "Moscow"), FieldEdit("headline", "A"), FieldEdit("event", "x")],
            2: [FieldEdit("city", "Moscow"), FieldEdit("headline", "B")],
        }
    )
    shared = recording.shared((1, 2))
    assert shared["city"] == SharedValue("Moscow", 2, 2)
    assert not shared["city"].is_mixed
    assert shared["headline"].is_mixed
    assert not shared["headline"].is_same
    assert shared["event"] == SharedValue("x", 1, 2)
    assert shared["event"].is_mixed
    assert "state" not in shared


def test_contributors_are_shared_as_texts(recording: Recording) -> None:
    recording.set((1, 2), {"contributors": "Rosa Yamamoto (cropping)"})
    shared = recording.shared((1, 2))["contributors"]
    assert (shared.content, shared.is_mixed) == (("Rosa Yamamoto (cropping)",), False)


def test_a_field_is_changed_in_the_caption_of_one_language(recording: Recording) -> None:
    recording.set((1,), {"description": "A greeting."})
    recording.edit({1: [FieldEdit("description", "Eine Begrüßung.", language="de")]})
    assert recording.shared((1,), "de")["description"].content == "Eine Begrüßung."
    assert recording.shared((1,))["description"].content == "A greeting."


def test_a_job_changes_many_and_tells_which(recording: Recording, catalogue: FakeCatalogue) -> None:
    told: list[tuple[int, int]] = []
    context = JobContext(lambda done, total, _note: told.append((done, total)))
    entry = recording.edit_job((1, 2), (FieldEdit("city", "Moscow"),))(context)
    assert entry.photo_ids == {1, 2}
    assert entry.what == "city of 2 photos"
    assert told[-1] == (2, 2)


def test_a_job_that_is_stopped_changes_nothing(
    recording: Recording, catalogue: FakeCatalogue
) -> None:
    context = JobContext()
    context.stop.set()
    with pytest.raises(StoppedError):
        recording.edit_job((1, 2), (FieldEdit("city", "Moscow"),))(context)
    assert catalogue.entries == []


@pytest.mark.parametrize(
    ("held", "values", "sources"),
    [
        (Credit(1), {"source": "Kremlin"}, ("Kremlin",)),
        (Credit(1, creators=("Ann Lee",)), {"source": "Kremlin"}, ()),
        (Credit(1, copyright="Ann Lee"), {"source": "Kremlin"}, ()),
        (Credit(1), {"source": "Kremlin", "creators": "Ann Lee"}, ()),
        (Credit(1), {"source": "Kremlin", "credit.sources": "Reuters"}, ("Reuters",)),
        (Credit(1, sources=("Reuters",)), {"source": "Kremlin"}, ("Reuters",)),
        (Credit(1), {"source": "https://kremlin.example/photos"}, ()),
        (Credit(1), {"headline": "Noon"}, ()),
    ],
)
def test_a_source_is_credited_where_nobody_else_is(
    recording: Recording,
    catalogue: FakeCatalogue,
    held: Credit,
    values: dict[str, str],
    sources: tuple[str, ...],
) -> None:
    catalogue.apply(Step("credit", "test", (held,)))
    recording.set((1,), values)
    assert catalogue.curated((1,))[1].credit_or_empty.sources == sources


def test_a_credit_that_came_from_the_source_follows_its_correction(
    recording: Recording, catalogue: FakeCatalogue
) -> None:
    recording.set((1,), {"source": "Kremlim"})
    recording.set((1,), {"source": "Kremlin"})
    assert catalogue.curated((1,))[1].credit_or_empty.sources == ("Kremlin",)
    recording.set((1,), {"source": ""})
    assert catalogue.curated((1,))[1].credit_or_empty.sources == ("Kremlin",)
