"""The default engine: CTranslate2 in int8, a worker a core, results as they come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from reader.adapters.marian.assembly import BATCH_SENTENCES, Assembly, Output, output_limit
from reader.adapters.marian.attention import word_links
from reader.adapters.marian.checkpoint import Speaker
from reader.adapters.marian.continuing import SPARE, Found, Opening, hypotheses, opening
from reader.adapters.marian.limits import usable_cores
from reader.adapters.marian.memory import failure
from reader.adapters.marian.runtime import ENGINE, Future, Model, Result, Runtime
from reader.adapters.marian.tokenizing import Tokenizer, Tokens
from reader.domain.translation import ModelIdentity
from reader.services.jobs import Cancelled, Ticket
from reader.services.translator_ports import Hypothesis

MOST_WORKERS = 4  # each holds a batch in memory; articles rarely fill more
GREEDY_SENTENCES = 16  # a batch: with one hypothesis each, more of them share a pass
POLL_SECONDS = 0.002  # a batch takes tens to hundreds of milliseconds
PATIENCE = 2.0  # with 1, the search of CTranslate2 gives up with half a sentence
MOST_KEPT = 64  # outputs that nobody has asked for again


@dataclass(frozen=True, slots=True)
class _Flight:
    """A batch under way."""

    runs: list[Tokens]
    futures: list[Future]

    def has_landed(self) -> bool:
        return all(future.done() for future in self.futures)


@dataclass(frozen=True, slots=True)
class Search:
    """How a translation is searched for: how widely, and among which pieces.

    A shortlist is no part of the settings by which translations are remembered: it was found to
    change next to nothing, or is a part of the model itself.
    """

    beam: int
    has_shortlist: bool = False


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model in memory, what cuts its sentences into pieces, and how many batches it takes."""

    speaker: Speaker
    tokenizer: Tokenizer
    model: Model
    workers: int


class CTranslate2Translator:
    """A converted checkpoint in memory.

    No batch waits behind another one, so that a change of mind soon shows. What a call leaves under
    way serves the next one.
    """

    engine = ENGINE

    def __init__(self, loaded: Loaded, identity: ModelIdentity, search: Search) -> None:
        self._loaded: Loaded | None = loaded
        self._name = loaded.speaker.name
        self._identity = identity
        self._tokenizer = loaded.tokenizer
        self._positions = loaded.speaker.positions
        self._end = None if loaded.speaker.ends_source else -1
        self._workers = loaded.workers
        self._beam = search.beam
        self._greedy: CTranslate2Translator | None = None
        self._has_shortlist = search.has_shortlist
        self._settings = (
            f"{ENGINE} {loaded.model.compute_type} beam={search.beam} patience={PATIENCE}"
            f" positions={self._positions}"
        )
        self._flights: list[_Flight] = []
        self._finished: dict[Tokens, Output] = {}

    @property
    def identity(self) -> ModelIdentity:
        """Return which model speaks."""
        return self._identity

    @property
    def has_shortlist(self) -> bool:
        """Tell whether likely pieces alone are weighed."""
        return self._has_shortlist

    @property
    def settings(self) -> str:
        """Return all that changes the output besides model and text."""
        return self._settings

    @property
    def greedy(self) -> CTranslate2Translator | None:
        """Return the same model searching one hypothesis at a time, if this one searches more."""
        if self._greedy is None and self._beam > 1 and self._loaded is not None:
            self._greedy = self.searching(Search(1, self._has_shortlist))
        return self._greedy

    def searching(self, search: Search) -> CTranslate2Translator:
        """Return the same model in the same memory, searching otherwise; to be closed as well."""
        if self._loaded is None:
            raise Cancelled
        return CTranslate2Translator(self._loaded, self._identity, search)

    def translate(
        self, sentences: Sequence[str], ticket: Ticket
    ) -> Iterator[tuple[int, Hypothesis]]:
        """Yield hypotheses as they become ready; the first sentence is translated alone."""
        usual = BATCH_SENTENCES if self._beam > 1 else GREEDY_SENTENCES
        assembly = Assembly(sentences, self._tokenizer, self._positions, usual)
        batches = assembly.batches()
        while True:
            ticket.check()
            batch = next(batches, None) if len(self._flights) < self._workers else []
            yield from assembly.blanks()
            if batch:
                self._depart(batch)
            elif batch is None and not assembly.is_waiting:
                return  # what an earlier call has left under way is not waited for
            else:
                self._land(ticket)
            yield from self._delivered(assembly)

    def alternatives(
        self, sentence: str, prefix: str, count: int, ticket: Ticket
    ) -> Sequence[Hypothesis]:
        """Return translations of one sentence that begin with ``prefix``, the best first."""
        begun = opening(self._tokenizer, sentence, prefix, self._positions)
        if begun is None or count < 1:
            return ()
        try:
            result = self._searched(begun, count, ticket)
            found = self._weighed(begun, result)
        except (RuntimeError, ValueError, IndexError, MemoryError) as error:
            raise failure(self._name, error) from error
        ticket.check()
        return hypotheses(self._tokenizer, begun, found, count)

    def close(self) -> None:
        """Give memory and threads back, once the batches under way are done: about a second.

        A call under way ends as cancelled.
        """
        if self._greedy is not None:
            self._greedy.close()
        self._loaded = None  # the library joins its threads as the last reference goes

    def _searched(self, begun: Opening, count: int, ticket: Ticket) -> Result:
        """Let each alternative begin differently after the chosen words; without any, the beam."""
        if self._loaded is None:
            raise Cancelled
        wanted = count + SPARE
        beam = self._beam if begun.forced else max(self._beam, wanted)
        limit = output_limit([begun.run], self._positions) + len(begun.forced)
        (future,) = self._loaded.model.translate_batch(
            [list(begun.run[: self._end])],
            target_prefix=[list(begun.forced)],
            asynchronous=True,
            beam_size=beam,
            patience=_patience(beam),
            num_hypotheses=wanted,
            return_alternatives=bool(begun.forced),
            max_input_length=0,
            max_decoding_length=min(limit, self._positions),
            return_scores=True,
            return_attention=True,
        )
        while not future.done():
            ticket.wait(POLL_SECONDS)
        return future.result()

    def _weighed(self, begun: Opening, result: Result) -> list[Found]:
        """Score what was found anew: a search counts chosen words and the one after them apart."""
        if self._loaded is None:
            raise Cancelled
        sources = [list(begun.run[: self._end]) for _ in result.hypotheses]
        scored = self._loaded.model.score_batch(sources, result.hypotheses, max_input_length=0)
        return [
            Found(tuple(tokens), sum(each.log_probs) / len(each.log_probs), attention)
            for tokens, each, attention in zip(
                result.hypotheses, scored, result.attention, strict=True
            )
        ]

    def _depart(self, batch: list[Tokens]) -> None:
        """Queue a batch, save what an earlier call has left under way or finished."""
        if self._loaded is None:
            raise Cancelled
        flying = {run for flight in self._flights for run in flight.runs}
        runs = [run for run in batch if run not in flying and run not in self._finished]
        if not runs:
            return
        try:
            futures = self._loaded.model.translate_batch(
                [list(run[: self._end]) for run in runs],
                asynchronous=True,
                beam_size=self._beam,
                patience=_patience(self._beam),
                max_input_length=0,  # nothing is cut off: longer sentences were split
                max_decoding_length=output_limit(runs, self._positions),
                return_scores=True,
                return_attention=True,
                use_vmap=self._has_shortlist,
            )
        except (RuntimeError, ValueError, MemoryError) as error:
            raise failure(self._name, error) from error
        self._flights.append(_Flight(runs, futures))

    def _land(self, ticket: Ticket) -> None:
        """Wait until a batch is done, and keep its outputs."""
        while self._loaded is not None:
            landed = next((flight for flight in self._flights if flight.has_landed()), None)
            if landed is not None:
                self._flights.remove(landed)
                for run, future in zip(landed.runs, landed.futures, strict=True):
                    self._finished[run] = self._output(run, future)
                return
            ticket.wait(POLL_SECONDS)
        raise Cancelled

    def _output(self, run: Tokens, future: Future) -> Output:
        try:
            result = future.result()
        except (RuntimeError, ValueError, IndexError, MemoryError) as error:
            raise failure(self._name, error) from error
        tokens = result.hypotheses[0]
        links = word_links(run, tokens, result.attention[0]) if result.attention else ()
        text = self._tokenizer.decode(tokens)
        return Output(text, result.scores[0], len(tokens) + 1, links)

    def _delivered(self, assembly: Assembly) -> Iterator[tuple[int, Hypothesis]]:
        for run in [run for run in self._finished if assembly.wants(run)]:
            yield from assembly.arrived(run, self._finished.pop(run))
        for run in list(self._finished)[:-MOST_KEPT]:
            del self._finished[run]


def _patience(beam: int) -> float:
    return PATIENCE if beam > 1 else 1.0


def load(
    runtime: Runtime, speaker: Speaker, identity: ModelIdentity, converted: Path, search: Search
) -> CTranslate2Translator:
    """Load what lies converted in a folder; raises ``ModelError``."""
    workers = min(usable_cores(), MOST_WORKERS)
    try:
        with ThreadPoolExecutor(1) as beside:  # both libraries let go of Python while they read
            tokenizer = beside.submit(Tokenizer, speaker)
            model = runtime.load(str(converted), workers)
        loaded = Loaded(speaker, tokenizer.result(), model, workers)
    except (RuntimeError, ValueError, MemoryError) as error:
        raise failure(speaker.name, error) from error
    return CTranslate2Translator(loaded, identity, search)
