"""Several desks on one server: each keeps the others' changes, and sees them."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from mediadesk.model.caption import Caption
from mediadesk.model.changes import Step
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.intake import NewPhoto
from mediadesk.model.photo import FieldValue
from mediadesk.model.scope import Scope
from mediadesk.search.parse import parse_query
from mediadesk.storage.catalogue import SqlCatalogue, open_catalogue
from tests.fakes.clock import FakeClock
from tests.fakes.postgresql import Server

NewPhotos = Callable[..., NewPhoto]
OpenDesk = Callable[[], SqlCatalogue]


@pytest.fixture
def open_desk(server: Server) -> Iterator[OpenDesk]:
    address = server.empty_catalogue()
    opened: list[SqlCatalogue] = []

    def make() -> SqlCatalogue:
        opened.append(open_catalogue(address, FakeClock()))
        return opened[-1]

    yield make
    for desk in opened:
        desk.close()


def test_six_desks_that_write_at_once_keep_every_change(
    open_desk: OpenDesk, new_photo: NewPhotos
) -> None:
    desks = [open_desk() for _ in range(6)]
    (shared,) = desks[0].add_photos([new_photo("/p/shared.jpg")], "Rosa", "import")
    together = threading.Barrier(len(desks))

    def work(number: int) -> None:
        desk, who = desks[number], f"Editor {number}"
        together.wait()
        (own,) = desk.add_photos([new_photo(f"/p/{number}.jpg")], who, "import")
        for turn in range(5):
            desk.apply(Step("caption", who, (Caption(own, headline=f"{who} {turn}"),)))
            desk.apply(Step("field", who, (FieldValue(shared, f"field{number}", f"{turn}"),)))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(len(desks))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    dossier = desks[0].dossier(shared)
    assert dossier is not None
    assert {value.field: value.content for value in dossier.fields} == {
        f"field{number}": "4" for number in range(6)
    }
    cards = desks[1].cards(list(range(1, 8)))
    assert sorted(card.headline for card in cards) == ["", *(f"Editor {n} 4" for n in range(6))]
    assert len(desks[2].journal(None, 1000)) == 1 + 6 + 6 * 10
    assert desks[3].faults() == ()


def test_a_desk_sees_what_another_did(open_desk: OpenDesk, new_photo: NewPhotos) -> None:
    mine, yours = open_desk(), open_desk()
    assert mine.photo_ids(Scope(), None).tolist() == []
    before = mine.newest_entry()
    yours.add_photos([new_photo("/p/1.jpg")], "Ada", "import")
    yours.apply(Step("caption", "Ada", (Caption(1, headline="Moscow"),)))
    assert mine.newest_entry() > before
    assert mine.photo_ids(Scope(), parse_query("moscow")).tolist() == [1]
    assert [entry.who for entry in mine.journal(1, 5)] == ["Ada", "Ada"]


def test_everybody_takes_back_their_own_steps_and_does_them_again(
    open_desk: OpenDesk, new_photo: NewPhotos
) -> None:
    desk = open_desk()
    one, two = desk.add_photos([new_photo("/p/1.jpg"), new_photo("/p/2.jpg")], "Rosa", "import")
    desk.apply(Step("Rosa's caption", "Rosa", (Caption(one, headline="Rosa's"),)))
    desk.apply(Step("Kim's caption", "Kim", (Caption(two, headline="Kim's"),)))
    assert (desk.next_undo("Rosa"), desk.next_undo("Kim")) == ("Rosa's caption", "Kim's caption")
    undone = desk.undo("Rosa")
    assert undone is not None
    assert undone.what == "Rosa's caption"
    desk.apply(Step("more of Kim's", "Kim", (Caption(two, headline="Kim's other"),)))
    assert (desk.next_redo("Rosa"), desk.undo_size("Rosa"), desk.redo("Kim")) == (
        "Rosa's caption",
        0,
        None,
    )
    desk.redo("Rosa")
    assert headline(desk, one) == "Rosa's"


def test_nobody_takes_back_what_somebody_else_went_on_with(
    open_desk: OpenDesk, new_photo: NewPhotos
) -> None:
    desk = open_desk()
    (number,) = desk.add_photos([new_photo()], "Rosa", "import")
    desk.apply(Step("Rosa's", "Rosa", (Caption(number, headline="Rosa's"),)))
    desk.apply(Step("Kim's", "Kim", (Caption(number, headline="Kim's"),)))
    with pytest.raises(UserError, match="in another way"):
        desk.undo("Rosa")
    assert headline(desk, number) == "Kim's"


def headline(desk: SqlCatalogue, photo_id: int) -> str:
    return desk.curated((photo_id,))[photo_id].captions[0].headline


def test_a_reader_sees_one_moment_while_another_writes(
    open_desk: OpenDesk, new_photo: NewPhotos
) -> None:
    mine, yours = open_desk(), open_desk()
    count = "SELECT count(*) FROM photos"
    with mine._database.reading() as reader:
        assert reader.exec_driver_sql(count).scalar_one() == 0
        yours.add_photos([new_photo("/p/1.jpg")], "Ada", "import")
        assert reader.exec_driver_sql(count).scalar_one() == 0
    with mine._database.reading() as reader:
        assert reader.exec_driver_sql(count).scalar_one() == 1


def test_a_table_made_in_a_failing_transaction_is_gone(open_desk: OpenDesk) -> None:
    database = open_desk()._database
    with suppress(RuntimeError), database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        raise RuntimeError
    with database.reading() as connection:
        there = connection.exec_driver_sql("SELECT to_regclass('half')").scalar_one()
    assert there is None


def test_nothing_is_written_through_a_reader(open_desk: OpenDesk) -> None:
    with (
        pytest.raises(Exception, match="read-only"),
        open_desk()._database.reading() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM photos")


def test_a_server_that_went_is_no_damage(open_desk: OpenDesk, server: Server) -> None:
    mine = open_desk()
    server.stop()
    with pytest.raises(OutsideError, match="could not be reached"):
        mine.faults()
    server.start()


def test_a_connection_lost_in_the_middle_is_told_and_the_next_one_serves(
    open_desk: OpenDesk, new_photo: NewPhotos, server: Server
) -> None:
    mine = open_desk()
    mine.photo(1)

    def stop_in_the_middle() -> None:
        server.stop()

    with pytest.raises(OutsideError, match="was lost in the middle"):
        mine.apply(Step("caption", "Rosa", (Caption(1),)), stop_in_the_middle)
    server.start()
    assert mine.add_photos([new_photo("/p/1.jpg")], "Rosa", "import") == (1,)
