"""Every outcome of a command is an exit status and at most one line; nothing loads Qt."""

import errno
import json
import signal
import subprocess
import sys

import pytest

from mediadesk import paths
from mediadesk.cli import main as entry
from mediadesk.cli.command import Exit, WindowOrder
from mediadesk.cli.commands import rules
from mediadesk.model.errors import OutsideError, StoppedError, UserError


def run(*arguments: str) -> int:
    return entry.main(arguments, lambda *_: 0)


def test_a_command_that_is_done_leaves_with_0(capsys) -> None:
    assert run("rules", "C101") == 0
    assert "credit-missing" in capsys.readouterr().out


def test_without_a_command_the_window_opens_on_the_catalogue() -> None:
    opened = []
    words = ["--catalogue", "x.db", "--profile", "wire-news"]
    assert entry.main(words, lambda *given: opened.extend(given) or 5) == 5
    assert opened == [WindowOrder("x.db", "wire-news")]


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["rules", "--help"]])
def test_help_and_version_leave_with_0(arguments, capsys) -> None:
    assert run(*arguments) == 0
    assert "mediadesk" in capsys.readouterr().out.casefold()


@pytest.mark.parametrize(
    "arguments",
    [["rulez"], ["rules", "Z1"], ["rules", "--what"]],
    ids=["command", "word", "option"],
)
def test_what_cannot_be_done_is_one_line_and_2(arguments, capsys) -> None:
    assert run(*arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.startswith("mediadesk: ")


def failing(error: BaseException):
    def fail(options, session):
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "status", "lines"),
    [
        (UserError("Do this."), Exit.NOT_DONE, 1),
        (OutsideError("The disk is full."), Exit.NOT_DONE, 1),
        (StoppedError("stopped"), Exit.INTERRUPTED, 0),
        (KeyboardInterrupt(), Exit.INTERRUPTED, 0),
        (ZeroDivisionError("bug"), Exit.NOT_DONE, 1),
    ],
    ids=["user", "outside", "stopped", "interrupted", "bug"],
)
def test_an_error_becomes_a_status_and_never_a_traceback(
    error, status, lines, monkeypatch, capsys, tmp_path
) -> None:
    monkeypatch.setattr(paths, "log_file", lambda: tmp_path / "logs" / "desk.log")
    monkeypatch.setattr(rules, "run", failing(error))
    assert run("rules") == status
    assert capsys.readouterr().err.count("\n") == lines


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, "Permission denied", "a/b.jpg"), "a/b.jpg cannot be used"),
        (OSError(errno.ENAMETOOLONG, "File name too long", "aaa"), "aaa cannot be used"),
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
    ],
    ids=["locked", "long name", "full", "broken"],
)
def test_what_the_system_refuses_is_no_fault_of_the_program(
    error, said, monkeypatch, capsys, tmp_path
) -> None:
    monkeypatch.setattr(paths, "log_file", lambda: tmp_path / "desk.log")
    monkeypatch.setattr(rules, "run", failing(error))
    assert run("rules") == Exit.NOT_DONE
    told = capsys.readouterr().err
    assert said in told
    assert "fault of the program" not in told


def test_a_bug_is_written_into_the_log_without_the_arguments(monkeypatch, capsys, tmp_path) -> None:
    log = tmp_path / "logs" / "desk.log"
    monkeypatch.setattr(paths, "log_file", lambda: log)
    monkeypatch.setattr(rules, "run", failing(ZeroDivisionError("bug")))
    run("rules", "--catalogue", "postgresql://me:secret@host/desk")
    written = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError: bug" in written
    assert "Traceback" in written
    assert "secret" not in written
    assert str(log) in capsys.readouterr().err


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_no_command_loads_qt() -> None:
    code = (
        "import sys\n"
        "import mediadesk.__main__, mediadesk.starting\n"
        "from mediadesk.cli.table import COMMANDS\n"
        "for command in COMMANDS: command.load()\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])\n"
    )
    assert python(code).stdout.strip() == "[]"


#: Loading one of these alone takes longer than a command without pictures may.
HEAVY = ("numpy", "cv2", "PIL", "sqlalchemy", "alembic", "lxml", "jinja2", "PySide6")


def test_listing_rules_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from mediadesk.cli.main import main\n"
        "main(['rules'], int)\n"
        f"print([n for n in {HEAVY} if n in sys.modules], file=sys.stderr)\n"
    )
    assert python(code).stderr.strip() == "[]"


def test_a_reader_that_has_gone_ends_a_command_quietly() -> None:
    command = [sys.executable, "-m", "mediadesk", "rules"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.close()
        told = running.stderr.read()
    assert told == b""
    assert running.returncode == Exit.PIPE_CLOSED


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_ctrl_c_ends_a_command_quietly() -> None:
    # What is started in the background inherits that Ctrl+C is ignored, and Python keeps to it.
    heeding = "import signal, runpy; signal.signal(signal.SIGINT, signal.default_int_handler); "
    start = "runpy.run_module('mediadesk', run_name='__main__', alter_sys=True)"
    command = [sys.executable, "-c", heeding + start, "parse-credit", "--lines", "-"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.stdin.write(b'{"id": 1, "text": "Photo: Ann Lee"}\n')
        running.stdin.flush()
        assert b'"id": 1' in running.stdout.readline()
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=20) == Exit.INTERRUPTED
        assert running.stderr.read() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_ctrl_c_while_the_program_loads_ends_it_quietly() -> None:
    code = (
        "import sys, builtins\n"
        "load = builtins.__import__\n"
        "def hit(name, *rest):\n"
        "    if name == 'mediadesk.cli.terminal': raise KeyboardInterrupt\n"
        "    return load(name, *rest)\n"
        "from mediadesk.__main__ import main\n"
        "builtins.__import__ = hit\n"
        "sys.exit(main())\n"
    )
    ended = python(code, "rules")
    assert (ended.returncode, ended.stdout, ended.stderr) == (Exit.INTERRUPTED, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_command_that_is_stopped_from_outside_ends_in_order(
    number, monkeypatch, tmp_path
) -> None:
    unwound = tmp_path / "unwound"

    def asked(options, session):
        try:
            signal.raise_signal(number)
        finally:
            unwound.touch()

    monkeypatch.setattr(rules, "run", asked)
    with pytest.raises(SystemExit) as ending:
        run("rules")
    assert ending.value.code == 128 + number
    assert unwound.exists()
    assert signal.getsignal(number) is signal.SIG_DFL


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_what_somebody_chose_to_ignore_stays_ignored(monkeypatch) -> None:
    monkeypatch.setattr(rules, "run", lambda *_: signal.raise_signal(signal.SIGHUP) or 0)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert run("rules") == 0
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_the_window_is_ended_as_when_it_was_opened_by_itself(monkeypatch) -> None:
    monkeypatch.setattr(rules, "run", lambda _, session: session.open_window(WindowOrder()))
    told = []
    opened = entry.main(["rules"], lambda _: told.append(signal.getsignal(signal.SIGTERM)) or 7)
    assert (opened, told) == (7, [signal.SIG_DFL])


def test_json_is_utf_8_whatever_the_locale(monkeypatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    ended = subprocess.run(
        [sys.executable, "-m", "mediadesk", "rules", "C103", "--json"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert json.loads(ended.stdout.decode("utf-8"))["code"] == "C103"
    assert ended.returncode == 0


def test_the_window_is_loaded_by_pythons_own_import() -> None:
    program = (
        "import builtins, sys, types\n"
        "from mediadesk.cli.command import WindowOrder\n"
        "own = builtins.__import__\n"
        "class Window(types.ModuleType):\n"
        "    def __getattr__(self, name):\n"
        "        assert 'PySide6.QtCore' in sys.modules\n"
        "        assert builtins.__import__ is own\n"
        "        return lambda *_: 0\n"
        "sys.modules['mediadesk.desktop.app'] = Window('mediadesk.desktop.app')\n"
        "from mediadesk.starting import _open_window\n"
        "sys.exit(_open_window(WindowOrder()))\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
