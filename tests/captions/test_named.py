"""A caption names a person or it does not."""

import pytest

from mediadesk.captions.named import is_named

CAPTION = "Vladimir Putin greeted by Kim Yo‑Jong; at the right Müller-Lüdenscheidt. 金与正 smiles."


@pytest.mark.parametrize(
    "name",
    [
        "Vladimir Putin",
        "vladimir  PUTIN",
        "Wladimir Putin",
        "Kim Yo-Jong",
        "Anna Muller-Ludenscheidt",
        "金与正",
    ],
)
def test_a_name_is_found_however_it_is_written(name: str) -> None:
    assert is_named(name, CAPTION)


@pytest.mark.parametrize("name", ["", "Dmitri Peskov", "Put", "Vladimir Bo", "习近平", "Ana Jong"])
def test_who_is_not_named_is_not_found(name: str) -> None:
    assert not is_named(name, CAPTION.replace("Yo‑Jong", "Yojong"))
