"""Code replacements at size: how long 50,000 codes take to load, and one keystroke with them.

Run as `python -m tests.benchmarks.codes [--codes N]`; prints figures, judges nothing.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable

from mediadesk.captions.code_file import read_code_file
from mediadesk.captions.codes import CodeBook

_TEXT = "In the park at noon, a sentence of a caption as picture editors write them. "


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--codes", type=int, default=50_000)
    options = parser.parse_args()
    text = "".join(
        f"p{number}\tMarcus Number {number}\tNumber {number}\n" for number in range(options.codes)
    )
    print(f"{options.codes:,} codes, {len(text) / 1e6:.1f} MB")
    began = time.perf_counter()
    read = read_code_file(text, "team.txt")
    print(f"read                      {(time.perf_counter() - began) * 1e3:9.1f} ms")
    began = time.perf_counter()
    book = CodeBook.of((read,))
    print(f"put in order              {(time.perf_counter() - began) * 1e3:9.1f} ms")
    hot = CodeBook.of((read,), hot=("*",))
    picked = random.Random(1)  # noqa: S311
    code = f"p{picked.randrange(options.codes)}"
    for name, length in (("caption of 2 kB", 2_000), ("caption of 200 kB", 200_000)):
        before = (_TEXT * (length // len(_TEXT) + 1))[:length]
        _tell(
            f"a letter, {name}", lambda book=book, before=before: book.expand(before, len(before))
        )
        closed = f"{before} ={code}="
        _tell(f"a code, {name}", lambda book=book, t=closed: book.expand(t, len(t)))
        spaced = f"{before} {code} "
        _tell(f"a hot code, {name}", lambda book=hot, t=spaced: book.expand(t, len(t)))
        none = f"{before} park "
        _tell(f"no hot code, {name}", lambda book=hot, t=none: book.expand(t, len(t)))
    _tell("type-ahead, p12", lambda: book.starting_with("p12"))
    _tell("by words, 'number 4999'", lambda: book.matching("number 4999"), 50)


def _tell(name: str, act: Callable[[], object], times: int = 2_000) -> None:
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        spent.append(time.perf_counter() - began)
    spent.sort()
    middle, late = statistics.median(spent), spent[int(len(spent) * 0.99)]
    print(f"{name:<34}{middle * 1e6:9.1f} us, 99th in 100 {late * 1e6:9.1f} us")


if __name__ == "__main__":
    main()
