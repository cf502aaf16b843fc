"""Lines that the house styles compose, with invented records: they are to be read back.

They lend the weights of `sign_weights.py` the words by which every style in every language tells
of licences, edits and givers.
"""

import random
from collections.abc import Iterable, Sequence
from typing import Final

from mediadesk.credits.composing.compose import CreditFacts, compose
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from tests.credits.carried import CARRIED
from tests.credits.conftest import shipped
from tests.credits.fitting.printed_forms import AGENCIES, CAPTIONS, FAMILY, GIVEN, HOUSES, Line

LANGUAGES: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "ja", "zh", "ko", "ar")
_LICENCES: Final = ("", "", "CC-BY-4.0", "CC-BY-SA-3.0", "CC-BY-NC-ND-2.0")
_LOCAL: Final = {
    "ru": ("Дмитрий Орлов", "Ольга Смирнова"),
    "ja": ("高橋健一", "中村明子"),
    "zh": ("张伟明", "刘芳"),
    "ko": ("박지훈", "최유진"),
    "ar": ("ليلى حداد", "أحمد سالم"),
}
#: Captions of scripts that print no space between words, or other marks.
_CAPTIONS: Final = {
    "ja": ("港に朝が来た。", "市長が会見で話した。", "誰が勝ったのか。まだ分からない。"),
    "zh": ("清晨的港口。", "市长在记者会上讲话。", "谁赢了？还没有人知道。"),
    "ko": ("새벽의 항구.", "시장이 기자회견에서 말했다."),
    "ar": ("الميناء عند الفجر.", "تحدث رئيس البلدية في المؤتمر."),
}


def composed_lines(rounds: int, chance: random.Random) -> Iterable[Line]:
    """Yield a line of every labelled style in every language, so many times."""
    styles = HouseStyles.from_texts(shipped("styles"), shipped("wording"))
    labelled = [name for name, carried in CARRIED.items() if carried.is_labelled]
    for _ in range(rounds):
        for name in labelled:
            for language in LANGUAGES:
                facts = _record(language, chance)
                line = compose(facts, styles.style(name), "long").text
                caption = chance.choice(_CAPTIONS.get(language, CAPTIONS))
                if line and "\n" not in line:
                    yield Line(f"{caption} {line}", line)


def _record(language: str, chance: random.Random) -> CreditFacts:
    people = _LOCAL.get(language) if chance.random() < 0.5 else None
    makers = _drawn(people or [f"{g} {chance.choice(FAMILY)}" for g in GIVEN[::7]], 2, chance)
    sources = _drawn((*AGENCIES, *HOUSES), 2, chance) or (() if makers else ("Reuters",))
    rest = chance.random()
    kinds = _drawn(tuple(EditKind), 2, chance) if chance.random() < 0.5 else ()
    editor = chance.choice(people or ("Ritva Holm",)) if chance.random() < 0.5 else ""
    credit = Credit(
        1,
        creators=makers,
        sources=sources,
        via=(chance.choice(AGENCIES),) if rest < 0.25 else (),
        courtesy=(chance.choice(HOUSES),) if 0.25 <= rest < 0.4 else (),
        commissioned_for=chance.choice(HOUSES) if makers and 0.4 <= rest < 0.5 else "",
        licence=chance.choice(_LICENCES),
    )
    log = tuple(Edit(k.value, 1, k, Evidence.DECLARED, by=editor) for k in kinds)
    return CreditFacts(Caption(1, text=""), credit, (), log, language)


def _drawn(choices: Sequence[str], most: int, chance: random.Random) -> tuple[str, ...]:
    return tuple(chance.sample(choices, chance.randint(0, most)))
