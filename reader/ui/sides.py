"""Where the panels stand: beside the page, or below it where the window is narrow."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow

NARROW_PIXELS: Final = 720  # a page and a panel side by side need as much
SHARE_BELOW: Final = 0.45  # of the window's height, for the panels
BESIDE: Final = Qt.DockWidgetArea.RightDockWidgetArea
BELOW: Final = Qt.DockWidgetArea.BottomDockWidgetArea


class Sides(QObject):
    """Moves the panels when the window becomes narrow or wide again, never otherwise.

    So a panel that the reader puts elsewhere stays there.
    """

    _turned = Signal(bool)  # narrow by now

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_narrow: bool | None = None
        window.installEventFilter(self)
        self._turned.connect(self._on_turned, Qt.ConnectionType.QueuedConnection)

    def _on_turned(self, is_narrow: bool) -> None:  # noqa: FBT001 - a slot
        came, goes = (BESIDE, BELOW) if is_narrow else (BELOW, BESIDE)
        moved = [dock for dock in self._docks() if self._window.dockWidgetArea(dock) is came]
        in_front = [dock for dock in moved if not dock.visibleRegion().isEmpty()]
        for dock in moved:
            is_shown = not dock.isHidden()
            self._window.addDockWidget(goes, dock)
            dock.setVisible(is_shown)
        for dock in moved[1:]:
            self._window.tabifyDockWidget(moved[0], dock)
        for dock in in_front:
            dock.raise_()
        if is_narrow and moved:
            height = round(self._window.height() * SHARE_BELOW)
            self._window.resizeDocks(moved[:1], [height], Qt.Orientation.Vertical)

    def _docks(self) -> list[QDockWidget]:
        return [dock for dock in self._window.findChildren(QDockWidget) if not dock.isFloating()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window has become narrow, or wide again."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            is_narrow = self._window.width() < NARROW_PIXELS
            if is_narrow != self._is_narrow:
                self._is_narrow = is_narrow
                self._turned.emit(is_narrow)
        return super().eventFilter(watched, event)
