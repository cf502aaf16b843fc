"""What can be asked of the fields of photos: the menu Metadata."""

from typing import Final

from mediadesk.desktop.action_spec import ActionSpec, Condition

_PHOTO: Final = Condition.PHOTO

#: The menu Metadata.
METADATA: Final = (
    ActionSpec(
        "metadata.templates",
        "Caption templates…",
        "templates.open",
        "Choose a template, see what it makes of the photo, apply it to the selection.",
        "Ctrl+T",
        "edit",
        when=_PHOTO,
    ),
    ActionSpec(
        "metadata.template-again",
        "Apply the last template again",
        "templates.apply_again",
        "Apply the template that was applied last to the selected photos.",
        "Ctrl+Shift+T",
        when=_PHOTO,
    ),
    ActionSpec(
        "metadata.find-field",
        "Find a field",
        "metadata.find_field",
        "Type a few letters of a field's name and go to it in the form.",
        "Ctrl+Shift+F",
        "search",
        when=_PHOTO,
        starts_group=True,
    ),
    ActionSpec(
        "metadata.apply",
        "Apply to the selection",
        "metadata.apply",
        "Change the selected photos in the fields you typed in, all in one step.",
        "Ctrl+Shift+A",
        when=_PHOTO,
    ),
    ActionSpec(
        "metadata.resolve",
        "Take the other reading",
        "metadata.resolve",
        "Where XMP, IIM and Exif disagree about a field, take over what another of them says.",
        "F4",
        when=_PHOTO,
    ),
)
