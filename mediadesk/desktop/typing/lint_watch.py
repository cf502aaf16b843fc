"""What may be wrong with the caption being typed: found beside the window, mended by a key."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mediadesk.captions.lint.case import CaptionFault
from mediadesk.captions.lint.registry import explanations
from mediadesk.desktop.inspector import Inspector
from mediadesk.desktop.typing.ignoring import FoundFault, Ignoring
from mediadesk.desktop.typing.misspelt_faults import misspelt_faults
from mediadesk.desktop.typing.row_faults import RowFaults
from mediadesk.desktop.widgets.field.fault_strip import StripLine
from mediadesk.desktop.widgets.field.text_access import rewrite, text_of, units
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.dossier import Dossier
from mediadesk.model.field_edit import FieldEdit
from mediadesk.model.finding import Severity
from mediadesk.services.captions.photo_names import names_on_record
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext
from mediadesk.services.records.recording import Recording

#: Nobody is corrected in the middle of a word.
_PAUSE_MS: Final = 300

_TONES: Final = {Severity.ERROR: Tone.ERROR, Severity.WARNING: Tone.WARNING}

#: What each rule looks for and why it matters, by code.
_EXPLAINED: Final = {code: text for code, _name, _weight, text in explanations()}


class LintWatch(QObject):
    """Follows the caption, in its own form and in that of every field; the newest text wins.

    Faults stand below the caption, and in the form of every field at the field they are about.

    Attributes:
        ignoring: Lets faults stand.
    """

    def __init__(self, place: Workplace, inspector: Inspector) -> None:
        super().__init__(inspector)
        self._place = place
        self._inspector = inspector
        self._fields: dict[str, QWidget] = {
            "description": inspector.caption.text,
            "headline": inspector.caption.headline,
            "alt_text": inspector.caption.alt_text,
            "extended_description": inspector.caption.extended,
        }
        self._faults: tuple[CaptionFault, ...] = ()
        self._looked_at: Mapping[str, str] = {}
        self._at = -1
        self._asked = self._photo_id = 0
        self.ignoring = Ignoring(place.desk.spelling, self)
        self.ignoring.changed.connect(self._look)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        for field in self._fields.values():
            if isinstance(field, (QLineEdit, QPlainTextEdit)):
                field.textChanged.connect(self._pause.start)
        inspector.photo_shown.connect(self._pause.start)
        inspector.caption.faults.chosen.connect(self.go_to)
        inspector.caption.faults.mend_asked.connect(self.mend)
        self.rows = RowFaults(inspector.metadata)
        self.rows.edited.connect(self._pause.start)
        self.rows.chosen.connect(self.go_to)
        self.rows.mend_asked.connect(self.mend)
        inspector.tabs.currentChanged.connect(self.look_soon)

    @property
    def faults(self) -> tuple[CaptionFault, ...]:
        """What was found in the text as it stood last."""
        return self._faults

    @Slot(int)
    def go_to(self, number: int) -> None:
        """Put the keyboard on a fault, its words selected."""
        fault = self._faults[number]
        self._at = number
        field = self._field_of(fault)
        if field is None:
            self._inspector.show_metadata()
            self._inspector.metadata.focus_field(fault.field)
            return
        field.setFocus()
        _select(field, fault)

    def go_on(self) -> bool:
        """Go to the next fault, after the last to the first; return whether there is one."""
        if not self._faults:
            return False
        self.go_to((self._at + 1) % len(self._faults))
        return True

    @Slot(int)
    def mend(self, number: int) -> None:
        """Mend a fault: in the text where it stands, else in the record."""
        fault = self._faults[number]
        field = self._field_of(fault)
        if field is not None and fault.replacement is not None:
            text = text_of(field)
            if text != self._looked_at.get(fault.field):
                self._pause.start()
                return  # its words stand somewhere else by now, if they do at all
            after = f"{text[: fault.start]}{fault.replacement}{text[fault.end :]}"
            rewrite(field, text, after, fault.start + len(fault.replacement))
        elif fault.mend is not None:
            self._change_record(fault)
        self._pause.start()

    def mend_current(self) -> bool:
        """Mend the fault gone to last, else the first that can be; return whether one was."""
        able = [at for at, fault in enumerate(self._faults) if _is_mendable(fault)]
        if not able:
            return False
        self.mend(self._at if self._at in able else able[0])
        return True

    @property
    def current(self) -> FoundFault | None:
        """The fault gone to last, else the first; None where there is none."""
        if not self._faults:
            return None
        return FoundFault(self._photo_id, self._faults[max(0, self._at)], self._looked_at)

    def _field_of(self, fault: CaptionFault) -> QWidget | None:
        """Return what the words of a fault are typed into; None where no words are meant."""
        if fault.field in self._fields and self.rows.is_shown:
            return self.rows.field(fault.field)
        return self._fields.get(fault.field)

    def _change_record(self, fault: CaptionFault) -> None:
        photo_id = self._inspector.photo_id
        self._inspector.commit()
        if fault.mend is None or not photo_id:
            return
        self._place.saves.save(
            partial(_mended, self._place.desk.recording, photo_id, fault.mend),
            done=partial(self._tell_mended, photo_id),
            failed=self._place.reporter.report,
        )

    def _tell_mended(self, photo_id: int, _changed: int) -> None:
        self._place.hub.tell_changed((photo_id,))

    @Slot()
    def look_soon(self) -> None:
        """Look through the texts once more, as after a word was learnt."""
        self._pause.start()

    @Slot()
    def _look(self) -> None:
        self._asked += 1
        dossier = self._inspector.dossier
        if dossier is None or self._inspector.is_several:
            self._show(self._asked, {}, ())
            return
        self._photo_id = dossier.photo.id
        typed = {name: text_of(field) for name, field in self._fields.items()}
        if self.rows.is_shown:
            typed |= self.rows.typed(self._fields)
        language = self._inspector.caption.chosen_language()
        self._place.runner.run(
            partial(_faults, self._place.desk, dossier, typed, language),
            done=partial(self._show, self._asked, typed),
            failed=self._place.reporter.report,
        )

    def _show(self, asked: int, typed: Mapping[str, str], faults: tuple[CaptionFault, ...]) -> None:
        if asked != self._asked:
            return  # something else is typed by now
        faults = self.ignoring.left(self._photo_id, faults, typed)
        self._faults, self._looked_at, self._at = faults, typed, -1
        lines = [_line(fault) for fault in faults]
        self._inspector.caption.faults.show_lines(lines)
        self.rows.show_lines(
            [(fault.field, line) for fault, line in zip(faults, lines, strict=True)]
        )


def _faults(
    desk: Desk, dossier: Dossier, typed: Mapping[str, str], language: str, _context: JobContext
) -> tuple[CaptionFault, ...]:
    found = desk.linting.faults(dossier, typed)
    names = names_on_record(dossier)
    return (*found, *misspelt_faults(desk.spelling, typed, language, found, names))


def _select(field: QWidget, fault: CaptionFault) -> None:
    """Select the words of a fault in its field."""
    text = text_of(field)
    # What was found may be further on than the text is long by now.
    start, end = (units(text, min(at, len(text))) for at in (fault.start, fault.end))
    if isinstance(field, QLineEdit):
        field.setSelection(start, end - start)
    elif isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)


def _is_mendable(fault: CaptionFault) -> bool:
    return fault.replacement is not None or fault.mend is not None


def _line(fault: CaptionFault) -> StripLine:
    mend = ""
    short = " ".join(fault.replacement.split()) if fault.replacement else ""
    if short:
        mend = f"→ {short}" if len(short) <= 24 else f"→ {short[:23]}…"
    elif fault.replacement == "":
        mend = translated("Take out")
    elif fault.replacement or fault.mend is not None:  # a space alone would not be seen
        mend = translated("Mend")
    explained = _EXPLAINED.get(fault.rule, "")
    about = f"{fault.rule} {fault.name}\n\n{explained}" if explained else fault.message
    return StripLine(fault.message, _TONES.get(fault.severity, Tone.NEUTRAL), about, mend)


def _mended(recording: Recording, photo_id: int, mend: FieldEdit, _context: JobContext) -> int:
    return recording.edit({photo_id: [mend]})
