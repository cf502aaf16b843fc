"""What the house says of the edits that are being made: told before they are made."""

from PySide6.QtCore import QObject

from mediadesk.desktop.workplace import Workplace
from mediadesk.edits.amounts import kinds_of
from mediadesk.edits.disclosure import Caution, EditClass
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import EditKind, RenderPlan
from mediadesk.model.errors import MediaDeskError


class CautionsHandler(QObject):
    """Asks the desk's profile once for each set of kinds of edit."""

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._kinds: tuple[EditKind, ...] | None = None
        self._cautions: tuple[Caution, ...] = ()

    def forget(self) -> None:
        """Ask anew next time: the profile may be another."""
        self._kinds = None

    def of_flip(self, plan: RenderPlan) -> str:
        """Return what is said of mirroring, where the plan does it; "" for nothing."""
        return " ".join(_said(c) for c in self._asked(plan) if c.kind is EditKind.FLIP)

    def of_the_rest(self, plan: RenderPlan) -> str:
        """Return what is said of the plan's other edits; "" for nothing."""
        return " ".join(_said(c) for c in self._asked(plan) if c.kind is not EditKind.FLIP)

    def _asked(self, plan: RenderPlan) -> tuple[Caution, ...]:
        kinds = kinds_of(plan)
        if kinds != self._kinds:
            self._kinds, self._cautions = kinds, ()
            try:
                self._cautions = self._place.desk.developing.cautions(plan)
            except MediaDeskError as error:
                self._place.reporter.report(error)
        return self._cautions


def _said(caution: Caution) -> str:
    if caution.edit_class is EditClass.BLOCK:
        return translated("Your profile does not print this. {reason}").format(reason=caution.text)
    return caution.text
