"""The reference engine: transformers' own MarianMTModel in float32, for those who have torch."""

from __future__ import annotations

import importlib
import itertools
import math
import os
from collections.abc import Iterator, Sequence
from pickle import UnpicklingError
from typing import Any, Protocol

from reader.adapters.marian.assembly import Assembly, Output, output_limit
from reader.adapters.marian.checkpoint import Checkpoint
from reader.adapters.marian.continuing import SPARE, Found, Opening, hypotheses, opening
from reader.adapters.marian.memory import failure
from reader.adapters.marian.tokenizing import END, UNKNOWN, Tokenizer, Tokens
from reader.domain.errors import EngineMissing, ModelBroken, ModelUnfit
from reader.domain.translation import ModelIdentity
from reader.services.jobs import Cancelled, Ticket
from reader.services.translator_ports import Hypothesis

ENGINE = "transformers"


class _Tensor(Protocol):
    """A tensor of two axes."""

    def tolist(self) -> list[list[float]]: ...


class _Found(Protocol):
    """What generate() returns; only a beam's has scores of whole sequences."""

    sequences: _Tensor
    sequences_scores: Sequence[float]
    scores: tuple[_Tensor, ...]


class _Model(Protocol):
    """The part of MarianMTModel that is used."""

    def __call__(self, **inputs: object) -> Any:  # noqa: ANN401  its outputs have many shapes
        """Return logits among other things."""
        ...

    def generate(self, **options: object) -> _Found: ...

    def compute_transition_scores(
        self, sequences: _Tensor, scores: tuple[_Tensor, ...], *, normalize_logits: bool
    ) -> _Tensor: ...


class TransformersTranslator:
    """A checkpoint in torch's hands; batches one after another, stopped between two tokens."""

    engine = ENGINE

    def __init__(
        self, checkpoint: Checkpoint, identity: ModelIdentity, model: _Model, beam: int
    ) -> None:
        self._checkpoint = checkpoint
        self._identity = identity
        self._model: _Model | None = model
        self._beam = beam
        self._tokenizer = Tokenizer(checkpoint)
        self._pieces = {row: piece for piece, row in checkpoint.target.items()}
        self._positions = checkpoint.architecture.positions

    @property
    def identity(self) -> ModelIdentity:
        """Return which model speaks."""
        return self._identity

    @property
    def settings(self) -> str:
        """Return all that changes the output besides model and text."""
        return f"{ENGINE} float32 beam={self._beam} positions={self._positions}"

    @property
    def greedy(self) -> None:
        """Return nothing: the reference engine is not for haste."""

    def translate(
        self, sentences: Sequence[str], ticket: Ticket
    ) -> Iterator[tuple[int, Hypothesis]]:
        """Yield hypotheses batch by batch; the first sentence is translated alone."""
        assembly = Assembly(sentences, self._tokenizer, self._positions)
        for batch in assembly.batches():
            ticket.check()
            yield from assembly.blanks()
            for run, output in zip(batch, self._outputs(batch, ticket), strict=True):
                yield from assembly.arrived(run, output)
        yield from assembly.blanks()

    def alternatives(
        self, sentence: str, prefix: str, count: int, ticket: Ticket
    ) -> Sequence[Hypothesis]:
        """Return translations of one sentence that begin with ``prefix``, the best first."""
        begun = opening(self._tokenizer, sentence, prefix, self._positions)
        if begun is None or count < 1:
            return ()
        if self._model is None:
            raise Cancelled
        torch = _package("torch")
        ids = torch.tensor([self._rows(begun.run)])
        try:
            with torch.inference_mode():
                found = self._searched(self._model, ids, begun, count + SPARE, ticket)
                scores = self._weighed(self._model, ids, found)
        except (RuntimeError, IndexError, ValueError, MemoryError) as error:
            raise failure(self._checkpoint.name, error) from error
        named = [tuple(self._pieces[row] for row in rows) for rows in found]
        weighed = [Found(*pair) for pair in zip(named, scores, strict=True)]
        return hypotheses(self._tokenizer, begun, weighed, count)

    def close(self) -> None:
        """Give the memory back; a call under way ends as cancelled."""
        self._model = None

    def _outputs(self, runs: list[Tokens], ticket: Ticket) -> list[Output]:
        model, pad = self._model, self._checkpoint.architecture.pad
        if model is None:
            raise Cancelled
        torch = _package("torch")
        width = max(len(run) for run in runs)
        ids = torch.tensor([self._rows(run) + [pad] * (width - len(run)) for run in runs])
        try:
            with torch.inference_mode():
                found = model.generate(
                    input_ids=ids,
                    attention_mask=(ids != pad).long(),
                    num_beams=self._beam,
                    do_sample=False,
                    max_length=output_limit(runs, self._positions),
                    bad_words_ids=[[pad]],
                    stopping_criteria=[_UntilCancelled(ticket)],
                    output_scores=True,
                    return_dict_in_generate=True,
                )
                scores = self._scores(model, found)
        except (RuntimeError, IndexError, ValueError, MemoryError) as error:
            raise failure(self._checkpoint.name, error) from error
        rows = [[int(row) for row in sequence[1:]] for sequence in found.sequences.tolist()]
        return [self._output(*pair) for pair in zip(rows, scores, strict=True)]

    def _searched(
        self,
        model: _Model,
        ids: Any,  # noqa: ANN401  a tensor
        begun: Opening,
        wanted: int,
        ticket: Ticket,
    ) -> list[list[int]]:
        """Let each alternative begin differently after the chosen words; without any, the beam."""
        torch, shape = _package("torch"), self._checkpoint.architecture
        forced = [self._checkpoint.target[token] for token in begun.forced]
        starts, sequences = torch.tensor([[shape.start, *forced]]), wanted
        longest = output_limit([begun.run], self._positions) + len(forced)
        if forced:
            following = model(input_ids=ids, decoder_input_ids=starts).logits[0, -1]
            following[shape.pad] = -math.inf
            first = following.topk(wanted).indices[:, None]
            starts, sequences = torch.cat([starts.expand(wanted, -1), first], 1), 1
        found = model.generate(
            input_ids=ids.expand(len(starts), -1),
            decoder_input_ids=starts,
            num_beams=max(self._beam, sequences),
            num_return_sequences=sequences,
            do_sample=False,
            max_length=min(longest, self._positions),
            bad_words_ids=[[shape.pad]],
            stopping_criteria=[_UntilCancelled(ticket)],
            return_dict_in_generate=True,
        )
        return [self._until_end(sequence[1:]) for sequence in found.sequences.tolist()]

    def _weighed(self, model: _Model, ids: Any, found: list[list[int]]) -> list[float]:  # noqa: ANN401  a tensor
        """Return the mean log-probability of each translation's tokens, its end included."""
        torch, shape = _package("torch"), self._checkpoint.architecture
        scores = list[float]()
        for rows in found:
            read = torch.tensor([[shape.start, *rows]])
            table = model(input_ids=ids, decoder_input_ids=read).logits[0].log_softmax(-1)
            written = torch.tensor([*rows, self._checkpoint.target[END]])
            scores.append(float(table.gather(1, written[:, None]).mean()))
        return scores

    def _rows(self, run: Tokens) -> list[int]:
        source = self._checkpoint.source
        return [source.get(token, source[UNKNOWN]) for token in run]

    def _scores(self, model: _Model, found: _Found) -> list[float]:
        """Return the mean log-probability of each sequence's tokens."""
        if self._beam > 1:
            return [float(score) for score in found.sequences_scores]
        table = model.compute_transition_scores(
            found.sequences, found.scores, normalize_logits=True
        )
        finite = [[value for value in row if math.isfinite(value)] for row in table.tolist()]
        return [sum(row) / max(len(row), 1) for row in finite]

    def _output(self, rows: list[int], score: float) -> Output:
        tokens = [self._pieces[row] for row in self._until_end(rows)]
        return Output(self._tokenizer.decode(tokens), score, len(tokens) + 1)

    def _until_end(self, rows: Sequence[float]) -> list[int]:
        end = self._checkpoint.target[END]
        return [int(row) for row in itertools.takewhile(lambda row: row != end, rows)]


class _UntilCancelled:
    """A stopping criterion that gives up with the ticket, after the next token."""

    def __init__(self, ticket: Ticket) -> None:
        self._ticket = ticket

    def __call__(self, ids: Sequence[object], _scores: object, **_: object) -> object:
        self._ticket.check()
        torch = _package("torch")
        return torch.zeros(len(ids), dtype=torch.bool)


def _package(name: str) -> Any:  # noqa: ANN401  where types are checked, torch may be absent
    return importlib.import_module(name)


def load(checkpoint: Checkpoint, identity: ModelIdentity, beam: int) -> TransformersTranslator:
    """Load a checkpoint with torch; raises ``EngineMissing`` without it, or ``ModelError``."""
    if len(checkpoint.source) != len(checkpoint.target):
        reason = f"the engine {ENGINE} does not run vocabularies of different sizes"
        raise ModelUnfit(checkpoint.name, reason)
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # else a busy machine starves its threads
    from safetensors import SafetensorError  # noqa: PLC0415  only where weights are read

    try:
        torch, transformers = _package("torch"), _package("transformers")
    except (ImportError, OSError) as error:  # OSError: a library that torch links to is absent
        raise EngineMissing(ENGINE, str(error)) from error
    transformers.utils.logging.disable_progress_bar()
    transformers.utils.logging.set_verbosity_error()
    try:
        model = transformers.MarianMTModel.from_pretrained(
            checkpoint.folder, dtype=torch.float32, local_files_only=True
        )
    except (OSError, RuntimeError, ValueError, KeyError, SafetensorError, UnpicklingError) as error:
        raise ModelBroken(checkpoint.name, str(error)) from error
    return TransformersTranslator(checkpoint, identity, model.eval(), beam)
