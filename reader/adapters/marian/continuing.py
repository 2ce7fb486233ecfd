"""Translations of one sentence that begin with chosen words, as both engines hand them on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.adapters.marian.attention import Matrix, word_links
from reader.adapters.marian.tokenizing import WORD_START, Tokenizer, Tokens
from reader.services.translator_ports import Hypothesis

SPARE = 3  # asked for beyond what is wanted: some go on inside the last chosen word


@dataclass(frozen=True, slots=True)
class Opening:
    """A sentence, and the words that its translation begins with.

    ``pieces`` spell these words, ``forced`` are the same as far as the model knows them.
    """

    run: Tokens
    text: str
    pieces: Tokens
    forced: Tokens


@dataclass(frozen=True, slots=True)
class Found:
    """A translation whose ``tokens`` begin with the forced ones; the end is not among them."""

    tokens: Tokens
    score: float
    attention: Matrix = ()


def opening(tokenizer: Tokenizer, sentence: str, prefix: str, limit: int) -> Opening | None:
    """Return what the model has to read, or None for nothing and for more than it takes at once."""
    run = tokenizer.encode(sentence)
    text = " ".join(prefix.split())
    pieces = tokenizer.pieces_of_target(text)
    if not 1 < len(run) <= limit or len(pieces) >= limit - 1:
        return None
    return Opening(run, text, pieces, tokenizer.known_to_target(pieces))


def hypotheses(
    tokenizer: Tokenizer, begun: Opening, found: Iterable[Found], count: int
) -> Sequence[Hypothesis]:
    """Return at most ``count`` different translations, the best first."""
    best: dict[str, Hypothesis] = {}
    for each in sorted(found, key=lambda each: -each.score):
        rest = each.tokens[len(begun.forced) :]
        if begun.text and _goes_on_inside_a_word(rest):
            continue
        hypothesis = _hypothesis(tokenizer, begun, each, rest)
        best.setdefault(hypothesis.text, hypothesis)
    return list(best.values())[:count]


def _goes_on_inside_a_word(rest: Tokens) -> bool:
    return bool(rest) and rest[0][:1].isalnum()


def _hypothesis(tokenizer: Tokenizer, begun: Opening, found: Found, rest: Tokens) -> Hypothesis:
    is_apart = bool(begun.text) and bool(rest) and rest[0].startswith(WORD_START)
    text = f"{begun.text}{' ' if is_apart else ''}{tokenizer.decode(rest)}".rstrip()
    spelt = (*begun.pieces, *rest)
    links = word_links(begun.run, spelt, found.attention) if found.attention else ()
    return Hypothesis(text, found.score, links, len(found.tokens) + 1)
