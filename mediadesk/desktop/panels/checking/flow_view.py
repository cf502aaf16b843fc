"""A part of a page as it is printed: its words and pictures in order, the picture in question."""

import html
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.checking.wording import picture_name
from mediadesk.desktop.widgets.look import Look
from mediadesk.i18n.translated import translated
from mediadesk.model.page_region import PageFlow, RegionPicture, RegionText, TextRole

_MARGIN_PX: Final = 24
_NEIGHBOUR_SHARE: Final = 0.4
#: How much of the view's height pictures may take, so that the words below them are seen, too.
_THIS_HIGH: Final = 0.62
_OTHER_HIGH: Final = 0.25
_THIS: Final = "this"

#: A part and its place among the parts.
_Numbered: TypeAlias = tuple[int, RegionText | RegionPicture]


class FlowView(QTextBrowser):
    """Shows a flow; what is printed for the picture is set off by a line and a word, not colour."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._flow: PageFlow | None = None
        self._pictures: Mapping[Path, QImage] = {}
        self._images: dict[str, QImage] = {}
        self.setAccessibleName(translated("The page around the picture"))
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(60)
        self._fitting.timeout.connect(self._show)

    def show_flow(self, flow: PageFlow | None, pictures: Mapping[Path, QImage]) -> None:
        """Show a part of a page; nothing for None."""
        self._flow, self._pictures = flow, pictures
        self._show()

    def show_look(self, look: Look) -> None:
        """Take over the colours of a theme."""
        self._look = look
        self._show()

    @Slot()
    def _show(self) -> None:
        flow = self._flow
        self._images = {}
        if flow is None:
            self.clear()
            return
        dots = f'<p style="color:{self._muted}">…</p>'
        told = [dots] if flow.is_cut_before else []
        for is_own, parts in groupby(enumerate(flow.parts), lambda pair: _is_own(pair[1])):
            listed = tuple(parts)
            told.append(self._own(listed) if is_own else "".join(self._parts(listed)))
        told += [dots] if flow.is_cut_after else []
        self.setHtml("".join(told))
        self._go_to_picture()

    @property
    def _muted(self) -> str:
        return self._look.colours.text_muted.name()

    def _own(self, parts: Sequence[_Numbered]) -> str:
        """Return what is printed for the picture, with a line at its side and a word below."""
        line = self._look.colours.accent.name()
        texts = "<br>".join(html.escape(p.text) for _, p in parts if isinstance(p, RegionText))
        label = html.escape(translated("printed for this picture"))
        return (
            f'<table width="100%" cellspacing="0" cellpadding="4"><tr>'
            f'<td width="3" bgcolor="{line}"></td><td><b>{texts}</b><br>'
            f'<span style="color:{self._muted}">{label}</span></td></tr></table>'
        )

    def _parts(self, parts: Sequence[_Numbered]) -> Iterator[str]:
        for number, part in parts:
            if isinstance(part, RegionPicture):
                yield self._picture(number, part)
            elif part.role is TextRole.HEADING:
                text = html.escape(part.text)
                yield f'<p style="font-weight:600; font-size:15px; margin:6px 0">{text}</p>'
            else:
                yield f'<p style="margin:4px 0; color:{self._muted}">{html.escape(part.text)}</p>'

    def _picture(self, number: int, part: RegionPicture) -> str:
        name = html.escape(picture_name(part.image)[:80])
        # Above the picture: the anchor of a line with a picture in it counts at the line's foot.
        anchor = f'<p style="margin:0; font-size:2px"><a name="{_THIS}">&nbsp;</a></p>'
        anchor = anchor if part.is_this else ""
        image = self._pictures.get(part.file) if part.file is not None else None
        if image is None or image.isNull():
            said = html.escape(translated("Picture, not at hand:"))
            weight = "600" if part.is_this else "400"
            return f'{anchor}<p style="font-weight:{weight}">[{said} {name}]</p>'
        self._images[f"part:{number}"] = self._fitted(image, is_this=part.is_this)
        return f'{anchor}<p style="margin:6px 0"><img src="part:{number}"></p>'

    def _fitted(self, image: QImage, *, is_this: bool) -> QImage:
        """Return a picture as large as it is shown: the one in question fills the width."""
        room = max(40, self.viewport().width() - _MARGIN_PX)
        wide = room if is_this else round(room * _NEIGHBOUR_SHARE)
        high = max(40, round(self.viewport().height() * (_THIS_HIGH if is_this else _OTHER_HIGH)))
        ratio = self.devicePixelRatioF()
        fitted = image.scaled(
            QSize(min(wide, image.width()), high) * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        return fitted

    def _go_to_picture(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.scrollToAnchor(_THIS)

    # Qt overrides

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        # The document drops what it was given whenever it is set anew; it asks again here.
        return self._images.get(QUrl(name).toString())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size() != event.oldSize() and self._flow is not None:
            self._fitting.start()


def _is_own(part: RegionText | RegionPicture) -> bool:
    return isinstance(part, RegionText) and part.role is TextRole.OWN
