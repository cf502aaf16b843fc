"""Names that no list knows are weighed: by their shape, and by what stands beside them."""

import pytest

from mediadesk.credits.lexicon import Lexicon
from mediadesk.credits.parties import Names
from mediadesk.credits.reading import read_credit


@pytest.mark.parametrize(
    ("credit", "persons", "houses"),
    [
        ("Foto: Hinrichsmann", ("Hinrichsmann",), ()),
        ("Foto: Zabrowski", ("Zabrowski",), ()),
        ("Foto: H. Brandauer", ("H. Brandauer",), ()),
        ("APA/Brandauer R.", ("Brandauer R.",), ("APA",)),
        ("Foto: Getty Images/milada ravic", ("milada ravic",), ("Getty Images",)),
        ("Photo: TJ Ormonde/AP", ("TJ Ormonde",), ("AP",)),
        ("Photo: Lakshmi DeVoort", ("Lakshmi DeVoort",), ()),
        ("Photo: kb/dpa", ("kb",), ("dpa",)),
        ("© Reuters/Horizont QUADRA", (), ("Reuters", "Horizont QUADRA")),
        ("Foto: Vozes das Colinas", (), ("Vozes das Colinas",)),
        ("Foto: Lumen & Faber", (), ("Lumen & Faber",)),
        ("Foto: Velox 24", (), ("Velox 24",)),
        ("Quelle: Taler/Unsplash/BVK", ("Taler",), ("Unsplash", "BVK")),
        ("Photo: Khin Soe Win (Hlaing Tha Yar)", ("Khin Soe Win",), ("Hlaing Tha Yar",)),
    ],
)
def test_a_name_is_weighed_by_its_shape_and_its_place(
    lexicon: Lexicon, credit: str, persons: tuple[str, ...], houses: tuple[str, ...]
) -> None:
    found, _ = read_credit(credit, lexicon, Names(lexicon))

    assert (found.creators, found.organizations) == (persons, houses)
