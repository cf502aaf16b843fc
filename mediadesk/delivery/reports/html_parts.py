"""The markup of the page that a check is mailed as; every foreign text is escaped here."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from mediadesk.attribution.change_words import change_sentence
from mediadesk.delivery.reports.marked_lines import MarkedText, marked_lines
from mediadesk.delivery.reports.photo_words import photo_words
from mediadesk.delivery.reports.plain import sound
from mediadesk.delivery.reports.tally import TOLD, Tally
from mediadesk.i18n.counting import count
from mediadesk.i18n.days import day_in_words
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Status
from mediadesk.services.ports.reports import ReportFrame

#: A shape and a word a status: colour alone tells nothing to one man in twelve, nor in print.
STATUSES: Final = {
    Status.COMPLETE: ("●", "complete"),
    Status.INCOMPLETE: ("▲", "incomplete"),
    Status.WRONG: ("■", "wrong"),
    Status.UNKNOWN: ("◆", "unknown"),
}

#: What can be picked out, as (class of a picture or a document, what people read).
_FILTERS: Final = (
    ("all", "All"),
    ("open", "To be done"),
    ("wrong", "■ Wrong"),
    ("incomplete", "▲ Incomplete"),
    ("unknown", "◆ Unknown"),
    ("complete", "● Complete"),
    ("changed", "Changed since the last check"),
)

_MOST_CHARACTERS: Final = 1200
_MOST_RULES_TOLD: Final = 15

#: Nothing is fetched and nothing runs, whatever a caption may hold.
_POLICY: Final = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def head(tally: Tally, frame: ReportFrame, style: str) -> str:
    """Return the page up to the first document."""
    made = f"{day_in_words(frame.made_at)}, {frame.made_at:%H:%M} UTC"
    title = f"Check of {count(tally.documents, 'document')}"
    return "\n".join(
        (
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>MediaDesk: {_text(title)}</title>",
            f"<style>\n{style}\n{_filter_rules()}</style>\n</head>\n<body>",
            f"<header><h1>{_text(title)}</h1>",
            f"<p>Made {_text(made)}, by the profile <b>{_text(frame.profile)}</b>.</p>",
            *_totals(tally),
            "</header>",
            *_filters(),
            "<main>\n",
        )
    )


def document(report: DocumentReport, name: str, pictures: Iterable[tuple[Judgement, str]]) -> str:
    """Return a document's part of the page.

    Args:
        report: What the check says of it.
        name: Its path as it is shown.
        pictures: Its editorial pictures in the order they are shown, each with a data URL or "".
    """
    return "\n".join(_document(report, name, pictures))


def line(report: DocumentReport, name: str) -> str:
    """Return a line for a document that the page has no room to show."""
    left = sum(judged.is_open for judged in report.judgements)
    said = report.error or f"{count(left, 'picture')} to be done; not shown, the page is full."
    classes = _classes_of(report)
    return f'<p class="document {classes}"><b>{_text(name)}</b>: {_text(said)}</p>\n'


def foot(hidden: int) -> str:
    """Return the end of the page."""
    more = (
        f"<p>{_text(count(hidden, 'further document'))} found no room; "
        "write the check as JSON to see all.</p>\n"
        if hidden
        else ""
    )
    return f"{more}</main>\n</body>\n</html>\n"


def _totals(tally: Tally) -> Iterator[str]:
    yield '<ul class="totals">'
    for status in TOLD:
        shape, word = STATUSES[status]
        number = tally.statuses[status]
        yield f'<li class="{word}"><b>{number:,}</b> <span class="mark">{shape}</span> {word}</li>'
    yield "</ul>"
    told = []
    if tally.unread:
        told.append(f"{count(tally.unread, 'document')} could not be read.")
    if tally.settled:
        told.append(tally.settled)
    if tally.changes:
        changed = ", ".join(f"{kind} {number:,}" for kind, number in tally.changes.most_common())
        told.append(f"Since the last check: {changed}.")
    if told:
        yield f"<p>{_text(' '.join(told))}</p>"
    if tally.rules:
        yield '<table class="rules"><caption>Most often</caption>'
        for (code, name), number in tally.rules.most_common(_MOST_RULES_TOLD):
            yield f"<tr><td>{_text(code)}</td><td>{_text(name)}</td><td>{number:,}</td></tr>"
        yield "</table>"


def _filters() -> Iterator[str]:
    """Yield buttons that the style sheet listens to; they stand before what they pick out."""
    for key, label in _FILTERS:
        checked = " checked" if key == "all" else ""
        yield f'<input type="radio" name="show" id="show-{key}"{checked}>'
        yield f'<label for="show-{key}">{_text(label)}</label>'


def _filter_rules() -> str:
    keys = [key for key, _label in _FILTERS if key != "all"]
    hiding = (
        f"#show-{key}:checked ~ main .document:not(.has-{key}),"
        f"#show-{key}:checked ~ main .picture:not(.{key})"
        for key in keys
        if key != "changed"
    )
    changed = "#show-changed:checked ~ main .document:not(.has-changed)"
    return f"{','.join((*hiding, changed))}{{display:none}}\n"


def _classes_of(report: DocumentReport) -> str:
    judged = [judgement for judgement in report.judgements if judgement.is_editorial]
    held = {f"has-{judgement.status.value}" for judgement in judged}
    if not report.is_clean:
        held.add("has-open")
    if report.changes:
        held.add("has-changed")
    return " ".join(sorted(held))


def _document(
    report: DocumentReport, name: str, pictures: Iterable[tuple[Judgement, str]]
) -> Iterator[str]:
    yield f'<section class="document {_classes_of(report)}">'
    title = report.title if report.title and report.title != report.path.name else ""
    yield f"<h2>{_text(title or name)}</h2>"
    if title:
        yield f'<p class="path">{_text(name)}</p>'
    if report.error:
        yield f'<p class="error"><b>Could not be read.</b> {_text(report.error)}</p>'
    if report.changes:
        yield "<details open><summary>Since the last check</summary><ul>"
        for change in report.changes:
            yield f"<li>{_text(change_sentence(change))}</li>"
        yield "</ul></details>"
    for judged, image in pictures:
        yield from _picture(judged, image)
    yield "</section>\n"


def _picture(judged: Judgement, image: str) -> Iterator[str]:
    placed = judged.placement
    shape, word = STATUSES[judged.status]
    classes = f"{word} open" if judged.is_open else word
    yield f'<article class="picture {classes}">'
    alt = _text(_short(placed.alt or placed.caption or placed.image, 120))
    if image:
        yield f'<img src="{image}" alt="{alt}">'
    else:
        yield '<div class="no-image">no picture at hand</div>'
    known = " (known)" if judged.is_known else ""
    shown = photo_words(judged)
    photo = f", {shown}" if shown else ""
    yield f'<div><h3><span class="mark">{shape}</span> {word}{known}</h3>'
    yield f'<p class="path">{_text(f"{placed.locator}: {_short(placed.image, 160)}{photo}")}</p>'
    yield "<dl>"
    if placed.caption.strip():
        yield f'<dt>Caption</dt><dd dir="auto">{_text(_short(placed.caption))}</dd>'
    yield from _credits(judged)
    yield "</dl>"
    if judged.findings:
        yield f"<ul>{''.join(map(_finding, judged.findings))}</ul>"
    yield "</div></article>"


def _credits(judged: Judgement) -> Iterator[str]:
    """Yield the credit as printed and as it should read, where that is another."""
    printed = " ".join(_short(judged.placement.credit_line).split())
    expected = " ".join(_short(judged.expected_credit).split())
    if not expected or judged.status is Status.COMPLETE:
        said = _text(printed) or "<i>nothing</i>"
        yield f'<dt>Credit</dt><dd dir="auto">{said}</dd>'
        return
    ours, theirs = marked_lines(printed, expected)
    yield f'<dt>Printed</dt><dd dir="auto">{_marked(ours, "del") or "<i>nothing</i>"}</dd>'
    yield f'<dt>Should read</dt><dd dir="auto">{_marked(theirs, "ins")}</dd>'


def _marked(pieces: Iterable[MarkedText], tag: str) -> str:
    return "".join(
        f"<{tag}>{_text(piece.text)}</{tag}>" if piece.differs else _text(piece.text)
        for piece in pieces
    )


def _finding(found: Finding) -> str:
    fix = f" <span>{_text(found.fix)}</span>" if found.fix else ""
    said = f"<b>{_text(found.rule)}</b> {_text(found.message)}{fix}"
    if found.waived_by:
        why = f"waived by {found.waived_by}: {found.waiver_reason}"
        return f'<li class="settled">{said} <i>{_text(why)}</i></li>'
    if found.is_known:
        return f'<li class="settled">{said} <i>known already</i></li>'
    return f'<li class="{found.severity.value}">{found.severity.value}: {said}</li>'


def _short(text: str, most: int = _MOST_CHARACTERS) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _text(text: str) -> str:
    return escape(sound(text))
