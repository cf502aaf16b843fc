"""The labelled credit lines of the shared material, where it is at hand."""

import json
from pathlib import Path

import pytest

from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.model.credit import PrintedCredit

#: Share of lines whose creators, parties, licence and edits must all be right.
DEMANDED = 0.88


@pytest.mark.corpus
def test_most_printed_lines_come_apart_rightly(parser: CreditParser, corpus: Path) -> None:
    lines = (corpus / "credits" / "dev.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    right = sum(is_right(row["expect"], parser.parse(row["text"])) for row in rows)
    assert right / len(rows) >= DEMANDED


def is_right(expect: dict[str, object], printed: PrintedCredit) -> bool:
    parties = (*printed.organizations, *printed.via, *printed.courtesy)
    expected = [p for key in ("organizations", "via", "courtesy") for p in expect[key]]
    return (
        folded(expect["creators"]) == folded(printed.creators)
        and folded(expected) == folded(parties)
        and (expect["licence"] or "") == printed.licence
        and folded(expect["edits"]) == folded(printed.edits)
    )


def folded(names: object) -> set[str]:
    return {name.casefold().rstrip(" .,;:") for name in names}  # type: ignore[attr-defined]
