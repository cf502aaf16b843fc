"""Photos as a layout takes them: their fields, their lines in every form, texts to be copied."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mediadesk.credits.composing.compose import compose, compose_with_caption
from mediadesk.credits.composing.facts import has_credit
from mediadesk.credits.composing.house_style import HouseStyle
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.services.credits.crediting import facts_of
from mediadesk.services.ports.delivery import DeliveryItem
from mediadesk.services.records.recording import fields_of

#: The forms of a credit line.
FORMS: Final = ("long", "short", "print", "web", "iim")


class Wanted(StrEnum):
    """What is copied of photos, or dragged."""

    CREDIT = "credit"
    CAPTION = "caption"
    CAPTION_AND_CREDIT = "caption and credit"
    LIST = "list"


class Label(StrEnum):
    """What stands before each photo of a list."""

    NUMBER = "number"
    FILE_NAME = "file name"


@dataclass(frozen=True, slots=True)
class CopiedText:
    """A text for the clipboard, in the two flavours that programs ask for.

    Attributes:
        plain: Plain text, one photo a line.
        html: The same as HTML, credits with their links; a fragment.
    """

    plain: str
    html: str


def item_of(dossier: Dossier, style: HouseStyle, language: str = "") -> DeliveryItem:
    """Return a photo with its fields and its credit line in every form that can be made of it."""
    facts = facts_of(dossier, language)
    lines: dict[str, str] = {}
    for form in FORMS if has_credit(facts) else ():
        try:
            lines[form] = compose(facts, style, form).text
        except UserError:  # such as a name that IIM cannot hold whole
            continue
    return DeliveryItem(dossier, fields_of(dossier), lines, language)


def copied(
    dossiers: Sequence[Dossier],
    style: HouseStyle,
    wanted: Wanted,
    *,
    language: str = "",
    label: Label = Label.NUMBER,
) -> CopiedText:
    """Return a text of photos in both flavours; empty where nothing of the kind is on record."""
    told = [_Told(dossier, style, language) for dossier in dossiers]
    if wanted is Wanted.LIST:
        return _listed(told, label)
    pairs = [pair for one in told if (pair := one.said(wanted))[0]]
    return CopiedText(
        "\n".join(plain for plain, _ in pairs), "".join(f"<p>{rich}</p>" for _, rich in pairs)
    )


class _Told:
    """What is said of one photo, plain and as HTML."""

    def __init__(self, dossier: Dossier, style: HouseStyle, language: str) -> None:
        self.name = dossier.photo.path.name
        self._item = item_of(dossier, style, language)
        self._facts = facts_of(dossier, language)
        self._style = style

    def said(self, wanted: Wanted) -> tuple[str, str]:
        """Return (plain, HTML); ("", "") where there is nothing to say."""
        caption = self._item.caption, _paragraph(self._item.caption)
        credit = self._credit()
        if wanted is Wanted.CREDIT:
            return credit
        if wanted is Wanted.CAPTION or not credit[0]:
            return caption
        return credit if not caption[0] else self._both(credit[1])

    def _credit(self) -> tuple[str, str]:
        plain = self._item.lines.get("long", "")
        return plain, self._item.lines.get("web", "") or _paragraph(plain)

    def _both(self, rich_credit: str) -> tuple[str, str]:
        plain = compose_with_caption(self._facts, self._style).text
        # The house may close the caption with a full stop before its credit.
        caption = plain.removesuffix(self._item.lines["long"]).rstrip()
        return plain, f"{_paragraph(caption)} {rich_credit}"


def _listed(told: Sequence[_Told], label: Label) -> CopiedText:
    plain, rich = [], []
    for number, one in enumerate(told, start=1):
        text, marked = one.said(Wanted.CAPTION_AND_CREDIT)
        text = " ".join(text.split())
        name = html.escape(one.name, quote=False)
        if label is Label.FILE_NAME:
            plain.append(f"{one.name}: {text}" if text else one.name)
            rich.append(f"<li><b>{name}</b>{': ' if marked else ''}{marked}</li>")
        else:
            plain.append(f"{number}. {text or one.name}")
            rich.append(f"<li>{marked or name}</li>")
    tag = "ol" if label is Label.NUMBER else "ul"
    return CopiedText("\n".join(plain), f"<{tag}>{''.join(rich)}</{tag}>")


def _paragraph(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>")
