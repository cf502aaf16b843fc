"""Other processes leave Ctrl+C to the program; workers are started by a server."""

import signal
import sys
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from mediadesk.worker_server import start_own_process, worker_context


def hears_ctrl_c() -> None:
    sys.exit(signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ()))


def survives_ctrl_c(done: str) -> None:
    signal.raise_signal(signal.SIGINT)
    Path(done).touch()


def ended(process: BaseProcess) -> int | None:
    process.start()
    process.join(60)
    return process.exitcode


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_a_worker_is_deaf_to_ctrl_c_and_the_program_is_not() -> None:
    assert ended(worker_context().Process(target=hears_ctrl_c)) == 0
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_a_worker_is_never_a_fork_of_the_program() -> None:
    assert worker_context().get_start_method() in {"forkserver", "spawn"}


def test_a_process_for_one_piece_of_work_is_deaf_to_ctrl_c(tmp_path: Path) -> None:
    done = tmp_path / "done"
    process = start_own_process(survives_ctrl_c, str(done))
    process.join(60)
    assert process.exitcode == 0
    assert done.exists()
    if sys.platform != "win32":
        assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
