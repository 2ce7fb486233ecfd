"""Whether a model finds room in memory, asked before it is loaded, and told apart from damage."""

from __future__ import annotations

from reader.adapters.marian.checkpoint import CONFIGURATION, Checkpoint, read_json
from reader.adapters.marian.limits import free_memory
from reader.adapters.marian.ready import BINARY, ReadyModel
from reader.domain.errors import ModelBroken, ModelError, ModelUnfit

SHORT = "there is not enough memory for it; close other programs"
FAILED = (
    "failed to allocate", "bad_alloc", "bad allocation", "out of memory",
    "can't start new thread", "Resource temporarily unavailable",
)  # fmt: skip

# Measured with the shape of opus-mt-ar-en: 305 MB of weights were converted with a peak of 850 MB,
# and the 81 MB that they became ran in 260 MB with two workers and a beam of four.
CONVERTING = 2.5  # times the weights as numbers of four bytes
WORKING = 150_000_000  # bytes beside the weights


def need_memory(model: Checkpoint | ReadyModel, *, is_converted: bool) -> None:
    """Raise ``ModelUnfit`` where loading the model would starve the machine or fail."""
    free = free_memory()
    if free is not None and free < _needed(model, is_converted=is_converted):
        raise ModelUnfit(model.name, SHORT)


def failure(name: str, error: Exception) -> ModelError:
    """Return what an engine's failure means: too little memory, or a broken model."""
    is_short = isinstance(error, MemoryError) or any(word in str(error) for word in FAILED)
    return ModelUnfit(name, SHORT) if is_short else ModelBroken(name, str(error))


def _needed(model: Checkpoint | ReadyModel, *, is_converted: bool) -> float:
    if isinstance(model, ReadyModel):
        return (model.folder / BINARY).stat().st_size + WORKING
    config = read_json(model.folder / CONFIGURATION, model.name)
    is_half = str(config.get("dtype", config.get("torch_dtype"))) in {"float16", "bfloat16"}
    weights = model.weights.stat().st_size * (2 if is_half else 1)
    return weights / 3 + WORKING if is_converted else weights * CONVERTING + WORKING
