from __future__ import annotations

import pytest

from reader.domain.english import family, inflected, words


@pytest.mark.parametrize(
    "forms",
    [
        "make makes making made", "stop stops stopped stopping", "agency agencies",
        "study studied studies", "city cities", "box boxes", "church churches", "say said says",
        "man men", "woman women's", "house houses", "force forced forces", "announce announced",
        "lead led leading", "kill killed killing", "agree agreed", "die died dying",
        "process processes", "use used using", "see saw seen",
    ],
)  # fmt: skip
def test_forms_of_one_word_meet(forms: str) -> None:
    assert len({inflected(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["say see", "agency agent", "sing sign", "new news", "thing thin", "bus busy"]
)
def test_other_words_do_not_meet(pair: str) -> None:
    first, second = pair.split()
    assert inflected(first) != inflected(second)


@pytest.mark.parametrize(
    "related",
    [
        "support supporter supportive",
        "announce announcement",
        "nation national",
        "direct direction",
    ],
)
def test_related_words_meet_in_their_family(related: str) -> None:
    assert len({family(word) for word in related.split()}) == 1


def test_function_words_and_single_letters_say_nothing() -> None:
    assert words("The ministers' talks with U.S. officials were on 3 March") == [
        "ministers", "talks", "officials", "march",
    ]  # fmt: skip
