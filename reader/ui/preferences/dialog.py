"""The preferences: every change shows at once and is kept at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFontComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.domain.settings import InterfaceLanguage, Settings, Theme
from reader.ui.look.buttons import Buttons
from reader.ui.look.fonts import ARABIC_FAMILY, ENGLISH_FAMILY
from reader.ui.look.worded import Worded
from reader.ui.preferences.choices import Choices
from reader.ui.reading.places import Mode

SIZES: Final = (6.0, 72.0)  # points
BEAMS: Final = (1, 8)
SECTION_PIXELS: Final = 14  # above the title of a section
INDENT_PIXELS: Final = 12  # of its labels
ENGINES: Final = ("ctranslate2", "transformers")
Change = Callable[[Settings], Settings]


class Preferences(Worded, QDialog):
    """Fonts and sizes of the two languages, colours, interface language, mode, model."""

    changed = Signal(object)  # Change
    models_requested = Signal()

    def __init__(
        self, settings: Settings, models: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._labels: dict[QWidget, QLabel] = {}
        self._titles = [QLabel(self) for _ in range(3)]
        self.arabic_family = self._family_box(QFontDatabase.WritingSystem.Arabic)
        self.arabic_size = self._size_box()
        self.english_family = self._family_box(QFontDatabase.WritingSystem.Latin)
        self.english_size = self._size_box()
        self.mode = Choices(list(Mode), self)
        self.theme = Choices(list(Theme), self)
        self.language = Choices(list(InterfaceLanguage), self)
        self.model = Choices(["", *models], self)
        self.engine = Choices(ENGINES, self)
        self.beam = QSpinBox(self)
        self.beam.setRange(*BEAMS)
        self.sketches = Choices([False, True], self)
        self.manage = QPushButton(self)
        self.buttons = Buttons(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close,
            self,
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self._models = tuple(models)
        self._arrange()
        self._retranslate()
        self.show_settings(settings)
        self._connect()

    def show_models(self, models: Sequence[str]) -> None:
        """Offer other models: one was added or removed."""
        self._models = tuple(models)
        self.model.offer(["", *models], [self._first(), *models])
        self.model.set_value(self._settings.model)

    def _family_box(self, writing: QFontDatabase.WritingSystem) -> QFontComboBox:
        box = QFontComboBox(self)
        box.setWritingSystem(writing)
        box.setEditable(False)
        return box

    def _size_box(self) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setRange(*SIZES)
        box.setSingleStep(0.5)
        box.setDecimals(1)
        box.setKeyboardTracking(False)
        return box

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        self.setMinimumWidth(480)
        sections: tuple[tuple[QWidget, ...], ...] = (
            (
                _beside(self.arabic_family, self.arabic_size),
                _beside(self.english_family, self.english_size),
                self.mode,
            ),
            (self.theme, self.language),
            (_beside(self.model, self.manage), self.engine, self.beam, self.sketches),
        )
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, fields in zip(self._titles, sections, strict=True):
            self._add_section(form, title, fields)
        column.addLayout(form)
        column.addSpacing(12)
        column.addStretch(1)
        column.addWidget(self.buttons)

    def _add_section(self, form: QFormLayout, title: QLabel, fields: Sequence[QWidget]) -> None:
        """Add a title and its fields to the one form, in which the fields of all line up."""
        font = QFont(title.font())
        font.setBold(True)
        title.setFont(font)
        title.setContentsMargins(0, SECTION_PIXELS if form.rowCount() else 0, 0, 0)
        form.addRow(title)
        for field in fields:
            label = QLabel(self)
            label.setIndent(INDENT_PIXELS)
            label.setBuddy(field.focusProxy() or field)
            self._labels[field] = label
            form.addRow(label, field)

    def _connect(self) -> None:
        self.arabic_family.currentFontChanged.connect(self._on_arabic_family_changed)
        self.english_family.currentFontChanged.connect(self._on_english_family_changed)
        self.arabic_size.valueChanged.connect(self._on_arabic_size_changed)
        self.english_size.valueChanged.connect(self._on_english_size_changed)
        self.mode.picked.connect(self._on_mode_picked)
        self.theme.picked.connect(self._on_theme_picked)
        self.language.picked.connect(self._on_language_picked)
        self.model.picked.connect(self._on_model_picked)
        self.engine.picked.connect(self._on_engine_picked)
        self.beam.valueChanged.connect(self._on_beam_changed)
        self.sketches.picked.connect(self._on_sketches_picked)
        self.manage.clicked.connect(self.models_requested)
        self.buttons.rejected.connect(self.reject)
        restore = QDialogButtonBox.StandardButton.RestoreDefaults
        self.buttons.button(restore).clicked.connect(self._on_defaults_asked)

    def show_settings(self, settings: Settings) -> None:
        """Show these settings, which something else has changed."""
        self._settings = settings
        self.arabic_family.setCurrentFont(QFont(settings.arabic_family or ARABIC_FAMILY))
        self.english_family.setCurrentFont(QFont(settings.english_family or ENGLISH_FAMILY))
        self.arabic_size.setValue(settings.arabic_size)
        self.english_size.setValue(settings.english_size)
        self.mode.set_value(settings.mode or Mode.SIDE_BY_SIDE)
        self.theme.set_value(settings.theme)
        self.language.set_value(settings.language)
        self.model.set_value(settings.model)
        self.engine.set_value(settings.engine)
        self.beam.setValue(settings.beam)
        self.sketches.set_value(settings.has_sketches)

    def _keep(self, change: Change) -> None:
        changed = change(self._settings)
        if changed != self._settings:
            self._settings = changed
            self.changed.emit(change)

    def _on_arabic_family_changed(self, font: QFont) -> None:
        family = "" if font.family() == ARABIC_FAMILY else font.family()
        self._keep(lambda settings: replace(settings, arabic_family=family))

    def _on_english_family_changed(self, font: QFont) -> None:
        family = "" if font.family() == ENGLISH_FAMILY else font.family()
        self._keep(lambda settings: replace(settings, english_family=family))

    def _on_arabic_size_changed(self, size: float) -> None:
        self._keep(lambda settings: replace(settings, arabic_size=size))

    def _on_english_size_changed(self, size: float) -> None:
        self._keep(lambda settings: replace(settings, english_size=size))

    def _on_mode_picked(self, mode: Mode) -> None:
        self._keep(lambda settings: replace(settings, mode=mode.value))

    def _on_theme_picked(self, theme: Theme) -> None:
        self._keep(lambda settings: replace(settings, theme=theme))

    def _on_language_picked(self, language: InterfaceLanguage) -> None:
        self._keep(lambda settings: replace(settings, language=language))

    def _on_model_picked(self, model: str) -> None:
        self._keep(lambda settings: replace(settings, model=model))

    def _on_engine_picked(self, engine: str) -> None:
        self._keep(lambda settings: replace(settings, engine=engine))

    def _on_beam_changed(self, beam: int) -> None:
        self._keep(lambda settings: replace(settings, beam=beam))

    def _on_sketches_picked(self, has_sketches: bool) -> None:  # noqa: FBT001 - a slot
        self._keep(lambda settings: replace(settings, has_sketches=has_sketches))

    def _on_defaults_asked(self) -> None:
        self._keep(_with_defaults)
        self.show_settings(self._settings)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        titles = (self.tr("The page"), self.tr("The window"), self.tr("Translation"))
        for title, text in zip(self._titles, titles, strict=True):
            title.setText(text)
        labels = (
            self.tr("&Arabic text:"),
            self.tr("&English text:"),
            self.tr("&View:"),
            self.tr("&Colours:"),
            self.tr("&Language of the interface:"),
            self.tr("&Model:"),
            self.tr("En&gine:"),
            self.tr("&Beam:"),
            self.tr("Show &first:"),
        )
        for label, text in zip(self._labels.values(), labels, strict=True):
            label.setText(text)
        self._word_choices()
        self._name_fields()

    def _word_choices(self) -> None:
        self.mode.word([self.tr("Side by side"), self.tr("Below"), self.tr("Arabic alone")])
        self.theme.word([self.tr("As the system"), self.tr("Light"), self.tr("Dark")])
        self.language.word([self.tr("As the system"), "English", "العربية"])
        self.model.word([self._first(), *self._models])
        self.engine.word([self.tr("CTranslate2 (fast)"), self.tr("Transformers (reference)")])
        self.manage.setText(self.tr("Ma&nage…"))
        self.beam.setToolTip(self.tr("1 is fastest; 4 is a little better and about half as fast"))
        self.sketches.word(
            [self.tr("The careful translation"), self.tr("A quick one of what is in sight")]
        )
        self.sketches.setToolTip(self.tr("The quick one is faded; the careful one takes its place"))
        for size in (self.arabic_size, self.english_size):
            size.setSuffix(self.tr(" pt"))

    def _first(self) -> str:
        """Return how the model is called that is taken where none is chosen."""
        if not self._models:
            return self.tr("The first one found")
        return self.tr("The first one found: {name}").format(name=self._models[0])

    def _name_fields(self) -> None:
        self.arabic_size.setAccessibleName(self.tr("Size of the Arabic text"))
        self.english_size.setAccessibleName(self.tr("Size of the English text"))


def _beside(first: QWidget, second: QWidget) -> QWidget:
    pair = QWidget(first.parentWidget())
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(first, 1)
    row.addWidget(second)
    pair.setFocusProxy(first)
    return pair


def _with_defaults(settings: Settings) -> Settings:
    return replace(
        Settings(),
        geometry=settings.geometry,
        layout=settings.layout,
        last_article=settings.last_article,
        knows_glosses=settings.knows_glosses,
    )
