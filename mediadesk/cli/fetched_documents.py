"""Documents as they are named on the command line: files, folders, and addresses of the web."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mediadesk.bootstrap.wiring.checking import checking
from mediadesk.bootstrap.wiring.fetching import fetching, remote_pictures
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli.terminal import Terminal
from mediadesk.model.errors import OutsideError
from mediadesk.services.checks.fetching import Fetched
from mediadesk.services.checks.web_addresses import is_address


@dataclass(frozen=True, slots=True)
class NamedDocuments:
    """Documents that somebody named.

    Attributes:
        paths: Files and folders, and what was fetched.
        are_whole: Whether everything came that was named.
    """

    paths: tuple[Path, ...]
    are_whole: bool = True


def named_documents(bench: Workbench, named: Sequence[str], terminal: Terminal) -> NamedDocuments:
    """Return what is named as files; addresses are fetched first, and what failed is told.

    Raises:
        UserError: An address is none.
        OutsideError: Nothing is left: no address that was named could be fetched.
    """
    addresses = [text for text in named if is_address(text)]
    paths = tuple(Path(text) for text in named if not is_address(text))
    if not addresses:
        return NamedDocuments(paths)
    fetched = bench.get(fetching).job(addresses)(terminal.job_context())
    came = tuple(one.path for one in fetched.documents)
    if not paths and not came:
        raise OutsideError(fetched.failed[0].error)
    tell_missing(fetched, terminal)
    return NamedDocuments((*paths, *came), are_whole=not fetched.failed)


def fetch_pictures(bench: Workbench, paths: Sequence[Path], terminal: Terminal) -> None:
    """Fetch what documents show from the web and do not hold; tell what did not come."""
    documents = bench.get(checking).documents(paths)
    came = bench.get(remote_pictures).job(documents)(terminal.job_context())
    for error in came.missing:
        terminal.note(error)


def tell_missing(fetched: Fetched, terminal: Terminal) -> None:
    """Tell what was not fetched, pictures and whole pages."""
    for one in fetched.documents:
        for error in one.missing:
            terminal.note(error)
    for failed in fetched.failed:
        terminal.note(failed.error)
