"""Lets pictures that show the same thing in different frames be zoomed and pushed together."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTransform

from mediadesk.desktop.widgets.picture.zoomable_picture import ZoomablePicture


@dataclass(frozen=True, slots=True)
class LinkedPicture:
    """A picture of a link, and how it lies on the ground that all of them share.

    Attributes:
        picture: The widget.
        on_ground: Carries its pixels to the common ground.
    """

    picture: ZoomablePicture
    on_ground: QTransform

    @property
    def scale(self) -> float:
        """Lengths on the ground for each pixel."""
        return math.sqrt(abs(self.on_ground.determinant()))


class ZoomLink(QObject):
    """Carries what one picture looks at over to the others."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._linked: tuple[LinkedPicture, ...] = ()
        self._is_carrying = False

    def link(self, linked: Sequence[LinkedPicture]) -> None:
        """Link pictures; those that were linked before go their own ways."""
        for each in self._linked:
            each.picture.zoom_changed.disconnect(self._carry)
        self._linked = tuple(linked)
        for each in self._linked:
            each.picture.zoom_changed.connect(self._carry)

    @Slot()
    def _carry(self) -> None:
        moved = next((each for each in self._linked if each.picture is self.sender()), None)
        if moved is None or self._is_carrying or moved.picture.picture_size.isEmpty():
            return
        self._is_carrying = True  # the others tell that they moved, too
        try:
            for each in self._linked:
                if each is not moved:
                    _follow(each, moved)
        finally:
            self._is_carrying = False


def _follow(follower: LinkedPicture, moved: LinkedPicture) -> None:
    if moved.picture.is_fitted:
        follower.picture.fit()
        return
    from_ground, is_invertible = follower.on_ground.inverted()
    if is_invertible:
        at = from_ground.map(moved.on_ground.map(moved.picture.centre))
        follower.picture.look_at(at, moved.picture.zoom / moved.scale * follower.scale)
