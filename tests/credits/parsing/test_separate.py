"""Where the credit stands in a printed text, and how sure that is; names and captions invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.credits.parsing.marked_text import MarkedText
from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.credits.parsing.parties import Names
from mediadesk.credits.parsing.sign_weights import BEGIN, END, WHOLE, WITHIN
from mediadesk.credits.parsing.signs import (
    begins,
    ends,
    signs_of_begin,
    signs_of_end,
    signs_of_whole,
)
from mediadesk.credits.parsing.text_view import TextView
from mediadesk.credits.parsing.tokens import tokens_of
from mediadesk.credits.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("A ferry leaves the harbour.", "Ann Lee/Northern Wires"),
        ("A ferry leaves the harbour.", "(Ann Lee/Northern Wires)"),
        ("A ferry leaves the harbour", "Photo: Ann Lee"),
        ("A ferry leaves the harbour.", "Credit... Ann Lee for The New York Times"),
        ("A ferry leaves the harbour.", "© Ann Lee / Northern Wires"),
        ("A ferry leaves the harbour.", "Ann Lee via Getty Images"),
        ("The lighthouse at dusk.", "Image credit: Westmere Gazette"),
        ("Die Fähre verlässt den Hafen.", "Foto: Rolf Uhlig/dpa"),
        ("Die Fähre verlässt den Hafen.", "(Symbolbild) Foto: Rolf Uhlig"),
        ("Le bac quitte le port.", "Crédit photo : Luc Morel"),
        ("El barco sale del puerto.", "Foto: Inés Robles / EFE"),
        ("O barco sai do porto.", "Foto: Rui Teles/Lusa"),
        ("Il traghetto lascia il porto.", "Foto di Carla Neri"),
        ("De veerboot verlaat de haven.", "Foto: Joost Bakker/ANP"),
        ("Prom opuszcza port.", "Fot. Ewa Nowicka / PAP"),
        ("Lautta lähtee satamasta.", "Kuva: Matti Salo / Lehtikuva"),
        ("A komp elhagyja a kikötőt.", "Fotó: Nagy Eszter / MTI"),
        ("Vapur limandan ayrılıyor.", "Fotoğraf: Mehmet Aydın / AA"),
        ("Phà rời bến cảng.", "Ảnh: Lan Anh"),
        ("Паром покидает порт.", "Фото: Иван Седов / ТАСС"),
        ("Το πλοίο φεύγει από το λιμάνι.", "Φωτογραφία: Νίκος Ράπτης"),
        ("العبارة تغادر الميناء.", "تصوير: سامي نصار"),
        ("המעבורת יוצאת מהנמל.", "צילום: דנה לביא"),
        ("नाव बंदरगाह छोड़ती है।", "फोटो: रवि वर्मा"),
        ("เรือออกจากท่า", "ภาพ: สมชาย ใจดี"),
        ("渡轮离开港口。", "新华社记者 李明 摄"),
        ("港を出るフェリー", "＝山田太郎撮影"),
        ("항구를 떠나는 배.", "[사진=뉴시스]"),
        ("港を出るフェリー", "（写真：Westmere 編集部）"),
        ("渡轮离开港口。", "（图片来源：Westmere Labs）"),
        ("Die Fähre und ihre Mannschaft vereint", "| © Westmere Sports"),
        ("Marvin D. Ostrander", "Submitted photo"),
        (
            "The ferry left at noon.",
            "(credit: “The ferry of the northern line leaving port in the rain” by Bo Ek/Flickr)",
        ),
        ("A ferry at dusk", "by rivergull is licensed under CC BY 2.0"),
        ("A ferry at dusk", "by Ann Lee, licensed under CC BY-SA 4.0"),
        ("A ferry at dusk", "by Ann Lee is in the public domain"),
        ("A ferry leaves the harbour.", "Photo used under Creative Commons from rivergull"),
        (
            "A ferry leaves the harbour.",
            "Cedida por la 'Plataforma por un Río cada vez más Limpio para todos'",
        ),
        ("港を出るフェリー＝１月３日、東京都、", "山田太郎撮影 | 朝日新聞社"),
        ("The crew on deck.", "Image courtesy of NASA Johnson Space Center"),
    ],
)
def test_caption_and_credit_part_in_every_language(
    parser: CreditParser, caption: str, credit: str
) -> None:
    printed = parser.parse(f"{caption} {credit}")
    assert printed.credit_part == credit
    assert printed.caption_part == caption


@pytest.mark.parametrize(
    "text",
    [
        "The minister talks with farmers in the north on Monday.",
        "Ann Lee (right) talks to Bo Ekdahl at the opening of the museum.",
        "Ann Lee reports from London for Northern Wires.",
        "Rolf Uhlig (SPD) und Karin Vogt (CDU)",
        "Die Fähre verlässt den Hafen. (Symbolbild)",
        "Das Foto zeigt Rolf Uhlig vor dem Rathaus.",
        "Fotos aus Altdorf: die schönsten Brücken",
        "In pictures: the storm that hit the coast",
        "Reuters reported the news on Monday.",
        "dpa/kam/rul",
        "La ministra a su llegada el 3 de mayo. (Jerusalén)",
        "Das Schiff vor der Küste. (Griechenland)",
        "harbour-festival-640x480.jpg",
        "Harbour Tidings | HT | harbourtidings.com",
        "Editors | The Westmere Gazette",
        "Das Team bei der Arbeit, Symbolfoto",
        "التعليق على الصورة، العبارة تغادر الميناء",
    ],
)
def test_a_text_without_a_credit_gets_none(parser: CreditParser, text: str) -> None:
    assert parser.parse(text).credit_part == ""


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Rolf Uhlig/dpa Die Fähre verlässt am Montag den Hafen.",
        "© Rolf Uhlig/dpa Die Fähre verlässt am Montag den Hafen.",
    ],
)
def test_a_credit_may_stand_before_its_caption(parser: CreditParser, line: str) -> None:
    assert parser.parse(line).caption_part == "Die Fähre verlässt am Montag den Hafen."


def test_a_plain_line_is_surer_than_one_of_unknown_names(parser: CreditParser) -> None:
    plain = parser.parse("A ferry leaves the harbour. Photo: Ann Lee/Reuters")
    dark = parser.parse("A ferry leaves Vastra Ombar Quellis Trenn Osk / Yllem")
    assert plain.confidence > 0.9
    assert dark.confidence < plain.confidence


@pytest.mark.parametrize(
    "line",
    [
        "Ｐｈｏｔｏ：Ann Lee／Reuters",
        "Foto\u200b: Ann\u200b Lee/Reuters",
        "Foto: Ann Lee/Reuters)",
        "(Foto: Ann Lee/Reuters",
        "<p>A ferry.</p><em>Photo: Ann Lee/Reuters</em>",
        "FOTO: ANN LEE/REUTERS",
    ],
)
def test_a_credit_is_found_however_it_is_set(parser: CreditParser, line: str) -> None:
    printed = parser.parse(line)
    assert [name.casefold() for name in printed.creators] == ["ann lee"]
    assert [name.casefold() for name in printed.organizations] == ["reuters"]


_WORDS = st.sampled_from(
    ["Foto", ":", "/", "(", ")", "©", "Ann", "Lee", "AP", "dpa", "the", "harbour", ".", "写真",
     "＝", "صورة", "<b>", "Symbolbild", "CC", "BY", "4.0", "\u200f", "via", "@ann", "1999", "撮影"]
)  # fmt: skip


@given(st.lists(_WORDS, max_size=60))
@settings(max_examples=150, deadline=None)
def test_the_parts_of_a_credit_are_parts_of_the_text(
    parser: CreditParser, words: list[str]
) -> None:
    text = " ".join(words)
    printed = parser.parse(text)
    assert 0.0 <= printed.confidence <= 1.0
    assert "".join(printed.credit_part.split()) in "".join(text.replace("<b>", "").split()) or (
        "\u200f" in text
    )
    assert len(printed.caption_part) + len(printed.credit_part) <= len(text)


def test_the_weighed_signs_are_signs_that_texts_have(lexicon: Lexicon) -> None:
    """A weight whose sign nobody writes any more would never count."""
    lines = (
        "A ferry leaves. Photo: Ann Lee/Reuters",
        "Ann Lee / Northern Wires, Oslo",
        "Foto: Ann Lee (AP) Die Fähre verlässt den Hafen.",
    )
    seen: dict[str, set[str]] = {"begin": set(), "end": set(), "whole": set()}
    for line in lines:
        text = MarkedText(TextView(tokens_of(line, lexicon), Names(lexicon)))
        for end in ends(text):
            seen["end"].update(signs_of_end(text, end))
            for at in begins(text):
                seen["begin"].update(signs_of_begin(text, at))
                if at < end:
                    seen["whole"].update(signs_of_whole(text, at, end))
    assert len(seen["begin"] & BEGIN.keys()) > 10
    assert len(seen["end"] & END.keys()) > 10
    assert len(seen["whole"] & WHOLE.keys()) > 10
    assert WITHIN["prose"] < 0 < WITHIN["slash"]


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        (
            "صدر الصورة، Getty Images التعليق على الصورة، العبارة تغادر الميناء",
            "التعليق على الصورة، العبارة تغادر الميناء",
        ),
        (
            "Автор фото, Reuters Подпись к фото, Паром покидает порт.",
            "Подпись к фото, Паром покидает порт.",
        ),
        (
            "Chanzo cha picha, AFP Maelezo ya picha, Feri inaondoka bandarini",
            "Maelezo ya picha, Feri inaondoka bandarini",
        ),
    ],
)
def test_the_labels_of_world_services_part_source_and_caption(
    parser: CreditParser, line: str, caption: str
) -> None:
    printed = parser.parse(line)

    assert printed.caption_part == caption
    assert len(printed.organizations) == 1


@pytest.mark.parametrize(
    "headline",
    [
        "【观察】新能源汽车出口为何连续五个月下降",
        "【特集】地方の鉄道はなぜ廃止されるのか 週刊セレクト",
        "首页 新闻 视频 财经 娱乐 体育 汽车 房产 科技 读书 历史 旅游 更多",
        "会社概要 お問い合わせ 利用規約 プライバシーポリシー 採用情報",
    ],
)
def test_headlines_and_menus_without_spaces_are_no_credits(
    parser: CreditParser, headline: str
) -> None:
    assert parser.parse(headline).credit_part == ""


def test_a_long_name_without_spaces_stays_a_credit_behind_its_label(parser: CreditParser) -> None:
    printed = parser.parse("展示された巨大な模型（写真：国立環境技術研究開発機構）")

    assert printed.organizations == ("国立環境技術研究開発機構",)


@pytest.mark.parametrize(
    "text",
    [
        "Wir beraten Sie auch bei Ihnen vor Ort. Mehr zu Fähren",
        "Die Fähre fährt auch im Winter. Weiter →",
        "User Login",
        "MORE FROM THE HARBOUR TODAY",
        "Von dpa",
        "By Reuters",
        "Mit Material von dpa und AFP",
        "Wenn Sie die Fähre nehmen, sparen Sie eine Stunde.",
    ],
)
def test_buttons_and_first_words_of_sentences_are_no_credits(
    parser: CreditParser, text: str
) -> None:
    assert parser.parse(text).credit_part == ""


@pytest.mark.parametrize(
    "bracket",
    ["(Eva Karl/Northern Wires)", "(AP Photo/Eva Karl)", "(Eva Karl/AFP via Getty Images)"],
)
def test_a_name_before_brackets_with_maker_and_house_is_the_caption(
    parser: CreditParser, bracket: str
) -> None:
    printed = parser.parse(f"Jonas Olm {bracket}")

    assert (printed.caption_part, printed.credit_part) == ("Jonas Olm", bracket)


@pytest.mark.parametrize("dateline", ["LAKE HOLM (AP) —", "Rome (AP) -", "OBERWALD (dpa) –"])
def test_a_dateline_is_no_credit(parser: CreditParser, dateline: str) -> None:
    printed = parser.parse(f"{dateline} The ferry is back after the storm, officials said.")

    assert printed.credit_part == ""


@given(
    maker=st.sampled_from(["Ann Lee", "Bo Ek", "Rolf Uhlig", "Inés Robles"]),
    shown=st.sampled_from(["Jonas Olm", "President Jonas Olm", "Eva Karl"]),
    house=st.sampled_from(["AFP", "Reuters", "EPA", "NurPhoto"]),
)
@settings(max_examples=30, deadline=None)
def test_who_is_shown_is_never_the_maker_of_a_bracketed_credit(
    parser: CreditParser, maker: str, shown: str, house: str
) -> None:
    assert parser.parse(f"{shown} ({maker}/{house})").creators == (maker,)


@pytest.mark.parametrize(
    "line",
    [
        "AFP/The Harbour Post - Published: 28 Apr, 2020 CET.",
        "Odile Varenne/Reuters Updated 3 May 2020 at 11:30",
        "dpa/Die Rheinpost Aktualisiert am 12.03.2021",
    ],
)
def test_whose_a_report_is_and_when_it_came_out_is_no_credit(
    parser: CreditParser, line: str
) -> None:
    assert parser.parse(line).credit_part == ""


def test_a_label_with_thanks_needs_no_capital(parser: CreditParser) -> None:
    assert parser.parse("Figure 1. Slide image courtesy of Oren Tully.").credit_part


def test_a_korean_credit_may_stand_before_its_report(parser: CreditParser) -> None:
    report = "삼송은 5일 서울에서 열린 행사에서 올해 가장 많이 팔린 제품의 새 모델을 공개했다"
    printed = parser.parse(f"사진=삼송 {report}")

    assert printed.organizations == ("삼송",)
    assert printed.caption_part == report


@pytest.mark.parametrize("line", ["Lavant Photo Tours", "Norway Photo Galleries", "Bildergalerie"])
def test_what_pages_offer_beside_pictures_is_no_credit(parser: CreditParser, line: str) -> None:
    assert parser.parse(line).credit_part == ""
