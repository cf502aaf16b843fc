"""The index follows the catalogue, and is made anew where it does not fit."""

from dataclasses import replace

import pytest

from mediadesk.model.edit import Fingerprint
from mediadesk.model.errors import StoppedError
from mediadesk.services.identity import indexing as indexing_module
from mediadesk.services.identity.indexing import Indexing
from mediadesk.services.jobs import JobContext
from tests.fakes.catalogue import a_photo
from tests.fakes.derivatives import FakeDerivatives
from tests.fakes.photo_index import FakeFingerprinter, FakeIndex
from tests.fakes.previews import FakePreviews


class Bench:
    def __init__(self, folder):
        self.folder = folder
        self.catalogue = FakeDerivatives()
        self.index = FakeIndex()
        self.previews = FakePreviews()
        self.fingerprinter = FakeFingerprinter()
        self.indexing = Indexing(
            catalogue=self.catalogue,
            index=self.index,
            previews=self.previews,
            fingerprinter=self.fingerprinter,
        )

    def add(self, number, *, stale=False):
        path = self.folder / f"{number}.jpg"
        path.write_text(path.name)
        self.catalogue.shelf[number] = replace(a_photo(number), path=path, sha256=str(number))
        self.catalogue.prints[number] = Fingerprint(100 + number)
        if stale:
            self.catalogue.stale.add(number)
        return path

    def candidates(self):
        found = self.indexing.candidates(self.folder / "published.jpg", 9)
        return sorted(one.photo_id for one in found)


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


def test_only_what_is_new_is_taken_in(bench):
    bench.add(1)
    bench.add(2)
    assert bench.candidates() == [1, 2]
    bench.add(3)
    assert bench.candidates() == [1, 2, 3]
    assert (bench.index.batches, bench.index.cleared) == ([2, 1], 0)


def test_nothing_is_taken_in_where_nothing_came(bench):
    bench.add(1)
    bench.candidates()
    bench.candidates()
    assert bench.index.batches == [1]


def test_many_are_taken_in_by_portions(bench, monkeypatch):
    monkeypatch.setattr(indexing_module, "_BATCH", 2)
    for number in range(1, 6):
        bench.add(number)
    bench.candidates()
    assert bench.index.batches == [2, 2, 1]


def test_an_index_of_another_catalogue_is_made_anew(bench):
    bench.add(1)
    bench.add(2)
    bench.candidates()
    bench.catalogue.prints[2] = Fingerprint(55)
    bench.add(3)
    bench.candidates()
    assert (bench.index.cleared, len(bench.index.held)) == (1, 3)


def test_a_catalogue_put_back_from_a_backup_is_indexed_anew(bench):
    for number in (1, 2, 3):
        bench.add(number)
    bench.candidates()
    for number in (2, 3):
        del bench.catalogue.shelf[number]
    bench.catalogue.prints[1] = Fingerprint(55)
    assert bench.candidates() == [1]


def test_stale_fingerprints_are_made_from_previews(bench, tmp_path):
    bench.add(1, stale=True)
    preview = tmp_path / "preview.jpg"
    preview.write_text("preview")
    bench.previews.files["1"] = preview
    assert bench.indexing.job(JobContext()) == 1
    assert bench.fingerprinter.looked_at == ["preview.jpg"]
    assert bench.catalogue.stale == set()


def test_where_there_is_no_preview_the_file_is_looked_at(bench):
    bench.add(1, stale=True)
    assert bench.indexing.job(JobContext()) == 1
    assert bench.fingerprinter.looked_at == ["1.jpg"]


def test_a_photo_of_which_nothing_is_left_keeps_its_fingerprint(bench):
    bench.add(1, stale=True).unlink()
    bench.add(2, stale=True)
    assert bench.indexing.job(JobContext()) == 1
    assert bench.catalogue.stale == {1}
    assert bench.catalogue.prints[1] == Fingerprint(101)


def test_what_is_like_a_photo_is_looked_for_by_its_preview_or_its_file(bench):
    path = bench.add(1)
    bench.add(2)
    found = bench.indexing.likely(bench.catalogue.shelf[1], 9)
    assert sorted(one.photo_id for one in found) == [1, 2]
    path.unlink()
    assert bench.indexing.likely(bench.catalogue.shelf[1], 9) == ()


def test_the_job_puts_the_index_into_order(bench):
    bench.add(1)
    bench.indexing.job(JobContext())
    assert (len(bench.index.held), bench.index.tidied) == (1, 1)


def test_a_job_stopped_keeps_what_was_made(bench):
    bench.add(1, stale=True)
    context = JobContext()
    context.stop.set()
    with pytest.raises(StoppedError):
        bench.indexing.job(context)
    assert bench.catalogue.stale == set()


def test_nothing_is_prepared_where_no_fingerprint_is_stale(bench):
    bench.add(1)
    bench.indexing.prepare(JobContext())
    assert bench.index.tidied == 0
    bench.catalogue.stale.add(1)
    bench.indexing.prepare(JobContext())
    assert (bench.index.tidied, bench.catalogue.stale) == (1, set())


@pytest.mark.parametrize(("added", "tidied"), [(1, 0), (500, 1)])
def test_only_a_large_import_is_indexed_at_once(bench, added, tidied):
    bench.add(1)
    bench.indexing.follow_import(added, JobContext())
    assert bench.index.tidied == tidied
