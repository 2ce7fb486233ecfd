"""What a translation model answers; by itself, so that one is loaded without all other ports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from reader.domain.translation import ModelIdentity
from reader.services.jobs import Ticket


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A model's translation of one sentence.

    ``score`` is the mean log-probability of its tokens, end of sentence included. ``links`` are
    words that translate each other: the number of each among those that white space parts, in the
    sentence and in ``text``, and a weight in (0, 1]. A translator may know of none. ``tokens``
    counts those of ``score``, and is 0 where that is forgotten.
    """

    text: str
    score: float
    links: tuple[tuple[int, int, float], ...] = ()
    tokens: int = field(default=0, compare=False)


class Translator(Protocol):
    """A loaded model. Its methods may be called from one thread at a time."""

    @property
    def identity(self) -> ModelIdentity:
        """Return which model speaks."""
        ...

    @property
    def engine(self) -> str:
        """Return the engine's name as the command line spells it."""
        ...

    @property
    def settings(self) -> str:
        """Return all that changes the output besides model and text, as a stable key."""
        ...

    @property
    def greedy(self) -> Translator | None:
        """Return the same model in the same memory, faster and a little worse, if it can be had.

        It is closed together with this one.
        """
        ...

    def translate(
        self, sentences: Sequence[str], ticket: Ticket
    ) -> Iterator[tuple[int, Hypothesis]]:
        """Yield ``(index, hypothesis)`` as they become ready; the first sentence is most wanted.

        Raises ``Cancelled`` within 0.3 s of the ticket's end, ``ModelError`` where the model fails.
        """
        ...

    def alternatives(
        self, sentence: str, prefix: str, count: int, ticket: Ticket
    ) -> Sequence[Hypothesis]:
        """Return at most ``count`` translations of one sentence, all different, the best first.

        Each begins with ``prefix``: whole words of a translation as it is shown, after which each
        goes on with another word. With an empty ``prefix`` they may differ anywhere. There are none
        for a sentence without text or longer than the model takes at once.

        May be called from another thread while ``translate`` is under way. Raises what it raises.
        """
        ...

    def close(self) -> None:
        """Give memory and threads back."""
        ...
