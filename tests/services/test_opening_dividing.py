from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.services.dividing import LETTERS_A_WORD, LONGEST_WORDS, PIECE_WORDS, divided
from reader.services.file_ports import Block

SENTENCE = "قال الوزير إن المشروع بدأ أمس في المدينة."


def count(block):
    return len(block.text.split())


def test_a_paragraph_of_any_newspaper_stays_whole():
    block = Block(3, " ".join([SENTENCE] * (LONGEST_WORDS // 8)))
    assert divided([block]) == (block,)


def test_a_file_that_lost_its_lines_is_divided_between_sentences():
    pieces = divided([Block(1, " ".join([SENTENCE] * 300))])
    assert len(pieces) == 300 * 8 // PIECE_WORDS
    assert all(piece.text.startswith("قال") and piece.text.endswith(".") for piece in pieces)
    assert {(piece.line, piece.is_parted) for piece in pieces} == {(1, True)}


def test_words_without_any_stop_are_parted_between_words():
    pieces = divided([Block(1, "كلمة " * 2000)])
    assert [count(piece) for piece in pieces] == [PIECE_WORDS] * 12 + [80]


def test_letters_without_any_space_are_divided_too():
    pieces = divided([Block(1, "ا" * 50_000)])
    assert "".join(piece.text for piece in pieces) == "ا" * 50_000
    assert max(len(piece.text) for piece in pieces) <= PIECE_WORDS * LETTERS_A_WORD


@given(st.lists(st.sampled_from(["كلمة", "نعم.", "لا؟", "«قال", "هنا»", "2.5", "و"]), min_size=501))
def test_no_word_is_lost_or_moved(words):
    pieces = divided([Block(1, " ".join(words))])
    assert " ".join(piece.text for piece in pieces).split() == words
    assert all(count(piece) <= PIECE_WORDS for piece in pieces)
