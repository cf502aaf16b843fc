"""What can be asked of the desk as a whole: the menus File, Edit and Help."""

from typing import Final

from mediadesk.desktop.actions.spec import ActionSpec, Condition, Reach

_PICTURES: Final = Reach.PICTURES

#: The menu File.
FILE: Final = (
    ActionSpec(
        "file.import-folder",
        "Import folder…",
        "intake.import_folder",
        "Take the pictures of a folder and the folders below it into the catalogue.",
        "Ctrl+I",
        "import",
    ),
    ActionSpec(
        "file.import-pictures",
        "Import pictures…",
        "intake.import_pictures",
        "Take single picture files into the catalogue.",
        "Ctrl+Shift+I",
    ),
    ActionSpec(
        "file.deliver",
        "Deliver…",
        "delivering.deliver",
        "Write the selected photos with captions and credits into a file that a layout takes.",
        "Ctrl+E",
        when=Condition.PHOTO,
        starts_group=True,
    ),
    ActionSpec(
        "file.sample-desk",
        "Open the sample desk",
        "support.open_sample_desk",
        "Open a small catalogue of sample photos and articles in a window of its own.",
        starts_group=True,
    ),
    ActionSpec(
        "file.stop",
        "Stop the running work",
        "intake.stop",
        "Stop the import, check or rendering under way; what is done stays done.",
        "Ctrl+.",
        "stop",
        when=Condition.JOB,
        starts_group=True,
    ),
    ActionSpec(
        "file.quit",
        "Quit",
        "support.quit",
        "Save what was typed and close the window.",
        "Ctrl+Q",
        starts_group=True,
    ),
)

#: The menu Edit.
EDIT: Final = (
    ActionSpec(
        "edit.undo",
        "Undo",
        "records.undo",
        "Take back the last change of a record, even one made on an earlier day.",
        "Ctrl+Z",
        "undo",
        when=Condition.UNDO,
    ),
    ActionSpec(
        "edit.redo",
        "Redo",
        "records.redo",
        "Do again what was taken back last.",
        "Ctrl+Shift+Z",
        "redo",
        when=Condition.REDO,
    ),
    ActionSpec(
        "edit.search",
        "Search",
        "pictures.search",
        "Go to the search field.",
        "Ctrl+F",
        "search",
        starts_group=True,
    ),
    ActionSpec(
        "edit.select-all",
        "Select all photos",
        "pictures.select_all",
        "Select every photo that is listed.",
        "Ctrl+A",
        reach=_PICTURES,
    ),
    ActionSpec(
        "edit.styles",
        "House styles…",
        "styling.open",
        "Write how credit lines are worded, and see at once how they read.",
        "F9",
        "edit",
        starts_group=True,
    ),
    ActionSpec(
        "edit.codes",
        "Code replacements…",
        "settings.open_codes",
        "Choose the files of codes that become words as you type, and try them.",
        "Ctrl+Shift+K",
    ),
    ActionSpec(
        "edit.vocabularies",
        "Vocabularies…",
        "vocabularies.open",
        "Write the keywords, names, places and events that are offered as you type.",
        "Ctrl+K",
    ),
    ActionSpec(
        "edit.person",
        "You and your house…",
        "settings.open_person",
        "Say who is at the desk and for whom: it stands in the journal and in the edit log.",
        starts_group=True,
    ),
    ActionSpec(
        "edit.shortcuts",
        "Keyboard shortcuts…",
        "support.change_shortcuts",
        "See every key and change it.",
        "F1",
    ),
    ActionSpec(
        "edit.settings",
        "Settings…",
        "settings.open",
        "See every setting and change it.",
        "Ctrl+,",
        "settings",
    ),
)

#: The menu Help.
HELP: Final = (
    ActionSpec(
        "help.log",
        "Show the error log",
        "support.show_log",
        "Open the file in which unexpected errors are written down.",
    ),
    ActionSpec(
        "help.about",
        "About MediaDesk",
        "support.tell_about",
        "Say what version this is and under what licence.",
        starts_group=True,
    ),
)
