"""Take printed credit lines apart: print milliseconds of one processor a line, and the worst input.

    python -m tests.benchmarks.crediting LINES.jsonl [ROUNDS]

LINES.jsonl has an object with a "text" a line. Target: under 1 ms a line. The best of the rounds
is what the code costs; the median tells what else the machine does. The reference beside it is the
time that Python's own JSON takes over the same lines.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from mediadesk.bootstrap.knowledge import LateParser

BAD = {
    "nothing": "",
    "1 MB of words": "Photo by Ann Lee " * 60_000,
    "1 MB of one mark": "<" * 1_000_000,
    "1 MB of brackets": "(" * 500_000 + ")" * 500_000,
    "100,000 capitals": "A. " * 100_000,
    "HTML": "<b>Photo:</b> <i>Ann Lee</i>/Reuters" * 2_000,
}


def main() -> None:
    """Print the figures."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    texts = [json.loads(line)["text"] for line in lines]
    parse = LateParser().parse
    for text in texts:  # the lexicon is cut as it is met
        parse(text)
    spent = [cpu_ms(lambda: [parse(text) for text in texts]) / len(texts) for _ in range(rounds)]
    floor = min(cpu_ms(lambda: [json.loads(line) for line in lines]) for _ in range(rounds))
    print(f"{len(texts)} lines, best of {rounds}: {min(spent):.3f} ms CPU a line", end="; ")
    print(f"median {statistics.median(spent):.3f} ms; {min(spent) * len(texts) / floor:.0f} x JSON")
    for name, text in BAD.items():
        print(f"{name:<20} {cpu_ms(lambda text=text: parse(text)):8.1f} ms")


def cpu_ms(work: Callable[[], object]) -> float:
    """Return the processor time of some work, in milliseconds."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


if __name__ == "__main__":
    main()
