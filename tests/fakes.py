"""Small honest stand-ins for the ports."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from reader.domain.errors import LibraryUnreachable
from reader.domain.translation import Findings, ModelIdentity
from reader.services.jobs import Ticket
from reader.services.ports import Hypothesis, Translator


class PhraseBook:
    """A translator that says ``en(...)`` of each sentence, or what it was taught.

    It answers the most wanted first and records every call; ``between`` runs before each answer.
    """

    engine = "phrasebook"
    settings = "phrasebook 1"
    greedy: Translator | None = None

    def __init__(
        self,
        phrases: Mapping[str, str] | None = None,
        between: Callable[[], None] = lambda: None,
    ) -> None:
        self.identity = ModelIdentity("phrasebook", "5" * 64, "MIT")
        self.calls: list[tuple[str, ...]] = []
        self.is_closed = False
        self._phrases = dict(phrases or {})
        self._between = between

    def translate(
        self, sentences: Sequence[str], ticket: Ticket
    ) -> Iterator[tuple[int, Hypothesis]]:
        self.calls.append(tuple(sentences))
        for index, sentence in enumerate(sentences):
            self._between()
            ticket.check()
            yield index, Hypothesis(self._phrases.get(sentence, f"en({sentence})"), -0.5)

    def alternatives(
        self, sentence: str, prefix: str, count: int, ticket: Ticket
    ) -> Sequence[Hypothesis]:
        """Say the sentence's phrase in ``count`` numbered ways, after the chosen words if any."""
        ticket.check()
        phrase = self._phrases.get(sentence, f"en({sentence})")
        begun = " ".join(prefix.split())
        ways = [f"{begun} {phrase} ({way})".strip() for way in range(1, count + 1)]
        return [Hypothesis(text, -0.5 * way) for way, text in enumerate(ways, 1)]

    def close(self) -> None:
        self.is_closed = True


class Notebook:
    """A translation memory in a dictionary; ``writes`` counts the sentences of each transaction."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str, str], Hypothesis] = {}
        self.found: dict[tuple[int, bytes], Findings] = {}
        self.writes: list[int] = []

    def recall(
        self, model: str, settings: str, sentences: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        asked = {sentence: self.kept.get((model, settings, sentence)) for sentence in sentences}
        return {sentence: known for sentence, known in asked.items() if known}

    def remember(self, model: str, settings: str, hypotheses: Mapping[str, Hypothesis]) -> None:
        self.writes.append(len(hypotheses))
        for sentence, hypothesis in hypotheses.items():
            self.kept[model, settings, sentence] = hypothesis

    def recall_findings(self, revision: int, digests: Sequence[bytes]) -> Mapping[bytes, Findings]:
        asked = {digest: self.found.get((revision, digest)) for digest in digests}
        return {digest: known for digest, known in asked.items() if known}

    def remember_findings(self, revision: int, found: Mapping[bytes, Findings]) -> None:
        for digest, findings in found.items():
            self.found[revision, digest] = findings


class Vocalist:
    """A vocaliser that knows some words and leaves the others bare; it records every call."""

    identity = "vocalist 1"

    def __init__(self, words: Mapping[str, str]) -> None:
        self.calls: list[str] = []
        self._words = words

    def vocalise(self, sentence: str) -> str:
        self.calls.append(sentence)
        marked = sentence
        for word, vocalised in self._words.items():
            marked = marked.replace(word, vocalised)
        return marked


class Marginalia:
    """A tashkeel memory in a dictionary; one that ``is_lost`` fails whatever it is asked."""

    def __init__(self, *, is_lost: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self._is_lost = is_lost

    def recall_vocalised(self, vocaliser: str, sentences: Sequence[str]) -> Mapping[str, str]:
        self._check()
        asked = {sentence: self.kept.get((vocaliser, sentence)) for sentence in sentences}
        return {sentence: known for sentence, known in asked.items() if known is not None}

    def remember_vocalised(self, vocaliser: str, vocalised: Mapping[str, str]) -> None:
        self._check()
        for sentence, text in vocalised.items():
            self.kept[vocaliser, sentence] = text

    def _check(self) -> None:
        if self._is_lost:
            raise LibraryUnreachable(Path("library.sqlite"), "the drive is gone")
