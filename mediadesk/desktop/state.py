"""How the window was left: kept in the settings, read back with distrust."""

import binascii
import json
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from typing import Final

from mediadesk.desktop.theme import TEXT_PX
from mediadesk.model.scope import Order, Scope
from mediadesk.services.setting_table import TEXT_SIZES
from mediadesk.services.settings import STATE_PREFIX, Settings

_WINDOW: Final = f"{STATE_PREFIX}window"
_PLACE: Final = f"{STATE_PREFIX}place"
_THEME: Final = "appearance.theme"
_TEXT_SIZE: Final = "appearance.text_size"
_THEMES: Final = ("dark", "light")

SMALLEST_CELL_PX: Final = 96
LARGEST_CELL_PX: Final = 512
USUAL_CELL_PX: Final = 184

#: Longer texts are no state of ours; a damaged settings file may hold anything.
_LONGEST: Final = 100_000


@dataclass(frozen=True, slots=True)
class Place:
    """What was looked at.

    Attributes:
        scope: The photos listed; its query is not kept from one start to the next.
        cell_px: Width of a thumbnail's cell.
        photo_id: The current photo; 0 for none.
        style: The house style chosen for the credit line; "" for the setting's.
        is_enlarged: Whether the viewer was open.
    """

    scope: Scope
    cell_px: int = USUAL_CELL_PX
    photo_id: int = 0
    style: str = ""
    is_enlarged: bool = False


class WindowState:
    """Keeps the window's state through the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def place(self) -> Place:
        """Return what was looked at last; the usual where nothing sensible was kept."""
        kept = self._record(_PLACE)
        return Place(
            scope=Scope(
                folder=_text(kept, "folder") or None,
                collection_id=_text(kept, "collection_id") or None,
                order=_order(_text(kept, "order")),
            ),
            cell_px=_number(kept, "cell_px", SMALLEST_CELL_PX, LARGEST_CELL_PX) or USUAL_CELL_PX,
            photo_id=_number(kept, "photo_id", 1, 2**62),
            style=_text(kept, "style"),
            is_enlarged=kept.get("is_enlarged") is True,
        )

    def keep_place(self, place: Place) -> None:
        """Keep what is looked at."""
        kept = asdict(place)
        scope = kept.pop("scope")
        kept |= {name: scope[name] for name in ("folder", "collection_id", "order")}
        self._settings.put(_PLACE, json.dumps(kept))

    def parts(self) -> dict[str, bytes]:
        """Return geometry, docks and splitters by name, as Qt wrote them."""
        kept = self._record(_WINDOW)
        decoded = {name: _decoded(value) for name, value in kept.items() if isinstance(value, str)}
        return {name: value for name, value in decoded.items() if value}

    def keep_parts(self, parts: dict[str, bytes]) -> None:
        """Keep geometry, docks and splitters."""
        encoded = {name: b64encode(value).decode("ascii") for name, value in parts.items()}
        self._settings.put(_WINDOW, json.dumps(encoded))

    def theme(self) -> str:
        """Return "dark" or "light"."""
        kept = self._settings.get(_THEME)
        return kept if kept in _THEMES else _THEMES[0]

    def text_px(self) -> int:
        """Return how large letters are."""
        kept = self._settings.get(_TEXT_SIZE)
        return int(kept) if kept in dict(TEXT_SIZES) else TEXT_PX

    def keep_theme(self, theme: str) -> None:
        """Keep the theme."""
        self._settings.put(_THEME, theme)

    def _record(self, name: str) -> dict[str, object]:
        text = self._settings.get(name)
        if not text or len(text) > _LONGEST:
            return {}
        try:
            kept = json.loads(text)
        except (ValueError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}


def _text(kept: dict[str, object], name: str) -> str:
    value = kept.get(name)
    return value if isinstance(value, str) else ""


def _number(kept: dict[str, object], name: str, least: int, most: int) -> int:
    value = kept.get(name)
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and isinstance(value, int) and least <= value <= most else 0


def _order(value: str) -> Order:
    return Order(value) if value in tuple(Order) else Order.ADDED


def _decoded(value: str) -> bytes:
    try:
        return b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return b""
