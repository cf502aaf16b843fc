"""Results go to standard output, the rest to standard error, progress only to a person."""

import io
import json

import pytest

from mediadesk.cli.terminal import PipeClosedError, Terminal


class Screen(io.StringIO):
    """A stream that a person watches."""

    def isatty(self) -> bool:
        return True


class ClosedPipe(io.StringIO):
    """A stream whose reader has gone."""

    def write(self, text: str) -> int:
        raise BrokenPipeError

    def flush(self) -> None:
        raise BrokenPipeError


def test_results_and_messages_go_their_own_ways() -> None:
    terminal = Terminal(io.StringIO(), io.StringIO())
    terminal.say("result")
    terminal.note("message")
    assert (terminal.out.getvalue(), terminal.err.getvalue()) == ("result\n", "message\n")


@pytest.mark.parametrize(
    ("as_json", "written"), [(True, '{\n  "changed": 2\n}\n'), (False, "2 photos\nchanged\n")]
)
def test_an_answer_is_for_programs_or_for_people(as_json: bool, written: str) -> None:
    terminal = Terminal(io.StringIO(), io.StringIO())
    terminal.answer({"changed": 2}, "2 photos", "changed", as_json=as_json)
    assert terminal.out.getvalue() == written


def test_json_keeps_every_letter() -> None:
    terminal = Terminal(io.StringIO(), io.StringIO())
    terminal.emit({"name": "김여정"})
    assert "김여정" in terminal.out.getvalue()
    assert json.loads(terminal.out.getvalue()) == {"name": "김여정"}


def test_a_json_line_is_one_line() -> None:
    terminal = Terminal(io.StringIO(), io.StringIO())
    terminal.emit_line({"text": "two\nlines"})
    assert terminal.out.getvalue().count("\n") == 1


@pytest.mark.parametrize("act", [lambda t: t.say("x"), lambda t: t.flush()], ids=["say", "flush"])
def test_a_reader_that_has_gone_is_told_apart_from_other_errors(act) -> None:
    with pytest.raises(PipeClosedError):
        act(Terminal(ClosedPipe(), io.StringIO()))


def test_a_message_that_nobody_hears_is_no_error() -> None:
    Terminal(io.StringIO(), ClosedPipe()).note("hello")


def test_nothing_of_progress_is_written_where_nobody_watches() -> None:
    terminal = Terminal(io.StringIO(), io.StringIO())
    terminal.job_context().step(1, 2, "a")
    assert terminal.err.getvalue() == ""


def test_progress_is_shown_to_a_person_and_wiped_before_a_result() -> None:
    terminal = Terminal(io.StringIO(), Screen())
    terminal.job_context().step(1, 2000, "kim.jpg")
    terminal.say("done")
    assert terminal.err.getvalue() == "\r\x1b[K1 of 2,000  kim.jpg\r\x1b[K"


def test_progress_is_shown_ten_times_a_second_at_most_but_the_last_always() -> None:
    clock = iter([0.0, 0.05, 0.2, 0.21])
    terminal = Terminal(io.StringIO(), Screen(), now=lambda: next(clock))
    context = terminal.job_context()
    for done in (1, 2, 3, 9):
        context.step(done, 9)
    shown = terminal.err.getvalue()
    assert [f"{n} of 9" in shown for n in (1, 2, 3, 9)] == [True, False, True, True]


def test_a_name_does_not_steer_the_terminal() -> None:
    terminal = Terminal(io.StringIO(), Screen())
    name = "\x1b[31mred\x9b2J.jpg"
    terminal.say(name)
    terminal.note(name)
    terminal.job_context().step(1, 2, name)
    shown = terminal.out.getvalue() + terminal.err.getvalue()
    assert "\\u001b[31mred\\u009b2J.jpg" in shown
    assert "\x1b[31m" not in shown
    assert "\x9b" not in shown


def test_lines_and_tabs_of_a_text_stay_lines_and_tabs() -> None:
    terminal = Terminal(io.StringIO(), io.StringIO())
    terminal.say_text("one\n\ttwo")
    assert terminal.out.getvalue() == "one\n\ttwo\n"


def test_a_name_that_holds_a_line_end_makes_no_second_line() -> None:
    terminal = Terminal(io.StringIO(), Screen())
    terminal.say("a.jpg\n0 failed")
    terminal.note("a.jpg\n0 failed")
    terminal.job_context().step(1, 2, "a.jpg\n0 failed")
    assert terminal.out.getvalue() == "a.jpg\\n0 failed\n"
    assert terminal.err.getvalue() == "a.jpg\\n0 failed\n\r\x1b[K1 of 2  a.jpg\\n0 failed"
