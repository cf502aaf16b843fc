"""Credits saved, and lines composed of what the catalogue holds."""

from dataclasses import replace

import pytest

from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.model.caption import Caption
from mediadesk.model.changes import Record, Step
from mediadesk.model.credit import Contribution, Credit, PrintedCredit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.errors import UserError
from mediadesk.model.photo import FieldValue
from mediadesk.services.credits.crediting import Crediting
from mediadesk.services.settings import Settings
from tests.credits.conftest import shipped
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.settings_store import FakeSettingsStore

STYLES = HouseStyles.from_texts(shipped("styles"), shipped("wording"))


@pytest.fixture
def catalogue() -> FakeCatalogue:
    return FakeCatalogue(a_photo(1), a_photo(2, "bo.jpg"), a_photo(3, "zoe.jpg"))


@pytest.fixture
def crediting(catalogue: FakeCatalogue) -> Crediting:
    settings = Settings(store=FakeSettingsStore(person__name="Rosa", credit__style="plain"))
    return Crediting(
        records=catalogue,
        shelf=catalogue,
        styles=STYLES,
        parse=lambda _: PrintedCredit(),
        settings=settings,
    )


def keep(catalogue: FakeCatalogue, *records: Record) -> None:
    catalogue.apply(Step("test", "Rosa", records))


def test_a_credit_is_saved_with_kind_page_and_earlier_changes(crediting: Crediting) -> None:
    credit = Credit(
        1,
        creators=("Ann Lee",),
        kind="illustration",
        work_url="https://x.example/1",
        changes=("cut",),
    )
    entry = crediting.save(credit)
    assert entry.what == "credit of kim.jpg"
    assert crediting.line(1).text == "Illustration: Ann Lee. Cut"


def test_a_line_tells_of_log_and_contributors(
    crediting: Crediting, catalogue: FakeCatalogue
) -> None:
    keep(
        catalogue,
        Credit(1, sources=("Kremlin",)),
        Edit("e", 1, EditKind.CROP, Evidence.MADE_HERE, by="Ada Ek"),
        Contribution("c", 1, ("art",), "Rosa Yamamoto"),
    )
    line = crediting.line(1)
    assert line.text == "Photo: Kremlin. Photo is cropped. Art: Rosa Yamamoto. Cropping: Ada Ek"


def test_a_line_is_worded_in_the_language_asked_for(
    crediting: Crediting, catalogue: FakeCatalogue
) -> None:
    keep(catalogue, Credit(1, creators=("Ann Lee",), commissioned_for="Le Jour"))
    line = crediting.line(1, language="fr")
    assert (line.text, line.language) == ("Photo\u00a0: Ann Lee pour Le Jour", "fr")


def test_the_title_of_the_file_goes_before_the_headline(
    crediting: Crediting, catalogue: FakeCatalogue
) -> None:
    keep(
        catalogue,
        Caption(1, headline="Dog seen"),
        Credit(1, creators=("Ann Lee",), licence="CC-BY-4.0"),
    )
    assert "“Dog seen” by Ann Lee" in crediting.line(1, "creative-commons").text
    keep(catalogue, FieldValue(1, "title", "Dog at dawn"))
    assert "“Dog at dawn” by Ann Lee" in crediting.line(1, "creative-commons").text


@pytest.mark.parametrize(
    ("source_type", "label"),
    [
        ("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
         "AI-generated image"),
        ("https://cv.iptc.org/newscodes/digitalsourcetype/screenCapture", "Screenshot"),
        ("digitalCreation", "Illustration"),
        ("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture", "Photo"),
    ],
)  # fmt: skip
def test_what_the_file_says_it_is_labels_the_line(
    crediting: Crediting, catalogue: FakeCatalogue, source_type: str, label: str
) -> None:
    keep(
        catalogue,
        Credit(1, creators=("Ann Lee",)),
        FieldValue(1, "digital_source_type", source_type),
    )
    assert crediting.line(1).text == f"{label}: Ann Lee"


def test_several_photos_make_one_line(crediting: Crediting, catalogue: FakeCatalogue) -> None:
    keep(
        catalogue,
        *(Credit(n, creators=(name,)) for n, name in enumerate(("Ann Lee", "Bo Ek", "Bo Ek"), 1)),
    )
    line = crediting.series_line([1, 2, 3], arrangement="left to right")
    assert line.text == "Left: Ann Lee; centre and right: Bo Ek"


def test_a_photo_without_credit_in_a_series_is_named(
    crediting: Crediting, catalogue: FakeCatalogue
) -> None:
    keep(catalogue, Credit(1, creators=("Ann Lee",)))
    with pytest.raises(UserError, match=r"no credit on record for bo\.jpg"):
        crediting.series_line([1, 2])


def test_an_unknown_photo_is_told(crediting: Crediting) -> None:
    with pytest.raises(UserError, match="no photo 9"):
        crediting.line(9)


def test_of_a_credit_only_what_was_written_is_saved(
    crediting: Crediting, catalogue: FakeCatalogue
) -> None:
    read = Credit(1)
    crediting.save(replace(read, sources=("Kremlin",)))  # in another window meanwhile
    crediting.save(replace(read, creators=("Rosa Yamamoto",)), read)
    assert catalogue.dossier(1).credit == Credit(1, ("Rosa Yamamoto",), ("Kremlin",))


def test_a_contribution_that_others_added_meanwhile_stays(
    crediting: Crediting, catalogue: FakeCatalogue
) -> None:
    mine, theirs = (Contribution(name, 1, ("art",), name) for name in ("mine", "theirs"))
    crediting.save_contributions(1, [theirs], [])
    crediting.save_contributions(1, [mine], [])
    assert {one.person for one in catalogue.dossier(1).contributions} == {"mine", "theirs"}
    crediting.save_contributions(1, [], [mine])
    assert {one.person for one in catalogue.dossier(1).contributions} == {"theirs"}
