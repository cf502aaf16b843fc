"""Look at several pictures at a time (the Crew port): one thread a processor, each with a picture.

Decoders, OpenCV and numpy let other threads run while they work, so that threads do what worker
processes would, without a second for each of them to start.
"""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

import cv2
from typing_extensions import override

from mediadesk.services.ports.crew import Crew, Outcome, Thing

_ALL_THREADS: Final = cv2.getNumThreads()


class PictureCrew(Crew):
    """Threads that end with the work they were called for."""

    @override
    def each(
        self, work: Callable[[Thing], Outcome], things: Sequence[Thing]
    ) -> Generator[Outcome, None, None]:
        many = min(os.cpu_count() or 1, len(things))
        if many < 2:
            yield from map(work, things)
            return
        pool = ThreadPoolExecutor(many, thread_name_prefix="picture")
        with _one_thread_a_picture():
            try:
                under_way: deque[Future[Outcome]] = deque(pool.submit(work, one) for one in things)
                while under_way:
                    yield under_way.popleft().result()
            finally:
                pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _one_thread_a_picture() -> Iterator[None]:
    """Keep OpenCV from parting single pictures among threads: handing out costs a fifth more."""
    cv2.setNumThreads(1)
    try:
        yield
    finally:
        cv2.setNumThreads(_ALL_THREADS)
