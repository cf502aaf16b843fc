"""Pages are fetched with their pictures, each as one file; what did not come is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from typing_extensions import override

from mediadesk.model.errors import StoppedError, UserError
from mediadesk.services.checks.fetching import Fetched, Fetching
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.web import Answer, PageArchive, PageArchives
from tests.fakes.web import FakeWeb

STORY = "https://paper.example/story"
PIER = "https://paper.example/pier.jpg"
QUAY = "https://media.example/quay"


class Lines(PageArchive, PageArchives):
    """Archives that are a line an answer; every word of a page is a picture's address."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    @override
    def pictures_of(self, page: Answer) -> tuple[str, ...]:
        return tuple(page.content.decode().split())

    @override
    def add(self, answer: Answer, asked: str) -> None:
        self.lines.append(f"{asked} {answer.media_type}")

    @override
    @contextmanager
    def writing(self, target: Path, address: str) -> Iterator[PageArchive]:
        self.lines = [address]
        yield self
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join(self.lines), encoding="utf-8")

    @override
    def address_of(self, archive: Path) -> str:
        return archive.read_text(encoding="utf-8").partition("\n")[0]


def answer(address: str, kind: str, content: bytes = b"") -> Answer:
    return Answer(address, kind, content)


def picture(address: str, kind: str = "image/jpeg") -> Answer:
    return answer(address, kind, b"picture")


def page(*pictures: str) -> Answer:
    return answer(STORY, "text/html", " ".join(pictures).encode())


def fetched(folder: Path, web: FakeWeb, *addresses: str) -> Fetched:
    return Fetching(web, Lines(), folder).job(addresses or (STORY,))(JobContext())


def test_a_page_becomes_one_file_with_its_pictures(tmp_path: Path) -> None:
    web = FakeWeb({STORY: page(PIER, QUAY), PIER: picture(PIER), QUAY: picture(QUAY)})
    [one] = fetched(tmp_path / "new", web).documents
    assert (one.address, one.pictures, one.missing) == (STORY, 2, ())
    assert one.path.name.startswith("paper.example-story-")
    assert one.path.read_text(encoding="utf-8").splitlines() == [
        STORY,
        f"{STORY} text/html",
        f"{PIER} image/jpeg",
        f"{QUAY} image/jpeg",
    ]


def test_the_same_address_is_the_same_file_again(tmp_path: Path) -> None:
    web = FakeWeb({STORY: page()})
    [first], [second] = (
        fetched(tmp_path, web).documents,
        fetched(tmp_path, web, "paper.example/story#top").documents,
    )
    assert first == second
    assert len(list(tmp_path.iterdir())) == 1


def test_a_page_is_fetched_again_into_its_own_file(tmp_path: Path) -> None:
    web = FakeWeb({STORY: page()})
    fetching = Fetching(web, Lines(), tmp_path / "desk")
    [first] = fetching.job((STORY,), tmp_path / "elsewhere")(JobContext()).documents
    [again] = fetching.again(first.path)(JobContext()).documents
    assert again == first
    assert len(web.asked) == 2


def test_what_was_not_fetched_cannot_be_fetched_again(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_text("\n", encoding="utf-8")
    fetching = Fetching(FakeWeb({}), Lines(), tmp_path)
    with pytest.raises(UserError, match="was not fetched from the web"):
        fetching.again(path)(JobContext())


def test_a_fetched_page_is_known_by_its_place(tmp_path: Path) -> None:
    fetching = Fetching(FakeWeb({STORY: page()}), Lines(), tmp_path)
    [one] = fetching.job((STORY,))(JobContext()).documents
    assert fetching.is_fetched(one.path)
    assert not fetching.is_fetched(tmp_path / "elsewhere" / one.path.name)
    assert not fetching.is_fetched(tmp_path / "story.pdf")


def test_a_picture_that_does_not_come_is_told_and_the_page_is_kept(tmp_path: Path) -> None:
    web = FakeWeb({STORY: page(PIER, QUAY), QUAY: picture(QUAY)})
    [one] = fetched(tmp_path, web).documents
    assert one.pictures == 1
    assert one.missing == (f"{PIER} is not fetched: there is nothing at this address.",)


@pytest.mark.parametrize(
    ("address", "kind", "kept_as"),
    [
        (PIER, "application/octet-stream", "image/jpeg"),
        (PIER, "", "image/jpeg"),
        (QUAY, "image/webp", "image/webp"),
        (QUAY, "", None),
        (PIER, "text/html", None),
    ],
)
def test_what_comes_for_a_picture_has_to_be_one(
    tmp_path: Path, address: str, kind: str, kept_as: str | None
) -> None:
    web = FakeWeb({STORY: page(address), address: picture(address, kind)})
    [one] = fetched(tmp_path, web).documents
    lines = one.path.read_text(encoding="utf-8").splitlines()[2:]
    assert lines == ([f"{address} {kept_as}"] if kept_as else [])
    assert bool(one.missing) is (kept_as is None)


def test_a_page_from_outside_brings_no_picture_from_inside(tmp_path: Path) -> None:
    web = FakeWeb({STORY: page(PIER), PIER: picture(PIER)})
    fetched(tmp_path, web)
    assert web.asked == [(STORY, True), (PIER, False)]


def test_a_page_of_the_own_network_brings_its_pictures(tmp_path: Path) -> None:
    web = FakeWeb({STORY: page(PIER), PIER: picture(PIER)}, inside=frozenset({STORY}))
    fetched(tmp_path, web)
    assert web.asked == [(STORY, True), (PIER, True)]


@pytest.mark.parametrize(
    ("address", "kind", "suffix"),
    [
        (STORY, "application/pdf", ".pdf"),
        ("https://paper.example/issue.epub", "application/octet-stream", ".epub"),
        (STORY, "application/json", ".json"),
    ],
)
def test_a_document_is_kept_as_it_came(
    tmp_path: Path, address: str, kind: str, suffix: str
) -> None:
    web = FakeWeb({address: answer(address, kind, b"%PDF")})
    [one] = fetched(tmp_path, web, address).documents
    assert (one.path.suffix, one.path.read_bytes()) == (suffix, b"%PDF")


def test_what_is_neither_page_nor_document_is_told(tmp_path: Path) -> None:
    [one] = fetched(tmp_path, FakeWeb({PIER: picture(PIER)}), PIER).failed
    assert one.address == PIER
    assert one.error == (
        f"{PIER} is no page and no document, but image/jpeg. Name the page that shows it."
    )


def test_one_address_that_fails_does_not_keep_the_others_from_coming(tmp_path: Path) -> None:
    came = fetched(tmp_path, FakeWeb({STORY: page()}), "paper.example/gone", STORY)
    assert [one.address for one in came.failed] == ["https://paper.example/gone"]
    assert [one.address for one in came.documents] == [STORY]


def test_no_more_pictures_are_fetched_than_any_article_has(tmp_path: Path) -> None:
    many = [f"https://paper.example/{number}.jpg" for number in range(502)]
    web = FakeWeb({STORY: page(*many)} | {one: picture(one) for one in many})
    [one] = fetched(tmp_path, web).documents
    assert (one.pictures, len(one.missing)) == (500, 2)
    assert "too many pictures" in one.missing[0]


def test_a_password_in_an_address_is_not_told_or_kept(tmp_path: Path) -> None:
    address = "https://rosa:secret@paper.example/story"
    [one] = fetched(tmp_path, FakeWeb({address: page()}), address).documents
    assert "secret" not in f"{one.address} {one.path} {one.path.read_text(encoding='utf-8')}"


def test_progress_names_the_page_and_its_pictures(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    web = FakeWeb({STORY: page(PIER), PIER: picture(PIER)})
    job = Fetching(web, Lines(), tmp_path).job((STORY,))
    job(JobContext(lambda done, total, note: told.append((done, total, note))))
    assert told == [(0, 1, STORY), (0, 1, f"{STORY}: 1 picture of 1")]


def test_a_stop_leaves_no_file(tmp_path: Path) -> None:
    stop = Event()
    stop.set()
    with pytest.raises(StoppedError):
        Fetching(FakeWeb({}), Lines(), tmp_path).job((STORY,))(JobContext(stop=stop))
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_address_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    web = FakeWeb({STORY: page()})
    with pytest.raises(UserError, match="is no address"):
        Fetching(web, Lines(), tmp_path).job((STORY, "two words"))
    assert web.asked == []
