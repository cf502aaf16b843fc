"""Fit the weights of `credits/parsing/separating/sign_weights.py` anew: run it, then the tests.

Needed where lines are added, or signs, sorts of words or the lexicon change much. What is learned
from, and how much each line counts, stands in `material.py`; what the shipped weights were made
from, in `fitted.toml`, which this file writes too. The same files give the same weights.
The model is a conditional logit: of all stretches of a line, and none, the labelled one should
weigh most.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[3]))

from mediadesk.credits.parsing.separating import sign_weights
from mediadesk.credits.parsing.separating.separate import LONGEST_CREDIT, MOST_PROSE
from mediadesk.credits.parsing.separating.signs import (
    begins,
    ends,
    signs_of_begin,
    signs_of_end,
    signs_of_whole,
    signs_within,
)
from tests.credits.fitting.material import (
    COMPOSED,
    CROSSED,
    MADE,
    NEGATIVE,
    PRINTED,
    WRITTEN,
    Counted,
    Source,
    counted_lines,
    shared_lines,
    sources,
)

Vector: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.float64]]"

FITTED: Final = Path(__file__).parent / "fitted.toml"
WEIGHTS: Final = Path(sign_weights.__file__)
PENALTY: Final = 1.0
#: A sign must speak in so many lines, and a weight be so great, to be kept.
LEAST_LINES: Final = 2
LEAST_WEIGHT: Final = 0.15
#: All that decides what the weights become, beside the lines.
SETTINGS: Final = {
    "penalty": PENALTY, "least_lines": LEAST_LINES, "least_weight": LEAST_WEIGHT,
    "printed": PRINTED, "written": WRITTEN, "crossed": CROSSED, "made": MADE,
    "composed": COMPOSED, "negative": NEGATIVE,
}  # fmt: skip
TABLES: Final = {"B": "BEGIN", "E": "END", "I": "WITHIN", "W": "WHOLE"}


@dataclass(frozen=True, slots=True)
class Example:
    """The signs of each stretch of a line, none first, and which stretch is right."""

    signs: list[list[str]]
    right: list[bool]
    counts: float


def example(line: Counted) -> Example:
    """Return all stretches of a line with their signs."""
    shape, text = line.shape, line.shape.text()
    wanted = shape.core(shape.start, shape.end)
    of_ends = {end: _marked("E", signs_of_end(text, end)) for end in ends(text)}
    within = [_marked("I", signs_within(text, at)) for at in range(text.size)]
    out = Example([[]], [not shape.end], line.counts)
    for start in begins(text):
        of_begin = _marked("B", signs_of_begin(text, start))
        for end, of_end in of_ends.items():
            is_long = end - start > LONGEST_CREDIT
            if end <= start or is_long or text.prose_between(start, end) > MOST_PROSE:
                continue
            words = [within[at][0] for at in range(start, end)]
            pairs = [within[at][1] for at in range(start, end - 1)]
            whole = _marked("W", signs_of_whole(text, start, end))
            out.signs.append(of_begin + of_end + words + pairs + whole)
            out.right.append(bool(shape.end) and shape.core(start, end) == wanted)
    return out


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


def written(weights: dict[str, float]) -> str:
    """Return the text of the module: its head as it is, the tables new."""
    head, *_ = WEIGHTS.read_text("utf-8").partition("#: Of the token")
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


def weights_digest() -> str:
    """Return the SHA-256 of the shipped weights."""
    return hashlib.sha256(WEIGHTS.read_bytes()).hexdigest()


def said_of_fit(lines: int, learned_from: Iterable[Source]) -> str:
    """Return what `fitted.toml` says of weights just written."""
    rows = [
        "# What the weights of credits/parsing/separating/sign_weights.py were fitted to, and how.",
        "# Written by fit.py; tests/credits/test_weights.py holds it against the files. The shared",
        "# lines lie outside of the repository, where MEDIADESK_CORPUS points to.",
        f"on = {datetime.now(UTC).date()}",
        f"lines = {lines}",
        f'weights = "{weights_digest()}"',
        "",
        "[settings]",
        *(f"{name} = {value}" for name, value in SETTINGS.items()),
    ]
    for source in learned_from:
        rows += ["", f'[sources."{source.name}"]', f"rows = {source.rows}"]
        rows += [f'sha256 = "{source.digest}"']
    return "\n".join(rows) + "\n"


def main() -> None:
    """Fit, and write the weights over those of before, and what they were fitted to."""
    shared = shared_lines()
    lines = counted_lines(shared)
    logit = Logit([example(line) for line in lines])
    fitted = least(logit.loss, np.zeros(len(logit.signs)))
    kept = {s: float(w) for s, w in zip(logit.signs, fitted, strict=True) if abs(w) >= LEAST_WEIGHT}
    WEIGHTS.write_text(written(kept), "utf-8")
    FITTED.write_text(said_of_fit(len(lines), sources(shared)), "utf-8")
    sys.stdout.write(f"{len(lines)} lines, {len(kept)} weights\n")


if __name__ == "__main__":
    main()
