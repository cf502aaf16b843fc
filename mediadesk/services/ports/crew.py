"""What does one kind of work on many things, several of them at a time."""

from collections.abc import Callable, Generator, Sequence
from typing import Protocol, TypeVar

from typing_extensions import override

Thing = TypeVar("Thing")
Outcome = TypeVar("Outcome")


class Crew(Protocol):
    """Does work side by side, in this process."""

    def each(
        self, work: Callable[[Thing], Outcome], things: Sequence[Thing]
    ) -> Generator[Outcome, None, None]:
        """Yield what the work on each thing comes to, in their order.

        Closed before its end, it waits for what is under way and leaves the rest.

        Args:
            work: May run in several threads at a time.
            things: What to do it on.

        Raises:
            Exception: Whatever the work raised, in the place of its outcome.
        """
        ...


class Alone(Crew):
    """Does one after another."""

    @override
    def each(
        self, work: Callable[[Thing], Outcome], things: Sequence[Thing]
    ) -> Generator[Outcome, None, None]:
        """Yield what the work on each thing comes to."""
        yield from map(work, things)
