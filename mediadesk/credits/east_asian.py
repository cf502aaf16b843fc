"""Credits of Chinese, Japanese and Korean pages, where no space or label parts the names."""

import re
from dataclasses import dataclass
from typing import Final

_HAN: Final = r"[\u4e00-\u9fff々]"
_KANA: Final = r"[\u3040-\u30ff\u4e00-\u9fff々ー]"
#: How a credit is worded; the groups say what each part names. A Chinese name has two to four
#: characters, a Japanese one up to six. Every quantifier is bounded.
_FORMS: Final = (
    re.compile(r"[（(](?P<pool>代表)撮影[）)]"),
    re.compile(rf"[（(＝=](?P<giver>{_KANA}[\w・]{{1,30}}?)提供[）)]?"),
    re.compile(rf"[（(](?P<person>{_KANA}{{2,6}})撮影[）)]"),
    re.compile(
            rf"[（(]?(?P<house>{_HAN}{{2,8}}?(?:社|网|報|报|日报))记者[ ]?"
            rf"(?P<person>{_HAN}{{2,4}})[ ]?(?:摄|摄影|攝)[）)]?"
        ),
    re.compile(rf"[（(]?(?:记者[ ]?)?(?P<person>{_HAN}{{2,4}})[ ]?(?:摄|攝)[）)]"),
    re.compile(r"(?P<person>[\uac00-\ud7a3]{2,4})[ ](?:선임|사진)?기자(?:[ ]\S+@\S+)?$"),
    re.compile(r"[\[(（](?P<giver>[\uac00-\ud7a3][\w· ]{1,30}?)[ ]?제공[\])）]"),
    re.compile(r"(?:사진|자료)[ ]?(?:제공)[ ]?[=:][ ]?(?P<giver>[\uac00-\ud7a3\w]{2,20})"),
    re.compile(r"(?P<house>(?:뉴시스|뉴스1|연합뉴스))[\])）]?$"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EastAsianCredit:
    """A credit found by its wording.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends.
        person: Who took the picture; "" where nobody is named.
        house: The agency; "" where none is named.
        giver: Who gave the picture; "" where nobody is named.
    """

    start: int
    end: int
    person: str = ""
    house: str = ""
    giver: str = ""


def east_asian_credit(text: str) -> EastAsianCredit | None:
    """Return the credit of a text in these scripts; None where no known wording stands in it."""
    if text.isascii():
        return None
    for form in _FORMS:
        found = form.search(text)
        if found:
            groups = found.groupdict()
            return EastAsianCredit(
                found.start(),
                found.end(),
                groups.get("person") or "",
                groups.get("house") or groups.get("pool") or "",
                groups.get("giver") or "",
            )
    return None
