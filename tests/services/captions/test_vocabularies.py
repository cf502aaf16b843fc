"""The desk's vocabularies: files read anew, terms added, values in use offered when asked for."""

from pathlib import Path

import pytest

from mediadesk.metadata.fields import FIELDS
from mediadesk.model.errors import UserError
from mediadesk.services.captions.vocabularies import Vocabularies
from mediadesk.services.captions.vocabulary_files import KINDS, VocabularyFiles
from mediadesk.services.settings import Settings
from tests.fakes.settings_store import FakeSettingsStore
from tests.fakes.text_files import FakeTextFiles


class Used:
    """Values in use, as they are set."""

    def __init__(self) -> None:
        self.values = {"keywords": (("dolphin", 4), ("dog", 2))}

    def values_in_use(self, field_name: str, at_most: int) -> tuple[tuple[str, int], ...]:
        return self.values.get(field_name, ())[:at_most]


class Desk:
    """Vocabularies over files in memory."""

    def __init__(self, **settings: str) -> None:
        self.now_s = 0.0
        self.files = FakeTextFiles(**{"v/keywords.txt": "Animals\n\tDog\n\t\t{hound}\n"})
        self.vocabularies = Vocabularies(
            files=VocabularyFiles(files=self.files, folder=Path("v"), now_s=lambda: self.now_s),
            used=Used(),
            settings=Settings(store=FakeSettingsStore(**settings)),
        )

    def offered(self, prefix: str) -> list[str]:
        return [one.text for one in self.vocabularies.complete("keywords", prefix)]


def test_every_kind_is_for_fields_that_there_are() -> None:
    names = {spec.name for spec in FIELDS}
    for kind in KINDS:
        assert set(kind.fields) <= names
    assert Desk().vocabularies.kind_for("city") == "places"
    assert Desk().vocabularies.kind_for("rating") == ""


def test_terms_are_offered_and_values_in_use_only_once_counted() -> None:
    desk = Desk()
    assert desk.offered("do") == ["Dog"]
    desk.vocabularies.refresh_values_in_use()
    assert desk.offered("do") == ["Dog", "dolphin"]
    assert desk.offered(" ") == []


def test_a_file_that_changed_is_read_anew_within_two_seconds() -> None:
    desk = Desk()
    assert desk.offered("wo") == []
    desk.files.write(Path("v/keywords.txt"), "Wolf\n")
    assert desk.offered("wo") == []
    desk.now_s = 2.0
    assert desk.offered("wo") == ["Wolf"]


def test_a_term_is_added_below_others_and_to_one_that_is_there() -> None:
    desk = Desk()
    desk.vocabularies.files.add("keywords", "Dog", ("puppy",), ("Animals",))
    desk.vocabularies.files.add("keywords", "Oak", (), ("Plants", "Trees"))
    assert desk.files.kept[Path("v/keywords.txt")] == (
        "Animals\n\tDog\n\t\t{hound}\n\t\t{puppy}\nPlants\n\tTrees\n\t\tOak\n"
    )
    assert desk.offered("pup") == ["Dog"]
    assert desk.vocabularies.preferred("keywords", "HOUND") == "Dog"
    assert desk.vocabularies.preferred_in("keywords", "hound") == "Dog"
    assert desk.vocabularies.preferred_in("rating", "hound") == ""


@pytest.mark.parametrize("name", ["", " ", "a\tb", "[x]", "{x}", "x" * 1_001])
def test_what_a_file_cannot_hold_is_not_added(name: str) -> None:
    desk = Desk()
    with pytest.raises(UserError):
        desk.vocabularies.files.add("keywords", name)


def test_a_keyword_brings_along_what_the_settings_want() -> None:
    assert Desk().vocabularies.company("keywords", "dog") == ()
    both = Desk(vocabulary__synonyms="yes", vocabulary__parents="yes")
    assert both.vocabularies.company("keywords", "dog") == ("Animals", "hound")
    assert both.vocabularies.company("keywords", "wolf") == ()
    assert both.vocabularies.company("city", "dog") == ()


def test_a_file_is_taken_in_beside_what_is_there_or_in_its_place() -> None:
    desk = Desk()
    desk.files.write(Path("new.txt"), "Animals\n\tCat\n")
    assert desk.vocabularies.files.import_file("keywords", Path("new.txt")) == 3
    assert desk.vocabularies.files.import_file("keywords", Path("new.txt"), replaces=True) == 2
    desk.vocabularies.files.export_file("keywords", Path("out.txt"))
    assert desk.files.kept[Path("out.txt")] == "Animals\n\tCat\n"
    desk.files.write(Path("empty.txt"), "\n")
    with pytest.raises(UserError, match="no terms"):
        desk.vocabularies.files.import_file("keywords", Path("empty.txt"))


def test_a_kind_that_there_is_not_is_a_sentence() -> None:
    with pytest.raises(UserError, match="keywords, people"):
        Desk().vocabularies.complete("colours", "r")


def test_what_is_odd_about_a_file_is_told() -> None:
    desk = Desk()
    desk.files.write(Path("v/people.txt"), "{x}\n")
    assert [line for line, _ in desk.vocabularies.files.warnings("people")] == [1]
    assert "hound" in set(desk.vocabularies.files.words())


def test_other_terms_are_kept_in_the_place_of_those_that_were_there() -> None:
    desk = Desk()
    files = desk.vocabularies.files
    before = files.terms("keywords")
    files.put_terms("keywords", (), instead_of=before)
    assert files.terms("keywords") == ()
    files.put_terms("keywords", before, instead_of=())
    assert desk.offered("hou") == ["Dog"]


def test_a_file_that_was_changed_meanwhile_is_left_alone() -> None:
    desk = Desk()
    files = desk.vocabularies.files
    before = files.terms("keywords")
    desk.files.write(Path("v/keywords.txt"), "Plants\n")
    with pytest.raises(UserError, match="changed meanwhile"):
        files.put_terms("keywords", (), instead_of=before)
    assert desk.files.read(Path("v/keywords.txt")) == "Plants\n"


def test_lines_that_nobody_understood_stay_in_a_copy() -> None:
    desk = Desk()
    files = desk.vocabularies.files
    odd = "Animals\n\t\t\tDog\n"
    desk.files.write(Path("v/keywords.txt"), odd)
    files.put_terms("keywords", (), instead_of=files.terms("keywords"))
    assert desk.files.read(Path("v/keywords.before.txt")) == odd
