"""Vocabularies at size: how long 100,000 terms take to load, and type-ahead in them.

Run as `python -m tests.benchmarks.vocabularies [--terms N]`; prints figures, judges nothing.
"""

import argparse
import statistics
import time

from mediadesk.captions.term_file import read_terms
from mediadesk.captions.vocabularies import Vocabulary


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--terms", type=int, default=100_000)
    options = parser.parse_args()
    lines = []
    for number in range(options.terms):
        if number % 1_000 == 0:
            lines.append(f"[Letter {number // 1_000}]")
        lines.append(f"\tÉtienne Number{number % 977} Lindström{number}\n\t\t{{N{number}}}")
    text = "\n".join(lines)
    print(f"{options.terms:,} terms, {len(text.encode()) / 1e6:.1f} MB")
    began = time.perf_counter()
    read = read_terms(text)
    print(f"read                {(time.perf_counter() - began) * 1e3:9.1f} ms")
    began = time.perf_counter()
    vocabulary = Vocabulary(read.terms)
    print(f"put in order        {(time.perf_counter() - began) * 1e3:9.1f} ms")
    for prefix in ("e", "etienne n", "lind", "lindstrom99", "n5", "zzz"):
        spent = []
        for _ in range(200):
            began = time.perf_counter()
            vocabulary.complete(prefix)
            spent.append(time.perf_counter() - began)
        spent.sort()
        middle, late = statistics.median(spent) * 1e3, spent[197] * 1e3
        print(f"type-ahead {prefix!r:<14}{middle:9.2f} ms, 99th in 100 {late:9.2f} ms")


if __name__ == "__main__":
    main()
