"""One of several things that a command does, with the words it takes."""

from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mediadesk.model.errors import UserError


@dataclass(frozen=True, slots=True)
class Task:
    """What stands behind the name of a task.

    Attributes:
        fewest: So many words it needs.
        most: So many it takes.
        words: How they are written, for people; "" where it takes none.
    """

    fewest: int = 0
    most: int = 0
    words: str = ""


def add_task_arguments(parser: ArgumentParser, tasks: Mapping[str, Task], metavar: str) -> None:
    """Declare the name of a task and the words behind it; the command's help explains them."""
    parser.add_argument("task", choices=tuple(tasks), help="what to do")
    parser.add_argument("words", metavar=metavar, nargs="*", help="see above")


def require_words(command: str, name: str, task: Task, words: Sequence[str]) -> None:
    """Refuse fewer words than a task needs, or more than it takes.

    Raises:
        UserError: The sentence says how it is written.
    """
    if not task.fewest <= len(words) <= task.most:
        written = " ".join(filter(None, (command, name, task.words)))
        msg = f"It is written `mediadesk {written}`."
        raise UserError(msg)
