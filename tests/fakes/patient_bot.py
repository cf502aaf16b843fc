"""A pytest-qt robot that waits longer before it gives up: test machines have other work, too."""

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker
from typing_extensions import override

#: What is waited for comes long before; what never comes fails all the same.
PATIENCE_MS = 30_000


class PatientBot(QtBot):
    """Waits as long as a busy machine may take, where a test does not say how long."""

    @override
    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    @override
    def waitSignal(
        self, signal: SignalInstance, *, timeout: int = PATIENCE_MS, **options: object
    ) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **options)  # type: ignore[arg-type]
