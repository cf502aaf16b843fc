"""The founding line and the five facts it is composed from."""

from mediadesk.credits.composing.compose import CreditFacts
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence

CAPTION = "Vladimir Putin greeted by Kim Yo-Jong"
CREDIT = (
    "Photo credit: Kremlin. Photo is cropped and enlarged. "
    "Art, cropping, enhancement: Rosa Yamamoto / Feminine-Perspective-Magazine"
)
EDITOR = "Rosa Yamamoto"
HOUSE = "Feminine-Perspective-Magazine"

FACTS = CreditFacts(
    caption=Caption(1, text=CAPTION),
    credit=Credit(1, sources=("Kremlin",)),
    contributions=(Contribution("c", 1, ("art", "cropping", "enhancement"), EDITOR, HOUSE),),
    edits=(
        Edit("1", 1, EditKind.CROP, Evidence.MADE_HERE, by=EDITOR),
        Edit("2", 1, EditKind.ENLARGE, Evidence.MADE_HERE, by=EDITOR),
    ),
)
