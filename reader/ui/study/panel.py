"""The panel beside the page: a word's examples, its root's family, its places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from reader.domain.article import Role
from reader.domain.bidi import isolated
from reader.domain.gloss import Reading
from reader.domain.language import Language
from reader.services.concordance import Found, Kin, Occurrence, Sought
from reader.services.word_ports import Example, Relative
from reader.ui.gloss.strip import tint
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.look.worded import Worded
from reader.ui.study.row_view import RowView
from reader.ui.study.sections import Section, title
from reader.ui.study.tables import example_rows, family_rows, heading, occurrence_row

LEMMA_SCALE: Final = 1.5
_BETWEEN: Final = " · "
WANTED_SIZE: Final = (380, 440)  # pixels


class StudyPanel(Worded, QWidget):
    """Tells three things about a word, a page each."""

    occurrence_chosen = Signal(object)  # Occurrence
    note_chosen = Signal(str)
    lookup_requested = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self._examples: tuple[Example, ...] | None = None
        self._relatives: tuple[Relative, ...] | None = None
        self._kin: list[Kin] = []
        self._is_searched = False
        self.lemma = QLabel(self)
        self.senses = QLabel(self)
        self.tabs = QTabWidget(self)
        self.lists = {section: RowView(colours, self) for section in Section}
        self.advice = {section: QLabel(self) for section in Section}
        self._pages = {section: QStackedWidget(self) for section in Section}
        self._arrange()
        self._align()
        self._connect()
        self.set_theme(colours)
        self.set_typography(Typography())
        self._retranslate()

    @property
    def section(self) -> Section:
        """Return which page is open."""
        return list(Section)[self.tabs.currentIndex()]

    @property
    def reading(self) -> Reading | None:
        """Return the reading of the word that is told about."""
        return self._reading

    def show_section(self, section: Section) -> None:
        """Open a page and take the keyboard to it."""
        self.tabs.setCurrentIndex(list(Section).index(section))
        self._take_keyboard()

    def begin(self, reading: Reading | None) -> None:
        """Empty the pages for another word; None is no word."""
        self._reading = reading
        self._examples = self._relatives = None
        self._kin = []
        self._is_searched = False
        for view in self.lists.values():
            view.replace(())
        self._tell()

    def show_examples(self, examples: Sequence[Example]) -> None:
        """Fill the page of examples."""
        self._examples = tuple(examples)
        self.lists[Section.EXAMPLES].replace(example_rows(examples))
        self._tell()

    def show_relatives(self, relatives: Sequence[Relative]) -> None:
        """Add the family that the dictionary knows."""
        self._relatives = tuple(relatives)
        self._fill_family()
        self._tell()

    def add_found(self, found: Found, *, is_last: bool) -> None:
        """Add what was found in one more place."""
        self._is_searched = is_last
        self._add_occurrences(found.occurrences)
        if found.kin:
            self._kin += found.kin
            self._fill_family()
        self._tell()

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        for view in self.lists.values():
            view.set_theme(colours)
        tint(self.senses, colours.roles.faded)
        for label in self.advice.values():
            tint(label, colours.roles.faded)

    def set_typography(self, typography: Typography) -> None:
        """Set the texts in other faces."""
        for view in self.lists.values():
            view.set_typography(typography)
        face = typography.font(Role.BODY, Language.ARABIC)
        face.setPointSizeF(self.font().pointSizeF() * LEMMA_SCALE)
        self.lemma.setFont(face)

    def _arrange(self) -> None:
        for section in Section:
            label, page = self.advice[section], self._pages[section]
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMargin(24)
            page.addWidget(self.lists[section])
            page.addWidget(label)
            self.tabs.addTab(page, "")
        for label in (self.lemma, self.senses):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setContentsMargins(12, 0, 12, 0)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tabs.setDocumentMode(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.lemma)
        column.addWidget(self.senses)
        column.addWidget(self.tabs, 1)

    def _align(self) -> None:
        """Let word and senses begin where the interface does, whatever language they are in."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        start = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        for label in (self.lemma, self.senses):
            label.setAlignment(start | Qt.AlignmentFlag.AlignAbsolute)

    def _connect(self) -> None:
        for view in self.lists.values():
            view.chosen.connect(self._on_chosen)

    def _add_occurrences(self, occurrences: Sequence[Occurrence]) -> None:
        view = self.lists[Section.OCCURRENCES]
        for occurrence in occurrences:
            last = view.rows[-1].target if view.rows else None
            if not isinstance(last, Occurrence) or last.path != occurrence.path:
                view.append([heading(isolated(occurrence.title))])
            view.append([occurrence_row(occurrence)])

    def _fill_family(self) -> None:
        sought = self._sought()
        if sought is not None:
            rows = family_rows(sought, self._kin, self._relatives or ())
            self.lists[Section.FAMILY].replace(rows)

    def _sought(self) -> Sought | None:
        reading = self._reading
        return Sought(reading.lemma, reading.pos, reading.root) if reading else None

    def _take_keyboard(self) -> None:
        view = self.lists[self.section]
        if view.rows:
            view.begin()
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        reading = self._reading
        named = (reading.lemma, reading.root) if reading else ()
        self.lemma.setText(isolated(_BETWEEN.join(filter(None, named))) if reading else "")
        self.senses.setText(isolated("; ".join(reading.glosses)) if reading else "")
        for label in (self.lemma, self.senses):
            label.setVisible(bool(label.text()))
        had_focus = self.isAncestorOf(self.focusWidget() or self)
        for section in Section:
            has_rows = bool(self.lists[section].rows)
            self.advice[section].setText(self._advice(section))
            self._pages[section].setCurrentIndex(0 if has_rows else 1)
            self._name(section)
        if had_focus and self.tabs.tabBar().hasFocus():
            self._take_keyboard()

    def _name(self, section: Section) -> None:
        places = [row for row in self.lists[section].rows if row.target is not None]
        name = title(section)
        if section is Section.OCCURRENCES and places:
            name = self.tr("{title} ({count})").format(title=name, count=len(places))
        self.tabs.setTabText(list(Section).index(section), name)

    def _advice(self, section: Section) -> str:
        if self._reading is None:
            return self.tr(
                "Click an Arabic word, or put the caret on it and press Ctrl+D, to see it here."
            )
        if section is Section.EXAMPLES:
            return self._advice_on_examples()
        if section is Section.FAMILY:
            return self._advice_on_family()
        if self._is_searched:
            return self.tr("The word was found nowhere in this article nor in those read before.")
        return self.tr("Searching…")

    def _advice_on_examples(self) -> str:
        if self._examples is None:
            return self.tr("Searching…")
        return self.tr("None of the example sentences has this word.")

    def _advice_on_family(self) -> str:
        if self._reading is not None and self._reading.root is None:
            return self.tr("The root of this word is not known for certain.")
        if self._is_searched and self._relatives is not None:
            return self.tr("No other word of this root is known.")
        return self.tr("Searching…")

    def _on_chosen(self, target: object) -> None:
        if isinstance(target, Occurrence):
            self.occurrence_chosen.emit(target)
        elif isinstance(target, Relative):
            self.lookup_requested.emit(target.lemma)
        elif isinstance(target, Kin):
            self._on_kin_chosen(target)

    def _on_kin_chosen(self, kin: Kin) -> None:
        if kin.note:
            self.note_chosen.emit(kin.note)
        if kin.occurrence.path:
            self.occurrence_chosen.emit(kin.occurrence)
        elif not kin.note:
            self.lookup_requested.emit(kin.lemma)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Word study"))
        self.lemma.setAccessibleName(self.tr("Word"))
        for tabs in (self.tabs, self.tabs.tabBar()):
            tabs.setAccessibleName(self.tr("What to show of the word"))
        for section in Section:
            self.lists[section].setAccessibleName(title(section))
            self.lists[section].scheduleDelayedItemsLayout()
        self._fill_family()
        self._tell()

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's
        return QSize(*WANTED_SIZE)

    def changeEvent(self, event: QEvent) -> None:
        """Set the words from the other side where the interface runs the other way."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()
