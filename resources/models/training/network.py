"""The network: a MarianMT transformer of one of a few shapes, its start, and its loss."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from corpus import Batch
from pieces import END_ROW, Vocabulary
from torch.nn import functional
from transformers import MarianConfig, MarianMTModel

POSITIONS = 512


@dataclass(frozen=True, slots=True)
class Shape:
    """Width of the model and of its feed-forward layers, heads, layers of either side."""

    width: int
    hidden: int
    heads: int
    encoder_layers: int
    decoder_layers: int


SHAPES = {
    "mini": Shape(128, 512, 4, 2, 2),
    "tiny": Shape(256, 1024, 8, 6, 2),
    "small": Shape(384, 1536, 6, 6, 3),
    "base": Shape(512, 2048, 8, 6, 2),
    "deep": Shape(512, 2048, 8, 10, 3),
}


@dataclass(frozen=True, slots=True)
class Loss:
    """Cross-entropies summed over ``tokens`` real target tokens; ``smooth`` is trained on."""

    smooth: torch.Tensor
    plain: torch.Tensor
    tokens: int


def build(vocabulary: Vocabulary, shape: Shape, dropout: float) -> MarianMTModel:
    """Return a network with weights drawn at random; all tables of pieces are one."""
    model = MarianMTModel(_configuration(vocabulary, shape, dropout))
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "embed_positions" in name:
                continue
            if any(table in name for table in ("shared", "embed_tokens", "lm_head")):
                weight.normal_(std=shape.width**-0.5)
                weight[vocabulary.padding].zero_()
            elif weight.dim() == 2:
                torch.nn.init.xavier_uniform_(weight)
    return model


def load_weights(model: MarianMTModel, start: Path) -> None:
    """Begin with the weights of an exported folder, or with those of a ``weights.pt``."""
    if start.is_dir():
        earlier = MarianMTModel.from_pretrained(start, dtype=torch.float32).state_dict()
    else:
        earlier = torch.load(start, map_location="cpu", weights_only=True)
    model.load_state_dict(earlier)


def loss_of(model: MarianMTModel, batch: Batch, padding: int, smoothing: float) -> Loss:
    """Return the loss of a batch; the softmax sees real tokens only."""
    source, target = batch.source, batch.target
    before = torch.cat([torch.full_like(target[:, :1], padding), target[:, :-1]], 1)
    hidden = model.model(
        input_ids=source,
        attention_mask=(source != padding).long(),
        decoder_input_ids=before,
        use_cache=False,
    ).last_hidden_state
    real = target != padding
    logits, gold = model.lm_head(hidden[real]).float(), target[real]
    smooth = functional.cross_entropy(logits, gold, label_smoothing=smoothing, reduction="sum")
    with torch.no_grad():
        plain = functional.cross_entropy(logits.detach(), gold, reduction="sum")
    return Loss(smooth, plain, gold.numel())


def _configuration(vocabulary: Vocabulary, shape: Shape, dropout: float) -> MarianConfig:
    return MarianConfig(
        vocab_size=len(vocabulary.names),
        d_model=shape.width,
        encoder_ffn_dim=shape.hidden,
        decoder_ffn_dim=shape.hidden,
        encoder_attention_heads=shape.heads,
        decoder_attention_heads=shape.heads,
        encoder_layers=shape.encoder_layers,
        decoder_layers=shape.decoder_layers,
        max_position_embeddings=POSITIONS,
        activation_function="swish",
        scale_embedding=True,
        dropout=dropout,
        attention_dropout=dropout / 3,
        activation_dropout=dropout / 3,
        pad_token_id=vocabulary.padding,
        eos_token_id=END_ROW,
        decoder_start_token_id=vocabulary.padding,
        forced_eos_token_id=END_ROW,
        share_encoder_decoder_embeddings=True,
        tie_word_embeddings=True,
        attn_implementation="sdpa",
    )
