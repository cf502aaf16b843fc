"""How the names of Chinese, Japanese and Korean persons look."""

import re
from collections.abc import Sequence
from typing import Final

from mediadesk.credits.parsing.names.pinyin_names import is_pinyin_name

#: Names of Chinese and Korean persons begin with one of few surnames. Source: the frequency
#: lists of surnames that the statistical offices of both countries publish.
_CHINESE: Final = re.compile(
    "^[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾"
    "肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾夏韦付方白邹孟熊秦"
    "邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤][\u4e00-\u9fff]{1,2}$"
)
_KOREAN: Final = re.compile(
    "^(?:남궁|황보|선우|독고|제갈|사공|서문|[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염추도석선설마길연위표명기반왕금옥육인맹제모])[\uac00-\ud7a3]{2}$"
)
#: Surnames of Korean and Chinese persons in Latin letters that are words of houses elsewhere, or
#: too short to tell by themselves.
_ROMANISED: Final = frozenset(
    {
        "park",
        "kim",
        "lee",
        "choi",
        "jung",
        "jeong",
        "kang",
        "cho",
        "yoon",
        "jang",
        "lim",
        "han",
        "oh",
        "seo",
        "shin",
        "kwon",
        "hwang",
        "ahn",
        "song",
        "ryu",
        "hong",
        "jeon",
        "ko",
        "moon",
        "yang",
        "bae",
        "baek",
        "heo",
        "nam",
        "noh",
        "ha",
        "joo",
        "woo",
        "min",
        "na",
        "ji",
        "cha",
        "chen",
        "chang",
        "huang",
        "wang",
        "wu",
        "tsai",
        "hsu",
        "cheng",
        "hsieh",
        "kuo",
        "hung",
        "chiu",
        "lin",
        "liu",
        "chung",
        "lo",
        "sun",
        "tseng",
        "yeh",
        "chan",
        "wong",
        "cheung",
        "leung",
        "ng",
    }
)
_TWO_SYLLABLES: Final = re.compile(r"[A-Za-z]{1,7}-[A-Za-z]{1,7}$")
_JAPANESE: Final = re.compile(
    r"^(?:[\u4e00-\u9fff々]{1,3}[\u4e00-\u9fff々\u3040-\u30ff]{2,3}|[\u4e00-\u9fff]{4})$"
)
#: The frequent Japanese surnames of two and three characters, after the lists of the Meiji Yasuda
#: insurance company.
_JAPANESE_SURNAMES: Final = frozenset(
    {"佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "渡邊", "渡邉", "山本", "中村", "小林",
     "加藤", "吉田", "山田", "佐々木", "山口", "松本", "井上", "木村", "斎藤", "斉藤", "齋藤",
     "清水", "山崎", "池田", "橋本", "阿部", "石川", "山下", "中島", "石井", "小川", "前田",
     "岡田", "長谷川", "藤田", "後藤", "近藤", "村上", "遠藤", "青木", "坂本", "福田", "太田",
     "西村", "藤井", "金子", "岡本", "藤原", "三浦", "中野", "中川", "原田", "松田", "竹内",
     "小野", "田村", "中山", "和田", "石田", "森田", "上田", "内田", "柴田", "酒井", "宮崎",
     "横山", "高木", "安藤", "宮本", "大野", "小島", "工藤", "谷口", "今井", "高田", "増田",
     "丸山", "杉山", "村田", "大塚", "新井", "小山", "平野", "藤本", "河野", "上野", "野口",
     "武田", "松井", "千葉", "菅原", "岩崎", "久保", "木下", "佐野", "野村", "松尾", "菊地",
     "菊池", "市川", "杉本", "古川", "大西", "島田", "水野", "桜井", "高野", "渡部", "吉川",
     "山内", "西田", "飯田", "西川", "小松", "北村", "安田", "五十嵐", "川口", "平田", "中田",
     "久保田", "服部", "岩田", "土屋", "川崎", "福島", "本田", "樋口", "秋山", "田口", "永井",
     "中西", "吉村", "川上", "石原", "大橋", "松岡", "馬場", "浜田", "森本", "星野", "矢野",
     "浅野", "大島", "須藤", "吉岡", "小池", "荒井", "大久保", "野田", "熊谷", "松浦", "大石",
     "片山", "早川", "荒木", "岡崎", "堀内", "大森", "関口", "黒田", "三宅", "尾崎", "永田",
     "内藤", "松村", "西山", "大谷", "平井", "大沢", "望月", "奥村", "岡村", "川村", "白石",
     "吉野", "田辺", "藤川", "黒木", "榊原", "宮田", "西尾", "飯塚", "小田", "小西", "八木",
     "山中", "津田", "片岡", "田島", "佐久間", "関根", "成田", "今村", "三上", "青山", "宮下",
     "柳沢", "向井", "石黒", "根本", "神田", "栗原", "稲垣", "堀江", "篠原", "水谷", "川島",
     "川端", "川田", "若林", "小倉", "松永", "大川", "河合", "広瀬", "梅田", "児玉", "高瀬",
     "相馬"}
)  # fmt: skip
#: Words of such a name.
_SURNAME_AND_NAME: Final = 2
_SPACES: Final = str.maketrans("", "", " \u3000")


def is_east_asian_name(name: str) -> bool:
    """Whether a name begins with a Chinese, Korean or Japanese surname and has a name's length."""
    bare = name.translate(_SPACES)
    if _CHINESE.match(bare) or _KOREAN.match(bare):
        return True
    ends = (bare[:2], bare[:3])
    return bool(_JAPANESE.match(bare)) and any(one in _JAPANESE_SURNAMES for one in ends)


def may_be_japanese_name(name: str) -> bool:
    """Whether a name has the length and the letters of a Japanese one."""
    return bool(_JAPANESE.match(name.translate(_SPACES)))


def is_romanised_name(words: Sequence[str]) -> bool:
    """Whether two words are a surname and a given name of two syllables: "Park Ji-hoon".

    In pinyin the surname may stand last: "Zheng Wenjie", "Wenjie Zheng".
    """
    if len(words) != _SURNAME_AND_NAME:
        return False
    first, last = map(str.casefold, words)
    if first in _ROMANISED and _TWO_SYLLABLES.match(words[1]):
        return True
    return is_pinyin_name(first, last)
