"""The search field and the order of the photos."""

from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.plain_label import PlainLabel, as_written
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.i18n.translated import translated
from mediadesk.model.scope import Order

#: A pause in typing this long starts the search.
_PAUSE_MS: Final = 120

#: As long as the longest of them, so that none is cut off.
_LEAST_ORDER_LETTERS: Final = 12

_ORDERS: Final = (
    (Order.ADDED, "Newest added"),
    (Order.TAKEN, "Newest taken"),
    (Order.NAME, "File name"),
)


class _SearchField(QLineEdit):
    """A line that keeps room for a few words, however large the letters are."""

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class SearchBar(QWidget):
    """Tells the query as it is typed; what is wrong with it stands right below.

    Signals:
        asked: Query or order changed.
        left: The person goes on to the pictures.
    """

    asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.asked)
        self._build()

    @property
    def query(self) -> str:
        """The query as typed."""
        return self.field.text().strip()

    @property
    def order(self) -> Order:
        """The order chosen."""
        return Order(self.order_choice.currentData())

    def show_order(self, order: Order) -> None:
        """Show an order without telling that it was chosen."""
        self.order_choice.setCurrentIndex(self.order_choice.findData(order.value))

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with the query; "" takes it back."""
        self.fault.setText(_first_sentence(sentence))
        self.fault.setToolTip(as_written(sentence))
        self.fault.setVisible(bool(sentence))

    def clear(self) -> None:
        """Search for nothing in particular, without telling."""
        self.field.clear()  # not with its signals blocked: its own button listens to them
        self._pause.stop()
        self.show_fault("")

    def _build(self) -> None:
        self.field = _SearchField(self)
        self.field.setObjectName("search")
        self.field.setPlaceholderText(
            translated("Search: harbour · creator:yamamoto · city:berlin · -has:credit")
        )
        self.field.setAccessibleName(translated("Search photos"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._wait)
        self.field.returnPressed.connect(self._go_on)
        self.order_choice = QComboBox(self)
        self.order_choice.setAccessibleName(translated("Order of the photos"))
        for order, label in _ORDERS:
            self.order_choice.addItem(translated(label), order.value)
        self.order_choice.activated.connect(self.asked)
        self.order_choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.order_choice.setMinimumContentsLength(_LEAST_ORDER_LETTERS)
        order_label = PlainLabel(translated("&Order"), self)
        order_label.setBuddy(self.order_choice)
        beside = QWidget(self)
        ordered = QHBoxLayout(beside)
        ordered.setContentsMargins(0, 0, 0, 0)
        ordered.addWidget(order_label)
        ordered.addWidget(self.order_choice)
        self.fault = PlainLabel(self)
        self.fault.setObjectName("fault")
        self.fault.setWordWrap(True)
        self.fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        # Where it is too narrow for both, the order goes below what is searched for.
        column.addWidget(WrappingRow((self.field, beside), self))
        column.addWidget(self.fault)

    @Slot()
    def _wait(self) -> None:
        self._pause.start()

    @Slot()
    def _go_on(self) -> None:
        self._pause.stop()
        self.asked.emit()
        self.left.emit()


def _first_sentence(text: str) -> str:
    """Return what is wrong; what could be done instead is in the tool tip."""
    return text.partition(". ")[0].rstrip(".") + "." if text else ""
