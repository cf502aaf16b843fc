"""What joins, parts and follows the names of a credit: capitals, brackets, dates, posts, sites."""

import pytest

from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.credits.parsing.reading.gathered import Gathered
from mediadesk.credits.parsing.reading.reading import read_credit
from mediadesk.credits.words.lexicon import Lexicon


def reading(lexicon: Lexicon, credit: str) -> Gathered:
    return read_credit(credit, Names(lexicon))[0]


def test_via_with_a_capital_between_two_houses_leads_to_the_distributor(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Image: Getty Images Via AFP")
    assert (found.organizations, found.via) == (("Getty Images",), ("AFP",))


def test_the_last_house_of_a_list_may_have_an_article(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Credit: NASA and the Harbour Heritage Team")
    assert found.organizations == ("NASA", "Harbour Heritage Team")


@pytest.mark.parametrize(
    "credit",
    [
        "Foto: Jule Wermter (Kestner bei der Hauptversammlung 2021)",
        "Foto: Jule Wermter (Blick auf den Hafen)",
        "Foto: Jule Wermter (in Lavant)",
        "Photo: Jule Wermter (quay wall, Orrin County)",
        "Foto: Jule Wermter, Geschäftsführerin des Hafenvereins",
        "Foto: Jule Wermter 14.03.2021",
        "Photo: Jule Wermter (Open Access)",
    ],
)
def test_what_a_picture_shows_and_when_names_nobody(lexicon: Lexicon, credit: str) -> None:
    found = reading(lexicon, credit)
    assert (found.creators, found.organizations) == (("Jule Wermter",), ())


@pytest.mark.parametrize(
    ("credit", "houses"),
    [
        ("Foto: Velmora (Museum für Kunst in Lavant)", ("Velmora", "Museum für Kunst in Lavant")),
        ("Foto: Jule Wermter (AFP in Paris)", ("AFP",)),
    ],
)
def test_a_house_in_brackets_is_named_though_it_stands_in_a_town(
    lexicon: Lexicon, credit: str, houses: tuple[str, ...]
) -> None:
    assert reading(lexicon, credit).organizations == houses


@pytest.mark.parametrize(
    ("credit", "house"),
    [
        ("Screenshot from the Velmora website", "Velmora"),
        ("Bild: Midjourney v6.1", "Midjourney"),
        ("© 1998-2021 Radio Lavant International", "Radio Lavant International"),
        ("© 2020 HAFEN BLOG TOUS DROITS RÉSERVÉS", "HAFEN BLOG"),
    ],
)
def test_a_site_a_version_and_years_are_no_part_of_a_house(
    lexicon: Lexicon, credit: str, house: str
) -> None:
    assert reading(lexicon, credit).organizations == (house,)


def test_the_year_of_a_japanese_credit_is_no_part_of_the_agency(lexicon: Lexicon) -> None:
    found = reading(lexicon, "(2019年 ロイター/Mara Olsgard)")
    assert (found.creators, found.organizations) == (("Mara Olsgard",), ("ロイター",))


@pytest.mark.parametrize("text", ["渡船靠岸。 新華社發", "新华社发"])
def test_what_an_agency_issued_is_the_agencys(parser: CreditParser, text: str) -> None:
    assert parser.parse(text).organizations == (text.rpartition(" ")[2][:-1],)


def test_two_agencies_with_a_space_between_are_two(parser: CreditParser) -> None:
    assert parser.parse("배가 도착했다. 신화 연합뉴스").organizations == ("신화", "연합뉴스")


def test_a_label_with_a_word_for_old_photos_leads_to_the_next_maker(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Fot. Ewa Wilk Zdjęcia archiwalne: Jan Lis")
    assert found.creators == ("Ewa Wilk", "Jan Lis")


def test_that_a_maker_is_free_is_no_part_of_the_paper(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Foto: Tor Ellefsen, frilans Dagens Næringsliv")
    assert found.organizations == ("Dagens Næringsliv",)


@pytest.mark.parametrize("credit", ["© AFP – PHOTO POOL MARA OLSGARD", "AFP / Pool Mara Olsgard"])
def test_a_person_behind_the_pool_is_the_maker(lexicon: Lexicon, credit: str) -> None:
    found = reading(lexicon, credit)
    assert (found.creators[0].title(), len(found.organizations)) == ("Mara Olsgard", 2)


def test_two_countries_that_may_not_print_it_are_no_party(lexicon: Lexicon) -> None:
    found = reading(lexicon, "EPA/MARA OLSGARD AUSTRALIA AND NEW ZEALAND OUT")
    assert (found.creators, found.organizations) == (("MARA OLSGARD",), ("EPA",))


def test_a_small_jr_belongs_to_a_person(lexicon: Lexicon) -> None:
    assert reading(lexicon, "Foto: Lavandera jr (EFE)").creators == ("Lavandera jr",)


def test_who_directed_a_shooting_is_no_maker(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Photographer: Mara Olsgard . Creative Director: Dale Horvath .")
    assert found.creators == ("Mara Olsgard",)


def test_the_court_that_gave_a_photo_is_no_member_of_the_staff(lexicon: Lexicon) -> None:
    assert reading(lexicon, "Foto: Divulgação/STF").courtesy == ("STF",)
    assert reading(lexicon, "Foto: STF").organizations == ("STF",)
    assert reading(lexicon, "STF/AFP").organizations == ("AFP",)
    assert reading(lexicon, "AFP/STF").organizations == ("AFP",)


def test_a_photo_in_angle_brackets_is_no_tag(parser: CreditParser) -> None:
    assert parser.parse("<Photo/Getty Images>").organizations == ("Getty Images",)


def test_the_button_of_a_bank_of_pictures_is_nobodys_name(lexicon: Lexicon) -> None:
    found = reading(lexicon, "© AFP / Анна Холмова | Купить иллюстрацию")
    assert (found.creators, found.organizations) == (("Анна Холмова",), ("AFP",))


def test_the_white_house_is_named_without_its_photo(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Official White House Photo by Mara Olsgard")
    assert (found.creators, found.organizations) == (("Mara Olsgard",), ("White House",))


def test_a_brands_name_before_an_agency_is_a_surname(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Photo: Dieumar Nalio Ford AP")
    assert (found.creators, found.organizations) == (("Dieumar Nalio Ford",), ("AP",))


@pytest.mark.parametrize(
    "credit", ["Foto: archiv Jana Holmová", "Foto: Archiv Jana Holmová", "© J.H"]
)
def test_a_maker_is_known_behind_a_word_for_archives_and_by_initials(
    parser: CreditParser, credit: str
) -> None:
    printed = parser.parse(credit)
    assert (len(printed.creators), printed.organizations) == (1, ())


@pytest.mark.parametrize(
    "credit",
    [
        "Foto: Ufficio stampa", "Foto: Dok. Humas", "Ảnh: NVCC", "Foto: Agencije", "Foto: Ilustrim",
        "Фото: пресс-служба",
    ],
)  # fmt: skip
def test_press_offices_and_agencies_without_a_name_name_nobody(
    parser: CreditParser, credit: str
) -> None:
    printed = parser.parse(credit)
    assert (printed.creators, printed.organizations) == ((), ())


@pytest.mark.parametrize(
    ("credit", "makers", "houses"),
    [
        ("渡船靠岸。（資料照，記者李四攝）", ("李四",), ()),
        ("渡船靠岸。（圖／翻攝自臉書）", (), ("臉書",)),
        ("渡船靠岸。（取材自海港晚報）", (), ("海港晚報",)),
        ("フェリーが着いた 写真・山田花子", ("山田花子",), ()),
        ("배가 도착했다. 잠실=홍길동 기자 hong@example.com", ("홍길동",), ()),
        ("渡船靠岸。图/海港晨报滚动新闻记者 李四", ("李四",), ("海港晨报",)),
        ("배가 도착했다. 출처=서울시", (), ("서울시",)),
    ],
)
def test_east_asian_makers_and_houses_are_parted_from_the_words_beside_them(
    parser: CreditParser, credit: str, makers: tuple[str, ...], houses: tuple[str, ...]
) -> None:
    printed = parser.parse(credit)
    assert (printed.creators, printed.organizations) == (makers, houses)


def test_authors_named_and_others_are_makers(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Image credit: Sarvino et al., doi: 10.1073/pnas.2306160120.")
    assert (found.creators, found.organizations) == (("Sarvino et al",), ())


def test_a_surname_with_a_particle_is_whole_before_the_caption(parser: CreditParser) -> None:
    printed = parser.parse("© AFP 2023 / Carl De Silveira Banhistas se divertem na praia do porto.")
    assert printed.creators == ("Carl De Silveira",)


@pytest.mark.parametrize("name", ["KornBlume88", "Tulloch77"])
def test_an_account_behind_a_label_is_its_owners(lexicon: Lexicon, name: str) -> None:
    assert reading(lexicon, f"Foto: {name}").creators == (name,)
    assert reading(lexicon, f"Flickr (author: {name})").creators == (name,)


@pytest.mark.parametrize("name", ["Kanal24", "Expo2030"])
def test_a_channel_with_a_number_is_a_house(lexicon: Lexicon, name: str) -> None:
    assert reading(lexicon, f"Foto: {name}").organizations == (name,)


def test_a_word_in_capitals_before_a_person_is_a_house(lexicon: Lexicon) -> None:
    found = reading(lexicon, "© ARTIS - Jule Wermter / Lavant Magazin")
    assert (found.creators, found.organizations) == (("Jule Wermter",), ("ARTIS", "Lavant Magazin"))


def test_the_instrument_before_an_image_credit_names_no_maker(lexicon: Lexicon) -> None:
    assert reading(lexicon, "HiRISE image credit: NASA/UArizona").organizations == (
        "NASA",
        "UArizona",
    )


def test_where_a_print_comes_from_is_told_from_who_worked_on_it(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Original from the Harbour Museum. Digitally enhanced by velmpixel")
    assert (found.organizations, found.edits) == (("Harbour Museum",), ["enhanced"])
    assert found.edit_credits[0].names == ("velmpixel",)


def test_a_licence_in_brackets_behind_its_family_is_one(lexicon: Lexicon) -> None:
    credit = "Jule Wermter auf dem Flickr. Unter den Bedingungen der Creative Commons (BY-SA)"
    found, licence = read_credit(credit, Names(lexicon))
    assert (found.creators, found.organizations) == (("Jule Wermter",), ("Flickr",))
    assert licence == "CC-BY-SA"


@pytest.mark.parametrize(
    "post",
    [
        "View this post on Instagram A post shared by Moira Tulloch (@moiratulloch)",
        "Sieh dir diesen Beitrag auf Instagram an Ein Beitrag geteilt von Jule Wermter (@jule)",
        "Voir cette publication Une publication partagée par Anne Forestier (@anneforestier)",
        "Ver esta publicación Una publicación compartida por Luz Arancibia (@luzarancibia)",
    ],
)
def test_the_byline_of_an_embedded_post_is_no_credit(parser: CreditParser, post: str) -> None:
    assert parser.parse(post).credit_part == ""


def test_the_data_of_a_report_are_no_credit(parser: CreditParser) -> None:
    data = "Datum: 04.03.2020 Autor: Peter Wintermeier Quelle: Tagesbote"
    assert parser.parse(data).credit_part == ""


@pytest.mark.parametrize("name", ["MOIRA TULLOCH", "FOREST HALVARD"])
def test_a_name_in_capitals_ends_where_the_caption_begins(parser: CreditParser, name: str) -> None:
    printed = parser.parse(f"PHOTO BY {name} Kelso’s Dana Orrin, left, takes the ball on Friday.")
    assert printed.creators == (name,)


def test_a_name_ends_before_the_date_of_a_report(parser: CreditParser) -> None:
    printed = parser.parse("Foto: Jule Wermter 14.03.2021 Damen Zweiter Sieg in Folge zu Hause")
    assert (printed.creators, printed.organizations) == (("Jule Wermter",), ())


@pytest.mark.parametrize(
    ("credit", "houses"),
    [
        (
            "United States Department of Agriculture and Centers for Health",
            ("United States Department of Agriculture", "Centers for Health"),
        ),
        ("Ronald Reagan Presidential Library & Museum",) * 2,
        ("Foto: Sportfoto",) * 2,
        ("Photo: Smith & Holm",) * 2,
        ("© PP Lavant",) * 2,
        ("Centers for Disease Control and Prevention (CDC)",) * 2,
        ("ANN LEE / MAGNUM PHOTOS",) * 2,
    ],
)
def test_houses_are_named_whole(
    lexicon: Lexicon, credit: str, houses: str | tuple[str, ...]
) -> None:
    name = credit.rpartition(": ")[2].removeprefix("© ").rpartition(" / ")[2].removesuffix(" (CDC)")
    assert reading(lexicon, credit).organizations == ((name,) if houses == credit else houses)


def test_a_site_of_a_library_has_contributors_as_the_library_has(lexicon: Lexicon) -> None:
    assert reading(lexicon, "© Bluraz / www.fotolia.de").creators == ("Bluraz",)
    assert reading(lexicon, "Rivergull at English Wikipedia/Flickr").creators == ("Rivergull",)


def test_a_museum_beside_a_library_is_no_contributor(lexicon: Lexicon) -> None:
    found = reading(lexicon, "by “rivergull”/Pergamonmuseum/Wikimedia Commons")
    assert (found.creators, found.organizations[0]) == (("rivergull",), "Pergamonmuseum")


@pytest.mark.parametrize(
    "credit", ["Foto und Styling: Jule Wermter", "Fotos und Text: Jule Wermter"]
)
def test_who_did_two_works_made_the_picture(parser: CreditParser, credit: str) -> None:
    assert parser.parse(credit).creators == ("Jule Wermter",)


@pytest.mark.parametrize("name", ["You-Hua Chu", "Remko de Waal"])
def test_names_with_a_hyphen_or_a_particle_are_persons(lexicon: Lexicon, name: str) -> None:
    assert reading(lexicon, f"Photo: {name}").creators == (name,)


def test_a_giver_is_named_without_the_word_glued_to_it(lexicon: Lexicon) -> None:
    credit = "ANN LEE, AVEC L'AIMABLE AUTORISATION D'AGENCIA UNO"
    assert reading(lexicon, credit).courtesy == ("AGENCIA UNO",)
    assert reading(lexicon, "Courtesy of D'Angelo Gallery").courtesy == ("D'Angelo Gallery",)


def test_the_title_before_a_museums_credit_names_nobody(lexicon: Lexicon) -> None:
    found = reading(lexicon, "Fog on the pier. Larkhaven Museum. Photo: Ann Lee.")
    assert (found.creators, found.organizations) == (("Ann Lee",), ("Larkhaven Museum",))


@pytest.mark.parametrize(
    ("credit", "parties"),
    [
        ("Glacier image via Shutterstock", ()),
        ("Chart on phone image via Shutterstock", ()),
        ("Herald photo via AP", ("Herald",)),
        ("Tom Holm photo via Alamy", ("Tom Holm",)),
    ],
)
def test_what_a_library_s_picture_shows_is_nobody(
    lexicon: Lexicon, credit: str, parties: tuple[str, ...]
) -> None:
    found, _ = read_credit(credit, Names(lexicon))
    assert (*found.creators, *found.organizations) == parties


def test_via_at_the_end_names_a_house_and_no_means(parser: CreditParser) -> None:
    assert parser.parse("The lamp's new base via iFixit").via == ("iFixit",)
    assert parser.parse("The class is taught via PowerMeet every Monday.").credit_part == ""
