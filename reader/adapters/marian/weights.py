"""A checkpoint's tensors as numpy arrays, from either of the two formats they come in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reader.adapters.marian.checkpoint import PICKLED_WEIGHTS, Checkpoint
from reader.adapters.marian.pickled import read_pickled
from reader.domain.errors import ModelBroken, WritingError


def load_weights(checkpoint: Checkpoint) -> dict[str, npt.NDArray[np.float32]]:
    """Read every tensor as a float32 array of its own, safe to change in place.

    Raises ``ModelBroken``, also where a training that went astray has left what is no number.
    """
    if checkpoint.weights.name == PICKLED_WEIGHTS:
        raw = dict(read_pickled(checkpoint.weights, checkpoint.name))
    else:
        raw = _read_safe(checkpoint.weights, checkpoint.name)
    # One by one, so that not all of them lie in memory twice.
    weights = {name: np.array(raw.pop(name), dtype=np.float32, order="C") for name in list(raw)}
    if not all(np.isfinite(each).all() for each in weights.values()):
        raise ModelBroken(checkpoint.name, "its weights are not all numbers")
    return weights


def save_weights(path: Path, tensors: Mapping[str, npt.NDArray[np.float32]]) -> None:
    """Write tensors in the safe format; raises ``WritingError``."""
    import safetensors.numpy as safe  # noqa: PLC0415  only conversion needs it
    from safetensors import SafetensorError  # noqa: PLC0415  only conversion needs it

    try:
        safe.save_file(  # pyright: ignore[reportUnknownMemberType] a bare PathLike
            dict(tensors), path, {"format": "pt"}
        )
    except (SafetensorError, OSError) as error:
        raise WritingError(str(path), str(error)) from error


def _read_safe(path: Path, name: str) -> dict[str, npt.NDArray[np.generic]]:
    import ml_dtypes  # noqa: PLC0415  only conversion needs it
    import safetensors.numpy as safe  # noqa: PLC0415  only conversion needs it
    from safetensors import SafetensorError  # noqa: PLC0415  only conversion needs it

    np.dtype(ml_dtypes.bfloat16)  # the import itself taught numpy the name that the file uses
    try:
        return safe.load_file(path)  # pyright: ignore[reportUnknownMemberType] a bare PathLike
    except (SafetensorError, OSError, ValueError, KeyError, TypeError) as error:
        raise ModelBroken(name, f"{path.name} cannot be read: {error}") from error
