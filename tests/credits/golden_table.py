"""The golden table: how every house words every example record, as a picture editor reads it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from mediadesk.credits.composing.compose import CreditFacts, compose
from mediadesk.credits.composing.house_style import FORMS, HouseStyle
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.model.errors import UserError
from tests.credits.records import RECORDS

FOLDER: Final = Path(__file__).parent / "golden"

#: The styles that are shown in every language: sentences, a full chain, and a licence's line.
SPOKEN: Final = ("plain", "feminine-perspective-magazine", "creative-commons")
LANGUAGES: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "ja", "zh", "ko", "ar")


def pages(styles: HouseStyles) -> Mapping[str, str]:
    """Return the table as it is composed now: file name -> text."""
    houses = {f"{name}.txt": _house_page(styles.style(name)) for name in styles.names}
    spoken = {f"languages/{tag}.txt": _language_page(styles, tag) for tag in LANGUAGES}
    return houses | spoken


def kept() -> Mapping[str, str]:
    """Return the table as it was last read and approved."""
    files = sorted(FOLDER.rglob("*.txt"))
    return {file.relative_to(FOLDER).as_posix(): file.read_text("utf-8") for file in files}


def keep(table: Mapping[str, str]) -> None:
    """Put a table in place of the one that was approved."""
    for file in FOLDER.rglob("*.txt"):
        file.unlink()
    for name, text in table.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _house_page(style: HouseStyle) -> str:
    lines = [f"{style.name}: {style.description}"]
    for situation, facts in RECORDS.items():
        lines += ["", situation, *_forms(replace(facts, language=""), style)]
    return "\n".join(lines) + "\n"


def _forms(facts: CreditFacts, style: HouseStyle) -> Iterator[str]:
    """Yield the forms; print and web only where they say more than the long form."""
    made = {form: _line(facts, style, form) for form in FORMS}
    for form, line in made.items():
        if form == "print" and line == made["long"]:
            continue
        if form == "web" and "<" not in _inner(line):
            continue
        size = f" [{len(line.encode())} bytes]" if form == "iim" else ""
        yield f"    {form:<6}{_inner(line) if form == 'web' else line}{size}"


def _language_page(styles: HouseStyles, language: str) -> str:
    lines = [styles.style("plain").wording(language).name]
    for situation, facts in RECORDS.items():
        lines += ["", situation]
        for name in SPOKEN:
            line = _line(replace(facts, language=language), styles.style(name), "long")
            lines.append(f"    {name:<31}{line}")
    return "\n".join(lines) + "\n"


def _line(facts: CreditFacts, style: HouseStyle, form: str) -> str:
    try:
        return compose(facts, style, form).text
    except UserError as error:
        return f"({error})"


def _inner(line: str) -> str:
    """Return a web line without the element around it, which is the same everywhere."""
    return line.partition(">")[2].rpartition("<")[0] if line.startswith("<span") else line
