"""The tabs of panels that share a place: Qt makes them and gives them no name to be told by."""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtWidgets import QMainWindow, QTabBar

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class PanelTabs(QObject):
    """Names each row of tabs as it comes into a window, and in each language."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        self._name_all()

    def _name_all(self) -> None:
        for bar in self._window.findChildren(QTabBar, options=DIRECT):
            self._name(bar)

    def _name(self, bar: QTabBar) -> None:
        bar.setAccessibleName(self.tr("Panels"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice new tabs, and another language."""
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            child = event.child()
            if isinstance(child, QTabBar):
                self._name(child)
        elif event.type() == QEvent.Type.LanguageChange:
            self._name_all()
        return super().eventFilter(watched, event)
