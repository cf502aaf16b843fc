"""Fetch published pages from the web where a person names their addresses, each as one file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from mediadesk.i18n.counting import count
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.services.checks.picture_fetching import fetched_pictures, media_type
from mediadesk.services.checks.web_addresses import file_name, shown, whole_address
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.web import Answer, PageArchives, Web
from mediadesk.whole_files import whole_file

#: The reader of pages takes no larger one.
_MOST_PAGE_BYTES: Final = 64 * 2**20
_PAGE_TYPES: Final = frozenset({"text/html", "application/xhtml+xml", ""})
_ARCHIVE_SUFFIX: Final = ".warc.gz"
#: Documents that are kept as they come, by their media types.
_SUFFIXES: Final = {
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/json": ".json",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/rss+xml": ".xml",
    "text/markdown": ".md",
    "multipart/related": ".mhtml",
    "message/rfc822": ".mhtml",
    "application/warc": ".warc",
}


@dataclass(frozen=True, slots=True)
class FetchedDocument:
    """A published document that was fetched.

    Attributes:
        address: Where it was asked for.
        path: The file that it is now.
        pictures: How many pictures came with it.
        missing: Of each picture that did not come, why, in a sentence.
    """

    address: str
    path: Path
    pictures: int = 0
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotFetched:
    """An address of which nothing came, and why, in a sentence."""

    address: str
    error: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of the addresses that somebody named.

    Attributes:
        documents: What was fetched, in the order named.
        failed: What was not.
    """

    documents: tuple[FetchedDocument, ...]
    failed: tuple[NotFetched, ...] = ()


class Fetching:
    """Fetches pages with their pictures; the same address becomes the same file again.

    So the check of a page that is fetched anew tells what changed since the last time.

    Args:
        web: Asks servers.
        archives: Keep pages with their pictures.
        folder: Where they are kept unless another folder is named.
    """

    def __init__(self, web: Web, archives: PageArchives, folder: Path) -> None:
        self._web = web
        self._archives = archives
        self._folder = folder

    def job(self, addresses: Sequence[str], folder: Path | None = None) -> Job[Fetched]:
        """Return the job that fetches documents, one after another.

        Args:
            addresses: As they are typed; "https://" may be left out.
            folder: Where the files go; None for the desk's own.

        Raises:
            UserError: One is no address.
            OutsideError: From the job: the folder cannot be written.
        """
        whole = tuple(dict.fromkeys(map(whole_address, addresses)))
        into = folder or self._folder

        def fetch(context: JobContext) -> Fetched:
            documents: list[FetchedDocument] = []
            failed: list[NotFetched] = []
            for done, address in enumerate(whole):
                context.step(done, len(whole), shown(address))
                try:
                    documents.append(self._fetched(address, into, _noting(context, done, whole)))
                except (OutsideError, UserError) as error:
                    failed.append(NotFetched(shown(address), str(error)))
            return Fetched(tuple(documents), tuple(failed))

        return fetch

    def is_fetched(self, document: Path) -> bool:
        """Return whether a document is a page that was fetched here, by its name and folder."""
        return document.parent == self._folder and document.name.endswith(_ARCHIVE_SUFFIX)

    def again(self, document: Path) -> Job[Fetched]:
        """Return the job that fetches a page once more, into the same file.

        Raises:
            UserError: From the job: the document was not fetched from the web.
        """

        def fetch(context: JobContext) -> Fetched:
            address = self._archives.address_of(document)
            if not address:
                msg = f"{document.name} was not fetched from the web. Name its address instead."
                raise UserError(msg)
            return self.job((address,), document.parent)(context)

        return fetch

    def _fetched(self, address: str, folder: Path, context: JobContext) -> FetchedDocument:
        answer = self._web.fetch(address, _MOST_PAGE_BYTES, context.stop)
        answer = replace(answer, address=shown(answer.address))
        is_page = answer.media_type in _PAGE_TYPES
        suffix = _ARCHIVE_SUFFIX if is_page else _suffix(answer)
        target = folder / f"{file_name(address)}{suffix}"
        fetched = FetchedDocument(shown(address), target)
        try:
            if is_page:
                return self._with_pictures(answer, fetched, context)
            folder.mkdir(parents=True, exist_ok=True)
            with whole_file(target) as path:
                path.write_bytes(answer.content)
        except OSError as error:
            msg = f"{target} cannot be written: {error.strerror or error}. Choose another folder."
            raise OutsideError(msg) from error
        return fetched

    def _with_pictures(
        self, page: Answer, fetched: FetchedDocument, context: JobContext
    ) -> FetchedDocument:
        """Keep a page with its pictures, of which some may be missing."""
        wanted = self._archives.pictures_of(page)
        missing = []
        goes_inside = self._web.is_inside(page.address)
        with self._archives.writing(fetched.path, fetched.address) as archive:
            archive.add(page, page.address)
            pictures = fetched_pictures(self._web, wanted, context.stop, goes_inside=goes_inside)
            for done, came in enumerate(pictures, start=1):
                if came.answer is not None:
                    archive.add(came.answer, came.address)
                else:
                    missing.append(came.error)
                note = f"{fetched.address}: {count(done, 'picture')} of {len(wanted)}"
                context.step(done, len(wanted), note)
        many = len(wanted) - len(missing)
        return replace(fetched, pictures=many, missing=tuple(missing))


def _noting(context: JobContext, done: int, whole: Sequence[str]) -> JobContext:
    """Return the context of one address: it notes what is under way, as one of many."""

    def report(_done: int, _total: int, note: str) -> None:
        context.report(done, len(whole), note)

    return JobContext(report, context.stop)


def _suffix(answer: Answer) -> str:
    """Return the suffix of a document that is no page.

    Raises:
        OutsideError: It is of no kind that shows pictures in print.
    """
    kind = media_type(answer, answer.address)
    suffix = _SUFFIXES.get(kind)
    if suffix is None:
        msg = f"{answer.address} is no page and no document, but {kind}."
        raise OutsideError(f"{msg} Name the page that shows it.")
    return suffix
