"""Dates in a credit: when a picture was taken or issued, which names nobody."""

import re
from typing import Final

#: A date in numbers: "02.03.2022".
NUMBER_DATE: Final = re.compile(r"\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4})")
#: The months as the languages of Latin, Greek and Cyrillic letters print them, and short.
_MONTHS: Final = (
    r"Jan(?:uary|uar|vier|uari|\.)?|Jänner|Feb(?:ruary|ruar|ruari|\.)?|Feber|Mar(?:ch|\.)?|März|Maart"
    r"|Apr(?:il|ile|\.)?|May|Mai|Mei|June?|Juni|July?|Juli|Aug(?:ust|ustus|\.)?|Sept?(?:ember|\.)?"
    r"|O[ck]t(?:ober|\.)?|Nov(?:ember|\.)?|De[cz](?:ember|\.)?|févr(?:ier|\.)|mars|avr(?:il|\.)|juin"
    r"|juil(?:let|\.)|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio"
    r"|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio"
    r"|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio"
    r"|settembre|ottobre|dicembre|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia"
    r"|września|października|listopada|grudnia|января|февраля|марта|апреля|мая|июня|июля|августа"
    r"|сентября|октября|ноября|декабря|maj|juni|juli|augusti|oktober|desember"
)
_YEAR: Final = r"(?:18|19|20)\d\d"
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:\.|st|nd|rd|th|er|º)?"
#: A month with a day, a year or both; a month alone may be a given name. All bounded.
_DATE: Final = re.compile(
    rf"(?<![\w-])(?:{_DAY}[ ](?:de[ ])?(?:{_MONTHS})(?:,?[ ](?:de[ ]|del[ ])?{_YEAR})?"
    rf"|(?:{_MONTHS})[ ](?:{_DAY}(?:,?[ ]{_YEAR})?|(?:de[ ])?{_YEAR})"
    r"|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})|\d{1,2}/\d{1,2}/\d{4}"
    rf"|{_YEAR}年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?)(?![\w-])",
    re.IGNORECASE,
)


def without_dates(text: str, mark: str) -> str:
    """Return a credit with a mark in place of each date that has a month.

    Args:
        text: The credit part.
        mark: What parts the names on its sides.
    """
    return _DATE.sub(f" {mark} ", text) if any(c.isdigit() for c in text) else text
