"""Writing into files found in the wild: whole and as they should be, or as they were."""

import os
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from mediadesk.media.containers.choosing import container_of
from mediadesk.media.intake import read_fields
from mediadesk.media.writing.record_writing import write_record
from mediadesk.metadata.reconcile import reconcile
from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import Failure
from mediadesk.services.ports.writing import FieldWord, WriteOrder, WriteState

pytestmark = pytest.mark.corpus

WORDS = (
    FieldWord("description", "Größe 東京 😀"),
    FieldWord("creators", ("Rosa Yamamoto", "Kim; of NTB")),
    FieldWord("keywords", ("summit", "Москва")),
)
FOLDERS = ("photos", "c2pa", "hostile")


def beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(16)


def files() -> list[Path]:
    root = Path(os.environ.get("MEDIADESK_CORPUS", "nowhere"))
    found = (p for name in FOLDERS for p in sorted((root / "dev" / name).rglob("*")))
    return [p for p in found if p.is_file() and container_of(p, beginning(p))]


def pixels(data: bytes) -> bytes | str:
    try:
        with Image.open(BytesIO(data)) as image:
            return image.tobytes()
    except Exception as error:  # noqa: BLE001 - what cannot be decoded before cannot be after
        return type(error).__name__


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("source", files(), ids=lambda path: path.name)
def test_a_file_is_written_whole_or_left_as_it_was(source, tmp_path):
    photo = tmp_path / source.name
    shutil.copyfile(source, photo)
    before = photo.read_bytes()
    try:
        base = read_fields(photo)
    except OutsideError:
        base = ()
    order = WriteOrder(1, photo, base, WORDS, frozenset(word.key for word in WORDS), consents=True)
    outcome = write_record(order)
    after = photo.read_bytes()
    if isinstance(outcome, Failure):
        assert outcome.error.endswith(".")
        assert after == before
        return
    assert outcome.state in {WriteState.WRITTEN, WriteState.UNCHANGED}
    said = reconcile(read_fields(photo)).values
    assert {word.field: said[word.field] for word in WORDS} == {
        word.field: word.content for word in WORDS
    }
    assert pixels(after) == pixels(before)
    assert [path.name for path in tmp_path.iterdir()] == [photo.name]
