"""One reading of a word, told whole: its form, its grammar, its senses, its parts."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.domain.article import Role
from reader.domain.bidi import isolated
from reader.domain.gloss import NameSpelling, Phrase, Reading
from reader.domain.language import Language
from reader.ui.gloss.strip import SegmentStrip, is_telling, tint
from reader.ui.gloss.terms import reason, term
from reader.ui.gloss.word import TintedWord
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours

_WORD_SCALE = 1.8
_SENSES_SCALE = 1.25
_PARTS_SCALE = 1.15
_UNCERTAIN = "≈ "
_BETWEEN = " · "


class ReadingFace(QWidget):
    """Shows a reading, or a word that is being looked up or is not known."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._typography = Typography()
        self._reading: Reading | None = None
        self._word = ""
        self._note = ""
        self._senses = ""
        self._name: NameSpelling | None = None
        self._phrase: Phrase | None = None
        self.word = TintedWord(self)
        self.transliteration = QLabel(self)
        self.senses = QLabel(self)
        self.use = QLabel(self)
        self.grammar = QLabel(self)
        self.strip = SegmentStrip(self)
        self.phrase = QLabel(self)
        self.dictionary = QLabel(self)
        self.reasons = QLabel(self)
        self._arrange()
        self._align()
        self._dress()

    def show_reading(
        self, reading: Reading, name: NameSpelling | None, phrase: Phrase | None = None
    ) -> None:
        """Tell a reading, the phrase around the word, and before its senses its name."""
        self._reading, self._word, self._note = reading, reading.vocalised, ""
        self._name, self._phrase = name, phrase
        self._tell()

    def show_word(self, word: str, note: str) -> None:
        """Show a word without a reading, and a sentence about it."""
        self._reading, self._word, self._note = None, word, note
        self._name = self._phrase = None
        self._tell()

    def set_theme(self, colours: Colours) -> None:
        """Wear other colours."""
        self._colours = colours
        self._dress()
        self._tell()

    def set_typography(self, typography: Typography) -> None:
        """Set the faces and sizes of the page here too."""
        self._typography = typography
        self._dress()
        self._tell()

    def plain_text(self) -> str:
        """Return what is shown as lines of text, for the clipboard and for screen readers."""
        labels = (self.transliteration, self.use, self.phrase, self.grammar, self.dictionary)
        first, *others = [label.text() for label in labels]
        lines = [self._word, first, self._senses, *others]
        return "\n".join(line.translate(_NO_ISOLATES) for line in lines if line)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.word)
        head.addWidget(self.transliteration, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        for widget in (
            self.senses, self.use, self.phrase, self.grammar, self.strip, self.dictionary,
            self.reasons,
        ):  # fmt: skip
            column.addWidget(widget)
        for label in self._lines():
            label.setWordWrap(label is not self.transliteration)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.senses.setWordWrap(True)
        self.senses.setTextFormat(Qt.TextFormat.RichText)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        for label in (self.transliteration, self.senses, self.phrase, self.dictionary):
            label.setTextInteractionFlags(selectable)

    def _dress(self) -> None:
        roles = self._colours.roles
        for label in (self.transliteration, self.use, self.grammar, self.reasons):
            tint(label, roles.faded)
        for label in (self.senses, self.phrase, self.dictionary):
            tint(label, roles.ink)
        arabic = self._typography.font(Role.BODY, Language.ARABIC)
        self.word.set_face(_scaled(arabic, _WORD_SCALE))
        english = self._typography.font(Role.BODY, Language.ENGLISH)
        self.senses.setFont(_scaled(english, _SENSES_SCALE))
        latin = QFont(english)
        latin.setItalic(True)
        self.transliteration.setFont(latin)
        mixed = QFont(english)
        self.dictionary.setFont(mixed)
        self.phrase.setFont(mixed)
        self.use.setFont(mixed)
        self.reasons.setFont(_scaled(self.font(), 0.85))

    def _tell(self) -> None:
        reading = self._reading
        if reading is None:
            self.word.show_plain(self._word, self._colours)
            self._tell_lines("", "", "", "", "", "")
            self._tell_senses(self._note, "")
            self.strip.hide()
            return
        self.word.show_segments(reading.segments, self._colours)
        self._tell_lines(
            reading.transliteration,
            isolated(reading.note) if reading.note else "",
            self._phrase_text(),
            self._grammar_text(reading),
            self._dictionary_text(reading),
            self._reasons_text(reading),
        )
        self._tell_senses(self._senses_text(reading), _used_sense(reading))
        self.strip.setVisible(is_telling(reading.segments))
        face = _scaled(self._typography.font(Role.BODY, Language.ARABIC), _PARTS_SCALE)
        self.strip.show_segments(reading.segments, self._colours, face)

    def _tell_lines(self, *texts: str) -> None:
        for label, text in zip(self._lines(), texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))

    def _tell_senses(self, senses: str, used: str) -> None:
        """Show the senses, the one that the translation uses in bold."""
        self._senses = senses
        marked = "; ".join(
            f"<b>{escape(sense)}</b>" if sense == used else escape(sense)
            for sense in senses.split("; ")
        )
        self.senses.setText(isolated(marked))
        self.senses.setAccessibleName(senses)

    def _lines(self) -> tuple[QLabel, ...]:
        return (
            self.transliteration,
            self.use,
            self.phrase,
            self.grammar,
            self.dictionary,
            self.reasons,
        )

    def _phrase_text(self) -> str:
        if self._phrase is None:
            return ""
        literal = self._phrase.literal
        template = (
            self.tr("In the phrase {phrase}: {english} (literally {literal})")
            if literal
            else self.tr("In the phrase {phrase}: {english}")
        )
        return template.format(
            phrase=isolated(self._phrase.text),
            english=isolated(self._phrase.english),
            literal=isolated(literal),
        )

    def _senses_text(self, reading: Reading) -> str:
        senses = list(reading.glosses)
        if self._name is not None:
            sign = "" if self._name.is_certain else _UNCERTAIN
            senses = list(dict.fromkeys((f"{sign}{self._name.text}", *senses)))
        if not senses:
            return self.tr("This word is not in the dictionary.")
        return "; ".join(senses)

    def _grammar_text(self, reading: Reading) -> str:
        if not reading.glosses:
            return self.tr("It may be made of:") if len(reading.segments) > 1 else ""
        return _BETWEEN.join(term(name) for name in (reading.pos, *reading.features))

    def _dictionary_text(self, reading: Reading) -> str:
        if not reading.glosses:
            return ""
        lemma = self.tr("Lemma: {lemma}").format(lemma=isolated(reading.lemma))
        if reading.root is None:
            return lemma
        root = self.tr("Root: {root}").format(root=isolated(reading.root))
        return f"{lemma}    {root}"

    def _reasons_text(self, reading: Reading) -> str:
        if not reading.why or not reading.glosses:
            return ""
        reasons = self.tr(", ").join(isolated(reason(why)) for why in reading.why)
        return self.tr("Why this reading: {reasons}").format(reasons=reasons)

    def _align(self) -> None:
        """Let all lines begin where the interface's do, whatever language they are in."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        start = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        for label in (self.senses, *self._lines()):
            label.setAlignment(
                start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            )

    def changeEvent(self, event: QEvent) -> None:
        """Tell the reading anew when the language or its direction changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._tell()
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()


_NO_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


def _used_sense(reading: Reading) -> str:
    """Return the sense that stands in the translation; empty where there is one sense alone."""
    used = [why.removeprefix("translation: ") for why in reading.why if "translation: " in why]
    return used[0] if used and len(reading.glosses) > 1 else ""


def _scaled(font: QFont, scale: float) -> QFont:
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * scale)
    return larger
