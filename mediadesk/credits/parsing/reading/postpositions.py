"""Turn credits of Japanese, Chinese and Korean pages so that every word stands before its name.

Where other languages print "courtesy of X", these print "X提供" or "X 제공", and often without a
space. Each such segment is turned about into its word and then its name, so that one walk reads
all languages.
"""

import re
from functools import partial
from typing import Final

_ASIAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
#: What parts two segments.
_MARKS: Final = r"、，,；;。（）()\[\]［］【】・|｜／/：:＝="
#: Of these, the ones before which a name may end; a colon ends a label.
_ENDS: Final = r"、，,；;。（）()\[\]［］【】・|｜／/"
#: The end of a sentence, not of an initial: no name runs over it.
_STOP: Final = r"(?<!\b[A-Z])\.\s"
#: Words behind a name -> the word put before it. Every quantifier is bounded.
_BEHIND: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (
        re.compile(
            rf"(?P<name>(?:(?!{_STOP})[^{_MARKS}\n]){{1,60}}?)\s?(?:{words})(?=[{_ENDS}.]|\s|$)"
        ),
        before,
    )
    for words, before in (
        (
            "写真提供|画像提供|資料提供|提供写真|提供|供图|供圖|提供图片|사진\\s?제공|자료\\s?제공|제공",
            "提供",
        ),
        (rf"(?:経由|经由|경유)(?:で[^{_MARKS}]{{0,12}})?", "経由"),
        ("向け|의뢰", "向け"),
        ("撮影|作|拍摄|拍攝|摄影|摄|攝影|攝|촬영|작|사진기자|선임기자|기자", "作"),
    )
)
#: "김진환 기자", "잠실=김진환 기자": a Korean reporter, whatever house or place is before.
_KOREAN_REPORTER: Final = re.compile(
    r"(?<![^\s(/])(?:(?!사진|자료)[\uac00-\ud7a3]{2,6}[=＝])?(?P<name>[\uac00-\ud7a3]{2,4})\s기자(?!\w)"
)
#: "新华社记者王建华摄", "本报记者 李明 摄": the house, "reporter", the person.
_REPORTER: Final = re.compile(
    rf"(?P<house>[^{_MARKS}\s]{{2,14}}?)\s?(?:记者|記者|发|發|特约摄影)\s?(?P<name>[^{_MARKS}]{{2,8}}?)\s?/?\s?"
    rf"(?:摄影|摄|攝影|攝|撮影)(?=[{_MARKS}]|\s|$)"
)
#: "晨报滚动新闻记者 李明": the same without "photographed", at the end.
_LAST_REPORTER: Final = re.compile(
    rf"(?P<house>[^{_MARKS}\s]{{2,14}}?)(?:滚动新闻|首席|见习|实习)?(?:记者|記者)\s"
    r"(?P<name>[\u4e00-\u9fff]{2,4})(?=[)）]?$)"
)
#: "記者蕭郁婷／攝影": the reporter before the label.
_TITLE: Final = re.compile(
    rf"(?<!\w)(?:本报|本報)?(?:见习)?(?:记者|記者|特派員)\s?(?=[^{_MARKS}\s]{{2,8}})"
)
#: "为《人民画报》拍摄".
_FOR: Final = re.compile(rf"为(?P<name>[^{_MARKS}]{{2,30}}?)(?:拍摄|摄)")
#: "经由视觉中国", "图片来自网络": a word glued to the name behind it.
_GLUED: Final = re.compile(
    r"(?:^|(?<=[/／(（]))(?:经由|來自|来自|图片来自|圖片來自|翻摄自|翻攝自|取材自)(?=\S)"
)
#: "Ảnh: Bệnh viện cung cấp": the hospital gave it.
_VIETNAMESE: Final = re.compile(r"(?P<label>^|[:(] ?)(?P<name>[\w. -]{2,60}?) cung cấp(?=[.)]?$)")
#: "新华社发（张博文摄）", "新华社发": issued by the agency.
_ISSUED: Final = re.compile(r"(?<=[社网報报])[发發](?=[（(]|$)")
#: Who gives a picture and is not named: the issuer, a reader, the person shown, the family.
_GENERIC_GIVERS: Final = frozenset(
    {"发布方", "发布者", "本人", "读者", "讀者", "家属", "家屬", "网友", "網友", "受访者", "受訪者",
     "当事人", "當事人", "主办方", "主辦單位", "遺族", "家族", "関係者", "読者", "主催者",
     "독자", "본인", "유족", "업체", "시청자", "관계자"}
)  # fmt: skip
#: Labels that one of the words above may stand behind, without a name between them.
_LABELS: Final = frozenset(
    {"写真", "照片", "图片", "圖片", "사진", "자료", "画像", "資料", "이미지"}
)
_GENERIC_HOUSES: Final = frozenset({"本报", "本報", "本刊", "本网", "本社", "通讯员", "见习"})


def turned(text: str) -> str:
    """Return a credit with the words of these languages before their names; others unchanged."""
    if text.isascii():
        return text
    text = _VIETNAMESE.sub(r"\g<label>cung cấp \g<name>", text)
    if not _ASIAN.search(text):
        return text
    text = _ISSUED.sub("", text)
    text = _REPORTER.sub(_house_and_reporter, text)
    text = _LAST_REPORTER.sub(_house_and_reporter, text)
    text = _KOREAN_REPORTER.sub(r" / 作 \g<name> ", text)
    text = _TITLE.sub(" 作 ", text)
    text = _FOR.sub(lambda found: f" 向け {found['name']} ", text)
    text = _GLUED.sub(lambda found: f"{found[0]} ", text)
    for pattern, before in _BEHIND:
        text = pattern.sub(partial(_turned, before), text)
    return text


def _turned(before: str, found: re.Match[str]) -> str:
    name = _bare(found["name"].strip())
    if name in _LABELS:
        return found[0]  # "사진 제공 = X": the name stands behind.
    return f" {before} " if name in _GENERIC_GIVERS else f" {before} {name} "


def _house_and_reporter(found: re.Match[str]) -> str:
    house = found["house"]
    person = f" 作 {found['name']} "
    return person if house in _GENERIC_HOUSES else f"{house} / {person}"


def _bare(name: str) -> str:
    """Drop a label that stands glued or spaced before a name: "사진 서울시"."""
    return re.sub(r"^\s*(?:写真|照片|图片|圖片|사진|자료|画像|資料)\s?(?=\S)", "", name)
