"""One file's traces are read in a worker, whose end is nobody else's."""

from pathlib import Path

import pytest

from mediadesk.media.confined_traces import ConfinedTraces
from mediadesk.model.errors import OutsideError
from tests.media.picture_making import jpeg, written
from tests.media.test_traces import EVENTS, xmp_packet


def test_a_file_is_read_in_a_worker_and_without_one_where_there_is_nothing(tmp_path: Path) -> None:
    kim = written(tmp_path / "kim.jpg", jpeg(xmp=xmp_packet(EVENTS)))
    reader = ConfinedTraces()
    assert [event.action for event in reader.traces(kim).history] == ["saved", "cropped"]
    assert reader.credentials(kim) is None


def test_a_file_that_is_no_picture_is_told(tmp_path: Path) -> None:
    broken = written(tmp_path / "broken.jpg", b"\xff\xd8 nothing")
    with pytest.raises(OutsideError, match=r"broken\.jpg"):
        ConfinedTraces().traces(broken)
