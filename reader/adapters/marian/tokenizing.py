"""Text to pieces and back, as MarianTokenizer does it, from SentencePiece and the vocabulary.

It differs in one thing, on purpose: ``</s>``, ``<unk>`` and ``>>xx<<`` inside an article are text
here, while MarianTokenizer takes them for orders to the model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeAlias, cast

from reader.adapters.marian.checkpoint import Speaker
from reader.domain.errors import ModelBroken

END = "</s>"
UNKNOWN = "<unk>"
PADDING = "<pad>"
PLACE_OF_PADDING = 2  # in a converted vocabulary, after the two: a shortlist must not move them
WORD_START = "▁"

Tokens: TypeAlias = tuple[str, ...]


class _Pieces(Protocol):
    """The methods of SentencePieceProcessor that are used."""

    def get_piece_size(self) -> int: ...

    def id_to_piece(self, number: int) -> str: ...

    def encode_as_pieces(self, text: str) -> list[str]: ...

    def encode(self, texts: list[str], *, out_type: type[str]) -> list[list[str]]: ...

    def decode_pieces(self, pieces: list[str]) -> str: ...


class Tokenizer:
    """Cuts source text into pieces of the vocabulary, and joins target pieces to text."""

    def __init__(self, model: Speaker) -> None:
        self._source = _load_pieces(model.folder, model.source_pieces)
        self._target = _load_pieces(model.folder, model.target_pieces)
        self._known: Mapping[str, int] = model.source
        self._known_target: Mapping[str, int] = model.target

    def encode(self, text: str) -> Tokens:
        """Return the pieces of ``text``, those outside the vocabulary as unknown, and the end."""
        return self._known_to_source(self._source.encode_as_pieces(text))

    def encode_each(self, texts: list[str]) -> list[Tokens]:
        """Return what ``encode`` returns of each text, several times as fast."""
        return [
            self._known_to_source(pieces) for pieces in self._source.encode(texts, out_type=str)
        ]

    def pieces_of_target(self, text: str) -> Tokens:
        """Return the pieces that spell a text in the language written."""
        return tuple(self._target.encode_as_pieces(text))

    def pieces_of_targets(self, texts: list[str]) -> list[list[str]]:
        """Return what ``pieces_of_target`` returns of each text, several times as fast."""
        return self._target.encode(texts, out_type=str)

    def known_to_target(self, pieces: Tokens) -> Tokens:
        """Return the pieces, those that the model cannot write as unknown."""
        known = self._known_target
        return tuple(piece if piece in known else UNKNOWN for piece in pieces)

    def decode(self, tokens: Sequence[str]) -> str:
        """Return the text of target pieces, leaving out marks of the model's own."""
        pieces = [token for token in tokens if token not in {END, UNKNOWN, PADDING}]
        return self._target.decode_pieces(pieces).replace(WORD_START, " ").strip()

    def _known_to_source(self, pieces: list[str]) -> Tokens:
        known = self._known
        return (*(piece if piece in known else UNKNOWN for piece in pieces), END)


def ordered_pieces(folder: Path, file: str) -> list[str]:
    """Return the pieces of a SentencePiece file in its own order; raises ``ModelBroken``."""
    pieces = _load_pieces(folder, file)
    return [pieces.id_to_piece(number) for number in range(pieces.get_piece_size())]


def split_tokens(tokens: Tokens, limit: int) -> list[Tokens]:
    """Cut an overlong sentence into runs of at most ``limit`` tokens, each with its end.

    A run ends before a word where it can, so that nothing is cut off unseen.
    """
    if len(tokens) <= limit:
        return [tokens]
    body, runs, start = tokens[:-1], list[Tokens](), 0
    while start < len(body):
        end = min(start + limit - 1, len(body))
        if end < len(body):
            end = _word_boundary(body, start, end)
        runs.append((*body[start:end], END))
        start = end
    return runs


def _word_boundary(body: Tokens, start: int, end: int) -> int:
    for position in range(end, start + (end - start) // 2, -1):
        if body[position].startswith(WORD_START):
            return position
    return end


def _load_pieces(folder: Path, file: str) -> _Pieces:
    from sentencepiece import SentencePieceProcessor  # noqa: PLC0415  only where a model is loaded

    try:
        data = (folder / file).read_bytes()
        return cast("_Pieces", SentencePieceProcessor(model_proto=data))  # it ships no types
    except (OSError, RuntimeError, TypeError, ValueError) as error:
        raise ModelBroken(folder.name, f"{file} cannot be read: {error}") from error
