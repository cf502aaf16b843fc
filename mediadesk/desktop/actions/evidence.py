"""What can be asked of evidence, of versions, and of other programs: more of the menu Photo."""

from typing import Final

from mediadesk.desktop.actions.spec import ActionSpec, Condition, Reach

_PHOTO: Final = Condition.PHOTO
_PICTURES: Final = Reach.PICTURES

#: The last part of the menu Photo.
EVIDENCE: Final = (
    ActionSpec(
        "photo.compare",
        "Compare with its original",
        "comparing.open",
        "Hold a derivative against its original, or two selected photos against each other.",
        "Shift+O",
        "compare",
        when=Condition.PAIR,
        reach=_PICTURES,
        starts_group=True,
    ),
    ActionSpec(
        "photo.versions",
        "Versions side by side",
        "forms.open",
        "Show the original, its versions and its derivatives side by side.",
        "V",
        "grid",
        when=_PHOTO,
        reach=_PICTURES,
    ),
    ActionSpec(
        "photo.look",
        "Look at the pixels",
        "evidence.look",
        "Read the file, compare it with its original, and propose what is not in the log.",
        "Ctrl+Shift+L",
        "eye",
        when=_PHOTO,
    ),
    ActionSpec(
        "photo.relate",
        "Look for the original",
        "relating.find_chosen",
        "Find what the selected photos were made from, by ids and by content, and link them.",
        "Ctrl+Alt+M",
        "search",
        when=Condition.SELECTION,
    ),
    ActionSpec(
        "photo.edit-in",
        "Edit in",
        "outside.open_menu",
        "Give a copy to another program and take the result in; the original stays as it is.",
        "Shift+E",
        "edit",
        when=_PHOTO,
        reach=_PICTURES,
    ),
)
