"""Which rows of a shared vocabulary a model needs to read its source and to write its target.

OPUS-MT lists the pieces of both languages together, and the decoder weighs all of them at every
step, though half of them are the other language's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.adapters.marian.checkpoint import Checkpoint, Speaker
from reader.adapters.marian.tokenizing import END, PADDING, UNKNOWN, ordered_pieces
from reader.domain.errors import ModelBroken

SPECIAL = frozenset({END, UNKNOWN, PADDING})
LEAST_KNOWN_TO_CUT = 0.9  # of a SentencePiece file's pieces; OPUS-MT knows nearly all of them
LEAST_KNOWN = 0.5  # below, the file belongs to another model


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows to keep on each side, in their order; the padding, which is the last, stays."""

    source: Sequence[int]
    target: Sequence[int]


def needed_rows(checkpoint: Checkpoint) -> Rows:
    """Return the rows without which nothing changes but that no source piece is written.

    All of them where each language has its own vocabulary, or where the SentencePiece files do not
    fit it well enough to tell. Raises ``ModelBroken`` where they do not fit it at all.
    """
    vocabulary = checkpoint.source
    read, write = check_pieces(checkpoint)
    if checkpoint.target is not vocabulary or min(read.share, write.share) < LEAST_KNOWN_TO_CUT:
        return Rows(range(len(vocabulary)), range(len(checkpoint.target)))
    letters = {piece for piece in read.pieces if len(piece) == 1}
    only_read = read.pieces - write.pieces - SPECIAL
    only_written = {
        piece
        for piece in write.pieces - read.pieces - SPECIAL
        if not letters.isdisjoint(piece)  # else SentencePiece hands it on as it stands in the text
    }
    return Rows(_without(vocabulary, only_written), _without(vocabulary, only_read))


@dataclass(frozen=True, slots=True)
class Listed:
    """The pieces that a SentencePiece file lists, and the share that the vocabulary knows."""

    pieces: frozenset[str]
    share: float


def check_pieces(model: Speaker) -> tuple[Listed, Listed]:
    """Return what the files of both sides list; raises ``ModelBroken`` where one is another's."""
    sides = ((model.source_pieces, model.source), (model.target_pieces, model.target))
    read, write = (_listed(model, file, vocabulary) for file, vocabulary in sides)
    return read, write


def _listed(model: Speaker, file: str, vocabulary: Mapping[str, int]) -> Listed:
    pieces = frozenset(ordered_pieces(model.folder, file))
    share = len(pieces & vocabulary.keys()) / max(len(pieces), 1)
    if share < LEAST_KNOWN:
        raise ModelBroken(model.name, f"{file} does not belong to its vocabulary")
    return Listed(pieces, share)


def _without(vocabulary: Mapping[str, int], pieces: set[str] | frozenset[str]) -> Sequence[int]:
    return sorted(row for piece, row in vocabulary.items() if piece not in pieces)
