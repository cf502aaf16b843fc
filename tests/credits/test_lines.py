"""The project's own labelled credit lines, in the languages newspapers are printed in."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from mediadesk.credits.parsing.parse import CreditParser
from tests.credits.test_corpus import is_right

LINES: Final = Path(__file__).parent / "lines"
#: Share of lines whose creators, parties, licence and edits must all be right.
DEMANDED: Final = 0.95
#: Share of texts without a credit that may be given one.
ALLOWED_FALSE: Final = 0.03
KINDS: Final = frozenset(
    {"ai-generated", "composite", "photo-illustration", "screenshot", "graphic", "illustration"}
    | {"archive", "handout", "video-still", "photo", "unknown"}
)
LISTS: Final = ("creators", "organizations", "via", "courtesy", "edits", "edit_credits")
SCALARS: Final = ("for", "licence", "copyright")

Row = dict[str, object]


def labelled(file: Path) -> Iterator[Row]:
    yield from map(json.loads, file.read_text("utf-8").splitlines())


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return [row for file in sorted(LINES.glob("*.jsonl")) for row in labelled(file)]


def test_there_are_many_lines_in_many_languages(rows: list[Row]) -> None:
    assert len(rows) >= 400
    assert len({row["lang"] for row in rows}) >= 25
    assert len({row["id"] for row in rows}) == len(rows)


@pytest.mark.parametrize("file", sorted(LINES.glob("*.jsonl")), ids=lambda file: file.stem)
def test_each_line_is_labelled_whole(file: Path) -> None:
    for row in labelled(file):
        expect = row["expect"]
        assert set(expect) == {"kind", "complete", *LISTS, *SCALARS}, row["id"]
        assert expect["kind"] in KINDS, row["id"]
        assert parted(row), row["id"]
        named = [*expect["creators"], *expect["organizations"], *expect["via"]]
        assert all(name in row["credit_part"] for name in named), row["id"]
        assert row["credit_part"] or not (named or expect["complete"]), row["id"]


def test_most_lines_come_apart_rightly(parser: CreditParser, rows: list[Row]) -> None:
    right = sum(is_right(row["expect"], parser.parse(row["text"])) for row in rows)
    assert right / len(rows) >= DEMANDED


def test_texts_without_a_credit_are_given_none(parser: CreditParser, rows: list[Row]) -> None:
    bare = [row["text"] for row in rows if not row["credit_part"]]
    false = [text for text in bare if parser.parse(text).credit_part]
    assert len(false) / len(bare) <= ALLOWED_FALSE


def parted(row: Row) -> bool:
    """Whether caption and credit together are the text, in either order or with the one inside."""
    text, caption, credit = row["text"], row["caption_part"], row["credit_part"]
    before, _, after = text.partition(credit) if credit else (text, "", "")
    whole = " ".join(f"{before} {after}".split())
    return bool(whole == caption)
