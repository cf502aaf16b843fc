"""A way to develop one photo that is kept, not yet a file."""

from dataclasses import dataclass

from mediadesk.model.edit import RenderPlan


@dataclass(frozen=True, slots=True)
class Version:
    """A plan for one photo that somebody keeps: the front page's, the web's.

    Attributes:
        id: Unique hex string.
        photo_id: The photo that would be developed.
        name: What people call it: "Version 1", "Front page".
        plan: What would be done to its pixels.
    """

    id: str
    photo_id: int
    name: str
    plan: RenderPlan
