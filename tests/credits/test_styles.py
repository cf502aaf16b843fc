"""House styles as files that a person may get wrong."""

import pytest

from mediadesk.credits.compose import CreditFacts, compose
from mediadesk.credits.house_style import FORMS
from mediadesk.credits.styles import HouseStyles
from mediadesk.model.credit import Credit
from mediadesk.model.edit import EditKind
from mediadesk.model.errors import UserError

FACTS = CreditFacts(None, Credit(1, sources=("Kremlin",)))


def own(long: str, rest: str = "") -> HouseStyles:
    others = "\n".join(f'{form} = "{{{{ sources[0] }}}}"' for form in FORMS if form != "long")
    return HouseStyles.from_texts({"own.toml": f"{rest}\n[forms]\n{others}\nlong = '''{long}'''\n"})


def line(styles: HouseStyles) -> str:
    return compose(FACTS, styles.style("own"), "long").text


def test_a_style_of_ones_own_is_a_file() -> None:
    assert line(own("Source: {{ sources | join(' + ') }}")) == "Source: Kremlin"


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("ok\n{% if %}", r"own\.toml, line 8"),
        ("ok\n\n{{ photographer }}", r"'photographer' \(own\.toml, line 9\)"),
        ("{{ words.missing }}", r"own\.toml, line 7"),
        ("{{ sources | shout }}", r"own\.toml, line 7"),
        ("{{ 'a' * 10000000000 }}", "not allowed"),
        ("{{ ''.__class__.__mro__ }}", r"own\.toml"),
        ("{{ 1 / 0 }}", r"own\.toml, line 7"),
    ],
    ids=["syntax", "unknown name", "no such word", "filter", "size", "way out", "sums"],
)
def test_a_wrong_template_names_its_file_and_line(template: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        line(own(template))


def test_a_file_that_is_no_toml_names_the_line() -> None:
    with pytest.raises(UserError, match=r"broken\.toml.*line 2"):
        HouseStyles.from_texts({"broken.toml": "a = 1\nb = \n"}).style("broken")


def test_a_missing_form_is_named() -> None:
    with pytest.raises(UserError, match="lacks a text for short, print, web, iim"):
        HouseStyles.from_texts({"own.toml": "[forms]\nlong = 'x'"}).style("own")


def test_an_unknown_edit_kind_is_named_with_its_line() -> None:
    with pytest.raises(UserError, match=r"'paint' \(line 1\)"):
        own("x", 'discloses = ["paint"]').style("own")


def test_an_unknown_style_lists_the_known(styles: HouseStyles) -> None:
    with pytest.raises(UserError, match="there are feminine-perspective-magazine, afp"):
        styles.style("nowhere")


def test_an_unknown_form_lists_the_known(styles: HouseStyles) -> None:
    with pytest.raises(UserError, match="has no form 'tall'"):
        compose(FACTS, styles.style(), "tall")


def test_the_founding_house_tells_everything_but_making_smaller(styles: HouseStyles) -> None:
    assert styles.style().discloses == frozenset(EditKind) - {EditKind.RESIZE}


def test_german_words_come_with_german_captions(styles: HouseStyles) -> None:
    assert styles.style("spiegel").edit_word(EditKind.CROP, "de-AT") == "beschnitten"
