"""Read a folder of saved pages: print pages a second, write the answers as `extract --json` does.

python -m tests.benchmarks.reading PAGES_FOLDER [--out ANSWERS.json]
"""

import argparse
import json
import sys
import time
from pathlib import Path

from mediadesk.bootstrap import knowledge
from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.model.errors import OutsideError
from mediadesk.model.placement import Placement
from mediadesk.paths import resources
from mediadesk.published.pages.html import HtmlReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading


def reader() -> HtmlReader:
    """Return the reader as the program wires it."""
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    parse = CreditParser(knowledge.lexicon()).parse
    return HtmlReader(PageReading(parse, ReadingWords.from_text(words)))


def answer(html: HtmlReader, path: Path) -> dict[str, object]:
    """Return what `extract --json` says of one page."""
    try:
        placements = [_as_json(placement) for placement in html.read(path).placements]
    except OutsideError as error:
        return {"document": str(path), "placements": [], "error": str(error)}
    return {"document": str(path), "placements": placements, "error": None}


def _as_json(placement: Placement) -> dict[str, object]:
    return {
        "image": placement.image,
        "locator": placement.locator,
        "caption": placement.caption,
        "credit": placement.credit,
        "alt": placement.alt,
        "crop": placement.crop.as_tuple() if placement.crop else None,
        "effective_ppi": placement.effective_ppi,
        "decorative": placement.decorative,
    }


def main() -> None:
    """Read the pages, time them, write the answers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    html = reader()
    pages = sorted(p for p in options.folder.iterdir() if p.suffix.lower() in html.suffixes)
    began = time.process_time()
    answers = [answer(html, page) for page in pages]
    seconds = time.process_time() - began
    print(f"{len(pages)} pages, {len(pages) / max(seconds, 1e-9):.1f} pages/s", file=sys.stderr)
    if options.out:
        options.out.write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
