"""Which pieces a decoder has to weigh for a sentence, by a list of words: its ``vmap.txt``.

The decoder then weighs the pieces that go with those of a batch, and a part of the vocabulary that
any sentence may need, instead of all of it. What else the model would have said it cannot say:
whether that does harm is tried for each model.
"""

from __future__ import annotations

import lzma
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
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
            for line in lines:
                arabic, *english = line.rstrip("\r\n").split("\t")
                if arabic and english:
                    yield arabic, english
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
            yield f"{piece}\t{' '.join(each for each, _ in close.most_common(CLOSE))}"


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
) -> Mapping[str, Counter[str]]:
    """Return for each piece of the source those that spell what its words stand for.

    The weight of each falls with its place among the words of a line.
    """
    spelt: dict[str, tuple[str, ...]] = {}

    def pieces_of(word: str) -> tuple[str, ...]:
        if word not in spelt:
            spelt[word] = tuple(_spelt(word, tokenizer, always))
        return spelt[word]

    close: dict[str, Counter[str]] = {}
    for arabic, english in chain(table, _copied(spelt)):
        pieces = [piece for piece in tokenizer.encode(arabic)[:-1] if piece != UNKNOWN]
        places: dict[str, int] = {}
        for place, word in enumerate(english, 1):
            for each in pieces_of(word):
                places.setdefault(each, place)
        for piece in dict.fromkeys(pieces):
            weights = close.setdefault(piece, Counter())
            for each, place in places.items():
                weights[each] += 1 / place  # pyright: ignore[reportArgumentType] it counts in floats
    return close


def _copied(words: Mapping[str, object]) -> Iterator[tuple[str, list[str]]]:
    """Yield the words, listed when they are first asked for, as they may stand in the source."""
    for word in list(words):
        yield word, [word]


def _spelt(word: str, tokenizer: Tokenizer, always: Mapping[str, None]) -> Iterator[str]:
    """Yield the pieces of a word in all its cases, after a hyphen too, but those weighed anyway."""
    for form in dict.fromkeys((word, word.lower(), word[:1].upper() + word[1:])):
        for piece in tokenizer.known_to_target(tokenizer.pieces_of_target(form)):
            bare = piece.removeprefix(WORD_START)
            for each in tokenizer.known_to_target((piece, bare)):
                if each not in always and " " not in each:
                    yield each
