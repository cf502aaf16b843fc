"""The words of each language: whole, and grammatical where they meet."""

import pytest

from mediadesk.credits.composing.compose import compose
from mediadesk.credits.composing.facts import CreditFacts
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.credits.composing.variables import ARTISTS, LABELS
from mediadesk.credits.composing.wording import SECTIONS, SLOT, Wordings, filled
from mediadesk.edits.kinds import EDIT_KINDS
from mediadesk.model.credit import PICTURE_KINDS, Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.errors import UserError
from tests.credits.conftest import shipped

LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pt", "ru", "zh")
EDITED = tuple(
    Edit(kind.value, 1, kind, Evidence.MADE_HERE) for kind in (EditKind.CROP, EditKind.ENLARGE)
)
FULL = Credit(
    1,
    creators=("Ann Lee", "Bo Ek"),
    sources=("AP",),
    via=("Reuters",),
    courtesy=("Oslo Museum",),
    commissioned_for="The Daily",
    licence="CC-BY-4.0",
    status="file",
)


@pytest.fixture(scope="module")
def wordings() -> Wordings:
    return Wordings.from_texts(
        {name.removesuffix(".toml"): text for name, text in shipped("wording").items()}
    )


def test_the_languages_newspapers_are_printed_in_are_worded(wordings: Wordings) -> None:
    assert set(LANGUAGES) <= set(wordings.languages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_has_its_slot_and_every_word_says_something(
    wordings: Wordings, language: str
) -> None:
    wording, model = wordings.languages[language], wordings.languages["en"]
    for section in SECTIONS:
        for key, word in wording.section(section).items():
            assert word.strip() or key == "chain", (section, key)
            like = key.removesuffix("_before_vowel").removesuffix("_before_i")
            assert (SLOT in word) == (SLOT in model.section(section)[like]), (section, key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_and_every_edit_has_a_word(wordings: Wordings, language: str) -> None:
    wording = wordings.languages[language]
    assert {LABELS[kind] for kind in ("", *PICTURE_KINDS)} <= set(wording.words)
    assert {kind.value for kind in EditKind} == set(wording.edits)
    assert {info.role for info in EDIT_KINDS} | ARTISTS <= set(wording.roles)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Photo is cropped and enlarged"),
        ("de", "Das Foto ist beschnitten und vergrößert"),
        ("fr", "La photo a été recadrée et agrandie"),
        ("es", "La foto ha sido recortada y ampliada"),
        ("it", "La foto è stata ritagliata e ingrandita"),
        ("pt", "A foto foi recortada e ampliada"),
        ("nl", "De foto is bijgesneden en vergroot"),
        ("ru", "Фото кадрировано и увеличено"),
        ("ja", "写真はトリミング、拡大済み"),
        ("zh", "照片经裁剪和放大"),
        ("ko", "사진은 자르기 및 확대 처리됨"),
        ("ar", "الصورة مقصوصة ومكبرة"),
    ],
)
def test_an_edited_photo_is_told_with_its_grammar(
    styles: HouseStyles, language: str, text: str
) -> None:
    facts = CreditFacts(None, Credit(1, sources=("AP",)), edits=EDITED, language=language)
    assert compose(facts, styles.style("plain")).text.endswith(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_is_wholly_in_its_language(styles: HouseStyles, language: str) -> None:
    worked = (Contribution("1", 1, ("retouching", "montage"), "Rosa Ito"),)
    facts = CreditFacts(None, FULL, worked, EDITED, language)
    line = compose(facts, styles.style("plain"))
    assert line.language == language
    if language != "en":
        for word in ("courtesy", "for ", "file photo", "is cropped", "Retouching"):
            assert word not in line.text


def test_spanish_says_e_before_the_sound_of_i(styles: HouseStyles) -> None:
    edits = (EDITED[0], Edit("f", 1, EditKind.FLIP, Evidence.MADE_HERE))
    facts = CreditFacts(None, Credit(1, sources=("EFE",)), edits=edits, language="es")
    assert compose(facts, styles.style("plain")).text.endswith("recortada e invertida")


def test_french_elides_before_a_vowel(styles: HouseStyles) -> None:
    for owner, words in (("Ann Lee", "autorisation d'Ann Lee"), ("Bo Ek", "autorisation de Bo Ek")):
        facts = CreditFacts(None, Credit(1, courtesy=(owner,)), language="fr")
        assert compose(facts, styles.style("plain")).text.endswith(words)


@pytest.mark.parametrize("tag", ["de-AT", "DE", "de_ch"])
def test_a_variety_is_worded_as_its_language(wordings: Wordings, tag: str) -> None:
    found = wordings.of(tag)
    assert found is not None
    assert found.name == "Deutsch"


def test_a_language_that_lacks_a_word_is_refused_with_what_it_lacks() -> None:
    english = shipped("wording")["en.toml"]
    with pytest.raises(UserError, match=r"xx\.toml has no word for photo under \[words\]"):
        Wordings.from_texts({"en": english, "xx": english.replace('photo = "Photo"', "", 1)})


def test_a_wording_that_is_no_toml_names_its_file() -> None:
    with pytest.raises(UserError, match=r"en\.toml is not TOML"):
        Wordings.from_texts({"en": "name ="})


def test_a_phrase_without_slot_stands_before_the_name() -> None:
    assert filled("via", "AP") == "via AP"
