"""Which keys stand for which action: as shipped, or as a person changed them."""

from typing import Final

from PySide6.QtGui import QKeySequence

from mediadesk.desktop.actions.spec import ActionSpec
from mediadesk.desktop.actions.table import ACTIONS, spec
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import UserError
from mediadesk.services.settings import SHORTCUT_PREFIX, Settings

#: Kept in place of keys where a person wants none.
_NONE: Final = "none"


class Shortcuts:
    """Reads and changes keys through the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def keys(self, action: ActionSpec) -> str:
        """Return the keys of an action in Qt's portable notation; "" for none."""
        kept = self._settings.get(SHORTCUT_PREFIX + action.id)
        if kept == _NONE:
            return ""
        return _portable(kept) or _portable(action.shortcut)

    def holder(self, keys: str, besides: str) -> ActionSpec | None:
        """Return another action that the keys stand for already."""
        wanted = _portable(keys)
        if not wanted:
            return None
        others = (action for action in ACTIONS if action.id != besides)
        return next((action for action in others if self.keys(action) == wanted), None)

    def change(self, action_id: str, keys: str) -> None:
        """Give an action other keys; "" for none.

        Raises:
            UserError: The keys stand for another action.
        """
        holder = self.holder(keys, action_id)
        if holder is not None:
            said = translated("{keys} already stands for “{action}”. Choose other keys.")
            raise UserError(said.format(keys=keys, action=translated(holder.text)))
        self._settings.put(SHORTCUT_PREFIX + action_id, _portable(keys) or _NONE)

    def reset(self, action_id: str) -> None:
        """Give an action its keys as shipped.

        Raises:
            UserError: Those keys stand for another action by now.
        """
        self.change(action_id, spec(action_id).shortcut)


def _portable(keys: str) -> str:
    portable = QKeySequence.SequenceFormat.PortableText
    return QKeySequence.fromString(keys, portable).toString(portable)
