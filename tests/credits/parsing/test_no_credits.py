"""Each sort of stretch that is no credit is told by its name."""

import pytest

from mediadesk.credits.normalise import cleaned
from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.separating.marked_text import MarkedText
from mediadesk.credits.parsing.separating.no_credits import what_it_is
from mediadesk.credits.parsing.separating.text_view import TextView
from mediadesk.credits.parsing.tokens import tokens_of
from mediadesk.credits.words.lexicon import Lexicon


def told(text: str, lexicon: Lexicon) -> str:
    """Return what the stretch in double brackets is."""
    before, _, rest = text.partition("[[")
    inner, _, behind = rest.partition("]]")
    line = cleaned(f"{before}{inner}{behind}")
    tokens = tokens_of(line, lexicon)
    start, end = len(before), len(before) + len(inner)
    return what_it_is(
        MarkedText(TextView(tokens, Names(lexicon))),
        next(at for at, token in enumerate(tokens) if token.start >= start),
        next((at for at, token in enumerate(tokens) if token.start >= end), len(tokens)),
    )


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("sentence without spaces", "[[新能源汽车出口为何连续五个月下降]]"),
        ("caption before brackets", "[[Moira Tulloch (Dale Horvath/AFP)]]"),
        ("caption before label", "[[Pier / Photo by Moira Tulloch]]"),
        ("caption before maker", "[[Moira Tulloch / D. Horvath / AFP]]"),
        ("caption before dash", "[[Moira Tulloch - Dale Horvath/AFP]]"),
        ("dateline", "[[Rome (AP)]] — The ferry lands."),
        ("title of site", "[[Harbour News | HN | harbournews.com]]"),
        ("symbol alone", "The ferry lands. [[(Symbolbild)]]"),
        ("place mark", "Moira Tulloch [[(E) e Dale Horvath Foto: AFP]]"),
        ("byline", "[[By Reuters]]"),
        ("byline", "By Moira Tulloch and Dale Horvath [[Reuters]]"),
        ("byline", "[[By Moira Tulloch, Associated Press]]"),
        ("who speaks", "Ich wollte nie etwas anderes als das Meer sehen. [[Jule Wermter]]"),
        ("who speaks", "J’ai toujours voulu voir la mer et rien d’autre. [[Anne Forestier]]"),
        ("data of report", "[[dpa/Die Rheinpost]] Aktualisiert am 12.03.2021"),
        ("embedded post", "View this post on Instagram [[A post shared by Moira Tulloch]]"),
        ("goes past bar", "[[Foto: Jule Wermter | Der Hafen ist nach dem Sturm gesperrt]]."),
        ("goes past date", "[[Foto: Jule Wermter 14.03.2021 Tor]]"),
        ("cuts short name", "Tull [[Mo Horva/AFP]]"),
        ("cuts short name", "By Moira M. [[Tulloch/AFP]]."),
        ("cuts short name", "Enlarge this picture of Moira [[Tulloch/AFP]]"),
        ("cuts name in capitals", "[[PHOTO BY MOIRA]] TULLOCH The ferry lands."),
        ("caption of number", "Fig.3. [[Moira Tulloch]]"),
        ("caption of number", "Abb. 12: [[Moira Tulloch]]"),
    ],
)
def test_what_looks_like_a_credit_is_called_by_what_it_is(
    lexicon: Lexicon, what: str, text: str
) -> None:
    assert told(text, lexicon) == what


@pytest.mark.parametrize(
    "text",
    [
        "The ferry lands. [[Photo: Moira Tulloch]]",
        "The ferry lands. [[(Moira Tulloch/AFP)]]",
        "[[By Moira Tulloch/Reuters]]",
        "“We stay until the ferry lands,” says the captain. [[Moira Tulloch/AFP]]",
        "[[Moira Tulloch / Harbour News ; sources: J. Holm / AFP]]",
        "[[(M) Moira Tulloch / Harbour News]]",
        "[[Foto: Moira Tulloch | Harbour News]]",
        "Berlin [[Moira Tulloch/AFP]]",
        "The ferry lands in Washington [[Moira Tulloch/AFP]]",
        "Jane Doe [[Moira Tulloch/AFP]]",
    ],
)
def test_a_credit_is_none_of_them(lexicon: Lexicon, text: str) -> None:
    assert told(text, lexicon) == ""
