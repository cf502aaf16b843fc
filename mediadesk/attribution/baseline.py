"""A baseline: findings that a house knows of and adopts for now, so that only new ones count.

Its file is JSON, sorted, a finding an object, so that a review shows what came and went. A finding
is known again by its document as seen from the baseline's folder, the picture's address there, the
rule, and the printed line; not by where on the page it stands.
"""

import hashlib
import json
import os
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, Self

from mediadesk.model.errors import UserError
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Severity
from mediadesk.model.placement import Placement

_FORMAT: Final = "mediadesk-baseline"
_VERSION: Final = 1
_DIGITS: Final = 32

#: Endings of addresses after which a query only gets round a cache.
_PICTURE_SUFFIXES: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".tif", ".tiff")


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """One finding of a baseline.

    Attributes:
        document: The document as seen from the baseline's folder, with slashes.
        image: The picture as the document refers to it.
        rule: The rule's code; the picture's status where it is not complete without a finding.
        printed: Caption and credit as printed, folded.
        by: Who adopted it.
        at: When, UTC.
    """

    document: str
    image: str
    rule: str
    printed: str
    by: str
    at: datetime

    @property
    def fingerprint(self) -> str:
        """What it is known again by, lower-case hex."""
        return fingerprint(self.document, self.image, self.rule, self.printed)


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings, and the folder that their documents are seen from."""

    folder: Path
    known: tuple[KnownFinding, ...] = ()

    @classmethod
    def from_text(cls, text: str, path: Path) -> Self:
        """Read a baseline from the text of its file.

        Raises:
            UserError: It is no baseline, or one of a newer version.
        """
        try:
            table = json.loads(text)
            is_ours = (table["format"], table["version"]) == (_FORMAT, _VERSION)
            known = tuple(_known(entry) for entry in table["findings"])
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise UserError(_unfit(path)) from error
        if not is_ours:
            raise UserError(_unfit(path))
        return cls(path.absolute().parent, known)

    def to_text(self) -> str:
        """Return the text of its file."""
        entries = sorted(self.known, key=lambda k: (k.document, k.image, k.rule, k.printed))
        table = {"format": _FORMAT, "version": _VERSION, "findings": [_entry(e) for e in entries]}
        return json.dumps(table, ensure_ascii=False, indent=1)

    @property
    def by_fingerprint(self) -> dict[str, KnownFinding]:
        """Its findings by what they are known again by."""
        return {known.fingerprint: known for known in self.known}

    @property
    def documents(self) -> tuple[Path, ...]:
        """The documents that it knows findings of."""
        names = dict.fromkeys(known.document for known in self.known)
        return tuple(Path(os.path.normpath(self.folder / name)) for name in names)

    def name_of(self, document: Path) -> str:
        """Return a document as seen from the baseline's folder, with slashes."""
        return seen_from(self.folder, document)

    def without(self, prints: Collection[str]) -> "Baseline":
        """Return the baseline without findings, told by their fingerprints."""
        return replace(self, known=tuple(k for k in self.known if k.fingerprint not in prints))

    def made_of(
        self, found: Iterable[KnownFinding], looked_at: Iterable[str], by: str, at: datetime
    ) -> "Baseline":
        """Return the baseline of what is there now.

        Who adopted a finding, and when, stays with it. What is gone from the documents that were
        looked at is left out; what is known of others stays.
        """
        older = self.by_fingerprint
        checked = set(looked_at)
        kept = {f: k for f, k in older.items() if k.document not in checked}
        for one in found:
            print_ = one.fingerprint
            kept[print_] = older.get(print_) or replace(one, by=by, at=at)
        return Baseline(self.folder, tuple(kept.values()))


def fingerprint(document: str, image: str, rule: str, printed: str) -> str:
    """Return what a finding is known again by, lower-case hex."""
    parts = (document, _address(image), rule, _folded(printed))
    text = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(text).hexdigest()[:_DIGITS]


def finding_fingerprint(document: str, placed: Placement, rule: str) -> str:
    """Return what a finding at a picture is known again by."""
    return fingerprint(document, placed.image, rule, _printed(placed))


def seen_from(folder: Path, document: Path) -> str:
    """Return a document's path as seen from a folder, with slashes."""
    try:
        return Path(os.path.relpath(document.absolute(), folder.absolute())).as_posix()
    except ValueError:  # another drive
        return document.absolute().as_posix()


def open_findings(report: DocumentReport, name: str, at: datetime) -> Iterator[KnownFinding]:
    """Yield what a document is not clean for, known or not; waived findings need no baseline.

    That it cannot be read is nothing to adopt: nobody knows what is in it. Findings that a baseline
    knows by one entry, as several of one rule at a picture, are several.

    Args:
        report: The document's report.
        name: The document as seen from the baseline's folder.
        at: The present moment.
    """
    for judged in report.judgements:
        placed = judged.placement
        for rule in _counting(judged):
            yield KnownFinding(name, placed.image, rule, _folded(_printed(placed)), "", at)


def marked(report: DocumentReport, name: str, known: Mapping[str, KnownFinding]) -> DocumentReport:
    """Return a report whose known findings are marked as such, and no others.

    A picture is known where all that keeps it from being complete is.

    Args:
        report: The report; marks that another baseline left are gone.
        name: The document as seen from the baseline's folder.
        known: What the baseline holds, by fingerprint.
    """
    judgements = tuple(_marked(judged, name, known) for judged in report.judgements)
    return replace(report, judgements=judgements)


def _marked(judged: Judgement, name: str, known: Mapping[str, KnownFinding]) -> Judgement:
    placed = judged.placement

    def held(rule: str) -> KnownFinding | None:
        return known.get(finding_fingerprint(name, placed, rule))

    def mark(found: Finding) -> Finding:
        one = None if found.waived_by else held(found.rule)
        if one is not None:
            return replace(found, is_known=True, adopted_by=one.by, adopted_at=one.at)
        return replace(found, is_known=False, adopted_by="", adopted_at=None)

    counting = tuple(_counting(judged))
    return replace(
        judged,
        findings=tuple(mark(found) for found in judged.findings),
        is_known=bool(counting) and all(held(rule) for rule in _deciding(judged)),
    )


def _counting(judged: Judgement) -> Iterator[str]:
    """Yield the rules of findings nobody waived, and the status of an open picture without any."""
    if not judged.is_editorial:
        return
    rules = [found.rule for found in judged.findings if not found.waived_by]
    yield from rules
    if not rules and (judged.is_open or judged.is_known):
        yield judged.status.value


def _deciding(judged: Judgement) -> tuple[str, ...]:
    """Return the rules by which a picture is open: its errors, else whatever was found."""
    errors = tuple(
        found.rule
        for found in judged.findings
        if not found.waived_by and found.severity is Severity.ERROR
    )
    return errors or tuple(_counting(judged))


def _printed(placed: Placement) -> str:
    return f"{placed.caption} {placed.credit}"


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _address(image: str) -> str:
    """Return a picture's address without what only gets round a cache."""
    bare = image.partition("#")[0].partition("?")[0]
    return bare if bare.casefold().endswith(_PICTURE_SUFFIXES) else image


def _unfit(path: Path) -> str:
    return f"{path} is no baseline that this version can read. Choose another."


def _known(entry: dict[str, str]) -> KnownFinding:
    texts = {name: str(entry[name]) for name in ("document", "image", "rule", "printed", "by")}
    return KnownFinding(**texts, at=datetime.fromisoformat(entry["at"]))


def _entry(known: KnownFinding) -> dict[str, str]:
    return {
        "fingerprint": known.fingerprint,
        "document": known.document,
        "image": known.image,
        "rule": known.rule,
        "printed": known.printed,
        "by": known.by,
        "at": known.at.isoformat(),
    }
