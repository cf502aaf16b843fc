"""Change one field of many photos in the catalogue, and print how long it takes and how smoothly.

    python -m tests.benchmarks.batch [PHOTOS ...]

Each photo has a caption, a credit and a dozen fields. A second thread counts, as the window would,
how long it is kept from running. Target: one field of 5,000 photos in under 1 s. As in the window,
no worker collects garbage: `desktop.garbage` does it on the main thread, between two events.
"""

import gc
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from mediadesk.bootstrap.desk import open_desk
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.edit import Fingerprint
from mediadesk.model.errors import StoppedError
from mediadesk.model.field_edit import EditMode, FieldEdit
from mediadesk.model.intake import NewPhoto
from mediadesk.model.photo import FieldValue, Photo
from mediadesk.model.scope import Scope
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext
from mediadesk.storage.catalogue import open_catalogue
from tests.benchmarks import catalogue as made_up

NAMES = ("city", "state", "country", "country_code", "sublocation", "instructions", "job_id")
SIZES = (5_000, 50_000)


def a_photo(number: int, words: list[str]) -> NewPhoto:
    photo = Photo(
        0,
        f"{number:064x}",
        Path(f"/pictures/{number // 1000}/IMG_{number:07d}.jpg"),
        "JPEG",
        6000,
        4000,
        None,
        made_up.FIRST,
    )
    said = " ".join(words)
    return NewPhoto(
        photo,
        5_600_000,
        number,
        Fingerprint(number, b""),
        (),
        Caption(0, headline=" ".join(words[:5]), text=said),
        Credit(0, creators=(words[0],), sources=(words[1],), copyright=f"© {words[2]}"),
        (
            *(FieldValue(0, name, word) for name, word in zip(NAMES, words, strict=False)),
            FieldValue(0, "keywords", tuple(words[7:12])),
            FieldValue(0, "persons_shown", (words[12],)),
        ),
    )


def build(path: Path, count: int) -> None:
    dice = made_up.dice_of(3)
    words = made_up.Words.made(dice)
    held = open_catalogue(path, made_up.RealClock())
    for start in range(0, count, made_up.BATCH):
        news = [a_photo(n, words.some(dice, 24)) for n in range(start, start + made_up.BATCH)]
        held.add_photos(news, "bench", "import")
    held.close()


class Metronome(threading.Thread):
    """Wakes every 5 ms and remembers the longest it was kept waiting."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.longest_ms = 0.0
        self._ended = threading.Event()

    def run(self) -> None:
        last = time.perf_counter()
        while not self._ended.wait(0.005):
            now = time.perf_counter()
            self.longest_ms = max(self.longest_ms, (now - last) * 1000 - 5)
            last = now

    def end(self) -> float:
        self._ended.set()
        self.join()
        return self.longest_ms


def timed(what: str, action: Callable[[], object], target: str = "") -> None:
    metronome = Metronome()
    metronome.start()
    begun, worked = time.perf_counter(), time.process_time()
    action()
    spent, worked = time.perf_counter() - begun, time.process_time() - worked
    waited = metronome.end()
    figures = f"{spent * 1000:9.0f} ms   of the processor {worked * 1000:7.0f} ms"
    print(f"{what:<34} {figures}   others waited {waited:5.0f} ms   {target}")


def stopped(desk: Desk, ids: list[int], edit: FieldEdit) -> None:
    """Ask to stop in the middle, and show that nothing was changed."""
    context = JobContext()
    before = desk.recording.shared(ids)
    threading.Timer(0.15, context.stop.set).start()
    begun = time.perf_counter()
    try:
        desk.recording.edit_job(ids, (edit,))(context)
    except StoppedError:
        spent = (time.perf_counter() - begun) * 1000
        is_clean = desk.recording.shared(ids) == before
        print(f"{'stopped after 150 ms':<46} {spent:9.0f} ms   nothing changed: {is_clean}")
    else:
        print("the stop came too late")


def measure(desk: Desk, count: int) -> None:
    ids = [int(n) for n in desk.browsing.photo_ids(Scope())][:count]
    recording, history = desk.recording, desk.history
    print(f"{count:,} photos")
    timed("  what they share, every field", lambda: recording.shared(ids))
    replaced = FieldEdit("city", "Pyeongchang")
    timed("  city replaced", lambda: recording.edit_job(ids, (replaced,))(JobContext()), "(1000)")
    timed("  taken back", lambda: history.undo_job(JobContext()))
    timed("  done again", lambda: history.redo_job(JobContext()))
    begun = FieldEdit("description", "SEOUL:", EditMode.PREPEND)
    timed("  caption begun", lambda: recording.edit_job(ids, (begun,))(JobContext()), "(1000)")
    more = FieldEdit("keywords", "olympics; press", EditMode.APPEND)
    timed("  keywords added", lambda: recording.edit_job(ids, (more,))(JobContext()), "(1000)")
    owner = FieldEdit("copyright_notice", "© Acme")
    timed("  copyright replaced", lambda: recording.edit_job(ids, (owner,))(JobContext()), "(1000)")
    found = FieldEdit("instructions", "x", EditMode.FIND, "a")
    timed("  words replaced", lambda: recording.edit_job(ids, (found,))(JobContext()), "(1000)")
    stopped(desk, ids, FieldEdit("state", "Gangwon"))


def main() -> None:
    gc.disable()
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bench.mediadesk")
        build(path, max(sizes))
        desk = open_desk(str(path), settings_file=Path(folder, "settings.json"))
        for count in sizes:
            measure(desk, count)
        desk.close()


if __name__ == "__main__":
    main()
