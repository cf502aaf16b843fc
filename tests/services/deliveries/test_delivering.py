"""Deliveries: whole or not at all, never over another file, and honest about what is missing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.model.caption import Caption
from mediadesk.model.changes import Step
from mediadesk.model.credit import Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.errors import OutsideError, StoppedError, UserError
from mediadesk.services.deliveries.delivering import Delivered, Delivering, DeliveryRequest
from mediadesk.services.deliveries.layout_texts import Wanted
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryForm
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.clock import FakeClock
from tests.fakes.settings_store import FakeSettingsStore
from tests.fakes.shipped import shipped


class FakeWriter:
    """Writes the file names of a delivery, or fails half-way."""

    form = DeliveryForm("names", "List of names", (".names", ".txt"))

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self.written: list[Delivery] = []

    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        out.write_text("".join(item.photo.path.name for item in delivery.items))
        context.step(1, 1)
        if self.failure is not None:
            raise self.failure
        self.written.append(delivery)
        return ("A remark.",)


@pytest.fixture
def writer() -> FakeWriter:
    return FakeWriter()


@pytest.fixture
def catalogue() -> FakeCatalogue:
    held = FakeCatalogue(a_photo(1, "kim.jpg"), a_photo(2, "dog.jpg"), a_photo(3, "bare.jpg"))
    records = (
        Caption(1, text="Kim waves."),
        Caption(1, "de", text="Kim winkt."),
        Credit(1, creators=("Ann Lee",)),
        Caption(2, text="A dog."),
        Credit(3, creators=("Ann Lee",)),
    )
    held.apply(Step("records", "Rosa", records))
    return held


@pytest.fixture
def delivering(catalogue: FakeCatalogue, writer: FakeWriter) -> Delivering:
    return Delivering(
        shelf=catalogue,
        styles=HouseStyles.from_texts(shipped("styles"), shipped("wording")),
        writers=(writer,),
        clock=FakeClock(),
        settings=Settings(store=FakeSettingsStore(person__organisation="The Daily")),
    )


Deliver = Callable[..., Delivered]


@pytest.fixture
def deliver(delivering: Delivering, tmp_path: Path) -> Deliver:
    """Return a function that delivers photos 1 to 3 as names into a file."""

    def run(name: str = "out.names", **changes: object) -> Delivered:
        wanted: dict = {"photo_ids": (1, 2, 3), "form": "names", "out": tmp_path / name, **changes}
        return delivering.job(DeliveryRequest(**wanted))(JobContext())

    return run


def test_photos_are_delivered_in_the_order_asked_for(deliver: Deliver, writer: FakeWriter) -> None:
    result = deliver(photo_ids=(3, 1))
    assert [photo.id for photo in result.photos] == [3, 1]
    assert result.path.read_text() == "bare.jpgkim.jpg"
    assert result.remarks == ("A remark.",)


def test_a_writer_is_told_all_it_needs(deliver: Deliver, writer: FakeWriter) -> None:
    deliver(title=" Kim ", base_url="https://example.org/img", style="plain")
    delivery = writer.written[0]
    assert (delivery.title, delivery.base_url) == ("Kim", "https://example.org/img/")
    assert (delivery.house, delivery.language) == ("The Daily", "en")
    assert delivery.made_at == FakeClock().now()
    assert delivery.items[0].line == "Photo: Ann Lee"


def test_a_photo_named_twice_is_delivered_once(deliver: Deliver) -> None:
    assert [photo.id for photo in deliver(photo_ids=(3, 1, 3)).photos] == [3, 1]


def test_progress_goes_on_from_composing_to_writing(delivering: Delivering, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    context = JobContext(report=lambda done, total, _note: told.append((done, total)))
    delivering.job(DeliveryRequest((1,), "names", tmp_path / "out.names"))(context)
    assert told == [(0, 2), (2, 2)]


def test_what_lacks_caption_or_credit_is_delivered_and_told_of(deliver: Deliver) -> None:
    result = deliver()
    assert [photo.id for photo in result.without_credit] == [2]
    assert [photo.id for photo in result.without_caption] == [3]
    assert not result.is_complete


def test_that_a_photo_was_cropped_is_no_credit(deliver: Deliver, catalogue: FakeCatalogue) -> None:
    crop = Edit("e", 2, EditKind.CROP, Evidence.MADE_HERE, by="Rosa Yamamoto")
    catalogue.apply(Step("crop", "Rosa", (crop,)))
    assert [photo.id for photo in deliver(photo_ids=(2,)).without_credit] == [2]


def test_a_file_that_is_there_is_not_overwritten_without_leave(
    deliver: Deliver, tmp_path: Path
) -> None:
    (tmp_path / "out.names").write_text("mine")
    with pytest.raises(UserError, match="there already"):
        deliver()
    assert (tmp_path / "out.names").read_text() == "mine"
    assert deliver(overwrite=True).path.read_text() == "kim.jpgdog.jpgbare.jpg"


@pytest.mark.parametrize(
    "failure", [OutsideError("The disk is full."), StoppedError(""), OSError(28, "No space left")]
)
def test_a_delivery_that_fails_leaves_nothing_behind(
    deliver: Deliver, writer: FakeWriter, tmp_path: Path, failure: Exception
) -> None:
    (tmp_path / "out.names").write_text("mine")
    writer.failure = failure
    with pytest.raises((OutsideError, StoppedError)):
        deliver(overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["out.names"]
    assert (tmp_path / "out.names").read_text() == "mine"


def test_what_the_disk_refuses_is_told_of_the_file_that_was_asked_for(
    deliver: Deliver, writer: FakeWriter, tmp_path: Path
) -> None:
    writer.failure = OSError(28, "No space left on device", str(tmp_path / ".beside"))
    with pytest.raises(
        OutsideError, match=r"out\.names cannot be written: No space left on device"
    ) as told:
        deliver()
    assert ".beside" not in str(told.value)


def test_a_stop_is_heeded(delivering: Delivering, tmp_path: Path) -> None:
    context = JobContext()
    context.stop.set()
    with pytest.raises(StoppedError):
        delivering.job(DeliveryRequest((1,), "names", tmp_path / "out.names"))(context)
    assert list(tmp_path.iterdir()) == []


def test_a_name_without_suffix_gets_the_usual_one(deliver: Deliver) -> None:
    assert deliver("out").path.name == "out.names"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"name": "out.pdf"}, "let it end in .names or .txt"),
        ({"form": "fax"}, "there are names"),
        ({"photo_ids": ()}, "at least one photo"),
        ({"photo_ids": (9,)}, "no photo 9"),
        ({"style": "nowhere"}, "no house style 'nowhere'"),
        ({"base_url": "ftp://example.org/"}, "no address"),
        ({"base_url": "https://[half"}, "no address"),
        ({"base_url": "https://example.org/?page=1"}, "no address"),
        ({"name": "gone/out.names"}, "There is no folder"),
    ],
)
def test_what_a_person_can_mend_is_told(deliver: Deliver, changes: dict, told: str) -> None:
    with pytest.raises(UserError, match=told):
        deliver(**changes)


def test_captions_come_in_the_language_wanted(deliver: Deliver, writer: FakeWriter) -> None:
    result = deliver(style="plain", language="de-AT")
    assert [item.caption for item in writer.written[0].items] == ["Kim winkt.", "A dog.", ""]
    assert writer.written[0].items[0].line == "Foto: Ann Lee"
    assert result.remarks == (
        "No caption in 'de-AT' is on record of dog.jpg; their own is delivered.",
        "A remark.",
    )


def test_a_language_that_the_house_does_not_speak_is_told_of(deliver: Deliver) -> None:
    assert "no words in 'tlh'" in deliver(language="tlh", photo_ids=(3,)).remarks[0]


def test_forms_and_their_suffixes_are_told(delivering: Delivering) -> None:
    assert delivering.forms == {"names": "List of names"}
    assert delivering.suffixes("names") == (".names", ".txt")


def test_texts_are_copied_in_the_style_of_the_desk(delivering: Delivering) -> None:
    assert delivering.texts([1, 2], Wanted.CREDIT).plain == "Photo credit: Ann Lee"


def test_copying_what_is_not_on_record_is_refused_with_the_reason(delivering: Delivering) -> None:
    with pytest.raises(UserError, match="no credit on record"):
        delivering.texts([2], Wanted.CREDIT)
