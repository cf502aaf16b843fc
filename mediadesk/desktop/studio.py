"""Put a whole window together on a desk: parts, handlers, keys, theme, last state."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

from mediadesk import paths
from mediadesk.desktop.actions.board import ActionBoard, Tell
from mediadesk.desktop.actions.records import BASELINE_MENU
from mediadesk.desktop.actions.shortcuts import Shortcuts
from mediadesk.desktop.actions.spec import Reach
from mediadesk.desktop.actions.table import ACTIONS
from mediadesk.desktop.changes import ChangeHub
from mediadesk.desktop.conductor import Conductor
from mediadesk.desktop.drafts import DraftKeeper
from mediadesk.desktop.drops import Drops
from mediadesk.desktop.errors import Reporter
from mediadesk.desktop.handlers.appearance import AppearanceHandler
from mediadesk.desktop.handlers.caption_ways import CaptionWays
from mediadesk.desktop.handlers.checks.check_ways import CheckWays
from mediadesk.desktop.handlers.collections import CollectionsHandler
from mediadesk.desktop.handlers.credit import CreditHandler
from mediadesk.desktop.handlers.delivering import DeliveringHandler
from mediadesk.desktop.handlers.development.developing import DevelopingHandler
from mediadesk.desktop.handlers.evidence_ways import EvidenceWays
from mediadesk.desktop.handlers.exporting import ExportingHandler
from mediadesk.desktop.handlers.intake import IntakeHandler
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.pictures import PicturesHandler
from mediadesk.desktop.handlers.records import RecordsHandler
from mediadesk.desktop.handlers.settings import SettingsHandler
from mediadesk.desktop.handlers.styling import StylingHandler
from mediadesk.desktop.handlers.support import SupportHandler
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.looks import Looks
from mediadesk.desktop.main_window import MainWindow
from mediadesk.desktop.panels.checking.views import Seen
from mediadesk.desktop.save_queue import SaveQueue
from mediadesk.desktop.state import Place, WindowState
from mediadesk.desktop.surroundings import Surroundings
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.scope import Scope
from mediadesk.services.desk import Desk

#: The tabs of the check panel, by what leads to them.
_TABS: Final = {Seen.LINE: "check.line", Seen.PAGE: "check.page", Seen.TIME: "check.time"}


#: What the button of the check panel offers of baselines.
_BASELINE_ACTIONS: Final = tuple(one.id for one in ACTIONS if one.submenu == BASELINE_MENU)


class Studio(QObject):
    """One desk in one window, from the first paint to the last save."""

    def __init__(
        self,
        desk: Desk,
        surroundings: Surroundings,
        open_sample: Callable[[], None],
    ) -> None:
        super().__init__()
        reporter = Reporter(paths.log_file(), self)
        runner = JobRunner(self)
        self.place = Workplace(desk, runner, SaveQueue(runner, self), ChangeHub(self), reporter)
        self._state = WindowState(desk.settings)
        look = surroundings.apply(self._state.theme(), self._state.text_px())
        self.window = MainWindow(self.place, look)
        self.parts = self.window.parts
        self._surroundings = surroundings
        self._shortcuts = Shortcuts(desk.settings)
        self.work = Work(runner, self.place.saves, self.parts.progress)
        self.work.failed.connect(reporter.report)
        self.board = ActionBoard(self._shortcuts, self.window, _places(self.parts))
        self.styling = StylingHandler(self.place, self.parts, look)
        self.ways = EvidenceWays(self.place, self.parts, self.work, look)
        self.handlers = self._build_handlers(open_sample, look)
        self.board.connect_handlers(self.handlers)
        self.board.fill(self.window.menuBar())
        self.board.action("photo.edit-in").setMenu(self.ways.outside.menu)
        self.conductor = Conductor(self.place, self.window, self.board, self.work)
        self.window.ask_before_closing(self._may_close)
        forms = (*self.parts.inspector.forms, self.developing.drafts)
        self.drafts = DraftKeeper(self.place, forms, self)
        self._drops = Drops(self.window, self.intake, self.checking, self.checks.fetching)
        self._connect()
        self.board.explain(_tellers(self.parts))
        dressed = (self.board, self.styling, self.ways, self.checks)
        self._looks = Looks(self.parts, dressed, self)
        self._surroundings.changed.connect(self._looks.show_soon)
        self._looks.show_at_once(look)

    def open(self) -> None:
        """Show the window as it was left; the photos follow once it stands there."""
        self.window.restore_parts(self._state.parts())
        self._show_theme(self._state.theme())
        kept = self._state.place()
        _offer_choices(self.place.desk, self.parts, kept)
        self.window.show()
        self.parts.pictures.stage.take_focus()  # else the keys go to the sidebar, which comes first
        QTimer.singleShot(0, self._begin)

    def close(self) -> None:
        """Stop every job and let go of the catalogue."""
        self.stop_jobs()
        self.place.desk.close()

    def stop_jobs(self) -> None:
        """Save what waits to be saved, stop every other job and wait until all have."""
        self.place.saves.finish()
        self.conductor.end()
        for part in (self.styling, self.settings, self.captioning, self.ways, self.checks):
            part.end()
        self.parts.pictures.gallery.close_jobs()
        self.place.runner.close()
        self.drafts.end()

    def _build_handlers(self, open_sample: Callable[[], None], look: Look) -> Mapping[str, QObject]:
        place, parts = self.place, self.parts
        self.intake = IntakeHandler(place, parts, self.work, self.ways.relating)
        self.checks = CheckWays(place, parts, self.work, look, self.ways.relating)
        self.checking = self.checks.checking
        self.credit = CreditHandler(place, parts)
        self.captioning = CaptionWays(place, parts, self.work)
        self.developing = DevelopingHandler(place, parts, self.work)
        self.appearance = AppearanceHandler(parts)
        self.settings = SettingsHandler(place, parts)
        self.support = SupportHandler(place, parts, self._shortcuts, paths.log_file(), open_sample)
        return {
            "intake": self.intake,
            "records": RecordsHandler(place, parts, self.work),
            **self.captioning.handlers,
            "pictures": PicturesHandler(place, parts),
            "collections": CollectionsHandler(place, parts),
            "credit": self.credit,
            **self.developing.handlers,
            **self.checks.handlers,
            **self.ways.handlers,
            "delivering": DeliveringHandler(place, parts, self.work),
            "exporting": ExportingHandler(place, parts, self.work),
            "styling": self.styling,
            "settings": self.settings,
            "appearance": self.appearance,
            "support": self.support,
        }

    def _may_close(self) -> bool:
        self.developing.leave()  # which keeps what was done
        windows = (self.settings, self.styling, self.captioning, self.conductor)
        return all(window.may_close() for window in windows)

    def _connect(self) -> None:
        self.ways.outside.menu.naming_asked.connect(self.settings.open_export)
        self.ways.forms.version_picked.connect(self.developing.develop_version)
        self.checks.mending.pictures_asked.connect(self.appearance.show_pictures)
        self.appearance.room_changed.connect(self.conductor.refresh_permissions)
        self.appearance.theme_chosen.connect(self._choose_theme)
        self.settings.theme_chosen.connect(self._choose_theme)
        self.settings.style_chosen.connect(self.styling.offer_styles)
        self.checks.baseline.changed.connect(self.conductor.refresh_permissions)
        self.settings.baseline_chosen.connect(self.checks.baseline.look)
        self.support.keys_changed.connect(self.board.refresh_keys)
        self.window.closing.connect(self._keep_state)
        self.place.reporter.informed.connect(self.window.tell)
        self.place.reporter.warned.connect(self.window.warn)
        self.place.reporter.mended.connect(self.parts.messages.withdraw_warning)
        self.parts.inspector.line.copy_asked.connect(self.credit.copy_line)
        self.parts.pictures.gallery.pack_drags(self.credit.pack)
        self.parts.pictures.gallery.import_asked.connect(self.intake.import_folder)
        self.parts.pictures.gallery.sample_asked.connect(self.support.open_sample_desk)
        _offer_actions(self.board, self.parts)

    @Slot()
    def _begin(self) -> None:
        kept = self._state.place()
        self.conductor.begin()
        if kept.is_enlarged:
            self.parts.pictures.enlarge_when_listed()
        first = self.drafts.begin(self.parts.messages)
        scope = Scope(order=kept.scope.order) if first else kept.scope
        self.parts.pictures.show_scope(scope, first or kept.photo_id)
        self.intake.take_up()
        self.captioning.assistance.begin()
        self.checks.begin()
        self.ways.begin()

    @Slot(str)
    def _choose_theme(self, name: str) -> None:
        self._state.keep_theme(name)
        self._surroundings.apply(name, self._state.text_px())
        self._show_theme(name)

    def _show_theme(self, name: str) -> None:
        self.board.action("view.dark").setChecked(name == "dark")
        self.board.action("view.light").setChecked(name == "light")

    @Slot()
    def _keep_state(self) -> None:
        self.appearance.share_room()  # else the next start would leave the pictures none
        self._state.keep_parts(self.window.parts_state())
        self._state.keep_place(_place(self.parts))


def _places(parts: Parts) -> Mapping[Reach, tuple[QWidget, ...]]:
    """Return where keys are heard that do not count in the whole window."""
    pictures, develop = parts.pictures.stage, parts.develop
    return {Reach.PICTURES: (pictures,), Reach.DEVELOPING: (pictures, develop)}


def _tellers(parts: Parts) -> Mapping[str, Tell]:
    """Return who tells what actions do, and by which keys: buttons and tabs that do the same."""
    buttons = {name: button.setToolTip for name, button in _buttons(parts).items()}
    show_tip = parts.check.views.show_tip
    return {**buttons, **{name: partial(show_tip, seen) for seen, name in _TABS.items()}}


def _buttons(parts: Parts) -> Mapping[str, QAbstractButton]:
    """Return the buttons that do what actions do, by the actions."""
    deeds, head, timeline = parts.check.deeds, parts.check.head, parts.inspector.edits.timeline
    return {
        "check.open": head.open,
        "check.again": head.again,
        "check.report": head.report,
        "check.known": head.known,
        "check.watch": head.watch,
        "check.copy-expected": deeds.copy,
        "check.photo": deeds.go,
        "check.mend": deeds.mend,
        "check.admit": deeds.admit,
        "check.link": deeds.link,
        "check.waive": deeds.waive,
        "check.reopen": deeds.reopen,
        "photo.copy-credit": parts.inspector.line.copy,
        "photo.compare": timeline.compare,
        "photo.look": timeline.look,
        "photo.crop": timeline.crop,
        "photo.make-derivative": parts.develop.make,
        "photo.before": parts.develop.views.before,
        "photo.spots": parts.develop.spots.set_spots,
        "view.message": parts.messages.action,
        "view.close-message": parts.messages.close_button,
    }


def _offer_actions(board: ActionBoard, parts: Parts) -> None:
    """Offer actions where they are about: of the sidebar, and of the check panel."""
    parts.check.head.baseline.offer([board.action(name) for name in _BASELINE_ACTIONS])
    parts.sidebar.offer(
        [board.action(f"collection.{name}") for name in ("new", "add", "rename", "delete")]
    )


def _offer_choices(desk: Desk, parts: Parts, kept: Place) -> None:
    parts.pictures.gallery.grid.set_edge(kept.cell_px)
    style = kept.style or desk.settings.get("credit.style")
    parts.inspector.line.offer_languages(desk.styling.languages())
    parts.inspector.line.offer_styles(desk.crediting.style_names(), style)
    profile = desk.settings.get("check.profile")
    parts.check.offer_profiles(desk.checking.profiles.titles, profile)


def _place(parts: Parts) -> Place:
    """Return what is looked at."""
    pictures = parts.pictures
    return Place(
        scope=replace(pictures.listing.scope, query=""),
        cell_px=pictures.gallery.grid.edge_px,
        photo_id=pictures.current_id,
        style=parts.inspector.line.style_name,
        is_enlarged=pictures.stage.is_enlarged,
    )
