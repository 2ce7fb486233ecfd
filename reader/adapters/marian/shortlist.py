"""Which pieces a decoder has to weigh for a sentence, by a list of words: its ``vmap.txt``.

The decoder then weighs the pieces that go with those of a batch, and a part of the vocabulary that
any sentence may need, instead of all of it. What else the model would have said it cannot say:
whether that does harm is tried for each model.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Final, TypeAlias

from reader.adapters.marian.checkpoint import CONFIGURATION, Checkpoint, Speaker, read_json
from reader.adapters.marian.tokenizing import (
    END,
    PADDING,
    PLACE_OF_PADDING,
    UNKNOWN,
    WORD_START,
    Tokenizer,
    ordered_pieces,
)
from reader.domain.errors import ModelBroken

# Of the pieces, the part of the most frequent ones that is always weighed, and that of the shortest
# ones besides, by which names and new words are spelt. Measured on test sets with vocabularies of
# 8,000 and 32,000 pieces: with less, less of what people write can be written; with more, the
# decoder is hardly faster than with all of them.
ALWAYS: Final = 1 / 8
CLOSE: Final = 30  # pieces that go with a piece

Table: TypeAlias = Iterable[tuple[str, Iterable[str]]]


def can_follow(model: Speaker, converted: Path) -> bool:
    """Tell whether the library can keep to a shortlist with what lies converted in a folder.

    It loses its way (as of 4.8.5) where a piece with a meaning of its own, such as a padding that
    decoding starts from, has another place among the candidates of each batch: those have to be
    the first. Our own conversion puts them there.
    """
    start = read_json(converted / CONFIGURATION, model.name).get("decoder_start_token")
    padding = PLACE_OF_PADDING if isinstance(model, Checkpoint) else model.target.get(PADDING)
    is_first = (model.target.get(END), model.target.get(UNKNOWN)) == (0, 1)
    return is_first and (start == END or (start == PADDING and padding == PLACE_OF_PADDING))


def read_words(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each Arabic word with its English ones, the likeliest first; or ``ModelBroken``.

    The file may be packed by xz.
    """
    try:
        with (lzma.open if path.suffix == ".xz" else open)(path, "rt", encoding="utf-8") as lines:
            rows = (line.rstrip("\r\n").split("\t") for line in lines)
            yield from ((row[0], row[1:]) for row in rows if row[0] and len(row) > 1)
    except (OSError, EOFError, UnicodeDecodeError, lzma.LZMAError) as error:
        raise ModelBroken(path.parent.name, f"{path.name} cannot be read: {error}") from error


def shortlist(model: Speaker, table: Table) -> Iterator[str]:
    """Yield the lines of the model's ``vmap.txt``, the pieces for every sentence first.

    A piece of the source and its candidates stand on either side of a tab, these parted by spaces.
    Whole words, for which the format has room as well, say less of words that are not listed, and
    take thrice as long to load.
    """
    always = _always(model)
    yield f"\t{' '.join(always)}"
    for piece, close in _close(Tokenizer(model), table, always).items():
        if close:
            best = sorted(close, key=close.__getitem__, reverse=True)[:CLOSE]
            yield f"{piece}\t{' '.join(best)}"


def _always(model: Speaker) -> Mapping[str, None]:
    """Return the pieces that any sentence may need; all that spell letter by letter, and numbers.

    SentencePiece lists the frequent ones first.
    """
    listed = [
        piece
        for piece in ordered_pieces(model.folder, model.target_pieces)
        if piece in model.target and " " not in piece
    ]
    most = round(len(listed) * ALWAYS)
    shortest = sorted(listed, key=lambda piece: len(piece.removeprefix(WORD_START)))
    signs = [piece for piece in listed if not any(map(str.isalpha, piece)) or len(piece) == 1]
    bytes_ = [piece for piece in listed if piece.startswith("<0x")]
    return dict.fromkeys([END, UNKNOWN, PADDING, *listed[:most], *shortest[:most], *signs, *bytes_])


def _close(
    tokenizer: Tokenizer, table: Table, always: Mapping[str, None]
) -> Mapping[str, Mapping[str, float]]:
    """Return for each piece of the source those that spell what its words stand for.

    The weight of each falls with its place among the words of a line.
    """
    lines = [(arabic, list(english)) for arabic, english in table]
    words = dict.fromkeys(word for _, english in lines for word in english)
    lines += [(word, [word]) for word in words]  # as they may stand in the source
    spelt = _spelt(words, tokenizer, always)
    read = tokenizer.encode_each([arabic for arabic, _ in lines])
    close: dict[str, dict[str, float]] = {}
    for pieces, (_, english) in zip(read, lines, strict=True):
        places: dict[str, float] = {}
        for place, word in enumerate(english, 1):
            for each in spelt[word]:
                places.setdefault(each, 1 / place)
        for piece in dict.fromkeys(pieces[:-1]):
            if piece == UNKNOWN:
                continue
            weights = close.setdefault(piece, {})
            for each, weight in places.items():
                weights[each] = weights.get(each, 0.0) + weight
    return close


def _spelt(
    words: Iterable[str], tokenizer: Tokenizer, always: Mapping[str, None]
) -> Mapping[str, Sequence[str]]:
    """Return the pieces of words in all their cases, but those that are weighed anyway."""
    forms = {word: (word, word.lower(), word[:1].upper() + word[1:]) for word in words}
    every = list(dict.fromkeys(chain.from_iterable(forms.values())))
    pieces = dict(zip(every, tokenizer.pieces_of_targets(every), strict=True))
    known = dict.fromkeys(chain.from_iterable(pieces.values()))
    fitting = {piece: list(_fitting(piece, tokenizer, always)) for piece in known}
    return {
        word: list(
            dict.fromkeys(
                each for form in cases for piece in pieces[form] for each in fitting[piece]
            )
        )
        for word, cases in forms.items()
    }


def _fitting(piece: str, tokenizer: Tokenizer, always: Mapping[str, None]) -> Iterator[str]:
    """Yield a piece as it begins a word, and as it stands after a hyphen."""
    for known in tokenizer.known_to_target((piece,)):
        for each in tokenizer.known_to_target((known, known.removeprefix(WORD_START))):
            if each not in always and " " not in each:
                yield each
