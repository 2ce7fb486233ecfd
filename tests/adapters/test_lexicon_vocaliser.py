from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.adapters.lexicon.vocaliser import NeuralVocaliser
from reader.domain.orthography import bare, has_marks

SENTENCES = [
    "وقع الوزير الاتفاق في القاهرة يوم الأحد.",
    "قال المتحدث (BBC) إن 3.5 مليون شخص…",
    "«كتاب»، و٤٧ مدرسـة؛ هل رأيتها؟",
    "",
    "no Arabic at all",
]


@pytest.fixture(scope="module")
def vocaliser() -> NeuralVocaliser:
    return NeuralVocaliser()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_only_marks_are_added(vocaliser: NeuralVocaliser, sentence: str) -> None:
    assert bare(vocaliser.vocalise(sentence)) == bare(sentence)


def test_arabic_words_get_their_harakat(vocaliser: NeuralVocaliser) -> None:
    marked = vocaliser.vocalise("وقع الوزير الاتفاق.").split()
    assert all(has_marks(word) for word in marked)
    assert marked[0].startswith("وَقَّعَ") or marked[0].startswith("وَقَعَ")


def test_marks_that_are_there_stay(vocaliser: NeuralVocaliser) -> None:
    assert vocaliser.vocalise("كُتِبَ الدرس").startswith("كُتِبَ ")
    assert vocaliser.vocalise("مدرسـة")[4:6].count("ـ") <= 1
    assert "ـ" in vocaliser.vocalise("مدرسـة")


def test_threads_get_the_same_marks(vocaliser: NeuralVocaliser) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(vocaliser.vocalise, SENTENCES * 4))
    assert found == [vocaliser.vocalise(sentence) for sentence in SENTENCES * 4]


def test_a_word_that_the_model_spells_otherwise_costs_no_other_its_marks(
    vocaliser: NeuralVocaliser,
) -> None:
    marked = vocaliser.vocalise("لكن عالم البحار حذر من تسارع تآكل الأحجار.").split()
    assert [has_marks(word) for word in marked if bare(word) != "تآكل"] == [True] * 7
