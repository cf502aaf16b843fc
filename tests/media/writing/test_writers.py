"""Writing in worker processes: one outcome an order, few or many."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from mediadesk.media.intake import read_fields
from mediadesk.media.writing.writers import WriterPool
from mediadesk.model.intake import Failure
from mediadesk.services.ports.writing import FieldWord, WriteOrder, WriteOutcome, WriteState
from tests.media.picture_making import jpeg, picture, written

WORD = FieldWord("headline", "Visit")


def order(path: Path) -> WriteOrder:
    base = read_fields(path) if path.is_file() else ()
    return WriteOrder(1, path, base, (WORD,), frozenset({WORD.key}))


@pytest.mark.parametrize("number", [3, 50], ids=["few", "many"])
def test_each_order_comes_back_with_what_became_of_it(tmp_path, number):
    data = jpeg(picture())
    paths = [written(tmp_path / f"{n}.jpg", data) for n in range(number)]
    orders = [*(order(path) for path in paths), order(tmp_path / "gone.jpg")]
    outcomes = list(WriterPool(workers=2).write(iter(orders), len(orders)))
    done = {one.path for one in outcomes if isinstance(one, WriteOutcome)}
    assert done == set(paths)
    assert [one.path.name for one in outcomes if isinstance(one, Failure)] == ["gone.jpg"]


def test_a_stop_lets_no_file_be_forgotten(tmp_path):
    paths = [written(tmp_path / f"{n:03}.jpg", jpeg()) for n in range(200)]
    stop = Event()
    told = set()
    for outcome in WriterPool(workers=1).write(map(order, paths), len(paths), stop):
        stop.set()
        told.add(outcome.path)
    changed = {path for path in paths if path.read_bytes() != jpeg()}
    assert changed == told
    assert len(told) < len(paths)


def test_writing_again_after_all_finds_nothing_to_do(tmp_path):
    path = written(tmp_path / "kim.jpg", jpeg())
    first = order(path)
    list(WriterPool(workers=1).write([first], 1))
    (again,) = WriterPool(workers=1).write([replace(first, base=read_fields(path))], 1)
    assert isinstance(again, WriteOutcome)
    assert again.state is WriteState.UNCHANGED
