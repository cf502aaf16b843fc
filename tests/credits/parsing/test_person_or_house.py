"""Names that no list knows are weighed: by their shape, and by what stands beside them."""

import pytest

from mediadesk.credits.parsing.parties import Names
from mediadesk.credits.parsing.reading import read_credit
from mediadesk.credits.words.lexicon import Lexicon


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
        ("© Reuters/Horizont QDR", (), ("Reuters", "Horizont QDR")),
        ("Foto: Vozes das Colinas", (), ("Vozes das Colinas",)),
        ("Foto: Lumen & Faber", (), ("Lumen & Faber",)),
        ("Foto: Velox 24", (), ("Velox 24",)),
        ("Quelle: Taler/Unsplash/BVK", ("Taler",), ("Unsplash", "BVK")),
        ("© Thibaud VILLARD/REUTERS", ("Thibaud VILLARD",), ("REUTERS",)),
        ("Photo: Jorun Skjegg/Tidens Røst", ("Jorun Skjegg",), ("Tidens Røst",)),
        ("Photo: Orin Calloway/brightlens", ("Orin Calloway",), ("brightlens",)),
        ("Foto: Bergwelle Nord/Klaus Meinert", ("Klaus Meinert",), ("Bergwelle Nord",)),
        ("Screenshot: YouTube/Gartenwelt Calau", (), ("YouTube", "Gartenwelt Calau")),
        ("Photo L'Écho Boréal", (), ("L'Écho Boréal",)),
        ("Foto: Die Morgenpresse", (), ("Die Morgenpresse",)),
        ("Photo: Mike Park", ("Mike Park",), ()),
        ("Photo: Constantin Film", (), ("Constantin Film",)),
        ("Image: Avon and Wells Police", (), ("Avon and Wells Police",)),
        ("Photo: Orin Calloway/Vela TV+", ("Orin Calloway",), ("Vela TV+",)),
        ("@harbourgull via Instagram", ("@harbourgull",), ()),
        ("Photo: Khin Soe Win (Hlaing Mru Zar)", ("Khin Soe Win",), ("Hlaing Mru Zar",)),
        ("© Zernel, Adobe Stock", ("Zernel",), ("Adobe Stock",)),
        ("Photo by QuarryLab", (), ("QuarryLab",)),
        ("Foto: MHN-UFR", (), ("MHN-UFR",)),
        ("Foto: HANS-PETER", ("HANS-PETER",), ()),
        ("Foto von Pexels auf Pixabay", ("Pexels",), ("Pixabay",)),
        ("Credit: NASA & CSA", (), ("NASA", "CSA")),
        ("Photo credit: Harbour Community", (), ("Harbour Community",)),
        ("Foto: Reprodução/Redes Sociais", (), ()),
        ("Photo by QuarryFan on Unsplash", ("QuarryFan",), ("Unsplash",)),
        ("Photo: Northmere University/Flickr", (), ("Northmere University", "Flickr")),
        ("Photo: Justin Tang/CP", ("Justin Tang",), ("CP",)),
        ("사진=삼송", (), ("삼송",)),
        ("(HB)", ("HB",), ()),
        ("(AP)", (), ("AP",)),
        ("© BART HOLLANDER", ("BART HOLLANDER",), ()),
        ("Photo: Halfmoon, via Wikimedia Commons", ("Halfmoon",), ()),
        ("(Al ‘Moss’ Dukes Photography)", (), ("Al ‘Moss’ Dukes Photography",)),
        ("© VS Lavant", (), ("VS Lavant",)),
        ("Archivfoto: Weber", ("Weber",), ()),
        ("Grafik: Kramer/SZ", ("Kramer",), ("SZ",)),
        ("Foto: PeterOstwald, gemeinfrei", ("PeterOstwald",), ()),
        ("Foto: Halfmoon / CC BY-SA 4.0", ("Halfmoon",), ()),
        ("Foto: Halfmoon", (), ("Halfmoon",)),
        ("© Ana Holm #341212345 stock.adobe.com", ("Ana Holm",), ("stock.adobe.com",)),
        ("Foto: Ev. Kirchenkreis Lavant", (), ("Ev. Kirchenkreis Lavant",)),
        ("© ANP / Remko de Waal", ("Remko de Waal",), ("ANP",)),
        ("Ph. Marco Brescia", ("Marco Brescia",), ()),
        ("© / R.C.", ("R.C.",), ()),
        ("(Photo by Jeff Grit, Orange Register/SCNX)", ("Jeff Grit",), ("Orange Register", "SCNX")),
        ("Photo tirée de Facebook", (), ("Facebook",)),
        ("(credit: “Jambul” Wikimedia Commons)", ("Jambul",), ("Wikimedia Commons",)),
    ],
)
def test_a_name_is_weighed_by_its_shape_and_its_place(
    lexicon: Lexicon, credit: str, persons: tuple[str, ...], houses: tuple[str, ...]
) -> None:
    found, _ = read_credit(credit, lexicon, Names(lexicon))

    assert (found.creators, found.organizations) == (persons, houses)
