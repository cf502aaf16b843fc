"""How pictures lie on a common ground, in pixels, as the link of their zooms wants it."""

from PySide6.QtGui import QTransform

from mediadesk.edits.frame_map import FrameMap, Size


def pixels_on(lies: FrameMap, ground: Size, picture: Size) -> QTransform:
    """Return what carries the pixels of a picture to those of the ground it lies on."""
    (a, b, left), (c, d, top) = lies.across, lies.down
    fractions = QTransform.fromScale(1 / picture.width_px, 1 / picture.height_px)
    on_ground = QTransform.fromScale(ground.width_px, ground.height_px)
    return fractions * QTransform(a, c, b, d, left, top) * on_ground
