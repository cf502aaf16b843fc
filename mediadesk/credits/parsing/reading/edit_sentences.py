"""Sentences that tell of edits, and small words, in languages that glue words to one another.

"写真は拡大、回転済み", "照片经裁剪和增强", "사진은 확대 및 회전 처리됨" and
"الصورة مقصوصة ومدورة" are put as "Photo is A, B"; the words for what was done are the lexicon's.
"""

import re
from collections.abc import Callable
from typing import Final

#: Commas and semicolons of these scripts part names as their Latin cousins do, and Korean pages
#: print their own sign of right.
_MARKS: Final = str.maketrans({"ⓒ": "©", "，": ", ", "；": "; ", "،": ", ", "؛": "; "})
_DONE: Final = r"(?P<done>[^。.:：;/()（）]{1,120}?)"
_ENDS: Final = r"(?=\s?(?:[。.;（(]|$))"
#: The sentence, and what joins the words for what was done. Every quantifier is bounded.
_SENTENCES: Final = tuple(
    (re.compile(pattern), re.compile(joint))
    for pattern, joint in (
        (rf"(?:写真|画像)は{_DONE}済み", "[、,]"),
        (rf"元の画像から{_DONE}{_ENDS}", "[、,]"),
        (rf"(?:照片|图片|图像|原图|照片)经{_DONE}(?:处理)?{_ENDS}", "[、和及与,]"),
        (rf"(?:사진은|이미지는)\s{_DONE}\s처리(?:됨|했음)?{_ENDS}", r",\s?|\s및\s"),
        (rf"원본에서\s{_DONE}{_ENDS}", r",\s?|\s및\s"),
        # The participles of Arabic begin with م; "and" is glued to the next of them.
        (rf"الصورة\s{_DONE}{_ENDS}", r",\s?|\sو(?=م)"),
        (rf"(?P<done>م[^。.:：;,/()（）]{{1,120}}?)\sعن\sالأصل{_ENDS}", r"\sو(?=م)"),
    )
)
_HAN: Final = r"[\u4e00-\u9fff]"
_ARABIC: Final = r"[\u0620-\u064a]"
#: Given names that begin with the letter that is also "and".
_NAMES_WITH_AND: Final = "وليد|وائل|وسام|وسيم|وفاء|وجدي|وحيد|وضاح|ولاء|وداد|وجيه"
#: Words glued to what follows -> what stands in their place.
_GLUED: Final = (
    (re.compile(r"(?<!\w)(?:经由|經由)\s?(?=\S)"), "via "),
    (re.compile(rf"(?<!{_HAN})({_HAN}{{2,4}})[和与及]({_HAN}{{2,4}})(?!{_HAN})"), r"\1, \2"),
    (re.compile(r"(?<=[A-Za-z])[和与及と](?=[A-Za-z])"), ", "),
    (
        re.compile(r"(?<=\w)(?<!视频|視頻|网络|網路|网页|直播)(?:报道|報道)?(?=截[图圖][)）]?$)"),
        " ",
    ),  # Whose screenshot it is.
    # What is said of a licence before and behind its name.
    (re.compile(r"依据\s?(?=CC|GFDL)"), " "),
    (re.compile(r"(?<=[\dA-Z])\s?(?:许可使用|に基づき使用|라이선스에 따라 사용)"), " "),
    (re.compile(r"\sو(?=[A-Za-z])"), ", "),
    (re.compile(rf"(?<=ة|د)\sو(?=م{_ARABIC}{{2,10}}ة(?:\sإلى|\sالحجم|\s?[.,)]|$))"), ", "),
    (
        re.compile(
            rf"(?P<one>(?:^|[:,/(]\s?){_ARABIC}{{2,12}}\s{_ARABIC}{{2,12}})"
            rf"\s(?!(?:{_NAMES_WITH_AND})\s)و(?P<other>{_ARABIC}{{2,12}}\s{_ARABIC}{{2,12}})"
            rf"(?=\s?(?:[.,;/()]|$))"
        ),
        r"\g<one>, \g<other>",
    ),
)


def plainly_told(text: str) -> str:
    """Return a credit whose sentences about edits are worded so that one walk reads them all.

    Args:
        text: The credit part, cleaned.
    """
    if text.isascii():
        return text
    text = text.translate(_MARKS)
    for sentence, joint in _SENTENCES:
        text = sentence.sub(_told(joint), text)
    for glued, apart in _GLUED:
        text = glued.sub(apart, text)
    return text


def _told(joint: re.Pattern[str]) -> Callable[[re.Match[str]], str]:
    return lambda found: f"Photo is {', '.join(joint.split(found['done']))} "
