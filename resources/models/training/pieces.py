"""One vocabulary over the pieces of two SentencePiece models, in Marian's order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sentencepiece import SentencePieceProcessor

END, UNKNOWN, PADDING = "</s>", "<unk>", "<pad>"
END_ROW, UNKNOWN_ROW = 0, 1
SIDES = ("source", "target")

Ids = npt.NDArray[np.uint16]


class Vocabulary:
    """The end and the unknown piece first, then the source's, then the target's, padding last."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._models = {side: _load(folder / f"{side}.spm") for side in SIDES}
        pieces = (piece for model in self._models.values() for piece in _spelled(model))
        self.names = [*dict.fromkeys([END, UNKNOWN, *pieces]), PADDING]
        if len(self.names) > np.iinfo(np.uint16).max:
            raise ValueError(f"{len(self.names)} pieces are more than ids of 16 bits can name")
        self.padding = len(self.names) - 1
        self.rows = {name: row for row, name in enumerate(self.names)}
        self._tables = {side: self._table(model) for side, model in self._models.items()}

    def encode(self, lines: Sequence[str], side: str, *, sampled: bool = False) -> list[Ids]:
        """Return each line's rows with the end after them; ``sampled`` draws the segmentation."""
        options = {"enable_sampling": True, "alpha": 0.5, "nbest_size": -1} if sampled else {}
        table = self._tables[side]
        return [
            np.append(table[np.array(ids, dtype=np.int64)], END_ROW).astype(np.uint16)
            for ids in self._models[side].encode(list(lines), **options)
        ]

    def decode(self, rows: Sequence[int]) -> str:
        """Return the text of the target's rows."""
        pieces = [self.names[row] for row in rows if row not in {END_ROW, self.padding}]
        return self._models["target"].decode_pieces(pieces)

    def _table(self, model: SentencePieceProcessor) -> npt.NDArray[np.int64]:
        """Return the row of each of the model's own ids."""
        named = (model.id_to_piece(number) for number in range(model.get_piece_size()))
        return np.array([self.rows.get(name, UNKNOWN_ROW) for name in named], dtype=np.int64)


def _load(path: Path) -> SentencePieceProcessor:
    return SentencePieceProcessor(model_file=str(path))


def _spelled(model: SentencePieceProcessor) -> list[str]:
    """Return the pieces that stand for text."""
    numbers = range(model.get_piece_size())
    return [
        model.id_to_piece(number)
        for number in numbers
        if not (model.is_control(number) or model.is_unknown(number))
    ]
