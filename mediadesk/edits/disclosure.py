"""Which edits must be told to the reader, and which a news picture must not carry at all."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mediadesk.edits.kinds import in_order
from mediadesk.model.edit import EditKind


class EditClass(StrEnum):
    """What a house thinks of an edit.

    ROUTINE edits are logged and not told; those to DISCLOSE are told to readers; those to BLOCK
    are printed only where somebody named answers for them.
    """

    ROUTINE = "routine"
    DISCLOSE = "disclose"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class KindRule:
    """What the press holds of one kind of edit.

    Attributes:
        kind: The kind.
        usual: Its class at a news desk.
        caution: What whoever makes such an edit has to know; "" where it is nobody's concern.
    """

    kind: EditKind
    usual: EditClass
    caution: str = ""


#: Compiled from the published codes of AP, Reuters, NYT, Guardian, World Press Photo, NPPA and the
#: German press council; they agree that adding and removing content is manipulation.
KIND_RULES: Final[tuple[KindRule, ...]] = (
    KindRule(EditKind.CROP, EditClass.ROUTINE),
    KindRule(EditKind.ENLARGE, EditClass.DISCLOSE),
    KindRule(EditKind.RESIZE, EditClass.ROUTINE),
    KindRule(EditKind.ROTATE, EditClass.ROUTINE),
    KindRule(
        EditKind.FLIP, EditClass.BLOCK,
        "The New York Times and the Guardian forbid mirrored news pictures: writing, rings, medals"
        " and partings come to lie on the wrong side.",
    ),
    KindRule(EditKind.GRAYSCALE, EditClass.ROUTINE),
    KindRule(EditKind.TONE, EditClass.ROUTINE),
    KindRule(EditKind.SHARPEN, EditClass.ROUTINE),
    KindRule(EditKind.DENOISE, EditClass.ROUTINE),
    KindRule(EditKind.DUST, EditClass.ROUTINE),
    KindRule(
        EditKind.RETOUCH, EditClass.DISCLOSE,
        "Agencies allow no retouching but of dust: say in print what was changed.",
    ),
    KindRule(
        EditKind.BLUR, EditClass.DISCLOSE,
        "AP wants the caption to explain obscured faces; a blurred background is forbidden there.",
    ),
    KindRule(
        EditKind.TEXT, EditClass.DISCLOSE, "Readers have to be told that the text was laid over it."
    ),
    KindRule(
        EditKind.COLORIZE, EditClass.DISCLOSE,
        "A colourised picture has to be called so: its colours were never photographed.",
    ),
    KindRule(
        EditKind.COMPOSITE, EditClass.BLOCK,
        "A montage has to be recognisable as one (German press code 2.2; Guardian, NYT).",
    ),
    KindRule(
        EditKind.REMOVE, EditClass.BLOCK,
        "Taking content out of a news picture is manipulation in every code of the press.",
    ),
    KindRule(
        EditKind.AI_ENLARGE, EditClass.BLOCK,
        "Models draw detail that was never photographed; World Press Photo forbids it.",
    ),
    KindRule(
        EditKind.AI_EDIT, EditClass.BLOCK,
        "Generated content in a picture of a real event is forbidden by AP, NYT and World Press"
        " Photo, and the EU wants it labelled (AI Act, article 50).",
    ),
    KindRule(EditKind.OTHER, EditClass.DISCLOSE),
)  # fmt: skip

_BY_KIND: Final = {rule.kind: rule for rule in KIND_RULES}


@dataclass(frozen=True, slots=True)
class Caution:
    """What whoever makes an edit is told before it is made.

    Attributes:
        kind: The edit.
        edit_class: What the house thinks of it.
        text: A sentence.
    """

    kind: EditKind
    edit_class: EditClass
    text: str


def rule_of(kind: EditKind) -> KindRule:
    """Return what the press holds of a kind of edit."""
    return _BY_KIND[kind]


def class_of(
    kind: EditKind, discloses: frozenset[EditKind], blocks: frozenset[EditKind]
) -> EditClass:
    """Return the class of a kind of edit in a house.

    Args:
        kind: The kind.
        discloses: The kinds the house tells its readers of.
        blocks: The kinds it does not print.
    """
    if kind in blocks:
        return EditClass.BLOCK
    return EditClass.DISCLOSE if kind in discloses else EditClass.ROUTINE


def cautions(
    kinds: Iterable[EditKind], discloses: frozenset[EditKind], blocks: frozenset[EditKind]
) -> tuple[Caution, ...]:
    """Return what has to be known of edits of these kinds, each once, in a credit line's order.

    An edit that a house neither tells of nor blocks needs no caution there; one that it blocks
    always comes, others where there is something to say.

    Args:
        kinds: The kinds of edit, as often as they are made.
        discloses: The kinds the house tells its readers of.
        blocks: The kinds it does not print.
    """
    classed = ((kind, class_of(kind, discloses, blocks)) for kind in in_order(kinds))
    return tuple(
        Caution(kind, edit_class, rule_of(kind).caution)
        for kind, edit_class in classed
        if edit_class is EditClass.BLOCK
        or (edit_class is EditClass.DISCLOSE and rule_of(kind).caution)
    )
