"""How often notes find their text again: ``pytest tests/benchmarks/bench_anchoring.py -s``.

A note is *right* where at least half of what it stands on are letters that it was made on, and at
least half of those that are left; *misplaced* where it stands anywhere else. Its text *still
exists* where at least 70 % of its letters stand in one paragraph.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import mutations
from annotated import article_of, note_on

from reader.adapters.formats import FORMATS
from reader.domain.anchoring import anchor_at, reattach_all
from reader.domain.language import Side
from reader.domain.note import Note, State
from reader.domain.spans import Span
from reader.services.opening import open_article

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
TRIALS = 1_000
NOTES_EACH = 20
STILL_THERE = 0.7
ARTICLE = article_of()


def articles() -> list[list[str]]:
    opened = [open_article(str(path), FORMATS) for path in sorted(SAMPLES.glob("*.ar.txt"))]
    found = [[paragraph.text for paragraph in article.paragraphs] for article in opened]
    return [texts for texts in found if len(texts) > 3]


def some_notes(texts: list[str], chance: random.Random) -> list[Note]:
    """Notes on words, phrases and sentences; half of the words are repeated in the article."""
    counts = Counter(word for text in texts for word in text.split())
    notes = []
    while len(notes) < NOTES_EACH:
        paragraph = chance.randrange(len(texts))
        words = mutations.words_of(mutations.page_of(texts)[paragraph])
        first = chance.randrange(len(words))
        length = chance.choice((1, 1, 1, 2, 3, 5, 9))
        last = min(len(words) - 1, first + length - 1)
        span = Span(words[first][0], words[last][1])
        word = span.of(texts[paragraph])
        if length == 1 and counts[word] == 1 and chance.random() < 0.5:
            continue
        anchor = anchor_at(texts, Side.SOURCE, paragraph, span)
        notes.append(replace(note_on(ARTICLE, "ميناء"), id=str(len(notes)), anchor=anchor))
    return notes


def verdict(made: Note, found: Note, page: mutations.Page) -> str:
    anchor = made.anchor
    own = {(anchor.paragraph, place) for place in range(anchor.span.start, anchor.span.end)}
    left = max(len(own & {letter.origin for letter in paragraph}) / len(own) for paragraph in page)
    exists = "kept" if left >= STILL_THERE else "partly" if left > 0.2 else "gone"
    if found.state is State.ORPHAN:
        return f"{exists} orphaned"
    span = found.anchor.span
    stood_on = page[found.anchor.paragraph][span.start : span.end]
    letters = [letter for letter in stood_on if letter.text not in mutations.MARKS]
    shared = {letter.origin for letter in letters} & own
    is_right = len(shared) * 2 >= len(letters) and len(shared) * 2 >= left * len(own)
    return f"{exists} {'right' if is_right else 'MISPLACED'} {found.state}"


def test_notes_find_their_text_again_after_edits():
    chance = random.Random(1)  # noqa: S311 - chance, not a secret
    pages = articles()
    tally: Counter[str] = Counter()
    edits_made = 0
    spent = 0.0
    for _ in range(TRIALS):
        texts = chance.choice(pages)
        notes = some_notes(texts, chance)
        page = mutations.page_of(texts)
        for edit in chance.choices(mutations.EDITS, k=chance.randint(1, 6)):
            edit(page, chance)
            page = [paragraph for paragraph in page if mutations.words_of(paragraph)]
            edits_made += 1
        began = time.perf_counter()
        found = reattach_all(notes, mutations.texts_of(page))
        spent += time.perf_counter() - began
        tally.update(verdict(*pair, page) for pair in zip(notes, found, strict=True))
    report(tally, edits_made, spent)
    assert shares(tally)[0] >= 0.97
    assert misplaced(tally) <= 0.0005
    assert not any(key.endswith("MISPLACED attached") for key in tally)  # none silently


def shares(tally: Counter[str]) -> tuple[float, int]:
    kept = {key: count for key, count in tally.items() if key.startswith("kept")}
    right = sum(count for key, count in kept.items() if "right" in key)
    return right / sum(kept.values()), sum(kept.values())


def misplaced(tally: Counter[str]) -> float:
    return sum(count for key, count in tally.items() if "MISPLACED" in key) / sum(tally.values())


def report(tally: Counter[str], edits: int, spent: float) -> None:
    notes = sum(tally.values())
    lines = [f"{count:7,}  {key}" for key, count in sorted(tally.items())]
    share, kept = shares(tally)
    lines += [
        f"{TRIALS:,} trials, {edits:,} edits, {notes:,} notes, {1e3 * spent / notes:.2f} ms a note",
        f"re-attached rightly: {share:.2%} of {kept:,} whose text still exists",
        f"misplaced: {misplaced(tally):.3%} of all",
    ]
    sys.stdout.write("\n" + "\n".join(lines) + "\n")
