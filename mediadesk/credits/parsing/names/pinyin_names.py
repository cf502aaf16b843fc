"""How the names of Chinese persons look in pinyin: a surname and a name of two syllables."""

import re
from typing import Final

#: Surnames, after the list of the hundred most frequent of the Ministry of Public Security.
_SURNAMES: Final = frozenset(
    {"li", "zhang", "zhao", "zhou", "xu", "sun", "ma", "zhu", "hu", "guo", "he", "gao", "luo",
     "chu", "zheng", "liang", "xie", "song", "tang", "deng", "feng", "yu", "dong", "xiao", "cheng",
     "cao", "yuan", "fu", "shen", "zeng", "peng", "lu", "jiang", "cai", "jia", "ding", "wei",
     "xue", "ye", "yan", "pan", "du", "dai", "xia", "zhong", "tian", "ren", "fan", "fang", "shi",
     "yao", "tan", "liao", "zou", "xiong", "jin", "hao", "kong", "bai", "cui", "kang", "mao",
     "qiu", "qin", "gu", "hou", "shao", "meng", "long", "wan", "duan", "qian", "yin", "yi",
     "chang", "qiao", "lai", "gong", "wen", "wang", "liu", "chen", "yang", "huang", "wu", "lin",
     "han"}
)  # fmt: skip
#: The syllables of pinyin: what may follow each sound that begins one.
_FINALS: Final = {
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong u uan uo",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e en eng i ong ou u ua uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
    "": "a ai an ang ao e en er ou",
}
_SYLLABLE: Final = "|".join(
    rf"{sound}(?:{'|'.join(finals.split())})" for sound, finals in _FINALS.items()
)
#: A given name of two syllables; shorter ones are also words: "game", "line".
_NAME: Final = re.compile(rf"(?=.{{5}})(?:{_SYLLABLE})['-]?(?:{_SYLLABLE})")


def is_pinyin_name(first: str, last: str) -> bool:
    """Whether two folded words are a Chinese name, the surname first or last.

    "zheng wenjie", "wenjie zheng".
    """
    return _is_name(first, last) or _is_name(last, first)


def _is_name(surname: str, name: str) -> bool:
    return surname in _SURNAMES and _NAME.fullmatch(name) is not None
