"""Everything a person can ask the window to do: one table, from which menus and keys are made."""

from typing import Final

from mediadesk.desktop.action_spec import ActionSpec
from mediadesk.desktop.desk_actions import EDIT, FILE, HELP
from mediadesk.desktop.develop_actions import DEVELOP
from mediadesk.desktop.evidence_actions import EVIDENCE
from mediadesk.desktop.metadata_actions import METADATA
from mediadesk.desktop.picture_actions import PHOTO, VIEW
from mediadesk.desktop.record_actions import CHECK, COLLECTION

#: The menus, in the order of the menu bar.
MENUS: Final = ("File", "Edit", "View", "Photo", "Metadata", "Collection", "Check", "Help")

ACTIONS: Final[tuple[ActionSpec, ...]] = (
    *FILE,
    *EDIT,
    *VIEW,
    *PHOTO,
    *METADATA,
    *EVIDENCE,
    *DEVELOP,
    *COLLECTION,
    *CHECK,
    *HELP,
)


def spec(action_id: str) -> ActionSpec:
    """Return the action of a name."""
    return next(action for action in ACTIONS if action.id == action_id)
