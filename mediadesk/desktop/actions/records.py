"""What can be asked of collections and of published documents: Collection and Check."""

from typing import Final

from mediadesk.desktop.actions.spec import ActionSpec, Condition, Reach

_PICTURES: Final = Reach.PICTURES

#: The menu Collection.
COLLECTION: Final = (
    ActionSpec(
        "collection.new",
        "New collection…",
        "collections.create",
        "Make a collection and put the selected photos into it.",
        "Ctrl+N",
        "collection",
    ),
    ActionSpec(
        "collection.add",
        "Add to collection…",
        "collections.add",
        "Put the selected photos into a collection.",
        "Ctrl+L",
        when=Condition.SELECTION,
    ),
    ActionSpec(
        "collection.take-out",
        "Take out of this collection",
        "collections.take_out",
        "Take the selected photos out of the collection; they stay in the catalogue.",
        "Del",
        when=Condition.COLLECTION,
        reach=_PICTURES,
    ),
    ActionSpec(
        "collection.rename",
        "Rename collection…",
        "collections.rename",
        "Give the collection that is shown another name.",
        when=Condition.COLLECTION,
        starts_group=True,
    ),
    ActionSpec(
        "collection.delete",
        "Delete collection",
        "collections.delete",
        "Remove the collection that is shown; its photos stay in the catalogue.",
        when=Condition.COLLECTION,
    ),
)

#: The menu Check.
CHECK: Final = (
    ActionSpec(
        "check.open",
        "Open article…",
        "checking.open",
        "Check the attribution of every picture in a published document.",
        "Ctrl+O",
        "check-page",
    ),
    ActionSpec(
        "check.again",
        "Check again",
        "checking.check_again",
        "Check the document once more, against the records as they are now.",
        "Ctrl+R",
        when=Condition.REPORT,
    ),
    ActionSpec(
        "check.next",
        "Next finding",
        "checking.next",
        "Go to the next finding.",
        "F8",
        when=Condition.REPORT,
        starts_group=True,
    ),
    ActionSpec(
        "check.previous",
        "Previous finding",
        "checking.previous",
        "Go to the previous finding.",
        "Shift+F8",
        when=Condition.REPORT,
    ),
    ActionSpec(
        "check.next-document",
        "Next document",
        "checking.next_document",
        "Go to the next document of this sitting with something to do.",
        "Ctrl+F8",
    ),
    ActionSpec(
        "check.previous-document",
        "Previous document",
        "checking.previous_document",
        "Go to the previous document of this sitting with something to do.",
        "Ctrl+Shift+F8",
    ),
    ActionSpec(
        "check.copy-expected",
        "Copy expected line",
        "checking.copy_expected",
        "Copy the line as it should be printed.",
        "F7",
        "copy",
        when=Condition.REPORT,
        starts_group=True,
    ),
    ActionSpec(
        "check.photo",
        "Go to the photo",
        "mending.go_to_photo",
        "Show the catalogue photo that the published picture shows.",
        "Ctrl+G",
        when=Condition.REPORT,
    ),
    ActionSpec(
        "check.compare",
        "Compare with the photo",
        "comparing.open_published",
        "Hold the published picture against the catalogue photo that it shows.",
        "Ctrl+Shift+G",
        when=Condition.REPORT,
    ),
    ActionSpec(
        "check.mend",
        "Mend the record",
        "mending.mend",
        "Show the record that the finding is about, ready to be written.",
        "Shift+F7",
        when=Condition.REPORT,
    ),
    ActionSpec(
        "check.waive",
        "Waive finding…",
        "waivers.waive",
        "Accept a finding by name, with a reason that is kept.",
        "Ctrl+Shift+W",
        "waive",
        when=Condition.FINDING,
        starts_group=True,
    ),
    ActionSpec(
        "check.reopen",
        "Re-open finding",
        "waivers.reopen",
        "Take the waiver of a finding back, so that it counts again.",
        "Ctrl+Alt+W",
        when=Condition.WAIVED,
    ),
    ActionSpec(
        "check.waivers",
        "Accepted findings…",
        "waivers.list",
        "List what was accepted: where, by whom, when and why, and whether it still counts.",
        "Shift+F9",
    ),
    ActionSpec(
        "check.watch",
        "Watch a folder…",
        "watching.choose",
        "Check whatever arrives in one more folder, now and after the next start.",
        "Ctrl+Shift+O",
        "eye",
        starts_group=True,
    ),
    ActionSpec(
        "check.watched",
        "Watched folders…",
        "watching.list",
        "List the watched folders and how each stands; add, pause and remove them.",
        "Ctrl+Alt+O",
    ),
)
