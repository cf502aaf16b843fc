"""What can be asked while a photo is developed: a part of the menu Photo."""

from typing import Final

from mediadesk.desktop.actions.spec import ActionSpec, Condition, Reach

_PHOTO: Final = Condition.PHOTO
_DEVELOPING: Final = Condition.DEVELOPING
_HERE: Final = Reach.DEVELOPING
_MORE: Final = "While developing"

#: Below the rest of the menu Photo.
DEVELOP: Final = (
    ActionSpec(
        "photo.develop",
        "Develop",
        "developing.develop",
        "Crop, straighten, tone and enlarge; the original stays as it is. Again: leave.",
        "D",
        "tone",
        when=_PHOTO,
        reach=_HERE,
        starts_group=True,
    ),
    ActionSpec(
        "photo.crop",
        "Crop",
        "developing.crop",
        "Draw a crop on the whole photo; again, see what it comes to.",
        "C",
        "crop",
        when=_PHOTO,
        reach=_HERE,
    ),
    ActionSpec(
        "photo.make-derivative",
        "Make derivative",
        "developing.make",
        "Render what was developed to a new file and write it into the edit log.",
        "Ctrl+M",
        when=_DEVELOPING,
    ),
    ActionSpec(
        "photo.spots",
        "Cover dust",
        "developing.set_spots",
        "Set spots that cover dust; again, see what it comes to.",
        "K",
        "spot",
        when=_DEVELOPING,
        reach=_HERE,
        submenu=_MORE,
    ),
    ActionSpec(
        "photo.before",
        "Before and after",
        "adjusting.before",
        "Show the photo as it was taken; again, show the work.",
        "\\",
        "compare",
        when=_DEVELOPING,
        reach=_HERE,
        submenu=_MORE,
    ),
    ActionSpec(
        "photo.turn-right",
        "Turn right",
        "adjusting.turn_right",
        "Turn the picture by 90° clockwise.",
        "R",
        "rotate",
        when=_DEVELOPING,
        reach=_HERE,
        submenu=_MORE,
        starts_group=True,
    ),
    ActionSpec(
        "photo.turn-left",
        "Turn left",
        "adjusting.turn_left",
        "Turn the picture by 90° counter-clockwise.",
        "Shift+R",
        "rotate-left",
        when=_DEVELOPING,
        reach=_HERE,
        submenu=_MORE,
    ),
    ActionSpec(
        "photo.flip",
        "Flip",
        "adjusting.flip",
        "Mirror the picture left to right; news desks forbid it.",
        "H",
        "flip",
        when=_DEVELOPING,
        reach=_HERE,
        submenu=_MORE,
    ),
    ActionSpec(
        "photo.grayscale",
        "Black and white",
        "adjusting.drop_colours",
        "Drop the colours, or bring them back.",
        "G",
        when=_DEVELOPING,
        reach=_HERE,
        submenu=_MORE,
    ),
    ActionSpec(
        "photo.copy-settings",
        "Copy settings",
        "adjusting.copy_settings",
        "Note tone, colour and detail of what is developed, for other photos.",
        "Ctrl+Shift+C",
        when=_DEVELOPING,
        submenu=_MORE,
        starts_group=True,
    ),
    ActionSpec(
        "photo.paste-settings",
        "Paste settings",
        "adjusting.paste_settings",
        "Give the noted settings to what is developed, or as new versions to the selected photos.",
        "Ctrl+Shift+V",
        when=_PHOTO,
    ),
)
