from __future__ import annotations

from pathlib import Path

from reading_pages import paragraph

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.domain.gloss import SegmentKind
from reader.domain.language import Language
from reader.services.parting import clitics

LEXICON = Path(__file__).parents[2] / "resources" / "lexicon" / "lexicon.sqlite"


def parted(text: str, language: Language = Language.ARABIC) -> list[tuple[str, SegmentKind]]:
    lexicon = SqliteLexicon(LEXICON)
    found = clitics(lexicon, paragraph(0, text, language=language))
    lexicon.close()
    return [(span.of(text), kind) for span, kind in found]


def test_clitics_stand_where_they_are_written() -> None:
    assert parted("وقال إن مكانها في المدينة.") == [
        ("و", SegmentKind.PROCLITIC),
        ("ها", SegmentKind.ENCLITIC),
        ("ال", SegmentKind.PROCLITIC),
    ]


def test_words_without_clitics_and_unknown_words_have_none() -> None:
    assert parted("سفينة زخنطل BBC 40%") == []


def test_an_english_paragraph_has_none() -> None:
    assert parted("The harbour.", Language.ENGLISH) == []
