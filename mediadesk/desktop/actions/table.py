"""Everything a person can ask the window to do: one table, from which menus and keys are made."""

from typing import Final

from mediadesk.desktop.actions.desk import EDIT, FILE, HELP
from mediadesk.desktop.actions.developing import DEVELOP
from mediadesk.desktop.actions.evidence import EVIDENCE
from mediadesk.desktop.actions.metadata import METADATA
from mediadesk.desktop.actions.pictures import PHOTO, VIEW
from mediadesk.desktop.actions.rating import RATING
from mediadesk.desktop.actions.records import CHECK, COLLECTION
from mediadesk.desktop.actions.shaping import SHAPES
from mediadesk.desktop.actions.spec import ActionSpec

#: The menus, in the order of the menu bar.
MENUS: Final = ("File", "Edit", "View", "Photo", "Metadata", "Collection", "Check", "Help")

ACTIONS: Final[tuple[ActionSpec, ...]] = (
    *FILE,
    *EDIT,
    *VIEW,
    *PHOTO,
    *METADATA,
    *RATING,
    *EVIDENCE,
    *DEVELOP,
    *SHAPES,
    *COLLECTION,
    *CHECK,
    *HELP,
)


def spec(action_id: str) -> ActionSpec:
    """Return the action of a name."""
    return next(action for action in ACTIONS if action.id == action_id)
