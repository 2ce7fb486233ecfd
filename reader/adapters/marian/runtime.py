"""CTranslate2 as this program uses it: a few of its names, with the types that it does not ship."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, cast

from reader.adapters.marian.limits import has_wide_vectors
from reader.domain.errors import EngineMissing

if TYPE_CHECKING:
    from typing import TypeAlias

    import numpy as np
    import numpy.typing as npt

    Array: TypeAlias = npt.NDArray[np.float32]

ENGINE = "ctranslate2"
WIDTH = "CT2_FORCE_CPU_ISA"  # a setting that the library reads as it is imported


class Linear(Protocol):
    """A matrix and its bias."""

    weight: Array
    bias: Array


class Norm(Protocol):
    """Layer normalisation."""

    gamma: Array
    beta: Array


class Attention(Protocol):
    """``linear`` holds the fused inputs first, the output last."""

    linear: Sequence[Linear]
    layer_norm: Norm


class FeedForward(Protocol):
    """The two matrices between which the activation stands."""

    linear_0: Linear
    linear_1: Linear
    layer_norm: Norm


class Layer(Protocol):
    """``attention`` looks at the source; only a decoder's layer has it."""

    self_attention: Attention
    attention: Attention
    ffn: FeedForward


class Positions(Protocol):
    """The table of positions."""

    encodings: Array


class Embeddings(Protocol):
    """A row for each piece of a vocabulary."""

    weight: Array


class Encoder(Protocol):
    """``embeddings`` has one entry for each of a source's factors: one here."""

    scale_embeddings: float
    position_encodings: Positions
    layer: Sequence[Layer]
    embeddings: Sequence[Embeddings]


class Decoder(Protocol):
    """``projection`` turns the last layer into a logit for each piece.

    The attention that is returned is that of the first head of ``alignment_layer``, counted from
    the end.
    """

    scale_embeddings: float
    start_from_zero_embedding: bool
    alignment_layer: np.int16
    position_encodings: Positions
    layer: Sequence[Layer]
    embeddings: Embeddings
    projection: Linear


class Configuration(Protocol):
    """Names of the pieces with a meaning of their own."""

    eos_token: str
    unk_token: str
    decoder_start_token: str


class Specification(Protocol):
    """A whole model, ready to be checked, made smaller and saved."""

    encoder: Encoder
    decoder: Decoder
    config: Configuration

    def register_source_vocabulary(self, tokens: list[str]) -> None:
        """Name the encoder's rows."""
        ...

    def register_target_vocabulary(self, tokens: list[str]) -> None:
        """Name the decoder's rows."""
        ...

    def validate(self) -> None:
        """Raise ``ValueError`` where something is missing."""
        ...

    def optimize(self, quantization: str) -> None:
        """Store the weights in fewer bits, in place."""
        ...

    def save(self, output_dir: str) -> None:
        """Write the model and its vocabularies."""
        ...


class Result(Protocol):
    """Hypotheses of one sentence, best first, with their scores.

    ``attention`` has a matrix for each: target tokens by source tokens.
    """

    hypotheses: list[list[str]]
    scores: list[float]
    attention: list[list[list[float]]]


class Scored(Protocol):
    """How likely a given translation is; one number for each token, its end included."""

    log_probs: list[float]


class Future(Protocol):
    """A sentence under way; ``result`` raises what went wrong."""

    def done(self) -> bool:
        """Tell whether the result is there."""
        ...

    def result(self) -> Result:
        """Wait for the result."""
        ...


class Model(Protocol):
    """A loaded model with its worker threads."""

    compute_type: str

    def translate_batch(self, source: list[list[str]], **options: object) -> list[Future]:
        """Queue sentences as one batch; the options include ``asynchronous=True``."""
        ...

    def score_batch(
        self, source: list[list[str]], target: list[list[str]], **options: object
    ) -> list[Scored]:
        """Return how likely each target is as a translation of its source."""
        ...


@dataclass(frozen=True, slots=True)
class Runtime:
    """The library, imported."""

    version: str
    _library: Any  # the package itself: it ships no types

    def blank(self, layers: tuple[int, int], heads: int, activation: str) -> Specification:
        """Return an empty post-norm model; ``layers`` counts the encoder's and the decoder's.

        The attention it returns is that of the last layer's first head.
        """
        with _hidden("torch"):  # it would be imported along: seconds during which the window stops
            import ctranslate2.specs as specs  # noqa: PLC0415, PLR0402 # pyright: ignore[reportMissingTypeStubs] ships none

        return cast(
            "Specification",
            specs.TransformerSpec.from_config(
                layers,
                heads,
                pre_norm=False,
                activation=getattr(specs.Activation, activation),
                alignment_layer=-1,
                alignment_heads=1,
            ),
        )

    def load(self, folder: str, workers: int) -> Model:
        """Load a converted model; each of ``workers`` takes a batch of its own.

        More threads within a worker make int8 slower: the products are small and joining the
        threads costs more than they give.
        """
        types: set[str] = self._library.get_supported_compute_types("cpu")
        model = self._library.Translator(
            folder,
            device="cpu",
            compute_type="int8" if "int8" in types else "float32",
            inter_threads=workers,
            intra_threads=1,
        )
        return cast("Model", model)


@contextmanager
def _hidden(library: str) -> Generator[None, None, None]:
    """Let what is imported find that a library is not installed, unless it is loaded anyway."""
    if library in sys.modules:
        yield
        return
    modules = cast("dict[str, object]", sys.modules)  # None stands for what cannot be imported
    modules[library] = None
    try:
        yield
    finally:
        if modules.get(library) is None:
            modules.pop(library, None)


def load_runtime() -> Runtime:
    """Import CTranslate2; raises ``EngineMissing`` where it is not installed or cannot run."""
    if has_wide_vectors():
        os.environ.setdefault(WIDTH, "AVX512")  # by itself it keeps to half of it
    try:
        import ctranslate2  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs] ships none
    except (ImportError, OSError) as error:  # a library that it links to may be absent
        raise EngineMissing(ENGINE, str(error)) from error
    ctranslate2.set_log_level(logging.ERROR)  # it writes hints for programmers to the terminal
    return Runtime(ctranslate2.__version__, ctranslate2)
