"""What was measured of a model, in lines and as a document."""

from __future__ import annotations

from dataclasses import asdict
from typing import Final

from reader.commands.documents import Document
from reader.commands.terminal import Terminal
from reader.domain.model import Quality, Score, StoredModel

NOT_MEASURED: Final = "not measured yet"
NAMES: Final = {"news": "own news", "ntrex": "NTREX", "pud": "PUD"}


def in_short(quality: Quality | None) -> str:
    """Return the one figure by which models are compared."""
    score = quality.headline if quality else None
    return f"measured here: {scored(score)}" if score else NOT_MEASURED


def scored(score: Score) -> str:
    """Return a score in words."""
    name = NAMES.get(score.test_set, score.test_set)
    return f"BLEU {score.bleu:.1f}, chrF {score.chrf:.1f} on {name}"


def say(quality: Quality, model: StoredModel, terminal: Terminal) -> None:
    """Write all that was measured of a model."""
    for score in quality.scores:
        terminal.say(f"{scored(score)} ({score.sentences} sentences)")
    if quality.is_weak:
        terminal.say("It scores so little that many of its sentences will mislead.")
    speed = f"{quality.tokens_per_second:.0f} tokens a second on this machine"
    terminal.say(f"{speed}, {model.size / 1_000_000:.0f} MB")
    if quality.cutoff:
        terminal.say(
            f"Unsure below {quality.cutoff.below:.2f}: so are {quality.cutoff.found:.0%} of its "
            f"worst tenth of sentences and {quality.cutoff.mistaken:.0%} of the others."
        )
    else:
        terminal.say("Its confidence does not tell its worst sentences from the others.")
    terminal.say(f"Measured on {quality.day} with {quality.settings}.")
    terminal.say(quality.signature)


def document(quality: Quality | None) -> Document | None:
    """Return all that was measured, as JSON takes it."""
    if quality is None:
        return None
    return {
        "scores": [score_document(score) for score in quality.scores],
        "tokens_per_second": quality.tokens_per_second,
        "unsure": asdict(quality.cutoff) if quality.cutoff else None,
        "settings": quality.settings,
        "signature": quality.signature,
        "day": quality.day,
    }


def score_document(score: Score) -> Document:
    """Return one score as JSON takes it."""
    return {
        "set": score.test_set,
        "sentences": score.sentences or None,
        "bleu": score.bleu,
        "chrf": score.chrf,
    }
