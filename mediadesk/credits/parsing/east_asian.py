"""Credits of Chinese, Japanese and Korean pages, where no space or label parts the names."""

import re
from functools import cache
from typing import Final

#: Any letter of these scripts.
_LETTER: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_HAN: Final = r"[\u4e00-\u9fff々]"
_KANA: Final = r"[\u3040-\u30ff\u4e00-\u9fff々ー]"
_HANGUL: Final = r"[\uac00-\ud7a3]"
#: A bracket that may open or close a credit, and what may stand behind one that ends the text.
_O: Final = r"[（(\[［【〔<＜〈]"
_C: Final = r"[）)\]］】〕>＞〉]"
_END: Final = r"[。.）)\]］】〕>＞〉]{0,2}$"
#: A mark that leads from a label to a name.
_TO: Final = r"[ ]?[：:＝=・／/][ ]?"
#: A name in any script, up to where the form goes on.
_NAME: Final = r"[\w·・&.\- ]{1,30}?"
#: "Photographed by", in old and new characters.
_SHOT: Final = r"[ ]?[/／]?(?:摄影|攝影|摄|攝)"
#: Agencies by the names these pages print. Source: the agencies' own names for themselves and the
#: usual abbreviations of Japanese, Chinese and Korean papers for foreign ones.
_AGENCY: Final = (
    r"(?:共同通信社?|共同|時事通信社?|時事|ロイター|ゲッティ|ＡＰ通信|ＡＰ|ＡＦＰ|ＥＰＡ|ＵＰＩ|タス|アフロ"
    r"|新华社|新華社|中新社|中央社|中新网|视觉中国|法新社|美联社|美聯社|路透社?|达志影像|達志影像"
    r"|연합뉴스|뉴시스|뉴스1|로이터|게티이미지(?:뱅크|코리아)?|신화|타스|교도"
    r"|AP|AFP|EPA|UPI|Reuters|Getty Images)"
)
_AGENCIES: Final = rf"{_AGENCY}(?:[ /／＝=・]?{_AGENCY})?"
#: Credits of Japanese pages. A name has two to six characters; every quantifier is bounded.
_JAPANESE: Final = (
    rf"(?:{_O}|[＝=、])(?:代表)撮影{_C}?",
    rf"[＝=][^＝=。（）()]{{0,40}}?、{_KANA}{{2,6}}撮影{_END}",
    rf"(?<=[＝=、 ]){_KANA}{{2,6}}撮影[ ]?[|｜/／][ ]?(?:{_KANA}{{2,12}}){_END}",
    rf"(?:{_O}|[＝=]){_KANA}{{2,6}}撮影{_C}?",
    rf"(?:{_O}|[＝=])(?!写真提供|画像提供|資料提供){_KANA}[\w・]{{1,30}}?提供{_C}?",
    rf"{_O}?(?:写真|画像|資料)?提供{_TO}(?:[\w・ ]{{2,30}}){_C}?$",
    rf"{_O}?(?:撮影|(?:(?<=[。 　])|^)写真){_TO}(?:{_KANA}[\w 　]{{1,10}}){_END}",
)
_PAPER: Final = rf"{_HAN}{{2,8}}?(?:社|网|報|报|日报|新闻|客户端)"
_FILED: Final = r"(?:(?:资料照|資料照|资料图|圖|图)[/／：:，,][ ]?)?"
#: What a screenshot is of, that names nobody: "视频截图".
_MEDIUM: Final = "(?:视频|視頻|网络|網路|网页|直播)"
#: Credits of Chinese pages. A name has two to four characters.
_CHINESE: Final = (
    rf"{_O}?{_PAPER}(?:记者|記者|发|發)[ ]?{_HAN}{{2,4}}(?:{_SHOT}|[ ][图圖]){_C}?",
    rf"{_O}?{_FILED}(?:本报|本報)?(?:记者|記者)[ ]?(?:{_HAN}{{2,4}}?){_SHOT}{_C}?",
    rf"(?:{_HAN}{{2,8}}?(?:社|网|報|报))[发發]{_O}(?:{_HAN}{{2,4}}){_SHOT}{_C}",
    rf"{_O}(?:{_HAN}{{2,4}}){_SHOT}{_C}",
    rf"{_O}?{_HAN}{{2,4}}(?=[ ]){_SHOT}(?:{_C}|{_END})",
    rf"{_O}?(?:摄影|攝影)[师師]?{_TO}(?:{_HAN}{{2,4}}){_END}",
    rf"{_O}[图圖]?[/／：:]?{_HAN}[\w ]{{1,20}}?(?:供图|供圖|提供){_C}",
    rf"{_O}[图圖](?:取自|自|源自)(?:[\w. ]{{2,30}}){_C}",
    rf"(?:(?<=[。！？ ])|^|{_O})(?!{_MEDIUM}截)\w{{2,10}}?截[图圖]{_C}?$",
    rf"{_O}?(?:[图圖]片(?:来源|來源)|[图圖]源|[图圖]|來源|来源){_TO}(?:{_HAN}{_NAME}){_END}",
    rf"^[图圖](?:片(?:来源|來源)|源){_TO}{_HAN}\w{{1,11}}(?=[ ]+{_HAN})",
)
_BEFORE: Final = rf"(?:{_AGENCY}[ /／＝=]?)?"
#: A date as agencies print it before their name: "2023.6.7".
_DAY: Final = r"\d{4}\.[ ]?\d{1,2}\.[ ]?\d{1,2}\.?"
#: Credits of Korean pages. A name has two to four syllables.
_KOREAN: Final = (
    rf"(?:{_DAY}[ ]?/[ ]?)?{_AGENCY}[ ]?[ⓒ©]?[ ]?(?:{_NAME}[ ])?{_HANGUL}{{2,4}}[ ]기자$",
    rf"{_O}?[/／]?사진{_TO}{_HANGUL}{{2,4}}[ ](?:선임|사진)?기자{_END}",
    rf"{_HANGUL}{{2,4}}[ ](?:선임|사진)?기자(?:[ ]\S{{1,60}}@\S{{1,60}})?$",
    rf"{_O}?[/／]?(?:사진|자료|이미지)[ ]?(?:제공|출처){_TO}{_NAME}{_END}",
    rf"{_O}?[/／]?사진{_TO}{_HANGUL}{_NAME}[ ]?제공{_END}",
    rf"{_O}?[/／]?사진{_TO}(?:{_HANGUL}{_NAME}){_END}",
    rf"^{_O}?[/／]?사진[=＝](?:{_HANGUL}{{2,12}}){_C}?(?=[ ]\S+[ ]\S)",
    rf"^{_O}?[/／]?사진{_TO}{_AGENCY}{_C}?(?!\w)",
    rf"{_O}{_HANGUL}[\w· ]{{1,30}}?[ ]?제공{_C}",
    rf"{_O}?[/／]?(?:{_HANGUL}{{2,6}}=)?{_BEFORE}(?:뉴시스|뉴스1|연합뉴스){_END}",
)
#: Any names behind a label in brackets at the end, in all three.
_BRACKETED: Final = (
    (
        rf"{_O}(?:写真|画像|資料|出典|撮影|[图圖]片(?:来源|來源)?|[图圖]源?|来源|來源|사진|자료|이미지)"
        rf"(?:[ ]?(?:提供|来源|출처|제공))?{_TO}[^（）()\[\]［］【】<>]{{1,80}}{_C}{_END}"
    ),
)
#: Agencies standing by themselves at the end, in all three.
_ALONE: Final = (
    rf"{_O}{_AGENCIES}{_C}{_END}",
    rf"[＝=]{_AGENCIES}{_END}",
    rf"(?:(?<=[。！？ ])|^){_AGENCY}[发發]{_END}",
)


def east_asian_span(text: str) -> tuple[int, int] | None:
    """Return where a credit of these scripts stands in a text; None where no wording is known.

    Who is named in it the walk finds out, as in every other credit.
    """
    if not _LETTER.search(text):
        return None
    found = next(filter(None, (form.search(text) for form in _forms())), None)
    return found.span() if found else None


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Return all wordings, made ready when the first text in these scripts is met."""
    return tuple(map(re.compile, (*_JAPANESE, *_CHINESE, *_KOREAN, *_ALONE, *_BRACKETED)))
