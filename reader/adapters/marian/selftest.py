"""Whether a model speaks: it repeats its golden sentences, or at least talks like a translator.

Checkpoints that were damaged in conversion load without complaint and talk nonsense.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reader.adapters.marian.checkpoint import GOLDEN
from reader.domain.errors import ModelBroken
from reader.services.jobs import Ticket
from reader.services.translator_ports import Translator

SANITY_SENTENCES = (
    "أعلنت وزارة الصحة اليوم افتتاح ثلاثة مستشفيات جديدة في العاصمة.",
    "قال الرئيس إن المفاوضات بين البلدين ستستمر حتى نهاية الشهر المقبل.",
    "ارتفعت أسعار النفط في الأسواق العالمية بسبب انخفاض الإنتاج.",
)
LONGEST_RATIO = 4.0  # words out for each word in; English needs about one and a half
SHORTEST_RATIO = 0.4
MOST_REPEATS = 2  # times that three words may follow each other in one short sentence
LEAST_LATIN = 0.8  # of the letters
LEAST_ENGLISH = 0.12  # of the words; good translations of these three sentences have twice that


_LETTERS = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_ENGLISH = re.compile(  # words that are frequent in English and rare in its neighbours
    r"\b(?:the|of|and|that|were|are|been|has|with|from|which|this|these|would|after|between|until"
    r"|because|today|its|their)\b",
    re.IGNORECASE,
)


def check(translator: Translator, folder: Path, ticket: Ticket) -> None:
    """Raise ``ModelBroken`` with the reason where the model in ``folder`` does not speak."""
    golden = read_golden(folder / GOLDEN)
    if golden:
        _check_golden(translator, golden, ticket)
    else:
        _check_sanity(translator, ticket)


def read_golden(path: Path) -> list[tuple[str, str]]:
    """Return source and translation of each golden line; none where there is no such file."""
    if not path.is_file():
        return []
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelBroken(path.parent.name, f"{GOLDEN} cannot be read: {error}") from error
    rows = [line.rstrip("\r").split("\t") for line in lines if line.strip()]
    if not rows or any(len(row) != 2 for row in rows):
        raise ModelBroken(path.parent.name, f"{GOLDEN} does not hold two columns")
    return [(source, target) for source, target in rows]


def _check_golden(
    translator: Translator, golden: Sequence[tuple[str, str]], ticket: Ticket
) -> None:
    spoken = _spoken(translator, [source for source, _ in golden], ticket)
    wrong = sum(text != target for text, (_, target) in zip(spoken, golden, strict=True))
    if wrong:
        reason = f"it says {wrong} of its {len(golden)} golden sentences differently"
        raise ModelBroken(translator.identity.name, reason)


def _check_sanity(translator: Translator, ticket: Ticket) -> None:
    spoken = _spoken(translator, SANITY_SENTENCES, ticket)
    faults = [fault(source, text) for source, text in zip(SANITY_SENTENCES, spoken, strict=True)]
    found = [each for each in faults if each]
    if len(found) * 2 > len(SANITY_SENTENCES):
        raise ModelBroken(translator.identity.name, found[0])
    if _share_of_english(spoken) < LEAST_ENGLISH:
        raise ModelBroken(translator.identity.name, "it does not write English")
    if len(set(spoken)) == 1:
        raise ModelBroken(translator.identity.name, "it says the same to everything")


def fault(source: str, text: str) -> str:
    """Name what shows that ``text`` is no English translation of ``source``; empty if nothing."""
    words, expected = text.split(), len(source.split())
    letters = len(_LETTERS.findall(text))
    if not SHORTEST_RATIO * expected <= len(words) <= LONGEST_RATIO * expected:
        return f"it makes {len(words)} words of {expected}"
    if len(_LATIN.findall(text)) < LEAST_LATIN * max(letters, 1):
        return "it does not write English letters"
    repeats = Counter(zip(words, words[1:], words[2:], strict=False))
    if max(repeats.values(), default=0) > MOST_REPEATS:
        return "it repeats itself"
    return ""


def _share_of_english(texts: Sequence[str]) -> float:
    """Return how many of the words are those that English, and no other language, is full of."""
    words = sum(len(text.split()) for text in texts)
    return sum(len(_ENGLISH.findall(text)) for text in texts) / max(words, 1)


def _spoken(translator: Translator, sources: Sequence[str], ticket: Ticket) -> list[str]:
    spoken = {index: hypothesis.text for index, hypothesis in translator.translate(sources, ticket)}
    return [spoken.get(index, "") for index in range(len(sources))]
