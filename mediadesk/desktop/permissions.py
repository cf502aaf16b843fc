"""Which actions make sense now: what holds in the window, told to the board."""

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.actions.board import ActionBoard
from mediadesk.desktop.actions.spec import Condition
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.checking.adopted import adopted_rule
from mediadesk.desktop.panels.checking.strangers import possible_photo, stranger
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.finding import DocumentReport
from mediadesk.services.checks.remote_pictures import address_of


class Permissions(QObject):
    """Looks at the parts of the window and enables the actions that make sense.

    It looks again by itself where modes, docks, photos, findings or the work under way change.
    """

    def __init__(self, place: Workplace, parts: Parts, board: ActionBoard, work: Work) -> None:
        super().__init__(parts.window)
        self._fetching = place.desk.fetching
        self._baselining = place.desk.baselining
        self._parts = parts
        self._board = board
        self._work = work
        self._undo = self._redo = ""
        self._report: DocumentReport | None = None
        self._shows_remote = False
        parts.pictures.stage.mode_changed.connect(self.refresh)
        parts.develop.plan_changed.connect(self.refresh)
        parts.inspector.photo_shown.connect(self.refresh)
        parts.check.moved.connect(self.refresh)
        for dock in (parts.sidebar_dock, parts.inspector_dock, parts.check_dock):
            dock.visibilityChanged.connect(self.refresh)
        work.busy_changed.connect(self.refresh)

    def show_history(self, undo: str, redo: str) -> None:
        """Take over what would be taken back and done again; "" for nothing."""
        self._undo, self._redo = undo, redo
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Enable what makes sense now, disable the rest, and tick what is shown."""
        self._board.allow(self._holding())
        parts = self._parts
        self._board.action("view.sidebar").setChecked(not parts.sidebar_dock.isHidden())
        self._board.action("view.inspector").setChecked(not parts.inspector_dock.isHidden())
        self._board.action("view.check").setChecked(not parts.check_dock.isHidden())
        self._board.action("view.check-alone").setChecked(parts.middle.is_given_away)
        self._board.action("check.known").setChecked(parts.check.known.is_shown)

    def _holding(self) -> frozenset[Condition]:
        parts = self._parts
        dossier = parts.inspector.dossier
        is_derivative = dossier is not None and dossier.photo.original_id is not None
        is_developing = parts.pictures.stage.is_developing
        undo = parts.develop.draft.next_undo if is_developing else self._undo
        redo = parts.develop.draft.next_redo if is_developing else self._redo
        self._board.say_undo(undo, redo)
        finding, document = parts.check.finding, parts.check.document
        self._look_at(parts.check.report)
        conditions = {
            Condition.ALWAYS: True,
            Condition.PHOTO: bool(parts.pictures.current_id),
            Condition.SELECTION: parts.pictures.gallery.grid.selected_count > 0,
            Condition.DERIVATIVE: is_derivative,
            Condition.DEVELOPING: is_developing,
            Condition.UNDO: bool(undo),
            Condition.REDO: bool(redo),
            Condition.COLLECTION: parts.sidebar.collection is not None,
            Condition.REPORT: document is not None,
            Condition.FETCHED: document is not None and self._fetching.is_fetched(document),
            Condition.REMOTE: self._shows_remote,
            Condition.FINDING: finding is not None and not finding.waived_by,
            Condition.WAIVED: bool(
                (finding and finding.waived_by) or adopted_rule(parts.check.judgement, finding)
            ),
            Condition.BASELINE: self._baselining.held is not None,
            Condition.STRANGER: stranger(parts.check.judgement) is not None,
            Condition.POSSIBLE: possible_photo(parts.check.judgement) is not None,
            Condition.JOB: self._work.is_busy,
            Condition.PAIR: is_derivative or parts.pictures.gallery.grid.selected_count == 2,
        }
        return frozenset(condition for condition, holds in conditions.items() if holds)

    def _look_at(self, report: DocumentReport | None) -> None:
        """Look a report's pictures through where it is another one: amounts ask at every step."""
        if report is not self._report:
            self._report = report
            judged = report.judgements if report is not None else ()
            self._shows_remote = any(address_of(one.placement) for one in judged)
