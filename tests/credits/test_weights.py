"""The weights by which a credit is found are those that were fitted, and what from is known."""

import tomllib
from pathlib import Path
from typing import Final

import pytest

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.separating.marked_text import MarkedText
from mediadesk.credits.parsing.separating.signs import begins, ends, signs_of_begin, signs_of_end
from mediadesk.credits.parsing.separating.text_view import TextView
from mediadesk.credits.parsing.separating.word_sorts import COARSE
from mediadesk.credits.parsing.tokens import tokens_of
from tests.credits.fitting import fit, material, shapes
from tests.credits.fitting.printed_forms import Line

FITTED: Final = tomllib.loads(fit.FITTED.read_text("utf-8"))
SOURCES: Final = FITTED["sources"]
LINE: Final = Line("Nebel am Kai. (Foto: Ana Holm/dpa)", "(Foto: Ana Holm/dpa)")


@pytest.fixture(scope="module")
def reader() -> LateParser:
    return LateParser()


def test_the_shipped_weights_are_the_fitted_ones() -> None:
    assert fit.weights_digest() == FITTED["weights"], "fit anew: tests/credits/fitting/fit.py"


def test_they_were_fitted_by_the_settings_of_the_command() -> None:
    assert FITTED["settings"] == fit.SETTINGS


@pytest.mark.parametrize("name", [name for name in SOURCES if name != "shared"])
def test_what_they_were_fitted_to_is_still_there(name: str) -> None:
    rows = (material.LINES.parent / name).read_text("utf-8").splitlines()
    learned = rows[: SOURCES[name]["rows"]]  # A line added since waits for the next fit.
    assert material.Source.of(name, learned).digest == SOURCES[name]["sha256"]


@pytest.mark.corpus
def test_the_shared_lines_are_those_they_were_fitted_to(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEDIADESK_CORPUS", str(corpus))
    shared = material.sources(material.shared_lines())[-1]
    assert (shared.rows, shared.digest) == (SOURCES["shared"]["rows"], SOURCES["shared"]["sha256"])


def test_a_shape_reads_back_as_it_was_written(reader: LateParser) -> None:
    shape = shapes.Shape.of(LINE, reader, Names(reader.lexicon))
    assert shapes.Shape.read(str(shape)) == shape


def test_a_shape_has_every_sign_of_its_line(reader: LateParser) -> None:
    names = Names(reader.lexicon)
    line = MarkedText(TextView(tokens_of(LINE.text, reader.lexicon), names))
    shape = shapes.Shape.of(LINE, reader, names).text()
    assert begins(line) == begins(shape)
    assert [signs_of_begin(line, at) for at in begins(line)] == [
        signs_of_begin(shape, at) for at in begins(shape)
    ]
    assert [signs_of_end(line, at) for at in ends(line)] == [
        signs_of_end(shape, at) for at in ends(shape)
    ]


def test_a_shape_marks_its_credit(reader: LateParser) -> None:
    written = str(shapes.Shape.of(LINE, reader, Names(reader.lexicon)))
    assert written.endswith("[ open^ label-colon~=90 colon~ name name slash~ agency~ close~ ]")


def test_drawn_lines_are_kept_without_their_words() -> None:
    sorts = {mark.sort for shape in shapes.drawn() for mark in shape.marks}
    known = {sort for sort in sorts if sort.removesuffix("-small") in {*COARSE, "sign"}}
    assert sorts == known


def test_captions_are_crossed_with_the_credits_of_others() -> None:
    one = shapes.Shape.read("capital^ prose+ stop~ [ label-colon^=90 colon~ name surname ]")
    other = shapes.Shape.read("capital^ [ open agency~ close~ ]")
    crossed = [str(shape) for shape in shapes.crossed([one], [other])]
    assert crossed == ["capital^ prose+ stop~ [ open^ agency~ close~ ]", "capital^ prose+ stop~"]
