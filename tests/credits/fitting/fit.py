"""Fit the weights of `credits/parsing/sign_weights.py` anew: run this file, then the tests.

Needed where signs, sorts of words or the lexicon change much. Learned from are the labelled lines
of `tests/credits/lines`, those of the shared material where MEDIADESK_CORPUS points to it (not the
part that is kept sealed for measuring), captions and credits of these crossed, lines made of parts
(`printed_forms.py`) and lines composed by the house styles (`composed_lines.py`). The model is a
conditional logit: of all stretches of a line, and none, the labelled one should weigh most.
"""

import hashlib
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[3]))

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.credits.normalise import cleaned
from mediadesk.credits.parsing import sign_weights
from mediadesk.credits.parsing.marked_text import MarkedText
from mediadesk.credits.parsing.parties import Names
from mediadesk.credits.parsing.separate import LONGEST_CREDIT, MOST_PROSE
from mediadesk.credits.parsing.signs import (
    begins,
    ends,
    signs_of_begin,
    signs_of_end,
    signs_of_whole,
    signs_within,
)
from mediadesk.credits.parsing.text_view import TextView
from mediadesk.credits.parsing.tokens import tokens_of
from tests.credits.fitting.composed_lines import composed_lines
from tests.credits.fitting.printed_forms import Line, printed_lines

Vector: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.float64]]"

#: How much a line counts: printed by somebody; labelled; crossed; a caption alone; made of parts.
PRINTED: Final = 2.0
LABELLED, CROSSED, ALONE, MADE = 1.0, 0.3, 0.3, 0.2
#: How much more a line without a credit counts: a credit found where none is does most harm.
NEGATIVE: Final = 2.0
PENALTY: Final = 1.0
#: A sign must speak in so many lines, and a weight be so great, to be kept.
LEAST_LINES: Final = 2
LEAST_WEIGHT: Final = 0.15
TABLES: Final = {"B": "BEGIN", "E": "END", "I": "WITHIN", "W": "WHOLE"}


@dataclass(frozen=True, slots=True)
class Example:
    """The signs of each stretch of a line, none first, and which stretch is right."""

    signs: list[list[str]]
    right: list[bool]
    counts: float


def example(line: Line, names: Names, reader: LateParser, counts: float) -> Example:
    """Return all stretches of a line with their signs."""
    printed, wanted = cleaned(line.text), _key(cleaned(line.credit))
    tokens = tokens_of(printed, reader.lexicon)
    text = MarkedText(TextView(tokens, names))
    of_ends = {end: _marked("E", signs_of_end(text, end)) for end in ends(text)}
    within = [_marked("I", signs_within(text, at)) for at in range(text.size)]
    out = Example([[]], [not wanted], counts if wanted else counts * NEGATIVE)
    for start in begins(text):
        of_begin = _marked("B", signs_of_begin(text, start))
        for end, of_end in of_ends.items():
            is_long = end - start > LONGEST_CREDIT
            if end <= start or is_long or text.view.prose_between(start, end) > MOST_PROSE:
                continue
            words = [within[at][0] for at in range(start, end)]
            pairs = [within[at][1] for at in range(start, end - 1)]
            whole = _marked("W", signs_of_whole(text, start, end))
            out.signs.append(of_begin + of_end + words + pairs + whole)
            found = _key(printed[tokens[start].start : tokens[end - 1].end])
            out.right.append(bool(wanted) and found == wanted)
    return out


def crossed(lines: Sequence[Line], chance: random.Random) -> Iterable[tuple[Line, float]]:
    """Yield captions with the credits of other lines, and captions without a credit."""
    pairs = [
        (line.text.removesuffix(line.credit).strip(), line.credit)
        for line in lines
        if line.credit and line.text.endswith(line.credit) and len(line.text) > len(line.credit)
    ]
    others = [credit for _, credit in pairs]
    chance.shuffle(others)
    for (caption, _), credit in zip(pairs, others, strict=True):
        yield Line(f"{caption} {credit}", credit), CROSSED
        yield Line(caption, ""), ALONE


class Logit:
    """The conditional logit of examples: its loss, and the slope of it."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.signs = _kept_signs(examples)
        number = {sign: at for at, sign in enumerate(self.signs)}
        nothing = len(number)
        rows = [
            [number.get(sign, nothing) for sign in s] or [nothing]
            for e in examples
            for s in e.signs
        ]
        self._lengths = np.array([len(row) for row in rows])
        self._ids = np.concatenate([np.array(row) for row in rows])
        self._starts = np.concatenate([[0], np.cumsum(self._lengths)[:-1]])
        sizes = np.array([len(e.signs) for e in examples])
        self._firsts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        self._of = np.repeat(np.arange(len(examples)), sizes)
        self._right = np.concatenate([np.array(e.right) for e in examples])
        self._counts = np.array([e.counts * any(e.right) for e in examples])

    def loss(self, weights: Vector) -> tuple[float, Vector]:
        """Return how badly weights tell the right stretches, and the slope."""
        scores = np.add.reduceat(np.append(weights, 0.0)[self._ids], self._starts)
        top = np.maximum.reduceat(scores, self._firsts)
        likely = np.exp(scores - top[self._of])
        likely /= np.add.reduceat(likely, self._firsts)[self._of]
        right = np.add.reduceat(likely * self._right, self._firsts)
        right = np.where(self._counts > 0, np.maximum(right, 1e-12), 1.0)
        missed = (likely - likely * self._right / right[self._of]) * self._counts[self._of]
        slope = np.bincount(
            self._ids, weights=np.repeat(missed, self._lengths), minlength=len(weights) + 1
        )[: len(weights)]
        loss = -(self._counts * np.log(right)).sum() + PENALTY / 2 * (weights @ weights)
        return float(loss), slope + PENALTY * weights


def least(function: Callable[[Vector], tuple[float, Vector]], at: Vector) -> Vector:
    """Return where a convex function is least (L-BFGS with ten pairs, halving steps)."""
    pairs: list[tuple[Vector, Vector]] = []
    value, slope = function(at)
    for _ in range(150):
        step = _direction(slope, pairs)
        length = 1.0
        while True:
            new_value, new_slope = function(at + length * step)
            if new_value <= value + 1e-4 * length * (slope @ step) or length < 1e-8:
                break
            length /= 2
        pairs = [*pairs[-9:], (length * step, new_slope - slope)]
        gained, at, value, slope = value - new_value, at + length * step, new_value, new_slope
        if gained < 1e-5 * max(1.0, value):
            break
    return at


def _direction(slope: Vector, pairs: Sequence[tuple[Vector, Vector]]) -> Vector:
    out, shares = slope.copy(), []
    for moved, bent in reversed(pairs):
        shares.append((moved @ out) / (bent @ moved))
        out -= shares[-1] * bent
    if pairs:
        moved, bent = pairs[-1]
        out *= (moved @ bent) / (bent @ bent)
    else:
        out /= max(1.0, float(np.abs(slope).sum()))
    for (moved, bent), share in zip(pairs, reversed(shares), strict=True):
        out += (share - (bent @ out) / (bent @ moved)) * moved
    return -out


def labelled_lines() -> list[tuple[Line, float]]:
    """Return the labelled lines that may be learned from, and how much each counts."""
    files = sorted((Path(__file__).parents[1] / "lines").glob("*.jsonl"))
    corpus = os.environ.get("MEDIADESK_CORPUS")
    own = [json.loads(row) for file in files for row in file.read_text("utf-8").splitlines()]
    rows = [(row, LABELLED) for row in own]
    if corpus:
        shared = Path(corpus, "credits", "dev.jsonl").read_text("utf-8").splitlines()
        rows += [(row, PRINTED) for row in map(json.loads, shared) if not _is_sealed(row["id"])]
    return [
        (Line(cleaned(row["text"]), cleaned(row["credit_part"])), counts) for row, counts in rows
    ]


def _is_sealed(row_id: str) -> bool:
    digest = hashlib.md5(row_id.encode(), usedforsecurity=False).digest()
    return bool(digest[-1] % 2 and digest[0] % 2 and digest[1] % 2)


def written(weights: dict[str, float]) -> str:
    """Return the text of the module: its head as it is, the tables new."""
    head, *_ = Path(sign_weights.__file__).read_text("utf-8").partition("#: Of the token")
    said = (
        "Of the token with which a credit may begin, and what stands before and behind it.",
        "Of the place at which a credit may end.",
        "Of each token inside a credit, and of each pair of neighbours.",
        "Of a stretch as a whole.",
    )
    out = [head.rstrip("\n"), ""]
    for (letter, name), what in zip(TABLES.items(), said, strict=True):
        out += [f"#: {what}", f"{name}: Final[Mapping[str, float]] = {{"]
        row = "   "
        for sign in sorted(s for s in weights if s[0] == letter):
            mark = "'" if '"' in sign else '"'
            entry = f" {mark}{sign[2:]}{mark}: {weights[sign]:.1f},"
            if len(row) + len(entry) > 100:
                out.append(row)
                row = "   "
            row += entry
        out += [row, "}  # fmt: skip"]
    return "\n".join(out) + "\n"


def _kept_signs(examples: Sequence[Example]) -> list[str]:
    right, seen = Counter[str](), Counter[str]()
    for one in examples:
        seen.update({sign for signs in one.signs for sign in signs})
        right.update(
            {s for signs, ok in zip(one.signs, one.right, strict=True) if ok for s in signs}
        )
    return sorted(
        sign
        for sign, lines in seen.items()
        if right[sign] >= LEAST_LINES
        or (lines >= 3 * LEAST_LINES and not sign.startswith("W like"))
    )


def _marked(letter: str, signs: Iterable[str]) -> list[str]:
    return [f"{letter} {sign}" for sign in signs]


def _key(text: str) -> str:
    return text.casefold().strip(" .,;")


def main() -> None:
    """Fit, and write the weights over those of before."""
    reader, chance = LateParser(), random.Random(1)  # noqa: S311
    names, labelled = Names(reader.lexicon), labelled_lines()
    lines = [*labelled, *crossed([line for line, _ in labelled], chance)]
    lines += [(line, MADE) for line in printed_lines(900, chance)]
    lines += [(line, MADE) for line in composed_lines(3, chance)]
    logit = Logit([example(line, names, reader, counts) for line, counts in lines])
    fitted = least(logit.loss, np.zeros(len(logit.signs)))
    kept = {s: float(w) for s, w in zip(logit.signs, fitted, strict=True) if abs(w) >= LEAST_WEIGHT}
    Path(sign_weights.__file__).write_text(written(kept), "utf-8")
    sys.stdout.write(f"{len(lines)} lines, {len(kept)} weights\n")


if __name__ == "__main__":
    main()
