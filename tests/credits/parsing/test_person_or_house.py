"""Names that no list knows are weighed: by their shape, and by what stands beside them."""

import pytest

from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.reading.reading import read_credit
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
        ("Getty Images / VELDRIT", ("VELDRIT",), ("Getty Images",)),
        ("Harbour Party / Flickr", (), ("Harbour Party", "Flickr")),
        ("Photographer: Getty Images/Image Source", (), ("Getty Images", "Image Source")),
        ("REUTERS / REUTERS TV", (), ("REUTERS", "REUTERS TV")),
        ("Screenshots: Instagram/ lenaholm", ("lenaholm",), ("Instagram",)),
        ("YouTube/VeldritR", ("VeldritR",), ("YouTube",)),
        ("Foto: Facebook/QDRXS", (), ("Facebook", "QDRXS")),
        ("Foto: Facebook Lavant Brewing", (), ("Facebook", "Lavant Brewing")),
        ("Photo: Twitter account of the mill", (), ("Twitter account of the mill",)),
        ("Credit: Velsaneus Resources", (), ("Velsaneus Resources",)),
        ("Composite: Tom Holm/AP/Others", ("Tom Holm",), ("AP",)),
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
        ("Photo credit: QRDXS, CC BY 2.0", (), ("QRDXS",)),
        ("Foto: Lirauh · CC BY-SA 4.0", ("Lirauh",), ()),
        ("Source: Wikimedia Commons, CC BY-SA 3.0, Ckglow", ("Ckglow",), ("Wikimedia Commons",)),
        ("Foto: Terrawerk Romania", (), ("Terrawerk Romania",)),
        ("Foto: Budi - Biro Pers Sekretariat Umum", ("Budi",), ("Biro Pers Sekretariat Umum",)),
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
        ("Image: Wenjue Zheng", ("Wenjue Zheng",), ()),
        ("Image: Zheng Wenjue", ("Zheng Wenjue",), ()),
        ("Image: Sun Media", (), ("Sun Media",)),
        ("Foto: M Agung Setiawan/ANTARA", ("M Agung Setiawan",), ("ANTARA",)),
        ("Photo by Evander Sa/AFP", ("Evander Sa",), ("AFP",)),
        ("(credit b: John M. Harrow, MD)", ("John M. Harrow",), ()),
        ("Source: Frank’s Legacy", (), ("Frank’s Legacy",)),
        ("© BnF, Dist. RMN-Grand Palais", (), ("BnF", "RMN-Grand Palais")),
        ("© Artis GmbH", (), ("Artis GmbH",)),
        ("©Velm Tallow Animation Studios", (), ("Velm Tallow Animation Studios",)),
        ("Oren Tully / Centre Daily Times / AP", ("Oren Tully",), ("Centre Daily Times", "AP")),
        ("Image credit: NASA/UNorthmere", (), ("NASA", "UNorthmere")),
        ("Bridge photo: Oren Tully · Solar image: NASA", ("Oren Tully",), ("NASA",)),
        (
            "Photos by Oren Tully/Flickr, Google, and Quorlo",
            ("Oren Tully",),
            ("Flickr", "Google", "Quorlo"),
        ),
        ("Photo by WeavQuorl", (), ("WeavQuorl",)),
        ("(Photo by DevQuorls Romania)", (), ("DevQuorls Romania",)),
        ("Photo by QRD-TKX", (), ("QRD-TKX",)),
        ("Foto: Les Quorlines", (), ("Les Quorlines",)),
        ("Фото: ГТРК «Анна Мир»", (), ("ГТРК «Анна Мир»",)),
        ("Photo: Warren T Tollman/AP", ("Warren T Tollman",), ("AP",)),
        ("Richard N Tollman, CC BY 4.0", ("Richard N Tollman",), ()),
        ("Фото: Анна Ковальчук / ТРК «Север»", ("Анна Ковальчук",), ("ТРК «Север»",)),
        ("Credit: marlo1979", ("marlo1979",), ()),
        ("Rendering by QPF and ParkTallow Plus", (), ("QPF", "ParkTallow Plus")),
        ("© R.J. Tallow Company, Inc.", (), ("R.J. Tallow Company, Inc.",)),
        ("Lunewell Images/Getty Images", ("Lunewell Images",), ("Getty Images",)),
        ("QRI Productions Getty Images", ("QRI Productions",), ("Getty Images",)),
        ("LuneWell Studios // Getty Images", ("LuneWell Studios",), ("Getty Images",)),
        ("Image: Oren Tully / Unsplash / Tallowry", ("Oren Tully",), ("Unsplash", "Tallowry")),
        ("Aja Holm/E+/Getty Images", ("Aja Holm",), ("E+", "Getty Images")),
        ("Photo: Dorvan Chenquist III / AP", ("Dorvan Chenquist III",), ("AP",)),
        ("Photo: Flickr user QuorTech Chat", ("QuorTech Chat",), ("Flickr",)),
        ("Foto: Laurent Burst", ("Laurent Burst",), ()),
        ("Photo by Ana Holm/Burst", ("Ana Holm",), ("Burst",)),
        ("(Photo by Bo Ek/Herald Archive via Getty Images)", ("Bo Ek",), ("Herald Archive",)),
        ("© wolga@tallow.ru/123RF.com", ("wolga@tallow.ru",), ("123RF.com",)),
        ("ANTARA FOTO/Budi Hartono/kst", ("Budi Hartono",), ("ANTARA FOTO",)),
        ("Photo: Tallow Works Getty Images", (), ("Tallow Works", "Getty Images")),
        ("Photographer: Lirauh", ("Lirauh",), ()),
        ("Photo: M Quillson, CC BY 4.0", ("M Quillson",), ()),
        ("Photo: lirauh.amp", ("lirauh.amp",), ()),
        ("Photo: lirauh.com", (), ("lirauh.com",)),
        ("Foto: Shutterstock/LRV-Reise-Redaktion", (), ("Shutterstock", "LRV-Reise-Redaktion")),
        ("(Photo by Bo Ek / AFP), China OUT", ("Bo Ek",), ("AFP",)),
        ("(Bo Ek / AFP) / China and Taiwan OUT", ("Bo Ek",), ("AFP",)),
        ("Photographer: Lirauh Studio", (), ("Lirauh Studio",)),
        ("(Ana Holm/Moodtallow/Getty)", ("Ana Holm",), ("Moodtallow", "Getty")),
        ("US Office of Tallow/Wikimedia Commons", (), ("US Office of Tallow", "Wikimedia Commons")),
    ],
)
def test_a_name_is_weighed_by_its_shape_and_its_place(
    lexicon: Lexicon, credit: str, persons: tuple[str, ...], houses: tuple[str, ...]
) -> None:
    found, _ = read_credit(credit, Names(lexicon))

    assert (found.creators, found.organizations) == (persons, houses)


@pytest.mark.parametrize(
    ("credit", "makers", "houses"),
    [
        ("Photo by Nelson Almedia/AFP", ("Nelson Almedia",), ("AFP",)),
        (
            "Foto: Getty Images/iStockphoto/velm.media",
            ("velm.media",),
            ("Getty Images", "iStockphoto"),
        ),
        (
            "Photo: Dale Horvath-USA TODAY Sports - RTR4QDW7",
            ("Dale Horvath",),
            ("USA TODAY Sports",),
        ),
        ("Image credit: Reddit - u/kelso77", ("u/kelso77",), ("Reddit",)),
        ("Quellen: Velm Institut, eigene Berechnungen", (), ("Velm Institut",)),
    ],
)
def test_names_are_told_by_their_shape_and_place(
    lexicon: Lexicon, credit: str, makers: tuple[str, ...], houses: tuple[str, ...]
) -> None:
    found, _ = read_credit(credit, Names(lexicon))
    assert (found.creators, found.organizations) == (makers, houses)


@pytest.mark.parametrize(
    ("credit", "makers", "houses"),
    [
        ("Bild: pressefoto_kelso/picture alliance", ("pressefoto_kelso",), ("picture alliance",)),
        ("Photo: Moira Tulloch/AUGUST", ("Moira Tulloch",), ("AUGUST",)),
        ("KelsoTulloch.com/Shutterstock", ("KelsoTulloch.com",), ("Shutterstock",)),
        ("Image: KelsoTulloch.com via Flickr", (), ("KelsoTulloch.com",)),
    ],
)
def test_accounts_and_houses_are_told_by_their_marks(
    lexicon: Lexicon, credit: str, makers: tuple[str, ...], houses: tuple[str, ...]
) -> None:
    found, _ = read_credit(credit, Names(lexicon))
    assert (found.creators, found.organizations) == (makers, houses)


@pytest.mark.parametrize(
    ("credit", "makers", "houses"),
    [
        ("Foto de portada: Nodos, de Luz Arancibia", ("Luz Arancibia",), ()),
        ("Foto: Der Kran, von Jule Wermter", ("Jule Wermter",), ()),
        ("Image credit: Bird", (), ("Bird",)),
        ("Photo: Bird", ("Bird",), ()),
        ("Fuente: Efemérides Arancibia", (), ("Efemérides Arancibia",)),
    ],
)
def test_titles_and_owners_are_no_makers(
    lexicon: Lexicon, credit: str, makers: tuple[str, ...], houses: tuple[str, ...]
) -> None:
    found, _ = read_credit(credit, Names(lexicon))
    assert (found.creators, found.organizations) == (makers, houses)


@pytest.mark.parametrize(
    "house",
    ["Velm Associates", "Orrin Projects", "Consejo Velm", "Velm Reederei", "Velm Produções",
     "Towarzystwo Velm", "Velm Şirketi"],
)  # fmt: skip
def test_a_word_of_trades_and_bodies_makes_a_name_a_houses(lexicon: Lexicon, house: str) -> None:
    found, _ = read_credit(f"Photo: {house}", Names(lexicon))
    assert (found.creators, found.organizations) == ((), (house,))
