"""The memory of sentences as one translation of an article uses it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from reader.domain.errors import LibraryError
from reader.domain.translation import Findings
from reader.services.judging import REVISION, Pair, judged
from reader.services.ports import Hypothesis, SentenceMemory, Translator

T = TypeVar("T")
REMEMBERED_TOGETHER: Final = 8  # sentences, one transaction
FOUND_TOGETHER: Final = 256  # findings, one transaction; a crash loses what is found again


class NoMemory:
    """Answers the port for callers who want everything translated afresh."""

    def recall(
        self, model: str, settings: str, sentences: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        """Know nothing."""
        return {}

    def remember(self, model: str, settings: str, hypotheses: Mapping[str, Hypothesis]) -> None:
        """Keep nothing."""

    def recall_findings(self, revision: int, digests: Sequence[bytes]) -> Mapping[bytes, Findings]:
        """Know nothing."""
        return {}

    def remember_findings(self, revision: int, found: Mapping[bytes, Findings]) -> None:
        """Keep nothing."""


class Record:
    """What a run recalls and what it keeps; ``trouble`` is the failure that ended both.

    A failure spoils no translation: nothing is known then, and everything is judged afresh.
    """

    def __init__(
        self,
        memory: SentenceMemory,
        translator: Translator,
        judge: Callable[[Pair], Findings] = judged,
    ) -> None:
        self._judge = judge
        self._memory = memory
        self._model = translator.identity.sha256
        self._settings = translator.settings
        self._said: dict[str, Hypothesis] = {}
        self._found: dict[bytes, Findings] = {}
        self._recalled: Mapping[bytes, Findings] = {}
        self.trouble: LibraryError | None = None

    def recall(self, keys: Sequence[str]) -> Mapping[str, Hypothesis]:
        """Return what was said of sentences before."""
        if not keys:
            return {}
        return self._tried(lambda: self._memory.recall(self._model, self._settings, keys), {})

    def keep(self, key: str, hypothesis: Hypothesis) -> None:
        """Remember what is said of a sentence."""
        self._said[key] = hypothesis
        if len(self._said) >= REMEMBERED_TOGETHER:
            self._flush_said()

    def look_up(self, pairs: Iterable[Pair]) -> None:
        """Recall what was found of pairs that are shown next, in place of those before."""
        digests = list(dict.fromkeys(pair.digest for pair in pairs))
        self._recalled = {}
        if digests:
            self._recalled = self._tried(
                lambda: self._memory.recall_findings(REVISION, digests), self._recalled
            )

    def findings(self, pair: Pair) -> Findings:
        """Return what is found of a pair, judged afresh where nothing fit is known."""
        digest = pair.digest
        known = self._recalled.get(digest) or self._found.get(digest)
        if known is not None and pair.is_fitted_by(known):
            return known
        found = self._found[digest] = self._judge(pair)
        if len(self._found) >= FOUND_TOGETHER:
            self._flush_found()
        return found

    def flush(self) -> None:
        """Keep everything that is new."""
        self._flush_said()
        self._flush_found()

    def _flush_said(self) -> None:
        said, self._said = self._said, {}
        if said:
            self._tried(lambda: self._memory.remember(self._model, self._settings, said), None)

    def _flush_found(self) -> None:
        found, self._found = self._found, {}
        if found:
            self._tried(lambda: self._memory.remember_findings(REVISION, found), None)

    def _tried(self, call: Callable[[], T], otherwise: T) -> T:
        if self.trouble is not None:
            return otherwise
        try:
            return call()
        except LibraryError as error:
            self.trouble = error
            return otherwise
