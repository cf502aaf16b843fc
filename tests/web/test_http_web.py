"""Servers are asked within bounds, and whatever goes wrong is told in a sentence."""

import socket
from threading import Event

import pytest

from mediadesk.model.errors import OutsideError, StoppedError, UserError
from mediadesk.web.http_web import HttpWeb
from tests.fakes.web import Said, served

MOST = 10_000


def test_a_page_comes_with_its_type_its_encoding_and_where_it_was_in_the_end() -> None:
    page = Said(b"<p>Caf\xe9", "Text/HTML; charset=ISO-8859-1")
    with served({"/new": page, "/old": Said(status=301, location="/new")}) as host:
        answer = HttpWeb().fetch(f"{host}/old", MOST, Event())
    assert answer.address == f"{host}/new"
    assert (answer.media_type, answer.charset) == ("text/html", "iso-8859-1")
    assert answer.content == b"<p>Caf\xe9"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (Said(status=404), "nothing at this address"),
        (Said(status=403), "not given to programs"),
        (Said(status=500), "the server answered 500 Internal Server Error."),
        (Said(status=301, location="/page"), "without end"),
        (Said(status=301, location="ftp://127.0.0.1/x"), "no address of the web"),
        (Said(b"x" * (MOST + 1)), "larger than 0 MB"),
        (Said(b"cut", announced_bytes=99), "the connection broke"),
    ],
)
def test_an_answer_that_is_no_page_is_told(said: Said, why: str) -> None:
    with served({"/page": said}) as host, pytest.raises(OutsideError, match=why) as told:
        HttpWeb().fetch(f"{host}/page", MOST, Event())
    assert str(told.value).startswith(f"{host}/page is not fetched: ")


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
    with pytest.raises(OutsideError, match="no such server, or no network"):
        HttpWeb().fetch(address, MOST, Event())


@pytest.mark.parametrize("address", ["no address", "ftp://paper.example/", "https://", "http://[1"])
def test_what_is_no_address_is_for_the_person_to_mend(address: str) -> None:
    with pytest.raises(UserError, match="is no address of the web"):
        HttpWeb().fetch(address, MOST, Event())


def test_a_stop_ends_what_is_on_its_way() -> None:
    stop = Event()
    stop.set()
    with served({"/page": Said(b"<p>")}) as host, pytest.raises(StoppedError):
        HttpWeb().fetch(f"{host}/page", MOST, stop)


def test_a_server_that_drips_is_let_go() -> None:
    times = iter(range(0, 10_000, 60))
    web = HttpWeb(longest_s=30, now_s=lambda: float(next(times)))
    with served({"/page": Said(b"<p>")}) as host, pytest.raises(OutsideError, match="within 30 s"):
        web.fetch(f"{host}/page", MOST, Event())


def test_a_page_from_outside_leads_nobody_into_the_own_network() -> None:
    with served({"/picture": Said(b"secret", "image/jpeg")}) as host:
        with pytest.raises(OutsideError, match="your own network"):
            HttpWeb().fetch(f"{host}/picture", MOST, Event(), goes_inside=False)
        assert HttpWeb().fetch(f"{host}/picture", MOST, Event()).content == b"secret"


def test_a_server_outside_cannot_send_on_into_the_own_network() -> None:
    def resolve(host: str) -> tuple[str, ...]:
        return ("9.9.9.9",) if host == "localhost" else ("127.0.0.1",)

    secret = Said(b"secret", "image/jpeg")
    with served({"/picture": secret}) as inside:
        away = Said(status=302, location=f"{inside}/picture")
        with served({"/picture": away}) as outside:
            address = outside.replace("127.0.0.1", "localhost") + "/picture"
            with pytest.raises(OutsideError, match="your own network"):
                HttpWeb(resolve).fetch(address, MOST, Event(), goes_inside=False)


@pytest.mark.parametrize(
    ("numbers", "is_inside"),
    [(("93.184.215.14",), False), (("192.168.1.4",), True), (("::1",), True), ((), False)],
)
def test_what_is_inside_goes_by_the_numbers_of_a_host(
    numbers: tuple[str, ...], is_inside: bool
) -> None:
    assert HttpWeb(lambda _: numbers).is_inside("https://paper.example/") is is_inside


def test_a_host_that_nobody_knows_is_not_inside() -> None:
    def resolve(host: str) -> tuple[str, ...]:
        raise OSError(host)

    assert HttpWeb(resolve).is_inside("https://paper.example/") is False
