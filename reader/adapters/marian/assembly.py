"""Sentences cut into what a model takes at once, grouped into batches, and put together again.

Both engines translate through it, so that they differ in nothing but the network.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.adapters.marian.attention import WordLink
from reader.adapters.marian.tokenizing import WORD_START, Tokenizer, Tokens, split_tokens
from reader.services.translator_ports import Hypothesis

BATCH_SENTENCES = 8  # or up to half as many again: in smaller ones each takes longer
SCREEN = 8  # sentences that are read while the others are translated
FEW = 20  # sentences that are all there soon, in whatever order
BATCH_TOKENS = 1024  # with padding: bounds how long a batch keeps a worker
WINDOW = 32  # sentences among which lengths are sorted: more wait longer, fewer pad more


@dataclass(frozen=True, slots=True)
class Output:
    """What the model made of one run of tokens."""

    text: str
    score: float
    length: int  # tokens, end included
    links: tuple[WordLink, ...] = ()


@dataclass(slots=True)
class _Sentence:
    """Its runs, and what has come back of them."""

    runs: list[Tokens]
    outputs: dict[Tokens, Output] = field(default_factory=dict[Tokens, Output])

    def joined(self) -> Hypothesis:
        """Return the whole sentence; its score is the mean over all tokens."""
        parts = [self.outputs[run] for run in self.runs]
        tokens = sum(part.length for part in parts)
        score = sum(part.score * part.length for part in parts) / max(tokens, 1)
        text = " ".join(part.text for part in parts if part.text)
        return Hypothesis(text, score, self._links(parts), tokens)

    def _links(self, parts: Sequence[Output]) -> tuple[WordLink, ...]:
        """Return all links by the words of the whole sentence; none where a word was cut."""
        found, read, written = list[WordLink](), 0, 0
        for run, part in zip(self.runs, parts, strict=True):
            if not run[0].startswith(WORD_START):
                return ()
            found += [
                (source + read, target + written, share) for source, target, share in part.links
            ]
            read += sum(piece.startswith(WORD_START) for piece in run)
            written += len(part.text.split())
        return tuple(found)


class Assembly:
    """One call's sentences on their way through the model.

    Equal sentences are translated once. Sentences are cut into tokens only as their turn comes, in
    runs of at most ``limit``; about ``usual`` runs make a batch.
    """

    def __init__(
        self,
        sentences: Sequence[str],
        tokenizer: Tokenizer,
        limit: int,
        usual: int = BATCH_SENTENCES,
    ) -> None:
        self._texts = sentences
        self._tokenizer = tokenizer
        self._limit = limit
        self._usual = usual
        self._open: dict[int, _Sentence] = {}
        self._waiting: dict[Tokens, list[int]] = {}
        self._blank: list[int] = []

    def batches(self) -> Iterator[list[Tokens]]:
        """Yield runs that belong together: the first sentence alone, then alike lengths together.

        What fills a screen comes before all that follows, if that is much. Within a window of
        sentences, the batch with the most wanted one goes first.
        """
        count = len(self._texts)
        yield from self._batches_of(range(min(1, count)))
        seen = 1 if count <= FEW else 1 + SCREEN
        yield from self._batches_of(range(1, seen))
        for start in range(seen, count, WINDOW):
            yield from self._batches_of(range(start, min(start + WINDOW, count)))

    def arrived(self, run: Tokens, output: Output) -> Iterator[tuple[int, Hypothesis]]:
        """Take a run's output; yield each sentence that it completes."""
        for index in self._waiting.pop(run, ()):
            sentence = self._open[index]
            sentence.outputs[run] = output
            if sentence.outputs.keys() >= set(sentence.runs):
                yield index, self._open.pop(index).joined()

    def blanks(self) -> Iterator[tuple[int, Hypothesis]]:
        """Yield the sentences with nothing to translate among those cut so far."""
        while self._blank:
            yield self._blank.pop(0), Hypothesis("", 0.0)

    @property
    def is_waiting(self) -> bool:
        """Tell whether something that was handed out has not come back."""
        return bool(self._waiting)

    def wants(self, run: Tokens) -> bool:
        """Tell whether a sentence waits for that run."""
        return run in self._waiting

    def _batches_of(self, indexes: range) -> list[list[Tokens]]:
        wanted: dict[Tokens, int] = {}
        for index in indexes:
            for run in self._runs(index):
                wanted.setdefault(run, index)
        batches = _grouped(sorted(wanted, key=lambda run: (len(run), wanted[run])), self._usual)
        return sorted(batches, key=lambda batch: min(wanted[run] for run in batch))

    def _runs(self, index: int) -> list[Tokens]:
        """Cut a sentence; return those of its runs that nobody has asked for yet."""
        tokens = self._tokenizer.encode(self._texts[index])
        if len(tokens) == 1:  # the end alone: a model would make something up
            self._blank.append(index)
            return []
        runs = split_tokens(tokens, self._limit)
        self._open[index] = _Sentence(runs)
        fresh = [run for run in dict.fromkeys(runs) if run not in self._waiting]
        for run in dict.fromkeys(runs):
            self._waiting.setdefault(run, []).append(index)
        return fresh


def _grouped(runs: Sequence[Tokens], usual: int) -> list[list[Tokens]]:
    """Part the runs evenly: a last one by itself would take as long as a batch."""
    most = math.ceil(len(runs) / max(1, round(len(runs) / usual)))
    batches: list[list[Tokens]] = []
    for run in runs:  # the shortest first, so that each new one is the longest of its batch
        last = batches[-1] if batches else []
        fits = len(last) < most and (len(last) + 1) * len(run) <= BATCH_TOKENS
        if last and fits:
            last.append(run)
        else:
            batches.append([run])
    return batches


def output_limit(runs: Sequence[Tokens], positions: int) -> int:
    """Return how many tokens a batch may be translated into; no true translation is as long."""
    longest = max((len(run) for run in runs), default=0)
    return min(3 * longest + 32, positions)
