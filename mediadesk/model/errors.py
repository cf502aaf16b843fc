"""Errors by who can mend them; anything else that is raised is a bug."""


class MediaDeskError(Exception):
    """An error with a sentence for people: what happened, to what, what to do."""


class UserError(MediaDeskError):
    """The person at the desk can mend it: a wrong path, a bad query, a name that is missing."""


class OvertakenError(UserError):
    """Somebody else changed the same records first; whoever began from them may begin again."""


class DisputedError(UserError):
    """Somebody else changed the very thing that was typed; only a person can say what holds."""


class OutsideError(MediaDeskError):
    """The disk, the network or a damaged file is at fault."""


class StoppedError(MediaDeskError):
    """A job was asked to stop and did."""
