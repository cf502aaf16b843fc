"""Content Credentials of a file in words: whether they hold, who signed, what was done, any AI."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.section import Section
from mediadesk.i18n.moments import date_and_time
from mediadesk.i18n.translated import translated
from mediadesk.model.edit_traces import ContentCredentials, CredentialState

_STATES: Final = {
    CredentialState.TRUSTED: ("The signature holds, and its signer is on a trust list.", ""),
    CredentialState.VALID: ("The signature holds; its signer is on no trust list here.", ""),
    CredentialState.INVALID: ("The signature does not hold.", "fault"),
    CredentialState.UNREADABLE: ("The Content Credentials cannot be read.", "warningNote"),
}

#: Digital Source Types that say a model made the picture, or a part of it (IPTC NewsCodes).
_AI: Final = {
    "trainedAlgorithmicMedia": "made by AI",
    "compositeWithTrainedAlgorithmicMedia": "in part made by AI",
    "compositeSynthetic": "in part synthetic",
    "algorithmicallyEnhanced": "enhanced by an algorithm",
}


class CredentialsNote(Section):
    """A section that is shown only where a file carries Content Credentials."""

    def __init__(self, parent: QWidget | None = None) -> None:
        content = QWidget(parent)
        self.state = PlainLabel(content)
        self.said = PlainLabel(content)
        for label in (self.state, self.said):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 0, 8, 4)
        column.addWidget(self.state)
        column.addWidget(self.said)
        super().__init__(translated("Content Credentials"), content, parent)
        self.show_credentials(None)

    def show_credentials(self, credentials: ContentCredentials | None) -> None:
        """Show what a file's credentials say; nothing for None."""
        self.setVisible(credentials is not None)
        if credentials is None:
            return
        words, tone = _STATES[credentials.state]
        self.state.setText(" ".join(filter(None, (translated(words), credentials.problem))))
        self.state.setObjectName(tone)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.said.setText("\n".join(lines(credentials)))


def lines(credentials: ContentCredentials) -> Iterator[str]:
    """Yield what the credentials say, a line each."""
    yield from _ai_lines(credentials)
    if credentials.signer:
        issuer = f" ({credentials.issuer})" if credentials.issuer else ""
        yield translated("Signed by {signer}").format(signer=credentials.signer) + issuer
    if credentials.signed_at is not None:
        yield translated("Signed at {time}").format(time=date_and_time(credentials.signed_at))
    if credentials.generator:
        yield translated("Made with {program}").format(program=credentials.generator)
    if credentials.actions:
        done = ", ".join(dict.fromkeys(_short(one.action) for one in credentials.actions))
        yield translated("Done to it: {actions}").format(actions=done)
    if credentials.ingredients:
        titles = ", ".join(one.title or translated("unnamed") for one in credentials.ingredients)
        yield translated("Made from: {titles}").format(titles=titles)


def _ai_lines(credentials: ContentCredentials) -> Iterator[str]:
    said = (*credentials.source_types, *(one.source_type for one in credentials.actions))
    for kind in dict.fromkeys(said):
        if kind in _AI:
            yield translated("Says of itself: {kind}.").format(kind=translated(_AI[kind]))


def _short(action: str) -> str:
    """Return "cropped" for "c2pa.cropped"; actions of others keep their whole name."""
    return action.removeprefix("c2pa.").replace("_", " ")
