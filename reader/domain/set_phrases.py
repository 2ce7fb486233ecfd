"""Set phrases of news of which one language names what the other takes for granted."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from reader.domain.folding import lettered
from reader.domain.spans import Span

# What Arabic says, folded, and English for it. Neither names all that the other does: the league
# of champions "of Europe", "the Islamic State", "Interpol" for the international police.
_PHRASES: Final = tuple(
    (
        re.compile(f"(?<![\u0621-\u064a])[وفبلك]?(?:ال|ل)?(?:{arabic})(?![\u0621-\u064a])"),
        re.compile(rf"\b(?:{english})\b"),
    )
    for arabic, english in (
        ("(?:دوري )?ابطال اوروبا", "(?:UEFA )?Champions League"),
        ("دوري الاوروبي", "Europa League"),
        ("دوري الانجليزي(?: الممتاز)?", "(?:English )?Premier League"),
        ("دوري الاسباني", "La Liga|LaLiga"),
        ("دوري الايطالي", "Serie A"),
        ("دوري الالماني", "(?:German )?Bundesliga"),
        ("دوري الفرنسي|رابطه المحترفه الاولي", "Ligue 1"),
        ("اوسكار", "Academy Awards?"),
        ("تنظيم (?:الدوله|داعش)|داعش", "(?:the )?(?:Islamic State|ISIS|ISIL|Daesh)"),
        ("شرطه الدوليه|انتربول", "Interpol"),
        ("مجلس العموم(?: البريطاني)?", "House of Commons|Commons"),
        ("مجلس اللوردات(?: البريطاني)?", "House of Lords|Lords"),
        ("كونغرس(?: الامريكي| الاميركي)?|كونجرس(?: الامريكي| الاميركي)?", "Congress|Capitol Hill"),
        ("(?:وزاره )?الخارجيه (?:الامريكيه|الاميركيه)", "State Department"),
        ("وزاره الدفاع (?:الامريكيه|الاميركيه)|بنتاغون|بنتاجون", "Pentagon"),
        ("(?:البنك|مجلس) الاحتياطي (?:الفيدرالي|الاتحادي)(?: الامريكي| الاميركي)?",
         "Fed|Federal Reserve"),
        ("رياسه الروسيه", "Kremlin"),
        ("رياسه الفرنسيه", "Elys[ée]e"),
        ("رياسه (?:الوزراء|الحكومه) البريطانيه", "Downing Street"),
        ("(?:خروج|انسحاب)(?: (?:بريطانيا|المملكه المتحده|المملكه))?(?: من الاتحاد(?: الاوروبي)?)?",
         "(?:post-)?Brexit"),
        ("(?:وكاله )?(?:ال)?(?:(?:انباء|صحافه) )?(?:الفرنسيه|فرنسيه|فرانس برس)",
         "AFP|Agence France-Presse"),
        ("(?:مجلس )?(?:ال)?شيوخ (?:الامريكي|الاميركي)", "Senate"),
        ("(?:مجلس )?(?:ال)?نواب (?:الامريكي|الاميركي)", "House(?: of Representatives)?"),
        ("توقيت (?:الصيفي |الشرقي |المحلي |القياسي )?[بل]?\\w+", "BST|GMT|E[SD]?T|P[SD]?T|CES?T"),
        ("هييه الاذاعه البريطانيه", "BBC"),
        ("صليب الاحمر", "Red Cross"),
        ("ذكاء الاصطناعي", r"A\.I|AI"),
    )
)  # fmt: skip


@lru_cache(16)
def set_phrases(source: str, target: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return where each text says a phrase that the other says in its own way."""
    folded, theirs, ours = lettered(source), list[Span](), list[Span]()
    for arabic, english in _PHRASES:
        said = _spans(english, target)
        if said and (written := _spans(arabic, folded.text)):
            theirs.extend(map(folded.original, written))
            ours.extend(said)
    return tuple(theirs), tuple(ours)


def _spans(phrase: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*match.span()) for match in phrase.finditer(text)]
