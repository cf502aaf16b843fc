"""The window's top handler: every error becomes a sentence, every bug is written down."""

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot

from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError, StoppedError

_LOG = logging.getLogger(__name__)


class Reporter(QObject):
    """Tells people what went well or wrong, from whichever thread it comes.

    Signals:
        informed: Something is done: a sentence and its details.
        warned: Something could not be done: a sentence and its details.
        mended: What a warning without details asked for is done (its sentence).
    """

    informed = Signal(str, str)
    warned = Signal(str, str)
    mended = Signal(str)
    _raised = Signal(object)

    def __init__(self, log_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_file = log_file
        self._raised.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def inform(self, sentence: str, details: str = "") -> None:
        """Tell that something is done."""
        self.informed.emit(sentence, details)

    def warn(self, sentence: str, details: str = "") -> None:
        """Tell that something could not be done."""
        self.warned.emit(sentence, details)

    def withdraw(self, sentence: str) -> None:
        """Take back a warning without details, where it still stands: what it asked for is done."""
        self.mended.emit(sentence)

    def report(self, error: BaseException) -> None:
        """Tell an error: those foreseen by their sentence, a bug by an apology and its details."""
        if isinstance(error, StoppedError):
            self.inform(translated("Stopped. What was done until then stays done."))
        elif isinstance(error, MediaDeskError):
            self.warn(str(error))
        elif isinstance(error, OSError) and error.errno is not None:
            self._report_outside(error)
        else:
            self._report_bug(error)

    def install(self) -> None:
        """Take over what nobody else caught, on the main thread and on all others."""
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_uncaught_in_thread

    def _report_outside(self, error: OSError) -> None:
        """Tell what the system refused: a disk that is full or gone is nobody's bug.

        Adapters say it in better words, for they know what the file was for; what slips through
        is written down all the same.
        """
        self._write_down("".join(traceback.format_exception(error)))
        reason = error.strerror or str(error)
        if error.filename is None:
            said = translated("The system refused: {reason}. Mend that and try again.")
            self.warn(said.format(reason=reason))
            return
        said = translated("{path} cannot be used: {reason}. Mend that and try again.")
        self.warn(said.format(path=error.filename, reason=reason))

    def _report_bug(self, error: BaseException) -> None:
        details = "".join(traceback.format_exception(error))
        kept = self._write_down(details)
        sentence = translated(
            "Something went wrong that should not have. What you typed is still there; "
            "save it and go on."
        )
        where = translated("The details are kept in {path}.").format(path=self._log_file)
        self.warn(f"{sentence} {where}" if kept else sentence, details)

    def _write_down(self, details: str) -> bool:
        handler: logging.Handler | None = None
        try:
            self._log_file.parent.mkdir(parents=True, exist_ok=True)
            handler = logging.FileHandler(self._log_file, encoding="utf-8")
            handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            handler.handle(_LOG.makeRecord(_LOG.name, logging.ERROR, "", 0, details, (), None))
        except OSError:
            return False  # a full disk must not hide the sentence
        finally:
            if handler is not None:
                handler.close()
        return True

    def _on_uncaught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._raised.emit(error)

    def _on_uncaught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._raised.emit(caught.exc_value)

    @Slot(object)
    def _tell(self, error: BaseException) -> None:
        self.report(error)
