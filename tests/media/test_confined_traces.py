"""One file's traces are read in a worker, whose end is nobody else's."""

import os
from pathlib import Path

import pytest

from mediadesk.media.confined_traces import ConfinedTraces
from mediadesk.model.edit_traces import ContentCredentials, CredentialState, EditTraces
from mediadesk.model.errors import OutsideError
from tests.media.metadata.test_traces import EVENTS, xmp_packet
from tests.media.picture_making import jpeg, written


def test_a_file_is_read_in_a_worker_and_without_one_where_there_is_nothing(tmp_path: Path) -> None:
    kim = written(tmp_path / "kim.jpg", jpeg(xmp=xmp_packet(EVENTS)))
    reader = ConfinedTraces()
    assert [event.action for event in reader.traces(kim).history] == ["saved", "cropped"]
    assert reader.credentials(kim) is None


class CountedTraces(ConfinedTraces):
    """Finds the same credentials in every file, and counts how often it has to look."""

    def __init__(self) -> None:
        super().__init__()
        self.looked = 0

    def traces(self, path: Path) -> EditTraces:
        self.looked += 1
        return EditTraces(credentials=ContentCredentials(CredentialState.TRUSTED))


def test_credentials_are_looked_over_once_as_long_as_the_file_stays(tmp_path: Path) -> None:
    png = b"\x89PNG\r\n\x1a\n and in it c2pa jumb jumd c2pa"
    file = written(tmp_path / "kim.png", png)
    reader = CountedTraces()
    assert reader.credentials(file) == reader.credentials(file) is not None
    assert reader.looked == 1
    written(file, png + b" more")
    assert reader.credentials(file) is not None
    assert reader.looked == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "kim.jpg"
    os.mkfifo(pipe)
    with pytest.raises(OutsideError, match="not a file"):
        ConfinedTraces().credentials(pipe)


def test_a_file_that_is_no_picture_is_told(tmp_path: Path) -> None:
    broken = written(tmp_path / "broken.jpg", b"\xff\xd8 nothing")
    with pytest.raises(OutsideError, match=r"broken\.jpg"):
        ConfinedTraces().traces(broken)
