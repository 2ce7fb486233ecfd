"""The options that an original Marian model was trained with, as far as they shape the network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from reader.domain.errors import ModelBroken, ModelUnfit

LARGEST_YAML = 256 * 1024  # bytes; real ones have about 4 KB
ACTIVATIONS = {"relu", "swish"}

_REQUIRED = {  # what else a transformer can be is not read
    "type": "transformer",
    "transformer-decoder-autoreg": "self-attention",
    "transformer-preprocess": "",
    "transformer-postprocess": "dan",
    "transformer-postprocess-top": "",
    "transformer-no-projection": "False",
    "transformer-train-position-embeddings": "False",
    "transformer-ffn-depth": "2",
}
_DEFAULTS = {name: value for name, value in _REQUIRED.items() if name != "type"}


@dataclass(frozen=True, slots=True)
class Options:
    """The shape of a transformer with normalisation after each block."""

    encoder_layers: int
    decoder_layers: int
    heads: int
    activation: str


def read_options(text: bytes, name: str) -> Options:
    """Read what Marian stores beside the tensors; ``name`` is the model's, for errors.

    Raises ``ModelBroken``, and ``ModelUnfit`` for a network of another kind.
    """
    given = read_yaml(text, name)
    for option, value in _REQUIRED.items():
        found = str(given.get(option, _DEFAULTS.get(option, "")))
        if found != value:
            raise ModelUnfit(name, f"its {option} is {found!r}, and only {value!r} can be read")
    activation = str(given.get("transformer-ffn-activation", "swish"))
    if activation not in ACTIVATIONS:
        raise ModelUnfit(name, f"its activation {activation!r} is not known")
    if "n" in str(given.get("transformer-postprocess-emb", "d")):
        raise ModelUnfit(name, "it normalises its embeddings, which cannot be read")
    return Options(
        encoder_layers=_number(given, "enc-depth", name),
        decoder_layers=_number(given, "dec-depth", name),
        heads=_number(given, "transformer-heads", name),
        activation=activation,
    )


def read_yaml(text: bytes, name: str) -> dict[str, object]:
    """Read a YAML mapping of plain values; nothing that its tags name is ever made."""
    import yaml  # noqa: PLC0415  only where an original model is added

    if len(text) > LARGEST_YAML:
        raise ModelBroken(name, "its options are too long")
    try:
        tree: object = yaml.safe_load(text)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise ModelBroken(name, "its options cannot be read") from error
    if not isinstance(tree, dict):
        raise ModelBroken(name, "its options are not a list of names and values")
    return {str(key): value for key, value in cast("dict[object, object]", tree).items()}


def _number(given: Mapping[str, object], option: str, name: str) -> int:
    value = given.get(option)
    if not isinstance(value, int) or not 0 < value < 1000:
        raise ModelBroken(name, f"it gives no proper {option}")
    return value
