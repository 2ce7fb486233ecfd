"""What the reader of articles has chosen, and where the window was left."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.tashkeel import Tashkeel


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class InterfaceLanguage(StrEnum):
    """The language of menus and messages; the article's languages have nothing to do with it."""

    SYSTEM = "system"
    ENGLISH = "en"
    ARABIC = "ar"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is kept between two runs besides the library.

    An empty family, model or mode means the program's own choice. Sizes are in points, ``zoom`` in
    steps from 0. ``geometry`` and ``layout`` are the window's own base64. ``knows_glosses`` means
    that the reader has had a word explained, and need not be told how.
    """

    theme: Theme = Theme.SYSTEM
    language: InterfaceLanguage = InterfaceLanguage.SYSTEM
    mode: str = ""
    arabic_family: str = ""
    arabic_size: float = 15.0
    english_family: str = ""
    english_size: float = 12.0
    zoom: int = 0
    tashkeel: Tashkeel = Tashkeel.NONE
    has_tinted_clitics: bool = False
    has_shaded_words: bool = False
    has_underlined_doubts: bool = True
    model: str = ""
    engine: str = "ctranslate2"
    beam: int = 4
    has_sketches: bool = False
    geometry: str = ""
    layout: str = ""
    last_article: str = ""
    knows_glosses: bool = False
