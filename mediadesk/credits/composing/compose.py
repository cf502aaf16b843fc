"""Compose a credit line: the facts on record, worded by a house style."""

import html
import re
import unicodedata
from typing import Final

from mediadesk.credits.composing.directions import LEFT_MARK, RIGHT_MARK, in_reading_order
from mediadesk.credits.composing.facts import CreditFacts, contributions_of, has_credit
from mediadesk.credits.composing.house_style import WEB, HouseStyle
from mediadesk.credits.composing.variables import variables
from mediadesk.credits.composing.web_line import in_element, isolated
from mediadesk.credits.composing.wording import Wording
from mediadesk.model.credit import ComposedCredit
from mediadesk.model.errors import UserError

__all__ = ["CreditFacts", "compose", "compose_with_caption", "contributions_of"]

#: IIM 4.2, dataset 2:110: Credit is "up to 32 octets".
IIM_CREDIT_BYTES: Final = 32

IIM: Final = "iim"

_SENTENCE_ENDS: Final = ".!?…。！？؟"
_FULL_WIDTH: Final = "（）「」：，、；。"
_BESIDE_FULL_WIDTH: Final = re.compile(rf" ?([{_FULL_WIDTH}]) ?")
#: Widths of letters that bring their own space (UAX #11).
_WIDE: Final = frozenset("WF")
_LAST_TAGS: Final = re.compile(r"(?:</[a-z]{1,9}>)+$")
_CLOSERS: Final = "\"'”’»)）」』"


def compose(facts: CreditFacts, style: HouseStyle, form: str = "long") -> ComposedCredit:
    """Return the credit line of a form.

    Args:
        facts: What is on record.
        style: The house's wording.
        form: "long", "short", "print", "web" (HTML) or "iim" (at most 32 bytes of UTF-8).

    Raises:
        UserError: Nothing is on record, the style has no such form or its template fails, or the
            record holds no name that fits IIM whole.
    """
    require_something(facts)
    wording = style.wording(facts.language)
    lines = style.lines(form, variables(facts, style, form))
    text = fitting(lines) if form == IIM else sentences(lines, style, form, wording)
    if not text:
        msg = (
            f"The house style {style.id} makes no {form} credit line of what is on record: "
            "name the maker or the source of the picture."
        )
        raise UserError(msg)
    return finished(text, style, form, wording)


def compose_with_caption(
    facts: CreditFacts, style: HouseStyle, form: str = "long"
) -> ComposedCredit:
    """Return caption and credit as they stand under the picture, in one text; HTML for the web.

    Raises:
        UserError: As for `compose`.
    """
    credit = compose(facts, style, form)
    caption = facts.caption.text.strip() if facts.caption else ""
    if not caption:
        return credit
    # The caption may be in another language than the credit: its own script ends it.
    is_wide = unicodedata.east_asian_width(caption[-1]) in _WIDE
    if caption.rstrip(_CLOSERS)[-1:] not in _SENTENCE_ENDS:
        caption += "。" if is_wide else "."
    said = html.escape(caption, quote=False) if form == WEB else caption
    text = f"{said}{'' if is_wide else ' '}{credit.text}"
    return ComposedCredit(text, style.id, form, credit.language)


def finished(text: str, style: HouseStyle, form: str, wording: Wording) -> ComposedCredit:
    """Return a line as it goes out, for the web in its element."""
    text = in_element(text, wording) if form == WEB else text
    return ComposedCredit(text, style.id, form, wording.language)


def sentences(lines: tuple[str, ...], style: HouseStyle, form: str, wording: Wording) -> str:
    """Join the parts of a line as the house does, each in its reading order.

    IIM's candidates do not come here: a mark would take 3 of 32 bytes, and a wire's field is no
    line of print.
    """
    joint = wording.marks["stop"] if style.joint == ". " else style.joint
    text = ""
    for part in lines:
        line = _tight(part) if wording.marks["open"] in _FULL_WIDTH else part
        in_order = isolated if form == WEB else in_reading_order
        line = in_order(line, wording.direction)
        stop = joint.lstrip(_SENTENCE_ENDS) or " "
        text += (stop if _ends(text) else joint) + line if text else line
    if style.closes and text and not _ends(text):
        text += wording.marks["end"]
    return text


def _tight(text: str) -> str:
    """Return a text without spaces beside full-width marks, which bring their own."""
    return _BESIDE_FULL_WIDTH.sub(r"\1", text)


def _ends(text: str) -> bool:
    shown = html.unescape(_LAST_TAGS.sub("", text)).rstrip(_CLOSERS + LEFT_MARK + RIGHT_MARK)
    return shown != "" and shown[-1] in _SENTENCE_ENDS


def require_something(facts: CreditFacts) -> None:
    """Refuse to make a line of nothing.

    Raises:
        UserError: Neither the record nor the edit log says anything.
    """
    if has_credit(facts):
        return
    msg = "There is no credit on record for this picture: name its maker or its source."
    raise UserError(msg)


def fitting(candidates: tuple[str, ...]) -> str:
    """Return the first candidate of at most 32 bytes; never a part of one."""
    for candidate in candidates:
        if len(candidate.encode()) <= IIM_CREDIT_BYTES:
            return candidate
    if not candidates:
        return ""
    msg = (
        f"No name of this credit fits the {IIM_CREDIT_BYTES} bytes of IIM Credit whole: "
        f"{candidates[-1]}. Shorten it in the record, or leave IIM Credit empty."
    )
    raise UserError(msg)
