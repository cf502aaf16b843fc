"""What was changed is named in bold, also after another style sheet was put on."""

from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.strong_label import StrongLabel


def test_a_label_keeps_its_weight_where_another_style_sheet_is_put_on(qtbot: QtBot) -> None:
    label = StrongLabel("Exposure")
    qtbot.addWidget(label)
    label.setStyleSheet("QLabel { font-size: 13px; }")
    label.show_strong(is_strong=True)
    label.style().polish(label)
    label.setStyleSheet("QLabel { font-size: 15px; font-weight: normal; }")
    assert label.font().bold()
    label.show_strong(is_strong=False)
    assert not label.font().bold()
