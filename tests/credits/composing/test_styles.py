"""House styles as files that a person may get wrong."""

import pytest

from mediadesk.credits.composing.compose import CreditFacts, compose
from mediadesk.credits.composing.house_style import FORMS
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.model.credit import Credit
from mediadesk.model.edit import EditKind
from mediadesk.model.errors import UserError
from tests.credits.conftest import shipped

FACTS = CreditFacts(None, Credit(1, sources=("Kremlin",)))


def own(long: str, rest: str = "") -> HouseStyles:
    others = "\n".join(f'{form} = "{{{{ sources[0] }}}}"' for form in FORMS if form != "long")
    return of(f"{rest}\n[forms]\n{others}\nlong = '''{long}'''\n")


def of(text: str) -> HouseStyles:
    """The shipped styles and one of one's own."""
    files = {**shipped("styles"), "ring.toml": 'like = "own"', "own.toml": text}
    return HouseStyles.from_texts(files, shipped("wording"))


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


DOUBLING = "{% set a = 'xxxxxxxxxx' %}" + "{% set a = [a, a, a] | join(a) %}" * 30 + "{{ a }}"
ADDING = "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a + a %}" * 60 + "{{ a }}"
PARTS = "\n".join(
    ["a0 = 'xxxxxxxxxx'"]
    + [f"a{n} = '{{{{ parts.a{n - 1} }}}}{{{{ parts.a{n - 1} }}}}'" for n in range(1, 50)]
)


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{{ 'a'.ljust(10000000000) }}", "has a call"),
        ("{{ sources[0] ~ 'a' }}", "the sign ~"),
        ("{% set a %}x{% endset %}", "a set with a body"),
        ("{% macro m() %}x{% endmacro %}", "a macro"),
        ("{% include 'x' %}", "include"),
        ("{% for a in via %}" * 3 + "{% endfor %}" * 3, "a loop in a loop in a loop"),
        (DOUBLING, "longer than 20,000"),
        (ADDING, "longer than 20,000"),
    ],
    ids=["call", "tilde", "set", "macro", "include", "loops", "doubling", "adding"],
)
def test_a_template_that_could_fill_memory_or_time_is_refused(template: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        line(own(template))


@pytest.mark.parametrize(
    "tag",
    ["<script>", "<img src=x>", '<a href="javascript:alert(1)">', '<b onclick="x()">'],
)
def test_a_style_brings_no_script_onto_a_page(tag: str) -> None:
    styles = of(f"like = 'plain'\n[forms]\nweb = '''{tag}{{{{ sources[0] }}}}</b>'''")
    with pytest.raises(UserError, match="may not stand there"):
        compose(FACTS, styles.style("own"), "web")


def test_parts_that_double_each_other_are_refused() -> None:
    text = f'like = "plain"\n[parts]\n{PARTS}\n[forms]\nlong = "{{{{ parts.a49 }}}}"'
    with pytest.raises(UserError, match="longer than 20,000"):
        compose(FACTS, of(text).style("own"))


def test_a_file_that_is_no_toml_names_the_line() -> None:
    with pytest.raises(UserError, match=r"own\.toml.*line 2"):
        of("a = 1\nb = \n").style("own")


def test_a_missing_form_is_named() -> None:
    with pytest.raises(UserError, match="lacks a text for short, iim"):
        of("[forms]\nlong = 'x'").style("own")


def test_an_unknown_edit_kind_is_named_with_its_line() -> None:
    with pytest.raises(UserError, match=r"own\.toml, line 1: discloses 'paint'"):
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
    assert styles.style("spiegel").wording("de-AT").edits[EditKind.CROP.value] == "beschnitten"


def test_a_style_like_another_says_only_what_it_words_differently() -> None:
    styles = of('like = "plain"\n[words.en]\nphoto = "Snapped by"')
    assert compose(FACTS, styles.style("own"), "long").text == "Snapped by: Kremlin"
    assert compose(FACTS, styles.style("own"), "iim").text == "Kremlin"


def test_a_part_is_written_once_and_used_by_every_form() -> None:
    text = """
like = "plain"
[parts]
names = "{{ sources | join(' + ') }}!"
[forms]
long = "{{ parts.names }}"
short = "{{ parts.names }}"
"""
    assert {compose(FACTS, of(text).style("own"), f).text for f in ("long", "short", "print")} == {
        "Kremlin!"
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('like = "nowhere"', "'own' is like 'nowhere'; there are"),
        ('like = "ring"', "in a circle: own -> ring -> own"),
        ('like = "plain"\ndiscloes = []', r"line 2: 'discloes' means nothing"),
        ('like = "plain"\ncloses = "yes"', "line 2: closes has to be a true or false"),
        ('like = "plain"\n[forms]\ntall = "x"', "line 3: 'tall' is no form"),
        ('like = "plain"\n[parts]\nnames = 3', r"line 3: names under \[parts\] has to be a text"),
        ('like = "plain"\n[words]\nphoto = "x"', r"line 2: \[words\] has to be by language"),
        (
            'like = "plain"\n[parts]\nnames = """\n\n{{ parts.nmaes }}"""',
            r"'parts.nmaes' \(own\.toml, line 5\)",
        ),
        ('like = "plain"\n[parts]\nnames = "{{ parts.photo }}"', "asks for itself"),
    ],
    ids=["base", "circle", "key", "kind", "form", "part", "words", "no such part", "part circle"],
)
def test_a_wrong_style_is_refused_with_what_is_wrong(text: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        compose(FACTS, of(text).style("own"))


def test_a_language_that_is_not_worded_makes_a_whole_english_line(styles: HouseStyles) -> None:
    facts = CreditFacts(None, Credit(1, sources=("Kremlin",)), language="tlh")
    line = compose(facts, styles.style("plain"))
    assert (line.text, line.language) == ("Photo: Kremlin", "en")


def test_a_style_does_not_speak_a_language_in_which_its_own_words_are_missing() -> None:
    text = """
like = "plain"
[parts]
credit = "{{ parts.names | phrase('seen') }}"
[words.en]
seen = "seen by {}"
"""
    facts = CreditFacts(None, Credit(1, sources=("Kremlin",)), language="de")
    line = compose(facts, of(text).style("own"))
    assert (line.text, line.language) == ("seen by Kremlin", "en")


def test_a_house_has_a_language_of_its_own(styles: HouseStyles) -> None:
    facts = CreditFacts(None, Credit(1, sources=("Kremlin",)))
    assert compose(facts, styles.style("spiegel")).language == "de"


def test_a_style_that_is_not_saved_can_be_tried(styles: HouseStyles) -> None:
    trial = styles.trial("mine", 'like = "plain"\n[words.any]\nphoto = "Pic"')
    assert compose(FACTS, trial).text == "Pic: Kremlin"
    assert "mine" not in styles.names


def test_the_desks_own_styles_go_before_shipped_ones_and_may_change() -> None:
    own = {"plain": 'like = "plain"\n[words.en]\nphoto = "Snap"'}
    styles = HouseStyles(stems(shipped("styles")), stems(shipped("wording")), lambda: own)
    assert compose(FACTS, styles.style("plain")).text == "Snap: Kremlin"
    own["plain"] = 'like = "plain"\n[words.en]\nphoto = "Pic"'
    assert compose(FACTS, styles.style("plain")).text == "Pic: Kremlin"


def stems(files: dict[str, str]) -> dict[str, str]:
    return {name.removesuffix(".toml"): text for name, text in files.items()}


def test_a_style_of_the_older_form_still_reads() -> None:
    text = """
id = "own"
[forms]
long = "{{ words.credit }}: {{ sources | join('/') }} {{ words.via }} {{ via | join('/') }}"
short = "x"
print = "x"
web = "x"
iim = "x"
[words.en]
credit = "Photo"
via = "via"
and = "and"
photo_is = "Photo is"
[edits.en]
crop = "cropped"
"""
    facts = CreditFacts(None, Credit(1, sources=("Kremlin",), via=("AP",)))
    assert compose(facts, of(text).style("own")).text == "Photo: Kremlin via AP"
