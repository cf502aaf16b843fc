"""What can be asked of the fields of photos: the menu Metadata."""

from typing import Final

from mediadesk.desktop.actions.spec import ActionSpec, Condition

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
    ActionSpec(
        "metadata.next-fault",
        "Next fault in the caption",
        "assistance.next_fault",
        "Go to the next thing that may be wrong with the caption, its words selected.",
        "F2",
        when=_PHOTO,
        starts_group=True,
    ),
    ActionSpec(
        "metadata.mend-fault",
        "Mend the fault",
        "assistance.mend_fault",
        "Put the right words in the place of the fault gone to last, else of the first.",
        "Shift+F2",
        when=_PHOTO,
    ),
    ActionSpec(
        "metadata.ignore-fault",
        "Ignore the fault",
        "assistance.ignore_fault",
        "Let the fault gone to last stand, else the first; a misspelt word is right from now on.",
        "Ctrl+F2",
        when=_PHOTO,
    ),
    ActionSpec(
        "metadata.write",
        "Write into the files",
        "writing.write",
        "Write the records of the selected photos into their files or sidecars, as set.",
        "Ctrl+S",
        "write-file",
        when=_PHOTO,
        starts_group=True,
    ),
    ActionSpec(
        "metadata.write-sidecars",
        "Write sidecars",
        "writing.write_sidecars",
        "Write the records of the selected photos beside their files, which stay as they are.",
        "Ctrl+Shift+S",
        when=_PHOTO,
    ),
    ActionSpec(
        "metadata.unwritten",
        "Show what is not written yet",
        "writing.show_unwritten",
        "List the photos whose records changed since they were written into their files.",
        "Ctrl+U",
    ),
)
