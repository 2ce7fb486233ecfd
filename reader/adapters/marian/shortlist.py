"""Which pieces a decoder has to weigh for a sentence, by a table of words: its ``vmap.txt``.

The decoder then weighs the pieces that the table gives for the words of a batch, and a few
thousand that any sentence may need, instead of the whole vocabulary. A model whose translations
need other words will miss them, so that there is no shortlist unless a model brings its table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from reader.adapters.marian.checkpoint import CONFIGURATION, Speaker, read_json
from reader.adapters.marian.ready import SHORTLIST
from reader.adapters.marian.tokenizing import END, UNKNOWN, Tokenizer, Tokens, ordered_pieces
from reader.domain.errors import ModelBroken

FREQUENT: Final = 2000  # pieces always weighed; SentencePiece lists the frequent ones first
LONGEST_WORD: Final = 8  # pieces; longer n-grams make every look-up slower
MOST_CANDIDATES: Final = 200  # pieces for a word

Table: TypeAlias = Iterable[tuple[str, Iterable[str]]]


def can_be_used(model: Speaker, converted: Path) -> bool:
    """Tell whether what lies converted in a folder has a shortlist that the library can follow.

    It loses its way (as of 4.8.5) where a piece with a meaning of its own, such as a padding that
    decoding starts from, has another place among the candidates of each batch.
    """
    if not (converted / SHORTLIST).is_file():
        return False
    config = read_json(converted / CONFIGURATION, model.name)
    first = (model.target.get(END), model.target.get(UNKNOWN))
    return config.get("decoder_start_token") == END and first == (0, 1)


def read_words(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each Arabic word with its English ones, the likeliest first; or ``ModelBroken``."""
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                arabic, *english = line.rstrip("\r\n").split("\t")
                if arabic and english:
                    yield arabic, english
    except (OSError, UnicodeDecodeError) as error:
        raise ModelBroken(path.parent.name, f"{path.name} cannot be read: {error}") from error


def shortlist(model: Speaker, table: Table) -> Iterator[str]:
    """Yield the lines of the model's ``vmap.txt``, the pieces for every sentence first.

    Source pieces and candidates stand on either side of a tab, each parted by spaces.
    """
    tokenizer = Tokenizer(model)
    frequent = _frequent(model)
    yield f"\t{' '.join(frequent)}"
    candidates: dict[Tokens, dict[str, None]] = {}
    for arabic, english in table:
        pieces = tokenizer.encode(arabic)[:-1]
        if pieces and UNKNOWN not in pieces and len(pieces) <= LONGEST_WORD:
            known = candidates.setdefault(pieces, {})
            known.update(dict.fromkeys(_spelt(english, tokenizer, frequent)))
    for pieces, known in candidates.items():
        if known:
            yield f"{' '.join(pieces)}\t{' '.join(list(known)[:MOST_CANDIDATES])}"


def _frequent(model: Speaker) -> Mapping[str, None]:
    """Return the pieces that any sentence may need; among them all that spell letter by letter."""
    listed = [
        piece
        for piece in ordered_pieces(model.folder, model.target_pieces)
        if piece in model.target and " " not in piece
    ]
    letters = [piece for piece in listed if len(piece) == 1]
    bytes_ = [piece for piece in listed if piece.startswith("<0x")]
    return dict.fromkeys([END, UNKNOWN, *listed[:FREQUENT], *letters, *bytes_])


def _spelt(
    english: Iterable[str], tokenizer: Tokenizer, frequent: Mapping[str, None]
) -> Iterator[str]:
    """Yield the pieces of words in all their cases that are not weighed anyway."""
    for word in english:
        for form in dict.fromkeys((word, word.lower(), word[:1].upper() + word[1:])):
            pieces = tokenizer.known_to_target(tokenizer.pieces_of_target(form))
            yield from (piece for piece in pieces if piece not in frequent and " " not in piece)
