"""House styles tried before they are saved."""

import threading

import pytest

from mediadesk.bootstrap.knowledge import LateParser, texts
from mediadesk.credits.composing.compose import CreditFacts
from mediadesk.credits.composing.house_style import FORMS
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.errors import StoppedError, UserError
from mediadesk.services.credits.style_examples import read_examples
from mediadesk.services.credits.style_trials import StyleTrials
from mediadesk.services.jobs import JobContext

PLAIN = 'like = "plain"\n'
KREMLIN = CreditFacts(
    None,
    Credit(1, creators=("Ann Lee",), sources=("Kremlin",)),
    (Contribution("c", 1, ("cropping",), "Rosa Yamamoto", "Daily"),),
    (Edit("e", 1, EditKind.CROP, Evidence.DECLARED),),
)


class NoPhotos:
    def dossier(self, photo_id: int) -> None:
        return None


@pytest.fixture(scope="module")
def trials() -> StyleTrials:
    parser = LateParser()
    return StyleTrials(
        styles=HouseStyles(texts("styles"), texts("wording")),
        shelf=NoPhotos(),
        parse=parser.parse,
        canonical=parser.canonical,
        examples=lambda: texts("examples")["credit_records"],
    )


def form(
    trials: StyleTrials, text: str, name: str, facts: CreditFacts = KREMLIN, language: str = ""
):
    attempts = trials.preview("own", text, facts, language)
    return next(attempt for attempt in attempts if attempt.form == name)


def test_a_photo_is_shown_in_every_form(trials: StyleTrials) -> None:
    attempts = trials.preview("own", PLAIN, KREMLIN)
    assert [attempt.form for attempt in attempts] == list(FORMS)
    assert all(attempt.text and attempt.fault is None for attempt in attempts)
    assert "<span" in form(trials, PLAIN, "web").text


def test_a_line_that_reads_back_as_the_record_has_no_departures(trials: StyleTrials) -> None:
    assert form(trials, PLAIN, "long").departures == ()


def test_a_line_that_swaps_maker_and_house_is_marked(trials: StyleTrials) -> None:
    swapped = (
        PLAIN + "[forms]\nlong = \"Photo: {{ sources | join('') }}, agency {{ creators[0] }}\"\n"
    )
    assert form(trials, swapped, "long").departures != ()


def test_a_line_that_names_an_unknown_person_is_marked(trials: StyleTrials) -> None:
    strange = PLAIN + '[forms]\nlong = "Photo: Jonas Weber/AFP"\n'
    told = form(trials, strange, "long").departures
    assert "Jonas Weber is read as a person" in told
    assert "AFP is read as a house" in told


def test_a_line_that_is_no_credit_is_marked(trials: StyleTrials) -> None:
    told = form(trials, PLAIN + '[forms]\nlong = "In the garden"\n', "long").departures
    assert told == ("no credit is recognised in this line",)


def test_a_line_in_another_language_is_read_in_it(trials: StyleTrials) -> None:
    line = form(trials, PLAIN, "long", language="de")
    assert line.text.startswith("Foto: Ann Lee / Kremlin")
    assert line.departures == ()


def test_bytes_are_counted_as_iim_counts_them(trials: StyleTrials) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Bo Ekström",)))
    line = form(trials, PLAIN, "iim", facts)
    assert (len(line.text), line.size_bytes, line.is_too_long) == (10, 11, False)
    assert form(trials, PLAIN, "long").is_too_long


def test_a_wrong_template_is_told_with_its_line(trials: StyleTrials) -> None:
    fault = trials.fault("own", PLAIN + '\n[forms]\nlong = "{{ sources"\n')
    assert fault is not None
    assert fault.line == 4


def test_a_file_that_is_not_toml_is_told_with_its_line(trials: StyleTrials) -> None:
    fault = trials.fault("own", PLAIN + "\nname = \n")
    assert fault is not None
    assert fault.line == 3


def test_a_template_that_fails_only_when_used_is_told_with_its_line(trials: StyleTrials) -> None:
    failing = PLAIN + "[forms]\nlong = '''\nok\n{{ 1 / 0 }}\n'''\n"
    assert trials.fault("own", failing) is None
    fault = form(trials, failing, "long").fault
    assert fault is not None
    assert fault.line == 5


def test_a_fault_of_the_style_it_is_like_has_no_line_here(trials: StyleTrials) -> None:
    fault = trials.fault("own", 'like = "nobody"')
    assert fault is not None
    assert fault.line == 0


def test_a_right_style_has_no_fault(trials: StyleTrials) -> None:
    assert trials.fault("own", PLAIN) is None


def test_a_photo_that_is_not_there_has_no_facts(trials: StyleTrials) -> None:
    assert trials.facts(0) is None
    assert trials.facts(7) is None


def test_every_example_is_tried_in_every_form(trials: StyleTrials) -> None:
    tried = trials.on_examples("own", PLAIN, "", JobContext())
    assert len(tried) == len(trials.examples) > 20
    assert all([a.form for a in trial.attempts] == list(FORMS) for trial in tried)
    assert all(trial.attempts[0].text for trial in tried)


def test_trying_the_examples_can_be_stopped(trials: StyleTrials) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(StoppedError):
        trials.on_examples("own", PLAIN, "", JobContext(stop=stop))


def test_a_wrong_style_is_not_tried_on_the_examples(trials: StyleTrials) -> None:
    with pytest.raises(UserError):
        trials.on_examples("own", "name = ", "", JobContext())


@pytest.mark.parametrize(
    "text",
    ["[[example]]", '[[example]]\nname = "x"\nrecord = { maker = "y" }', "example = 3", "= 1"],
)
def test_an_examples_file_that_says_what_no_record_holds_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="example records"):
        read_examples(text)
