"""Checkpoints with random weights and real shapes, whose sentences end as those of trained ones do.

Speed depends on shapes and lengths, not on what is said. A "clock" is built into the weights: the
logit of the end grows with the target position and falls with the source's length, so that every
engine, greedy or by beam search, ends a sentence of L pieces after about ``RATIO`` L, and one that
drops finished sentences from its batch has the benefit. All matrices have their real sizes.
"""

from __future__ import annotations

import json
import lzma
import math
import shutil
from dataclasses import dataclass
from pathlib import Path

import sentencepiece
import torch
from transformers import MarianConfig, MarianMTModel

RATIO = 1.2  # target pieces for each source piece
STEEPNESS = 0.6  # what a target position adds to the end's mark before the last norm
SLOW, FAST = 1 / 260, 1 / 60  # radians a position: sines that still rise at the longest sentence
PROBES = (8, 16, 24, 32, 48, 64, 80)  # source lengths at which the clock is set
TRAINED_ON = 100_000  # lines for the pieces; more change nothing in their sizes


@dataclass(frozen=True, slots=True)
class Shape:
    """How a checkpoint is built; ``pieces`` counts the rows of its one vocabulary."""

    encoder_layers: int
    decoder_layers: int
    pieces: int
    activation: str
    width: int = 512
    hidden: int = 2048
    heads: int = 8


SHAPES = {
    "opus": Shape(6, 6, 62_834, "swish"),  # Helsinki-NLP/opus-mt-ar-en
    "compact": Shape(6, 2, 17_447, "relu"),
}


def build(folder: Path, shape: Shape, pieces: tuple[Path, Path]) -> None:
    """Write the checkpoint with the SentencePiece models for source and target."""
    model = _clocked(shape)
    folder.mkdir(parents=True)
    model.generation_config.num_beams = 1
    model.generation_config.max_length = 512
    model.generation_config.bad_words_ids = [[shape.pieces - 1]]
    model.save_pretrained(folder)
    for path, name in zip(pieces, ("source.spm", "target.spm"), strict=True):
        shutil.copyfile(path, folder / name)
    vocabulary = json.dumps(_vocabulary(pieces, shape.pieces), ensure_ascii=False)
    (folder / "vocab.json").write_text(vocabulary, encoding="utf-8")
    about = {"source_lang": "ar", "target_lang": "en", "tokenizer_class": "MarianTokenizer"}
    (folder / "tokenizer_config.json").write_text(json.dumps(about), encoding="utf-8")


def train_pieces(corpus: Path, language: str, count: int, target: Path) -> Path:
    """Train a SentencePiece model on a compressed text file, once."""
    path = target / f"{language}-{count}.model"
    if path.is_file():
        return path
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=(line for _, line in zip(range(TRAINED_ON), lines, strict=False)),
            model_prefix=str(path.with_suffix("")),
            vocab_size=count,
            hard_vocab_limit=False,
            character_coverage=1.0,
            minloglevel=2,
        )
    return path


def _vocabulary(pieces: tuple[Path, Path], size: int) -> dict[str, int]:
    """Number the pieces of both languages as OPUS-MT does: one list, the padding last."""
    names = ["</s>", "<unk>"]
    for path in pieces:
        processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
        names += [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    names = [name for name in dict.fromkeys(names) if name != "<s>"][: size - 1]
    names += [f"▁filler{number}" for number in range(size - 1 - len(names))]
    return {name: number for number, name in enumerate([*names, "<pad>"])}


def _configuration(shape: Shape) -> MarianConfig:
    return MarianConfig(
        vocab_size=shape.pieces,
        decoder_vocab_size=shape.pieces,
        d_model=shape.width,
        encoder_layers=shape.encoder_layers,
        decoder_layers=shape.decoder_layers,
        encoder_attention_heads=shape.heads,
        decoder_attention_heads=shape.heads,
        encoder_ffn_dim=shape.hidden,
        decoder_ffn_dim=shape.hidden,
        activation_function=shape.activation,
        max_position_embeddings=512,
        scale_embedding=True,
        pad_token_id=shape.pieces - 1,
        eos_token_id=0,
        bos_token_id=0,
        decoder_start_token_id=shape.pieces - 1,
        forced_eos_token_id=0,
    )


class _Clock:
    """The wires from the two positions to the end's logit.

    The dimensions ``code`` carry position codes through all layers, since nothing else writes
    there; ``mark`` is where the end is recognised; ``zero`` stays zero but for what the norms
    subtract everywhere, and so cancels it.
    """

    def __init__(self, model: MarianMTModel, shape: Shape) -> None:
        half = shape.width // 2
        rates = [10_000 ** (-2 * index / shape.width) for index in range(half)]
        self.code = [index for index in range(half) if SLOW <= rates[index] <= FAST]
        self.code = self.code[: shape.width // shape.heads]
        self.mark = list(range(shape.width - 4, shape.width))
        self.zero = list(range(half - len(self.code), half))
        self.model = model
        self.last = model.model.decoder.layers[-1]
        self.head = shape.width // shape.heads

    def reserve(self) -> None:
        """Keep everything else out of the dimensions of the clock."""
        taken = [*self.code, *self.mark, *self.zero]
        shared = self.model.model.shared.weight
        shared[-1] = 0
        shared[0] = 0
        shared[:, taken] = 0
        shared[0, self.mark] = 0.5
        for side in (self.model.model.encoder, self.model.model.decoder):
            for layer in side.layers:
                crossing = [layer.encoder_attn.out_proj] if hasattr(layer, "encoder_attn") else []
                for linear in (layer.self_attn.out_proj, layer.fc2, *crossing):
                    linear.weight[taken] = 0
                    linear.bias[taken] = 0

    def wire(self) -> None:
        """Let head 0 of the last layer read where the source ends, neuron 0 where the target is."""
        attention = self.last.encoder_attn
        for linear in (attention.q_proj, attention.k_proj, attention.v_proj):
            linear.weight[: self.head] = 0
            linear.bias[: self.head] = 0
        attention.q_proj.bias[0] = 1.0
        attention.k_proj.weight[0, self.mark] = 2.0 * math.sqrt(self.head)
        for row, (code, zero) in enumerate(zip(self.code, self.zero, strict=True)):
            attention.v_proj.weight[row, code] = 1.0
            attention.v_proj.weight[row, zero] = -1.0
        attention.out_proj.weight[:, : self.head] = 0
        self.last.fc1.weight[0] = 0
        self.last.fc1.weight[0, self.code] = 1.0
        self.last.fc1.weight[0, self.zero] = -1.0
        self.last.fc1.bias[0] = 30.0  # where the activation is a straight line
        self.last.fc2.weight[:, 0] = 0

    def set_gains(self) -> tuple[float, float]:
        """Let the mark grow with the target position less what the source's length asks for."""
        lengths, positions, steps = [], [], []
        for length in PROBES:
            at = int(RATIO * length)
            target, source = self._readings(length, at)
            lengths.append(source)
            positions.append((target[at - 1] + target[at - 2]) / 2)
            steps.append(target[at - 1] - target[at - 2])
        asked = torch.tensor([[length, 1.0] for length in lengths])
        slope, offset = torch.linalg.lstsq(asked, torch.tensor(positions)[:, None])[0][:, 0]
        gain = STEEPNESS / (sum(steps) / len(steps))
        self.last.encoder_attn.out_proj.weight[self.mark, : len(self.code)] = -gain * slope.item()
        self.last.fc2.weight[self.mark, 0] = gain
        return gain, offset.item()

    def set_hour(self, gain: float, offset: float, length: int = 30) -> None:
        """Shift the mark so that a sentence of ``length`` ends where it should."""
        low, high = -30.0, 30.0
        for _ in range(14):
            middle = (low + high) / 2
            self.last.fc2.bias[self.mark] = gain * (-30.0 - offset) + middle
            is_late = self._ending(length) > RATIO * length
            low, high = (middle, high) if is_late else (low, middle)

    def _readings(self, length: int, steps: int) -> tuple[list[float], float]:
        caught: dict[str, torch.Tensor] = {}
        hooks = [
            self.last.fc1.register_forward_hook(
                lambda _module, _input, out: caught.__setitem__("target", out[0, :, 0] - 30.0)
            ),
            self.last.encoder_attn.v_proj.register_forward_hook(
                lambda _module, _input, out: caught.__setitem__("source", out[0])
            ),
        ]
        self._run(length, steps)
        for hook in hooks:
            hook.remove()
        read = caught["source"][length - 1, : len(self.code)].sum().item()
        return caught["target"].tolist(), read

    def _ending(self, length: int) -> int:
        logits = self._run(length, 2 * length + 1)
        over = logits[:, 0] > logits[:, 1:-1].max(-1).values
        return int(over.float().argmax()) + 1 if over.any() else 10_000

    def _run(self, length: int, steps: int) -> torch.Tensor:
        rows = self.model.config.vocab_size
        source = torch.randint(1, rows - 1, (1, length))
        source[0, -1] = 0
        target = torch.cat([torch.full((1, 1), rows - 1), torch.full((1, steps - 1), 77)], 1)
        return self.model(input_ids=source, decoder_input_ids=target).logits[0]


def _clocked(shape: Shape) -> MarianMTModel:
    torch.manual_seed(0)
    model = MarianMTModel(_configuration(shape)).eval()
    clock = _Clock(model, shape)
    with torch.no_grad():
        clock.reserve()
        clock.wire()
        clock.set_hour(*clock.set_gains())
    return model
