"""Workers are started by a server, and leave Ctrl+C to the program."""

import signal
import sys
from multiprocessing.process import BaseProcess

import pytest

from mediadesk.worker_server import worker_context


def hears_ctrl_c() -> None:
    sys.exit(signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ()))


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
