"""Tell the character set of bytes that do not say theirs, by what makes words of them.

Picture agencies of half the world wrote IIM in the character set of their machines and declared
none. Only what speaks clearly for another one outweighs Windows-1252: letters of one script side by
side, signs between letters, syllables that are common in the language.
"""

import re
from collections.abc import Callable
from typing import Final

#: Character sets that 1:90 may declare (IIM 4.2, 1:90: escape sequences of ISO 2022), as Python
#: knows them. Latin-1 is read as the Windows-1252 that programs write under its name.
_DECLARED: Final[dict[bytes, str]] = {
    **{b"%" + end: "utf-8" for end in (b"G", b"/G", b"/H", b"/I")},
    **{start + b"A": "cp1252" for start in (b".", b"/", b"-")},
    **{
        start + end: name
        for start in (b".", b"/", b"-")
        for end, name in (
            (b"B", "iso8859-2"),
            (b"C", "iso8859-3"),
            (b"D", "iso8859-4"),
            (b"F", "iso8859-7"),
            (b"G", "iso8859-6"),
            (b"H", "iso8859-8"),
            (b"L", "iso8859-5"),
            (b"M", "iso8859-9"),
            (b"T", "iso8859-11"),
            (b"V", "iso8859-10"),
            (b"Y", "iso8859-13"),
            (b"_", "iso8859-14"),
            (b"b", "iso8859-15"),
            (b"f", "iso8859-16"),
        )
    },
    b"$)A": "gbk",
    b"$)B": "euc-jp",
    b"$)C": "cp949",
}
_ESCAPE: Final = b"\x1b"

#: Accented small letters of Mac Roman that Windows-1252 reads as capitals, marks, or nothing.
_MAC_ACCENTS: Final = frozenset({*range(0x87, 0x91), 0x9F})

#: The most common syllables of Korean and characters of Chinese, simplified and traditional.
_HANGUL: Final = frozenset(
    "이다는의에을가고하지한를은기로사도서인자대시정일나리어아해과그라수있제"
    "부전들만보장원국동주연상구스안비여성소공경중조선관신방위오유회으진했"
    "미세북무김박최강남문민통령서울청와재계화물산업"
)
_HAN_SIMPLE: Final = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生"
    "能而子那得于着下自之年过发后作里用道行所然家种事成方多经去法学如都"
    "同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军"
    "者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间"
    "由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯"
    "月话合回特代内信表化老给世位次度门任常先海通教儿东声提立及比员解水"
    "名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才"
    "结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队"
    "形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完"
    "设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观"
    "清今切院让识候带导争运京首都主席总统奥会议新华社摄影记者北京上海"
)
_HAN_TRADITIONAL: Final = frozenset(
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生"
    "能而子那得於著下自之年過發後作裡用道行所然家種事成方多經去法學如都"
    "同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍"
    "者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間"
    "由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯"
    "月話合回特代內信表化老給世位次度門任常先海通教兒東聲提立及比員解水"
    "名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才"
    "灣臺台北香港攝影記者華新聞社總統院長市"
)
_CYRILLIC_VOWELS: Final = frozenset("аеиоуыэюяёіїє")

_RUN: Final = re.compile(rb"[\x80-\xff]{3,}")
#: A letter of ASCII beside one beyond it: words of other scripts have none.
_MIXED: Final = re.compile(r"[A-Za-z][^\W\d_\x00-\x7f]|[^\W\d_\x00-\x7f][A-Za-z]")
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
#: Marks that a text in any language has.
_MARKS: Final = frozenset("«»„“”‘’–—…№°§©®™·• ")

#: Letters of Central Europe that Windows-1252 has at the same place, and those it has not.
_CARONS: Final = frozenset(b"\x9a\x9e\x8a\x8e")
_CZECH: Final = frozenset(b"\xec\xf8\xe8\xf9\xf2\xef\xc8\xd8\xcc")
#: Signs of Windows-1252 that stand where 1250 has letters: "³" between letters is a Polish "ł".
_SIGNS_OR_LETTERS: Final = frozenset(
    b"\xb3\xb9\xbf\xa3\xa5\xaf\xbc\xbe\x9c\x9f\x8c\x8f\xaa\xba\xfe"
)


def declared_charset(mark: bytes) -> str:
    """Return the character set that 1:90 declares; "" for none that is known."""
    said = (part.strip(b" \x00") for part in mark.split(_ESCAPE))
    return next((_DECLARED[part] for part in said if part in _DECLARED), "")


def utf8_text(data: bytes) -> str | None:
    """Return bytes as text if they are UTF-8; a character cut at their end is left out.

    None where they are not; also where nothing but the cut character is beyond ASCII, for that
    may be a letter of any other character set.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        is_cut = error.reason == "unexpected end of data" and error.start >= len(data) - 3
        if not is_cut or data[: error.start].isascii():
            return None
        return data[: error.start].decode("utf-8")


def likely_charset(sample: bytes) -> str:
    """Return the character set of bytes that are not UTF-8: Windows-1252 unless others make words.

    Args:
        sample: All texts of one writer, joined by line ends.
    """
    for charset, speaks in _CANDIDATES:
        try:
            text = sample.decode(charset)
        except UnicodeDecodeError:
            continue
        if speaks(sample, text):
            return charset
    try:
        sample.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    return "cp1252"


def _runs_share(sample: bytes) -> float:
    """Return how many of the bytes beyond ASCII stand three or more in a row.

    In Latin scripts hardly any do: an accented letter has plain ones beside it.
    """
    high = sum(byte >= 0x80 for byte in sample)
    return sum(len(run) for run in _RUN.findall(sample)) / high if high else 0.0


def _is_mac_roman(sample: bytes, _text: str) -> bool:
    """Return whether only Mac Roman makes words: accents after small letters, no Latin-1 ones.

    Most of them, that is: "à" stands alone.
    """
    accents = [i for i, byte in enumerate(sample) if byte in _MAC_ACCENTS]
    if not accents or any(byte >= 0xA0 for byte in sample):
        return False
    small = range(ord("a"), ord("z") + 1)
    return 2 * sum(i > 0 and sample[i - 1] in small for i in accents) > len(accents)


def _is_central_european(sample: bytes, text: str) -> bool:
    """Return whether there are signs between letters that 1250 reads as letters, or Czech pairs."""
    if not all(c.isalpha() or c in _MARKS for c in _NOT_ASCII.findall(text)):
        return False
    between = any(
        byte in _SIGNS_OR_LETTERS
        and chr(sample[at - 1]).isalpha()
        and sample[at - 1] < 0x80
        and _is_letter(sample[at + 1 : at + 2])
        for at, byte in enumerate(sample)
        if at > 0
    )
    present = frozenset(sample)
    return between or bool(present & _CARONS and present & _CZECH)


def _is_letter(one: bytes) -> bool:
    return one.isalpha() or (len(one) == 1 and one[0] >= 0xC0)


def _is_cyrillic(sample: bytes, text: str) -> bool:
    """Return whether words are Cyrillic, mostly small letters with vowels among them.

    KOI8-R and Windows-1251 read each other's small letters as capitals; Greek and Hebrew read as
    either have hardly a vowel.
    """
    letters = [c for c in _NOT_ASCII.findall(text) if c not in _MARKS]
    if len(letters) < 4 or _runs_share(sample) < 0.7:
        return False
    cyrillic = [c for c in letters if "а" <= c.lower() <= "я" or c.lower() in "ёєіїґўђјљњћџ"]
    small = sum(c.islower() for c in cyrillic)
    vowels = sum(c.lower() in _CYRILLIC_VOWELS for c in cyrillic)
    is_cyrillic = len(cyrillic) >= 0.95 * len(letters) and _MIXED.search(text) is None
    is_word_like = 0.28 * len(cyrillic) < vowels < 0.6 * len(cyrillic)
    return is_cyrillic and small > 0.6 * len(cyrillic) and is_word_like


def _in_script(first: str, last: str) -> Callable[[bytes, str], bool]:
    """Return the judgement whether all words beyond ASCII are letters of one script."""

    def speaks(sample: bytes, text: str) -> bool:
        letters = [c for c in _NOT_ASCII.findall(text) if c not in _MARKS]
        is_script = sum(first <= c <= last for c in letters) >= 0.97 * len(letters)
        is_alone = _MIXED.search(text) is None and _runs_share(sample) >= 0.8
        return len(letters) >= 4 and is_script and is_alone

    return speaks


def _is_arabic(sample: bytes, text: str) -> bool:
    """Return whether all words are Arabic, some with the article: KOI8-R has no such pair."""
    return "\u0627\u0644" in text and _in_script("\u060c", "\u06d2")(sample, text)


def _with_common(common: frozenset[str], first: str, last: str) -> Callable[[bytes, str], bool]:
    """Return the judgement whether characters are of one script, and as a language uses them."""

    def speaks(_sample: bytes, text: str) -> bool:
        beyond = [c for c in _NOT_ASCII.findall(text) if c not in _MARKS and c.isalpha()]
        script = [c for c in beyond if first <= c <= last]
        known = sum(c in common for c in script)
        is_script = len(script) >= 2 and len(script) >= 0.9 * len(beyond)
        return is_script and known >= 0.35 * len(script)

    return speaks


def _is_japanese(_sample: bytes, text: str) -> bool:
    """Return whether there are kana of full width among Han: half-width ones are accents."""
    beyond = [c for c in _NOT_ASCII.findall(text) if c.isalpha()]
    kana: int = sum("ぁ" <= c <= "ヿ" for c in beyond)
    han: int = sum("一" <= c <= "鿿" for c in beyond)
    is_japanese: bool = kana >= 2 and 10 * kana >= len(beyond)
    return is_japanese and 20 * (kana + han) >= 19 * len(beyond)


#: In this order: what speaks the most clearly is asked first.
_CANDIDATES: Final[tuple[tuple[str, Callable[[bytes, str], bool]], ...]] = (
    ("mac-roman", _is_mac_roman),
    ("cp932", _is_japanese),
    ("euc-jp", _is_japanese),
    ("cp949", _with_common(_HANGUL, "가", "힣")),
    ("gbk", _with_common(_HAN_SIMPLE, "一", "鿿")),
    ("big5", _with_common(_HAN_TRADITIONAL, "一", "鿿")),
    ("cp1255", _in_script("א", "ת")),
    ("cp1256", _is_arabic),
    ("cp1251", _is_cyrillic),
    ("koi8-r", _is_cyrillic),
    ("cp1253", _in_script("Ά", "ώ")),
    ("cp1250", _is_central_european),
)
