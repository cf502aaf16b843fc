"""A credit put in the plain form that the walk reads: what names nobody is cut out of it."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from mediadesk.credits.licences import joined_licences, licences_in
from mediadesk.credits.parsing.dates import without_dates
from mediadesk.credits.parsing.names.hyphened import parted
from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.reading.edit_sentences import plainly_told
from mediadesk.credits.parsing.reading.postpositions import turned

_URL: Final = re.compile(r"https?://[^\s()<>\[\]]{4,500}")
#: The number of a paper: "DOI: 10.1038/s41467-021-12345-6".
_DOI: Final = re.compile(
    r"(?:https?://)?(?:\b(?:dx\.)?doi(?:\.org/|: ?))?\b10\.\d{4,9}/[^\s()]{1,100}", re.I
)
#: An address, or what stands in its place where a page hides it.
_MAIL: Final = re.compile(
    r"\[email protected\]"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}(?![\w/-]|\.\w)"
)
#: "Ana Holm // Getty Images"; the strokes of an address stand behind a colon.
_DOUBLE_STROKE: Final = re.compile(r"(?<!:)//")
#: "rivergull@Flickr": an account and its library.
_ACCOUNT_AT: Final = re.compile(r"(?<=\w)@(?=[A-Z][A-Za-z]{2,20}(?![\w.@]))")
#: "HO-RCMP": a handout of a house.
_HANDOUT: Final = re.compile(r"(?<!\w)HO[-–](?=[A-Z])")
#: A country by its name, of one word or two.
_COUNTRY: Final = (
    r"(?:(?:CZECH|SOUTH|NORTH|NEW|UNITED|SAUDI|HONG|SRI|COSTA|GREAT) )?[A-ZÄÖÜ][A-Za-zäöüÄÖÜ]{1,19}"
)
#: What wire services print in capitals behind a credit: "NORWAY OUT", "NO SALES IN NEW ZEALAND".
_RESTRICTED: Final = re.compile(
    r"(?:(?<=[\w).,;*/] )|(?<=[),;]))(?!T(?:IME|ime) OUT)"
    rf"{_COUNTRY}(?: (?:AND|and) {_COUNTRY})? OUT(?=[\s,.;)*]|$)"
    r"|\bNO (?:[A-Z]{2,12} ){0,5}(?:SALES|USE|ARCHIVES?|INTERNET|TV)(?: IN [A-Z]{2,12})?\b"
    r"|\([A-Z ]{3,30} - Tags: [A-Z ]{3,80}\)"
)
#: The number of a picture behind the house that keeps it: "Holm History Center PICA 37424", or
#: behind the word that says so: "/ TT / kod 444".
_PICTURE_NUMBER: Final = re.compile(
    r"(?<=[a-z)] )[A-Z]{2,5} \d{5,8}(?:-[A-Z]{1,3})?(?!\w)"
    r"|(?<=[/|,;] )(?:kode?|code|id|ref|nr|no)\.?:? ?\d{2,12}(?!\w)"
)
#: Words that a credit has twice only because a page prints it twice; "Duran Duran" is a name.
_LEAST_TWICE: Final = 2
#: Put in place of what is cut out, and of a licence, so that they part the names on their sides.
_CUT: Final = "¦"
_LICENCE: Final = "‖"


@dataclass(frozen=True, slots=True)
class PlainCredit:
    """A credit as the walk reads it.

    Attributes:
        text: Who is named and for what: words before names in every language, a mark in place of
            dates, restrictions and licences, hosts in place of addresses.
        licence: The licences it names, as one expression; "" where it names none.
    """

    text: str
    licence: str


def plain_credit(text: str, names: Names) -> PlainCredit:
    """Return a credit in plain form.

    Args:
        text: The credit part, cleaned.
        names: Sorts names.
    """
    text = _ACCOUNT_AT.sub(" / ", _HANDOUT.sub("HO / ", _said_once(text)))
    text = without_dates(_RESTRICTED.sub(f" {_CUT} ", text), _CUT)
    text = _PICTURE_NUMBER.sub(_CUT, _DOUBLE_STROKE.sub("/", text))
    text = parted(turned(plainly_told(_MAIL.sub(" ", _DOI.sub(" ", text)))), names)
    licences = licences_in(text)
    for start, end, _ in reversed(licences):
        text = f"{text[:start]}{_LICENCE}{text[end:]}"
    text = _URL.sub(lambda found: f" {_host(found[0])} ", text)
    return PlainCredit(text, joined_licences(name for _, _, name in licences))


def _said_once(text: str) -> str:
    """Return a credit without what it ends in twice: "Foto: Ana/AP Ana/AP", "(Ana/AP) (Ana/AP)"."""
    words = text.split()
    for length in range(len(words) // 2, _LEAST_TWICE - 1, -1):
        if words[-length:] == words[-2 * length : -length]:
            return " ".join(words[:-length])
    return text


def _host(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    return host.removeprefix("www.")
