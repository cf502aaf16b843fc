"""Reading the credit part: what its small words do to the names beside them."""

import pytest

from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.picture_kinds import kind_of
from mediadesk.credits.parsing.reading.gathered import Gathered
from mediadesk.credits.parsing.reading.reading import read_credit
from mediadesk.credits.words.lexicon import Lexicon


def reading(lexicon: Lexicon, credit: str) -> Gathered:
    return read_credit(credit, Names(lexicon))[0]


@pytest.mark.parametrize(
    ("credit", "maker", "outlet"),
    [
        ("Photo: Mara Olsgard for The Guardian", "Mara Olsgard", "The Guardian"),
        ("(Tomas Quillan/For The Washington Post)", "Tomas Quillan", "The Washington Post"),
        ("Tomas Quillan/For the Sun-Times", "Tomas Quillan", "the Sun-Times"),
        ("MARA OLSGARD POUR LE MONDE", "MARA OLSGARD", "LE MONDE"),
        ("Mara Olsgard, special to The Seattle Times", "Mara Olsgard", "The Seattle Times"),
        ("Beeld: Femke Adriaanse voor de Volkskrant", "Femke Adriaanse", "de Volkskrant"),
        ("Foto: Sabine Kroll für die Süddeutsche Zeitung", "Sabine Kroll", "Süddeutsche Zeitung"),
    ],
)
def test_who_commissioned_a_picture_is_told_from_who_made_it(
    lexicon: Lexicon, credit: str, maker: str, outlet: str
) -> None:
    found = reading(lexicon, credit)

    assert (found.creators, found.organizations) == ((maker,), ())
    assert found.commissioned_for == outlet


@pytest.mark.parametrize(
    ("credit", "giver", "kind"),
    [
        ("Courtesy of Harrow County Museum", "Harrow County Museum", "unknown"),
        ("Photo courtesy of the Riverton Fire Department", "Riverton Fire Department", "photo"),
        ("Courtesy the artist and Marlowe Gallery", "Marlowe Gallery", "unknown"),
        ("Photo provided by Lakeside High School", "Lakeside High School", "handout"),
        ("Supplied: Nina Garrow", "Nina Garrow", "handout"),
        ("Foto cedida por el Ayuntamiento de Villaseca", "Ayuntamiento de Villaseca", "handout"),
        ("Cortesía del Museo de la Seda", "Museo de la Seda", "unknown"),
        ("Per gentile concessione del Museo Civico", "Museo Civico", "unknown"),
        ("Avec l'aimable autorisation du Musée du Lin", "Musée du Lin", "unknown"),
        ("Prin amabilitatea Muzeul Satului", "Muzeul Satului", "unknown"),
        ("写真提供：長野県警", "長野県警", "handout"),
        ("（長野県警提供）", "長野県警", "handout"),
        ("[사진 서울시 제공]", "서울시", "handout"),
    ],
)
def test_who_gave_a_picture_is_known_in_many_words(
    lexicon: Lexicon, credit: str, giver: str, kind: str
) -> None:
    found = reading(lexicon, credit)

    assert found.courtesy == (giver,)
    assert (found.creators, found.organizations) == ((), ())
    assert kind_of(found, [], has_credit=True) == kind


@pytest.mark.parametrize(
    ("credit", "edits", "doers"),
    [
        ("Photo: Rex Garvin, Bildbearbeitung: Mona Ash", ["modified"], ("Mona Ash",)),
        ("Photo: Rex Garvin (retouched by AshMona)", ["retouched"], ("AshMona",)),
        ("Photo from NASA, colorized by Mona Ash", ["colorized"], ("Mona Ash",)),
        ("Photo: Rex Garvin, enlarged by Mona Ash", ["enlarged"], ("Mona Ash",)),
        ("Foto: Rex Garvin, beschnitten von Mona Ash", ["cropped"], ("Mona Ash",)),
        ("Photo: NASA; digitally enhanced by Mona Ash", ["enhanced"], ("Mona Ash",)),
        ("Modification of work by Mona Ash", ["modified"], ()),
        ("Photo: Rex Garvin. Image processing: Mona Ash", ["enhanced"], ("Mona Ash",)),
        ("Foto: Rex Garvin (Ausschnitt)", ["cropped"], ()),
        ("Fotomontage: Mona Ash; Fotos: dpa, Imago", ["composited"], ("Mona Ash",)),
        ("Museo de Arte: Rex Garvin", [], ()),
        ("Illustration: Mona Ash", [], ()),
    ],
)
def test_who_edited_a_picture_is_named_for_what_was_done(
    lexicon: Lexicon, credit: str, edits: list[str], doers: tuple[str, ...]
) -> None:
    found = reading(lexicon, credit)

    assert found.edits == edits
    assert tuple(name for done in found.edit_credits for name in done.names) == doers


@pytest.mark.parametrize(
    ("credit", "roles"),
    [
        ("Cropped, enlarged and retouched by Mona Ash", ("cropping", "enlargement", "retouching")),
        ("Photo: AP, blurred and toned by Mona Ash", ("blurring", "modification")),
        ("Retouched by Mona Ash from an original by Rex Garvin", ("retouching",)),
    ],
)
def test_who_did_several_edits_is_named_for_each(
    lexicon: Lexicon, credit: str, roles: tuple[str, ...]
) -> None:
    (done,) = reading(lexicon, credit).edit_credits

    assert (done.roles, done.names) == (roles, ("Mona Ash",))


@pytest.mark.parametrize("label", ["Express Photo", "ST PHOTO", "AP Photo"])
def test_a_papers_own_photo_is_of_the_paper(lexicon: Lexicon, label: str) -> None:
    found = reading(lexicon, f"{label}: Mona Ash")

    assert (found.creators, found.organizations) == (("Mona Ash",), (label.split(maxsplit=1)[0],))


@pytest.mark.parametrize(
    ("credit", "holder"),
    [
        ("© 2019 Miriam Oakes", "Miriam Oakes"),
        ("Πνευματικά Δικαιώματα: Miriam Oakes", "Miriam Oakes"),
        ("Telif hakkı: Miriam Oakes", "Miriam Oakes"),
        ("© Miriam Oakes via Getty Images", "Miriam Oakes"),
        ("© Miriam Oakes, 2019", "Miriam Oakes"),
        ("© Miriam Oakes 2018-2021/Harrow Pictures", "Miriam Oakes 2018-2021/Harrow Pictures"),
        ("Copyright: Harrow Pictures, 14.03.2017", "Harrow Pictures"),
        ("© Bavaria/Miriam Oakes (hr)", "Bavaria/Miriam Oakes (hr)"),
        ("Photo: Miriam Oakes (Copyright)", "Miriam Oakes"),
        ("© Harrow Pictures/Foto: Miriam Oakes", "Harrow Pictures"),
        ("Photos (a) and (b) NASA; photo (c) Miriam Oakes", ""),
        ("Photo: Miriam Oakes", ""),
    ],
)
def test_a_holder_is_read_as_printed_without_the_year(
    lexicon: Lexicon, credit: str, holder: str
) -> None:
    assert reading(lexicon, credit).holder == holder


@pytest.mark.parametrize(
    ("credit", "makers", "houses"),
    [
        ("U.S. Navy photo by Petty Officer 2nd Class Dara Holm", ("Dara Holm",), ("U.S. Navy",)),
        ("U.S. Army photo by Sgt. Luis Ferro", ("Luis Ferro",), ("U.S. Army",)),
        ("Brent Hallow-USA TODAY Sports", ("Brent Hallow",), ("USA TODAY Sports",)),
        ("Photo: Lisa Hallow-Brenner", ("Lisa Hallow-Brenner",), ()),
        ("Jay Penfold/Pool Photo via AP", ("Jay Penfold",), ("Pool",)),
        ("ESA/Hubble & NASA, R. Tollman", ("R. Tollman",), ("ESA", "Hubble", "NASA")),
        ("Photo by Flickr user Tom Harrigan", ("Tom Harrigan",), ("Flickr",)),
        ("Foto de Ramira Cazal / EFE", ("Ramira Cazal",), ("EFE",)),
        ("Imagen: Ministerio de Cultura del Norte", (), ("Ministerio de Cultura del Norte",)),
        ("Photography by Zara Olsen; styling by Marc Dufour", ("Zara Olsen",), ()),
        ("Text und Foto: Sabine Kroll", ("Sabine Kroll",), ()),
        ("Photo: INQUEST.COM/Tom Harrigan", ("Tom Harrigan",), ("INQUEST.COM",)),
        ("ფოტო: ნინო გოგოლაძე / AFP", ("ნინო გოგოლაძე",), ("AFP",)),
        ("ภาพ: สมชาย ใจดี / AFP", ("สมชาย ใจดี",), ("AFP",)),
        ("記者蕭郁婷／攝影", ("蕭郁婷",), ()),
        ("新华社记者 李小龙 摄", ("李小龙",), ("新华社",)),
        ("本报记者李小龙摄", ("李小龙",), ()),
        ("山田花子撮影", ("山田花子",), ()),
        ("写真：山田花子／朝日新聞", ("山田花子",), ("朝日新聞",)),
        ("사진=김민수 기자", ("김민수",), ()),
    ],
)
def test_ranks_joints_and_glued_words_are_no_part_of_a_name(
    lexicon: Lexicon, credit: str, makers: tuple[str, ...], houses: tuple[str, ...]
) -> None:
    found = reading(lexicon, credit)

    assert found.creators == makers
    assert (*found.organizations, *found.via)[: len(houses)] == houses


@pytest.mark.parametrize(
    "credit",
    [
        "Left: Dana Whitlow/AP; right: Oren Tully/Getty Images",
        "Clockwise from top left: Dana Whitlow/AP; Oren Tully/Getty Images",
        "Photos: Dana Whitlow/AP (top), Oren Tully/Getty Images (bottom left and right)",
        "Fotos: Dana Whitlow/AP (links), Oren Tully/Getty Images (rechts)",
        "De gauche à droite : Dana Whitlow/AP ; Oren Tully/Getty Images",
        "De izquierda a derecha: Dana Whitlow/AP; Oren Tully/Getty Images",
        "Слева направо: Dana Whitlow/AP; Oren Tully/Getty Images",
        "左：Dana Whitlow／AP；右：Oren Tully／Getty Images",
        "12: Dana Whitlow/AP. 14-15: Oren Tully/Getty Images",
    ],
)
def test_places_in_a_layout_name_nobody(lexicon: Lexicon, credit: str) -> None:
    found = reading(lexicon, credit)

    assert found.creators == ("Dana Whitlow", "Oren Tully")
    assert found.organizations == ("AP", "Getty Images")


@pytest.mark.parametrize(
    ("credit", "houses"),
    [
        ("Photo: Tallow Works, Inc.", ("Tallow Works, Inc.",)),
        ("© Zprávy Vltava, s.r.o.", ("Zprávy Vltava, s.r.o",)),
        ("Foto: Presse- und Kulturamt Witzenau", ("Presse- und Kulturamt Witzenau",)),
        ("Image: Univ. of Northmere", ("Univ. of Northmere",)),
        ("© Bundesverband für Meeresschutz", ("Bundesverband für Meeresschutz",)),
        ("Quelle: BILD 15.05.2023", ("BILD",)),
    ],
)
def test_a_house_of_several_parts_is_one(
    lexicon: Lexicon, credit: str, houses: tuple[str, ...]
) -> None:
    found = reading(lexicon, credit)

    assert (found.creators, found.organizations) == ((), houses)


@pytest.mark.parametrize(
    ("credit", "contributor"),
    [
        ("(credit: “northharbour.com”/Flickr)", "northharbour.com"),
        ('(credit: "jelly - urban"/Flickr)', "jelly - urban"),
        ("(credit: modification of work by “Otto (NZ)”/Flickr)", "Otto (NZ)"),
    ],
)
def test_a_quoted_name_beside_a_library_is_its_contributors(
    lexicon: Lexicon, credit: str, contributor: str
) -> None:
    found = reading(lexicon, credit)

    assert (found.creators, found.organizations) == ((contributor,), ("Flickr",))


def test_in_with_a_colon_leads_from_the_maker_to_the_place_of_the_picture(lexicon: Lexicon) -> None:
    found = reading(lexicon, "© Grit Harms In: Pfarrbriefservice.de")

    assert (found.creators, found.organizations) == (("Grit Harms",), ("Pfarrbriefservice.de",))
    assert found.holder == "Grit Harms"


@pytest.mark.parametrize(
    "credit",
    [
        "© RIPRODUZIONE RISERVATA",
        "© Všechna práva vyhrazena",
        "IMAGEN DE REFERENCIA",
        "red-harbour-640.jpg",
        "Haare: Syd Hollis",
        "Courtesy of brand",
        "Photo courtesy of the candidate",
        "Image courtesy of the artist, used with permission",
        "Photo Credit: Still from Winter Harbour",
        "Foto: Reprodução/TV",
        "Foto: Privatna arhiva",
    ],
)
def test_what_is_printed_beside_credits_names_nobody(lexicon: Lexicon, credit: str) -> None:
    assert not reading(lexicon, credit).names_somebody


@pytest.mark.parametrize(
    "button", ["Purchase Licensing Rights", "Acquire Licensing Rights, opens new tab", "Buy photo"]
)
def test_the_button_behind_a_credit_is_nobodys_name(lexicon: Lexicon, button: str) -> None:
    found = reading(lexicon, f"REUTERS/Mona Ash {button}")

    assert (found.creators, found.organizations) == (("Mona Ash",), ("REUTERS",))


def test_a_title_behind_a_library_names_nobody(lexicon: Lexicon) -> None:
    found = reading(lexicon, 'Foto: Urs Holm / Wikimedia Commons, "Alte Brücke", CC BY-SA 3.0')

    assert (found.creators, found.organizations) == (("Urs Holm",), ("Wikimedia Commons",))


def test_the_house_that_shows_a_picture_is_not_who_gave_it(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Image by Flickr.com, courtesy of Anssi Holm")

    assert (found.organizations, found.courtesy) == (("Flickr.com",), ("Anssi Holm",))


def test_the_tags_of_a_wire_service_name_nobody(lexicon: Lexicon) -> None:
    found = reading(lexicon, "REUTERS/Marko Holm (KENYA - Tags: POLITICS ELECTIONS)")

    assert (found.creators, found.organizations) == (("Marko Holm",), ("REUTERS",))


@pytest.mark.parametrize("tail", ["hide caption", "Vis mer", "Voir plus"])
def test_the_words_of_buttons_are_no_part_of_a_name(lexicon: Lexicon, tail: str) -> None:
    found = reading(lexicon, f"Win McHollis/Getty Images {tail}")

    assert (found.creators, found.organizations) == (("Win McHollis",), ("Getty Images",))


def test_who_gave_a_picture_of_their_program_did_not_draw_it_with_it(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Courtesy of OpenAI / Getty Images")

    assert (found.courtesy, found.edits) == (("OpenAI",), [])


def test_a_screenshot_of_a_program_that_draws_was_not_drawn_by_it(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Source : Capture d’écran ChatGPT")

    assert (found.organizations, found.edits) == (("ChatGPT",), [])


def test_who_passes_pictures_on_through_an_agency_is_a_house(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Photo: Lunewell Pictures via Getty Images")

    assert (found.creators, found.organizations) == ((), ("Lunewell Pictures",))


@pytest.mark.parametrize(
    "credit",
    [
        "Crédit photo : Odile Varenne, étudiante au baccalauréat en architecture (2023)",
        "Photo: Odile Varenne, staff photographer",
        "Crédit photo : Odile Varenne, étudiante en paysage",
        "Foto: Odile Varenne (odile77)",
        "Photograph by Odile Varenne (odilevarenne)",
        "Photograph by Odile Varenne (Odile Varenne Photography)",
        "Foto: Odile Varenne, Winter am Fluss (1921)",
    ],
)
def test_what_is_said_of_a_maker_names_nobody_else(lexicon: Lexicon, credit: str) -> None:
    found = reading(lexicon, credit)

    assert (found.creators, found.organizations) == (("Odile Varenne",), ())


def test_a_still_shows_its_film_and_names_the_house_it_is_from(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Photo: still from YouTube")

    assert (found.kinds, found.organizations) == (["video-still"], ("YouTube",))


@pytest.mark.parametrize(
    ("credit", "givers"),
    [
        ("Courtesy Velm Projects, Los Angeles.", ("Velm Projects",)),
        (
            "Courtesy Harrow Gallery, San Francisco, and Jonas Berg, New York.",
            ("Harrow Gallery", "Jonas Berg"),
        ),
        (
            "Image courtesy of Tallow Industries licensed under the terms of the CC BY-SA 3.0",
            ("Tallow Industries",),
        ),
        ("Cedida por la 'Plataforma por un Río más Limpio'", ("Plataforma por un Río más Limpio",)),
        ("Photos and video footage courtesy of Tallow Labs", ("Tallow Labs",)),
        ("Landsat-7 image courtesy of Tallow Labs", ("Tallow Labs",)),
        ("Image courtesy of Flickr user Nic Hollis", ("Flickr", "Nic Hollis")),
    ],
)
def test_each_giver_is_named_without_its_town(
    lexicon: Lexicon, credit: str, givers: tuple[str, ...]
) -> None:
    found = reading(lexicon, credit)

    assert (found.courtesy, found.organizations) == (givers, ())


def test_the_words_before_a_licence_are_no_part_of_a_name(lexicon: Lexicon) -> None:
    found = reading(lexicon, "by Northmere Wildlife Service is in the public domain")

    assert (found.creators, found.organizations) == ((), ("Northmere Wildlife Service",))


@pytest.mark.parametrize(
    ("credit", "creators", "houses"),
    [
        ("Image credit: Tom Holm VII on Flickr", ("Tom Holm VII",), ("Flickr",)),
        ("Photo: Ana Holm/VII", ("Ana Holm",), ("VII",)),
        ("Photo: Ana Holm, MD", ("Ana Holm",), ()),
    ],
)
def test_a_number_behind_a_name_belongs_to_it_where_no_mark_parts_them(
    lexicon: Lexicon, credit: str, creators: tuple[str, ...], houses: tuple[str, ...]
) -> None:
    found = reading(lexicon, credit)
    assert (found.creators, found.organizations) == (creators, houses)


@pytest.mark.parametrize(
    ("credit", "house"),
    [
        ("Photo: TINA (Tallow Isles News Agency)", "TINA"),
        ("Photo: Tallow Artists Society (TAS)", "Tallow Artists Society"),
    ],
)
def test_a_house_named_in_full_and_by_its_letters_is_one(
    lexicon: Lexicon, credit: str, house: str
) -> None:
    found = reading(lexicon, credit)
    assert (found.creators, found.organizations) == ((), (house,))


def test_what_an_illustration_is_for_names_nobody(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Original editorial illustration by Tallow Works Studio")
    assert found.organizations == ("Tallow Works Studio",)


def test_a_house_with_a_long_name_is_named_whole(lexicon: Lexicon) -> None:
    house = (
        "Press Service of the 24th King Ottokar Separate Mountain Brigade of the Northern Forces"
    )
    found = reading(lexicon, f"Ana Holm / {house} / Handout via REUTERS")
    assert (found.creators, found.courtesy, found.via) == (("Ana Holm",), (house,), ("REUTERS",))


def test_a_public_body_with_and_in_its_name_is_one(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Courtesy U.S. Customs and Border Protection/Handout via REUTERS.")
    assert found.courtesy == ("U.S. Customs and Border Protection",)


@pytest.mark.parametrize(
    "credit", ["fot. nieznany", "Foto: okänd fotograf", "Foto: autor neznámý", "写真：撮影者不明"]
)
def test_that_nobody_knows_the_maker_names_nobody(lexicon: Lexicon, credit: str) -> None:
    found = reading(lexicon, credit)
    assert (found.creators, found.organizations) == ((), ())


def test_a_work_used_without_modification_was_not_modified(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Photo by Ana Holm, CC BY 2.0, used without modification")
    assert (found.creators, found.edits) == (("Ana Holm",), [])
