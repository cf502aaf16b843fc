"""Take apart what is printed beside a published picture: its credit, and what its caption adds."""

from dataclasses import replace
from typing import Protocol

from mediadesk.model.credit import PrintedCredit
from mediadesk.model.placement import Placement


class ParsesPrinted(Protocol):
    """Takes a printed text apart."""

    def __call__(self, text: str, *, is_credit: bool = False) -> PrintedCredit:
        """Return what it says; `is_credit` where the document itself says that it is a credit."""
        ...


def read_printed(placement: Placement, parse: ParsesPrinted) -> PrintedCredit:
    """Return the printed caption and credit of a picture, taken apart.

    Where the document keeps the credit apart from the caption, that division stands: the credit is
    read as one even without a label, and the caption can only add to it.

    Args:
        placement: The picture as published.
        parse: Takes one text apart.
    """
    caption, credit = placement.caption.strip(), placement.credit.strip()
    if not credit:
        return parse(caption)
    read = replace(parse(credit, is_credit=True), caption_part=caption, credit_part=credit)
    return _with_caption(read, parse(caption)) if caption else read


def _with_caption(credit: PrintedCredit, caption: PrintedCredit) -> PrintedCredit:
    """Return a credit with the edits and, where it names nobody, the parties of the caption."""
    if not caption.credit_part:
        return credit
    edits = tuple(dict.fromkeys((*credit.edits, *caption.edits)))
    editors = tuple(dict.fromkeys((*credit.edit_credits, *caption.edit_credits)))
    merged = replace(credit, edits=edits, edit_credits=editors)
    if not _names_somebody(credit):
        merged = replace(
            merged,
            creators=caption.creators,
            organizations=caption.organizations,
            via=caption.via,
            courtesy=caption.courtesy,
        )
    answered = not edits or any(e.names or e.organizations for e in editors)
    licence = credit.licence or caption.licence
    return replace(merged, licence=licence, complete=_names_somebody(merged) and answered)


def _names_somebody(read: PrintedCredit) -> bool:
    return bool(read.creators or read.organizations or read.via or read.courtesy)
