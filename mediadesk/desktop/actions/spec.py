"""What an action of the window is: its words, its keys, its handler, when it makes sense."""

from dataclasses import dataclass
from enum import StrEnum


class Condition(StrEnum):
    """What must be the case for an action to make sense."""

    ALWAYS = "always"
    PHOTO = "a photo is current"
    SELECTION = "photos are selected"
    DERIVATIVE = "the current photo was made from another one"
    DEVELOPING = "a photo is being developed"
    UNDO = "there is something to undo"
    REDO = "there is something to redo"
    COLLECTION = "a collection is shown"
    REPORT = "a checked document is shown"
    FETCHED = "a checked page is shown that was fetched from the web"
    REMOTE = "a checked document shows pictures from the web that are not at hand"
    FINDING = "an open finding is current"
    WAIVED = "a waived or adopted finding is current"
    BASELINE = "a baseline is open"
    STRANGER = "a picture is current whose file the catalogue can take in"
    POSSIBLE = "a picture is current that may be a photo of the catalogue"
    PAIR = "a derivative is current, or two photos are selected"
    JOB = "a job is under way"


class Reach(StrEnum):
    """Where the keys of an action are heard."""

    WINDOW = "window"
    PICTURES = "pictures"
    DEVELOPING = "pictures and the panel that develops them"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: Dotted name, by which a changed shortcut is kept.
        text: What the menu says.
        handler: Handler and method that carry it out, "intake.import_folder".
        tip: What it does, in a sentence.
        shortcut: The keys as shipped, in Qt's portable notation; "" for none.
        icon: Name of its icon; "" for none.
        when: What must be the case.
        reach: Where its keys are heard: single letters only among the pictures.
        is_checkable: Whether it is on or off.
        submenu: The submenu it stands in; "" for none.
        starts_group: Whether a line separates it from the action above.
    """

    id: str
    text: str
    handler: str
    tip: str
    shortcut: str = ""
    icon: str = ""
    when: Condition = Condition.ALWAYS
    reach: Reach = Reach.WINDOW
    is_checkable: bool = False
    submenu: str = ""
    starts_group: bool = False

    @property
    def menu(self) -> str:
        """The menu it stands in: the first part of its name."""
        return self.id.partition(".")[0].capitalize()
