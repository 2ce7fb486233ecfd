"""The language of the interface, changed while the window is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from reader.domain.settings import InterfaceLanguage
from reader.services.wording import QT_TRANSLATE_NOOP

# Where months have the names of the interface, and digits are those that its counts are written in.
ARABIC_PLACE = QLocale(QLocale.Language.Arabic, QLocale.Country.UnitedArabEmirates)
ENGLISH_PLACE = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)

# What Qt's own Arabic leaves in English or says as an order, so that lupdate finds it and ours
# names the deed, as all other buttons do.
SAID_ANEW = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Restore Defaults"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
)


def spoken(language: InterfaceLanguage) -> InterfaceLanguage:
    """Return Arabic or English: the language itself, or the system's where that is asked for."""
    if language is not InterfaceLanguage.SYSTEM:
        return language
    is_arabic = QLocale.system().language() == QLocale.Language.Arabic
    return InterfaceLanguage.ARABIC if is_arabic else InterfaceLanguage.ENGLISH


class Interface:
    """Keeps the translators that the application speaks through.

    Every change sends ``LanguageChange`` to all widgets. ``folder`` holds ``reader_ar.qm`` and
    ``reader_en.qm``; English has one for its plurals.
    """

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        self._folder = folder
        self._translators: list[QTranslator] = []
        self._code = ""

    def speak(self, language: InterfaceLanguage) -> None:
        """Change to ``language``, direction and Qt's own dialogs included."""
        code = spoken(language).value
        if code == self._code:
            return
        self._code = code
        for translator in self._translators:
            self._application.removeTranslator(translator)
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._translators = [
            self._installed(qt / f"qtbase_{code}.qm"),
            self._installed(self._folder / f"reader_{code}.qm"),
        ]
        is_arabic = code == InterfaceLanguage.ARABIC.value
        QLocale.setDefault(ARABIC_PLACE if is_arabic else ENGLISH_PLACE)
        self._application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if is_arabic else Qt.LayoutDirection.LeftToRight
        )

    def _installed(self, file: Path) -> QTranslator:
        translator = QTranslator(self._application)
        if translator.load(str(file)):
            self._application.installTranslator(translator)
        return translator
